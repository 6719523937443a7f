"""Values of a report as text, the same in every format for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.table import Value
from queries.reports import text
from queries.rows import Source

MOST_SOURCES = 3
"""How many sources of a line are shown to people."""


def place(source: Source, labels: Mapping[str, str]) -> str:
    """Where a line is stated: `fil.pdf, s. 2, rad 7`."""
    parts = [text(source.file)]
    if source.page is not None:
        parts.append(labels["page"].format(page=source.page))
    if source.line is not None:
        parts.append(labels["line"].format(line=source.line))
    return ", ".join(parts)


def citation(source: Source, labels: Mapping[str, str]) -> str:
    """Where a line is stated, in which words: `fil.pdf, s. 2, rad 7: ”citat”`."""
    where = place(source, labels)
    return f"{where}: ”{text(source.quote)}”" if source.quote else where


def citations(sources: Sequence[Source], labels: Mapping[str, str]) -> list[str]:
    """The first sources of a line, and how many more there are."""
    shown = [citation(source, labels) for source in sources[:MOST_SOURCES]]
    more = len(sources) - len(shown)
    return [*shown, labels["more_sources"].format(n=more)] if more else shown


def shown(value: Value, language: str) -> str:
    """A value as text: numbers with the language's signs for thousands and decimals."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= 10_000:
        written = f"{value:,}"
        return written.translate({ord(","): " ", ord("."): ","}) if language == "sv" else written
    return text(value)
