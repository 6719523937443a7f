"""Tasks in minutes that are a table of their items, with a column for who is to do what its row says: `Ärende | Anteckning | Ansvarig | Klart`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from graph.record import Assignment
from loaders.parsing.agents.context import Context
from loaders.parsing.assignments.addressed import addressed
from loaders.parsing.assignments.duties import duty
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.sentences import sentences
from loaders.parsing.text.task_heads import NOTES, task_columns
from loaders.parsing.vocabulary.decision_verbs import PAST
from loaders.parsing.vocabulary.task_lists import COLUMNS

_CELL = "\t"
_LEAST_CELLS = 3


class RowColumns(Struct, frozen=True, gc=False):
    """Which cells from the end of a row say who and what."""

    who: int
    what: int


def row_columns(sections: Sequence[Section]) -> RowColumns | None:
    """The columns of such a table, by its head before the first item; None where there is none, or where it is a list of tasks."""
    for part in sections[0].passages if sections else ():
        cells = [cell.strip(" :?*").lower() for cell in part.text.split(_CELL)]
        if len(cells) < _LEAST_CELLS or task_columns(cells):
            continue
        meanings = [COLUMNS.get(cell) for cell in cells]
        notes = [at for at, cell in enumerate(cells) if cell in NOTES]
        if "who" in meanings and notes:
            return RowColumns(meanings.index("who") - len(cells), notes[-1] - len(cells))
    return None


def in_rows(section: Section, columns: RowColumns, context: Context) -> Iterator[Assignment]:
    """The task of an item's row: what it notes, for those whom it names; none where it tells what was done."""
    for part in section.passages[:1]:
        cells = [cell.strip() for cell in part.text.split(_CELL)]
        if max(-columns.who, -columns.what) > len(cells):
            return
        to, rest = addressed(cells[columns.who], context)
        task = _last_sentence(cells[columns.what], part)
        if to and not rest and task and duty(task, context) is None:  # else the text tells it
            yield Assignment(to=to, task=task, item=section.number, evidence=part.evidence())


def _last_sentence(said: str, part: Passage) -> str:
    """The last sentence of a note, which says what is left to be done; empty where it tells what happened."""
    at = part.text.find(said)
    ends = [one for one in sentences(part) if one.start < at + len(said)]
    last = part.text[max(at, ends[-1].start) : at + len(said)] if ends else ""
    words = last.lower().strip(" .").split()
    told = not PAST.isdisjoint(words) or any(word.endswith("des") for word in words)
    return "" if told else last.strip(" .")
