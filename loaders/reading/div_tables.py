"""Tables that a page makes of elements that say nothing of it: rows of `div`, each with as many parts as the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from lxml import etree

_BOXES = frozenset(("div", "section", "ul", "ol"))
_ROWS = frozenset(("div", "li", "section", "ul"))
_CELLS = frozenset(("div", "li", "section"))
_PROSE = ("br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "a", "details", "summary")
"""What a cell does not hold: parts of a document do."""

_SENTENCE = 2
"""A cell that ends with a full stop and has more spaces is a sentence."""

_FEWEST = 2
_MOST_CELLS = 12
_LONGEST_CELL = 120
"""In characters."""

Row = list[etree._Element]


def rows_of_boxes(box: etree._Element) -> list[Row] | None:
    """The rows of a table that an element is though its tag does not say so, each as its cells; None where it is no such table."""
    if box.tag not in _BOXES or len(box) == 0:
        return None
    rows = list(box)
    if box.get("role") in ("table", "grid"):
        rows = [part for part in box.iterdescendants("div", "li", "section") if part.get("role") == "row"]
    table = _table(rows)
    if table is None and all(part.tag == "div" and len(part) for part in rows):
        table = _table(list(chain.from_iterable(rows)))  # the head apart from the body
    return table


def _table(rows: Sequence[etree._Element]) -> list[Row] | None:
    if len(rows) < _FEWEST or any(row.tag not in _ROWS or len(row) != len(rows[0]) for row in rows):
        return None
    if not _FEWEST <= len(rows[0]) <= _MOST_CELLS:
        return None
    return [list(row) for row in rows] if all(map(_is_row, rows)) else None


def _is_row(row: etree._Element) -> bool:
    """Whether nothing but short cells stands in an element."""
    loose = (row.text or "").strip() or any((cell.tail or "").strip() for cell in row)
    return not loose and all(map(_is_cell, row))


def _is_cell(cell: etree._Element) -> bool:
    """Whether an element holds one line that is no sentence; words of a line (`span`) are cells where the page names their class."""
    if cell.tag not in _CELLS and not (cell.tag == "span" and cell.get("class")):
        return False
    if next(cell.iterdescendants(*_PROSE), None) is not None or len(list(cell.iterdescendants("p"))) > 1:
        return False
    text = "".join(map(str, cell.itertext())).strip()
    return len(text) <= _LONGEST_CELL and not (text.endswith(".") and text.count(" ") > _SENTENCE)
