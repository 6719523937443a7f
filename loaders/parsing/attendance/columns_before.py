"""The column before the names of a list, in which one organisation may stand for the people below it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.attendance.entries import LETTERED
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.votes import MEMBERS, SUBSTITUTES
from loaders.parsing.text.minutes import Passage

SENT = re.compile(r"^(?:(?:Företrädare|Representant(?:er)?)\s(?:för|från)|[Ff]ör|[Ff]rån|FÖR|FRÅN)\s+")
_SEATS = MEMBERS | SUBSTITUTES
_SAME_COLUMN = 2
"""Cells that begin within so many characters stand under one another."""


class ColumnBefore:
    """The organisation that stood last in the column, where in the source line the names beside it begin, and how many cells its row has."""

    def __init__(self) -> None:
        self._said: tuple[str, int, int] | None = None

    def give(self, piece: Passage, start: int, people: Sequence[Entry], *, blank: bool) -> None:
        """Give people the organisation in the column before them, also where it stands some lines above: `Ås kommun<TAB>Eva Ek`, then `Bo Al` under her.

        blank: whether a blank line stands before the piece.
        """
        entry, first = people[0], people[0].name.split(" ", 1)[0]
        raw, cells = piece.lines[0].source.text, piece.text.count("\t", start)
        at = raw.find(first)
        before = piece.text[start : piece.text.find(first, start)]
        if before.endswith("\t"):
            said = [cell for cell in before[:-1].split("\t") if cell.strip().lower() not in LETTERED]
            before = "\t".join((*said, "")) if said else ""
        beside = before.endswith("\t") or (before.rstrip().endswith(":") and raw[max(at - 2, 0) : at] == "  ")
        if beside and entry.sender:
            self._said = (entry.sender, at, cells)
        elif beside and entry.organisation == SENT.sub("", before.strip(" \t:")):
            self._said = (entry.organisation, at, cells)
        elif self._said is not None and not before and self._stands_under(at, cells, raw, entry, blank=blank):
            entry.organisation, entry.sender = entry.organisation or self._said[0], self._said[0]
        else:
            self._said = None

    def _stands_under(self, at: int, cells: int, raw: str, entry: Entry, *, blank: bool) -> bool:
        """Whether a row goes on below the organisation: its name stands under the names, or its first cell, which the one above spans, came out as none."""
        if self._said is None:
            return False
        if abs(at - self._said[1]) <= _SAME_COLUMN:
            return True
        spanned = at == 0 and cells == self._said[2] - 1 and not blank
        return spanned and ("\t" in raw or _SEATS.issuperset(entry.roles))
