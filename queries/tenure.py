"""Tenure: when a mandate holds, surely or possibly, as spans of days (docs/architecture.md, Time)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from queries.dates import Period, by_term, filled, parse, term_of

CERTAINTY = ("surely", "possibly")
"""How a mandate may hold, the surer first."""


class Ground(StrEnum):
    """Why a mandate holds: the minutes state the time, it lies between two meetings that show it, or it is in one term with such a meeting."""

    STATED = "stated"
    SEEN = "seen"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last, both included, on which a mandate holds: possibly where `ground` is POSSIBLE, else surely."""

    first: dt.date
    last: dt.date
    ground: Ground


@dataclass(frozen=True, slots=True)
class Tenure:
    """What bounds a mandate: ISO text, as exact as known, "" where not.

    start, end: as stated. seen: earliest and latest day of each meeting that shows it. left: the day until which its holder stayed. elected: the day of the
    election to it. first_seen: the first day that shows it. followed: the first day of a successor. rivals: the days of meetings that show
    another in the same office, sorted.
    """

    start: str
    end: str
    seen: tuple[tuple[str, str], ...]
    left: str
    elected: str
    first_seen: str
    followed: str = ""
    rivals: tuple[str, ...] = ()
    near: dt.timedelta | None = None
    """For how long around it a meeting speaks for a seat that no term of the law binds: one in NNS; None for any other."""

    def certainty(self, period: Period) -> str | None:
        """How the mandate holds on a day, or on some day of a month or year: a word of CERTAINTY, or None where it does not."""
        grounds = {self._ground(part, term) for part, term in by_term(period)} - {None}
        if self.near and (ground := self._ground(period, around(period, self.near))):
            grounds.add(ground)
        return CERTAINTY[grounds == {Ground.POSSIBLE}] if grounds else None

    def spans(self) -> list[Span]:
        """When the mandate holds, in order of time; spans of different ground touch, but never overlap."""
        found: list[Span] = []
        for first, last, term in self._pieces():
            ground = self._ground(Period(first, first), term)
            if self.near and ground in (None, Ground.POSSIBLE):
                ground = self._ground(Period(first, first), around(Period(first, first), self.near)) or ground
            before = found[-1] if found else None
            if before and before.ground is ground and before.last + dt.timedelta(1) == first:
                found[-1] = Span(before.first, last, ground)
            elif ground:
                found.append(Span(first, last, ground))
        return found

    def _pieces(self) -> Iterator[tuple[dt.date, dt.date, Period]]:
        """All terms of which something is known, cut on every day on which the ground may change."""
        known = [text for text in (self.start, self.end, *(day for days in self.seen for day in days)) if text]
        if not known:
            return
        periods = [
            parse(text) for text in (*known, *self._telling_rivals(), self.left, self.followed, self.elected) if text
        ]
        cuts = {day for period in periods for day in (period.first, period.last)}
        own = [parse(text) for text in known]
        whole = Period(
            term_of(min(period.first for period in own)).first, term_of(max(period.last for period in own)).last
        )
        if self.near:
            cuts |= {end for day in cuts for end in (day - self.near, day + self.near)}
            whole = Period(min(whole.first, *cuts), max(whole.last, *cuts))
        cuts |= {day + dt.timedelta(1) for day in cuts}
        for part, term in by_term(whole):
            days = sorted({part.first, *(day for day in cuts if part.first < day <= part.last)})
            ends = [day - dt.timedelta(1) for day in days[1:]]
            yield from ((first, last, term) for first, last in zip(days, [*ends, part.last], strict=True))

    def _ground(self, on: Period, term: Period) -> Ground | None:
        """How the mandate holds on some day of a period in a term. Days are compared as text, a partial one filled up to the end of what it may mean."""
        first, last = term.first.isoformat(), term.last.isoformat()
        earliest, latest = on.first.isoformat(), on.last.isoformat()
        seen = [(since, until) for since, until in self.seen if until >= first and since <= last]
        begun = bool(self.start) and filled(self.start, "99") <= latest
        not_ended = bool(self.end) and filled(self.end, "00") >= earliest
        if begun and not_ended and not self._over(earliest):
            return Ground.STATED
        begins = bool(self.start) and first <= self.start <= last
        ends = bool(self.end) and self.end >= first and filled(self.end, "99") <= last
        before = any(since >= first and until <= latest for since, until in seen)
        after = any(until <= last and since >= earliest for since, until in seen)
        if (before or (begun and begins)) and (after or (not_ended and ends)) and not self._rivalled(earliest, latest):
            return Ground.SEEN
        if (seen or begins or ends) and not self._contradicted(earliest, latest):
            return Ground.POSSIBLE
        return None

    @property
    def _outlived(self) -> bool:
        """Whether a meeting after the stated end shows it: its holder was elected again."""
        return any(until > filled(self.end, "99") for _, until in self.seen)

    def _rivalled(self, earliest: str, latest: str, *, since: bool = False) -> bool:
        """Whether another is shown in the office between the meetings around a period that show this holder; since: before it or on its first day."""
        before = max((until for _, until in self.seen if until <= latest), default="")
        after = min((since for since, _ in self.seen if since >= earliest), default="9999")
        rival = next(iter(self.rivals[bisect_right(self.rivals, before) :][:1]), after) if before else after
        return rival < after and (not since or rival <= earliest)

    def _telling_rivals(self) -> tuple[str, ...]:
        """The days of rivals on which the ground may change: those between the first and last day of this holder, and the next before and after."""
        if not self.seen:
            return ()
        first, last = min(since for since, _ in self.seen), max(until for _, until in self.seen)
        return self.rivals[max(bisect_left(self.rivals, first) - 1, 0) : bisect_right(self.rivals, last) + 1]

    def _over(self, earliest: str) -> bool:
        """Whether its holder has left by a day, or somebody else has followed: also before the stated end."""
        return bool(self.left and filled(self.left, "99") < earliest) or bool(
            self.followed and filled(self.followed, "99") <= earliest
        )

    def _contradicted(self, earliest: str, latest: str) -> bool:
        return (
            bool(self.start and self.start > latest and not (self.first_seen and self.first_seen < self.start))
            or bool(self.end and filled(self.end, "99") < earliest and not self._outlived)
            or self._rivalled(earliest, latest, since=True)
            or any(rival < self.first_seen for rival in self.rivals[bisect_left(self.rivals, latest) :][:1])
            or self._over(earliest)
            or bool(self.elected and self.first_seen and self.first_seen >= self.elected > latest)
        )


def around(period: Period, near: dt.timedelta) -> Period:
    """The time in which a meeting that shows a seat speaks for a period."""
    return Period(period.first - near, period.last + near)
