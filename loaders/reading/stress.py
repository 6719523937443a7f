"""How text stands out in a marked-up document: in a box, as a quotation, bold or in italics."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

BOXED, QUOTED, BOLD, ITALIC = "boxed", "quoted", "bold", "italic"
_BY_TAG = {"blockquote": QUOTED, "b": BOLD, "strong": BOLD, "em": ITALIC, "i": ITALIC}
_BOX = re.compile(
    r"\b(?:border(?:-left)?|background(?:-color)?)\s*:\s*(?!0|none|transparent|inherit|initial)", re.IGNORECASE
)
_CLASSES = ("beslut", "decision", "box", "ruta", "callout", "highlight")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_LARGEST = 1_500
"""A box holds no more text, in characters: what holds more is the page."""


def stress_of(element: etree._Element, tag: str) -> str:
    """How an element of a web page makes its text stand out; empty where it does not."""
    found = _BY_TAG.get(tag, "")
    if found or not element.attrib:
        return found
    style = element.get("style", "")
    if style and _BOX.search(style) and _is_small(element):
        return BOXED
    if any(name.startswith(_CLASSES) for name in element.get("class", "").lower().split()) and _is_small(element):
        return BOXED
    if "font-" in style:
        return BOLD if _BOLD_STYLE.search(style) else ITALIC if _ITALIC_STYLE.search(style) else ""
    return ""


def most_of(said: Sequence[frozenset[str]]) -> str:
    """What all parts of a line have in common; the strongest where they share several."""
    shared = frozenset.intersection(*said) if said else frozenset()
    return next((stress for stress in (BOXED, QUOTED, BOLD, ITALIC) if stress in shared), "")


def _is_small(element: etree._Element) -> bool:
    length = 0
    for text in element.itertext():
        length += len(str(text))
        if length > _LARGEST:
            return False
    return True
