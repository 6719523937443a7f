"""Lines that lost their line breaks, cut again before the numbers that count upwards in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.parsing.text.minutes import TextLine

_LONGEST = 300
_FEWEST = 3
_MARKS = tuple(
    re.compile(mark) for mark in (r"(?<=\s)§\s?(\d{1,4})[.:]?\s+(?=[A-ZÅÄÖ])", r"(?<=\s)(\d{1,3})\.\s+(?=[A-ZÅÄÖ])")
)


def unfolded(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines, each that is longer than a paragraph cut before the headings that it swallowed: `… 1. Val av justerare 2. Dagordning 3. …`."""
    return tuple(part for line in lines for part in (_cut(line) if len(line.text) > _LONGEST else (line,)))


def _cut(line: TextLine) -> Iterator[TextLine]:
    for mark in _MARKS:
        starts = _counting(mark, line.text)
        if len(starts) >= _FEWEST:
            for start, end in pairwise([0, *starts, len(line.text)]):
                yield part_of(line, start, end)
            return
    yield line


def _counting(mark: re.Pattern[str], text: str) -> list[int]:
    """Where the marks stand that count upwards one by one, from the first on."""
    starts: list[int] = []
    expected: int | None = None
    for found in mark.finditer(text):
        number = int(found[1])
        if expected is None or number == expected:
            starts.append(found.start())
            expected = number + 1
    return starts


def part_of(line: TextLine, start: int, end: int | None = None) -> TextLine:
    """text[start:end] of a line as a line of its own, which keeps the way to the source."""
    cut = slice(start, end)
    text = line.text[cut]
    stripped = text.strip()
    if not stripped:
        return TextLine(replace(line.source, text=""), line.number, "")
    first = start + len(text) - len(text.lstrip())
    offsets = (line.offsets or range(len(line.text)))[first : first + len(stripped)]
    source = replace(line.source, text=line.source.text[offsets[0] : offsets[-1] + 1])
    return TextLine(source, line.number, stripped, tuple(offset - offsets[0] for offset in offsets))
