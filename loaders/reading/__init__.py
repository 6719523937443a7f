"""Files in: one module a format, each turning bytes into lines of source text."""

from loaders.reading.files import SUFFIXES, printed, read, read_file
from loaders.reading.source import Line, ReadingError, SourceText

__all__ = ["SUFFIXES", "Line", "ReadingError", "SourceText", "printed", "read", "read_file"]
