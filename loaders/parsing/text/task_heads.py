"""The heads of lists of tasks: `Vem | Vad | Klart`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.vocabulary.task_lists import COLUMNS

_NUMBERS = frozenset(("nr", "nr.", "#", "id", "löpnr", ""))
"""What may head the numbers of the rows, which are no agenda items'."""

_MATTERS = frozenset(("ärende", "ärenden", "rubrik", "ämne", "dagordningspunkt", "punkt"))
NOTES = frozenset(
    ("kommentar", "kommentarer", "anteckning", "anteckningar", "notering", "noteringar", "diskussion", "referat", "minnesanteckning", "minnesanteckningar")
)  # fmt: skip
"""Columns of tables of agenda items: what each is about, and what was said of it."""
_PROGRESS = frozenset(("status", "klart", "klar", "läge", "deadline", "senast"))
_TASKS = frozenset(("uppgift", "åtgärd", "åtgärder", "uppgifter", "att göra", "todo"))
"""Columns beside which `Person` or `Till` says whose each is; `Uppdrag` beside a person may be a post."""


def task_columns(cells: Sequence[str]) -> dict[str, int]:
    """Which column says who and which what, where the cells are the head of a list of tasks; else none."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        meaning = COLUMNS.get(cell.strip(" :?").lower())
        if meaning is not None:
            found.setdefault(meaning, index)
    if cells[0].strip(" :?").lower() == "beslut":
        found.setdefault("matter", 0)
    if "matter" in found:
        found.setdefault("what", found["matter"])
    if "one" in found and (
        cells[found.get("what", 0)].strip(" :?").lower() in _TASKS
        or not _PROGRESS.isdisjoint(cell.strip(" :?").lower() for cell in cells)
    ):
        found.setdefault("who", found["one"])
    return found if {"who", "what"} <= found.keys() else {}


def numbers_tasks(line: str) -> bool:
    """Whether a line of cells heads a list of tasks whose rows begin with numbers."""
    cells = [cell.strip(" :").lower() for cell in line.split("\t")]
    if cells[1:2] and cells[1] in _MATTERS and not NOTES.isdisjoint(cells):
        return False  # minutes that are a table
    return cells[0] in _NUMBERS and bool(task_columns(cells))
