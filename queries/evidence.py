"""Evidence: the sentences that state a fact, for answers that are made of facts in more than one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.table import Value
from queries import engine
from queries.collation import sort_key
from queries.rows import SOURCE, Row, Source

if TYPE_CHECKING:
    from queries.engine import Store

Place = tuple[Value, ...]
"""The values of the columns of `SOURCE`."""


def sourced(
    store: Store, rows: Sequence[Row], fact: str, joined: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> list[Row]:
    """The rows, each with the columns of `SOURCE`: where its fact is stated. fact: the column that names a mandate or a board; joined: all facts
    that a row tells of, by the one that it names, where these are several.
    """
    told = [joined.get(str(row[fact]), [str(row[fact])]) for row in rows]
    facts: list[Value] = [*sorted({id for ids in told for id in ids})]
    found = places(store, "sources", {"facts": facts}, "fact") if facts else {}
    return [
        _sourced(row, [place for id in ids for place in found.get((id,), ())])
        for row, ids in zip(rows, told, strict=True)
    ]


def seated(store: Store, rows: Sequence[Row]) -> list[Row]:
    """Rows of a person on two boards (`board_id`, `other_board_id`), each with the columns of `SOURCE`: where either seat is stated."""
    people: list[Value] = [*sorted({str(row["person_id"]) for row in rows})]
    found = places(store, "seats", {"people": people}, "person_id", "board_id") if people else {}
    both = ("board_id", "other_board_id")
    return [
        _sourced(row, [place for board in both for place in found.get((row["person_id"], row[board]), ())])
        for row in rows
    ]


def places(store: Store, query: str, values: Mapping[str, Value], *key: str) -> Mapping[Place, list[Place]]:
    """Where facts are stated, by the values of the columns `key`. query: one of `lookup`, whose records give a place each or, in `places`, all."""
    found: defaultdict[Place, list[Place]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / query, values):
        gathered = record.get("places")
        told = gathered if isinstance(gathered, list) else [[record[column] for column in SOURCE]]
        found[tuple(record[column] for column in key)] += [tuple(place) for place in told if isinstance(place, list)]
    return found


def _sourced(row: Row, places: Sequence[Place]) -> Row:
    first, *others = sorted(dict.fromkeys(places), key=_order) or [(None,) * len(SOURCE)]
    return Row((*row.columns, *SOURCE), (*row.values, *first), tuple(Source(*place) for place in others))


def _order(place: Place) -> tuple[object, ...]:
    *where, quote = place
    return *map(sort_key, where), quote is None, quote
