"""What contradicts itself in the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.record import Appointment, Evidences, Item, Participant, PersonMentioned, Remark, Signature
from loaders.parsing.agents.variants import is_variant
from loaders.parsing.dates import NAMES_OF_DAYS, NAMES_OF_MONTHS, WrittenDate, find_dates
from loaders.parsing.head.head import Head
from loaders.parsing.items.numbering import span_of
from loaders.parsing.text.minutes import Passage

_BETWEEN = re.compile(r"\s?(?:[-–—]|till och med|t\.?\s?o\.?\s?m\.?|till)\s?(?:den\s)?\Z")
_FURTHEST = 24
"""The longest that may stand between the two days of an interval, in characters."""
_MOST_ALIKE = 60
"""More names than this that share a part are a register, not spellings of one name."""
_UP = re.compile(r"\b(?:uppsatt|uppsätts|uppsättande|sattes upp|anslås|anslogs|anslaget)\b[^.]*\Z", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:tas ned|tas ner|nedtas|nedtages|nedtagande|nedtaget|tas bort|togs ned)\b", re.IGNORECASE)
_SHORTEST_MONTH = 28
_DAYS_OF = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def written_remarks(passages: Iterable[Passage], head: Head, following: date | None = None) -> Iterator[Remark]:
    """Dates that do not exist or fall on another weekday than written, intervals that end before they begin; following: the day of the next meeting."""
    seen: set[tuple[str, str]] = set()
    for passage in passages:
        before: WrittenDate | None = None
        for written in find_dates(passage.text):
            for remark in (
                _invalid(passage, written),
                _weekday(passage, written, head, following),
                _reversed(passage, before, written),
                _notice(passage, before, written),
            ):
                if remark is not None and (remark.code, remark.detail) not in seen:
                    seen.add((remark.code, remark.detail))
                    yield remark
            before = written


def _notice(passage: Passage, before: WrittenDate | None, written: WrittenDate) -> Remark | None:
    """A notice taken down before it was put up."""
    if before is None:
        return None
    first, last = before.on(), written.on()
    if first is None or last is None or last >= first:
        return None
    if not _UP.search(passage.text[max(0, before.start - 40) : before.start]):
        return None
    if not _DOWN.search(passage.text[before.end : written.start]):
        return None
    detail = f"{passage.text[before.start : written.end]}: slutar före början"
    return Remark(code="reversed-interval", detail=detail, evidence=passage.evidence(before.start, written.end))


def _invalid(passage: Passage, written: WrittenDate) -> Remark | None:
    if written.day <= _SHORTEST_MONTH or written.packed or (written.on(written.year or 2000) is not None):
        return None
    days = _DAYS_OF[written.month - 1]
    if written.month == 2 and written.year and written.day == 29:
        days = 28
    said = passage.text[written.start : written.end].strip()
    detail = f"{said}: {NAMES_OF_MONTHS[written.month - 1]} har {days} dagar"
    return Remark(code="invalid-date", detail=detail, evidence=passage.evidence(written.start, written.end))


def _weekday(passage: Passage, written: WrittenDate, head: Head, following: date | None) -> Remark | None:
    if written.weekday is None:
        return None
    day = written.on()
    for one in (head.date, following):
        if day is None and one and (written.month, written.day) == (one.month, one.day):
            day = one
    if day is None or day.weekday() == written.weekday:
        return None
    said = passage.text[written.start : written.end].strip()
    detail = f"{said}: {day.isoformat()} var en {NAMES_OF_DAYS[day.weekday()]}"
    return Remark(code="weekday-mismatch", detail=detail, evidence=passage.evidence(written.start, written.end))


def _reversed(passage: Passage, before: WrittenDate | None, written: WrittenDate) -> Remark | None:
    if written.last_day is not None and written.last_day < written.day:
        detail = f"{passage.text[written.start : written.end]}: slutar före början"
        return Remark(code="reversed-interval", detail=detail, evidence=passage.evidence(written.start, written.end))
    if before is None or before.year is None or written.start - before.end > _FURTHEST:
        return None
    if not _BETWEEN.fullmatch(passage.text, before.end, written.start):
        return None
    first, last = before.on(written.year), written.on()
    if first is None or last is None or last >= first:
        return None
    detail = f"{passage.text[before.start : written.end]}: slutar före början"
    return Remark(code="reversed-interval", detail=detail, evidence=passage.evidence(before.start, written.end))


def missing_remarks(head: Head, participants: Sequence[Participant], label: Evidences) -> Iterator[Remark]:
    """No meeting date; no list of participants, though perhaps a label of one."""
    if head.date is None:
        yield Remark(code="date-missing", detail="Protokollet anger inget mötesdatum")
    if not any(participant.attendance != "framgår" for participant in participants):
        detail = (
            f'Rubriken "{label[0].quote}" följs inte av några namn' if label else "Protokollet har ingen närvarolista"
        )
        yield Remark(code="attendance-missing", detail=detail, evidence=label)


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


def numbering_remarks(items: Sequence[Item]) -> Iterator[Remark]:
    """Whole numbers of items that are left out or come twice."""
    before: int | None = None
    for item in items:
        span = span_of(item.number) if not item.parent else None
        if span is None:
            continue
        number, last = span
        if before is not None and number == before:
            yield Remark(code="item-repeated", detail=f"§ {number} förekommer två gånger", evidence=item.quotes)
        elif before is not None and not before < number <= before + 1 and number != 1:
            yield Remark(code="item-gap", detail=f"§ {number} följer på § {before}", evidence=item.quotes)
        before = last
