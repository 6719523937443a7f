"""Segments of a page brought into reading order: columns of prose one after the other, rows of tables as lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from loaders.reading.bands import bands_of, rows_between
from loaders.reading.blocks import Block
from loaders.reading.cells import Cell
from loaders.reading.centred import labels_on_top
from loaders.reading.columns import in_reading_order
from loaders.reading.grids import MOST_CELLS, column_starts, grid_of, heads_column, table_end
from loaders.reading.gutters import beside_tables
from loaders.reading.half_height import merged_on_top
from loaders.reading.lattices import Lattice, lattices_of, rows_of_cells
from loaders.reading.middles import middles_on_top
from loaders.reading.prose import columns_of_prose
from loaders.reading.rows import Row, is_apart, pitch_of, rows_of
from loaders.reading.ruling import Ruling
from loaders.reading.segments import Segment
from loaders.reading.sidebars import beside_sidebar
from loaders.reading.stretched import whole_rows
from loaders.reading.tables import table_blocks
from loaders.reading.unlevel import lists_beside

_BESIDE = 0.85
"""Lines that follow this closely, in font sizes, stand beside each other."""


class Placed(NamedTuple):
    """A line in reading order; size of its font in points (0 in tables); empty for a blank line."""

    text: str
    size: float = 0.0
    bold: bool = False


_BLANK = Placed("")

Reader = Callable[[Lattice, Sequence[Segment]], list[list[Cell]] | None]
"""What reads the rows of a table, where it is one."""


def reading_order(segments: Sequence[Segment], ruling: Ruling = Ruling()) -> list[Placed]:  # noqa: B008  it is immutable
    """The lines of a page, paragraphs set apart by blank lines; ruled tables cell by cell."""
    lattices = lattices_of(ruling)
    parts = [part for whole in beside_sidebar(segments, ruling) for part in beside_tables(whole, lattices)]
    return [line for part in parts for line in (*_ruled(part, ruling, lattices), _BLANK)][:-1]


def _ruled(segments: Sequence[Segment], ruling: Ruling, lattices: Sequence[Lattice]) -> list[Placed]:
    """The lines of one part of a page, ruled tables cell by cell."""
    lines: list[Placed] = []
    crossed = {rule for lattice in lattices for rule in lattice.level}
    tables: list[tuple[Lattice, Reader]] = [(lattice, rows_of_cells) for lattice in lattices]
    tables += [(band, rows_between) for band in bands_of([one for one in ruling.level if one not in crossed], segments)]
    for table, rows_of_table in sorted(tables, key=lambda found: found[0].top):
        held = [segment for segment in segments if table.holds(segment)]
        if not held or any(map(table.stands_beside, segments)):
            continue
        rows = rows_of_table(table, held)
        if rows is not None:
            lines += _unruled([segment for segment in segments if segment.y < table.top])
            lines += [_BLANK, *_told(rows), _BLANK]
            segments = [segment for segment in segments if segment.y >= table.top and not table.holds(segment)]
    return lines + _unruled(segments)


def _told(rows: Sequence[Sequence[Cell]]) -> list[Placed]:
    """A ruled table as lines; a line that is a cell's own keeps its font."""
    written = {line.text: line for row in rows for cell in row for line in cell}
    blocks = table_blocks([[[Block(line.text) for line in cell] for cell in row] for row in rows])
    return [Placed(*written[block.text]) if block.text in written else Placed(block.text) for block in blocks]


def _unruled(segments: Sequence[Segment]) -> list[Placed]:
    segments = merged_on_top(middles_on_top(segments))
    lines: list[Placed] = []
    for part in (inner for column in columns_of_prose(segments) for inner in lists_beside(column)):
        if lines:
            lines.append(_BLANK)
        lines += _lines(whole_rows(rows_of(part)))
    return lines


def _lines(rows: Sequence[Row]) -> list[Placed]:
    """Rows as lines: those with cells that stand under one another as tables, others by themselves."""
    pitch = pitch_of(rows)
    lines: list[Placed] = []
    at = 0
    while at < len(rows):
        if at and is_apart(rows, at, pitch):
            lines.append(_BLANK)
        segments = rows[at].segments
        headed = len(segments) == 1 and at + 1 < len(rows) and heads_column(rows[at], rows[at + 1], pitch)
        if len(segments) > MOST_CELLS:
            lines.append(Placed(" ".join(segment.text for segment in segments)))
            at += 1
        elif len(segments) > 1 or headed:
            end, starts = table_end(rows, at, pitch)
            lines += map(Placed, in_reading_order(grid_of(labels_on_top(rows[at:end], starts), starts, pitch)))
            at = end
        elif at + 1 < len(rows) and _stands_beside(rows[at + 1], rows[at]):
            end = at + 2
            while end < len(rows) and _stands_beside(rows[end], rows[end - 1]):
                end += 1
            lines += map(_placed, _blocks_beside(rows[at:end]))
            at = end
        else:
            lines.append(_placed(segments[0]))
            at += 1
    return lines


def _placed(segment: Segment) -> Placed:
    return Placed(segment.text, segment.size, segment.bold)


def _stands_beside(row: Row, above: Row) -> bool:
    """Whether a single piece of text overlaps the one above in height, and so stands beside it."""
    first, second = above.segments[0], row.segments[0]
    return row.y - above.y < _BESIDE * max(first.size, second.size) and len(row.segments) == 1


def _blocks_beside(rows: Sequence[Row]) -> list[Segment]:
    """Overlapping pieces of text, such as the two sides of a letterhead, block by block from left to right."""
    starts = column_starts(rows)
    return sorted((row.segments[0] for row in rows), key=lambda segment: (bisect_right(starts, segment.x0), segment.y))
