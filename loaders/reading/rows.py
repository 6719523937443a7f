"""Rows: what stands on one line of a page, and how far apart the lines are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.reading.segments import Segment

_SAME_LINE = 0.45
"""Baselines less than this apart are one line, in font sizes."""

_CLOSE = 0.15
_TIGHT = 0.2
"""Pieces of a word stand closer, single letters somewhat less so, in font sizes."""

_FEWEST_LETTERS = 6
_LETTERS = 1.5
"""A row of so many pieces, of fewer characters on average, is set letter by letter: digits and signs stand as close in their words."""

NEW_PARAGRAPH = 1.3
NEW_PART = 1.9
"""Rows further apart than this may begin a paragraph, or surely begin one. In distances between lines."""

_NOTABLY = 1.15
"""By this factor one distance is larger than another."""

_LARGEST_PITCH = 1.6
"""Lines of text stand no further apart, in font sizes."""

_ENUMERATOR = re.compile(r"§+ ?\d{1,4} ?[a-z]?[.:]?|\d{1,3}(?:\.\d{1,3})*[.)]|[a-zA-Z][.)]|[-–•·*▪◦●○o\uf0b7\uf0a7]")
_FURTHEST_TITLE = 5.0
"""How far an item's text begins after its number or dot at most, in font sizes."""


class Row(NamedTuple):
    """Segments on one line, from left to right. y: their baseline."""

    y: float
    segments: tuple[Segment, ...]


def rows_of(segments: Sequence[Segment]) -> list[Row]:
    """Segments gathered into rows, from the top of the page down."""
    rows: list[Row] = []
    row: list[Segment] = []
    for segment in sorted(segments, key=_height):
        if row and segment.y - row[0].y > _SAME_LINE * min(segment.size, row[0].size):
            rows.append(_row(row))
            row = []
        row.append(segment)
    if row:
        rows.append(_row(row))
    return rows


def _height(segment: Segment) -> float:
    return segment.y


def _row(segments: list[Segment]) -> Row:
    """A row of what stands on one line; the number of an item and its text are one segment."""
    if len(segments) == 1:
        return Row(segments[0].y, tuple(segments))
    segments.sort()
    one_by_one = len(segments) >= _FEWEST_LETTERS and sum(len(piece.text) for piece in segments) < _LETTERS * len(
        segments
    )
    joined = [segments[0]]
    for segment in segments[1:]:
        before = joined[-1]
        gap = segment.x0 - before.x1
        if one_by_one and -_TIGHT * before.size < gap < _TIGHT * before.size:
            joined[-1] = before._replace(x1=max(segment.x1, before.x1), text=f"{before.text}{segment.text}")
        elif gap < before.size / 2 or (gap < _FURTHEST_TITLE * before.size and _ENUMERATOR.fullmatch(before.text)):
            space = "" if _in_one_word(before, segment, gap) else " "
            joined[-1] = before._replace(x1=max(segment.x1, before.x1), text=f"{before.text}{space}{segment.text}")
        else:
            joined.append(segment)
    return Row(segments[0].y, tuple(joined))


def _in_one_word(left: Segment, right: Segment, gap: float) -> bool:
    """Whether two pieces that PDFium parted stand as close as letters of one word."""
    letters = left.text[-1].isalpha() and right.text[0].isalpha()
    single = len(right.text) == 1 or left.text[-2:-1] in ("", " ")
    return letters and -_TIGHT * left.size < gap < (_TIGHT if single else _CLOSE) * left.size


def pitch_of(rows: Sequence[Row]) -> float:
    """The most common distance between lines of text, in points."""
    largest = _LARGEST_PITCH * max((row.segments[0].size for row in rows), default=0.0)
    distances = Counter(
        round(distance) for above, below in pairwise(rows) if (distance := below.y - above.y) <= largest
    )
    return max(distances, key=lambda distance: (distances[distance], -distance)) if distances else largest


def is_apart(rows: Sequence[Row], at: int, pitch: float) -> bool:
    """Whether a row begins a paragraph: by the room above it, unless the rows before or after it stand as far apart."""
    room = rows[at].y - rows[at - 1].y
    if room <= NEW_PARAGRAPH * pitch or room > NEW_PART * pitch:
        return room > NEW_PART * pitch
    nearest = min(
        (rows[other].y - rows[other - 1].y for other in (at - 1, at + 1) if 0 < other < len(rows)), default=pitch
    )
    return room > _NOTABLY * nearest
