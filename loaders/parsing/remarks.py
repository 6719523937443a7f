"""What contradicts itself in the dates, fields and numbers of the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.record import Evidences, Item, Participant, Remark
from loaders.parsing.dates import NAMES_OF_DAYS, NAMES_OF_MONTHS, WrittenDate, find_dates
from loaders.parsing.head.head import Head
from loaders.parsing.items.numbering import span_of
from loaders.parsing.text.minutes import Passage

_BETWEEN = re.compile(r"\s?(?:[-–—]|till och med|t\.?\s?o\.?\s?m\.?|till)\s?(?:den\s)?\Z")
_FURTHEST = 24
"""The longest that may stand between the two days of an interval, in characters."""
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
