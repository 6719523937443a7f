"""A table: what a query gives back, the same from either store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = "bool | int | float | str | dt.date | dt.datetime | list[Value] | dict[str, Value] | None"


@dataclass(frozen=True, slots=True)
class Table:
    """columns: names in the order asked for; rows: as many values each. Iterating gives each row as a dict by column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)
