"""What contradicts itself about people: listed twice, spelled in two ways, signing though others were chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment, Evidences, Participant, PersonMentioned, Remark, Signature
from loaders.parsing.agents.variants import is_variant

_MOST_ALIKE = 60
"""More names than this that share a part are a register, not spellings of one name."""


def people_remarks(
    participants: Sequence[Participant],
    mentioned: Sequence[PersonMentioned],
    signatures: Sequence[Signature],
    appointments: Sequence[Appointment],
) -> Iterator[Remark]:
    """One person listed twice, one name spelled in two ways, somebody else signing than was chosen to verify."""
    yield from _listed_twice(participants)
    yield from _variants(participants, mentioned, signatures, appointments)
    yield from _signatory(signatures, appointments)


def _listed_twice(participants: Sequence[Participant]) -> Iterator[Remark]:
    listed = [one for one in participants if one.attendance != "framgår"]
    for index, one in enumerate(listed):
        for other in listed[index + 1 :]:
            if (
                not _may_be_same(one, other)
                or one.attendance == other.attendance
                or not _may_be_one(one, other)
                or _divided(one.items, other.items)
            ):
                continue
            detail = f"{_said(one)} bland {one.attendance}; {_said(other)} bland {other.attendance}"
            yield Remark(code="listed-twice", detail=detail, evidence=(*one.quotes, *other.quotes))


def _may_be_same(one: Participant, other: Participant) -> bool:
    """Whether two names are one, or two spellings of one; of an official and somebody of the board only where both are said to be of one organisation."""
    if one.name.casefold() == other.name.casefold():
        return True
    official = "övrig" in (one.attendance, other.attendance)
    return is_variant(one.name, other.name) and (not official or bool(one.organisation and other.organisation))


def _said(one: Participant) -> str:
    return f"{one.name}, {one.organisation}" if one.organisation else one.name


def _may_be_one(one: Participant, other: Participant) -> bool:
    return (
        one.organisation is None
        or other.organisation is None
        or one.organisation.casefold() == other.organisation.casefold()
    )


def _divided(one: str | None, other: str | None) -> bool:
    """Whether two ranges of paragraphs share none."""
    if one is None or other is None:
        return False
    return not _numbers(one) & _numbers(other)


def _numbers(items: str) -> set[int]:
    found: set[int] = set()
    for match in re.finditer(r"(\d{1,4})(?:-(\d{1,4}))?", items):
        found.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    return found


def _variants(
    participants: Sequence[Participant],
    mentioned: Sequence[PersonMentioned],
    signatures: Sequence[Signature],
    appointments: Sequence[Appointment],
) -> Iterator[Remark]:
    """Pairs of spellings; two entries of one attendance group are never one person."""
    where: dict[str, tuple[str, Evidences]] = {}
    groups: dict[str, set[str]] = {}
    for participant in participants:
        if participant.attendance != "framgår":
            where.setdefault(participant.name, ("deltagarlistan", participant.quotes))
            groups.setdefault(participant.name, set()).add(participant.attendance)
    for signature in signatures:
        where.setdefault(signature.name, ("underskrift", signature.quotes))
    shown = [(one.name, one.quotes) for one in participants if one.attendance == "framgår"]
    for name, quotes in (*((one.name, one.quotes) for one in mentioned), *shown):
        where.setdefault(name, ("texten", quotes))
    for appointment in appointments:
        place = f"§ {appointment.item}" if appointment.item else "texten"
        where.setdefault(appointment.person, (place, appointment.quotes))
    organisations = {
        participant.name: participant.organisation for participant in participants if participant.organisation
    }
    names = sorted(where, key=lambda name: (where[name][1][0].line if where[name][1] else 0, name))
    for name, other in _alike(names):
        if not is_variant(name, other) or groups.get(name, set()) & groups.get(other, set()):
            continue
        if name in groups and other in groups and organisations.get(name) != organisations.get(other):
            continue
        detail = f"{name} ({where[name][0]}) / {other} ({where[other][0]})"
        yield Remark(code="name-variant", detail=detail, evidence=(*where[name][1][:1], *where[other][1][:1]))


def _alike(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names, in order, that share the surname, all but the surname, or all letters."""
    blocks: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        first, _, last = name.casefold().rpartition(" ")
        for key in {f"{last} ", f" {first}", "".join(filter(str.isalpha, name.casefold()))}:
            blocks.setdefault(key, []).append(index)
    pairs = {
        (one, other)
        for block in blocks.values()
        if len(block) <= _MOST_ALIKE
        for at, one in enumerate(block)
        for other in block[at + 1 :]
    }
    for one, other in sorted(pairs):
        yield names[one], names[other]


def _signatory(signatures: Sequence[Signature], appointments: Sequence[Appointment]) -> Iterator[Remark]:
    chosen = [a for a in appointments if a.kind == "justerare" and a.outcome == "beslutad"]
    instead = [a for a in appointments if a.kind == "ersättare" and a.body in ("justerare", "protokollet")]
    signing = [s for s in signatures if s.role == "justerare"]
    if not signing or all(any(_one(s.name, appointment.person) for s in signing) for appointment in chosen):
        return  # all of those chosen sign; whoever signs beside them led the meeting for a part of it
    for signature in signing:
        if not any(_one(signature.name, appointment.person) for appointment in (*chosen, *instead)):
            elected = ", ".join(dict.fromkeys(appointment.person for appointment in chosen))
            detail = f"{elected} valdes att justera, men {signature.name} står som justerare"
            yield Remark(
                code="signatory-mismatch", detail=detail, evidence=(*chosen[0].quotes[:1], *signature.quotes[:1])
            )


def _one(name: str, other: str) -> bool:
    return name.casefold() == other.casefold() or is_variant(name, other)
