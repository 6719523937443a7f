"""What came of nominations: the seats of whoever was nominated, each told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from graph.roles import UNKNOWN_ROLE

if TYPE_CHECKING:
    from graph.table import Value
    from queries.rows import Row


def with_seats(rows: Iterable[Row], _values: Mapping[str, Value]) -> list[Row]:
    """The rows of `nominations.cypher` or `.rq`, one for each nomination and role in the body.

    Of mandates in one role (some minutes tell for whom, others list the bare name) the first seen stays; one in a role that is not known tells
    nothing where another is known.
    """
    told: defaultdict[tuple[Value, Value], dict[Value, Row]] = defaultdict(dict)
    for row in rows:
        seats = told[row["nomination_id"], row["organisation_id"]]
        known = seats.get(row["seat"])
        if known is None or _first_seen(row) < _first_seen(known):
            seats[row["seat"]] = row
    return [row for seats in told.values() for seat, row in seats.items() if seat != UNKNOWN_ROLE or len(seats) == 1]


def _first_seen(row: Row) -> str:
    return str(row["seat_first_seen"] or "9999")
