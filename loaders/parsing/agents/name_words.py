"""What one word may be in a person's name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from loaders.parsing import vocabulary

UPPER = "".join(char for char in map(chr, range(0x530)) if char.isupper())
"""All capitals that names may begin with."""

PARTICLES = vocabulary.words("names", "particles")
_NOT_NAMES = vocabulary.words("names", "not_names")
_SURNAME_ENDINGS = tuple(vocabulary.table("names")["surname_endings"])

_WITHOUT_ACCENTS = str.maketrans("éèêëáàâíìîïóòôúùûüçñ", "eeeeaaaiiiiooouuuucn")
_MISREAD = re.compile(r"(bjö|s?tjä|hjä)m", re.IGNORECASE)
"""No Swedish word is written so."""


@lru_cache(maxsize=4096)
def is_given_name(word: str) -> bool:
    """Whether a word is a known given name, with or without accents; `Hanna-Karin` is one by its first half."""
    known = vocabulary.given_names()
    lower = word.lower()
    if lower in known or lower.translate(_WITHOUT_ACCENTS) in known:
        return True
    first, hyphen, second = lower.partition("-")
    return bool(hyphen) and len(second) > 1 and first in known


@lru_cache(maxsize=4096)
def human_reading(word: str) -> str:
    """A word of a name as a human reads it where scanning took `rn` for `m`: `Bjöm` is `Björn`, `Stjämvik` `Stjärnvik`."""
    if "m" not in word or is_given_name(word):
        return word
    word = _MISREAD.sub(r"\1rn", word)
    return next(
        (
            read
            for at in range(len(word))
            if word[at] == "m" and is_given_name(read := f"{word[:at]}rn{word[at + 1 :]}")
        ),
        word,
    )


@lru_cache(maxsize=4096)
def is_surname(word: str) -> bool:
    lower = word.lower()
    return len(lower) > 3 and lower.endswith(_SURNAME_ENDINGS) and not is_kommun(lower)


@lru_cache(maxsize=8192)
def never_in_name(word: str) -> bool:
    """Whether a capitalised word can be no part of a person's name: a body, an office, an abbreviation in capitals, a number."""
    lower = word.lower()
    if lower in _NOT_NAMES or lower.endswith(
        (
            "centrum",
            "centret",
            "förbundet",
            "förbund",
            "förbunds",
            "kassan",
            "kassans",
            "förmedlingen",
            "förvaltningen",
            "enheten",
            "avdelningen",
            "tjänsten",
            "sjukvården",
            "kliniken",
            "mottagningen",
            "verksamheten",
            "nämnden",
            "styrelsen",
            "gruppen",
            "utskottet",
            "nätverket",
            "sråd",
            "oråd",
            "pråd",
            "regionen",
            "kommunen",
            "gatan",
            "gården",
        )
    ):
        return True
    if any(char.isdigit() for char in word):
        return True
    return (
        word.isupper()
        and 1 < len(word.strip(".")) < 5
        and "." not in word
        and "-" not in word
        and not is_given_name(word)
    )


@cache
def is_kommun(word: str) -> bool:
    return word in vocabulary.kommuner()


def is_initials(word: str) -> bool:
    """Whether a word is initials that only people have: `P-O`, `K.G.`; not the `A.` that may number a heading."""
    parts = word.replace(".", "-").rstrip("-").split("-")
    return len(parts) > 1 and all(len(part) == 1 for part in parts)


def may_be_given(word: str) -> bool:
    """Whether an unknown word may be a given name: neither a kommun nor a genitive of a place nor an abbreviation."""
    lower = word.lower()
    return not lower.endswith("s") and not is_kommun(lower) and not word.isupper()
