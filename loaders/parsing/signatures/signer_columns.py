"""Signers printed side by side put one below another, each with the lines of the own column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.text.minutes import TextLine

_CELL = re.compile(r"[^\t]+")
_INITIALS = re.compile(r"\s\([A-ZÅÄÖ]{2,4}\)\Z")


def one_below_another(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines in order, but where a line holds two names or more and the next ones as many cells each, one column after the other."""
    index = 0
    while index < len(lines):
        row = _cells(lines[index])
        count = 1
        if len(row) > 1 and all(is_name(proper_case(_INITIALS.sub("", cell.text))) for cell in row):
            while index + count < len(lines) and len(_cells(lines[index + count])) == len(row):
                count += 1
        if count == 1:
            yield lines[index]
        else:
            rows = [_cells(line) for line in lines[index : index + count]]
            for column in range(len(row)):
                yield from (cells[column] for cells in rows)
        index += count


def _cells(line: TextLine) -> list[TextLine]:
    """The cells of a line as lines of their own, which know where they stand in it."""
    if "\t" not in line.text:
        return [line]
    return [_cell(line, cell.start(), cell.end()) for cell in _CELL.finditer(line.text)]


def _cell(line: TextLine, start: int, end: int) -> TextLine:
    offsets = tuple(map(line.source_index, range(start, end)))
    source = replace(line.source, text=line.source.text[: offsets[-1] + 1])
    return TextLine(source, line.number, line.text[start:end], offsets)
