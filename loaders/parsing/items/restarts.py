"""Minutes that number their items anew in each part of the meeting: `BESLUTSÄRENDEN` 1, 2, 3, `INFORMATIONSÄRENDEN` 1, 2."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.items.chains import Candidate, chain_of
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.vocabulary.headings import PARTS

RESTARTED = ("dotted", "bare")
"""The styles of numbers that begin anew; paragraphs with a sign run through."""
_LONGEST_HEAD = 40
_FEWEST = 2
"""As many parts, and items in one of them."""


def restarting(candidates: Sequence[Candidate], lines: Sequence[TextLine]) -> list[Candidate]:
    """The headings of all parts, where each begins with its 1 right below a heading of its own; none where the minutes number their items through."""
    for style in RESTARTED:
        mine = [one for one in candidates if one.numbering.style == style and len(one.numbering.key) == 1]
        firsts = [one.line for one in mine if one.numbering.key == (1,)]
        if len(firsts) < _FEWEST:
            continue
        starts = [line for line in firsts if _heads_part(_above(lines, line))]
        if len(starts) < _FEWEST:
            continue
        at = [one.line for one in mine]
        bounds = [*(bisect_left(at, line) for line in starts), len(mine)]
        parts = [_counted(mine[begin:end]) for begin, end in pairwise(bounds)]
        if max(map(len, parts)) >= _FEWEST:
            return [one for part in parts for one in part]
    return []


def _counted(part: Sequence[Candidate]) -> list[Candidate]:
    """The items of a part: those that count upwards from its 1."""
    return chain_of([part[0], *(one for one in part[1:] if one.numbering.key > (1,))])


def _above(lines: Sequence[TextLine], at: int) -> str:
    """The next line with text above one."""
    return next((lines[index].text for index in range(at - 1, max(at - 4, -1), -1) if lines[index].text), "")


def _heads_part(text: str) -> bool:
    """Whether a line is the heading of a part of the meeting."""
    words = text.strip(" :").lower().split()
    return len(words) > 0 and len(text) < _LONGEST_HEAD and text[:1].isupper() and words[-1].endswith(PARTS)
