"""Offices that stand on a line of their own over whoever holds them: `Ordförande` over `Eva Ek, Ås kommun`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.votes import CHIEFS, MEMBERS
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose

_LONGEST = 30
_THESE = MEMBERS | CHIEFS | {"revisor"}
_NOT_THESE = frozenset({"justerare", "sekreterare", "mötessekreterare"})
"""What people sign as, too, and then with no organisation."""


def office_heading(
    lines: Sequence[TextLine], index: int, known: frozenset[str], *, listed: bool, below: bool
) -> ListLabel | None:
    """What the office that is all of lines[index] says of the people right below it, of whom it is told for whom they are there; None for any other line.

    listed: whether people stand above it, below whom also officials may. below: whether the person right above it stands under such an office too.
    """
    text = lines[index].text
    if len(text) > _LONGEST or (index and lines[index - 1].text and not below) or text.count(" ") > 1:
        return None
    text = text.rstrip(" :")
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    if not after:
        return None
    read = role_and_organisation(text) if text[0].isupper() and list_label(text) is None else None
    if read is None or read[1] is not None or is_prose(after):
        return None
    role = read[0][0]
    people = entries(after, 0, known)
    if not people or after.find(people[0].name) > 0:
        return None
    if role in _NOT_THESE:
        if not (listed and people[0].organisation):
            return None
    elif role not in (_THESE if listed else MEMBERS) or not (
        people[0].organisation or people[0].party or role in CHIEFS
    ):
        return None
    return ListLabel("beslutande" if role in MEMBERS else "övrig", role, None, len(lines[index].text), True, ("för",))
