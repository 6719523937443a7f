"""The seats on a page: a chart for each board or organisation, with a table that has the sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from queries.timeline import of_rows
from queries.timeline.page import drawn

if TYPE_CHECKING:
    from queries.rows import Row
    from queries.site.book import Book


def charts(book: Book, rows: Sequence[Row], without: Collection[str] = ()) -> list[dict[str, Any]]:
    """The charts of mandates, a board each. without: columns of their tables that would say what the page is about."""
    if not rows:
        return []
    timeline = of_rows(rows, book.tenures)
    return [
        drawn(chart, timeline, book.words, link=book.link, without=without) | {"link": book.link(chart.board)}
        for chart in timeline.charts
    ]
