"""Minutes that are one table: a row for each item, columns for its number, what it is about, what was decided, who does it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.blocks import Block

_NUMBER = frozenset(("nr", "§", "§§", "punkt", "pkt", "paragraf", "#"))
_MATTER = frozenset(("ärende", "ärenden", "rubrik", "ämne", "dagordningspunkt", "dagordning", "punkt", "innehåll"))
_NOTES = frozenset(("anteckning", "anteckningar", "diskussion", "noteringar", "notering", "redogörelse", "text"))
_DECIDED = ("beslut", "ställningstagande")


_ELSEWHERE = frozenset(("datum", "delegat", "beslutsfattare", "beslutsdatum", "status", "instans"))
"""Columns of lists of what others decided, or decided before."""
_BARE = re.compile(r"§?\s?(?P<number>\d{1,3})(?:/\d{2,4})?\s?§?[.):]?")
_LABELLED = re.compile(r"(?:\w+s\s)?(?:beslut|ställningstagande)\s?:", re.IGNORECASE)
"""What a cell begins with that says itself that something was decided."""
_LONGEST_HEAD = 40
_FEWEST = 3
"""As many rows with numbers that count upwards are items, whatever the columns are called."""


def is_agenda(rows: Sequence[Sequence[Sequence[Block]]]) -> bool:
    """Whether rows are such a table: by its head, or because its rows are numbered and a later column says what was decided."""
    if is_agenda_head(rows[0]):
        return True
    heads = [_said(cell) for cell in rows[0]]
    decided = next((at for at, head in enumerate(heads) if at and head.startswith(_DECIDED)), 0)
    if not decided or len(rows) <= _FEWEST or not _ELSEWHERE.isdisjoint(heads):
        return False
    if max(map(len, heads)) > _LONGEST_HEAD or _BARE.match(heads[0]):
        return False
    own = _own_columns(rows)
    numbers = [found["number"] for row in rows[1:] if (found := _BARE.match(_said(row[0])))]
    counted = [int(number) for number in numbers]
    return (
        decided >= own
        and len(counted) == len(rows) - 1
        and counted == list(range(counted[0], counted[0] + len(counted)))
    )


def _own_columns(rows: Sequence[Sequence[Sequence[Block]]]) -> int:
    """How many columns head a row: two where the first holds nothing but numbers."""
    return 2 if all(_BARE.fullmatch(_said(row[0])) for row in rows[1:] if row) else 1


def is_agenda_head(row: Sequence[Sequence[Block]]) -> bool:
    """Whether a row heads such a table: `Nr | Ärende | Beslut`."""
    heads = [_said(cell) for cell in row]
    if len(heads) > 2 and heads[0] in _NUMBER:
        return heads[1] in _MATTER
    return len(heads) > 1 and heads[0] in _MATTER | _NOTES and any(head.startswith(_DECIDED) for head in heads[1:])


def agenda_blocks(rows: Sequence[Sequence[Sequence[Block]]]) -> list[Block]:
    """The table item by item: number TAB title, the text under the title, then each further column after its head and a TAB."""
    heads = [" ".join(block.text for block in cell if block.text) for cell in rows[0]]
    own = 2 if _said(rows[0][0]) in _NUMBER else _own_columns(rows)
    told = [Block("\t".join(heads))]
    for row in rows[1:]:
        cells = [[block for block in cell if block.text] for cell in row]
        first = [cell[0] for cell in cells[:own] if cell]
        if first:
            told.append(Block("\t".join(block.text for block in first), heading=max(block.heading for block in first)))
        told += [block for cell in cells[:own] for block in cell[1:]]
        for head, cell in zip([*heads[own:], *[""] * len(cells)], cells[own:], strict=False):
            if cell:
                labelled = not head or _LABELLED.match(cell[0].text)
                told.append(Block(cell[0].text if labelled else f"{head}\t{cell[0].text}"))
                told += cell[1:]
    return told


def _said(cell: Sequence[Block]) -> str:
    return " ".join(block.text for block in cell).strip(" .:").lower()
