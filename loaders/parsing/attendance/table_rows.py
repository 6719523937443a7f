"""Rows of tables of people: what each cell says of the person whose row it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.record import Evidences
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_unfinished
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry, is_ditto, is_presence
from loaders.parsing.attendance.label_words import Group
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.nobody import is_nobody
from loaders.parsing.attendance.parties import party_and_place
from loaders.parsing.attendance.table_heads import Column
from loaders.parsing.attendance.table_marks import read_spans
from loaders.parsing.attendance.table_remarks import naming_remarks, read_remarks
from loaders.parsing.attendance.tails import read_more

_SUBSTITUTE_MARKS = ("e", "er", "ers")
"""Of whoever was there as a substitute, among crosses and letters."""
_SUBSTITUTES = frozenset(vocabulary.table("roles")["board"]["substitutes"])
_NO = frozenset({"", "-", "–", "—", "nej", "0", "□", "◻", "▢"})
_SERVING_TOO = re.compile(
    r"(?:x|ja|j|n|✓|✔|■|1)[\s/(+,]{1,3}(?:t|tj\.?\s?g|tj|tjänstg|tjänstgörande)\.?(?:\s?ers\.?)?\)?", re.IGNORECASE
)
"""A cross with a letter that says that a substitute served: `Ja/T`, `X (tj)`."""

_SEAT = re.compile(r"(?P<seat>[OLE])(?:rd|ed|rs)?\.?(?![\w-])[\s,/]*")
"""A seat by its letter in a column of offices: `O`, `Ord. v ordf`, `E tjg`."""

_MARKED = frozenset({"present", "absent", "voting", "items"})
_SHORTEST_BODY = 4
_BARE_RANGE = re.compile(r"\d{1,4}\s?[-–—]\s?\d{1,4}")
_CROSSES = frozenset(word for word in vocabulary.table("attendance")["presence"]["present"] if len(word) < 3)


@dataclass(slots=True)
class Row:
    entry: Entry
    group: Group
    role: str | None
    evidence: Evidences
    seated: bool = False
    """Whether the head or label over the person names a seat and does not say who came."""


@dataclass(slots=True)
class Table:
    """A table that was read: its rows, how many source lines it took (`length`) and their numbers, its head, rows not understood."""

    rows: list[Row]
    length: int
    lines: set[int]
    header: Evidences
    leftovers: list[Evidences]


def is_mark(cell: str) -> bool:
    """Whether a cell says no more than whether somebody was there: `X`, `-`, `nej`, `X (tjg)`."""
    return cell.lower() in _NO or is_presence(cell) or is_presence(cell.split()[0])


def read_row(
    table: Table,
    head: list[Column],
    row: list[str],
    quotes: Evidences,
    known: frozenset[str],
    label: ListLabel | None,
    last: dict[int, Row],
    meanings: Mapping[str, str],
) -> None:
    """Read one row under its head into the table. label: the list that it stands in; last: who stood last in each column; meanings: of the marks."""
    if head[0].kind == "group":
        for position, (column, cell) in enumerate(zip(head, row, strict=False)):
            below = list_label(cell)
            if below is not None and below.closed and below.end == len(cell) and not entries(cell, 0, known):
                head[position] = Column("group", below)
                last.pop(position, None)
                continue
            _read_group_cell(table, column, cell, quotes, known, last, position)
        return
    starts = [position for position, column in enumerate(head) if column.kind == "name"]
    if len(starts) > 1:
        read = len(table.rows)
        naming = naming_remarks(head, row, known)
        remarks = [row[at] for at in naming]
        row = ["" if at in naming else cell for at, cell in enumerate(row)]
        for start, end in zip(starts, [*starts[1:], len(head)], strict=True):
            before = len(table.rows)
            read_row(table, head[start:end], row[start:end], quotes, known, label, last, meanings)
            if len(table.rows) == before > read:
                _read_items(table.rows[read:], head[start:end], row[start:end])
        for remark in remarks:
            read_remarks([added.entry for added in table.rows[read:]], remark)
        whose = [at for at, column in enumerate(head) if column.kind == "organisation"]
        shared = row[whose[0]] if len(whose) == 1 and whose[0] < len(row) else row[0] if starts[0] else ""
        party, shared = party_and_place("" if is_presence(shared) else shared)
        if not shared and head[-1].kind == "organisation" and read:
            shared = table.rows[read - 1].entry.organisation or ""  # one cell stands for the row above and this one
        for added in table.rows[read:]:
            if not added.entry.organisation:
                added.entry.organisation, added.entry.party = shared or None, added.entry.party or party
        return
    at = next(position for position, column in enumerate(head) if column.kind == "name")
    people = entries(row[at], 0, known) if at < len(row) else []
    if not people:
        said = row[at] if at < len(row) else "-"
        if not (said and (is_nobody(said) or is_presence(said))) and any(
            char.isalpha() for cell in row[at:] for char in cell
        ):
            table.leftovers.append(quotes)
        return
    given = head[at].label or label
    above = table.rows[-1].entry.organisation if table.rows else None
    for entry in people:
        for column, cell in zip(head, row, strict=False):
            if not entry.deputy and not column.span:
                said = meanings.get(cell.lower(), cell) if column.kind in _MARKED else cell
                _read_cell(entry, column, said, given.role if given else None)
        if entry.ditto or any(
            one.kind == "organisation" and is_ditto(cell) for one, cell in zip(head, row, strict=False)
        ):
            entry.organisation = entry.organisation or above
        marks = {column.span: cell for column, cell in zip(head, row, strict=False) if column.span}
        if marks:
            read_spans(entry, marks, meanings)
        table.rows.append(_row(entry, given, quotes))
        for column, cell in zip(head, row, strict=False):
            if column.kind == "deputy":
                table.rows += _deputies(entry, cell, quotes, known)
        if entry.replaced_by and not any(one.name == entry.replaced_by for one in people):
            table.rows.append(Row(_deputy(entry), "beslutande", "ersättare", quotes))


def _row(entry: Entry, label: ListLabel | None, quotes: Evidences) -> Row:
    """Somebody under a label, or under none in a list that is not divided."""
    if label is None:
        return Row(entry, "närvarande", None, quotes)
    return Row(entry, label.group, label.role, quotes, label.of_seats)


def _read_items(rows: Sequence[Row], head: Sequence[Column], row: Sequence[str]) -> None:
    """Read the paragraphs at the end of a row in which nobody stands in the last column of names: they are of those in the first."""
    for column, cell in zip(head, row, strict=False):
        for one in rows if column.kind == "items" and cell else ():
            _read_cell(one.entry, column, cell, one.role)


def _deputies(member: Entry, cell: str, quotes: Evidences, known: frozenset[str]) -> Iterator[Row]:
    """Who stands in for an absent member by a cell under `Ersatt av`."""
    for entry in entries(cell, 0, known):
        member.presence = member.presence or "absent"
        entry.presence, entry.substitutes_for = "serving", member.name
        entry.organisation = entry.organisation or member.organisation
        yield Row(entry, "beslutande", "ersättare", quotes)


def _deputy(member: Entry) -> Entry:
    """Who stands in for an absent member by a cell of the member's row: `Ersatt av Bo Al`."""
    return Entry(
        member.replaced_by or "",
        member.start,
        member.end,
        organisation=member.organisation,
        presence="serving",
        substitutes_for=member.name,
        deputy=True,
    )


def _read_group_cell(
    table: Table,
    column: Column,
    cell: str,
    quotes: Evidences,
    known: frozenset[str],
    last: dict[int, Row],
    position: int,
) -> None:
    label = column.label
    people = entries(cell, 0, known) if label else []
    for entry in people:
        row = _row(entry, label, quotes)
        table.rows.append(row)
        last[position] = row
    if not people and cell and position in last:
        entry = last[position].entry
        told = is_presence(cell) or (cell[0].islower() and role_and_organisation(cell) is not None)
        if entry.organisation and is_unfinished(entry.organisation) and not told:
            entry.organisation += " " + cell
        else:
            read_more(entry, cell)
        last[position].evidence = (*last[position].evidence, *quotes)


def _read_cell(entry: Entry, column: Column, cell: str, role: str | None) -> None:
    """Read one cell of a row into its person; role: what the table's label makes of its people."""
    cell = cell.removeprefix(f"{entry.name} ")
    said = any(map(str.isalnum, cell))
    if cell.startswith("för ") and is_name(cell.removeprefix("för ")) and column.kind not in ("name", "instead"):
        read_more(entry, f"tjänstgör {cell}")
        return
    if (
        column.kind in ("name", "answer", "deputy")
        or not cell
        or (column.kind in ("organisation", "role") and not said)
        or (column.kind == "role" and cell.strip(" .").isdecimal())
    ):
        return
    office = role_and_organisation(cell) if column.kind == "organisation" else None
    if (
        column.kind == "organisation"
        and (office is None or office[1] is not None)
        and not set(cell) & set(";(")
        and not _says_more(cell)
        and not is_presence(cell)
    ):
        party, whose = party_and_place(cell)
        entry.organisation = whose or entry.organisation
        entry.party = entry.party or party
    elif column.kind == "role" and (seat := _SEAT.match(cell)) is not None:
        read_more(entry, cell[seat.end() :])
        entry.roles = entry.roles or ["ersättare" if seat["seat"] == "E" else "ledamot"]
    elif column.kind == "items" and _BARE_RANGE.fullmatch(cell):
        read_more(entry, f"§§ {cell}")
    elif column.kind == "instead":
        if cell.lower() not in _NO:
            read_more(entry, f"tjänstgör för {cell}")
    elif column.kind == "absent" and cell.lower() not in _NO:
        entry.presence = "absent"
    elif column.kind == "present" and cell.lower() in _NO:
        entry.presence = entry.presence or (None if entry.marked else "absent")
    elif column.kind == "present" and cell.lower() in _CROSSES:
        entry.marked = True
        entry.presence = None if entry.presence == "absent" else entry.presence
    elif column.kind == "present" and _SERVING_TOO.fullmatch(cell):
        entry.marked, entry.presence = True, "serving"
    elif column.kind == "present" and cell.lower().rstrip(".") in _SUBSTITUTE_MARKS:
        entry.marked, entry.roles = True, entry.roles or ["ersättare"]
    elif column.kind == "voting" and cell.lower() in _NO:
        return
    elif column.kind == "voting":
        read_more(entry, cell)
        if set(entry.roles) & _SUBSTITUTES or role in _SUBSTITUTES:
            entry.presence = "serving"
    else:
        read_more(entry, cell)


def _says_more(cell: str) -> bool:
    """Whether a cell under the head of organisations says after a comma what the person does or how they took part."""
    return any(
        len(said) < _SHORTEST_BODY or is_presence(said) or role_and_organisation(said) is not None
        for said in map(str.strip, cell.split(",") if "," in cell else ())
    )
