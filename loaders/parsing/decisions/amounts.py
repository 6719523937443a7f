"""Sums of money in Swedish text, in kronor."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing.decisions.number_words import number_before
from loaders.parsing.text.signs import has_any

_FACTORS = {
    "kronor": 1,
    "krona": 1,
    "kr": 1,
    "sek": 1,
    ":-": 1,
    ",-": 1,
    "tkr": 1_000,
    "ksek": 1_000,
    "tusen": 1_000,
    "kkr": 1_000,
    "tusen kronor": 1_000,
    "tusen kr": 1_000,
    "mkr": 1_000_000,
    "mnkr": 1_000_000,
    "msek": 1_000_000,
    "milj kronor": 1_000_000,
    "milj kr": 1_000_000,
    "milj": 1_000_000,
    "miljon kronor": 1_000_000,
    "miljon kr": 1_000_000,
    "miljon": 1_000_000,
    "miljoner": 1_000_000,
    "miljoner kronor": 1_000_000,
    "miljoner kr": 1_000_000,
    "mdkr": 1_000_000_000,
    "miljarder kronor": 1_000_000_000,
    "miljarder kr": 1_000_000_000,
}
_UNIT = re.compile(
    r"(?<![^\W\d_])(?:(?:miljon(?:er)?|milj\.?|miljarder|tusen)\s(?:kronor|kr)\b|svenska\skronor\b|miljoner\b|(?:miljon|tusen)(?=\s*(?:[.,;:)]|$)|\s(?:till|för|per|i|under|ur|från|av|om|på|och|att|årligen)\s)|milj\b|(?:kronor|krona|kr|sek|tkr|kkr|ksek|mkr|mnkr|msek|mdkr)\b|:-|,-)"
)
"""A unit in lower case."""
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    r"(?<![\w.,/])(?:(?<!-)|(?<=\d-))(?:\d[\dOo]{0,2}(?:[ .\u00a0\u202f][\dOo]{3})+|\d+)(?:,\d{1,3})?$"
)
_POINTED = re.compile(r"(?<![\w.,/-])(?:\d{1,3}\.\d{1,2}|\d{1,3}½)$")
"""Millions with a point or a half: `1.2 mkr`, `1½ miljon`."""
_AFTER = re.compile(r"\s(?P<number>\d{1,3}(?:[ .]\d{3})+)(?![\d.,])")
"""The number behind a unit: `SEK 300 000`."""
_THOUSANDS = ("'", "’")
"""Behind a number, thousands: `300' kr`."""
_SIGNS = ("kr", "sek", "milj", "tusen", ":-", ",-")
"""Each unit holds one of them."""

_WORDS = ("tusen", "hundra", "miljon", "milj")
"""A sum in words holds one of them."""

_LONGEST = 24
_LONGEST_WORDS = 60
_LEAST = 100
"""A sum in words is no smaller: `en krona` is a way of speaking."""


class Amount(Struct, frozen=True, gc=False):
    """A sum in kronor and where it stands: text[start:end] is number and unit."""

    kronor: int | float
    start: int
    end: int


def amounts(text: str) -> tuple[Amount, ...]:
    """Every sum with a unit in the text, in order; a letter O in a group of digits is read as zero (`525 OOO kr`)."""
    lower = text.lower()
    if not has_any(lower, _SIGNS) or (_DIGIT.search(text) is None and not has_any(lower, _WORDS)):
        return ()
    found: list[Amount] = []
    for unit in _UNIT.finditer(lower):
        begin = max(0, unit.start() - _LONGEST)
        factor = _FACTORS[" ".join(unit.group().replace(".", "").replace("svenska", "").split())]
        before = text[begin : unit.start()].rstrip(" )\u00a0\u202f")
        if before.endswith(_THOUSANDS):
            before, factor = before[:-1], factor * 1_000
        if factor >= _FACTORS["milj"] and (pointed := _POINTED.search(before)) is not None:
            said = pointed.group().replace(".", ",").replace("½", ",5")
            found.append(Amount(_value(said, factor), begin + pointed.start(), unit.end()))
            continue
        number = _NUMBER.search(before)
        if number is not None:
            found.append(Amount(_value(number.group(), factor), begin + number.start(), unit.end()))
        elif (words := _in_words(lower, unit.start(), factor)) is not None:
            found.append(Amount(*words, unit.end()))
        elif factor == 1 and (after := _AFTER.match(text, unit.end())) is not None:
            found.append(Amount(_value(after["number"], 1), unit.start(), after.end()))
    return tuple(found)


def _in_words(lower: str, at: int, factor: int) -> tuple[int, int] | None:
    """The sum whose number is told in words before the unit at `at`, and where they begin: `femtio tusen`, `en halv`."""
    words = lower[max(0, at - _LONGEST_WORDS) : at].split()
    number = number_before(words)
    if number is None or (factor == 1 and number[0] < _LEAST):
        return None
    value, count = number
    begin = at
    for word in reversed(words[-count:]):
        begin = lower.rfind(word, 0, begin)
    return round(value * factor), begin


def _value(number: str, factor: int) -> int | float:
    whole, _, decimals = number.replace("O", "0").replace("o", "0").partition(",")
    digits = "".join(character for character in whole if character.isdigit())
    units = int(digits) * factor
    if not decimals:
        return units
    part = int(decimals) * factor / 10 ** len(decimals)
    return units + (int(part) if part.is_integer() else round(part, 2))
