"""Timelines: who held which seat when, board by board, each seat with the sentences that show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from graph.errors import FinsamError
from queries import catalogue, names
from queries.bounds import tenures
from queries.collation import alphabetical, sort_key
from queries.reports import text
from queries.tenure import Span, Tenure

if TYPE_CHECKING:
    from queries.engine import Store
    from queries.rows import Row

ROLES = (
    "ordförande",
    "förste vice ordförande",
    "vice ordförande",
    "andre vice ordförande",
    "kassör",
    "ledamot",
    "ersättare",
)
"""Roles in the order in which a board lists them; any other comes last."""  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """A mandate: its row of `who_represents`, when it holds, and the days between which each meeting that shows it was held."""

    row: Row
    spans: tuple[Span, ...]
    seen: tuple[tuple[dt.date, dt.date], ...]

    @property
    def id(self) -> str:
        return str(self.row["mandate_id"])


@dataclass(frozen=True, slots=True)
class Chart:
    """A board's seats, grouped by the organisation represented (Swedish alphabet, those for whom none is stated last), then by role and time."""

    board: str
    name: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A chart for each board that has seats, by name."""

    charts: tuple[Chart, ...]

    @property
    def ends(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of which anything is told; None where of no seat a day is known."""
        spans = [span for chart in self.charts for seat in chart.seats for span in seat.spans]
        return (min(span.first for span in spans), max(span.last for span in spans)) if spans else None


def timeline(
    store: Store,
    *,
    board: str | None = None,
    organisation: str | None = None,
    person: str | None = None,
    first: str | None = None,
    last: str | None = None,
) -> Timeline:
    """The seats on a board, for an organisation, of a person (by name or id; all where none is given), held in a time.

    first, last: days, months or years. FinsamError where a name fits nobody or several, a date does not exist, or there is no such seat.
    """
    period = {"from": first, "to": last}
    if board and not (organisation or person):
        rows = catalogue.ask(store, "board_on", board=board, **period)
    else:
        rows = catalogue.ask(store, "who_represents", organisation=organisation, person=person, **period)
        chosen = names.resolve(store, "board", board) if board else None
        rows = [row for row in rows if chosen in (None, row["board_id"])]
    if not rows:
        raise FinsamError(
            "The minutes show no such seat: ask for another time or name, or load minutes first (finsam load PATH)."
        )
    return of_rows(rows, tenures(store, rows))


def of_rows(rows: Iterable[Row], held: Mapping[str, Tenure]) -> Timeline:
    """The timeline of mandates, by what bounds each of them."""
    seats = sorted((_seat(row, held[str(row["mandate_id"])]) for row in rows), key=_order)
    charts = [
        _chart(list(own)) for _, own in groupby(seats, key=lambda seat: (text(seat.row["board"]), seat.row["board_id"]))
    ]
    return Timeline(tuple(charts))


def _chart(seats: Sequence[Seat]) -> Chart:
    row = seats[0].row
    return Chart(str(row["board_id"]), text(row["board"]), tuple(seats))


def _seat(row: Row, tenure: Tenure) -> Seat:
    seen = tuple((dt.date.fromisoformat(first), dt.date.fromisoformat(last)) for first, last in tenure.seen)
    return Seat(row, tuple(tenure.spans()), seen)


def _order(seat: Seat) -> tuple[object, ...]:
    row = seat.row
    role = str(row["role"])
    return (
        alphabetical(text(row["board"])),
        str(row["board_id"]),
        sort_key(row["on_behalf_of"]),
        sort_key(row["on_behalf_of_id"]),
        ROLES.index(role) if role in ROLES else len(ROLES),
        seat.spans[0].first if seat.spans else dt.date.max,
        alphabetical(text(row["person"])),
        seat.id,
    )
