"""Whole texts as the parser is given them."""

from __future__ import annotations

from pathlib import Path

from loaders.reading import read
from loaders.reading.source import Line, SourceText


def source_of(text: str) -> SourceText:
    """A text as a file of that text would read, each line as it stands."""
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return SourceText("test.txt", "0" * 64, "text", None, lines)


def source_at(path: Path) -> SourceText:
    """A file of the tests."""
    return read(path.read_bytes(), path.name)
