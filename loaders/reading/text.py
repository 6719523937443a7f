"""Text files: what encoding they are in, and their lines as evidence counts them."""

from __future__ import annotations

import codecs
import re

from loaders.reading.noise import mark_noise
from loaders.reading.source import Line, ReadingError

MAX_BYTES = 10_000_000
MAX_LINES = 500_000
"""Minutes are some ten thousand characters on some hundred lines; a text far beyond that is something else."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_MARKDOWN_HEADING = re.compile(r" {0,3}(#{1,6})(?=[\s§*\d])")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, as UTF-16 where every other byte is null, as UTF-8 where it is valid, else as CP1252."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:_SAMPLE]
    if sample.count(0) * 3 > len(sample):
        encoding = "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return data.decode("latin-1")


def read_text(data: bytes, name: str) -> list[Line]:
    """The lines of a text file, split at LF alone (CRLF made LF first). Headings marked as in Markdown keep their marks and state their level.

    Raises ReadingError for a file that is too big or binary.
    """
    if len(data) > MAX_BYTES or data.count(b"\n") > MAX_LINES:
        raise ReadingError(
            f"{name}: {len(data):,} bytes of text are no minutes; give the minutes in a file of their own."
        )
    text = decode(data).replace("\r\n", "\n")
    if len(_CONTROLS.findall(text[:_SAMPLE])) * 20 > len(text[:_SAMPLE]) or "\0" in text:
        raise ReadingError(f"{name}: not text but a binary file; save the minutes as PDF, DOCX, HTML or text.")
    return mark_noise(
        [Line(number, line, heading=_level(line)) for number, line in enumerate(text.split("\n"), start=1)]
    )


def _level(line: str) -> int:
    found = _MARKDOWN_HEADING.match(line)
    return len(found[1]) if found else 0
