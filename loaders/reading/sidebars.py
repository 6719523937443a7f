"""Sidebars: a narrow column that a line or a tint sets apart from the text of a page, with the facts of the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.lattices import lattices_of
from loaders.reading.ruling import Rule, Ruling
from loaders.reading.segments import Segment

_TALLEST_CELL = 250.0
"""An upright line that is longer is no side of a cell, in points."""

_LEAST_PIECES = 5
_NARROW = 0.7
"""A sidebar has so many pieces of text at least, and is narrower than the text beside it by this factor."""

_FRAME = 4
"""A tinted column, or one in a frame, has so many sides; what has more lines is a table."""

_SLACK = 2.0


def beside_sidebar(segments: Sequence[Segment], ruling: Ruling) -> list[Sequence[Segment]]:
    """The page parted into what stands above a sidebar, the sidebar, the text beside it and what stands below; whole where it has none."""
    grids = {
        rule
        for lattice in lattices_of(ruling)
        if len(lattice.level) + len(lattice.upright) > _FRAME
        for rule in lattice.upright
    }
    for rule in ruling.upright:
        if rule in grids or rule.end - rule.begin < _TALLEST_CELL:
            continue
        left, right = _sides(segments, rule)
        if min(len(left), len(right)) < _LEAST_PIECES or len(left) + len(right) < len(
            [one for one in segments if rule.begin <= one.y <= rule.end]
        ):
            continue
        narrow, wide = sorted((left, right), key=_width)
        if _width(narrow) < _NARROW * _width(wide):
            above = [one for one in segments if one.y < rule.begin]
            below = [one for one in segments if one.y > rule.end]
            return [above, narrow, wide, below]
    return [segments]


def _sides(segments: Sequence[Segment], rule: Rule) -> tuple[list[Segment], list[Segment]]:
    """What stands wholly to the left, and to the right, of an upright line along its reach."""
    along = [one for one in segments if rule.begin <= one.y <= rule.end]
    return [one for one in along if one.x1 <= rule.at + _SLACK], [one for one in along if one.x0 >= rule.at - _SLACK]


def _width(side: Sequence[Segment]) -> float:
    return max(one.x1 for one in side) - min(one.x0 for one in side)
