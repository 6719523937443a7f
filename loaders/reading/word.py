"""The text of a Word file told as blocks: paragraphs, tables and text boxes in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from loaders.reading.blocks import BLANK, STRUCK, Block
from loaders.reading.run_in import is_run_in
from loaders.reading.tables import table_blocks
from loaders.reading.word_numbers import Numbers
from loaders.reading.word_styles import Styles, W, bold_lead, stress_of, value

if TYPE_CHECKING:
    from docx.document import Document

_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_UNSEEN = frozenset(
    W + name
    for name in (
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "delText",
        "commentReference",
        "footnoteReference",
        "endnoteReference",
        "sdtPr",
        "sdtEndPr",
    )
)
_LINE_BREAKS = frozenset((f"{W}br", f"{W}cr"))
_SYMBOLS = {"F0FC": "✓", "F0FE": "☑", "F0FD": "☒", "F078": "☒", "F0A8": "☐", "F06F": "☐", "F0B7": "•", "F0A7": "•"}
"""Characters of the symbol fonts in which minutes tick off who was there."""

_LONGEST_ENTRY = 90
"""A longer paragraph is prose, and a blank line sets it apart. In characters."""

_WIDEST_SPAN = 20


_SPACES = " \xa0\r"
"""White space at the beginning of a line that says nothing, other than TABs, which set it under what stands further right."""


class WordText:
    """Tells the text of one file. Comments and the properties of the file (who wrote it) are not read."""

    def __init__(self, document: Document) -> None:
        part = document.part
        self._body = document.element.body
        self._margins = [
            related.target_part
            for related in part.rels.values()
            if related.reltype.endswith(("/header", "/footer")) and not related.is_external
        ]
        self._styles = Styles(_related(part, "/styles"))
        self._numbers = Numbers(_related(part, "/numbering"), self._styles)

    def blocks(self) -> list[Block]:
        """Headers as noise, the body, footers as noise."""
        headers = self._margin("header")
        return [*headers, BLANK, *self._children(self._body), BLANK, *self._margin("footer")]

    def _margin(self, kind: str) -> list[Block]:
        texts: dict[str, None] = {}
        for part in self._margins:
            if kind in str(part.partname):
                texts.update(
                    (block.text, None)
                    for block in self._children(etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False)))
                    if block.text
                )
        return [Block(text, noise=True) for text in texts]

    def _children(self, parent: etree._Element) -> list[Block]:
        """The paragraphs and tables within an element, through the wrappers of content controls and changes."""
        told: list[Block] = []
        for child in _unwrapped(parent):
            if child.tag == f"{W}p":
                told += self._paragraph(child)
            elif child.tag == f"{W}tbl":
                told += table_blocks(list(self._rows(child)))
            else:
                told += self._children(child)
        return told

    def _paragraph(self, paragraph: etree._Element) -> list[Block]:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.of(properties)
        pieces: list[str] = []
        boxes: list[Block] = []
        self._runs(paragraph, pieces, boxes)
        said = "".join(pieces).replace(STRUCK * 2, "")
        if not said.strip():
            return [BLANK, *boxes, BLANK] if boxes else [BLANK]
        number = self._numbers.next(style, properties)
        lead = bold_lead(paragraph)
        if lead and said.startswith(lead) and is_run_in(lead.strip(), numbered=bool(number)):
            said = f"{lead}\n{said[len(lead) :]}"
        lines = [line.rstrip().lstrip(_SPACES) for line in said.split("\n")]
        if number:
            first = next(index for index, line in enumerate(lines) if line)
            lines[first] = f"{number} {lines[first].lstrip()}"
        heading = self._styles.heading(style, properties)
        noise = self._styles.is_contents(style)
        stress = "" if heading else stress_of(paragraph, properties)
        told = [Block(line, heading if line else 0, noise, stress if line else "") for line in lines]
        apart = heading or (not number and sum(map(len, lines)) > _LONGEST_ENTRY)
        boxes = [BLANK, *boxes, BLANK] if boxes else []
        return [BLANK, *told, BLANK, *boxes] if apart else [*told, *boxes]

    def _runs(self, parent: etree._Element, pieces: list[str], boxes: list[Block]) -> None:
        """Gather the text within an element; text boxes anchored in it are told after it."""
        for child in _unwrapped(parent):
            tag = child.tag
            if tag == f"{W}t":
                pieces.append((child.text or "").replace("\n", " "))
            elif tag == f"{W}tab":
                pieces.append("\t")
            elif tag in _LINE_BREAKS:
                pieces.append("\n")
            elif tag == f"{W}noBreakHyphen":
                pieces.append("-")
            elif tag == f"{W}softHyphen":
                pieces.append("\xad")
            elif tag == f"{W}sym":
                pieces.append(_SYMBOLS.get(child.get(f"{W}char", "").upper(), ""))
            elif tag == f"{W}txbxContent":
                boxes += self._children(child)
            elif tag == f"{W}r" and _is(child, "strike"):
                pieces.append(STRUCK)
                self._runs(child, pieces, boxes)
                pieces.append(STRUCK)
            elif tag != f"{W}r" or not _is(child, "vanish"):
                self._runs(child, pieces, boxes)

    def _rows(self, table: etree._Element) -> Iterator[list[list[Block]]]:
        for row in table.iterdescendants(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            cells: list[list[Block]] = []
            for cell in row.iterdescendants(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr")) is not row:
                    continue
                properties = cell.find(f"{W}tcPr")
                merged = properties.find(f"{W}vMerge") if properties is not None else None
                goes_on = merged is not None and value(properties, "vMerge") != "restart"
                cells.append(
                    [] if goes_on else [replace(block, text=block.text.strip()) for block in self._children(cell)]
                )
                cells += [[] for _ in range(_span(value(properties, "gridSpan")) - 1)]
            yield cells


def _unwrapped(parent: etree._Element) -> Iterator[etree._Element]:
    """The children that show text; of alternatives the first."""
    for child in parent.iterchildren(tag=etree.Element):
        if child.tag == _ALTERNATIVES:
            choice = child.find(_CHOICE)
            yield choice if choice is not None else child
        elif child.tag not in _UNSEEN:
            yield child


def _is(run: etree._Element, name: str) -> bool:
    """Whether a run has a property that is on or off: `vanish`, `strike`."""
    properties = run.find(f"{W}rPr")
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found is not None and value(properties, name) not in ("0", "false", "off")


def _span(text: str | None) -> int:
    return min(max(int(text), 1), _WIDEST_SPAN) if text is not None and text.isdecimal() and len(text) < 6 else 1


def _related(part: object, kind: str) -> etree._Element | None:
    """The root of the part of that kind that belongs to the document, or None."""
    for related in part.rels.values():  # type: ignore[attr-defined]
        if related.reltype.endswith(kind) and not related.is_external:
            root: etree._Element = etree.fromstring(related.target_part.blob, etree.XMLParser(resolve_entities=False))
            return root
    return None
