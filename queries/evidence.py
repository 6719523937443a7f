"""Evidence: the sentences that state a fact, for answers that are made of facts in more than one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.table import Value
from queries import engine
from queries.collation import sort_key
from queries.rows import SOURCE, Row, Source

if TYPE_CHECKING:
    from queries.engine import Store

Place = tuple[Value, ...]
"""The values of the columns of `SOURCE`."""


def sourced(store: Store, rows: Sequence[Row], fact: str) -> list[Row]:
    """The rows, each with the columns of `SOURCE`: where its fact is stated. fact: the column that names a mandate or a board."""
    facts: list[Value] = [*sorted({str(row[fact]) for row in rows})]
    places: defaultdict[Value, list[Place]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / "sources", {"facts": facts}) if facts else ():
        places[record["fact"]].append(_place(record))
    return [_sourced(row, places[row[fact]]) for row in rows]


def seated(store: Store, rows: Sequence[Row]) -> list[Row]:
    """Rows of a person on two boards (`board_id`, `other_board_id`), each with the columns of `SOURCE`: where either seat is stated."""
    people: list[Value] = [*sorted({str(row["person_id"]) for row in rows})]
    places: defaultdict[tuple[Value, Value], list[Place]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / "seats", {"people": people}) if people else ():
        places[record["person_id"], record["board_id"]].append(_place(record))
    both = ("board_id", "other_board_id")
    return [_sourced(row, [place for board in both for place in places[row["person_id"], row[board]]]) for row in rows]


def _place(record: Mapping[str, Value]) -> Place:
    return tuple(record[column] for column in SOURCE)


def _sourced(row: Row, places: Sequence[Place]) -> Row:
    first, *others = sorted(dict.fromkeys(places), key=_order) or [(None,) * len(SOURCE)]
    return Row((*row.columns, *SOURCE), (*row.values, *first), tuple(Source(*place) for place in others))


def _order(place: Place) -> tuple[object, ...]:
    return tuple(map(sort_key, place))
