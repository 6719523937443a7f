"""Lists of tasks: rows of who, what and when."""

from __future__ import annotations

from collections.abc import Iterator

from graph.record import Assignment, Evidences
from loaders.parsing.context import Context
from loaders.parsing.duties import responsible
from loaders.parsing.errands import receivers
from loaders.parsing.items import Section
from loaders.parsing.text import TextLine, passage
from loaders.parsing.vocabulary.duties import COLUMNS, LISTS

_CELL = "\t"
_LONGEST_HEADING = 40


def task_lists(section: Section, context: Context) -> Iterator[Assignment]:
    """An assignment for each row under a head such as `Vem | Vad | Klart`; without an item where the list has a heading of its own."""
    columns: dict[str, int] = {}
    item = section.number
    for line in (line for part in section.passages for line in part.lines):
        text = line.text
        if len(text) < _LONGEST_HEADING and text.strip(" :").lower() in LISTS:
            item = None
        if _CELL not in text:
            columns = {}
            continue
        cells = [cell.strip() for cell in text.split(_CELL)]
        head = _columns(cells)
        if head:
            columns = head
            continue
        if len(cells) == 2 and not columns and cells[0] and COLUMNS.get(cells[0].lower().split()[0]) == "who":
            told = responsible(cells[1], context)
            if told is not None:
                yield Assignment(to=told.to, task=told.task, item=item, evidence=_quoted(line, cells[1]))
            continue
        if columns and max(columns["who"], columns["what"]) < len(cells):
            to, task = receivers(cells[columns["who"]], context), cells[columns["what"]]
            if to and task:
                yield Assignment(to=to, task=task.rstrip("."), item=item, evidence=passage([line]).evidence())


def _quoted(line: TextLine, cell: str) -> Evidences:
    """The cell as it stands in its line."""
    whole = passage([line])
    start = whole.text.find(cell)
    return whole.evidence(start, start + len(cell))


def _columns(cells: list[str]) -> dict[str, int]:
    """Which column says who and which what, where the cells are the head of a list of tasks; else none."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        meaning = COLUMNS.get(cell.strip(" :?").lower())
        if meaning is not None:
            found.setdefault(meaning, index)
    return found if {"who", "what"} <= found.keys() else {}
