"""Rows of cells brought into reading order: by row where cells tell about one thing, by column where lists stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.reading.names import NO_NAME_ENDS, is_name

Row = Sequence[str]
"""The cells of one row from left to right; an empty cell is an empty string."""

_RULE = re.compile(r"[-_–—.…\s]{5,}")
_RULES = ("-", "_", "–", "—", ".", "…")
_MARK = re.compile(r"(?:[XJN✓✔√☒☑☐–-]|ja|nej|närv(?:arande)?\.?|frånv(?:arande)?\.?)(?:\W|$)|§", re.IGNORECASE)

_ITEM = re.compile(r"§+ ?\d{1,4}[.:]?|\d{1,4} ?§+")
_REFERENCE = re.compile(
    r"(?:(?:dnr|diarienr|diarienummer|ärendenr|ärende|nr)\b[.:]?\s*)?[\w ./:-]{0,12}\d{2,4}[/:.-]\d{1,5}", re.IGNORECASE
)
_FOR_WHOM = re.compile(r"för\b|i stället för|ersätter\b|ersättare för|ordinarie", re.IGNORECASE)

_DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_CLOCK = re.compile(r"\d\d:\d\d")
_SIGNED = re.compile(r"\b(?:signera|underteckna|underskri|bankid)|signed\b", re.IGNORECASE)
_LEAST_TOLD = 3
"""Of one who signed electronically so many lines tell at least."""

_TWO = 2
_MOST_COLUMNS = 60
"""A wider table has no lists of people side by side."""


def in_reading_order(rows: Sequence[Row]) -> list[str]:
    """The rows as lines, cells parted by TAB; lists of people (or signatures) that stand side by side come one after the other, headings in the margin before their text."""
    width = max((len(row) for row in rows), default=0)
    if width > _MOST_COLUMNS:
        return _tidy(map(joined, rows))
    grid = [[*row, *[""] * (width - len(row))] for row in rows]
    if width == 2 and sum(_ITEM.match(row[0]) is not None for row in grid) > 1 and not _are_references(grid):
        return _tidy(_beside_headings(grid))
    if _are_signers(grid):
        return _tidy(
            line
            for part in _signing_parts(grid)
            for at in range(width)
            for line in (*_with_clocks([row[at] for row in part]), "")
        )
    starts = _list_starts(grid, width)
    if len(starts) < 2:
        return _tidy(map(joined, grid))
    if (starts[0] and _has_heads(grid, starts)) or _share_bodies(grid, starts) or _share_last(grid, starts, width):
        return _tidy("\t".join(cell or " " for cell in row).rstrip() for row in grid)
    lines: list[str] = []
    for segment in _segments(grid, starts[0]):
        lines += _by_column(segment, starts, width)
    return _tidy(lines)


def _are_references(grid: Sequence[Row]) -> bool:
    """Whether what stands on the right of the numbers of items is the numbers of the matters alone: `§ 41 TAB Dnr 2021/11`."""
    return all(_REFERENCE.fullmatch(row[1]) for row in grid if row[1])


def _are_signers(grid: Sequence[Row]) -> bool:
    """Whether what is told of people who signed electronically stands side by side: in each column the name, and further down the day."""
    if len(grid) < _LEAST_TOLD or len(grid[0]) < _TWO:
        return False
    top = grid[1] if grid[0][0] and set(grid[0]) == {grid[0][0]} else grid[0]  # `DocuSigned by:` over each of them
    if not all(map(is_name, top)):
        return False
    signing = any(_SIGNED.search(cell) for row in grid for cell in row)
    return signing and all(any(_DAY.search(row[at]) for row in grid[1:]) for at in range(len(grid[0])))


def _signing_parts(grid: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows parted where, below the day on which somebody signed, the next name begins."""
    begin = 0
    for index in range(1, len(grid)):
        if is_name(grid[index][0]) and any(_DAY.search(row[0]) for row in grid[begin:index]):
            yield grid[begin:index]
            begin = index
    yield grid[begin:]


def _with_clocks(cells: Iterable[str]) -> Iterator[str]:
    """The cells of a column, a day and the time of day in the line below as one."""
    above = ""
    for cell in cells:
        if _DAY.search(above) and _CLOCK.match(cell):
            above = f"{above} {cell}"
            continue
        yield above
        above = cell
    yield above


def _beside_headings(grid: Sequence[Row]) -> Iterator[str]:
    """Text beside headings of items that run over lines in the margin: each heading whole, then its text."""
    heading: list[str] = []
    text: list[str] = []
    for left, right in (*grid, ("", "")):
        if _ITEM.match(left) or (heading and not left and not right):
            yield from _told(heading, text)
            heading, text = [], []
        if heading or _ITEM.match(left):
            heading += [left] if left else []
            text += [right] if right else []
        else:
            yield joined((left, right))


def _told(heading: Sequence[str], text: Sequence[str]) -> list[str]:
    """The heading and text of one item: on lines of their own, unless the heading is a number alone."""
    if len(heading) == 1 and _ITEM.fullmatch(heading[0]):
        return [joined((heading[0], *text[:1])), *text[1:]]
    return ["", " ".join(heading), *text] if heading else []


def joined(row: Row) -> str:
    """A row as one line; an empty cell between others is one space between TABs, so that it does not get lost."""
    first = next((index for index, cell in enumerate(row) if cell), len(row))
    return "\t".join(cell or " " for cell in row[first:]).rstrip()


def _tidy(lines: Iterable[str]) -> list[str]:
    """Lines without blank ones at the ends and with one where there were several."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


def is_rule(text: str) -> bool:
    """Whether a line is drawn with dashes, to be signed on."""
    return text.startswith(_RULES) and _RULE.fullmatch(text) is not None


def _list_starts(grid: Sequence[Row], width: int) -> list[int]:
    """The columns in which lists begin: none or one unless lists stand side by side."""
    signed = {at for row in grid if sum(map(is_rule, row)) > 1 for at, cell in enumerate(row) if is_rule(cell)}
    starts: list[int] = []
    marks: list[int] = []
    for at in range(width):
        cells = [row[at] for row in grid if row[at] and not is_rule(row[at])]
        names = sum(map(is_name, cells))
        if at in signed or (
            names
            and names * 2 >= sum(not _is_body(cell) for cell in cells)
            and not (starts and _FOR_WHOM.match(cells[0]))
        ):
            starts.append(at)
        elif sum(_MARK.match(cell) is not None for cell in cells) * 2 >= len(cells) > 0:
            marks.append(at)
    starts = [at for number, at in enumerate(starts) if not _tells_whose(grid, at, starts[number + 1 : number + 2])]
    marked = [any(begin < mark < end for mark in marks) for begin, end in pairwise((*starts, width))]
    return starts if len(set(marked)) < 2 else starts[:1]


def _tells_whose(grid: Sequence[Row], at: int, following: Sequence[int]) -> bool:
    """Whether a column tells for whom those in the next list are there: beside their names it holds organisations alone."""
    beside = [row[at] for row in grid if following and row[at] and is_name(row[following[0]])]
    return len(beside) >= _TWO and not any(map(is_name, beside)) and sum(map(_is_body, beside)) * 2 > len(beside)


def _has_heads(grid: Sequence[Row], starts: Sequence[int]) -> bool:
    """Whether a head stands over each of the lists, and labels beside the rows, as over a table that is read row by row."""
    labelled = [row for row in grid[1:] if any(row[: starts[0]])]
    heads = [grid[0][at] for at in starts]
    return len(labelled) > 1 and all(cell and not is_name(cell) and not is_rule(cell) for cell in heads)


def _share_bodies(grid: Sequence[Row], starts: Sequence[int]) -> bool:
    """Whether a head stands over lists side by side of which only the first tells for whom its people are there, and so tells it of all in a row."""
    if len(starts) != _TWO or starts[0] or starts[1] < _TWO:
        return False
    if any(not grid[0][at] or is_name(grid[0][at]) or is_rule(grid[0][at]) for at in starts):
        return False
    rows = [row for row in grid[1:] if row[starts[0]] or row[starts[1]]]
    told = [any(map(_names_body, row[1 : starts[1]])) for row in rows]
    return sum(told) * 2 > len(rows) and not any(_names_body(cell) for row in rows for cell in row[starts[1] :])


def _share_last(grid: Sequence[Row], starts: Sequence[int], width: int) -> bool:
    """Whether heads stand over lists side by side and over a last column, which tells for whom all people in a row are there."""
    if starts[0] or len(starts) != width - 1:
        return False
    if not all(grid[0]) or any(map(is_name, grid[0])):
        return False
    rows = [row for row in grid[1:] if any(row[: width - 1])]
    return sum(_names_body(row[-1]) for row in rows) * 2 > len(rows) and not any(is_name(row[-1]) for row in rows)


def _names_body(cell: str) -> bool:
    """Whether a cell names an organisation by one of its words."""
    return any(word.lower().endswith(NO_NAME_ENDS) for word in cell.split())


def _is_body(cell: str) -> bool:
    """Whether a cell names an organisation, as one may under the name of whoever represents it."""
    return cell.lower().endswith(NO_NAME_ENDS)


def _segments(grid: Sequence[Row], labels: int) -> list[Sequence[Row]]:
    """The rows parted where a label stands in one of the first `labels` columns."""
    begins = [index for index, row in enumerate(grid) if any(row[:labels])]
    bounds = sorted({0, *begins, len(grid)})
    return [grid[begin:end] for begin, end in pairwise(bounds)]


def _by_column(segment: Sequence[Row], starts: Sequence[int], width: int) -> list[str]:
    """One labelled part of a table, list by list; the label stands before its first line."""
    label = joined(segment[0][: starts[0]])
    lines = []
    for begin, end in zip(starts, (*starts[1:], width), strict=True):
        lines += _tidy(joined(row[begin:end]) for row in segment)
    if label:
        lines[:1] = [f"{label}\t{lines[0]}" if lines else label]
    return lines
