"""Two spellings of one name."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from loaders.parsing import vocabulary

_NICKNAMES: dict[str, list[str]] = vocabulary.table("nicknames")["names"]
_LEAST = 0.7
_MOST_EDITS = 2
_ENDINGS = ("sson", "son", "ström", "berg", "gren", "qvist", "kvist", "lund", "dahl", "mark", "stedt", "blad", "man")
"""How many Swedish surnames end."""
_ENDS_WITH_S = ("ss", "us", "is", "os", "as")
_SHORTEST_GENITIVE = 4


@lru_cache(maxsize=65536)
def is_variant(one: str, other: str) -> bool:
    """Whether two different full names may be one person's: the same but for hyphens, a letter or two of one part, or a short form."""
    left, right = one.casefold().split(), other.casefold().split()
    if left == right:
        return False
    if _letters(one) == _letters(other):
        return True
    if left[-1] == right[-1]:
        return _close(" ".join(left[:-1]), " ".join(right[:-1])) or _short(left[0], right[0])
    return (
        left[:-1] == right[:-1] and len(min(left[-1], right[-1], key=len)) > 3 and _close_surnames(left[-1], right[-1])
    )


def is_short_for(short: str, name: str) -> bool:
    """Whether a surname, a given name, or initials and a surname stand for a full name: `Strid`, `Kjell-Åke`, `K-Å Strid`."""
    *said, last = short.casefold().split()
    given, _, surname = name.casefold().partition(" ")
    surname = surname.rpartition(" ")[2]
    if not said:
        return last in (given, surname)
    letters = "".join(said).replace("-", "").replace(".", "")
    initials = "".join(part[0] for word in name.casefold().split()[:-1] for part in word.split("-") if part)
    return last == surname and initials.startswith(letters)


def without_genitive(name: str) -> str:
    """A name that stands in the genitive by itself, as in `i Tage Frids ställe`: without its s, unless it looks as if it ended with one anyway: `Moss`, `Ros`, `Wallenius`."""
    if not name.endswith("s") or name.endswith(_ENDS_WITH_S) or len(name.rpartition(" ")[2]) < _SHORTEST_GENITIVE:
        return name
    return name[:-1]


def _letters(name: str) -> str:
    return re.sub(r"[\s'’.-]+", "", name.casefold())


def _close(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    edits = OSA.distance(one, other, score_cutoff=_MOST_EDITS)
    return edits <= _MOST_EDITS and longest > 3 and 1 - edits / longest >= _LEAST


def _close_surnames(one: str, other: str) -> bool:
    """Whether surnames are close, and not only by an ending that many share: `Larsson` is no `Jansson`."""
    if not _close(one, other):
        return False
    ending = next((ending for ending in _ENDINGS if one.endswith(ending) and other.endswith(ending)), "")
    stems = one[: len(one) - len(ending)], other[: len(other) - len(ending)]
    return not ending or OSA.distance(*stems) <= 1 or _close(*stems)


def _short(one: str, other: str) -> bool:
    return other in _NICKNAMES.get(one, ()) or one in _NICKNAMES.get(other, ())
