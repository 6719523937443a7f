"""Pages set in columns of prose: where the white strip between them runs, and what is read before what."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from loaders.reading.segments import Segment

_LEAST_LINES = 6
"""A column of prose has this many lines."""

_LEAST_CHARACTERS = 25
"""Half of a column's lines have this many characters."""

_LEAST_WIDTH = 0.55
"""Half of a column's lines fill this share of its width."""

_LEAST_SHARE = 0.25
"""A column takes this share of the page's width."""

_BIN = 2.0
_LEAST_STRIP = 8.0
"""In points."""

_CROSSING = 0.15
"""Titles and tables may cross the strip: this many for each line beside it."""


def columns_of_prose(segments: Sequence[Segment]) -> list[Sequence[Segment]]:
    """The page parted into what is read on its own: columns of prose, and what stands above, between and below them."""
    strip = _strip(segments)
    if strip is None:
        return [segments] if segments else []
    parts: list[list[Segment]] = []
    across: list[Segment] = []
    left: list[Segment] = []
    right: list[Segment] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        if segment.x0 < strip < segment.x1:
            parts += (left, right)
            left, right = [], []
            across.append(segment)
        else:
            parts.append(across)
            across = []
            (left if segment.x1 <= strip else right).append(segment)
    return [inner for part in (*parts, across, left, right) if part for inner in columns_of_prose(part)]


def _strip(segments: Sequence[Segment]) -> float | None:
    """The middle of the white strip between two columns of prose, or None where there are none."""
    if len(segments) < 2 * _LEAST_LINES:
        return None
    begin = min(segment.x0 for segment in segments)
    width = max(segment.x1 for segment in segments) - begin
    if width <= 0:
        return None
    change = [0] * (int(width / _BIN) + 2)
    for segment in segments:
        change[int((segment.x0 - begin) / _BIN)] += 1
        change[int((segment.x1 - begin) / _BIN) + 1] -= 1
    lines = list(accumulate(change))
    most = _CROSSING * max(lines)
    best = run = 0
    middle = 0.0
    for index in range(int(_LEAST_SHARE * len(lines)), int((1 - _LEAST_SHARE) * len(lines))):
        run = run + 1 if lines[index] <= most else 0
        if run > best:
            best, middle = run, begin + (index + 1 - run / 2) * _BIN
    return middle if best * _BIN >= _LEAST_STRIP and _is_between_prose(segments, middle) else None


def _is_between_prose(segments: Sequence[Segment], strip: float) -> bool:
    left = [segment for segment in segments if segment.x1 <= strip]
    right = [segment for segment in segments if segment.x0 >= strip]
    return _is_prose(left) and _is_prose(right) and _beside(left, right)


def _is_prose(column: Sequence[Segment]) -> bool:
    if len(column) < _LEAST_LINES:
        return False
    width = max(segment.x1 for segment in column) - min(segment.x0 for segment in column)
    full = [
        segment
        for segment in column
        if segment.x1 - segment.x0 >= _LEAST_WIDTH * width and len(segment.text) >= _LEAST_CHARACTERS
    ]
    return 2 * len(full) >= len(column)


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two columns stand beside each other for half of the shorter one's height."""
    top = max(min(segment.y for segment in column) for column in (left, right))
    bottom = min(max(segment.y for segment in column) for column in (left, right))
    heights = [max(segment.y for segment in column) - min(segment.y for segment in column) for column in (left, right)]
    return bottom - top >= min(heights) / 2
