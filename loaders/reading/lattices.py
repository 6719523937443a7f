"""Lattices: tables on a PDF page whose cells are ruled, and what stands in each cell."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from loaders.reading.cells import Cell, cell_of
from loaders.reading.ruling import Rule, Ruling
from loaders.reading.segments import Segment

_NEAR = 3.0
"""How far apart what meets may be, in points."""

_MOST_CROSSINGS = 100_000
"""A page with more rules is no page of minutes."""

_TWO = 2
"""A table with more columns tells of one thing in each row."""

_LEAST_ROWS = 2
"""A table has so many rows with several cells filled."""


_NARROW = frozenset("ijlItfr.,:;'|!()[]/- ")
_WIDE = frozenset("mwMW@")


class Lattice(NamedTuple):
    """A ruled table. left, top, right, bottom: its outer edges, y downwards, in points."""

    left: float
    top: float
    right: float
    bottom: float
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def holds(self, segment: Segment) -> bool:
        return (
            self.top <= _middle(segment) <= self.bottom and self.left - _NEAR <= _centre(segment) <= self.right + _NEAR
        )

    def stands_beside(self, segment: Segment) -> bool:
        return self.top <= _middle(segment) <= self.bottom and not self.holds(segment)


def lattices_of(ruling: Ruling) -> list[Lattice]:
    """The ruled tables of a page from the top down: rules that meet, with two columns at least."""
    if len(ruling.level) * len(ruling.upright) > _MOST_CROSSINGS:
        return []
    found: list[Lattice] = []
    left = list(ruling.upright)
    while left:
        upright = {left.pop()}
        level: set[Rule] = set()
        grown = True
        while grown:
            crossing = {rule for rule in ruling.level if rule not in level and any(_meet(rule, up) for up in upright)}
            standing = {rule for rule in left if any(_meet(across, rule) for across in level | crossing)}
            level |= crossing
            upright |= standing
            left = [rule for rule in left if rule not in standing]
            grown = bool(crossing or standing)
        if len(level) > 1:
            found.append(_lattice(tuple(sorted(level)), tuple(sorted(upright))))
    return sorted(found, key=lambda lattice: lattice.top)


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.begin - _NEAR <= upright.at <= level.end + _NEAR
        and upright.begin - _NEAR <= level.at <= upright.end + _NEAR
    )


def _lattice(level: tuple[Rule, ...], upright: tuple[Rule, ...]) -> Lattice:
    return Lattice(
        min(upright[0].at, *(rule.begin for rule in level)),
        min(level[0].at, *(rule.begin for rule in upright)),
        max(upright[-1].at, *(rule.end for rule in level)),
        max(level[-1].at, *(rule.end for rule in upright)),
        level,
        upright,
    )


def rows_of_cells(lattice: Lattice, segments: Sequence[Segment]) -> list[list[Cell]] | None:
    """What stands in the cells of a ruled table, row by row; a cell over several rows in the first. None where it is no table."""
    held: dict[tuple[float, float, float], list[Segment]] = {}
    for segment in segments:
        for piece in _parted(segment, lattice.upright):
            x, y = _centre(piece), _middle(piece)
            left = max((rule.at for rule in lattice.upright if rule.at <= x and _covers(rule, y)), default=lattice.left)
            right = min(
                (rule.at for rule in lattice.upright if rule.at > x and _covers(rule, y)), default=lattice.right
            )
            top = max((rule.at for rule in lattice.level if rule.at <= y and _covers(rule, x)), default=lattice.top)
            held.setdefault((top, left, right), []).append(piece)
    tops = _apart(sorted({top for top, _, _ in held}))
    lefts = _apart(sorted({left for _, left, _ in held}))
    rows: list[list[Cell]] = [[()] * len(lefts) for _ in tops]
    for (top, left, right), pieces in held.items():
        row = rows[bisect_right(tops, top) - 1]
        column = bisect_right(lefts, left) - 1
        row[column] = (*row[column], *cell_of(pieces, left, right, several=len(lefts) > _TWO))
    several = sum(sum(map(bool, row)) > 1 for row in rows)
    return rows if several >= _LEAST_ROWS or (len(rows) == 1 and _is_form(rows[0])) else None


def _is_form(row: Sequence[Cell]) -> bool:
    """Whether one row alone is a table: in each of several cells something stands under a label."""
    filled = [cell for cell in row if cell]
    return len(filled) > _TWO and all(len(cell) > 1 and cell[0].bold > cell[1].bold for cell in filled)


def _parted(segment: Segment, upright: Sequence[Rule]) -> Iterator[Segment]:
    """A piece of text parted where a rule goes through it, between the words next to the rule."""
    for rule in upright:
        if segment.x0 + _NEAR < rule.at < segment.x1 - _NEAR and _covers(rule, _middle(segment)):
            spaces = [at for at, character in enumerate(segment.text) if character == " "]
            if spaces:
                places = list(accumulate(map(_width, segment.text), initial=0.0))
                wanted = (rule.at - segment.x0) / (segment.x1 - segment.x0) * places[-1]
                at = min(spaces, key=lambda space: abs((places[space] + places[space + 1]) / 2 - wanted))
                yield segment._replace(x1=rule.at, text=segment.text[:at].rstrip())
                segment = segment._replace(x0=rule.at, text=segment.text[at:].lstrip())
    yield segment


def _width(character: str) -> float:
    """About how wide a character is set, in font sizes."""
    if character in _NARROW:
        return 0.28
    if character in _WIDE:
        return 0.85
    return 0.68 if character.isupper() else 0.5


def _apart(places: Sequence[float]) -> list[float]:
    """Places from the first on, those left out that are as good as the same as the one before."""
    return [place for before, place in pairwise((-math.inf, *places)) if place - before > _NEAR]


def _covers(rule: Rule, at: float) -> bool:
    return rule.begin - _NEAR <= at <= rule.end + _NEAR


def _centre(segment: Segment) -> float:
    return (segment.x0 + segment.x1) / 2


def _middle(segment: Segment) -> float:
    """The height of the middle of small letters, which lies within the cell also where the baseline touches its edge."""
    return segment.y - segment.size / 4
