"""The column before the names of a list, in which one organisation may stand for the people below it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.attendance.entries import LETTERED
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.text.minutes import Passage

SENT = re.compile(r"^(?:[Ff]ör|[Ff]rån)\s+")
_SAME_COLUMN = 2
"""Cells that begin within so many characters stand under one another."""


class ColumnBefore:
    """The organisation that stood last in the column, and where in the source line the names beside it begin."""

    def __init__(self) -> None:
        self._said: tuple[str, int] | None = None

    def give(self, piece: Passage, start: int, people: Sequence[Entry]) -> None:
        """Give people the organisation in the column before them, also where it stands some lines above: `Ås kommun<TAB>Eva Ek`, then `Bo Al` under her."""
        entry, first = people[0], people[0].name.split(" ", 1)[0]
        at = piece.lines[0].source.text.find(first)
        before = piece.text[start : piece.text.find(first, start)]
        if before.endswith("\t"):
            said = [cell for cell in before[:-1].split("\t") if cell.strip().lower() not in LETTERED]
            before = "\t".join((*said, "")) if said else ""
        if before.endswith("\t") and entry.sender:
            self._said = (entry.sender, at)
        elif before.endswith("\t") and entry.organisation == SENT.sub("", before.strip(" \t:")):
            self._said = (entry.organisation, at)
        elif self._said is not None and not before and abs(at - self._said[1]) <= _SAME_COLUMN:
            entry.organisation, entry.sender = entry.organisation or self._said[0], self._said[0]
        else:
            self._said = None
