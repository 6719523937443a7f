"""Segments of a page brought into reading order: columns of prose one after the other, rows of tables as lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.reading.columns import in_reading_order, is_name
from loaders.reading.prose import columns_of_prose
from loaders.reading.segments import Segment

_SAME_LINE = 0.45
"""Baselines less than this apart are one line, in font sizes."""

_NEW_PARAGRAPH = 1.3
_NEW_PART = 1.9
_SIGNING_ROOM = 7.0
"""Rows further apart than this: may begin a paragraph, begin one and end a table, end even a table whose columns go on. In distances between lines."""

_NOTABLY = 1.15
"""By this factor one distance is larger than another."""

_LEAST_GUTTER = 4.0
_PADDING = 12.0
_ALIGNED = 3.0
"""The narrowest white strip, the white between the texts of two cells, how exactly edges stand under one another. In points."""

_TIGHT = 0.9
"""Lines of one row stand closer than rows, by this factor."""

_BESIDE = 0.85
"""Lines that follow this closely, in font sizes, stand beside each other."""

_ENUMERATOR = re.compile(r"§+ ?\d{1,4} ?[a-z]?[.:]?|\d{1,3}(?:\.\d{1,3})*[.)]|[a-zA-Z][.)]|[-–•·*▪◦●○o\uf0b7\uf0a7]")
_FURTHEST_TITLE = 5.0
"""How far an item's text begins after its number or dot at most, in font sizes."""

_NEW_ITEM = re.compile(r"§|\d{1,3}[.)]? ")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in reading order; size of its font in points (0 in tables); empty for a blank line."""

    text: str
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Segments on one line, from left to right. y: their baseline."""

    y: float
    segments: tuple[Segment, ...]


def reading_order(segments: Sequence[Segment]) -> list[Placed]:
    """The lines of a page, paragraphs set apart by blank lines."""
    lines: list[Placed] = []
    for part in columns_of_prose(segments):
        if lines:
            lines.append(Placed(""))
        lines += _lines(_rows(part))
    return lines


def _rows(segments: Sequence[Segment]) -> list[Row]:
    rows: list[Row] = []
    row: list[Segment] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        if row and segment.y - row[0].y > _SAME_LINE * min(segment.size, row[0].size):
            rows.append(_row(row))
            row = []
        row.append(segment)
    if row:
        rows.append(_row(row))
    return rows


def _row(segments: list[Segment]) -> Row:
    """A row of what stands on one line; the number of an item and its text are one segment."""
    if len(segments) == 1:
        return Row(segments[0].y, tuple(segments))
    segments.sort(key=lambda segment: segment.x0)
    joined = [segments[0]]
    for segment in segments[1:]:
        before = joined[-1]
        gap = segment.x0 - before.x1
        if gap < before.size / 2 or (gap < _FURTHEST_TITLE * before.size and _ENUMERATOR.fullmatch(before.text)):
            joined[-1] = before._replace(x1=max(segment.x1, before.x1), text=f"{before.text} {segment.text}")
        else:
            joined.append(segment)
    return Row(segments[0].y, tuple(joined))


def _lines(rows: Sequence[Row]) -> list[Placed]:
    """Rows as lines: those with cells that stand under one another as tables, others by themselves."""
    pitch = _pitch(rows)
    lines: list[Placed] = []
    at = 0
    while at < len(rows):
        if at and _is_apart(rows, at, pitch):
            lines.append(Placed(""))
        beside = _beside_end(rows, at)
        if beside > at + 1:
            lines += map(_placed, _blocks_beside(rows[at:beside]))
            at = beside
        elif len(rows[at].segments) == 1:
            lines.append(_placed(rows[at].segments[0]))
            at += 1
        else:
            end = _table_end(rows, at, pitch)
            lines += [Placed(text) for text in in_reading_order(_grid(rows[at:end], pitch))]
            at = end
    return lines


def _placed(segment: Segment) -> Placed:
    return Placed(segment.text, segment.size, segment.bold)


def _beside_end(rows: Sequence[Row], start: int) -> int:
    """The index after the last of the rows that overlap, each a piece of text beside the one before."""
    end = start + 1
    while (
        end < len(rows)
        and len(rows[end].segments) == len(rows[start].segments) == 1
        and rows[end].y - rows[end - 1].y < _BESIDE * max(rows[end].segments[0].size, rows[end - 1].segments[0].size)
    ):
        end += 1
    return end


def _blocks_beside(rows: Sequence[Row]) -> list[Segment]:
    """Overlapping pieces of text, such as the two sides of a letterhead, block by block from left to right."""
    starts = _column_starts(rows)
    return sorted((row.segments[0] for row in rows), key=lambda segment: (bisect_right(starts, segment.x0), segment.y))


def _pitch(rows: Sequence[Row]) -> float:
    """The most common distance between lines of text."""
    largest = 1.6 * max((row.segments[0].size for row in rows), default=0.0)
    distances = Counter(round(below.y - above.y) for above, below in pairwise(rows) if below.y - above.y <= largest)
    return max(distances, key=lambda distance: (distances[distance], -distance)) if distances else largest


def _is_apart(rows: Sequence[Row], at: int, pitch: float) -> bool:
    """Whether a row begins a paragraph: by the room above it, unless the rows before or after it stand as far apart."""
    room = rows[at].y - rows[at - 1].y
    if room <= _NEW_PARAGRAPH * pitch or room > _NEW_PART * pitch:
        return room > _NEW_PART * pitch
    nearest = min(
        (rows[other].y - rows[other - 1].y for other in (at - 1, at + 1) if 0 < other < len(rows)), default=pitch
    )
    return room > _NOTABLY * nearest


def _table_end(rows: Sequence[Row], start: int, pitch: float) -> int:
    """The index after the last row of the table that begins at `start`: while its columns go on."""
    covered = _covered((), rows[start])
    end = start + 1
    last = start
    while end < len(rows):
        row, above = rows[end], rows[last]
        several = len(row.segments) > 1
        distance = row.y - rows[end - 1].y
        if distance > (_SIGNING_ROOM if several and _aligned(row, above) else _NEW_PART) * pitch:
            break
        wider = _covered(covered, row)
        if several:
            begins_anew = distance > _NEW_PARAGRAPH * pitch and not _stands_under(row, covered)
            if begins_anew or len(wider) < 2 or _divides(row, covered):
                break
            last = end
        elif len(wider) < len(covered) or not _continues(row.segments[0], above):
            break
        covered = wider
        end += 1
    return end


def _covered(columns: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """The columns, from left edge to right edge, widened by what a row covers; they merge where too little white is left."""
    covered: list[tuple[float, float]] = []
    for x0, x1 in sorted((*columns, *((segment.x0, segment.x1) for segment in row.segments))):
        if covered and x0 - covered[-1][1] < _LEAST_GUTTER:
            covered[-1] = (covered[-1][0], max(x1, covered[-1][1]))
        else:
            covered.append((x0, x1))
    return covered


def _divides(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a row has two cells within one column."""
    return any(x0 <= left.x1 and right.x0 <= x1 for left, right in pairwise(row.segments) for x0, x1 in columns)


def _stands_under(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a cell of a row, beside the first, stands under one of the columns beside the first."""
    return any(cell.x0 < x1 and x0 < cell.x1 for cell in row.segments[1:] for x0, x1 in columns[1:])


def _aligned(row: Row, above: Row) -> bool:
    """Whether each cell of a row begins where one of the row above does."""
    return all(any(abs(cell.x0 - other.x0) <= _ALIGNED for other in above.segments) for cell in row.segments)


def _continues(cell: Segment, above: Row) -> bool:
    """Whether a single cell goes on with a column of the row above, and begins no new part of the minutes."""
    return any(abs(cell.x0 - other.x0) <= _ALIGNED for other in above.segments) and _NEW_ITEM.match(cell.text) is None


def _grid(rows: Sequence[Row], pitch: float) -> list[list[str]]:
    """Rows as cells under one another, blank rows where there is more room; the wrapped end of a cell joined to it."""
    starts = _column_starts(rows)
    limits = [
        *(start - _LEAST_GUTTER for start in starts[1:]),
        max(segment.x1 for row in rows for segment in row.segments),
    ]
    widest = max((below.y - above.y for above, below in pairwise(rows)), default=0.0)
    grid: list[list[str]] = []
    above: dict[int, Segment] = {}
    for index, row in enumerate(rows):
        columns: dict[int, Segment] = {}
        cells = [""] * len(starts)
        for segment in row.segments:
            column = bisect_right(starts, segment.x0) - 1
            columns[column] = segment
            cells[column] = f"{cells[column]}\t{segment.text}" if cells[column] else segment.text
        distance = row.y - rows[index - 1].y if index else 0.0
        if distance > _NEW_PART * pitch:
            grid.append([""] * len(starts))
        elif index and len(starts) > 2 and _goes_on(columns, above, limits, tight=distance < _TIGHT * widest):
            grid[-1] = [f"{upper} {cell}".strip() for upper, cell in zip(grid[-1], cells, strict=True)]
            above |= columns
            continue
        grid.append(cells)
        above = columns
    return grid


def _goes_on(cells: dict[int, Segment], above: dict[int, Segment], limits: Sequence[float], tight: bool) -> bool:
    """Whether a row is the wrapped end of the row above: by its first cell, or because its cells found no room there."""
    if any(is_name(cell.text) for cell in cells.values()):
        return False
    if 0 in cells:
        return tight and cells[0].text[0].islower()
    return all(_is_wrapped(above.get(at), cell, limits[at]) for at, cell in cells.items())


def _is_wrapped(above: Segment | None, below: Segment, limit: float) -> bool:
    """Whether a cell goes on because its first word found no room before `limit` in the line above."""
    first_word = len(below.text.split(maxsplit=1)[0]) / len(below.text) * (below.x1 - below.x0)
    return above is not None and above.x1 + first_word >= limit


def _column_starts(rows: Sequence[Row]) -> list[float]:
    """Where the columns of a table begin."""
    columns: list[tuple[float, float]] = []
    for row in rows:
        columns = _covered(columns, row)
    return [x0 for x0, _ in columns]
