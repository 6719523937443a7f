"""Words that are looked for, as Swedish has them: case and marks aside (`atgard` finds Åtgärder), any ending fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.errors import FinsamError
from queries.collation import fold

WORD = re.compile(r"\w+")
SHORTEST_PART = 4
"""Letters that a word must have to be found inside a compound: `plan` in verksamhetsplan, but `val` only where a word begins with it."""

EXACT, BEGINNING, INSIDE = 1.0, 0.7, 0.4
"""How much a hit counts: the word itself, a word that begins with it, one that has it inside."""

_LOOSE = {
    "a": "[aåäàáâãæ]",
    "o": "[oöøòóôõ]",
    "e": "[eéèêë]",
    "u": "[uüùúû]",
    "i": "[iíìîï]",
    "c": "[cç]",
    "n": "[nñ]",
    "y": "[yýÿü]",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a text that fits: from start to end, and how much it counts (0 to 1)."""

    start: int
    end: int
    weight: float


def wanted(text: str) -> list[str]:
    """The words of what is looked for, folded, each once. FinsamError where there is none."""
    found = list(dict.fromkeys(map(fold, WORD.findall(text))))
    if not found:
        raise FinsamError(f"{text!r} has no word to look for: write one or more words.")
    return found


def pattern(word: str) -> str:
    """A regular expression, case aside, that is found in the texts in which a word has a hit, and in some more. word: folded."""
    return "".join(_LOOSE.get(letter, re.escape(letter)) for letter in word)


def hits(word: str, text: str) -> list[Hit]:
    """Where a text has a word, one that begins with it, or a compound with it inside. word: folded."""
    found = []
    for match in WORD.finditer(text):
        own = fold(match[0])
        if word == own:
            weight = EXACT
        elif own.startswith(word):
            weight = BEGINNING
        elif len(word) >= SHORTEST_PART and word in own:
            weight = INSIDE
        else:
            continue
        found.append(Hit(match.start(), match.end(), weight))
    return found
