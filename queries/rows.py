"""Rows: what a question gives back, and how rows that differ only in their source become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.table import Table, Value
from queries.collation import sort_key

SOURCE = ("file", "page", "line", "quote")
"""The columns that say where a row is stated: file name, page and line from 1 (page None where there are none), verbatim sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """One place that states a row."""

    file: Value
    page: Value
    line: Value
    quote: Value


@dataclass(frozen=True, slots=True)
class Row:
    """Typed values by column. `more` holds every further source of the same row, in order of file, page and line."""

    columns: tuple[str, ...]
    values: tuple[Value, ...]
    more: tuple[Source, ...] = ()

    def __getitem__(self, column: str) -> Value:
        """The value of a column; KeyError where there is none of that name."""
        try:
            return self.values[self.columns.index(column)]
        except ValueError:
            raise KeyError(column) from None

    def items(self) -> Iterator[tuple[str, Value]]:
        return zip(self.columns, self.values, strict=True)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every place that states the row; empty where the row has no source columns or nothing in them."""
        if not set(SOURCE) <= set(self.columns):
            return ()
        first = Source(*(self[column] for column in SOURCE))
        return () if first.file is None else (first, *self.more)


def from_table(table: Table) -> list[Row]:
    """The rows of a table, in the order given."""
    return [Row(table.columns, values) for values in table.rows]


def fold(rows: Iterable[Row]) -> list[Row]:
    """Rows sorted by their columns (Swedish alphabet, None last), those equal in all but the source columns as one."""
    result = []
    for _, group in groupby(sorted(rows, key=_order), key=_facts):
        first, *others = dict.fromkeys(group)
        more = tuple(source for row in others for source in row.sources)
        result.append(Row(first.columns, first.values, more))
    return result


def _facts(row: Row) -> tuple[tuple[str, Value], ...]:
    return tuple((column, value) for column, value in row.items() if column not in SOURCE)


def _order(row: Row) -> tuple[object, ...]:
    facts = [sort_key(value) for _, value in _facts(row)]
    return (*facts, *(sort_key(row[column]) for column in SOURCE if column in row.columns))
