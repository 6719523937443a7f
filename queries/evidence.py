"""Evidence: the sentences that state a fact, for answers that are made of facts in more than one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from queries import engine
from queries.rows import SOURCE, Row, fold

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store


def sourced(store: Store, rows: Sequence[Row], fact: str) -> list[Row]:
    """The rows, each with the columns of `SOURCE`: where its fact is stated. fact: the column that names a mandate or a board."""
    facts: list[Value] = [*sorted({str(row[fact]) for row in rows})]
    places: defaultdict[Value, list[tuple[Value, ...]]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / "sources", {"facts": facts}) if facts else ():
        places[record["fact"]].append(tuple(record[column] for column in SOURCE))
    return [_sourced(row, places[row[fact]] or [(None,) * len(SOURCE)]) for row in rows]


def _sourced(row: Row, places: Sequence[tuple[Value, ...]]) -> Row:
    (told,) = fold(Row((*row.columns, *SOURCE), (*row.values, *place)) for place in places)
    return told
