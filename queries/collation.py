"""The Swedish alphabet: å, ä and ö after z, other letters by their base letter; numbers inside text by size."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "ð": "d", "þ": "th", "ß": "ss"})
_BARE = str.maketrans({"ø": "o", "æ": "a", "ł": "l", "đ": "d"})
_NUMBER = re.compile(r"\d+")


def fold(text: str) -> str:
    """Text in small letters without any mark on them (`Götene` → `gotene`), as somebody types it on a foreign keyboard."""
    plain = text.casefold().translate(_BARE)
    return _bare(plain)


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def alphabetical(text: str) -> tuple[str, str]:
    """A key that sorts text as a Swedish index does; equal words keep a fixed order by their exact spelling."""
    letters = unicodedata.normalize("NFC", text).casefold().translate(_LAST)
    plain = letters if letters.isascii() else _bare(letters)
    return _NUMBER.sub(lambda number: number[0].zfill(12), plain), text


def sort_key(value: object) -> tuple[int, object]:
    """A key for values of mixed types: numbers and truth values, then all else by `alphabetical`, None last."""
    match value:
        case None:
            return 2, ""
        case bool() | int() | float():
            return 0, value
        case _:
            return 1, alphabetical(str(value))
