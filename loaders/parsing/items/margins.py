"""Headings in the left margin of a text, beside what was said: each put above its text, as other minutes have it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import structs

from loaders.parsing.text.minutes import LEFT, MARGIN, RIGHT, TextLine
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.task_heads import task_columns
from loaders.parsing.text.unfolding import part_of

_SIGN = re.compile(r"(?:§\s?\d{1,4}|\d{1,4}\s?§)(?=\s|\t|$)")
_NUMBER = re.compile(r"(\d{1,2})[.)]?\s+(?=[A-ZÅÄÖ])")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_CELL = re.compile(r"[^\t]+")
_RESPONSIBLE = ("\tansvarig", "\tansvar", "\tvem", "\tansvariga")
_RIGHTMOST = 50
_LONGEST_NAME = 30
_FEWEST = 3
_NARROWEST = 12
_NEAR = 2
"""A column begins within so many characters."""
_LONGEST_MARGIN = 6
"""A heading in a margin runs over as many lines."""


def without_margins(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines, those of items whose heading stands beside their text cut in two: first the heading, flagged MARGIN, then the text."""
    lines = _without_names(lines)
    marks = [index for index, line in enumerate(lines) if "§" in line.text[:6] and _SIGN.match(line.text) is not None]
    marks = marks or _counting(lines)
    if len(marks) < _FEWEST or sum("\t" in lines[index].text for index in marks) < _FEWEST:
        return lines
    column = _column(lines, marks)
    if column is None or sum(_beside_text(lines[index], column) for index in marks) < len(marks) / 2:
        return lines
    made: list[TextLine] = list(lines[: marks[0]])
    for start, until in zip(marks, [*marks[1:], len(lines)], strict=True):
        made += _apart(lines[start:until], column)
    return made


def _without_names(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines without what stands in a column at their right under `Ansvarig`, which breaks their sentences in two."""
    for index, line in enumerate(lines):
        cells = _cells(line) if line.text.count("\t") > 1 and line.text.lower().endswith(_RESPONSIBLE) else []
        if cells and cells[-1][0] >= _RIGHTMOST and not task_columns(line.text.split("\t")):
            return [*lines[: index + 1], *(_left_of(one, cells[-1][0]) for one in lines[index + 1 :])]
    return lines


def _left_of(line: TextLine, column: int) -> TextLine:
    """A line without the name in the column."""
    cells = _cells(line) if "\t" in line.text else []
    if not cells or abs(cells[-1][0] - column) > _NEAR or cells[-1][2] - cells[-1][1] > _LONGEST_NAME:
        return line
    return part_of(line, 0, cells[-1][1])


def _counting(lines: Sequence[TextLine]) -> list[int]:
    """The lines of cells that begin with numbers that count upwards one by one."""
    marks: list[int] = []
    first = 1
    for index, line in enumerate(lines):
        found = _NUMBER.match(line.text) if "\t" in line.text and line.text[:1].isdigit() else None
        if found is not None and (not marks or int(found[1]) == first + len(marks)):
            first = first if marks else int(found[1])
            marks.append(index)
    return marks


def _column(lines: Sequence[TextLine], marks: Sequence[int]) -> int | None:
    """Where the text begins beside the margin: under a cell of some marked lines stand both cells of other lines and lines of their own."""
    beside = Counter(x for index in marks for x, _, _ in _cells(lines[index])[1:])
    own = Counter(cells[0][0] for line in lines[marks[0] :] if line.text and len(cells := _cells(line)) == 1)
    likely = [
        x
        for x, count in beside.items()
        if count >= _FEWEST and x >= _NARROWEST and (own[x] >= _FEWEST or count >= len(marks) / 2)
    ]
    return max(likely, key=lambda x: (beside[x] + own[x], x), default=None)


def _beside_text(line: TextLine, column: int) -> bool:
    """Whether a number has words beside it in the margin, or a text and no title in the column."""
    cells = _cells(line)
    left = " ".join(line.text[begin:end] for x, begin, end in cells if x < column - _NEAR)
    right = next((line.text[begin:end] for x, begin, end in cells if x >= column - _NEAR), "")
    return _LETTERS.search(left) is not None or right.endswith(".") or is_prose(right)


def _cells(line: TextLine) -> list[tuple[int, int, int]]:
    """The cells of a line: where each begins in the source, where it begins and ends in the text."""
    found = []
    for cell in _CELL.finditer(line.text):
        at = line.source_index(cell.start()) if line.offsets is not None else cell.start()
        found.append((at, cell.start(), cell.end()))
    return found


def _apart(lines: Sequence[TextLine], column: int) -> Iterator[TextLine]:
    """The lines of one item, heading and text set apart where they stand beside each other."""
    heading: list[TextLine] = []
    rest: list[TextLine] = []
    within = True
    for line in lines:
        within = within and bool(line.text) and len(heading) < _LONGEST_MARGIN
        cells = _cells(line) if within else []
        left = [cell for cell in cells if cell[0] < column - _NEAR]
        right = [cell for cell in cells if cell[0] >= column - _NEAR]
        if not within or not left:
            within = within and bool(right) and bool(heading)
            rest.append(line)
        elif right and right[0][0] <= column + _NEAR:
            margin = part_of(line, left[0][1], left[-1][2])
            heading.append(structs.replace(margin, apart=MARGIN | RIGHT))
            rest.append(structs.replace(part_of(line, right[0][1]), apart=LEFT))
        elif heading and not right and len(left) == 1 and left[0][2] - left[0][1] < column:
            heading.append(structs.replace(line, apart=MARGIN | RIGHT | LEFT))
        else:
            within = False
            rest.append(line)
    if any(part.apart & LEFT for part in rest):
        yield from heading
        yield from rest
    else:
        yield from lines
