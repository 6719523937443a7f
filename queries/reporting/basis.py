"""The basis of a report: which minutes its lines cite, from when to when, and which paragraphs are missing between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries import catalogue, engine
from queries.reporting.wording import Words
from queries.rows import Row

if TYPE_CHECKING:
    from queries.engine import Store

MOST_NAMED = 5
"""How many files or gaps are named."""
MOST_ASKED = 5
"""Of how many boards the minutes are asked about one by one; of more in one question about all."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The minutes cited, as rows of the question `coverage`, in order of time."""

    minutes: tuple[Row, ...]

    def sentence(self, words: Words) -> str:
        """The sentence that says on how much evidence a report rests."""
        if not self.minutes:
            return words.text("basis", "none")
        files = sorted({str(source.file) for row in self.minutes for source in row.sources})
        named = words.text("basis", "files", files=", ".join(files)) if len(files) <= MOST_NAMED else ""
        remarked = sum(bool(row["remarks"]) for row in self.minutes)
        remarks = words.text("basis", "remarks", remarks=words.count("minutes", remarked)) if remarked else ""
        count = words.count("minutes", len(files))
        return words.text(
            "basis", "rests", minutes=count, span=self._span(words), files=named, gaps=self._gaps(words) + remarks
        )

    def _span(self, words: Words) -> str:
        days = [_day(row) for row in self.minutes if _day(row)]
        if not days:
            return ""
        return words.text("basis", "span" if days[0] != days[-1] else "day", first=days[0], last=days[-1])

    def _gaps(self, words: Words) -> str:
        found = [
            words.text("basis", "gap", board=row["board"], day=_day(row), missing=row["missing"])
            for row in self.minutes
            if row["missing"]
        ]
        if not found:
            return words.text("basis", "no_gaps")
        more = [words.count("more", len(found) - MOST_NAMED)] if len(found) > MOST_NAMED else []
        return words.text("basis", "gaps", gaps="; ".join(found[:MOST_NAMED] + more))


def basis(store: Store, rows: Iterable[Row]) -> Basis:
    """The minutes that rows cite."""
    cited = {source.file for row in rows for source in row.sources}
    boards = {
        engine.Id(str(told["board_id"]))
        for told in engine.run(store, engine.LOOKUP / "minuted", {})
        if told["file"] in cited
    }
    asked = sorted(boards) if len(boards) <= MOST_ASKED else [None]
    found = [row for board in asked for row in catalogue.ask(store, "coverage", board=board)]
    return Basis(
        tuple(sorted((row for row in found if row["file"] in cited), key=lambda row: (_day(row), str(row["file"]))))
    )


def _day(row: Row) -> str:
    """The day of a meeting, or its year, as far as known."""
    return str(row["date"] or row["year"] or "")
