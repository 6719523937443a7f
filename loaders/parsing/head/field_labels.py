"""Labels of fields other than lists of people: `Plats och tid`, `Utses att justera`, `Underskrifter`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.parsing import vocabulary

_FIELDS: dict[str, str] = {
    phrase: field for field, phrases in reversed(vocabulary.table("fields").items()) for phrase in phrases
}
FIRST_WORDS_OF_FIELDS = frozenset(phrase.split()[0].rstrip(",") for phrase in _FIELDS)
_WORD = re.compile(r"[^\W\d_][\w./-]*")
_SIGNS = re.compile("§§")
_FIELD_END = re.compile(r"[ \xa0]*(?P<mark>[:;.?]|\t|$|(?=_{3}|\.{3}|…))[ \xa0\t]*")


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """A label of another field: `field` names it as fields.toml does. end: where its value begins in the line. closed: as of ListLabel."""

    field: str
    end: int
    closed: bool
    phrase: str


@lru_cache(maxsize=256)  # one rule after the other asks for that of the same line
def field_label(text: str, start: int = 0) -> FieldLabel | None:
    """The label of another field that begins at text[start], the longest that a mark or a capital or a digit follows."""
    first = _WORD.match(text, start) or _SIGNS.match(text, start)
    if first is None:
        return None
    word = first[0].lower().rstrip(".")
    if word not in FIRST_WORDS_OF_FIELDS and word.split("/")[0] not in FIRST_WORDS_OF_FIELDS:
        return None
    window = text[start : start + 48].lower()
    for phrase in _by_first_word().get(word.split("/")[0], ()):
        if window.startswith(phrase):
            end = start + len(phrase)
            mark = _FIELD_END.match(text, end)
            if mark is not None and not (mark["mark"] == "." and text[mark.end() : mark.end() + 1].isalpha()):
                return FieldLabel(_FIELDS[phrase], mark.end(), True, phrase)
            rest = text[end:].lstrip(" \xa0")
            if text[end : end + 1] in " \xa0" and (rest[:1].isupper() or rest[:1].isdigit() or rest[:1] == "§"):
                return FieldLabel(_FIELDS[phrase], len(text) - len(rest), False, phrase)
    return None


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """The phrases of fields.toml by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for phrase in _FIELDS:
        found.setdefault(phrase.split()[0].split("/")[0].rstrip(","), []).append(phrase)
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()}
