"""Seats told once: what minutes with bare lists show of somebody is the seat that other minutes of the board give them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.roles import OFFICES, UNKNOWN_ROLE
from graph.table import Value
from queries import engine
from queries.bounds import near_of
from queries.dates import term_of
from queries.rows import Row
from queries.tenure import Tenure

if TYPE_CHECKING:
    from queries.engine import Store

_NEEDED = frozenset(
    {"person_id", "board_id", "role", "on_behalf_of", "on_behalf_of_id", "mandate_id", "stated_start", "stated_end", "first_seen", "last_seen"}
)  # fmt: skip
_SEATS = frozenset({"ledamot", "ersättare"})
_BARE = "ledamot"
"""The role of whoever a list names and says no more of."""
_VICE = "vice ordförande"
_EXACT_VICE = frozenset({"förste vice ordförande", "andre vice ordförande"})


@dataclass(slots=True)
class Seats:
    """Rows of seats, and by mandate id of a row every mandate that it tells of, where these are several."""

    rows: list[Row]
    joined: dict[str, list[str]] = field(default_factory=dict)


def told_once(store: Store, rows: Iterable[Row]) -> Seats:
    """The seats of rows of mandates; rows of anything else stay as they are.

    A mandate of which no minutes say for whom, or in which role (an absent one), is the seat that the same person is known to have on the same board
    in the same term of office, where that is for one organisation. Whoever other minutes list among the officials holds none. A vice chair who is the
    first or second of two in other minutes of the term is that.
    """
    rows = list(rows)
    if not rows or not _NEEDED.issubset(rows[0].columns):
        return Seats(rows)
    return _offices_once(_seats_once(store, _without_officials(store, list(dict.fromkeys(rows)))))


def _without_officials(store: Store, rows: list[Row]) -> list[Row]:
    """The rows without bare names that other minutes of the same organisation list among officials and guests: nobody is said to have sent them."""
    bare: list[Value] = [
        *sorted({str(row["mandate_id"]) for row in rows if row["on_behalf_of_id"] is None and row["role"] == _BARE})
    ]
    if not bare:
        return rows
    officials = {row["mandate_id"] for row in engine.run(store, engine.LOOKUP / "officials", {"mandates": bare})}
    elected = {row["mandate_id"] for row in engine.run(store, engine.LOOKUP / "elected", {"mandates": bare})}
    return [row for row in rows if row["mandate_id"] not in officials - elected]


def _offices_once(seats: Seats) -> Seats:
    """The seats, who is `vice ordförande` in some minutes of a term and `förste vice ordförande` in others holding the office that the latter name."""
    exact: defaultdict[tuple[Value, Value, Value], list[Row]] = defaultdict(list)
    for row in seats.rows:
        if row["role"] in _EXACT_VICE:
            exact[row["person_id"], row["board_id"], row["on_behalf_of_id"]].append(row)
    meant: dict[Value, tuple[Row, Row]] = {}
    for row in (row for row in seats.rows if row["role"] == _VICE):
        known = exact.get((row["person_id"], row["board_id"], row["on_behalf_of_id"]), ())
        fitting = [one for one in known if _in_one_term(one, row)]
        if len({one["role"] for one in fitting}) == 1:
            meant[row["mandate_id"]] = fitting[0], row
    if not meant:
        return seats
    others: defaultdict[Value, list[Row]] = defaultdict(list)
    for one, other in meant.values():
        others[one["mandate_id"]].append(other)
        id, joined = str(one["mandate_id"]), str(other["mandate_id"])
        seats.joined[id] = [*seats.joined.get(id, [id]), *seats.joined.pop(joined, [joined])]
    seats.rows = [_with_spans(row, others[row["mandate_id"]]) for row in seats.rows if row["mandate_id"] not in meant]
    return seats


def _with_spans(row: Row, others: Iterable[Row]) -> Row:
    """A row with the time that others of the same office add to it."""
    for other in others:
        stated = {end: row[end] if row[end] is not None else other[end] for end in ("stated_start", "stated_end")}
        row = _changed(row, {**_span(row, other), **stated})
    return row


def _seats_once(store: Store, rows: list[Row]) -> Seats:
    """The seats, those told vaguely as those that other minutes tell."""
    rows = _completed(rows)
    known: defaultdict[tuple[Value, Value], list[Row]] = defaultdict(list)
    vague = []
    for row in rows:
        if row["on_behalf_of_id"] is None or row["role"] == UNKNOWN_ROLE:
            vague.append(row)
        else:
            known[row["person_id"], row["board_id"]].append(row)
    vague = [row for row in vague if known[row["person_id"], row["board_id"]]]
    if not vague:
        return Seats(rows)
    mandates: list[Value] = [*sorted({str(row["mandate_id"]) for row in vague})]
    elected = {row["mandate_id"] for row in engine.run(store, engine.LOOKUP / "elected", {"mandates": mandates})}
    told = dict(enumerate(rows))
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in told.items():
        places[str(row["mandate_id"])].append(place)
    seats = Seats([])
    for row in vague:
        id = str(row["mandate_id"])
        others = known[row["person_id"], row["board_id"]]
        seat = _seat(row, others, elected=id in elected) or _seat_beside(row, others)
        if seat is None:
            continue
        if seat["role"] == row["role"] or (row["role"] not in OFFICES and _in_one_term(seat, row)):
            meant = str(seat["mandate_id"])
            for place in places[meant]:
                told[place] = _changed(told[place], _span(told[place], row))
            seats.joined.setdefault(meant, [meant]).append(id)
            for place in places[id]:
                told.pop(place, None)
        else:
            for place in places[id]:
                told[place] = _changed(row, {column: seat[column] for column in ("on_behalf_of", "on_behalf_of_id")})
    seats.rows = list(told.values())
    return seats


def _completed(rows: list[Row]) -> list[Row]:
    """The rows; where some minutes tell of somebody on a board only for whom, and others of the term only in which role, the former with that role."""
    held: defaultdict[tuple[Value, Value], list[Row]] = defaultdict(list)
    for row in rows:
        if row["role"] == UNKNOWN_ROLE or row["role"] in _SEATS:
            held[row["person_id"], row["board_id"]].append(row)
    roles: dict[Value, Value] = {}
    for same in held.values():
        unknown = [row for row in same if row["role"] == UNKNOWN_ROLE and row["on_behalf_of_id"] is not None]
        bare = [row for row in same if row["role"] in _SEATS and row["on_behalf_of_id"] is None]
        told = {row["role"] for row in same} - {UNKNOWN_ROLE}
        whole = len(unknown) + len(bare) == len(same) and len(told) == 1
        if whole and len({row["on_behalf_of_id"] for row in unknown}) == 1:
            roles |= {
                one["mandate_id"]: bare[0]["role"] for one in unknown if any(_in_one_term(two, one) for two in bare)
            }
    return [_changed(row, {"role": roles[row["mandate_id"]]}) if row["mandate_id"] in roles else row for row in rows]


def tenure(seats: Seats, bounds: Mapping[str, Tenure], id: str) -> Tenure:
    """What bounds the seat of a row, by all that its mandates show. bounds: of all these mandates; id: of the row's own."""
    own = bounds[id]
    others = [bounds[other] for other in seats.joined.get(id, ()) if other != id]
    seen = tuple(sorted({*own.seen, *(day for other in others for day in other.seen)}))
    last = max((until for _, until in seen), default="")
    return replace(
        own,
        seen=seen,
        first_seen=min((day for day in (own.first_seen, *(other.first_seen for other in others)) if day), default=""),
        left="" if own.left and last > own.left else own.left,
        followed="" if own.followed and last > own.followed else own.followed,
    )


def _seat(row: Row, known: Sequence[Row], *, elected: bool) -> Row | None:
    """The seat that a row means among those known of the person on the board."""
    fitting = [
        one for one in known if row["on_behalf_of_id"] in (None, one["on_behalf_of_id"]) and _in_one_term(one, row)
    ]
    if len({one["on_behalf_of_id"] for one in fitting}) != 1:
        return None
    same = [one for one in fitting if one["role"] == row["role"]]
    seats = [one for one in fitting if one["role"] not in OFFICES]
    if same or row["role"] in OFFICES:
        return next(iter([*same, *seats]), None)
    if elected or row["role"] == "ersättare":
        return None
    return min(seats, key=lambda one: (_days_apart(one, row), one["role"] != "ledamot"), default=None)


def _seat_beside(row: Row, known: Sequence[Row]) -> Row | None:
    """The seat of the term before or after of whoever sits on for one organisation, where minutes of the row's own term say nothing of whom they stand for."""
    if (
        row["on_behalf_of_id"] is not None
        or row["role"] == UNKNOWN_ROLE
        or any(_in_one_term(one, row) for one in known)
    ):
        return None
    fitting = [one for one in known if _in_one_term(one, row, beside=1)]
    if len({one["on_behalf_of_id"] for one in known}) != 1 or not fitting:
        return None
    return next((one for one in fitting if one["role"] == row["role"]), fitting[0])


def _in_one_term(one: Row, other: Row, *, beside: int = 0) -> bool:
    """Whether all days of the second row fall into terms of office in which the first is known, or `beside` further ones before and after; on a board of NNS into
    the years around it.
    """
    known = [day for day in (_day(one["first_seen"]), _day(one["stated_start"]), _day(one["last_seen"])) if day]
    first, last = _day(other["first_seen"]), _day(other["last_seen"])
    if not known or first is None or last is None:
        return False
    if near := near_of(one):
        return min(known) - near <= first and last <= max(known) + near
    begins, ends = term_of(min(known)), term_of(max(known))
    for _ in range(beside):
        begins, ends = term_of(begins.first - dt.timedelta(1)), term_of(ends.last + dt.timedelta(1))
    return begins.first <= first and last <= ends.last


def _days_apart(one: Row, other: Row) -> int:
    days = [day for day in (_day(one["first_seen"]), _day(one["last_seen"]), _day(one["stated_start"])) if day]
    first = _day(other["first_seen"])
    return min((abs((day - first).days) for day in days), default=0) if first else 0


def _day(value: Value) -> dt.date | None:
    """A date, or the first day of a partial one."""
    if isinstance(value, dt.date):
        return value
    return dt.date.fromisoformat(f"{value}-01-01"[:10]) if value else None


def _span(one: Row, other: Row) -> dict[str, Value]:
    first = [row["first_seen"] for row in (one, other) if row["first_seen"] is not None]
    last = [row["last_seen"] for row in (one, other) if row["last_seen"] is not None]
    return {"first_seen": min(first, key=str), "last_seen": max(last, key=str)}


def _changed(row: Row, values: Mapping[str, Value]) -> Row:
    return Row(row.columns, tuple(values.get(column, value) for column, value in row.items()), row.more)
