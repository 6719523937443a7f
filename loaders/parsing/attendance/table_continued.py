"""Rows of tables of people that go on in the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.record import Evidences
from loaders.parsing.attendance.entry import is_presence
from loaders.parsing.attendance.table_heads import Column
from loaders.parsing.attendance.table_rows import Table
from loaders.parsing.attendance.tails import read_more

_UNFINISHED = re.compile(r"(?:[,;(]|\b(?:för|från|till|och|samt|i))\Z")


class RowAbove:
    """The row above, of whose cells the next line may hold the rest: `Ersättare, tjänstgör för` over `Bo Al från kl. 10`."""

    def __init__(self, head: Sequence[Column], table: Table) -> None:
        kinds = [column.kind for column in head]
        self.name = kinds.index("name") if kinds.count("name") == 1 else None
        self.names = [at for at, kind in enumerate(kinds) if kind == "name"]
        self.table = table
        self.row: list[str] = []
        self.quotes: Evidences = ()
        self.read = 0

    def take_remarks(self, row: Sequence[str], quotes: Evidences) -> bool:
        """Read a row in which nothing stands but remarks on those above, each in the cell under the name; whether it was such a row."""
        said = {at: cell for at, cell in enumerate(row) if cell}
        if not said or not set(said) <= set(self.names) or len(row) != len(self.row):
            return False
        people = {at: [one for one in self.table.rows[self.read :] if one.entry.name in self.row[at]] for at in said}
        if not all(len(people[at]) == 1 and _is_remark(cell) for at, cell in said.items()):
            return False
        for at, cell in said.items():
            for one in people[at]:
                read_more(one.entry, cell)
                one.evidence = (*one.evidence, *quotes)
        return True

    def with_rest(self, row: list[str], quotes: Evidences) -> tuple[list[str], Evidences]:
        """The row; where it has no name and goes on in one cell, the whole of the two rows, the one above taken out of the table."""
        said = [at for at, cell in enumerate(row) if cell]
        if (
            self.name is not None
            and len(said) == 1
            and said[0] != self.name
            and len(row) == len(self.row)
            and _UNFINISHED.search(self.row[said[0]])
        ):
            del self.table.rows[self.read :]
            row = [f"{cell} {row[at]}" if at == said[0] else cell for at, cell in enumerate(self.row)]
            quotes = (*self.quotes, *quotes)
        self.row, self.quotes, self.read = row, quotes, len(self.table.rows)
        return row, quotes


def _is_remark(cell: str) -> bool:
    """Whether a cell tells of somebody how they took part: `(tjänstgör)`, `frånvarande`."""
    return all(is_presence(part) for part in map(str.strip, cell.strip("() ").split(",")))
