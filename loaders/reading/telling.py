"""Blocks as they are told, line by line, while the elements of a page begin and end."""

from __future__ import annotations

import re

from lxml import etree

from loaders.reading.blocks import BLANK, STRUCK, Block
from loaders.reading.run_in import is_run_in
from loaders.reading.stress import most_of, stress_of
from loaders.reading.web import (
    BLOCKS,
    IMPRINT,
    MARGINS,
)

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BOLD = ("b", "strong")
_STRUCK = ("s", "strike", "del")


class Telling:
    """The blocks told so far, and the line that is being told."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.noise = False
        self._parts: list[str] = []
        self._heading = 0
        self._preformatted = 0
        self._lists: list[int | None] = []
        self._marker = ""
        self._bold = False
        self._stresses: list[tuple[etree._Element, str]] = []
        self._said: list[frozenset[str]] = []

    def open(self, element: etree._Element, tag: str) -> None:
        """An element begins."""
        if tag == "br":
            self.end_line()
        if tag in _STRUCK:
            self._parts.append(STRUCK)
        if tag in _BOLD:
            self._bold = not "".join(self._parts).strip()
        stress = stress_of(element, tag)
        if tag not in BLOCKS:
            if stress:
                self._stresses.append((element, stress))
            return
        self.end_line()
        if stress:
            self._stresses.append((element, stress))
        if tag in MARGINS and not self._lists:
            self.blocks.append(BLANK)
        if tag in ("ol", "ul", "menu", "dir"):
            self._lists.append(whole(element.get("start"), 1) if tag == "ol" else None)
        elif tag == "li":
            self._marker = self._item_marker(element)
        elif tag == "pre":
            self._preformatted += 1
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            self._heading = int(tag[1])

    def close(self, element: etree._Element, tag: str) -> None:
        """An element ends."""
        if tag in _STRUCK:
            self._parts.append(STRUCK)
        if tag in _BOLD and self._bold:
            self._bold = False
            counted = bool(self._marker and self._lists and self._lists[-1] is not None)
            if is_run_in("".join(self._parts).strip(), numbered=counted):
                self.end_line()
        if tag in BLOCKS:
            self.end_line()
        if self._stresses and self._stresses[-1][0] is element:
            self._stresses.pop()
        if tag not in BLOCKS:
            return
        self._heading = 0
        if tag in ("ol", "ul", "menu", "dir"):
            self._lists.pop()
        elif tag == "pre":
            self._preformatted -= 1
        if tag in MARGINS and not self._lists:
            self.blocks.append(BLANK)

    def add(self, text: str | None) -> None:
        """Text within or after an element."""
        if not text:
            return
        if not text.isspace():
            self._said.append(self._stress())
        if not self._preformatted:
            self._parts.append(text)
            return
        *lines, rest = text.split("\n")
        for line in lines:
            self._parts.append(line)
            self.end_line()
        self._parts.append(rest)

    def extend(self, blocks: list[Block]) -> None:
        """Blocks that were told elsewhere."""
        around = next(iter(self._stress()), "")
        self.blocks += [
            Block(block.text, block.heading, block.noise or self.noise, block.stress or around) for block in blocks
        ]

    def _stress(self) -> frozenset[str]:
        return frozenset(stress for _, stress in self._stresses)

    def end_line(self) -> None:
        """The line is at its end; one that says nothing is none."""
        text = "".join(self._parts)
        text = text.rstrip() if self._preformatted else _SPACE.sub(" ", text).strip(" ")
        self._parts.clear()
        if text and not text.isspace():
            self.blocks.append(
                Block(
                    self._marker + text,
                    self._heading,
                    self.noise or IMPRINT.search(text) is not None,
                    most_of(self._said),
                )
            )
            self._marker = ""
        self._said.clear()

    def _item_marker(self, item: etree._Element) -> str:
        """What a browser puts before the item of a list: its number, or a dash for a dot."""
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        number = whole(item.get("value"), number)
        self._lists[-1] = number + 1
        return f"{number}. "


def whole(text: str | None, default: int) -> int:
    """A whole number of an attribute, or the default where it is none or absurd."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else default
