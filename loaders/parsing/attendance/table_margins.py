"""What stands before the names of a table's rows and is told once for several: the organisation that sent them, or an office."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.record import Evidences
from loaders.parsing.agents.names import find_names
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.attendance.table_rows import Row
from loaders.parsing.attendance.votes import CHIEFS, DROPPED, OWN_OFFICES
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose

CELL = re.compile(r"\S+(?: {1,2}\S+)*")
"""A cell of a line whose cells only spaces set apart."""

WIDEST_INDENT = 2
"""Cells stand under a head that begins so many characters further right."""

_LONGEST_CELL = 100
_OFFICIALS = CHIEFS | DROPPED | {"sekreterare", "mötessekreterare", "administratör"}


class Spanning:
    """The first cell of a table, which names an organisation or office, and may stand for the rows below too."""

    def __init__(self) -> None:
        self.said = ""
        self.quotes: Evidences = ()

    def over(self, row: list[str], quotes: Evidences, known: frozenset[str]) -> tuple[list[str], Evidences]:
        """The row with its first cell, also where that one stands in a row above, or came out in one with the name; and its quotes."""
        people = entries(row[0], 0, known)
        names = find_names(row[0], known) if people else ()
        begin = names[0].start if names else 0
        if begin and is_organisation(row[0][:begin]) and list_label(row[0]) is None:
            row = [row[0][:begin].strip(" ,:"), row[0][begin:], *row[1:]]
        elif (people or not row[0]) and self.said.lower() not in OWN_OFFICES and any(map(_is_official, row[1:])):
            return ["", *row] if people else row, quotes
        elif (people or not row[0]) and (len(row) > 1 or _is_person(row[0])):
            return [self.said, *(row if people else row[1:])], (*self.quotes, *quotes)
        self.said, self.quotes = row[0], quotes
        return row, quotes


class Margin:
    """A column of organisations before the names, over which no head stands; one stands for the rows below too."""

    def __init__(self) -> None:
        self._said: tuple[str, int] | None = None
        self.holds = self._beside = False

    def without(self, row: list[str], line: TextLine, width: int, *, placed: bool = False) -> list[str]:
        """The row without the organisation before the name; placed: whether all cells stand right where they should, so that it may be a place unknown."""
        raw = line.source.text
        named = placed or is_organisation(row[0]) or row[0].endswith(":")
        if len(row) == width + 1 and named and list_label(row[0]) is None:
            self._said = row[0].strip(" :"), raw.find(row[1].split(" ", 1)[0], raw.find(row[0]) + len(row[0]))
            row = row[1:]
        elif self._said is not None and abs(len(raw) - len(raw.lstrip()) - self._said[1]) > 1:
            self._said = None
        self.holds = self._said is not None
        return row

    def beside(self, row: list[str], width: int, known: frozenset[str]) -> list[str]:
        """The row of a table with a column for each group without the organisation in a cell of its own before them, over which no head stands."""
        said = row[0].strip(" :")
        first = len(row) == width + 1 and bool(entries(row[1], 0, known))
        if (first or self._beside) and said[:1].isupper() and not entries(said, 0, known) and _is_whose(said, first):
            self._said, self._beside, row = (said, 0), True, [*row[1:], *[""] * (width + 1 - len(row))]
        self.holds = self._beside
        return row

    def below(self, line: TextLine, positions: Sequence[int]) -> list[str]:
        """The row with all that stands from the beginning of one head on up to the next in one cell; what stands before the first head is in the margin."""
        raw, row = line.source.text, [""] * len(positions)
        for cell in CELL.finditer(raw):
            if cell.start() < positions[0] - WIDEST_INDENT:
                said = cell[0].strip(" :")
                self._said = (said, 0) if said[0].isupper() and list_label(said) is None else None
                continue
            at = max(bisect_right(positions, cell.start() + WIDEST_INDENT) - 1, 0)
            row[at] = f"{row[at]}, {cell[0]}" if row[at] else cell[0]
        self.holds = self._said is not None
        return row

    def give(self, rows: Sequence[Row]) -> None:
        """Give the organisation to those whose row was read last."""
        for row in rows if self.holds and self._said is not None else ():
            row.entry.organisation = row.entry.organisation or (self._said[0] if self._said else None)


def _is_whose(said: str, first: bool) -> bool:
    """Whether a cell before people is the organisation that sent them; first: whether it stands in a cell too many, which then may be a place unknown."""
    if list_label(said) is not None or not (first or is_organisation(said)):
        return False
    return is_organisation(said) or role_and_organisation(said) is None


def _is_official(cell: str) -> bool:
    """Whether a cell holds an office of the förbund's own, whose holder nobody sent: `Förbundschef`."""
    office = role_and_organisation(cell) if cell else None
    return office is not None and office[1] is None and not _OFFICIALS.isdisjoint(office[0])


def _is_person(text: str) -> bool:
    """Whether a line beside a table's first column is one more person in the row's cell, and no label or sentence."""
    return list_label(text) is None and not is_prose(text) and len(text) < _LONGEST_CELL
