"""Quotes looked up again: whether each sentence that the archive quotes still stands where it stood, in the files that are still there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import Struct, structs

from graph.archive import Archive
from graph.document_table import StoredDocument
from graph.documents import place
from graph.privacy import MASK
from graph.record import Evidence
from graph.verifying import Fault, Finding
from loaders.load import RECORD_SUFFIXES, files
from loaders.reading import Line, ReadingError, read_file

_FURTHER_LINES = 12
"""A quote is sought on its line and on as many lines after it."""

_ERASED = re.compile(f"{re.escape(MASK[0])}+")


@dataclass(slots=True)
class _Tally:
    quotes: int = 0
    files: int = 0
    absent: int = 0
    faults: list[Fault] = field(default_factory=list)


def verify_quotes(archive: Archive, paths: Iterable[str] = (), *, step: Callable[[], None] = lambda: None) -> Finding:
    """Read again the files that documents were read from, and look up their quotes.

    paths: where the files are now; without any, where they were when they were loaded. step: called once for each document. Documents whose
    file is not there, or that came as records, are counted and are no fault.
    """
    given = list(paths)
    known = _by_content(files(given)) if given else {}
    tally = _Tally()
    for id in archive.documents():
        stored = archive.document(id)
        if stored is None:
            continue
        file = known.get(stored.sha256) if given else _file_of(archive, stored, tally)
        if file is None:
            tally.absent += 1
        else:
            _look_up(stored, file, tally)
        step()
    if given:
        tally.faults += _changed(archive, given)
    absent = f"; {tally.absent:,} documents came as records, or their file is not there" if tally.absent else ""
    return Finding(f"Quotes: {tally.quotes:,} looked up in {tally.files:,} files{absent}.", tuple(tally.faults))


def _by_content(paths: Iterable[str]) -> dict[str, Path]:
    """Files by the sha256 of their bytes."""
    return {digest: Path(path) for path in paths if (digest := _sha256(Path(path)))}


def _file_of(archive: Archive, stored: StoredDocument, tally: _Tally) -> Path | None:
    """A file that still is the document, of those from which it was read; None where there is none, and for what came as a record."""
    found = None
    for path in map(Path, archive.paths_of(stored.id)):
        if path.suffix.lower() in RECORD_SUFFIXES or not path.is_file():
            continue
        if _sha256(path) == stored.sha256:
            found = found or path
        else:
            tally.faults.append(_other(path))
    return found


def _changed(archive: Archive, paths: Iterable[str]) -> Iterator[Fault]:
    """The files that stand where a document was read from and hold something else."""
    for path in files(paths):
        held = archive.at_path(place(archive, path))
        stored = archive.document(held) if held else None
        if (
            stored
            and Path(path).suffix.lower() not in RECORD_SUFFIXES
            and _sha256(Path(path)) not in (None, stored.sha256)
        ):
            yield _other(Path(path))


def _sha256(file: Path) -> str | None:
    """The sha256 of a file, None for one that is none or cannot be read."""
    if not file.is_file():
        return None
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def _look_up(stored: StoredDocument, file: Path, tally: _Tally) -> None:
    tally.files += 1
    try:
        lines = read_file(file).lines
    except (ReadingError, OSError) as error:
        tally.faults.append(Fault(f"{file} was loaded and cannot be read any more ({error})", "see finsam parse"))
        return
    quotes = set(_quotes(stored.record))
    wrong = sorted({quote.line for quote in quotes if not stands(quote, lines)})
    tally.quotes += len(quotes)
    if wrong:
        places = ", ".join(map(str, wrong[:3])) + (f" and {len(wrong) - 3} more" if len(wrong) > 3 else "")
        what = f"In {file} what is quoted from line {places} stands there no longer as it was read"
        tally.faults.append(Fault(what, "take it out with finsam remove, then load it again"))


def _other(file: Path) -> Fault:
    return Fault(f"{file} is not what it was when it was loaded", "load it again with finsam load")


def _quotes(value: object) -> Iterator[Evidence]:
    """Every quote in a record."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Struct):
        for part in structs.astuple(value):
            yield from _quotes(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _quotes(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _quotes(part)


def stands(quote: Evidence, lines: Iterable[Line]) -> bool:
    """Whether a quote begins on its line, and on its page, and stands there verbatim but for white space and what has been masked in it."""
    window = list(lines)[quote.line - 1 : quote.line + _FURTHER_LINES]
    if not window or (quote.page is not None and window[0].page != quote.page):
        return False
    words = " ".join(quote.quote.split())
    if not words:
        return False
    first = " ".join(window[0].text.split())
    text = " ".join(" ".join(line.text for line in window).split())
    found = re.search(".{0,300}?".join(map(re.escape, _ERASED.split(words))), text)
    return found is not None and found.start() < max(len(first), 1)
