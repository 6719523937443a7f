"""PDF files: pages read by PDFium, their lines rebuilt from where the words stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from shlex import quote
from unicodedata import is_normalized, normalize

import pypdfium2

from loaders.reading.bullets import with_bullets
from loaders.reading.glyphs import Glyphs
from loaders.reading.layout import Placed, reading_order
from loaders.reading.noise import mark_noise
from loaders.reading.ruling import ruling_of
from loaders.reading.segments import segments
from loaders.reading.source import Line, ReadingError
from loaders.reading.streams import unpacked_size

MAX_PAGES = 2_000
MAX_UNPACKED = 200_000_000
"""In bytes, pictures left out."""

_LEAST_CHARACTERS = 8
"""A page with text has this many characters on average at least; a scanned one has none, or a stamp."""

_LARGER = 1.1
"""A heading's font is larger than the text's by this factor, or bold."""

_LONGEST_HEADING = 120
_BOLD_LEVEL = 6


def read_pdf(data: bytes, name: str) -> list[Line]:
    """The lines of a PDF in reading order, with pages, headings and noise marked.

    Raises ReadingError where it is damaged, protected by a password, too long, or holds pictures of text only.
    """
    if unpacked_size(data) > MAX_UNPACKED:
        raise ReadingError(f"{name}: unpacks to more than any minutes hold; get a plain PDF of the minutes.")
    try:
        pages = _pages(data, name)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError(f"{name}: protected by a password; save it without one.") from error
        raise ReadingError(f"{name}: damaged or not a whole PDF ({error}); get the file anew.") from error
    characters = sum(len(line.text) for page in pages for line in page)
    if characters < _LEAST_CHARACTERS * len(pages):
        raise ReadingError(
            f"{name}: its pages hold pictures, no text; make them readable first with: ocrmypdf -l swe {quote(name)} OUT.pdf"
        )
    levels = _levels(pages)
    lines: list[Line] = []
    for number, page in enumerate(pages, start=1):
        for placed in page or [Placed("")]:
            text = placed.text if is_normalized("NFC", placed.text) else normalize("NFC", placed.text)
            lines.append(Line(len(lines) + 1, text, number, _heading(placed, levels)))
    return mark_noise(lines)


def _pages(data: bytes, name: str) -> list[list[Placed]]:
    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > MAX_PAGES:
            raise ReadingError(
                f"{name}: {len(document):,} pages are no minutes (at most {MAX_PAGES:,} are read); give the minutes in a file of their own."
            )
        pages = []
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            ruling = ruling_of(page)
            pages.append(reading_order(with_bullets(segments(Glyphs(text)), ruling.dots), ruling))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


def _levels(pages: Sequence[Sequence[Placed]]) -> dict[int, int]:
    """The level of heading of each font size (rounded) that is larger than the text's: the largest is 1."""
    sizes: Counter[int] = Counter()
    for page in pages:
        for line in page:
            if line.size:
                sizes[round(line.size)] += sum(map(str.isalnum, line.text))
    if not sizes:
        return {}
    body = sizes.most_common(1)[0][0]
    larger = sorted((size for size in sizes if size > _LARGER * body), reverse=True)
    return {size: min(level, _BOLD_LEVEL - 1) for level, size in enumerate(larger, start=1)}


def _heading(line: Placed, levels: dict[int, int]) -> int:
    if not line.size or len(line.text) > _LONGEST_HEADING:
        return 0
    return levels.get(round(line.size), _BOLD_LEVEL if line.bold else 0)
