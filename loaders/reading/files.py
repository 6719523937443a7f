"""A file of minutes read: its format found by what it contains, else by its name."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from hashlib import sha256
from pathlib import Path

from graph.cleaning import clean
from loaders.collecting import uncollected
from loaders.reading.cleaning import cleaned
from loaders.reading.source import Line, ReadingError, SourceText

SUFFIXES = (".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt", ".text")
"""Names of files that may be minutes, in lower case."""

MAX_BYTES = 200_000_000
_BEGINNING = 8192
"""What a file is must show in its first bytes: this many."""

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_HTML_BEGINS = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
)
"""How files begin that are not read, and what they are."""


def read_file(path: Path) -> SourceText:
    """Read the file at `path`. Raises ReadingError where it cannot be read as minutes, OSError where it cannot be opened."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ReadingError(
            f"{path.name}: {size:,} bytes are too many for minutes; give the minutes in a file of their own."
        )
    return read(path.read_bytes(), path.name)


def read(data: bytes, name: str) -> SourceText:
    """Read the bytes of a file of that name; personal data beyond names are masked in its lines.

    Raises ReadingError, and nothing else, where they are empty, damaged, protected, too big, scanned, or in a format that is not read.
    """
    form = _format(data, name)
    with uncollected():
        lines = _lines(data, name, form)
        if not any(line.text and not line.text.isspace() for line in lines):
            raise ReadingError(f"{name}: there is no text in it; check that it is the file that was meant.")
        return SourceText(clean(name), sha256(data).hexdigest(), form, lines[-1].page, cleaned(lines))


def _lines(data: bytes, name: str, form: str) -> list[Line]:
    if form == "pdf":
        from loaders.reading.pdf import read_pdf

        return read_pdf(data, name)
    if form == "docx":
        from loaders.reading.docx import read_docx

        return read_docx(data, name)
    if form == "html":
        from loaders.reading.html import read_html

        return read_html(data, name)
    from loaders.reading.text import read_text

    return read_text(data, name)


def printed(source: SourceText) -> str:
    """The source as `finsam parse --text` prints it: its lines, noise too, ended by LF but for the last; each page after the first begins with a form feed."""
    texts: list[str] = []
    page = source.lines[0].page if source.lines else None
    for line in source.lines:
        texts.append(line.text if line.page == page else f"\f{line.text}")
        page = line.page
    return "\n".join(texts)


def _format(data: bytes, name: str) -> str:
    suffix = Path(name).suffix.lower()
    if b"%PDF-" in data[:_BEGINNING]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise ReadingError(f"{name}: this is {what}; save the minutes as PDF, DOCX, HTML or text.")
    if _HTML_BEGINS.match(data[:_BEGINNING].removeprefix(BOM_UTF8).lstrip()) or suffix in _HTML:
        return "html"
    if suffix in (".pdf", ".docx"):
        raise ReadingError(f"{name}: damaged, or no {suffix[1:].upper()} file at all; get the file anew.")
    return "markdown" if suffix in _MARKDOWN else "text"
