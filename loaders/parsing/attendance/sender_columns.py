"""Tables with a column for each organisation and a row for each seat: `Försäkringskassan | Region Viken` over `Ledamot | Eva Ek | Bo Al`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.nobody import is_nobody
from loaders.parsing.attendance.table_margins import CELL, WIDEST_INDENT
from loaders.parsing.attendance.table_rows import Row, Table
from loaders.parsing.text.minutes import TextLine, passage
from loaders.parsing.text.prose import is_prose

_FEWEST = 2
_RULE = re.compile(r"[\s|:-]+\Z")
_MARGINS = frozenset(("", "uppdrag", "roll", "funktion", "plats", "part", "organisation"))
"""Heads of the column in which the seats stand."""


def read_sender_columns(
    lines: Sequence[TextLine], index: int, known: frozenset[str], label: ListLabel | None
) -> Table | None:
    """The table whose head at lines[index] names nothing but organisations; None where that line is no such head, or nobody stands below. label: the list it stands in."""
    senders = [(at, cell) for at, cell in _cells(lines[index]) if cell.lower() not in _MARGINS]
    if len(senders) < _FEWEST or not all(cell[0].isupper() and is_organisation(cell) for _, cell in senders):
        return None
    if any(entries(cell, 0, known) for _, cell in senders):
        return None
    header = passage([lines[index]])
    table = Table([], 1, {lines[index].number}, header.evidence(), [])
    seat = label
    for line in lines[index + 1 :]:
        if not line.text and _RULE.match(line.source.text) is None:
            break
        table.length += 1
        if _RULE.match(line.text):
            continue
        said, row = _placed(_cells(line), senders, tabbed="\t" in line.source.text or "|" in line.source.text)
        told = list_label(said.capitalize()) if said else None
        people = [(sender, cell, entries(cell, 0, known)) for sender, cell in row]
        if (said and (told is None or told.end < len(said))) or not all(
            is_nobody(cell) or (found and not is_prose(cell)) for _, cell, found in people
        ):
            table.length -= 1
            break
        seat = told or seat
        for sender, _, found in people:
            for entry in found:
                entry.organisation = entry.organisation or sender
                group, role = (seat.group, seat.role) if seat else ("närvarande", None)
                table.rows.append(Row(entry, group, role, passage([line]).evidence()))
        table.lines.add(line.number)
    return table if table.rows else None


def _cells(line: TextLine) -> list[tuple[int, str]]:
    """The cells of a line that say something, each with where it begins: its place in the source, or its number where TABs or bars part the cells."""
    raw = line.source.text
    if "|" in raw or ("\t" in raw and "   " not in raw.strip()):
        parts = raw.strip().strip("|").split("|") if "|" in raw else raw.split("\t")
        return [(at, cell.strip(" *")) for at, cell in enumerate(parts) if cell.strip(" *")]
    return [(cell.start(), cell[0].strip(" :")) for cell in CELL.finditer(raw)]


def _placed(
    row: Sequence[tuple[int, str]], senders: Sequence[tuple[int, str]], *, tabbed: bool
) -> tuple[str, list[tuple[str, str]]]:
    """What a row says before its people, and each cell of people with the organisation over it."""
    first = senders[0][0]
    if tabbed:
        if len(row) == len(senders) + 1 and first == 0:
            return row[0][1], [(sender, cell) for (_, sender), (_, cell) in zip(senders, row[1:], strict=True)]
        heads = dict(senders)
        return next((cell for at, cell in row if at < first), ""), [
            (heads[at], cell) for at, cell in row if at in heads
        ]
    said = " ".join(cell for at, cell in row if at < first - WIDEST_INDENT)
    placed = [(at, cell) for at, cell in row if at >= first - WIDEST_INDENT]
    return said, [(min(senders, key=lambda sender: abs(sender[0] - at))[1], cell) for at, cell in placed]
