"""Cells: what stands between the rules of a table, as lines; a line that found no room goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from loaders.reading.names import is_name
from loaders.reading.rows import NEW_PARAGRAPH, Row, pitch_of, rows_of
from loaders.reading.segments import Segment

_ALIGNED = 3.0
_WIDEST_MARGIN = 12.0
"""How exactly lines begin under one another, and how far from the rule. In points."""

_SHORT = 30
"""A paragraph is longer, in characters."""

_LETTER = 0.7
"""Room that a letter takes, in font sizes."""

_OTHER_SIZE = 1.25
"""By this factor a label in small print is smaller than the value under it."""

_UNFINISHED = re.compile(
    r"(?:\b(?:för|och|i|av|samt|till|som|med|vid|från|om|på|den|att|Region|Finsam|SOF|Landstinget|Samordningsförbundet)|[-–,])$"
)
_NEW = re.compile(r"[-–•·*▪◦●○\uf0b7\uf0a7]|\d{1,2}[.)] |[a-z]\) ")
_CLAUSE = "att "
_BEFORE_CLAUSE = re.compile(r"(?:\b(?:samt|och|beslut\w*|beslöt|föresl\w*|rekommende\w*)|[,;:.])$", re.IGNORECASE)
"""Behind it, and behind another clause, a line that begins with `att` is a clause of its own."""


class Written(NamedTuple):
    """A line in a cell. size: of its font in points."""

    text: str
    size: float
    bold: bool


Cell = tuple[Written, ...]


def cell_of(segments: Sequence[Segment], left: float, right: float, *, several: bool = False) -> Cell:
    """The lines of a cell between two rules, wrapped ones whole; several: in a row of several cells, where a short line is no paragraph."""
    rows = rows_of(segments)
    pitch = pitch_of(rows)
    begins = [row.segments[0].x0 for row in rows]
    margin = max(0.0, min(_WIDEST_MARGIN, min(begins) - left))
    room = right - left - 2 * margin
    flush = max(begins) - min(begins) <= _ALIGNED
    lines = [_written(rows[0])]
    for above, below in pairwise(rows):
        apart = below.y - above.y > NEW_PARAGRAPH * pitch
        first = below.segments[0].text[0]
        short = several and len(above.segments[-1].text) < _SHORT and (first.islower() or first in "(§")
        space = 0.0 if short else right - margin - above.segments[0].x0 if flush else room
        if not apart and _goes_on(above, below, lines[-1].text, space, several=several):
            joint = "" if _is_broken(above, below, room) else " "
            lines[-1] = lines[-1]._replace(text=_run_on(lines[-1].text, _written(below).text, joint))
        else:
            lines.append(_written(below))
    return tuple(lines)


def _written(row: Row) -> Written:
    first = row.segments[0]
    return Written("\t".join(segment.text for segment in row.segments), first.size, first.bold)


def _goes_on(above: Row, below: Row, begun: str, room: float, *, several: bool) -> bool:
    """Whether a line goes on in the next: it breaks off, or the next word, if it begins no other entry, found no room; in a row of several cells
    also a given name over the surname, and no label in bold over what is not. begun: how the text began of which the upper line is the last."""
    text, after = above.segments[-1].text, below.segments[0]
    if len(above.segments) > 1 or len(below.segments) > 1 or _NEW.match(after.text):
        return False
    if after.text.startswith(_CLAUSE) and (begun.startswith(_CLAUSE) or _BEFORE_CLAUSE.search(text)):
        return False
    if several and after.size > _OTHER_SIZE * above.segments[0].size:
        return False
    if is_name(after.text) and is_name(above.segments[0].text):
        return False
    if several and " " not in text and above.segments[0].bold > after.bold:
        return False
    if several and " " not in text and not is_name(after.text) and is_name(f"{text} {after.text}"):
        return True
    if _UNFINISHED.search(text) or after.text[0] == "(":
        return True
    width = above.segments[-1].x1 - above.segments[0].x0
    words = after.text.split(maxsplit=1)
    return width + (len(words[0]) + 1) / len(after.text) * (after.x1 - after.x0) > room


def _is_broken(above: Row, below: Row, room: float) -> bool:
    """Whether one word was broken without a hyphen, because a column is too narrow for it: `Närvarand`, `e`."""
    first, rest = above.segments[0], below.segments[0].text
    if " " in first.text or " " in rest or not rest.isalpha() or not rest.islower():
        return False
    return first.x1 - first.x0 + _LETTER * first.size > room - _ALIGNED and first.text[-1:].isalpha()


def is_cut_range(above: str, below: str) -> bool:
    """Whether a range or day was broken behind its dash: `87–` over `95`, `2023-11-` over `16`."""
    return above[-1:] in ("-", "–") and above[-2:-1].isdigit() and below[:1].isdigit()


def _run_on(above: str, below: str, joint: str) -> str:
    """A line and where it goes on, a hyphenated word whole."""
    if above[-1:] == "-" and above[-2:-1].isalpha():
        return above[:-1] + below if below[:1].islower() else above + below
    if is_cut_range(above, below):
        return above + below
    return f"{above}{joint}{below}"
