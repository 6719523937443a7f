"""Findings as rows: sentence, board, day and sources."""

from __future__ import annotations

from collections.abc import Sequence

from graph.table import Value
from queries.checks.shapes import Language
from queries.checks.wording import Kind, label
from queries.collation import sort_key
from queries.rows import SOURCE, Row, Source

COLUMNS = ("kind", "board", "day", "finding", "node_id", *SOURCE)
NOWHERE = Source(None, None, None, None)


def finding(
    kind: Kind, sentence: str, language: Language, *, board: str | None = None, day: str | None = None,
    node: str | None = None, sources: Sequence[Source] = (),
) -> Row:  # fmt: skip
    """One finding. day: ISO, or as exact as known; node: the id of what it is about."""
    first, *more = sources or (NOWHERE,)
    values = (label(kind, language), board, day, sentence, node, first.file, first.page, first.line, first.quote)
    return Row(COLUMNS, values, tuple(more))


def in_order(rows: Sequence[Row], language: Language) -> list[Row]:
    """The rows by kind, board, day and sentence."""
    rank = {label(kind, language): place for place, kind in enumerate(Kind)}

    def key(row: Row) -> tuple[object, ...]:
        values: list[Value] = [row["board"], row["day"], row["finding"], row["node_id"]]
        return (rank[str(row["kind"])], *map(sort_key, values))

    return sorted(rows, key=key)
