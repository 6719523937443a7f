"""Sums of money in Swedish text, in kronor."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing.text.signs import has_any

_FACTORS = {
    "kronor": 1,
    "krona": 1,
    "kr": 1,
    "sek": 1,
    ":-": 1,
    ",-": 1,
    "tkr": 1_000,
    "kkr": 1_000,
    "tusen kronor": 1_000,
    "tusen kr": 1_000,
    "mkr": 1_000_000,
    "mnkr": 1_000_000,
    "msek": 1_000_000,
    "miljon kronor": 1_000_000,
    "miljon kr": 1_000_000,
    "miljoner": 1_000_000,
    "miljoner kronor": 1_000_000,
    "miljoner kr": 1_000_000,
    "mdkr": 1_000_000_000,
    "miljarder kronor": 1_000_000_000,
}
_UNIT = re.compile(
    r"(?<![^\W\d_])(?:(?:miljon(?:er)?|miljarder|tusen)\s(?:kronor|kr)\b|miljoner\b|(?:kronor|krona|kr|sek|tkr|kkr|mkr|mnkr|msek|mdkr)\b|:-|,-)"
)
"""A unit in lower case."""
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w.,/-])(?:\d[\dOo]{0,2}(?:[ .\u00a0\u202f][\dOo]{3})+|\d+)(?:,\d{1,3})?$")
_SIGNS = ("kr", "sek", "milj", ":-", ",-")
"""Each unit holds one of them."""

_LONGEST = 24


class Amount(Struct, frozen=True, gc=False):
    """A sum in kronor and where it stands: text[start:end] is number and unit."""

    kronor: int | float
    start: int
    end: int


def amounts(text: str) -> tuple[Amount, ...]:
    """Every sum with a unit in the text, in order; a letter O in a group of digits is read as zero (`525 OOO kr`)."""
    if _DIGIT.search(text) is None:
        return ()
    lower = text.lower()
    if not has_any(lower, _SIGNS):
        return ()
    found: list[Amount] = []
    for unit in _UNIT.finditer(lower):
        begin = max(0, unit.start() - _LONGEST)
        number = _NUMBER.search(text[begin : unit.start()].rstrip())
        if number is None:
            continue
        value = _value(number.group(), _FACTORS[" ".join(unit.group().split())])
        found.append(Amount(value, begin + number.start(), unit.end()))
    return tuple(found)


def _value(number: str, factor: int) -> int | float:
    whole, _, decimals = number.replace("O", "0").replace("o", "0").partition(",")
    digits = "".join(character for character in whole if character.isdigit())
    units = int(digits) * factor
    if decimals:
        units += round(int(decimals) * factor / 10 ** len(decimals))
    return units
