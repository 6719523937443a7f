"""How alike two names are: the same, one spelled in two ways, or one in two forms."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from graph.given_names import DISTINCT, SHORT_FORMS


class Likeness(IntEnum):
    """How alike, from the least to the most."""

    DIFFERENT = 0
    FORM = 1
    """One name in two forms: a short form, or a surname that was gained or lost."""
    SPELLING = 2
    """One name spelled in two ways."""
    SAME = 3


@dataclass(frozen=True, slots=True)
class Likened:
    """The verdict and what sets the two apart, in words."""

    likeness: Likeness
    reason: str


_DIFFERENT = Likened(Likeness.DIFFERENT, "different names")
_SAME = Likened(Likeness.SAME, "the same name")
_SOUND = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("qv", "kv"), ("qu", "kv"), ("q", "k"), ("x", "ks"),
    ("c", "k"), ("w", "v"), ("z", "s"), ("hj", "j"), ("gj", "j"), ("lj", "j"),
)  # fmt: skip
_SCANNED = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("0", "o"), ("1", "l"), ("ii", "u"))
_DOUBLED = re.compile(r"(.)\1+")
LONG_ENOUGH = 5
"""A name of fewer letters than this is another name where one letter differs."""


@lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """What all writings of one name share but for spelling: case, hyphens and dots aside, the same words."""
    return " ".join(re.sub(r"[-‐‑–.]", " ", unicodedata.normalize("NFC", name).casefold()).split())


@lru_cache(maxsize=200_000)
def _sound(word: str) -> str:
    """A word as it sounds, roughly: accents, double letters, foreign spellings and a silent ending gone."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for written, heard in _SOUND:
        plain = plain.replace(written, heard)
    single = _DOUBLED.sub(r"\1", plain)
    return single.rstrip("eh") if len(single) > LONG_ENOUGH else single


@lru_cache(maxsize=200_000)
def _scanned(word: str) -> str:
    for seen, meant in _SCANNED:
        word = word.replace(seen, meant)
    return word


def _same_word(a: str, b: str) -> bool:
    """Whether two different words can be one, misspelled."""
    if a in DISTINCT and b in DISTINCT:
        return False
    if _sound(a) == _sound(b) or _scanned(a) == _scanned(b):
        return True
    return min(len(a), len(b)) >= LONG_ENOUGH and OSA.distance(a, b, score_cutoff=1) <= 1


def _short_form(a: str, b: str) -> bool:
    return b in SHORT_FORMS.get(a, ()) or a in SHORT_FORMS.get(b, ())


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> Likened:
    """How alike two name keys are (see `name_key`)."""
    if a == b:
        return _SAME
    first, second = a.split(), b.split()
    if "".join(first) == "".join(second):
        return Likened(Likeness.SPELLING, "one name, joined or apart")
    if len(first) == len(second):
        return _word_by_word(first, second)
    return _grown(*sorted((first, second), key=len))


def _word_by_word(first: list[str], second: list[str]) -> Likened:
    apart = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    if len(apart) > 1 or len(first) < 2:
        return _DIFFERENT
    x, y = apart[0]
    if _same_word(x, y):
        return Likened(Likeness.SPELLING, f"“{x}” and “{y}” are one name spelled in two ways")
    if first[0] != second[0] and _short_form(x, y):
        return Likened(Likeness.FORM, f"“{x}” and “{y}” are forms of one name")
    return _DIFFERENT


def _grown(shorter: list[str], longer: list[str]) -> Likened:
    """Whether the longer name is the shorter with a surname (or a second given name) more."""
    if len(shorter) < 2:
        return _DIFFERENT
    given = "-".join(longer[:2])
    if len(longer) == len(shorter) + 1 and longer[2:] == shorter[1:] and _short_form(given, shorter[0]):
        return Likened(Likeness.FORM, f"“{given}” and “{shorter[0]}” are forms of one name")
    if not (longer[0] == shorter[0] or _same_word(longer[0], shorter[0])):
        return _DIFFERENT
    rest = iter(longer[1:])
    if all(word in rest for word in shorter[1:]):
        gained = [word for word in longer if word not in shorter]
        if DISTINCT.intersection(gained):
            return _DIFFERENT
        more = " ".join(gained)
        return Likened(Likeness.FORM, f"the same name with “{more}” more")
    return _DIFFERENT
