"""Items whose numbers stand behind bullets: `• 2a Title`, as lists of word processors and browsers have them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.items.numbering import Numbering, numbering
from loaders.parsing.text.marks import is_bullet
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.unfolding import part_of

_FEWEST = 3
"""As many numbers that count from 1 are the items of minutes that have no others."""


def without_bullets(lines: Sequence[TextLine], *, lettered: bool) -> Sequence[TextLine]:
    """The lines without the bullets before the numbers of items; lettered: only before those with a letter, which stand under other items."""
    found: dict[int, tuple[Numbering, int]] = {}
    for index, line in enumerate(lines):
        if line.text and not line.text[0].isalnum() and is_bullet(line.text):
            at = len(line.text) - len(line.text[1:].lstrip())
            numbered = numbering(line.text[at:]) if line.text[at : at + 1].isdigit() else None
            if numbered is not None and (numbered.style == "lettered" or not lettered):
                found[index] = numbered, at
    if not found or not (lettered or _count([numbered for numbered, _ in found.values()])):
        return lines
    return [part_of(line, found[index][1]) if index in found else line for index, line in enumerate(lines)]


def _count(numbers: Sequence[Numbering]) -> bool:
    """Whether the numbers of items, in order, count from 1 on."""
    whole = [one.key[0] for one in numbers if len(one.key) == 1]
    return len(whole) >= _FEWEST and whole[0] == 1 and all(below == above + 1 for above, below in pairwise(whole))
