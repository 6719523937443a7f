"""A table of text within a width: columns side by side where they fit, else one block a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_LONGEST_WORD = 20
_GAP = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of texts, with notes to stand beneath it."""

    texts: Sequence[str]
    notes: Sequence[str] = field(default=())


def as_table(header: Sequence[str], rows: Sequence[Cell], *, width: int, styled: bool) -> str:
    """The rows under a header, no line wider than `width`; texts wrap, and nothing is cut off. styled: with ANSI colours."""
    if not rows:
        return ""
    console = Console(
        width=width,
        force_terminal=styled,
        no_color=not styled,
        color_system="standard" if styled else None,
        legacy_windows=False,
    )
    with console.capture() as capture:
        widths = _widths(header, rows, width)
        for part in _columns(header, rows, widths) if widths else _blocks(header, rows):
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


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


def _columns(header: Sequence[str], rows: Sequence[Cell], widths: Sequence[int]) -> Iterator[Table | Padding]:
    yield _line([Text(heading, style="bold") for heading in header], widths)
    yield _line([Text("─" * size, style="dim") for size in widths], widths)
    for row in rows:
        yield _line([Text(text) for text in row.texts], widths)
        yield from _notes(row)


def _line(texts: Sequence[Text], widths: Sequence[int]) -> Table:
    table = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for size in widths:
        table.add_column(width=size, overflow="fold")
    table.add_row(*texts)
    return table


def _blocks(header: Sequence[str], rows: Sequence[Cell]) -> Iterator[Text | Padding]:
    for number, row in enumerate(rows):
        if number:
            yield Text("")
        for heading, text in zip(header, row.texts, strict=True):
            if text:
                yield Text.assemble((f"{heading}: ", "bold"), text, overflow="fold")
        yield from _notes(row)


def _notes(row: Cell) -> Iterator[Padding]:
    for note in row.notes:
        yield Padding(Text(note, style="dim", overflow="fold"), (0, 0, 0, _GAP))
