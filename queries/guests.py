"""Guests: who comes to meetings of two organisations without a seat on boards of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries import dates, engine
from queries.evidence import sourced
from queries.rows import Row, fold, from_table

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store


def guests(store: Store, first: str | None = None, last: str | None = None) -> list[Row]:
    """A row for each meeting in which such a person took part, with its sources, by person, board and day.

    first, last: days, months or years of the meetings, None for all. FinsamError where a date does not exist.
    """
    people: list[Value] = [row["person_id"] for row in engine.run(store, engine.LOOKUP / "visitors", {})]
    if not people:
        return []
    values: dict[str, Value] = {
        "people": people,
        "from": dates.parse(first).first.isoformat() if first else None,
        "to": dates.parse(last).last.isoformat() if last else None,
    }
    return sourced(store, fold(from_table(engine.run(store, engine.LOOKUP / "guests", values))), "participation_id")
