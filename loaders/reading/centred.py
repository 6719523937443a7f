"""Labels that stand at half the height of what is beside them, as in tables of web pages: put beside the first line of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean

from loaders.reading.rows import Row
from loaders.reading.segments import Segment

_COLUMNS = 2
_APART = 1.12
"""By this factor lines of two cells stand further apart than those of one."""

_CLOSEST = 0.9
"""Lines of one cell stand no closer, in font sizes."""

_LEVEL = 0.3
_AT_HALF = 0.35
"""Lines are level, and a label is at half the height of its cell, with no larger difference, in font sizes."""

_ONE_LABEL = 1.6
"""Lines of one label stand no further apart, in font sizes."""

_FEWEST = 2


def labels_on_top(rows: Sequence[Row], starts: Sequence[float]) -> Sequence[Row]:
    """The rows of a table of labels and values, each label at half the height of several values beside the first of them. starts: where the columns begin."""
    if len(starts) != _COLUMNS:
        return rows
    edge = starts[1] - _LEVEL
    labels = [segment for row in rows for segment in row.segments if segment.x0 < edge]
    values = [segment for row in rows for segment in row.segments if segment.x0 >= edge]
    moved: dict[Segment, float] = {}
    for cell in _cells(values):
        beside = [one for one in labels if cell[0].y - one.size < one.y < cell[-1].y + one.size]
        if len(cell) >= _FEWEST and beside and _is_centred(beside, cell):
            moved |= dict.fromkeys(beside, cell[0].y)
    if not moved:
        return rows
    placed: dict[float, list[Segment]] = {}
    for row in rows:
        for segment in row.segments:
            placed.setdefault(moved.get(segment, row.y), []).append(segment)
    return [Row(y, tuple(_with_label(placed[y], edge))) for y in sorted(placed)]


def _cells(values: Sequence[Segment]) -> Iterator[Sequence[Segment]]:
    """The values cell by cell: between the lines of two cells is more room than between those of one."""
    distances = [
        distance for above, below in pairwise(values) if (distance := below.y - above.y) > _CLOSEST * above.size
    ]
    least = min(distances, default=0.0)
    begin = 0
    for index in range(1, len(values)):
        if values[index].y - values[index - 1].y > _APART * least:
            yield values[begin:index]
            begin = index
    yield values[begin:]


def _is_centred(labels: Sequence[Segment], cell: Sequence[Segment]) -> bool:
    """Whether the lines of a label stand as far from the first line of a cell as from the last."""
    size = labels[0].size
    if labels[0].y - cell[0].y < _LEVEL * size:
        return False
    if any(below.y - above.y > _ONE_LABEL * size for above, below in pairwise(labels)):
        return False
    return abs(fmean(one.y for one in labels) - fmean((cell[0].y, cell[-1].y))) < _AT_HALF * size


def _with_label(segments: Sequence[Segment], edge: float) -> Iterator[Segment]:
    """The segments of a row from left to right, the lines of its label as one."""
    label = [segment for segment in segments if segment.x0 < edge]
    if label:
        yield label[0]._replace(x1=max(one.x1 for one in label), text=" ".join(one.text for one in label))
    yield from sorted(segment for segment in segments if segment.x0 >= edge)
