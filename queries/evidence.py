"""Evidence: the sentences that state a fact, for answers that are made of facts in more than one step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from queries import engine
from queries.engine import Id
from queries.rows import SOURCE, Row, fold, from_records

if TYPE_CHECKING:
    from queries.engine import Store


def sourced(store: Store, rows: Iterable[Row], fact: str) -> list[Row]:
    """The rows, each with the columns of `SOURCE`: where its fact is stated. fact: the column that names a mandate or a board."""
    return [_sourced(store, row, str(row[fact])) for row in rows]


def _sourced(store: Store, row: Row, fact: str) -> Row:
    columns = (*row.columns, *SOURCE)
    found = engine.run(store, engine.LOOKUP / "sources", {"fact": Id(fact)})
    stated = [(record["file"], record["page"], record["line"], record["quote"]) for record in found]
    rows = from_records({**dict(row.items()), **dict(zip(SOURCE, place, strict=True))} for place in stated)
    return fold(rows)[0] if rows else Row(columns, (*row.values, None, None, None, None))
