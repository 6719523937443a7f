"""Lines of the cover that may tell when and where they met: all but labelled values of other days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.parsing import vocabulary
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.head.fields import Field
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.signs import has_any

# Words by which a line heads the minutes, and those with which lines on other days begin.
TITLES: tuple[str, ...] = tuple(vocabulary.table("head")["titles"]["words"])
OTHER_DATES: tuple[str, ...] = tuple(vocabulary.table("head")["other_dates"]["begin"])
LONGEST_TITLE = 400
_MOST_LINES = 4
_SHORTEST_FULL = 30
_UNFINISHED = (
    ",",
    " i",
    " för",
    " den",
    " på",
    " av",
    " kl.",
    " klockan",
    " och",
    " till",
    " mellan",
    " via",
    " vid",
    " från",
    " kl",
    " med",
    " Samordningsförbundet",
)
"""A sentence of the head runs over so many lines, each longer than that, and goes on behind these words."""
_CUT = re.compile(r"\d[.:]\d\d\s?[-–]\Z")
"""How a line ends within a range of hours."""
_OF_VERIFYING = frozenset(("verification", "notice"))
_VALUE_LINES = 1
"""What stands under labels of these fields, whose days and places are not the meeting's."""
_LINES_OF_NEXT = 4
"""What is said of the next meeting stands on so many lines at most, its heading included, up to a blank line or a title further down."""


def title_lines(own: Sequence[TextLine], fields: Sequence[Field]) -> Iterable[Passage]:
    """The lines of the cover that are no labelled values of other dates, each with the next where its sentence goes on there."""
    apart = {
        line.number for field in fields if field.field in _OF_VERIFYING for line in field.piece.lines[-_VALUE_LINES:]
    }
    later = -1
    for index, line in enumerate(own):
        text = line.text
        if _heads_next_meeting(text):
            later = index + _LINES_OF_NEXT
        elif not text or (later - index < _LINES_OF_NEXT - 1 and has_any(text.lower(), TITLES)):
            later = -1
        if (
            index < later
            or not text
            or line.number in apart
            or len(text) > LONGEST_TITLE
            or text.lower().startswith(OTHER_DATES)
        ):
            continue
        until = index + 1
        while until < min(len(own), index + _MOST_LINES) and _goes_on(own[until - 1].text, own[until].text):
            until += 1
        yield passage(own[index:until])


def _goes_on(text: str, after: str) -> bool:
    """Whether a sentence that fills a line goes on in the next one."""
    if len(text) <= _SHORTEST_FULL or not after:
        return False
    if after[0].isdigit() and text.endswith("protokoll"):
        return True  # its number
    return after[0].islower() or text.endswith(_UNFINISHED) or (after[0].isdigit() and _CUT.search(text) is not None)


def _heads_next_meeting(text: str) -> bool:
    """Whether a line alone heads what is said of the next meeting."""
    label = field_label(text)
    return label is not None and label.field == "next_meeting" and label.end == len(text)
