"""Styles of a Word file: what a paragraph takes from its style, and that from the one it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from loaders.reading.stress import BOLD, BOXED, ITALIC

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
_HEADING = re.compile(r"(?:heading|rubrik) ([1-9])")
_CONTENTS = re.compile(r"toc \d|innehåll \d")
_LONGEST_CHAIN = 20
_DEEPEST_HEADING = 6


def value(parent: etree._Element | None, *path: str) -> str | None:
    """The `w:val` of the element that the names lead to from a parent, or None."""
    found = parent
    for name in path:
        found = found.find(W + name) if found is not None else None
    return found.get(VAL) if found is not None else None


class Styles:
    """The paragraph styles of one file, by id."""

    def __init__(self, styles: etree._Element | None) -> None:
        found = styles.findall(f"{W}style") if styles is not None else []
        self._styles = {style.get(f"{W}styleId", ""): style for style in found if style.get(f"{W}type") == "paragraph"}
        self._default = next(
            (key for key, style in self._styles.items() if style.get(f"{W}default") in ("1", "true")), ""
        )
        self._names = {key: (value(style, "name") or "").lower() for key, style in self._styles.items()}

    def of(self, properties: etree._Element | None) -> str:
        """The id of the style of a paragraph with these properties."""
        return value(properties, "pStyle") or self._default

    def properties(self, style: str) -> Iterator[tuple[str, etree._Element]]:
        """The paragraph properties of a style and of those that it is based on, nearest first, each with its style's id."""
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            properties = found.find(f"{W}pPr")
            if properties is not None:
                yield style, properties
            style = value(found, "basedOn") or ""

    def heading(self, style: str, properties: etree._Element | None) -> int:
        """The level of heading of a paragraph, 0 where it is none."""
        named = _HEADING.match(self._names.get(style, ""))
        if named:
            return min(int(named[1]), _DEEPEST_HEADING)
        if self._names.get(style) == "title":
            return 1
        for found in (properties, *(inherited for _, inherited in self.properties(style))):
            level = value(found, "outlineLvl")
            if level is not None and level.isdecimal():
                return int(level) + 1 if int(level) < _DEEPEST_HEADING else 0
        return 0

    def is_contents(self, style: str) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        return _CONTENTS.match(self._names.get(style, "")) is not None


def stress_of(paragraph: etree._Element, properties: etree._Element | None) -> str:
    """How a paragraph stands out: by a border or shade around it, or by runs that are all bold or in italics; empty where it does not."""
    if properties is not None:
        shade = properties.find(f"{W}shd")
        fill = shade.get(f"{W}fill", "auto") if shade is not None else "auto"
        if properties.find(f"{W}pBdr") is not None or fill.lower() not in ("auto", "ffffff"):
            return BOXED
    runs = [run.find(f"{W}rPr") for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    for name, stress in (("b", BOLD), ("i", ITALIC)):
        if runs and all(_is_on(run, name) for run in runs):
            return stress
    return ""


def bold_lead(paragraph: etree._Element) -> str:
    """The text of the bold runs that a paragraph begins with; empty where all of it is bold, or its beginning is not."""
    lead = ""
    for run in paragraph.iter(f"{W}r"):
        said = "".join(text.text or "" for text in run.iter(f"{W}t"))
        if said and not _is_on(run.find(f"{W}rPr"), "b"):
            return lead
        lead += said
    return ""


def _is_on(properties: etree._Element | None, name: str) -> bool:
    return (
        properties is not None
        and properties.find(W + name) is not None
        and value(properties, name) not in ("0", "false", "off")
    )
