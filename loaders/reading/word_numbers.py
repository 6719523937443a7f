"""The numbers that Word puts before paragraphs and that no text of the file holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from loaders.reading.word_styles import Styles, W, value

_LEVELS = 9
_LARGEST = 10_000
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(slots=True)
class _Level:
    """How one level of a list is numbered: its text with `%1` for the first level's number, the form of its own number, where it starts."""

    text: str
    form: str
    start: int
    plain: bool


@dataclass(slots=True)
class _Count:
    """How far the numbering of a list has come: the last number given at each level."""

    last: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts the numbered paragraphs of one file, in the order in which they are asked for."""

    def __init__(self, numbering: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by_id(numbering, "abstractNum", "abstractNumId")
        self._nums = _by_id(numbering, "num", "numId")
        self._counts: dict[str, _Count] = {}
        self._begun: set[str] = set()

    def next(self, style: str, properties: etree._Element | None) -> str:
        """What Word shows before a paragraph: its number, `-` for a dot, or nothing."""
        number, level = self._numbering(style, properties)
        num = self._nums.get(number)
        if num is None:
            return ""
        abstract = self._abstract_of(num)
        levels = self._levels(num, abstract)
        if level not in levels:
            return ""
        count = self._count(number, num, value(num, "abstractNumId") or "")
        _advance(count, level, levels)
        shown = levels[level]
        if shown.form == "bullet":
            return "-"
        return _PLACEHOLDER.sub(
            lambda found: _number_at(int(found[1]) - 1, count, levels, shown.plain), shown.text
        ).strip()

    def _numbering(self, style: str, properties: etree._Element | None) -> tuple[str, int]:
        """The list and level of a paragraph: its own, else its style's."""
        own = (("", properties),) if properties is not None else ()
        level = None
        for source, found in (*own, *self._styles.properties(style)):
            level = level if level is not None else value(found, "numPr", "ilvl")
            number = value(found, "numPr", "numId")
            if number is not None:
                if level is None and source:
                    level = self._level_of_style(number, source)
                return number, min(int(level), _LEVELS - 1) if level is not None and level.isdecimal() else 0
        return "", 0

    def _level_of_style(self, number: str, style: str) -> str | None:
        """The level of a list that a style is tied to."""
        num = self._nums.get(number)
        levels = self._abstract_of(num).iter(f"{W}lvl") if num is not None else ()
        return next((level.get(f"{W}ilvl") for level in levels if value(level, "pStyle") == style), None)

    def _abstract_of(self, num: etree._Element) -> etree._Element:
        """The definition of a list, also where it only names a style that leads to the definition."""
        abstract = self._abstract.get(value(num, "abstractNumId") or "")
        link = value(abstract, "numStyleLink")
        if link:
            for _, properties in self._styles.properties(link):
                linked = self._nums.get(value(properties, "numPr", "numId") or "")
                abstract = self._abstract.get(value(linked, "abstractNumId") or "", abstract)
        return abstract if abstract is not None else num

    def _levels(self, num: etree._Element, abstract: etree._Element) -> dict[int, _Level]:
        levels: dict[int, _Level] = {}
        for level in (*abstract.findall(f"{W}lvl"), *num.findall(f"{W}lvlOverride/{W}lvl")):
            at = level.get(f"{W}ilvl", "")
            if at.isdecimal():
                plain = level.find(f"{W}isLgl") is not None
                levels[int(at)] = _Level(
                    value(level, "lvlText") or "",
                    value(level, "numFmt") or "decimal",
                    _whole(value(level, "start"), 1),
                    plain,
                )
        return levels

    def _count(self, number: str, num: etree._Element, abstract: str) -> _Count:
        count = self._counts.setdefault(abstract, _Count())
        if number not in self._begun:
            self._begun.add(number)
            for override in num.findall(f"{W}lvlOverride"):
                start = value(override, "startOverride")
                if start is not None:
                    count.last[_whole(override.get(f"{W}ilvl"), 0)] = _whole(start, 1) - 1
        return count


def _by_id(numbering: etree._Element | None, tag: str, key: str) -> dict[str, etree._Element]:
    found = numbering.findall(W + tag) if numbering is not None else []
    return {element.get(W + key, ""): element for element in found}


def _advance(count: _Count, level: int, levels: dict[int, _Level]) -> None:
    count.last[level] = count.last.get(level, levels[level].start - 1) + 1
    for deeper in range(level + 1, _LEVELS):
        count.last.pop(deeper, None)


def _number_at(level: int, count: _Count, levels: dict[int, _Level], plain: bool) -> str:
    known = levels.get(level)
    if known is None:
        return ""
    return _formed(count.last.setdefault(level, known.start), "decimal" if plain else known.form)


def _formed(number: int, form: str) -> str:
    """A number as Word writes it in that form."""
    if not 0 < number < _LARGEST or form in ("decimal", "none"):
        return "" if form == "none" else str(number)
    if form.endswith("Roman"):
        roman = ""
        for worth, letters in _ROMAN:
            roman += letters * (number // worth)
            number %= worth
        return roman if form == "lowerRoman" else roman.upper()
    if form.endswith("Letter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else default
