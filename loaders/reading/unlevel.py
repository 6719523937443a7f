"""Lists side by side whose lines do not stand level, and so are no rows: each is read on its own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from loaders.reading.names import is_name
from loaders.reading.prose import starts_item, undisturbed
from loaders.reading.segments import Segment

_FEWEST = 3
"""A list has so many lines."""

_NAMES = 2
_MOST_PIECES = 400
_MOST_EDGES = 3
"""A page with more pieces of text is no cover; no more edges are tried."""

_BIN = 2.0
_STRIP = 6.0
"""Beginnings of lines this close are one edge, and white space before it, in points."""

_LEVEL = 0.1
"""Baselines less than this apart are one line, in font sizes."""

_ROOM = 1.8
"""Lines of one list stand closer, in font sizes."""

_CLOSE = 1.5
_ALIGNED = 3.0
"""A label stands no further from its value, in font sizes, and begins no further to its left or right, in points."""

_OFTEN = 0.34
"""Of the lines of the shorter list no larger share stands level with one of the other."""


def lists_beside(segments: Sequence[Segment], *, sure: bool = False) -> list[Sequence[Segment]]:
    """The page parted into what stands above lists side by side that are not level, each of them, and what stands below; else whole.

    sure: whether such a list stands to the left of all this, so that others beside each other are lists too.
    """
    ordered = sorted(segments, key=lambda segment: segment.y)
    if not 2 * _FEWEST <= len(ordered) <= _MOST_PIECES:
        return [segments]
    for edge in _edges(ordered):
        for begin, end in undisturbed(ordered, edge):
            right = [segment for segment in ordered[begin:end] if segment.x0 >= edge - _STRIP]
            if len(right) < _FEWEST or not _is_list(right):
                continue
            left = _beside([segment for segment in ordered[begin:end] if segment.x0 < edge - _STRIP], right)
            if len(left) >= _FEWEST and (
                (_is_list(left) and (sure or _is_unlevel(left, right))) or _are_facts(left, right)
            ):
                top, held = min(left[0].y, right[0].y), {*left, *right}
                rest = [segment for segment in ordered if segment not in held]
                above, below = [one for one in rest if one.y < top], [one for one in rest if one.y >= top]
                return [
                    inner
                    for part in (above, left, right, below)
                    if part
                    for inner in lists_beside(part, sure=part is right)
                ]
    return [segments]


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> list[Segment]:
    """The lines on the left that stand beside those on the right, and what follows these without more room, up to where items begin."""
    found: list[Segment] = []
    for segment in left:
        near = not found or segment.y - found[-1].y < _ROOM * segment.size
        if segment.y < right[0].y - segment.size * _ROOM:
            continue
        if segment.y > right[-1].y + segment.size / 2 and (not near or starts_item(segment.text)):
            break
        found.append(segment)
    return found


def _edges(ordered: Sequence[Segment]) -> list[float]:
    """Where a second list may begin: where several lines do, further right than others, the most first."""
    first = min(segment.x0 for segment in ordered)
    starts = Counter(int(segment.x0 / _BIN) for segment in ordered if segment.x0 - first > _STRIP * _FEWEST)
    return [start * _BIN for start, count in starts.most_common(_MOST_EDGES) if count >= _FEWEST]


def _is_list(lines: Sequence[Segment]) -> bool:
    """Whether most lines begin at one place, and some are names of people."""
    starts = Counter(round(segment.x0 / _BIN) for segment in lines)
    return max(starts.values()) * 2 > len(lines) and sum(is_name(segment.text) for segment in lines) >= _NAMES


def _are_facts(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether labels over their values stand beside a list, and no labels in a margin: hardly any is level with a line of the list, and others stand right above or below."""
    begins, largest = [segment.x0 for segment in left], max(segment.size for segment in left)
    if max(begins) - min(begins) > _ALIGNED or not _is_unlevel(left, right):
        return False
    heights = [segment.y for segment in right]
    close = [
        min(abs(segment.y - other.y) for other in left if other is not segment) < _CLOSE * largest
        for segment in left
        if _nearest(heights, segment.y) >= _LEVEL * segment.size
    ]
    return sum(close) >= _FEWEST and all(close)


def _is_unlevel(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether lines stand beside each other and hardly any are level."""
    top, bottom = max(left[0].y, right[0].y), min(left[-1].y, right[-1].y)
    shorter, longer = sorted((left, right), key=len)
    beside = [segment for segment in shorter if top - segment.size <= segment.y <= bottom + segment.size]
    if len(beside) < _FEWEST:
        return False
    heights = [segment.y for segment in longer]
    level = sum(_nearest(heights, segment.y) < _LEVEL * segment.size for segment in beside)
    return level <= _OFTEN * len(beside)


def _nearest(heights: Sequence[float], y: float) -> float:
    """How far the nearest of some heights in order is."""
    at = bisect_left(heights, y)
    return min((abs(heights[index] - y) for index in (at - 1, at) if 0 <= index < len(heights)), default=y)
