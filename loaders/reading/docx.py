"""Word files: the package checked before it is unpacked, then its paragraphs and tables as lines."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from loaders.reading.blocks import numbered
from loaders.reading.source import Line, ReadingError

MAX_UNPACKED = 150_000_000
MAX_TEXT = 20_000_000
"""Bytes that all parts of a file may unpack to, pictures too, and that one part of text may."""

MAX_PARTS = 5_000
MAX_TAGS = 700_000
"""Five hundred pages of Word text have fewer."""

_TEXT = "word/document.xml"
_XML = (".xml", ".rels")


def read_docx(data: bytes, name: str) -> list[Line]:
    """The lines of a Word file: paragraphs, tables, text boxes, with the numbers that Word adds; headers and footers as noise.

    Raises ReadingError where it is damaged, no Word file, or unpacks to more than a file of minutes can be.
    """
    _check_package(data, name)
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    from loaders.reading.word import WordText

    try:
        text = WordText(Document(BytesIO(data)))
    except (
        OpcError,
        LxmlError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
        EOFError,
        RuntimeError,
        BadZipFile,
        zlib.error,
    ) as error:
        raise ReadingError(
            f"{name}: damaged, or not a DOCX that Word would open ({type(error).__name__}); save the minutes anew."
        ) from error
    return numbered(text.blocks())


def _check_package(data: bytes, name: str) -> None:
    """See that a file is a Word package, and what it unpacks to, before any of it is unpacked to the end."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            if _TEXT not in package.namelist():
                raise ReadingError(f"{name}: a package without Word text; save the minutes as DOCX or PDF.")
            largest = max(part.file_size for part in parts if part.filename.lower().endswith(_XML))
            size = sum(part.file_size for part in parts)
            too_much = (
                len(parts) > MAX_PARTS
                or largest > MAX_TEXT
                or size > MAX_UNPACKED
                or package.read(_TEXT).count(b"<") > MAX_TAGS
            )
    except (LargeZipFile, RuntimeError, OSError, EOFError, BadZipFile, zlib.error, ValueError) as error:
        if isinstance(error, ReadingError):
            raise
        raise ReadingError(f"{name}: damaged or not a whole DOCX file; get the file anew.") from error
    if too_much:
        raise ReadingError(
            f"{name}: unpacks to more than any minutes hold; save the minutes anew, without attachments."
        )
