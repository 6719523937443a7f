"""Names alone at the end of the minutes: those of whoever led the meeting, wrote and verified the minutes, without a word of what they sign as."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from graph.record import Appointment, Signature
from loaders.parsing.text.minutes import TextLine, passage

_LEADING = frozenset({"mötesordförande"})
_WRITING = frozenset({"sekreterare", "mötessekreterare"})
_FEWEST = 2


def bare_signers(
    lines: Sequence[TextLine], officers: Mapping[str, str], present: Collection[str]
) -> tuple[Signature, ...]:
    """The signatures on the last lines, where nothing stands but names of officers and others present; none unless two sign, and whoever led the meeting.

    officers: what each signs as, by name; present: names.
    """
    found: dict[str, Signature] = {}
    for line in reversed(lines):
        if not line.text:
            continue
        cells = [cell.strip(" .,_") for cell in line.text.split("\t")]
        names = [cell for cell in cells if cell]
        if not names or not all(name in officers or name in present for name in names):
            break
        at = 0
        for name in names:
            begin = line.text.find(name, at)
            at = begin + len(name)
            found[name] = Signature(name=name, role=officers.get(name), evidence=passage([line]).evidence(begin, at))
    led = any(one.role == "ordförande" for one in found.values()) or all(one.role for one in found.values())
    return tuple(found.values()) if led and len(found) >= _FEWEST else ()


def officers(appointed: Iterable[Appointment], chairs: Collection[str], secretaries: Collection[str]) -> dict[str, str]:
    """What the officers of a meeting sign as, by name: as elected at it, else as the list of participants has them."""
    signing = dict.fromkeys(secretaries, "sekreterare") | dict.fromkeys(chairs, "ordförande")
    for one in appointed:
        if one.outcome == "beslutad" and one.kind in _LEADING | _WRITING | {"justerare"}:
            role = "ordförande" if one.kind in _LEADING else "justerare" if one.kind == "justerare" else "sekreterare"
            if role != "justerare" or one.person not in signing:
                signing[one.person] = role
    return signing
