"""How alike two names are: the same, one spelled in two ways, one in two forms, or hardly."""

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
    RENAMED = 1
    """One given name with two surnames: somebody may have changed it, and far more often it is somebody else."""
    NEAR = 2
    """Names of which one can be a slip for the other, and that are two names as well (Lindberg, Lundberg)."""
    FORM = 3
    """One name in two forms: a short form, or a surname that was gained or lost."""
    SPELLING = 4
    """One name spelled in two ways."""
    SAME = 5


@dataclass(frozen=True, slots=True)
class Likened:
    """The verdict and what sets the two apart, in words."""

    likeness: Likeness
    reason: str


_DIFFERENT = Likened(Likeness.DIFFERENT, "different names")
_SAME = Likened(Likeness.SAME, "the same name")
_SOUND = (
    ("ph", "f"), ("ck", "k"), ("ch", "k"), ("qv", "kv"), ("qu", "kv"), ("q", "k"), ("x", "ks"), ("c", "k"), ("w", "v"),
    ("z", "s"), ("hj", "j"), ("gj", "j"), ("lj", "j"), ("ie", "i"), ("y", "i"), ("yi", "i"),
)  # fmt: skip
"""Written in one way and in another, heard alike."""
_SCANNED = (
    ("nn", "rm"), ("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("0", "o"), ("6", "o"), ("5", "s"), ("8", "b"),
    ("1", "l"), ("i", "l"), ("|", "l"), ("!", "l"), ("c", "e"),
)  # fmt: skip
"""Letters that a scanner takes for others; applied to both names, so it does not matter which was read wrongly."""
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=.)h")
VOWELS = frozenset("aeiouyåäöéü")
LONG_ENOUGH = 5
"""A name of fewer letters than this is another name where one letter differs."""


@lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """What all writings of one name share but for spelling: case, hyphens and dots aside, the same words, the surname last."""
    last, comma, first = name.partition(",")
    if comma and first.strip() and "," not in first:
        name = f"{first} {last}"
    return " ".join(re.sub(r"[-‐‑–.]", " ", unicodedata.normalize("NFC", name).casefold()).split())


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A word as it sounds, roughly: accents, double letters, foreign spellings, a silent h and a silent ending gone."""
    plain = _plain(word)
    for written, heard in _SOUND:
        plain = plain.replace(written, heard)
    single = _DOUBLED.sub(r"\1", _SILENT.sub("", plain))
    return single.rstrip("e") if len(single) > LONG_ENOUGH else single


@lru_cache(maxsize=200_000)
def scanned(word: str) -> str:
    """A word as a scanner sees it: letters that it takes for others are one."""
    word = _plain(word)
    for seen, meant in _SCANNED:
        word = word.replace(seen, meant)
    return word


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _heard_or_seen_alike(a: str, b: str) -> bool:
    return not (a in DISTINCT and b in DISTINCT) and (sound(a) == sound(b) or scanned(a) == scanned(b))


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter left out, put in, exchanged or swapped makes one word of the other."""
    return not (a in DISTINCT and b in DISTINCT) and min(len(a), len(b)) > 1 and OSA.distance(a, b, score_cutoff=1) <= 1


def _are_two_names(a: str, b: str) -> bool:
    """Whether two words a letter apart are as likely two names: they are short, or the letter is the first, or a vowel for a vowel.

    Letters that changed places make no name.
    """
    if sorted(a) == sorted(b):
        return False
    if min(len(a), len(b)) < LONG_ENOUGH:
        return True
    if len(a) != len(b):
        return a[-1] == b[-1] and a[0] != b[0]
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return a[0] != b[0] or (len(apart) == 1 and VOWELS.issuperset(apart[0]))


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
    if len(first) < 2:
        return _DIFFERENT
    words = " and ".join(f"“{word}”" for word in apart[0])
    if all(_heard_or_seen_alike(x, y) for x, y in apart):
        return Likened(Likeness.SPELLING, f"{words} are one name spelled in two ways")
    if all(_is_initial(x, y) for x, y in apart):
        return Likened(Likeness.FORM, f"{words} can be an initial and its name")
    if len(apart) > 1:
        return _DIFFERENT
    x, y = apart[0]
    if _one_slip(x, y):
        if _are_two_names(x, y):
            return Likened(Likeness.NEAR, f"{words} are a letter apart, and two names")
        return Likened(Likeness.SPELLING, f"{words} are one name spelled in two ways")
    if first[0] != second[0]:
        return Likened(Likeness.FORM, f"{words} are forms of one name") if _short_form(x, y) else _DIFFERENT
    return Likened(Likeness.RENAMED, f"the same given name with {words}")


def _is_initial(a: str, b: str) -> bool:
    return min(len(a), len(b)) == 1 and a[0] == b[0]


def _grown(shorter: list[str], longer: list[str]) -> Likened:
    """Whether the longer name is the shorter with a surname (or a second given name) more."""
    if len(shorter) < 2:
        return _DIFFERENT
    given = "-".join(longer[:2])
    if len(longer) == len(shorter) + 1 and longer[2:] == shorter[1:] and _short_form(given, shorter[0]):
        return Likened(Likeness.FORM, f"“{given}” and “{shorter[0]}” are forms of one name")
    if not (longer[0] == shorter[0] or _heard_or_seen_alike(longer[0], shorter[0])):
        return _DIFFERENT
    rest = iter(longer[1:])
    if all(word in rest for word in shorter[1:]):
        gained = [word for word in longer if word not in shorter]
        if DISTINCT.intersection(gained):
            return _DIFFERENT
        more = " ".join(gained)
        return Likened(Likeness.FORM, f"the same name with “{more}” more")
    return _DIFFERENT
