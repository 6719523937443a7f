"""A tree of HTML elements told as blocks, the way a browser would show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from loaders.reading.blocks import BLANK, STRUCK, Block
from loaders.reading.div_tables import rows_of_boxes
from loaders.reading.run_in import is_run_in
from loaders.reading.stress import most_of, stress_of
from loaders.reading.tables import definition_blocks, further_blocks, table_blocks
from loaders.reading.web import (
    BLOCKS,
    DROPPED,
    IMPRINT,
    MARGINS,
    NOISE_BEGINNINGS,
    NOISE_ROLES,
    NOISE_TAGS,
    NOISE_WORDS,
    SIGNING,
)

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD = ("b", "strong")
_STRUCK = ("s", "strike", "del")
_SMALLEST_MENU = 3
_MOST_COLUMNS = 60
"""Beyond these, cells that span others are taken for one."""


class Markup:
    """Tells what the elements of one page show."""

    def __init__(self, root: etree._Element) -> None:
        """root: the page; what holds its main part or its title is not taken for noise."""
        self._main = set(root.iter("main", "article"))
        kept = self._main or set(root.iter("h1"))
        self._around_main = {above for element in kept for above in (element, *element.iterancestors())}

    def blocks(self, root: etree._Element) -> list[Block]:
        """What an element shows, block by block."""
        told = Telling()
        noise: etree._Element | None = None
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = str(element.tag)
            if event == "end":
                told.close(element, tag)
                if element is noise:
                    told.end_line()
                    noise, told.noise = None, False
                if element is not root:
                    told.add(element.tail)
            elif tag in DROPPED or "hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style", "")):
                walk.skip_subtree()
            else:
                if noise is None and element is not root and self._is_noise(element, tag):
                    told.end_line()
                    noise, told.noise = element, True
                told.open(element, tag)
                if tag in ("table", "dl") and element is not root:
                    told.extend(self._table(element) if tag == "table" else self._definitions(element))
                    walk.skip_subtree()
                elif (boxes := rows_of_boxes(element)) is not None:
                    told.extend(table_blocks([[self.blocks(cell) for cell in row] for row in boxes]))
                    walk.skip_subtree()
                else:
                    told.add(element.text)
        told.end_line()
        return told.blocks

    def _is_noise(self, element: etree._Element, tag: str) -> bool:
        """Whether an element is furniture of the page: a menu, header, footer, consent to cookies."""
        if element in self._around_main:
            return False
        if tag == "footer" and any(SIGNING in text.lower() for text in element.itertext()):
            return False
        if tag in NOISE_TAGS:
            return tag != "header" or self._main.isdisjoint(element.iterancestors())
        if element.get("role", "").lower() in NOISE_ROLES:
            return True
        if tag in ("ul", "ol"):
            return _is_menu(element)
        words = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
        return not NOISE_WORDS.isdisjoint(words) or any(word.startswith(NOISE_BEGINNINGS) for word in words)

    def _table(self, table: etree._Element) -> list[Block]:
        told = [block for caption in table.iterchildren("caption") for block in self.blocks(caption)]
        return told + table_blocks(list(self._rows(table)))

    def _rows(self, table: etree._Element) -> Iterator[list[list[Block]]]:
        """The rows of a table, each cell as its blocks; a cell that spans rows or columns leaves the others empty."""
        spans: dict[int, int] = {}
        parts = [table, *table.iterchildren("thead", "tbody", "tfoot")]
        for found in (row for part in parts for row in part.iterchildren("tr")):
            row: list[list[Block]] = []
            for cell in found.iterchildren("td", "th"):
                while len(row) < _MOST_COLUMNS and spans.get(len(row), 0) > 0:
                    spans[len(row)] -= 1
                    row.append([])
                width = min(_whole(cell.get("colspan"), 1), _MOST_COLUMNS - len(row))
                height = _whole(cell.get("rowspan"), 1)
                spans.update((len(row) + offset, height - 1) for offset in range(width))
                row += [self.blocks(cell), *([] for _ in range(width - 1))]
            yield row

    def _definitions(self, listed: etree._Element) -> list[Block]:
        told: list[Block] = []
        terms: list[Block] = []
        term: list[Block] = []
        for part in listed.iterdescendants("dt", "dd"):
            if part.tag == "dt":
                told += terms
                term = terms = self.blocks(part)
            else:
                value = self.blocks(part)
                told += definition_blocks(terms, value) if terms else further_blocks(term, value)
                terms = []
        return told + terms


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
            self._lists.append(_whole(element.get("start"), 1) if tag == "ol" else None)
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
        number = _whole(item.get("value"), number)
        self._lists[-1] = number + 1
        return f"{number}. "


def _is_menu(listed: etree._Element) -> bool:
    """Whether a list holds nothing but links to other pages: no numbers, no addresses of people."""
    items = list(listed.iterchildren("li"))
    links = [link for link in listed.iterdescendants("a") if not link.get("href", "").startswith(("#", "mailto:"))]
    if not len(links) >= len(items) >= _SMALLEST_MENU:
        return False
    text = _letters(listed)
    return not any(letter.isdigit() for letter in text) and len(text) == sum(len(_letters(link)) for link in links)


def _letters(element: etree._Element) -> str:
    """The text of an element without white space."""
    return "".join("".join(str(part).split()) for part in element.itertext())


def _whole(text: str | None, default: int) -> int:
    """A whole number of an attribute, or the default where it is none or absurd."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else default
