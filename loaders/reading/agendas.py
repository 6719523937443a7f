"""Minutes that are one table: a row for each item, columns for its number, what it is about, what was decided, who does it."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.blocks import Block

_NUMBER = frozenset(("nr", "§", "§§", "punkt", "pkt", "paragraf", "#"))
_MATTER = frozenset(("ärende", "ärenden", "rubrik", "ämne", "dagordningspunkt", "dagordning", "punkt", "innehåll"))
_NOTES = frozenset(("anteckning", "anteckningar", "diskussion", "noteringar", "notering", "redogörelse", "text"))
_DECIDED = ("beslut", "ställningstagande")


def is_agenda_head(row: Sequence[Sequence[Block]]) -> bool:
    """Whether a row heads such a table: `Nr | Ärende | Beslut`."""
    heads = [_said(cell) for cell in row]
    if len(heads) > 2 and heads[0] in _NUMBER:
        return heads[1] in _MATTER
    return len(heads) > 1 and heads[0] in _MATTER | _NOTES and any(head.startswith(_DECIDED) for head in heads[1:])


def agenda_blocks(rows: Sequence[Sequence[Sequence[Block]]]) -> list[Block]:
    """The table item by item: number TAB title, the text under the title, then each further column after its head and a TAB."""
    heads = [" ".join(block.text for block in cell if block.text) for cell in rows[0]]
    own = 2 if _said(rows[0][0]) in _NUMBER else 1
    told = [Block("\t".join(heads))]
    for row in rows[1:]:
        cells = [[block for block in cell if block.text] for cell in row]
        first = [cell[0] for cell in cells[:own] if cell]
        if first:
            told.append(Block("\t".join(block.text for block in first), heading=max(block.heading for block in first)))
        told += [block for cell in cells[:own] for block in cell[1:]]
        for head, cell in zip([*heads[own:], *[""] * len(cells)], cells[own:], strict=False):
            if cell:
                told.append(Block(f"{head}\t{cell[0].text}" if head else cell[0].text))
                told += cell[1:]
    return told


def _said(cell: Sequence[Block]) -> str:
    return " ".join(block.text for block in cell).strip(" .:").lower()
