"""Web pages: blocks become lines, tables rows of cells, menus and footers noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from loaders.reading.blocks import BLANK, Block, numbered
from loaders.reading.markup import Markup
from loaders.reading.source import Line, ReadingError
from loaders.reading.text import decode

MAX_BYTES = 20_000_000
MAX_TAGS = 250_000
"""Pictures may be written into a page, so bytes alone say little; a thousand pages of minutes have fewer tags."""

MAX_DEPTH = 250
"""Elements within elements; a page of people's making has some dozens, and the parser itself drops what lies deeper than 256."""

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_HEAD = 4096
_LATIN_1 = ("iso-8859-1", "latin-1", "latin1", "us-ascii")
"""Encodings that a browser reads as CP1252."""


def read_html(data: bytes, name: str) -> list[Line]:
    """The lines of a web page: what its reader sees, in order. Raises ReadingError for a page too big or too deeply nested."""
    if len(data) > MAX_BYTES or data.count(b"<") > MAX_TAGS:
        raise ReadingError(f"{name}: {len(data):,} bytes of HTML are no minutes; save the page of the minutes alone.")
    root = etree.fromstring(
        _utf8(data), etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    )
    if root is None:
        return []
    if _depth(root) >= MAX_DEPTH:
        raise ReadingError(
            f"{name}: the page nests elements more than {MAX_DEPTH} deep; save the minutes as text or PDF."
        )
    blocks = Markup(root).blocks(root)
    if not any(block.text and not block.noise for block in blocks):
        blocks = [replace(block, noise=False) for block in blocks]
    return numbered([*blocks, *_title(root, blocks)])


def _title(root: etree._Element, blocks: Sequence[Block]) -> Iterator[Block]:
    """The title of the page, which a browser shows above it, as a running head; nothing where the page says the same."""
    title = " ".join((root.findtext("head/title") or "").split())
    if title and not any(title in block.text for block in blocks):
        yield BLANK
        yield Block(title, noise=True)


def _utf8(data: bytes) -> bytes:
    """The page in UTF-8: from the encoding that it declares, where that fits, else from what any text would be in. Never empty."""
    declared = _CHARSET.search(data[:_HEAD])
    text = None
    if declared and b"\0" not in data[:_HEAD]:
        encoding = declared[1].decode("ascii").lower()
        try:
            text = data.decode("cp1252" if encoding in _LATIN_1 else encoding)
        except (LookupError, ValueError):
            text = None  # an encoding that does not exist, or is not the page's: detected as for any text
    return (text if text is not None else decode(data)).replace("\0", "").encode("utf-8", errors="replace") or b" "


def _depth(root: etree._Element) -> int:
    """How deep the elements of the tree are nested."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
