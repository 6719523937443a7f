"""Days as people write them, and the terms of office that a day falls in."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import FinsamError

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_TERM_YEARS = 4
_A_TURNOVER = 2011
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from first to last, both included."""

    first: dt.date
    last: dt.date


def parse(text: str) -> Period:
    """The days that `2023`, `2023-05` or `2023-05-31` names; FinsamError where it is written otherwise or does not exist."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        raise FinsamError(f"{text!r} is not a date: write it as 2023, 2023-05 or 2023-05-31.")
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    if year not in _YEARS:
        raise FinsamError(f"The year of {text.strip()} is out of range: write one from {_YEARS[0]} to {_YEARS[-1]}.")
    if month is not None and not 1 <= month <= 12:
        raise FinsamError(f"The date {text.strip()} does not exist: months run from 01 to 12.")
    if day is not None and not 1 <= day <= _days_in(year, month or 1):
        raise FinsamError(
            f"The date {text.strip()} does not exist: {year}-{month:02} has {_days_in(year, month or 1)} days."
        )
    first = dt.date(year, month or 1, day or 1)
    if month is None:
        return Period(first, dt.date(year, 12, 31))
    if day is None:
        return Period(first, first.replace(day=_days_in(year, month)))
    return Period(first, first)


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def term_of(day: dt.date) -> Period:
    """The term of office that a day falls in: four years from 1 April of the year after a general election (law 2003:1210, § 13)."""
    year = day.year if (day.month, day.day) >= (4, 1) else day.year - 1
    start = year - (year - _A_TURNOVER) % _TERM_YEARS
    return Period(dt.date(start, 4, 1), dt.date(start + _TERM_YEARS, 3, 31))


def by_term(period: Period) -> Iterator[tuple[Period, Period]]:
    """A period cut where a term ends: each part with the term that it falls in."""
    first = period.first
    while first <= period.last:
        term = term_of(first)
        yield Period(first, min(period.last, term.last)), term
        first = term.last + dt.timedelta(days=1)


def filled(day: str, part: str) -> str:
    """A partial day as text that compares as its last (`99`) or before its first (`00`) day."""
    return f"{day}-{part}-{part}"[:10]
