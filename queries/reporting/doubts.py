"""What the reader of a report should doubt: people who may be one, and what words in its tables mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from queries import engine
from queries.collation import alphabetical
from queries.reporting.wording import Words
from queries.rows import Row

if TYPE_CHECKING:
    from queries.engine import Store

MOST_TOLD = 10
"""How many doubtful pairs are told."""


def doubts(store: Store, rows: Iterable[Row], words: Words) -> Iterator[str]:
    """A sentence for each pair of people who may be one, of whom the rows name at least one; the likeliest first."""
    named = {row["person_id"] for row in rows if "person_id" in row.columns}
    pairs = [
        pair
        for pair in engine.run(store, engine.LOOKUP / "doubts", {})
        if named & {pair["person_id"], pair["other_id"]}
    ]
    pairs.sort(key=lambda pair: (-float(str(pair["score"])), alphabetical(str(pair["person"])), str(pair["other_id"])))
    for pair in pairs[:MOST_TOLD]:
        yield words.text("notes", "doubt", **pair)
    if len(pairs) > MOST_TOLD:
        yield words.text("notes", "more_doubts", n=len(pairs) - MOST_TOLD)
