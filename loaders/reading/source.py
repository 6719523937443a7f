"""What a reader hands to the parser: the lines of a file, as evidence counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source.

    number: from 1, through the whole document. text: verbatim, as `finsam parse --text` prints it (evidence quotes are cut from it).
    page: from 1, None where the format has no pages. heading: level 1-6 where the format says it is one, else 0.
    stress: how the whole line stands out from the text around it: `boxed`, `quoted`, `bold`, `italic`; empty where it does not.
    noise: a running header, footer, page number or signature strip: counted and printed, but never parsed.
    """

    number: int
    text: str
    page: int | None = None
    heading: int = 0
    noise: bool = False
    stress: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file as text: its name (no folder), sha256 (hex) of its bytes, format (`text`, `pdf`, `docx`, `html`, `markdown`), number of pages, lines."""

    file: str
    sha256: str
    format: str
    pages: int | None
    lines: Sequence[Line]


class ReadingError(ValueError):
    """A file that cannot be read as minutes; the message says what, where and what to do, in one sentence."""
