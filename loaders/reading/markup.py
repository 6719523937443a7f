"""A tree of HTML elements told as blocks, the way a browser would show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from loaders.reading.blocks import Block
from loaders.reading.div_tables import rows_of_boxes
from loaders.reading.tables import definition_blocks, further_blocks, table_blocks
from loaders.reading.telling import Telling, whole
from loaders.reading.web import (
    DROPPED,
    NOISE_BEGINNINGS,
    NOISE_ROLES,
    NOISE_TAGS,
    NOISE_WORDS,
    SIGNING,
)

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
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
                width = min(whole(cell.get("colspan"), 1), _MOST_COLUMNS - len(row))
                height = whole(cell.get("rowspan"), 1)
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
