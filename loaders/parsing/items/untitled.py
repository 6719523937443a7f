"""Items without titles: what stands where others have one is a sentence, and belongs to what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.items.numbering import Numbering, numbering
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_told
from loaders.parsing.vocabulary.abbreviations import ABBREVIATIONS
from loaders.parsing.vocabulary.decision_verbs import PASSIVE_FINITE
from loaders.parsing.vocabulary.headings import UNFINISHED
from loaders.parsing.vocabulary.labels_of_decisions import is_label
from loaders.parsing.vocabulary.retold import OVER

_STOP = re.compile(r"(?P<word>[^\s.]+)\.(?:\s+(?=[A-ZÅÄÖ])|$)")
_CUT = re.compile(r":\s|\s[–-]\s")
"""What parts a title from the text behind it on its line."""
_FULL = 0.6
_FULL_LINE = 50
_FEWEST_WORDS = 3
_YEAR = 4
_MOST_LINES = 6
"""The first sentence of a paragraph runs over as many lines."""


def tells(lines: Sequence[TextLine], first: int, numbered: Numbering, width: int) -> bool:
    """Whether what stands behind the number of lines[first], or below it where it stands alone, is text and no title.

    It is where a sentence that tells something has its full stop, or runs over full lines to the colon before a list.
    """
    index, text = first, numbered.title
    if not text:
        index = next((i for i in range(first + 1, min(first + 4, len(lines))) if lines[i].text), first)
        text = lines[index].text
    if index == first and (not text or "\t" in lines[first].text[numbered.title_at + len(text) :]):
        return False
    if not text[0].isupper() or lines[index].source.heading or is_label(text):
        return False
    if index == first and _decides_alone(lines, first, text):
        return True
    begins = _CUT.split(text, maxsplit=1)[0] if index == first else text
    if not is_told(begins):
        return False
    said = _first_sentence(lines, index, text, width)
    return said is not None and not said.isupper() and is_told(said)


def _decides_alone(lines: Sequence[TextLine], first: int, text: str) -> bool:
    """Whether a line with nothing below it but the next number says what was decided: `§ 3 Till justerare valdes Eva Ek`."""
    words = text.lower().split()
    if (
        len(words) < _FEWEST_WORDS
        or ". " in text
        or _CUT.search(text)
        or PASSIVE_FINITE.isdisjoint(words)
        or not OVER.isdisjoint(words)
    ):
        return False
    below = next((line.text for line in lines[first + 1 : first + 4] if line.text), "")
    return numbering(below) is not None


def _first_sentence(lines: Sequence[TextLine], index: int, text: str, width: int) -> str | None:
    """The sentence that a paragraph begins with; None where neither a stop nor the colon or comma before a list ends it."""
    for after in range(index + 1, index + _MOST_LINES + 1):
        stop = next((s for s in _STOP.finditer(text) if s.end() == len(text) or _ends(s["word"])), None)
        if stop is not None:
            return text[: stop.end()]
        if after >= len(lines) or not _runs_on(lines[after - 1].text, lines[after], width):
            return text if after > index + 1 and text.endswith((":", ",")) else None
        text = f"{text} {lines[after].text}"
    return None


def _ends(word: str) -> bool:
    """Whether a stop behind the word ends a sentence."""
    return len(word) > 1 and word.lower() not in ABBREVIATIONS and (not word.isdigit() or len(word) == _YEAR)


def _runs_on(last: str, line: TextLine, width: int) -> bool:
    """Whether a line is full, or ends unfinished, and so goes on in the next one."""
    if not line.text or is_label(line.text) or numbering(line.text) is not None:
        return False
    if len(last) >= max(width * _FULL, _FULL_LINE) or last.rsplit(" ", 1)[-1].lower() in UNFINISHED:
        return True
    narrow = len(last) >= width * _FULL and line.text[0].islower()
    return narrow or (last[-1] == "-" and last[-2:-1].isalpha())
