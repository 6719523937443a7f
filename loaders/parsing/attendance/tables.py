"""Tables of people: columns for name, organisation, office and presence, or one column for each group."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.roles import OFFICES, SEAT_ROLES
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import is_presence
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.nobody import is_nobody
from loaders.parsing.attendance.parties import party_of
from loaders.parsing.attendance.table_cells import aligned, cells, exactly_aligned, narrow_positions, positions_of
from loaders.parsing.attendance.table_continued import RowAbove
from loaders.parsing.attendance.table_heads import Column, table_head
from loaders.parsing.attendance.table_lines import has_columns, is_head, to_next_group, to_next_page, to_next_row
from loaders.parsing.attendance.table_margins import WIDEST_INDENT, Margin, Spanning
from loaders.parsing.attendance.table_rows import Row, Table, is_mark, read_row
from loaders.parsing.attendance.table_tops import is_sender, table_top
from loaders.parsing.attendance.tails import read_more
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import TextLine, passage
from loaders.parsing.text.prose import is_prose

_RULE = re.compile(r"[\s|:-]+\Z")
_LEAST_MARGIN = 6
"""Before the first head there is room for organisations."""

_LONGEST_CELL = 100
_SEATED = OFFICES | SEAT_ROLES.keys()
_OF_PRESENCE = frozenset({"present", "absent", "voting"})


def read_table(
    lines: Sequence[TextLine],
    index: int,
    known: frozenset[str],
    label: ListLabel | None,
    meanings: Mapping[str, str],
) -> Table | None:
    """The table of people whose head stands at lines[index]; None where that line is no such head. label: the list it stands in; meanings: of its marks."""
    top = table_top(lines, index, known)
    if top is None:
        return None
    head, rows, split = top.head, top.rows, top.names
    header = passage(lines[index : index + rows])
    table = Table([], rows, {line.number for line in header.lines}, header.evidence(), [])
    last: dict[int, Row] = {}
    sender, outer = "", label
    spaced = index + rows < len(lines) and not lines[index + rows].text
    spanning, margin, above = Spanning(), Margin(), RowAbove(head, table)
    positions = positions_of(lines[index])
    narrow = narrow_positions(lines[index], split.width or len(head))
    if split:
        positions = []
    if len(positions) == len(head) - 1 and head[0].kind == "name" and positions[0]:
        positions = [0, *positions]
    while index + table.length < len(lines):
        line = lines[index + table.length]
        if not line.text and not _RULE.match(line.source.text):
            blank = to_next_page(lines, index + table.length, len(head), known)
            blank = blank or to_next_group(lines, index + table.length, head)
            blank = blank or (to_next_row(lines, index + table.length, head, known) if spaced else 0)
            if not blank:
                break
            table.length += blank
            continue
        if line.text and _RULE.match(line.text) is None:
            row = cells(line)
            if split:
                row = split.joined(exactly_aligned(line, narrow) or row)
            if len(row) > 1 and row[0] and not any(row[1:]) and head[0].kind != "group":
                row = row[:1]  # a label over the next rows, in a cell as wide as the table
            if len(row) == 1 and head[0].kind == "group" and _is_label(line.text):
                break
            if _goes_on(line, row, positions, head, table):
                table.lines.add(line.number)
                table.length += 1
                continue
            group = list_label(row[0]) if len(row) == 1 and head[0].kind != "group" else None
            if group is not None and group.end == len(row[0]) and has_columns(lines, index + table.length + 1):
                if is_head(lines, index + table.length + 1):
                    break
                label = outer = group
                sender, spanning = "", Spanning()
                head = [Column(column.kind, None, column.span) for column in head]
                table.lines.add(line.number)
                table.length += 1
                continue
            if len(row) == 1 and is_nobody(line.text):
                table.lines.add(line.number)
                table.length += 1
                continue
            if len(row) == 1 and head[0].kind in ("name", "role") and is_sender(line.text, known):
                sender = line.text.strip(" :")
                table.lines.add(line.number)
                table.length += 1
                continue
            if len(row) == len(head) + 1 and _begins_with_office(row, head, known):
                head, positions = [Column("role", None), *head], []
            elif len(row) == len(head) + 1 and _marks_beside(row, head):
                head = [*head, Column("present", None)]
            elif len(row) == len(head) + 1 and _stands_between(row, head, known):
                head, positions = [head[0], Column("", None), *head[1:]], []
            beside = exactly_aligned(line, [0, *narrow]) if narrow and narrow[0] >= _LEAST_MARGIN else None
            if beside is not None and head[0].kind == "name":
                row = beside if beside[0] else beside[1:]
            if head[0].kind == "name":
                row = margin.without(row, line, len(head), placed=beside is not None)
            elif head[0].kind == "group":
                row = margin.beside(row, len(head), known)
            exact = exactly_aligned(line, narrow) if len(row) < len(head) and not split else None
            if exact is not None:
                row = exact
            elif (len(row) < len(head) or _party_apart(row, head)) and len(positions) == len(head):
                row = aligned(line, positions)
            elif head[0].kind == "group" and len(positions) == len(head) and positions[0] >= _LEAST_MARGIN:
                row = margin.below(line, positions)
            if head[0].kind == "group" and margin.holds:
                row = ["" if is_presence(cell) else cell for cell in row]  # nobody came for whoever sent people
            if len(row) == 1 and (_without_mark(line, head, known) or _below_sender(line, head, table, known)):
                row = [*row, *[""] * (len(head) - 1)]
            quotes = passage([line]).evidence()
            if above.take_remarks(row, quotes):
                table.lines.add(line.number)
                table.length += 1
                continue
            if head[0].kind in ("organisation", "role"):
                row, quotes = spanning.over(row, quotes, known)
            if head[0].kind == "group" and last and all(not cell or _tells_more(cell) for cell in row):
                read_row(table, head, row, quotes, known, label, last, meanings)
                table.lines.add(line.number)
                table.length += 1
                continue
            under = list_label(line.text) if head[0].kind == "group" else None
            if (
                (under is not None and under.closed and under.end < len(line.text) and "\t" not in line.text)
                or table_head(row) is not None
                or len(row) < 2
                or (field_label(row[0]) is not None and not any(entries(cell, 0, known) for cell in row))
            ):
                break
            labelled = list_label(row[0]) if head[0].kind != "group" else None
            if labelled is not None and labelled.closed and entries(row[1], 0, known):
                if head[0].kind == "role":
                    label, row = (outer, row) if role_and_organisation(row[0]) else (labelled, ["", *row[1:]])
                else:
                    apart = head[0].kind == "organisation"
                    label, row = labelled, [row[0] if is_organisation(row[0]) else "", *row[1:]] if apart else row[1:]
                    head = [Column(column.kind, None, column.span) for column in head]
            elif head[0].kind == "role" and row[0]:
                label = outer
            row, quotes = above.with_rest(row, quotes)
            read = len(table.rows)
            read_row(table, head, row, quotes, known, label, last, meanings)
            margin.give(table.rows[read:])
            for added in table.rows[read:] if sender else ():
                added.entry.organisation = added.entry.organisation or sender
        table.lines.add(line.number)
        table.length += 1
    _mark_absent(table, head)
    return table if table.rows else None


def _goes_on(
    line: TextLine, row: Sequence[str], positions: Sequence[int], head: Sequence[Column], table: Table
) -> bool:
    """Whether a line far to the right holds the wrapped ends of the last row's cells, which then are read."""
    raw = line.source.text
    indent = len(raw) - len(raw.lstrip())
    if head[0].kind != "name" or len(positions) != len(head) or not table.rows or len(row) >= len(head):
        return False
    if indent < positions[1] - WIDEST_INDENT or any(entries(cell, 0, frozenset()) for cell in row):
        return False
    entry = table.rows[-1].entry
    for column, cell in zip(head, aligned(line, positions), strict=True):
        if cell and column.kind == "organisation" and entry.organisation:
            entry.organisation += f" {cell}"
        elif cell:
            read_more(entry, cell)
    return True


def _marks_beside(row: Sequence[str], head: Sequence[Column]) -> bool:
    """Whether a row ends with a mark of presence over which no head stands."""
    mark = row[-1].lower()
    if not mark or not (is_presence(mark) or is_presence(mark.split()[0])):
        return False
    if head[-1].kind == "name" and len(head) > 1:
        return any(column.kind == "present" for column in head)  # `Ledamot | | Ersättare |`, whose last head got lost
    return (
        head[0].kind == "name" and not any(column.kind == "present" for column in head) and not is_organisation(row[0])
    )


def _party_apart(row: Sequence[str], head: Sequence[Column]) -> bool:
    """Whether a party stands without a head between the name and the marks, so that as many cells as heads do not stand under them."""
    return len(row) == len(head) > 1 and head[1].kind in ("present", "absent") and party_of(row[1]) is not None


def _begins_with_office(row: Sequence[str], head: Sequence[Column], known: frozenset[str]) -> bool:
    """Whether offices stand before the names in a column over which no head stands."""
    if head[0].kind != "name" or entries(row[0], 0, known) or not entries(row[1], 0, known):
        return False
    office = role_and_organisation(row[0])
    return office is not None and office[0] != () and office[1] is None


def _stands_between(row: Sequence[str], head: Sequence[Column], known: frozenset[str]) -> bool:
    """Whether a cell without a head of its own, as for whom somebody sits, stands between the names and the marks of presence."""
    if head[0].kind != "name" or any(column.kind not in _OF_PRESENCE for column in head[1:]):
        return False
    if is_mark(row[1]) or not all(map(is_mark, row[2:])):
        return False
    return bool(entries(row[0], 0, known)) and not entries(row[1], 0, known)


def _is_label(text: str) -> bool:
    """Whether a line is nothing but the label of another list, with its colon."""
    label = list_label(text) if text.endswith(":") else None
    return label is not None and label.end == len(text)


def _without_mark(line: TextLine, head: Sequence[Column], known: frozenset[str]) -> bool:
    """Whether a line with one cell is the row of somebody who has no mark in a table whose other columns are for marks."""
    kinds = {column.kind for column in head[1:]} - {"instead", "answer", "items"}
    if head[0].kind != "name" or kinds != {"present"} or ":" in line.text:
        return False
    return len(line.text) < _LONGEST_CELL and len(entries(line.text, 0, known)) == 1 and not is_prose(line.text)


def _below_sender(line: TextLine, head: Sequence[Column], table: Table, known: frozenset[str]) -> bool:
    """Whether a line with one cell is a row of somebody for whom the cell of the row above, in a last column of organisations, tells it too."""
    if head[-1].kind != "organisation" or [column.kind for column in head[:2]] != ["name", "name"] or not table.rows:
        return False
    return ":" not in line.text and len(entries(line.text, 0, known)) == 1 and not is_prose(line.text)


def _mark_absent(table: Table, head: Sequence[Column]) -> None:
    """Where columns for presence hold crosses, and none is for absence, members and substitutes without a cross were absent."""
    kinds = [column.kind for column in head]
    if "present" not in kinds or "absent" in kinds or not any(row.entry.marked for row in table.rows):
        return
    for row in table.rows:
        if (row.role or not _SEATED.isdisjoint(row.entry.roles)) and not (
            row.entry.marked or row.entry.presence or row.entry.attended or row.entry.remote
        ):
            row.entry.presence = "absent"


def _tells_more(cell: str) -> bool:
    """Whether a cell only says of the person above it which office, or how or when present."""
    return is_presence(cell) or (role_and_organisation(cell.split(",")[0]) or ((), "-"))[1] is None
