"""Gaps of two spaces that part cells: where the longest name of a column leaves no more, and the lines beside it part there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from loaders.reading.source import Line
from loaders.repair import Repaired

_TWO = re.compile(r"(?<=\S)  (?=\S)")
_WIDE = "   "
_BESIDE = (-1, 1, -2, 2)
"""Where lines of the same list stand, in lines from this one."""


def parted(lines: Sequence[Line], repaired: Sequence[Repaired]) -> list[Repaired]:
    """The repaired lines, with a TAB for two spaces that end where a wide gap of a line beside ends."""
    return [
        _parted(lines, index, one) if one.offsets is not None and "  " in lines[index].text else one
        for index, one in enumerate(repaired)
    ]


def _parted(lines: Sequence[Line], index: int, repaired: Repaired) -> Repaired:
    text, offsets = repaired.text, repaired.offsets
    for gap in _TWO.finditer(lines[index].text):
        column = gap.end()
        if offsets is None or not any(_begins_cell(lines, index + step, column) for step in _BESIDE):
            continue
        at = bisect_left(offsets, gap.start())
        if text[at : at + 1] == " ":
            text = f"{text[:at]}\t{text[at + 1 :]}"
    return repaired if text is repaired.text else Repaired(text, offsets)


def _begins_cell(lines: Sequence[Line], index: int, column: int) -> bool:
    """Whether a line has a cell that begins in a column, after a wide gap and another cell."""
    if not 0 <= index < len(lines):
        return False
    text = lines[index].text
    return (
        len(text) > column
        and text[column - 3 : column] == _WIDE
        and text[column] != " "
        and not text[:column].isspace()
    )
