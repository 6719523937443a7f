"""Bands: tables on a PDF page with lines between the rows only; the white between the columns parts the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from loaders.reading.cells import Cell, cell_of
from loaders.reading.lattices import Lattice
from loaders.reading.ruling import Rule
from loaders.reading.segments import Segment

_SAME_REACH = 3.0
_GUTTER = 4.0
"""How exactly lines begin and end under one another, and the narrowest white between columns. In points."""

_LEAST_LINES = 3
_LEAST_COLUMNS = 3
"""A table has so many lines, and columns in so many rows: fewer are items of minutes set apart by lines."""

_LEAST_ROWS = 2
_HIGHEST = 6.0
"""A row is no higher, in font sizes: what is higher is no row of a list."""

_ROOM = 1.5
"""Lines of one cell stand closer, in font sizes."""

_HEAD = 2.2
"""How far above the first line the head of the columns stands at most, in font sizes."""


def bands_of(rules: Sequence[Rule], segments: Sequence[Segment]) -> Iterator[Lattice]:
    """The stretches of a page that have lines of one length between their rows, with the head over the first."""
    for _, lines in groupby(sorted(rules, key=_reach), key=_reach):
        for level in _tables(sorted(lines), segments):
            if len(level) >= _LEAST_LINES:
                yield _band(level, segments)


def _tables(rules: Sequence[Rule], segments: Sequence[Segment]) -> Iterator[list[Rule]]:
    """The lines of each table: between two lines of one, no room is left between what stands there."""
    table = [rules[0]]
    for above, below in pairwise(rules):
        between = sorted(one.y for one in segments if above.at < one.y - one.size / 4 <= below.at)
        size = max((one.size for one in segments if above.at < one.y - one.size / 4 <= below.at), default=0.0)
        if any(lower - upper > _ROOM * size for upper, lower in pairwise(between)):
            yield table
            table = []
        table.append(below)
    yield table


def _band(level: list[Rule], segments: Sequence[Segment]) -> Lattice:
    """A table from the head of its columns, which stands right over its first line, to its last line."""
    left, right = min(rule.begin for rule in level), max(rule.end for rule in level)
    above = [one for one in segments if left <= one.x0 < right and one.y <= level[0].at]
    head = max(above, key=_baseline, default=None)
    top = level[0].at
    if head is not None and top - head.y <= _HEAD * head.size:
        top = head.y - head.size
    return Lattice(left, top, right, level[-1].at, tuple(level), ())


def _reach(rule: Rule) -> tuple[int, int]:
    return round(rule.begin / _SAME_REACH), round(rule.end / _SAME_REACH)


def _baseline(segment: Segment) -> float:
    return segment.y


def rows_between(band: Lattice, segments: Sequence[Segment]) -> list[list[Cell]] | None:
    """What stands between the lines, row by row and column by column. None where it is no table."""
    tops = [band.top, *(rule.at for rule in band.level if rule.at > band.top)]
    held = [
        [segment for segment in segments if top < segment.y - segment.size / 4 <= bottom]
        for top, bottom in pairwise(tops)
    ]
    held = [row for row in held if row]
    if any(_height(row) > _HIGHEST for row in held):
        return None
    columns = _columns([row for row in held if len(row) > 1])
    if len(columns) < _LEAST_COLUMNS:
        return None
    limits = [band.left, *(x0 - _GUTTER for x0, _ in columns[1:]), band.right]
    rows: list[list[Cell]] = []
    for row in held:
        cells: list[Cell] = []
        for left, right in pairwise(limits):
            pieces = [piece for piece in row if left <= piece.x0 < right or (left == limits[0] and piece.x0 < left)]
            cells.append(cell_of(pieces, left, right, several=True) if pieces else ())
        rows.append(cells)
    filled = [sum(map(bool, row)) for row in rows]
    return rows if sum(count >= _LEAST_COLUMNS for count in filled) >= _LEAST_ROWS else None


def _height(row: Sequence[Segment]) -> float:
    return (max(piece.y for piece in row) - min(piece.y for piece in row)) / max(piece.size for piece in row) + 1


def _columns(rows: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """The left and right edges of the columns: what pieces cover, as far as white stands between."""
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for row in rows for piece in row):
        if columns and x0 - columns[-1][1] < _GUTTER:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns
