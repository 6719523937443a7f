"""Tables with a column for each meeting of a year, of which one tells of this meeting."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.dates import WrittenDate, find_dates
from loaders.parsing.text.minutes import TextLine

_LONGEST_DATE = 16
_FEWEST = 2
_LOOKED_BACK = 40
_PRESENT, _OTHER = "Närvaro", "Svar"
"""Heads of a column that tells who was there, and of one that is left aside."""


def of_this_meeting(row: list[str], above: Sequence[TextLine]) -> list[str]:
    """The head of a table, in which the days of several meetings give way to what the columns are for; any other row as it is.

    above: the lines before it; the column of a day that they name is this meeting's, else the last.
    """
    if sum(any(char.isdigit() for char in cell) for cell in row) < _FEWEST:
        return row
    days = {at: day for at, cell in enumerate(row) if at and (day := _day(cell)) is not None}
    if len(days) < _FEWEST:
        return row
    named = {
        (day.month, day.day)
        for line in above[-_LOOKED_BACK:]
        if any(char.isdigit() for char in line.text)
        for day in find_dates(line.text)
    }
    here = next((at for at, day in days.items() if (day.month, day.day) in named), max(days))
    return [_PRESENT if at == here else _OTHER if at in days else cell for at, cell in enumerate(row)]


def _day(cell: str) -> WrittenDate | None:
    """The day that a cell is; None where it is something else."""
    if not 0 < len(cell) <= _LONGEST_DATE or not any(char.isdigit() for char in cell):
        return None
    found = next(iter(find_dates(cell)), None)
    return found if found is not None and found.end - found.start >= len(cell.strip(" .:")) else None
