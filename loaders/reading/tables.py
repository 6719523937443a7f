"""Tables of marked-up documents told as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.agendas import agenda_blocks, is_agenda
from loaders.reading.blocks import Block
from loaders.reading.columns import in_reading_order, is_rule
from loaders.reading.names import is_name
from loaders.reading.stress import BOXED

Cell = Sequence[Block]
Row = Sequence[Cell]

_LONGEST_ENTRY = 100
"""A line of a list of people or signatures is no longer; what is longer is prose. In characters."""

_SHORT = 40
"""The office under the name of a signer is shorter, in characters."""

_TWO = 2
_LONGEST_ROW = 1_000
"""A row of a table (who, what, when) is no longer, all cells together."""


def table_blocks(rows: Sequence[Row]) -> list[Block]:
    """Each row as one line with its cells parted by TAB; lists side by side and columns of prose one after the other."""
    if rows and rows[0] and is_agenda(rows):
        return agenda_blocks(rows)
    told: list[Block] = []
    grid: list[list[str]] = []
    for row in rows:
        filled = [cell for cell in row if any(block.text for block in cell)]
        texts = [[block.text for block in cell if block.text] for cell in row]
        if len(row) > _TWO:
            texts = [_with_remarks(text) for text in texts]
            if not all(is_name(text[0]) for text in texts if text):
                texts = [_of_one(text) for text in texts]
        if (cards := _cards(texts)) is not None:
            told += [*_settled(grid), *map(Block, cards)]
            grid = []
            continue
        if _is_office_under(texts, grid) or _goes_on_in_list(texts, grid):
            grid.append([" ".join(text) for text in texts])
            continue
        several = sum(len(text) > 1 for text in texts)
        if several == 0 and len(filled) > 1 and not _is_prose(filled):
            grid.append([" ".join(text) for text in texts])
            continue
        if several and len(filled) > 1 and _are_lists(texts):
            grid += [[text[at] if at < len(text) else "" for text in texts] for at in range(max(map(len, texts)))]
            continue
        told += _settled(grid)
        grid = []
        if len(filled) == 2 and len(_lines(filled[0])) == 1:
            told += definition_blocks(filled[0], filled[1])
        elif several == 1 and any(len(line) > _LONGEST_ENTRY for text in texts if len(text) > 1 for line in text[1:]):
            told += _headed(row)
        elif len(filled) > 1 and not _is_prose(filled):
            told += _settled([[" ".join(text) for text in texts]])
        elif len(row) == 1 and not any(block.heading for block in row[0]):
            told += [replace(block, stress=BOXED) for block in row[0]]
        else:
            told += [block for cell in filled for block in cell]
    return told + _settled(grid)


def _is_office_under(texts: Sequence[Sequence[str]], grid: Sequence[Sequence[str]]) -> bool:
    """Whether a row holds a few words in one cell only, in small letters, right under one of several names that stand side by side: the office of a signer."""
    filled = [at for at, text in enumerate(texts) if text]
    if len(filled) != 1 or not grid or len(grid[-1]) != len(texts) or len(texts[filled[0]]) > 1:
        return False
    names = [cell for cell in grid[-1] if cell]
    said = texts[filled[0]][0]
    return (
        len(names) > 1
        and all(map(is_name, names))
        and bool(grid[-1][filled[0]])
        and said[:1].islower()
        and len(said) < _SHORT
    )


def _goes_on_in_list(texts: Sequence[Sequence[str]], grid: Sequence[Sequence[str]]) -> bool:
    """Whether a row holds a person in one cell only, under others of one of several lists that stand side by side: the longest of them."""
    filled = [at for at, text in enumerate(texts) if text]
    if len(filled) != 1 or not grid or len(grid[-1]) != len(texts) or len(texts[filled[0]]) > 1:
        return False
    if not is_name(texts[filled[0]][0]) or not is_name(grid[-1][filled[0]]):
        return False
    lists = [at for at in range(len(texts)) if any(is_name(row[at]) for row in grid)]
    return len(lists) > 1 and filled[0] in lists


def _with_remarks(lines: Sequence[str]) -> list[str]:
    """The lines of a cell, what is remarked of somebody behind the name: `Anna Ek (S)` over `(frånvarande)`."""
    told: list[str] = []
    for line in lines:
        if told and (line[0] == "(" or line[0].islower()) and is_name(told[-1]):
            told[-1] = f"{told[-1]} {line}" if line[0] == "(" else f"{told[-1]}, {line}"
        else:
            told.append(line)
    return told


def _cards(texts: Sequence[Sequence[str]]) -> list[str] | None:
    """A line for each cell of a row in which every one tells of a person: the name over the organisation and office. None for other rows."""
    filled = [text for text in texts if text]
    if len(filled) < _TWO or not all(is_name(text[0]) and not any(map(is_name, text[1:])) for text in filled):
        return None
    if not all(len(text) > _TWO for text in filled) or any(is_rule(line) for text in filled for line in text):
        return None
    return [", ".join(text) for text in filled]


def _of_one(lines: list[str]) -> list[str]:
    """The lines of a cell that tell of one person alone, in one: `Anna Ek (S)` over `Ordförande` and `Närvarande`."""
    if len(lines) < _TWO or not is_name(lines[0]) or any(map(is_name, lines[1:])):
        return lines
    return [", ".join(lines)] if all(len(line) <= _LONGEST_ENTRY for line in lines) else lines


def definition_blocks(term: Cell, value: Cell) -> list[Block]:
    """A label and what stands beside it: `label TAB value`, the value's further lines under it."""
    labels, values = _lines(term), _lines(value)
    if not labels or not values or labels[-1].heading or values[0].heading:
        return [*term, *value]
    first = Block(f"{labels[-1].text}\t{values[0].text}", noise=labels[-1].noise or values[0].noise)
    return [*labels[:-1], first, *further_blocks(term, value[value.index(values[0]) + 1 :])]


def further_blocks(term: Cell, value: Cell) -> list[Block]:
    """Further lines beside a label: entries of a list indented as far as the first, so that they stand under it."""
    labels = _lines(term)
    if not labels or any(len(block.text) > _LONGEST_ENTRY or block.heading for block in value):
        return list(value)
    indent = " " * (len(labels[-1].text) + 1)
    return [replace(block, text=indent + block.text) for block in _lines(value)]


def _headed(row: Row) -> list[Block]:
    """A row in which one cell holds a heading over paragraphs: the first lines of all cells as a row, the paragraphs under it."""
    lines = [_lines(cell) for cell in row]
    first = [cell[0] for cell in lines if cell]
    return [
        Block("\t".join(block.text for block in first), heading=max(block.heading for block in first)),
        *(block for cell in lines for block in cell[1:]),
    ]


def _lines(cell: Cell) -> list[Block]:
    return [block for block in cell if block.text]


def _are_lists(texts: Sequence[Sequence[str]]) -> bool:
    """Whether cells hold lists that stand side by side: several of several lines, or of people, none of prose."""
    lists = [text for text in texts if len(text) > 1 or (text and is_name(text[0]))]
    return len(lists) > 1 and all(len(line) <= _LONGEST_ENTRY for text in texts for line in text)


def _is_prose(cells: Sequence[Cell]) -> bool:
    """Whether cells side by side hold parts of a document, not facts about one thing."""
    return (
        any(block.heading for cell in cells for block in cell)
        or sum(len(block.text) for cell in cells for block in cell) > _LONGEST_ROW
    )


def _settled(grid: Sequence[Sequence[str]]) -> list[Block]:
    return [Block(line) for line in in_reading_order(grid)]
