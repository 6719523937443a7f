"""Minutes printed as a table in columns of text (`Nr  Ärende  Beslut  Ansvarig`): each row as other minutes have it, cell after cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from loaders.parsing.text.minutes import LEFT, MARGIN, RIGHT, TextLine
from loaders.parsing.text.task_heads import NOTES
from loaders.parsing.text.unfolding import part_of

_NUMBERS = frozenset(
    (
        "nr",
        "nr.",
        "§",
        "punkt",
        "pkt",
        "pkt.",
        "p",
        "ärendenr",
        "paragraf",
        "par.",
        "punkt nr",
        "§ nr",
        "ärende nr",
        "#",
    )
)
_MATTERS = frozenset(
    (
        "ärende",
        "ärenden",
        "rubrik",
        "fråga",
        "punkt",
        "ärende/punkt",
        "dagordningspunkt",
        "ämne",
        "vad",
        "agenda",
        "dagordning",
        "innehåll",
    )
)
_DECIDED = re.compile(r"(?:styrelsens |mötets |au:s )?beslut(?:en)?(?: ?/ ?(?:åtgärd(?:er)?|ansvarig))?:?")
_RESPONSIBLE = frozenset(("ansvarig", "ansvar", "ansvariga", "vem"))
_DROPPED = frozenset(("klart", "när", "senast", "klart senast", "status", "bilaga", "datum", "tid", "dnr"))
_ANSWERS = "Ansvarig\t"
_NUMBER = r"§?\s?\d{1,3}(?:/\d{2,4})?\s?§?[.):]?"
_ROW = re.compile(_NUMBER)
_ROW_WITH_TITLE = re.compile(rf"{_NUMBER}\s+[^\W\d_].*")
_CELL = re.compile(r"[^\t]+")
_NEAR = 2
"""A column begins within so many characters."""
_FEWEST = 3
"""As many columns, and rows."""


class _Column(Struct, frozen=True, gc=False):
    """A column: where it begins in the source, what its head calls it, the part of that line, and whether a TAB parts it from the others."""

    begins: int
    name: str
    head: TextLine
    tabbed: bool


def by_rows(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines, those of such a table put in order: number and title of a row, flagged MARGIN, then the text of each of its other cells under its label."""
    heads = {index: found for index, line in enumerate(lines) if "\t" in line.text and (found := _head(line))}
    if not heads:
        return lines
    made: list[TextLine] = []
    columns: tuple[_Column, ...] = ()
    row: list[list[TextLine]] = []
    rows = 0
    blank: TextLine | None = None
    apart = whole = False
    for index, line in enumerate(lines):
        if index in heads:
            if not columns:
                made.append(line)
            columns = heads[index]
            row = row or [[] for _ in columns]
            continue
        if not columns or not line.text:
            blank = None if line.text else line
            apart = not line.text
            if not columns:
                made.append(line)
            continue
        cells = _cells(line, columns)
        begins = cells[0][0] == 0
        numbered = columns[0].name in _NUMBERS and (columns[1].name in _MATTERS or not columns[0].tabbed)
        row_begins = _ROW if numbered else _ROW_WITH_TITLE
        heads_row = row_begins.fullmatch(line.text[: cells[0][2]]) is not None
        whole = whole or (heads_row and len(cells) == len(columns))
        told = () if heads_row or apart or not whole or not any(row) else _goes_on(cells, columns)
        apart = False
        if told:
            for at, start, end in told:
                row[at].append(part_of(line, start, end))
            continue
        if (columns[0].tabbed and len(cells) == 1) or (begins and not heads_row):
            made += [*_in_order(row, columns), *([blank] if blank else ()), line]
            columns, row = (), []
            continue
        if begins:
            made += _in_order(row, columns)
            row = [[] for _ in columns]
            rows += 1
            if row_begins is _ROW and len(cells) > 1 and cells[1][0] == 1:  # number and title are one heading
                cells[:2] = [(0, cells[0][1], cells[1][2])]
        for at, start, end in cells:
            row[at].append(part_of(line, start, end))
    made += _in_order(row, columns)
    return made if rows >= _FEWEST else lines


def _goes_on(cells: Sequence[tuple[int, int, int]], columns: Sequence[_Column]) -> Sequence[tuple[int, int, int]]:
    """The cells of a further line of a row that TABs part, where beside what a matter is about only one column is left: text, and what was decided beside it."""
    matter = 1 if columns[0].name in _NUMBERS and columns[1].name in _MATTERS else 0
    if not columns[0].tabbed or matter != len(columns) - 2 or len(cells) > 2:
        return ()
    return [(matter + at, start, end) for at, (_, start, end) in enumerate(cells)]


def _head(line: TextLine) -> tuple[_Column, ...]:
    """The columns that a line heads, if it heads a table of minutes."""
    cells = list(_CELL.finditer(line.text))
    names = [cell.group().strip(" :").lower() for cell in cells]
    numbered = names[0] in _NUMBERS and names[1:2] and names[1] in _MATTERS
    if not (numbered or names[0] in _MATTERS) or (len(cells) < _FEWEST and not _is_pair(names)):
        return ()
    others = names[1 + bool(numbered) :]
    if not any(_DECIDED.fullmatch(name) for name in others) and not (numbered and not NOTES.isdisjoint(others)):
        return ()
    return tuple(
        _Column(
            line.source_index(cell.start()), name, part_of(line, cell.start(), cell.end()), "\t" in line.source.text
        )
        for cell, name in zip(cells, names, strict=True)
    )


def _is_pair(names: Sequence[str]) -> bool:
    """Whether two columns are what each matter is about and what was decided."""
    return len(names) == 2 and names[0] in _MATTERS and _DECIDED.fullmatch(names[1]) is not None


def _cells(line: TextLine, columns: Sequence[_Column]) -> list[tuple[int, int, int]]:
    """The cells of a line: in which column each stands, where it begins and ends in the text; one that fills its column ends where the next begins."""
    found = []
    if columns[0].tabbed:
        index = last = 0
        for cell in _CELL.finditer(line.text):
            begins = line.source_index(cell.start())
            index, last = index + line.source.text.count("\t", last, begins), begins
            found.append((min(index, len(columns) - 1), *cell.span()))
        return found
    for cell in _CELL.finditer(line.text):
        start = cell.start()
        at = _column_at(line.source_index(start), columns)
        for column in columns[at + 1 :]:
            cut = _word_at(line, start, cell.end(), column.begins)
            if cut is not None:
                found.append((_column_at(line.source_index(start), columns), start, cut - 1))
                start = cut
        found.append((_column_at(line.source_index(start), columns), start, cell.end()))
    return found


def _word_at(line: TextLine, start: int, end: int, column: int) -> int | None:
    """Where a word of a cell begins right at a column further on."""
    if line.source_index(end - 1) <= column:
        return None
    at = next((index for index in range(start + 1, end) if line.source_index(index) >= column), end)
    return at if line.source_index(at) == column and line.text[at - 1] == " " else None


def _column_at(at: int, columns: Sequence[_Column]) -> int:
    return max((index for index, column in enumerate(columns) if column.begins <= at + _NEAR), default=0)


def _in_order(row: Sequence[Sequence[TextLine]], columns: Sequence[_Column]) -> Iterator[TextLine]:
    """The cells of a row one after the other."""
    if not row:
        return
    first = 2 if columns[0].name in _NUMBERS and columns[1].name in _MATTERS else 1
    heading = [part for parts in row[:first] for part in parts]
    if columns[0].tabbed:  # the title is on the first line, and lines below that go on in lower case
        title = next((at for at, part in enumerate(heading) if at and not part.text[:1].islower()), len(heading))
        heading, notes = heading[:title], heading[title:]
    else:
        notes = []
    yield from (structs.replace(part, apart=MARGIN | RIGHT | LEFT) for part in heading)
    yield from (structs.replace(part, apart=LEFT | RIGHT) for part in notes)
    for column, parts in zip(columns[first:], row[first:], strict=True):
        if not parts or column.name in _DROPPED:
            continue
        if column.name in _RESPONSIBLE:
            yield _labelled(parts[0])
            continue
        if _DECIDED.fullmatch(column.name):
            yield structs.replace(column.head, apart=LEFT | RIGHT)
        yield from (structs.replace(part, apart=LEFT | RIGHT) for part in parts)


def _labelled(part: TextLine) -> TextLine:
    """Who is responsible, behind the label that stands in the head alone."""
    offsets = [*[0] * len(_ANSWERS), *(part.offsets or range(len(part.text)))]
    return structs.replace(part, text=f"{_ANSWERS}{part.text}", offsets=offsets, apart=LEFT | RIGHT)
