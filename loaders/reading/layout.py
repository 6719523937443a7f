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
_ALIGNED = 3.0
"""In points."""

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
        if len(rows[at].segments) == 1:
            segment = rows[at].segments[0]
            lines.append(Placed(segment.text, segment.size, segment.bold))
            at += 1
        else:
            end = _table_end(rows, at, pitch)
            lines += [Placed(text) for text in in_reading_order(_grid(rows[at:end], pitch))]
            at = end
    return lines


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
    """The index after the last row of the table that begins at `start`: while one white strip between columns goes on."""
    gutters = [(left.x1, right.x0) for left, right in pairwise(rows[start].segments)]
    end = start + 1
    last = start
    while end < len(rows):
        row, above = rows[end], rows[last]
        several = len(row.segments) > 1
        room = _SIGNING_ROOM if several and _aligned(row, above) else _NEW_PART
        if row.y - rows[end - 1].y > room * pitch:
            break
        kept = [strip for gutter in gutters if (strip := _cleared(gutter, row)) is not None]
        if not kept or (not several and (len(kept) < len(gutters) or not _continues(row.segments[0], above))):
            break
        gutters = kept
        end += 1
        if several:
            last = end - 1
    return end


def _cleared(gutter: tuple[float, float], row: Row) -> tuple[float, float] | None:
    """What of a white strip stays white across a row; None where a segment stands in it."""
    left, right = gutter
    for segment in row.segments:
        if segment.x0 < right and segment.x1 > left:
            if segment.x0 <= left:
                left = segment.x1
            else:
                right = segment.x0
    return (left, right) if right - left >= _LEAST_GUTTER else None


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
        elif (
            index
            and len(starts) > 2
            and 0 not in columns
            and all(_is_wrapped(above.get(at), cell, limits[at]) for at, cell in columns.items())
        ):
            grid[-1] = [f"{upper} {cell}".strip() for upper, cell in zip(grid[-1], cells, strict=True)]
            above |= columns
            continue
        grid.append(cells)
        above = columns
    return grid


def _is_wrapped(above: Segment | None, below: Segment, limit: float) -> bool:
    """Whether a cell goes on because its first word found no room before `limit` in the line above."""
    if above is None or is_name(below.text):
        return False
    first_word = len(below.text.split(maxsplit=1)[0]) / len(below.text) * (below.x1 - below.x0)
    return above.x1 + first_word >= limit


def _column_starts(rows: Sequence[Row]) -> list[float]:
    """Where the columns begin: the right ends of the white strips that go through all rows."""
    edges = sorted((segment.x0, segment.x1) for row in rows for segment in row.segments)
    starts = [edges[0][0]]
    reach = edges[0][1]
    for x0, x1 in edges:
        if x0 - reach >= _LEAST_GUTTER:
            starts.append(x0)
        reach = max(reach, x1)
    return starts
