"""The lines below a table's head: whether there are columns, and where the table goes on behind blank lines."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.attendance.table_cells import cells
from loaders.parsing.attendance.table_heads import Column, table_head
from loaders.parsing.attendance.table_margins import WIDEST_INDENT
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import TextLine


def to_next_page(lines: Sequence[TextLine], index: int, width: int, known: frozenset[str]) -> int:
    """How many blank lines the end of a page puts before a table's next row, which has somebody in it; 0 where the table ends."""
    after = index
    while after < len(lines) and not lines[after].text:
        after += 1
    if after == len(lines) or lines[after].source.page == lines[index - 1].source.page:
        return 0
    row = cells(lines[after])
    named = any(entries(cell, 0, known) for cell in row[:2])
    return after - index if 1 < len(row) <= width and named and table_head(row) is None else 0


def to_next_group(lines: Sequence[TextLine], index: int, head: Sequence[Column]) -> int:
    """How many blank lines stand before a row with nothing but the label of the next group, below which the table's columns go on; 0 where the table ends."""
    if head[0].kind == "group" or not {"present", "absent"} <= {column.kind for column in head}:
        return 0
    after = index
    while after < len(lines) and not lines[after].text:
        after += 1
    label = list_label(lines[after].text) if after < len(lines) else None
    if label is None or label.end < len(lines[after].text) or "\t" in lines[after].text:
        return 0
    return after - index if has_columns(lines, after + 1) and not is_head(lines, after + 1) else 0


def to_next_row(lines: Sequence[TextLine], index: int, head: Sequence[Column], known: frozenset[str]) -> int:
    """How many blank lines stand before the next row of a table whose rows blank lines set apart; 0 where the table ends."""
    after = index
    while after < len(lines) and not lines[after].text:
        after += 1
    row = cells(lines[after]) if after < len(lines) else []
    if not 1 < len(row) <= len(head) or table_head(row) is not None or list_label(row[0]) is not None:
        return 0
    if field_label(row[0]) is not None:
        return 0
    names = [at for at, column in enumerate(head) if column.kind in ("name", "group") and at < len(row)]
    return after - index if any(entries(row[at], 0, known) for at in names) else 0


def has_columns(lines: Sequence[TextLine], index: int) -> bool:
    """Whether the next line that says something has two cells: then two labels side by side head columns."""
    row = next((line for line in lines[index : index + 4] if line.text), None)
    return row is not None and sum(bool(cell) for cell in cells(row)) > 1


def stands_under(lines: Sequence[TextLine], index: int, positions: Sequence[int]) -> bool:
    """Whether in one of the lines up to the next blank one something stands under the first head, which else is a label in a margin."""
    if len(positions) < 2:
        return True
    for line in lines[index:]:
        raw = line.source.text
        if not line.text or len(raw) - len(raw.lstrip()) < positions[1] - WIDEST_INDENT:
            return bool(line.text)
    return False


def is_head(lines: Sequence[TextLine], index: int) -> bool:
    """Whether the next line that says something heads a table."""
    row = next((line for line in lines[index : index + 4] if line.text), None)
    return row is not None and table_head(cells(row)) is not None
