"""A table of text within a width: columns side by side where they fit, else one block a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len, chop_cells, set_cell_size

_LONGEST_WORD = 20
_GAP = 2
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_WORD = re.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of texts, with notes to stand beneath it."""

    texts: Sequence[str]
    notes: Sequence[str] = field(default=())


def as_table(header: Sequence[str], rows: Sequence[Cell], *, width: int, styled: bool) -> str:
    """The rows under a header, no line wider than `width`; texts wrap, and nothing is cut off. styled: with ANSI colours."""
    if not rows:
        return ""
    widths = _widths(header, rows, width)
    lines = _columns(header, rows, widths, width) if widths else _blocks(header, rows, width)
    return "".join(f"{_styled(style, line.rstrip()) if styled else line.rstrip()}\n" for style, line in lines)


def _styled(style: str, line: str) -> str:
    return f"{style}{line}{_PLAIN}" if style and line else line


def _widths(header: Sequence[str], rows: Sequence[Cell], width: int) -> list[int]:
    """A width for each column, the widest ones giving way first; empty where columns as wide as their words do not fit."""
    columns = [[heading, *(row.texts[index] for row in rows)] for index, heading in enumerate(header)]
    widths = [max(map(cell_len, column)) for column in columns]
    words = [max((cell_len(word) for text in column for word in text.split()), default=0) for column in columns]
    least = [min(longest, _LONGEST_WORD) for longest in words]
    room = width - _GAP * (len(header) - 1)
    if sum(least) > room:
        return []
    while sum(widths) > room:
        slack = [size - smallest for size, smallest in zip(widths, least, strict=True)]
        widest = max(range(len(widths)), key=lambda index: (slack[index] > 0, widths[index]))
        widths[widest] -= 1
    return widths


def _columns(
    header: Sequence[str], rows: Sequence[Cell], widths: Sequence[int], width: int
) -> Iterator[tuple[str, str]]:
    """Lines, each with its style."""
    for line in _beside(header, widths):
        yield _BOLD, line
    yield _DIM, (" " * _GAP).join("─" * size for size in widths)
    for row in rows:
        for line in _beside(row.texts, widths):
            yield "", line
        yield from _notes(row, width)


def _beside(texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of texts that stand side by side, each in its width."""
    wrapped = [wrap(text, size) for text, size in zip(texts, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        cells = (lines[number] if number < len(lines) else "" for lines in wrapped)
        yield (" " * _GAP).join(set_cell_size(cell, size) for cell, size in zip(cells, widths, strict=True))


def _blocks(header: Sequence[str], rows: Sequence[Cell], width: int) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(rows):
        if number:
            yield "", ""
        for heading, text in zip(header, row.texts, strict=True):
            if text:
                for line in wrap(f"{heading}: {text}", width):
                    yield "", line
        yield from _notes(row, width)


def _notes(row: Cell, width: int) -> Iterator[tuple[str, str]]:
    for note in row.notes:
        for line in wrap(note, width - _GAP):
            yield _DIM, f"{' ' * _GAP}{line}"


def wrap(text: str, width: int) -> list[str]:
    """The lines of a text on one line, none wider than `width` columns of a terminal; a word that is wider goes on on the next."""
    if cell_len(text) <= width:
        return [text]
    lines = [""]
    room = width
    for word in _WORD.findall(text):
        if cell_len(word) <= room:
            lines[-1] += word
        else:
            first, *others = chop_cells(word.lstrip(), width)
            lines[-1:] = [*filter(None, lines[-1:]), first, *others]
        room = width - cell_len(lines[-1])
    return lines
