"""What parts the cells of a list of people besides TABs: `Eva Ek (S)  Ås kommun  X`, `Ås kommun ....... Eva Ek`, `Eva Ek / Ås kommun / ordförande`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import structs

from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entry import is_presence
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.attendance.table_heads import column_kind
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.signs import has_any

_IN_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)\s*\Z")
_ENTRY_ENDS = re.compile(r"\s*[,(]")
_MARKS = frozenset(("n", "t", "tj", "f", "-", "–"))
"""Letters and dashes before names, in columns."""

_BEFORE_NAME = re.compile(r"(?:(?<!\S)(?:[-–•*·○●▪■]|\d{1,2}[.)])|\t|:)\s*")
"""A label, bullet or number that stands before somebody's name."""
_LONGEST_CELL = 60
_SLASH = " / "
_LEADERS = ("....", "……", ". . . .")
_LEADER = re.compile(r"(?<=[\w)]) ?(?:\.{4,}|…{2,}|(?:\. ){4,}\.?) ?(?=[^\s.\d])")
_LEADERS_BETWEEN = re.compile(r"(?<![.… ]) ?(?:\.{4,}|…{2,}|(?: \.){4,}) ?(?=[^\s.])| \.{2,3} (?=[^\s.])")
"""Between the cells of a row that has several such."""
_PICTURES, _EMOJI = "\u2190", "\U0001f000"
"""From these characters on there are pictures and ticks, and pictures alone."""

_WIDEST_PICTURE = 8
_FEWEST_LEADERS = 2
_FORM = re.compile(
    r"[.,;]?\s*\b(?:Namn|Organisation|Roll|Funktion|Uppdrag|Parti|Part|Närvaro|Kommun|Representerar|Titel|Befattning):\s"
)
_CELL = re.compile(r"(?<=  )\S")
_FEWEST_UNDER = 3
"""As many lines on end with a cell that begins at one place make a column."""

_JOINTS = ("/", *_LEADERS)
_LONGEST_FIRST = 24
"""A short name of an organisation in the first column is no longer, in characters."""


def with_cells(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines with their cells set apart by TABs."""
    columns = _columns(lines)
    if any(line.text.startswith("Namn:") for line in lines):
        lines = list(_without_forms(lines))
    return tuple(
        line
        if line.offsets is None and not has_any(line.text, _JOINTS) and line.text[:1] < _PICTURES
        else _parted(line, columns.get(line.number, ()))
        for line in lines
    )


def _without_forms(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines without the labels of forms, each of which begins with `Namn:` and ends at a blank line."""
    within = False
    for line in lines:
        within = bool(line.text) and (within or line.text.startswith("Namn:"))
        yield _without_form(line) if within else line


def _columns(lines: Sequence[TextLine]) -> dict[int, tuple[int, ...]]:
    """For the number of each line that stands in columns which only spaces set apart: where these begin in the source."""
    found: dict[int, tuple[int, ...]] = {}
    for block in _blocks(lines):
        starts = {line.number: [cell.start() for cell in _CELL.finditer(line.source.text)] for line in block}
        counted = Counter(at for begins in starts.values() for at in begins)
        for number, begins in starts.items():
            columns = tuple(at for at in begins if counted[at] >= _FEWEST_UNDER)
            if columns:
                found[number] = columns
    return found


def _blocks(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Runs of lines with two spaces on end in them."""
    block: list[TextLine] = []
    for line in lines:
        if line.offsets is not None and "  " in line.source.text.strip():
            block.append(line)
        elif block:
            if len(block) >= _FEWEST_UNDER:
                yield block
            block = []
    if len(block) >= _FEWEST_UNDER:
        yield block


def _parted(line: TextLine, columns: Sequence[int] = ()) -> TextLine:
    """The line with a TAB for each two spaces that part whole cells: a name, an organisation, an office or a mark before, and no rest of a name behind;
    with one for each leader of dots, and with commas for the slashes behind a name.

    columns: where columns begin in the source line.
    """
    if line.text[:1] >= _PICTURES:
        line = _without_picture(line)
    if _SLASH in line.text and is_name(_BEFORE_NAME.split(_IN_BRACKETS.sub("", line.text.partition(_SLASH)[0]))[-1]):
        line = structs.replace(line, text=line.text.replace(_SLASH, ",  "))
    elif "/" in line.text and _SLASH not in line.text and is_name(line.text.partition("/")[0]):
        line = structs.replace(line, text=line.text.replace("/", ","))
    if "\t" not in line.text and has_any(line.text, _LEADERS):
        line = _without_leader(line)
    if line.offsets is None or "  " not in line.source.text.strip() or len(line.text) < 4:
        return line
    text, raw = line.text, line.source.text
    gaps = [at for at, char in enumerate(text) if char == " " and raw[line.offsets[at] : line.offsets[at] + 2] == "  "]
    for number, at in enumerate(gaps):
        left = text[text.rfind("\t", 0, at) + 1 : at]
        right = text[at + 1 : gaps[number + 1] if number + 1 < len(gaps) else len(text)].partition("\t")[0]
        if left.isdigit() or right.isdigit():
            whole = right.isdigit() and not left[-1:].isalpha()
        elif (column_kind(left.lower()) and column_kind(right.lower())) or (
            columns and number == 0 and _is_first_cell(left, right) and line.offsets[at + 1] in columns
        ):
            whole = True
        else:
            whole = len(left) <= _LONGEST_CELL and _is_cell(left) and _begins_cell(right)
        if whole:
            text = f"{text[:at]}\t{text[at + 1 :]}"
    return line if text is line.text else structs.replace(line, text=text)


def _without_picture(line: TextLine) -> TextLine:
    """The line without the picture before its first word; without a tick or cross only where a label follows, else it tells of somebody: `❌ Ej med: Bo Al`."""
    start = next((at for at, char in enumerate(line.text[:_WIDEST_PICTURE]) if char.isalnum()), 0)
    label = list_label(line.text, start)
    labelled = label is not None and line.text[: label.end].rstrip().endswith(":")
    if line.text[0].isalpha() or not (line.text[0] >= _EMOJI or labelled):
        return line
    whole = line.offsets if line.offsets is not None else range(len(line.text))
    return structs.replace(line, text=line.text[start:], offsets=whole[start:])


def _without_leader(line: TextLine) -> TextLine:
    """The line with a TAB in place of the dots that lead from an organisation or label to its people, or from each cell of a row to the next."""
    between = list(_LEADERS_BETWEEN.finditer(line.text)) if line.text.count("..") >= _FEWEST_LEADERS else []
    leader = _LEADER.search(line.text)
    if len(between) < _FEWEST_LEADERS:
        between = [leader] if leader is not None and is_organisation(line.text[: leader.start()]) else []
    whole = line.offsets if line.offsets is not None else range(len(line.text))
    offsets: list[int] = []
    text, end = "", 0
    for dots in between:
        text += f"{line.text[end : dots.start()]}\t"
        offsets += whole[end : dots.start() + 1]
        end = dots.end()
    return structs.replace(line, text=text + line.text[end:], offsets=[*offsets, *whole[end:]]) if between else line


def _without_form(line: TextLine) -> TextLine:
    """The line of a form with commas in place of its labels: `Namn: Eva Ek. Organisation: Ås kommun`."""
    whole = line.offsets if line.offsets is not None else range(len(line.text))
    text, offsets, end = "", [], 0
    for label in _FORM.finditer(line.text):
        joint = ", " if label.start() else ""
        text += line.text[end : label.start()] + joint
        offsets += [*whole[end : label.start()], *([whole[label.start()]] * len(joint))]
        end = label.end()
    return structs.replace(line, text=text + line.text[end:], offsets=[*offsets, *whole[end:]])


def _is_first_cell(left: str, right: str) -> bool:
    """Whether a cell at the beginning of a line may be the short name of whom somebody on the right represents: `Storås`, `Af`."""
    if left in _MARKS:
        return is_name(_ENTRY_ENDS.split(right)[0])
    return (
        left[:1].isupper() and len(left) <= _LONGEST_FIRST and " " not in left and is_name(_ENTRY_ENDS.split(right)[0])
    )


def _is_cell(text: str) -> bool:
    """Whether a text is a whole cell: somebody's name, perhaps with the party, an organisation, an office, or how somebody took part."""
    role = role_and_organisation(text)
    return (
        is_name(_IN_BRACKETS.sub("", text))
        or is_presence(text)
        or (is_organisation(text) and text[0].isupper())
        or (role is not None and role[1] is None)
    )


def _begins_cell(text: str) -> bool:
    """Whether a text may stand in a cell of its own after another, and is no last word of a name that two spaces broke."""
    if not text:
        return False
    if " " not in text and text[0].isalpha() and text.istitle():
        return is_organisation(text) or is_presence(text) or role_and_organisation(text) is not None
    return not text[0].islower() or is_presence(text) or role_and_organisation(text) is not None
