"""Gutters: the white between columns of text where a ruled table stands in one of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from loaders.reading.lattices import Lattice
from loaders.reading.segments import Segment

_LEAST_PIECES = 6
_LEAST_CHARACTERS = 25
"""On either side stands so much text at least, in lines of so many characters: less is labels in a margin."""

_FRAME = 2
"""A frame has so many level lines; a table has more."""

_AS_WIDE = 0.8
_SLACK = 2.0


def beside_tables(segments: Sequence[Segment], lattices: Sequence[Lattice]) -> list[Sequence[Segment]]:
    """The page parted into what stands above two columns, the left, the right and what stands below, where a table beside text shows them; else whole."""
    for lattice in lattices:
        gutter = _gutter(lattice, [one for one in segments if lattice.stands_beside(one)])
        if gutter is None:
            continue
        crossing = [one.y for one in segments if one.x0 < gutter - _SLACK and one.x1 > gutter + _SLACK]
        top = max((y for y in crossing if y < lattice.top), default=-math.inf)
        bottom = min((y for y in crossing if y > lattice.bottom), default=math.inf)
        if any(lattice.top <= y <= lattice.bottom for y in crossing):
            continue
        within = [one for one in segments if top < one.y < bottom]
        left = [one for one in within if one.x1 <= gutter + _SLACK]
        right = [one for one in within if one.x1 > gutter + _SLACK]
        if _are_tables(lattices, gutter, top, bottom) or (_is_text(left, lattices) and _is_text(right, lattices)):
            return [
                [one for one in segments if one.y <= top],
                left,
                right,
                [one for one in segments if one.y >= bottom],
            ]
    return [segments]


def _gutter(lattice: Lattice, beside: Sequence[Segment]) -> float | None:
    """The middle of the white between a table and what stands on one side of it."""
    if not beside:
        return None
    if all(one.x0 > lattice.right for one in beside):
        return (lattice.right + min(one.x0 for one in beside)) / 2
    if all(one.x1 < lattice.left for one in beside):
        return (lattice.left + max(one.x1 for one in beside)) / 2
    return None


def _are_tables(lattices: Sequence[Lattice], gutter: float, top: float, bottom: float) -> bool:
    """Whether tables as wide as each other stand on both sides."""
    within = [one for one in lattices if top < one.top and one.bottom < bottom and len(one.level) > _FRAME]
    left = max((one.right - one.left for one in within if one.right <= gutter), default=0.0)
    right = max((one.right - one.left for one in within if one.left >= gutter), default=0.0)
    crossing = any(one.left < gutter < one.right for one in within)
    return not crossing and min(left, right) > _AS_WIDE * max(left, right) > 0.0


def _is_text(side: Sequence[Segment], lattices: Sequence[Lattice]) -> bool:
    text = [one for one in side if not any(lattice.holds(one) for lattice in lattices)]
    return len(text) >= _LEAST_PIECES and median(len(one.text) for one in text) >= _LEAST_CHARACTERS
