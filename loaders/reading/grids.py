"""Grids: rows of a page whose cells stand under one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.names import is_name
from loaders.reading.rows import NEW_PARAGRAPH, NEW_PART, Row
from loaders.reading.segments import Segment
from loaders.reading.wrapped import fills_value, goes_on, is_broken_label, is_rest_of_label, run_on

_SIGNING_ROOM = 7.0
"""Rows further apart than this end a table even where its columns go on, in distances between lines."""

_LEAST_GUTTER = 4.0
_PADDING = 12.0
_ALIGNED = 3.0
"""The narrowest white strip, the white between the texts of two cells, how exactly edges stand under one another. In points."""

_TIGHT = 0.9
"""Lines of one row stand closer than rows, by this factor."""

MOST_CELLS = 60
"""A row of more pieces is no row of a table."""

_FEWEST_CLOSE = 2
"""So many rows, and more, stand close, and as many further apart, where room parts rows."""

_NEW_ITEM = re.compile(r"§|\d{1,3}[.)]? ")

_FEWEST_HEADS = 3
"""As many heads of columns stand over a table."""

_LABEL_AND_VALUE = 2
"""As many columns has a list of facts."""

Columns = Sequence[tuple[float, float]]
"""The left and right edges of columns, from left to right."""


def table_end(rows: Sequence[Row], start: int, pitch: float) -> tuple[int, list[float]]:
    """The index after the last row of the table that begins at `start`, for as long as its columns go on; and where they begin."""
    columns = _widened((), rows[start])
    end = start + 1
    last = start
    while end < len(rows) and len(rows[end].segments) <= MOST_CELLS:
        row, above = rows[end], rows[last]
        several = len(row.segments) > 1
        distance = row.y - rows[end - 1].y
        if distance > NEW_PART * pitch and not (
            several and distance <= _SIGNING_ROOM * pitch and _is_aligned(row, above)
        ):
            break
        wider = _widened(columns, row)
        if several:
            begins_anew = distance > NEW_PARAGRAPH * pitch and (
                not _stands_under(row, columns)
                or (_begins_item(row) > _begins_item(rows[start]) and not _stands_below_head(row, rows[start]))
                or (end - start > 1 and _heads_next(rows, end, above))
                or len(wider) < len(columns)  # else its columns and those above would run into each other
            )
            if begins_anew or len(wider) < 2 or _divides(row, columns):
                break
            last = end
        elif len(wider) < len(columns) or not _is_aligned(row, above) or _begins_item(row):
            break
        columns = wider
        end += 1
    return end, [x0 for x0, _ in columns]


def heads_column(row: Row, below: Row, pitch: float) -> bool:
    """Whether a piece of text that stands alone heads a column beside the first of the row right below: two lists side by side that begin at different heights, or signers."""
    if not 1 < len(below.segments) <= MOST_CELLS or below.y - row.y > NEW_PARAGRAPH * pitch:
        return False
    x0 = row.segments[0].x0
    first, *others = below.segments
    if abs(x0 - first.x0) <= _ALIGNED and is_name(row.segments[0].text) and not is_name(first.text):
        return all(is_name(cell.text) for cell in others)  # a signer over the office, others at half height beside both
    return x0 - below.segments[0].x0 > _ALIGNED and any(abs(x0 - cell.x0) <= _ALIGNED for cell in below.segments[1:])


def column_starts(rows: Sequence[Row]) -> list[float]:
    """Where the columns of a table begin."""
    columns: Columns = ()
    for row in rows:
        columns = _widened(columns, row)
    return [x0 for x0, _ in columns]


def grid_of(rows: Sequence[Row], starts: Sequence[float], pitch: float) -> list[list[str]]:
    """Rows as cells of columns that begin at `starts`, blank rows where there is more room; the wrapped end of a cell joined to it."""
    limits = [*(start - _PADDING for start in starts[1:]), max(row.segments[-1].x1 for row in rows)]
    distances = [below.y - above.y for above, below in pairwise(rows)]
    widest = max(distances, default=0.0)
    close = sum(distance < _TIGHT * widest for distance in distances)
    parted = close >= _FEWEST_CLOSE and len(distances) - close >= _FEWEST_CLOSE
    labels = [row.segments[0].text for row in rows if row.segments[0].x0 - starts[0] < _ALIGNED]
    labelled = len(starts) == _LABEL_AND_VALUE and sum(text[-1] == ":" for text in labels) * 2 > len(labels)
    grid: list[list[str]] = []
    above: dict[int, Segment] = {}
    for index, row in enumerate(rows):
        placed: dict[int, Segment] = {}
        cells = [""] * len(starts)
        for segment in row.segments:
            column = bisect_right(starts, segment.x0) - 1
            placed[column] = segment
            cells[column] = f"{cells[column]}\t{segment.text}" if cells[column] else segment.text
        distance = row.y - rows[index - 1].y if index else 0.0
        near = index > 0 and distance < NEW_PARAGRAPH * pitch
        if near and ((labelled and is_rest_of_label(placed, above)) or is_broken_label(placed, above)):
            grid[-1] = [run_on(upper, cell) for upper, cell in zip(grid[-1], cells, strict=True)]
            above = placed
            continue
        if distance > NEW_PART * pitch:
            grid.append([""] * len(starts))
        elif index and (
            goes_on(placed, above, limits, tight=distance < _TIGHT * widest, parted=parted)
            if len(starts) > _LABEL_AND_VALUE
            else fills_value(placed, above, limits) and distance < NEW_PARAGRAPH * pitch
        ):
            grid[-1] = [run_on(upper, cell) for upper, cell in zip(grid[-1], cells, strict=True)]
            above |= placed
            continue
        grid.append(cells)
        above = placed
    return grid


def _widened(columns: Columns, row: Row) -> Columns:
    """The columns widened by what a row covers; they merge where too little white is left between them."""
    if len(row.segments) == 1:
        cell = row.segments[0]
        for x0, x1 in columns:
            if x0 <= cell.x0 and cell.x1 <= x1:
                return columns
    wider: list[tuple[float, float]] = []
    for x0, x1 in sorted((*columns, *((cell.x0, cell.x1) for cell in row.segments))):
        if wider and x0 - wider[-1][1] < _LEAST_GUTTER:
            wider[-1] = (wider[-1][0], max(x1, wider[-1][1]))
        else:
            wider.append((x0, x1))
    return wider


def _divides(row: Row, columns: Columns) -> bool:
    """Whether a row has two cells within one column."""
    return any(x0 <= left.x1 and right.x0 <= x1 for left, right in pairwise(row.segments) for x0, x1 in columns)


def _stands_under(row: Row, columns: Columns) -> bool:
    """Whether a cell of a row, beside the first, stands under one of the columns beside the first."""
    return any(cell.x0 < x1 and x0 < cell.x1 for cell in row.segments[1:] for x0, x1 in columns[1:])


def _stands_below_head(row: Row, head: Row) -> bool:
    """Whether a row of several cells stands right under the heads of its columns: those beside the first begin where they do."""
    return len(head.segments) >= _FEWEST_HEADS and all(
        any(abs(cell.x0 - over.x0) <= _ALIGNED for over in head.segments[1:]) for cell in row.segments[1:]
    )


def _begins_item(row: Row) -> bool:
    return _NEW_ITEM.match(row.segments[0].text) is not None


def _heads_next(rows: Sequence[Row], at: int, above: Row) -> bool:
    """Whether the cells of a row begin where those of the row below do, and not where those above."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or len(below.segments) < len(rows[at].segments):
        return False
    return _is_aligned(rows[at], below) and not _is_aligned(rows[at], above)


def _is_aligned(row: Row, above: Row) -> bool:
    """Whether each cell of a row begins where one of the row above does."""
    return all(any(abs(cell.x0 - other.x0) <= _ALIGNED for other in above.segments) for cell in row.segments)
