"""Labels that tell of several rows of a table and stand at half their height, as merged cells do: put level with the first of these rows."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.reading.segments import Segment

_LEVEL = 0.25
"""Baselines less than this apart are level, in font sizes."""

_AT_HALF = 0.15
"""A label is at half the height of its rows with no larger difference, in font sizes."""

_FURTHEST = 2.3
"""Two rows of one label stand no further apart, in font sizes: further apart are three lines below each other."""

_ROOM = 3.0
"""Rows of one table stand closer, in font sizes."""

_ALIGNED = 4.0
"""Cells of one column begin no further apart, in points."""

_APART = 1.15
"""By this factor more room than between its rows parts what stands below from a table."""

_FEWEST = 2
_MOST_PIECES = 600
"""A table has so many labels; a page with more pieces of text is not looked at."""


class _Columns(NamedTuple):
    """Where the labels begin, and between which edges the values stand that they tell of."""

    labels: float
    left: float
    right: float


def merged_on_top(segments: Sequence[Segment]) -> Sequence[Segment]:
    """The pieces of text of a page, those of merged cells level with the first row that they tell of."""
    if len(segments) > _MOST_PIECES:
        return segments
    ordered = sorted(segments, key=_height)
    moved: dict[Segment, float] = {}
    for label, columns in _found_at_half(ordered):
        if label not in moved:
            moved |= _groups(ordered, label, columns)
    return [one._replace(y=moved[one]) if one in moved else one for one in segments] if moved else segments


def _height(segment: Segment) -> float:
    return segment.y


def _found_at_half(ordered: Sequence[Segment]) -> list[tuple[Segment, _Columns]]:
    """The pieces that stand alone at half the height of two rows further right, with where those begin."""
    found: list[tuple[Segment, _Columns]] = []
    for index in range(1, len(ordered) - 1):
        label, above, below = ordered[index], ordered[index - 1], ordered[index + 1]
        room = _LEVEL * label.size
        if not (label.y - above.y > room < below.y - label.y) or below.y - above.y > _FURTHEST * label.size:
            continue
        if abs((above.y + below.y) / 2 - label.y) > _AT_HALF * label.size:
            continue
        upper, lower = _level_with(ordered, index - 1, -1), [one.x0 for one in _level_with(ordered, index + 1, 1)]
        if any(label.x0 - _ALIGNED < x0 < label.x1 for x0 in lower):
            continue
        beside = [one for one in upper if any(abs(one.x0 - x0) <= _ALIGNED for x0 in lower)]
        behind = min((one.x0 for one in beside if one.x0 > label.x1), default=None)
        if behind is not None:
            found.append((label, _Columns(label.x0, behind - _ALIGNED, math.inf)))
        elif any(one.x1 < label.x0 for one in beside):
            found.append((label, _Columns(label.x0, -math.inf, label.x0)))
    return found


def _level_with(ordered: Sequence[Segment], index: int, step: int) -> list[Segment]:
    """The pieces level with one, itself included, those on one side of it in the order of heights."""
    first, found = ordered[index], []
    while 0 <= index < len(ordered) and abs(ordered[index].y - first.y) <= _LEVEL * first.size:
        found.append(ordered[index])
        index += step
    return found


def _groups(ordered: Sequence[Segment], label: Segment, columns: _Columns) -> dict[Segment, float]:
    """Where the labels of the table belong in which one stands at half height; nothing where not each is in the middle of rows of its own."""
    rows = _rows(ordered, label, columns)
    if not rows:
        return {}
    top, bottom = rows[0] - label.size, rows[-1] + label.size
    labels = [one for one in ordered if abs(one.x0 - columns.labels) <= _ALIGNED and top < one.y < bottom]
    first = bisect_left(rows, labels[0].y + _LEVEL * label.size) - 1
    for begin in range(first, -1, -1):
        moved = _parted(rows, begin, labels)
        if moved is not None:
            return moved if len(labels) >= _FEWEST else {}
    return {}


def _rows(ordered: Sequence[Segment], label: Segment, columns: _Columns) -> list[float]:
    """The heights of the rows of values around a label, as far as no more room parts them."""
    heights = [one.y for one in ordered if columns.left <= one.x0 and one.x1 < columns.right]
    rows: list[float] = []
    for height in heights:
        if rows and height - rows[-1] <= _LEVEL * label.size:
            continue
        if rows and height - rows[-1] > _ROOM * label.size:
            if rows[-1] > label.y:
                break
            rows = []
        rows.append(height)
    return rows


def _parted(rows: Sequence[float], begin: int, labels: Sequence[Segment]) -> dict[Segment, float] | None:
    """The heights of the first rows of the labels that stand elsewhere; None where the labels do not part all rows, from `begin` on and as far as no more
    room parts them, into groups around each.
    """
    first = begin
    moved: dict[Segment, float] = {}
    for label in labels:
        end = begin
        while end < len(rows) and (rows[begin] + rows[end]) / 2 < label.y - _AT_HALF * label.size:
            end += 1
        if end == len(rows) or abs((rows[begin] + rows[end]) / 2 - label.y) > _AT_HALF * label.size:
            return None
        if end > begin:
            moved[label] = rows[begin]
        begin = end + 1
    widest = max((below - above for above, below in pairwise(rows[first:begin])), default=0.0)
    apart = begin == len(rows) or rows[begin] - rows[begin - 1] > _APART * widest
    return moved if apart else None
