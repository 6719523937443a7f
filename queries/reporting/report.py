"""A report: what is said, on how much evidence it rests, and the tables that show it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.table import Value
from queries.rows import Source


@dataclass(frozen=True, slots=True)
class Column:
    """name: as programs know it, the same in every language; label: as people read it."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: a value for each column, and every place in the minutes that states it."""

    cells: tuple[Value, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """name: as programs know it; heading: as people read it; empty: what is said where there are no lines."""

    name: str
    heading: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Report:
    """heading; summary: what it says, and on what it rests; notes: what its reader should doubt. labels: words that formats put around
    the rest, by name.
    """

    language: str
    heading: str
    summary: tuple[str, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    labels: dict[str, str]
