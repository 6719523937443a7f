"""Certainty: which seats hold on a day, surely or possibly, each in the light of the others that its holder has on the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.roles import OFFICES
from ontology.register import register
from queries import dates
from queries.bounds import shown_around, tenures_of
from queries.rows import Row
from queries.seats import Seats, tenure
from queries.tenure import CERTAINTY

if TYPE_CHECKING:
    from graph.table import Value
    from queries.dates import Period
    from queries.engine import Store

SEATS = frozenset({"ledamot", "ersättare"})
"""What a person is on a board for one organisation."""

_SURELY, _POSSIBLY = CERTAINTY

Held = Mapping["Value", str | None]
"""How surely each mandate holds, by id; None where it does not."""


def held_on(store: Store, seats: Seats, period: Period) -> list[Row]:
    """The rows whose mandates hold on a day, or on some day of a month or year, each with how surely as its column before the dates."""
    terms = [term for _, term in dates.by_term(period)]
    asked = [row for row in seats.rows if any(_may_hold(row, term) for term in terms) or shown_around(row, period)]
    ids = {id for row in asked for id in seats.joined.get(str(row["mandate_id"]), [str(row["mandate_id"])])}
    bounds = tenures_of(store, ids, asked)
    held: Held = {row["mandate_id"]: tenure(seats, bounds, str(row["mandate_id"])).certainty(period) for row in asked}
    held = _while_it_stands(_as_officers(held, asked), asked, period)
    if period.first == period.last:
        held = _in_one_seat(held, asked)
    return [_with(row, certainty) for row in seats.rows if (certainty := held.get(row["mandate_id"]))]


def _may_hold(row: Row, term: Period) -> bool:
    """Whether a mandate may hold in a term of office: its time is stated, or meetings around or in that term show it."""
    first, last = row["first_seen"], row["last_seen"]
    stated = row["stated_start"] is not None or row["stated_end"] is not None
    return stated or (str(first) <= term.last.isoformat() and str(last) >= term.first.isoformat())


def _while_it_stands(held: Held, rows: Sequence[Row], period: Period) -> Held:
    """Nobody possibly has a seat in an organisation that, as the register knows, is not yet or no longer: förbund become one."""
    gone = {row["mandate_id"] for row in rows if held[row["mandate_id"]] == _POSSIBLY and not _stands(row, period)}
    return {id: None if id in gone else certainty for id, certainty in held.items()}


def _stands(row: Row, period: Period) -> bool:
    known = register().get(str(row["organisation_id"])) if "organisation_id" in row.columns else None
    since = dates.parse(known.valid_from).first if known and known.valid_from else period.first
    until = dates.parse(known.valid_to).last if known and known.valid_to else period.last
    return since <= period.last and until >= period.first


def _as_officers(held: Held, rows: Sequence[Row]) -> Held:
    """The seat of whoever surely holds an office of the board holds as surely (graph/roles.py, OFFICES)."""
    officers = {_whose(row) for row in rows if row["role"] in OFFICES and held[row["mandate_id"]] == _SURELY}
    seated = {row["mandate_id"] for row in rows if row["role"] == "ledamot" and _whose(row) in officers}
    return {id: _SURELY if id in seated and certainty else certainty for id, certainty in held.items()}


def _in_one_seat(held: Held, rows: Sequence[Row]) -> Held:
    """Whoever surely has one seat on a board on a day has no other there."""
    seats = [row for row in rows if row["role"] in SEATS]
    sure = {_whose(row) for row in seats if held[row["mandate_id"]] == _SURELY}
    others = {row["mandate_id"] for row in seats if _whose(row) in sure and held[row["mandate_id"]] == _POSSIBLY}
    return {id: None if id in others else certainty for id, certainty in held.items()}


def _whose(row: Row) -> tuple[Value, Value]:
    """The person and the board of a row."""
    return row["person_id"], row["board_id"]


def _with(row: Row, certainty: str) -> Row:
    place = row.columns.index("stated_start")
    columns = (*row.columns[:place], "certainty", *row.columns[place:])
    return Row(columns, (*row.values[:place], certainty, *row.values[place:]), row.more)
