"""Tenure: when a mandate holds, surely or possibly, as spans of days (docs/architecture.md, Time)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.deriving.bodies import ORGANS
from graph.ids import content_id
from graph.roles import OFFICES
from ontology.register import NETWORK
from queries import engine
from queries.dates import Period, by_term, parse, term_of

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store
    from queries.rows import Row


CERTAINTY = ("surely", "possibly")
"""How a mandate may hold, the surer first."""

ONE_HOLDER = frozenset({"ordförande", "kassör"})
"""Offices that no two people of one board hold at once; there may be two vice chairs (lag 2003:1210 § 17)."""


NETWORK_BOARDS = {organ: content_id("board", NETWORK, organ) for organ in ORGANS}
"""The ids of NNS's organs. No term of the law binds them: its annual meetings choose people for one year or two, as their minutes say."""


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
        if self.near and (ground := self._ground(period, _around(period, self.near))):
            grounds.add(ground)
        return CERTAINTY[grounds == {Ground.POSSIBLE}] if grounds else None

    def spans(self) -> list[Span]:
        """When the mandate holds, in order of time; spans of different ground touch, but never overlap."""
        found: list[Span] = []
        for first, last, term in self._pieces():
            ground = self._ground(Period(first, first), term)
            if self.near and ground in (None, Ground.POSSIBLE):
                ground = self._ground(Period(first, first), _around(Period(first, first), self.near)) or ground
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
        begun = bool(self.start) and _filled(self.start, "99") <= latest
        not_ended = bool(self.end) and _filled(self.end, "00") >= earliest
        if begun and not_ended:
            return Ground.STATED
        begins = bool(self.start) and first <= self.start <= last
        ends = bool(self.end) and self.end >= first and _filled(self.end, "99") <= last
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
        return any(until > _filled(self.end, "99") for _, until in self.seen)

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

    def _contradicted(self, earliest: str, latest: str) -> bool:
        return (
            bool(self.start and self.start > latest and not (self.first_seen and self.first_seen < self.start))
            or bool(self.end and _filled(self.end, "99") < earliest and not self._outlived)
            or self._rivalled(earliest, latest, since=True)
            or any(rival < self.first_seen for rival in self.rivals[bisect_left(self.rivals, latest) :][:1])
            or bool(self.left and _filled(self.left, "99") < earliest)
            or bool(self.followed and _filled(self.followed, "99") <= earliest)
            or bool(self.elected and self.first_seen and self.first_seen >= self.elected > latest)
        )


def _around(period: Period, near: dt.timedelta) -> Period:
    """The time in which a meeting that shows a seat speaks for a period."""
    return Period(period.first - near, period.last + near)


def near_of(row: Row) -> dt.timedelta | None:
    """For how long around it a meeting of NNS speaks for a seat there: two years for its board, one for an office and for organs that are chosen each year;
    None for a seat elsewhere.
    """
    if row["board_id"] not in NETWORK_BOARDS.values():
        return None
    whole = row["board_id"] == NETWORK_BOARDS["styrelse"] and row["role"] not in OFFICES
    return dt.timedelta(days=365 * (2 if whole else 1))


def shown_around(row: Row, period: Period) -> bool:
    """Whether meetings of NNS show a seat near enough to a period to speak for it."""
    near = near_of(row)
    if near is None:
        return False
    around = _around(period, near)
    return (
        str(row["first_seen"] or "9999") <= around.last.isoformat()
        and str(row["last_seen"] or "") >= around.first.isoformat()
    )


def tenures(store: Store, rows: Sequence[Row]) -> dict[str, Tenure]:
    """What bounds the mandates of rows, by id. rows: of a question whose rows are mandates with `role`, `stated_start`, `stated_end` and `first_seen`."""
    return tenures_of(store, {str(row["mandate_id"]) for row in rows}, rows)


def tenures_of(store: Store, ids: Collection[str], rows: Sequence[Row]) -> dict[str, Tenure]:
    """What bounds mandates, by id. rows: as for `tenures`; a mandate without one is taken to have no stated time."""
    mandates: list[Value] = [*sorted(ids)]
    bounds: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for record in engine.run(store, engine.LOOKUP / "tenure", {"mandates": mandates}) if mandates else ():
        key = (str(record["mandate_id"]), str(record["what"]))
        bounds[key].update(_days(record["days"]))
    told = {str(row["mandate_id"]): row for row in rows}
    single: list[Value] = [id for id in sorted(ids) if id not in told or told[id]["role"] in ONE_HOLDER]
    for id, rivals in _rivals(store, single).items():
        bounds[id, "rival"] = {(day, day) for day in rivals}
        last = max((until for _, until in bounds[id, "seen"]), default="9999")
        bounds[id, "followed"] |= {(day, day) for day in sorted(rivals) if day > last}
    return {id: _tenure(id, told.get(id), bounds) for id in ids}


def _days(gathered: Value) -> Iterator[tuple[str, str]]:
    """First and last of each day that a query gathered, as a list of pairs or as text."""
    pairs = gathered if isinstance(gathered, list) else [day.split("/") for day in str(gathered or "").split()]
    for pair in pairs:
        if isinstance(pair, list):
            first, last = pair
            yield str(first), str(last)


def _rivals(store: Store, mandates: list[Value]) -> dict[str, set[str]]:
    """By mandate in an office that one person holds at a time, the days on which another is shown in it."""
    shown: defaultdict[tuple[Value, Value], list[tuple[str, Value, frozenset[str]]]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / "holders", {"mandates": mandates}) if mandates else ():
        days = record["days"]
        known = frozenset(map(str, days) if isinstance(days, list) else str(days or "").split())
        shown[record["board_id"], record["role"]].append((str(record["mandate_id"]), record["person_id"], known))
    return {
        id: {day for _, other, days in holders if other != person for day in days}
        for holders in shown.values()
        for id, person, _ in holders
    }


def _tenure(id: str, row: Row | None, bounds: Mapping[tuple[str, str], set[tuple[str, str]]]) -> Tenure:
    seen = tuple(sorted(bounds.get((id, "seen"), ())))
    return Tenure(
        _text(row["stated_start"]) if row else "",
        _text(row["stated_end"]) if row else "",
        seen,
        _least(bounds.get((id, "left"), ())),
        _least(bounds.get((id, "elected"), ())),
        min((since for since, _ in seen), default=""),
        _least(bounds.get((id, "followed"), ())),
        tuple(sorted(day for day, _ in bounds.get((id, "rival"), ()))),
        near_of(row) if row else None,
    )


def _least(days: Iterable[tuple[str, str]]) -> str:
    return min((first for first, _ in days), key=lambda day: _filled(day, "99"), default="")


def _filled(day: str, part: str) -> str:
    """A partial day as text that compares as its last (`99`) or before its first (`00`) day."""
    return f"{day}-{part}-{part}"[:10]


def _text(value: Value) -> str:
    return "" if value is None else str(value)
