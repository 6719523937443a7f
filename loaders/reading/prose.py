"""Pages set in columns of prose: what is read before what."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.reading.segments import Segment
from loaders.reading.stretched import whole_lines

_LEAST_LINES = 6
"""A column of prose has this many lines."""

_LEAST_CHARACTERS = 25
_LEAST_WIDTH = 0.55
_LEAST_FULL = 0.4
"""Of a column's lines at least this share has that many characters and fills that share of the column's width."""

_MOST_LINES = 5_000
_MOST_COLUMNS = 5
"""A page has no more pieces of text where columns are worth seeking, and no more edges are tried."""

_MARGIN = 0.25
"""No column begins in this share of the page's width from its left or right edge."""

_ITEM = re.compile(r"§+ ?\d|\d{1,3}(?: §|[.)]) ?[A-ZÅÄÖ]")
"""How the heading of an item begins."""

_LEVEL = 1.6
"""Columns end level where their last lines stand no further apart, and what stands further below is no more of them, in font sizes."""

_STRIP = 6.0
"""White space before a column, in points."""

_BREAK = 3.0
"""White space across all columns that ends them, in font sizes."""

_BIN = 2.0
"""Beginnings of lines this close are one edge, in points."""


def columns_of_prose(segments: Sequence[Segment]) -> list[Sequence[Segment]]:
    """The page parted into what is read on its own: columns of prose, and what stands above, between and below them."""
    ordered = sorted(segments, key=lambda segment: segment.y)
    if len(ordered) > _MOST_LINES:
        return [ordered]
    for edge in _edges(ordered):
        for begin, end in undisturbed(ordered, edge):
            left = [segment for segment in ordered[begin:end] if segment.x0 < edge - _STRIP]
            right = [segment for segment in ordered[begin:end] if segment.x0 >= edge - _STRIP]
            if _goes_on_alone(left, right):
                end = begin + sum(segment.y <= right[-1].y + segment.size / 2 for segment in ordered[begin:end])
                left = [segment for segment in left if segment.y <= right[-1].y + segment.size / 2]
            left, right = whole_lines(left), whole_lines(right)
            below = _below_both(left, right)
            if below:
                left = [segment for segment in left if segment.y < below]
                end = begin + sum(segment.y < below for segment in ordered[begin:end])
            if _is_prose(left) and _is_prose(right) and _beside(left, right):
                parts = (ordered[:begin], left, right, ordered[end:])
                return [inner for part in parts for inner in columns_of_prose(part)]
    return [ordered] if ordered else []


def _edges(segments: Sequence[Segment]) -> list[float]:
    """Where a second column may begin: where many lines do, the most first."""
    if len(segments) < 2 * _LEAST_LINES:
        return []
    begin = min(segment.x0 for segment in segments)
    width = max(segment.x1 for segment in segments) - begin
    starts = Counter(
        int(segment.x0 / _BIN) for segment in segments if _MARGIN * width < segment.x0 - begin < (1 - _MARGIN) * width
    )
    return [start * _BIN for start, count in starts.most_common(_MOST_COLUMNS) if count >= _LEAST_LINES]


def undisturbed(segments: Sequence[Segment], edge: float) -> Iterator[tuple[int, int]]:
    """The longest stretches of the page, as ranges of segments, in which nothing crosses the white strip before an edge."""
    begin = 0
    crossed = -math.inf
    for index, segment in enumerate(segments):
        if segment.y - crossed < segment.size / 2:
            begin = index + 1
        if index > begin and segment.y - segments[index - 1].y > _BREAK * segment.size:
            yield begin, index
            begin = index
        if segment.x0 < edge - _STRIP and segment.x1 > edge - _STRIP:
            yield begin, _row_begin(segments, index)
            begin = index + 1
            crossed = segment.y
    yield begin, len(segments)


def _row_begin(segments: Sequence[Segment], index: int) -> int:
    """The first segment on the line of another."""
    begin = index
    while begin and segments[index].y - segments[begin - 1].y < segments[index].size / 2:
        begin -= 1
    return begin


def starts_item(text: str) -> bool:
    """Whether a line begins like the heading of an item."""
    return _ITEM.match(text) is not None


def _goes_on_alone(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether the items of the minutes begin under both columns, as under lists of people side by side: on the left, below the end of the right."""
    if not left or not right:
        return False
    items = [segment.y for segment in left if _ITEM.match(segment.text)]
    return bool(items) and items[0] > right[-1].y and not any(_ITEM.match(segment.text) for segment in right)


def _below_both(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """Where, below two columns that end level, what stands under both begins, as the signatures under an annual meeting's minutes do; 0 where nothing does."""
    if not left or not right:
        return 0.0
    last, size = right[-1].y, right[-1].size
    for above, below in pairwise(left):
        if abs(above.y - last) < _LEVEL * size and below.y - above.y > _LEVEL * size and below.y > last:
            return below.y
    return 0.0


def _is_prose(column: Sequence[Segment]) -> bool:
    if len(column) < _LEAST_LINES:
        return False
    width = max(segment.x1 for segment in column) - min(segment.x0 for segment in column)
    full = [
        segment
        for segment in column
        if segment.x1 - segment.x0 >= _LEAST_WIDTH * width and len(segment.text) >= _LEAST_CHARACTERS
    ]
    return len(full) >= _LEAST_FULL * len(column)


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two columns stand beside each other for half of the shorter one's height."""
    top = max(column[0].y for column in (left, right))
    bottom = min(column[-1].y for column in (left, right))
    return bottom - top >= min(column[-1].y - column[0].y for column in (left, right)) / 2
