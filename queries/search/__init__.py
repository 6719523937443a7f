"""Search: decisions, items and quoted sentences by their words, the most telling first."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from queries import dates, engine, names
from queries.rows import Row, fold, from_table
from queries.search.words import Hit, hits, pattern, wanted

if TYPE_CHECKING:
    from queries.engine import Store

QUERY = Path(__file__).with_name("texts")
SATURATION, LENGTH = 1.2, 0.5
"""The usual parameters of BM25: how soon further hits stop counting, and how much a long text is held back."""


class Kind(StrEnum):
    """What is searched, the more telling first."""

    DECISION = "decision"
    ITEM = "item"
    QUOTE = "quote"


def find(
    store: Store,
    text: str,
    *,
    board: str | None = None,
    first: str | None = None,
    last: str | None = None,
    kind: str | None = None,
) -> list[Row]:
    """The texts that have all the words, best first: rows of kind, text, board, date, meeting_id and their sources.

    board: a name as a person would write it, or an id; first, last: days, months or years of the meetings; kind: one of `Kind`. A sentence that a decision or
    an item found already cites is not given again as a quote. FinsamError where there is no word, where the board fits nobody or several,
    or where a date does not exist.
    """
    words = wanted(text)
    longest, *others = sorted(words, key=lambda word: (-len(word), word))
    values = {
        "pattern": pattern(longest),
        "further": pattern(others[0]) if others else None,
        "board": names.resolve(store, "board", board) if board else None,
        "from": dates.parse(first).first.isoformat() if first else None,
        "to": dates.parse(last).last.isoformat() if last else None,
    }
    rows = from_table(engine.run(store, QUERY, values))
    fitting = [row for row in rows if all(hits(word, str(row["text"])) for word in words)]
    told = _once(fitting)
    return _ranked([row for row in told if kind is None or row["kind"] == kind], words)


def highlighted(text: str, query: str, mark: tuple[str, str]) -> str:
    """A text with a mark before and after every word that fits the query."""
    ends = sorted({(hit.start, hit.end) for word in wanted(query) for hit in hits(word, text)}, reverse=True)
    for start, end in ends:
        text = f"{text[:start]}{mark[0]}{text[start:end]}{mark[1]}{text[end:]}"
    return text


def _once(rows: Iterable[Row]) -> list[Row]:
    """One row a decision, an item, and a sentence that neither cites, with all its sources."""
    facts = fold(row for row in rows if row["kind"] != Kind.QUOTE)
    cited = {source for row in facts for source in row.sources}
    quotes = fold(_without_fact(row) for row in rows if row["kind"] == Kind.QUOTE)
    return [_without_fact(row) for row in facts] + [row for row in quotes if not cited.issuperset(row.sources)]


def _without_fact(row: Row) -> Row:
    """A row without the fact that the sentence states: people read the sentence, once."""
    kept = [(column, value) for column, value in row.items() if column != "fact_id"]
    return Row(tuple(column for column, _ in kept), tuple(value for _, value in kept), row.more)


def _ranked(rows: Sequence[Row], words: Sequence[str]) -> list[Row]:
    """Rows by BM25 over the texts found; of equals the newest meeting, then the order given."""
    found = [[hits(word, str(row["text"])) for word in words] for row in rows]
    mean = sum(len(str(row["text"])) for row in rows) / max(len(rows), 1)
    scores = [_score(own, len(str(row["text"])) / mean) for row, own in zip(rows, found, strict=True)]
    order = sorted(
        range(len(rows)), key=lambda n: (-scores[n], list(Kind).index(Kind(str(rows[n]["kind"]))), _age(rows[n]), n)
    )
    return [rows[n] for n in order]


def _score(found: Iterable[Sequence[Hit]], length: float) -> float:
    """How well a text fits: for each word its hits, those beyond the first counting less and less. length: as a multiple of the mean.

    Every text has every word, so that no word tells more than another.
    """
    held = SATURATION * (1 - LENGTH + LENGTH * length)
    total = 0.0
    for own in found:
        weight = sum(hit.weight for hit in own)
        total += max(hit.weight for hit in own) * weight * (SATURATION + 1) / (weight + held)
    return round(total, 9)


def _age(row: Row) -> float:
    """Newer is less; a meeting without a date is oldest."""
    day = row["date"]
    return -day.toordinal() if isinstance(day, dt.date) else math.inf
