"""Political parties beside people: letters, names, and the place that stands behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.parsing import vocabulary

_PARTIES = vocabulary.parties()
_NATIONAL = frozenset(("s", "m", "c", "v", "l", "fp", "kd", "mp", "sd"))
"""Parties that may stand before a place without brackets, also in small letters."""

_BY_SLASH = re.compile(r"[A-Za-z]{1,2}/[^\W\d_a-zåäö]")
"""How `S/Skogby kommun` begins."""

PARTY_NAMES: dict[str, str] = vocabulary.table("attendance")["party_names"]


@lru_cache(maxsize=512)
def party_of(letters: str) -> str | None:
    short = letters.upper().strip(".")
    return short if short in _PARTIES and (len(short) < 4 or letters.isupper()) else None


def party_and_place(said: str) -> tuple[str | None, str]:
    """The party before a place, and the place: `s Skogby`, `KD Ås kommun`, `Centerpartiet, Ås kommun`; no party where a text begins otherwise.

    The place is empty where nothing but a party is named.
    """
    letters, _, place = said.partition("/" if _BY_SLASH.match(said) else " ")
    named = PARTY_NAMES.get(letters.rstrip(",:/-–").lower())
    if named is not None and (place[:1].isupper() or not place):
        return named, place
    if not place[:1].isupper() or letters.lower() not in _NATIONAL or (letters.istitle() and len(letters) > 1):
        return None, said
    return letters.upper(), place
