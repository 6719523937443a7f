"""Lines that were stretched to fill their column so far that their words stand apart, whole again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.rows import Row
from loaders.reading.segments import Segment

_PAIR = 2
_INDENT = 3.0
_WIDEST_SPACE = 4.0
"""A stretched line begins no further in, and has no wider spaces, in font sizes."""

_SAME_EDGE = 2.0
_SAME_SPACE = 0.2
_FEWEST_FULL = 2
"""How exactly lines end under one another, in points, and how alike the spaces of one line are, in font sizes; as many lines beside it fill the column."""


def whole_lines(column: Sequence[Segment]) -> list[Segment]:
    """The lines of a column, those whole again that were stretched to fill it so far that their words stand apart."""
    if len({round(segment.y) for segment in column}) == len(column):
        return list(column)
    begin, end = min(segment.x0 for segment in column), max(segment.x1 for segment in column)
    lines: list[Segment] = []
    row: list[Segment] = []
    for segment in (*sorted(column, key=lambda one: one.y), None):
        if segment is not None and (not row or segment.y - row[0].y < segment.size / 2):
            row.append(segment)
            continue
        row.sort()
        lines += [_run_together(row)] if len(row) > 1 and _fills(row, begin, end) else row
        row = [segment] if segment is not None else []
    return lines


def _fills(row: Sequence[Segment], begin: float, end: float) -> bool:
    """Whether as much white stands between all pieces of a line, which reach from one edge of the column to the other where they are but two."""
    size = row[0].size
    gaps = [right.x0 - left.x1 for left, right in pairwise(row)]
    if row[0].x0 - begin > _INDENT * size or (len(row) == _PAIR and end - row[-1].x1 > size):
        return False
    return max(gaps) < _WIDEST_SPACE * size and max(gaps) - min(gaps) < size / 2


def _run_together(row: Sequence[Segment]) -> Segment:
    return row[0]._replace(x1=row[-1].x1, text=" ".join(segment.text for segment in row))


def whole_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows of a part of a page, those whole again whose pieces are the words of a stretched line: it fills the column as others do that are one piece."""
    if all(len(row.segments) == 1 for row in rows):
        return list(rows)
    full = [row.segments[0] for row in rows if len(row.segments) == 1]
    whole: list[Row] = []
    for row in rows:
        stretched = len(row.segments) > 1 and _is_stretched(row, full, whole[-1] if whole else None)
        whole.append(Row(row.y, (_run_together(row.segments),)) if stretched else row)
    return whole


def _is_stretched(row: Row, full: Sequence[Segment], above: Row | None) -> bool:
    """Whether a row's pieces have the same white between all of them, and end where several of the lines that are one piece do; two pieces also go on
    with such a line, and begin where it does."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(row.segments)]
    if max(gaps) - min(gaps) > _SAME_SPACE * row.segments[0].size:
        return False
    begin, end = row.segments[0].x0, row.segments[-1].x1
    if len(row.segments) == _PAIR:
        line = above.segments[0] if above is not None and len(above.segments) == 1 else None
        if line is None or abs(line.x0 - begin) > _SAME_EDGE or abs(line.x1 - end) > _SAME_EDGE:
            return False
    return sum(abs(line.x1 - end) <= _SAME_EDGE for line in full) >= _FEWEST_FULL
