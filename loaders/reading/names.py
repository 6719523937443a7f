"""What looks like the name of a person, as far as letters tell, before anything is parsed."""

from __future__ import annotations

import re

_BEFORE_NAME = re.compile(r"(?:[-–•·*o]\s+|\d{1,2}[.)]\s*)?")
_NAME_ENDS = re.compile(r"[,(:;\t]")
_PARTICLES = frozenset(
    (
        "von",
        "af",
        "av",
        "de",
        "la",
        "van",
        "der",
        "den",
        "di",
        "da",
        "del",
        "el",
        "al",
        "bin",
        "ibn",
        "dos",
        "du",
        "le",
        "zu",
    )
)
_NO_NAMES = frozenset(
    (
        "region",
        "landsting",
        "stad",
        "stads",
        "finsam",
        "vice",
        "plats",
        "datum",
        "tid",
        "roll",
        "parti",
        "ej",
        "namn",
        "övrig",
        "övriga",
    )
)
_NO_NAME_BEGINS = (
    "ledam", "ersätt", "tjänst", "närvaran", "frånvaran", "justera", "protokoll", "beslut", "underskrift", "styrelse",
    "sammanträd", "möte", "samordning", "anslag", "paragraf", "utdrag", "dagordning", "sekreterar", "ordförand", "förbund",
    "organisation", "deltagar",
)  # fmt: skip
NO_NAME_ENDS = tuple(
    stem + ending
    for stem in ("förbund", "nätverk", "kommun", "myndighet", "verk", "kassa", "förmedling", "region", "landsting")
    for ending in ("", "s", "n", "ns", "et", "ets", "en", "ens", "er", "erna")
)
"""How words begin and end that, capitalised, are no part of a person's name."""
_MOST_ENDS = 2
_LONGEST_NAME = 4
"""In words."""


def is_name(text: str) -> bool:
    """Whether a line begins with what looks like the full name of a person."""
    if " " not in text:
        return False
    start = text if text[0].isupper() else _BEFORE_NAME.sub("", text.lstrip(), count=1)
    if not start[:1].isupper():
        return False
    words = [word for word in _NAME_ENDS.split(start, maxsplit=1)[0].split() if word not in _PARTICLES]
    between = words[1:-1]
    whole = [*words[:1], *(word for word in between if len(word) > 1 or not word.isupper()), *words[-1:]]
    return 2 <= len(words) <= _LONGEST_NAME and all(map(_may_be_in_name, whole))  # `Kjell G Johansson`


def may_end_name(text: str) -> bool:
    """Whether a text is one word, or two, that somebody's name may end with, and nothing else: `Wallenberg`."""
    words = text.split()
    return len(words) <= _MOST_ENDS and all(map(_may_be_in_name, words))


def _may_be_in_name(word: str) -> bool:
    if not word[0].isupper():
        return False
    inner = word[1:]
    if not (
        inner.islower()
        or word.endswith(".")
        or ("-" in word and any(map(str.islower, word)))
        or _has_inner_capital(word)
    ):
        return False
    lower = word.lower()
    return not (lower in _NO_NAMES or lower.startswith(_NO_NAME_BEGINS) or lower.endswith(NO_NAME_ENDS))


def _has_inner_capital(word: str) -> bool:
    """Whether a word is capitalised like `O’Connor` or `McDonald`, not all through like `NNS`."""
    return sum(map(str.isupper, word)) == 2 and any(map(str.islower, word))
