"""Where a table of people begins: its head, fitted to the first rows below it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.attendance.meeting_columns import of_this_meeting
from loaders.parsing.attendance.table_cells import cells, positions_of
from loaders.parsing.attendance.table_heads import Column, head_of_two_rows, table_head
from loaders.parsing.attendance.table_lines import has_columns, stands_under
from loaders.parsing.attendance.table_names import SplitNames
from loaders.parsing.attendance.table_rows import is_mark
from loaders.parsing.text.minutes import TextLine


class TableTop(Struct, frozen=True, gc=False):
    """The columns of a table, how many lines its head takes, and whether names stand in two columns."""

    head: list[Column]
    rows: int
    names: SplitNames


def table_top(lines: Sequence[TextLine], index: int, known: frozenset[str]) -> TableTop | None:
    """The top of the table whose head stands at lines[index]; None where that line is no such head."""
    said = of_this_meeting(cells(lines[index]), lines[:index])
    names = SplitNames(said)
    head, rows = table_head(names.head(said)), 1
    if index + 1 < len(lines) and lines[index + 1].text and _is_second_row(lines[index + 1].text):
        double = head_of_two_rows(cells(lines[index]), cells(lines[index + 1]))
        head, rows = (double, 2) if double is not None else (head, rows)
    if head is not None and index + rows < len(lines) and _ends_heads(cells(lines[index + rows]), said):
        rows += 1
    if head is None or head[0].kind != "group":
        return TableTop(head, rows, names) if head is not None else None
    below = index + rows
    while below < len(lines) and lines[below].text and is_sender(lines[below].text, known):
        below += 1
    if not has_columns(lines, _below_alone(lines, below, known)):
        return None
    if below > index + rows:
        head = _with_marks(head, cells(lines[below])) or head
    if _labels_columns(head) and _begins_with_sender(cells(lines[index + rows]), known):
        head = [Column("organisation", None), *(Column("name", column.label) for column in head[1:])]
    if head[0].kind == "group" and not stands_under(lines, index + 1, positions_of(lines[index])):
        if not _labels_groups(head):
            return None
        head = [Column("organisation", None), *(Column("name", column.label) for column in head[1:])]
    return TableTop(head, rows, names)


def _below_alone(lines: Sequence[TextLine], index: int, known: frozenset[str]) -> int:
    """The first row from lines[index] on that is more than one person with nobody beside."""
    while index < len(lines) and (text := lines[index].text) and "\t" not in text and len(entries(text, 0, known)) == 1:
        index += 1
    return index


def _ends_heads(row: Sequence[str], heads: Sequence[str]) -> bool:
    """Whether a row holds nothing but the ends of heads that were broken above it: `varo` under `När-`."""
    filled = [at for at, cell in enumerate(row) if cell]
    return bool(filled) and all(at < len(heads) and heads[at].endswith("-") and row[at].islower() for at in filled)


def _is_second_row(text: str) -> bool:
    """Whether a line may be the second row of a head: one that heads a column of names, or says under `Närvaro` which cross means what."""
    if "\t" not in text:
        return False
    return any(word in text.lower() for word in ("namn", "närv")) or set(text.lower().split()) == {"ja", "nej"}


def _with_marks(head: Sequence[Column], row: Sequence[str]) -> list[Column] | None:
    """The columns of groups with one for marks behind each, where the first row below has those and the head does not: `Ordinarie | Ersättare`."""
    if len(row) != 2 * len(head) or not all(map(is_mark, row[1::2])):
        return None
    return [one for column in head for one in (Column("name", column.label), Column("present", None))]


def _labels_columns(head: Sequence[Column]) -> bool:
    """Whether before columns of seats stands the label of all of them: `Närvarande: | Ledamöter | Ersättare`."""
    labels = [column.label for column in head if column.kind == "group"]
    return len(labels) == len(head) > 2 and [bool(label and label.role) for label in labels] == [
        False,
        *[True] * (len(head) - 1),
    ]


def _labels_groups(head: Sequence[Column]) -> bool:
    """Whether what stands in the margin is the label of all groups, each of which has a column: `Närvarande: | Beslutande | Icke tjänstgörande ersättare`."""
    first, *groups = [
        (column.label.group, column.label.role) if column.label else ("närvarande", None) for column in head
    ]
    if first not in (("närvarande", None), ("beslutande", None)) or any(group == "närvarande" for group, _ in groups):
        return False
    return len(groups) > 1 and len(set(groups)) == len(groups)


def _begins_with_sender(row: Sequence[str], known: frozenset[str]) -> bool:
    """Whether a row begins with an organisation, and goes on with somebody."""
    return len(row) > 1 and is_sender(row[0] or "-", known) and bool(entries(row[1], 0, known))


def is_sender(text: str, known: frozenset[str]) -> bool:
    """Whether a row is nothing but an organisation, whose people the next rows hold."""
    return text[0].isupper() and is_organisation(text) and list_label(text) is None and not entries(text, 0, known)
