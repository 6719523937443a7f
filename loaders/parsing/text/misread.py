"""What scanning misread all through a document: `f6r` for `för`, `2O12` for 2012, `S 32` for `§ 32`, letters that lost their dots and rings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from loaders.parsing import vocabulary
from loaders.parsing.vocabulary.decision_verbs import ACTIVE, PASSIVE

_SWEDISH = re.compile(r"[åäöÅÄÖ]")
_DOTTED = str.maketrans("åäöÅÄÖ", "aaoAAO")
_SIX = re.compile(r"(?<=[^\W\d_])6(?=[^\W\d_])|(?<![\w])6(?=[a-zåäö]{4})|(?<=[^\W\d_]{3})6(?![\w])")
_NUMBER = re.compile(r"(?<![^\W\d_])[\dlO]*\d[\dlO]*(?![^\W\d_])")
_MISREAD_SIGN = re.compile(r"^[S$] (\d{1,3})(?=$| [A-ZÅÄÖ]).*$", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z]{2,}")
_SHORT = "för från på när är år möte mötet nästa ärende övriga anmäl åtgärd förhinder förslag sätt mål gäller även"
"""Words that no list of the vocabulary holds, or only in other forms."""

_STEMS = (
    "förbund",
    "försäkring",
    "förmedling",
    "ordförande",
    "ersättare",
    "förvaltning",
    "närvar",
    "frånvar",
    "sammanträd",
    "tjänstgör",
    "föredrag",
    "ansök",
    "ekonomiförvaltning",
)
_TABLES = (
    "attendance",
    "fields",
    "head",
    "names",
    "organisations",
    "people",
    "presence",
    "roles",
    "signatures",
    "dates",
)
_LEAST = 400
"""A text at least this long, in characters, has Swedish letters."""

_LITTLE = (" och ", " att ", " till ")
"""Words one of which a Swedish text has, whatever became of its letters."""

_EVIDENCE = ("f6r", "F6R")
"""What a document holds in which ö was taken for 6."""


def corrector(texts: Iterable[str]) -> Callable[[str], str] | None:
    """What puts the lines of a misread document right, letter for letter; None for a document that was read well."""
    whole = "\n".join(texts)
    digits = any(sign in whole for sign in _EVIDENCE)
    dots = len(whole) > _LEAST and _SWEDISH.search(whole) is None and any(word in whole for word in _LITTLE)
    signs = _misread_signs(whole)
    if not digits and not dots and not signs:
        return None

    def correct(text: str) -> str:
        if signs and text in signs:
            text = "§" + text[1:]
        text = _NUMBER.sub(_number, _SIX.sub("ö", text)) if digits else text
        return _WORD.sub(_word, text) if dots else text

    return correct


def _misread_signs(whole: str) -> frozenset[str]:
    """The lines `S 32` that stand where `§ 32` should: beside a `§ 31` or `§ 33`."""
    if "\nS " not in whole and "\n$ " not in whole:
        return frozenset()
    return frozenset(
        found[0]
        for found in _MISREAD_SIGN.finditer(whole)
        if any(f"\n§ {int(found[1]) + step}" in whole for step in (-1, 1))
    )


def _number(found: re.Match[str]) -> str:
    return found[0].replace("l", "1").replace("O", "0")


def _word(found: re.Match[str]) -> str:
    """A word with the dots and rings that the vocabulary gives it, in the case in which it stands."""
    word = found[0]
    lower = word.lower()
    right = _undotted().get(lower)
    if right is None:
        right = lower
        for stem in _STEMS:
            right = right.replace(stem.translate(_DOTTED), stem)
    return "".join(meant.upper() if said.isupper() else meant for said, meant in zip(word, right, strict=True))


@cache
def _undotted() -> dict[str, str]:
    """The words of the vocabulary that have å, ä or ö by how they look without."""
    words = {
        word
        for name in _TABLES
        for said in _strings(vocabulary.table(name))
        for word in re.findall(r"[^\W\d_]{2,}", said.lower())
    }
    words |= {*_SHORT.split(), *ACTIVE, *PASSIVE}
    plain = {word for word in words if _SWEDISH.search(word) is None}
    found = {word.translate(_DOTTED): word for word in sorted(words - plain)}
    return {look: word for look, word in found.items() if look not in plain or word in _SHORT.split()}


def _strings(value: Any) -> Iterator[str]:
    """Every text in a table of the vocabulary, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
