"""Tables of pages: cells with links, and beneath each line the sentences that state it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.table import Value
from queries.reporting.cells import place, shown
from queries.rows import Source


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page. address: relative to the page it stands on, empty where there is no such page."""

    text: str
    address: str


Cell: TypeAlias = "Value | Link | tuple[Link, ...]"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table. id: of the element, for addresses that lead to it, empty for none."""

    cells: tuple[Cell, ...]
    sources: tuple[Source, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """id: of the element; columns: their labels; empty: what is said where there are no lines."""

    id: str
    heading: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where something is stated, and in which words."""

    place: str
    quote: str


def cited(sources: Sequence[Source], labels: Mapping[str, str]) -> list[Citation]:
    """Sources as people read them."""
    return [Citation(place(source, labels), str(source.quote or "")) for source in sources]


def numeric(cell: Cell) -> bool:
    """Whether a cell holds numbers, days or ranges of them, which stay on one line."""
    return not isinstance(cell, bool | Link | tuple) and not any(map(str.isalpha, str(cell)))


def written(cell: Value, language: str) -> str:
    """A cell without a link as text."""
    return shown(cell, language)
