"""Cells that stand at half the height of their row, as web pages print them: their lines put level with the top of the row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.reading.segments import Segment

_ALIGNED = 3.0
"""Lines of one column begin no further apart, in points."""

_APART = 1.12
"""By this factor lines of two cells stand further apart than those of one."""

_CLOSEST = 0.9
_FURTHEST = 1.45
"""Lines of one cell stand no closer and no further apart, in font sizes."""

_AT_HALF = 0.2
_LEVEL = 0.25
"""Cells of one row have their middle at one height, and lines are level, with no larger difference, in font sizes."""

_FEWEST_COLUMNS = 3
_FEWEST_CELLS = 2
"""A table has so many columns, and so many cells in each."""

_MOST_PIECES = 600
"""A page with more pieces of text is not looked at."""


class _Cell(NamedTuple):
    """Lines under one another in one column of a page. middle: the height of its middle; lines: from the top down."""

    middle: float
    column: int
    lines: tuple[Segment, ...]

    @property
    def top(self) -> float:
        return self.lines[0].y

    @property
    def size(self) -> float:
        return self.lines[0].size


def middles_on_top(segments: Sequence[Segment]) -> Sequence[Segment]:
    """The pieces of text of a page, those of tables whose cells stand at half the height of their rows moved to the top of these."""
    if len(segments) > _MOST_PIECES:
        return segments
    columns = [column for column in _columns(segments) if len(column) >= _FEWEST_CELLS]
    if len(columns) < _FEWEST_COLUMNS:
        return segments
    leading = _leading(columns)
    cells = sorted(cell for number, column in enumerate(columns) for cell in _cells(column, number, leading * _APART))
    moved: dict[Segment, float] = {}
    for row in _rows(cells):
        top = min(cell.top for cell in row)
        for cell in row:
            if cell.top - top > _LEVEL * cell.size:
                moved |= {line: line.y - cell.top + top for line in cell.lines}
    return [one._replace(y=moved[one]) if one in moved else one for one in segments] if moved else segments


def _columns(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The pieces that begin under one another, from the top down."""
    column: list[Segment] = []
    for segment in sorted(segments):
        if column and segment.x0 - column[0].x0 > _ALIGNED:
            yield sorted(column, key=_height)
            column = []
        column.append(segment)
    if column:
        yield sorted(column, key=_height)


def _height(segment: Segment) -> float:
    return segment.y


def _leading(columns: Sequence[Sequence[Segment]]) -> float:
    """How far apart lines of one cell are: the least distance between lines of a column, in points."""
    return min(
        (
            below.y - above.y
            for column in columns
            for above, below in pairwise(column)
            if below.y - above.y > _CLOSEST * above.size
        ),
        default=0.0,
    )


def _cells(column: Sequence[Segment], number: int, room: float) -> Iterator[_Cell]:
    """The cells of a column: lines that stand no further apart than `room`."""
    begin = 0
    for index in range(1, len(column) + 1):
        if index < len(column):
            distance = column[index].y - column[index - 1].y
            if distance <= room and distance <= _FURTHEST * column[index].size:
                continue
        lines = tuple(column[begin:index])
        yield _Cell((lines[0].y + lines[-1].y) / 2, number, lines)
        begin = index


def _rows(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    """The cells side by side whose middles are at one height, where they have not all as many lines."""
    row: list[_Cell] = []
    for cell in (*cells, None):
        if cell is not None and row and cell.middle - row[0].middle <= _AT_HALF * cell.size:
            row.append(cell)
            continue
        columns = {one.column for one in row}
        if len(columns) == len(row) > 1 and len({len(one.lines) for one in row}) > 1:
            yield row
        row = [cell] if cell is not None else []
