"""Loading: files of minutes, or records that another parser made, into the archive of a workspace."""

from __future__ import annotations

import glob
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from msgspec.structs import replace

from graph.assembly import Assembly, document_id
from graph.cleaning import cleaned
from graph.documents import file_name, place
from graph.record import Record, RecordError, from_json
from graph.workspace import Workspace, own_folders
from loaders.parsing import NOT_MINUTES, PARSER
from loaders.reader import Reader
from loaders.reading import SUFFIXES
from loaders.reading.files import MAX_BYTES
from loaders.reading.source import ReadingError

RECORD_SUFFIXES = frozenset({".json", ".jsonl"})
LEAST_CONFIDENCE = 0.25
"""Below this share of a file understood, it is not taken for minutes; nor is one that tells of no item, no decision and nobody present."""

MAX_RECORD = 4_000_000
"""Bytes of a record; those of long minutes are some hundred thousand."""

MOST_PEOPLE = 500
"""Names in a record; the largest annual meetings name some two hundred. To tell who is who takes time in proportion to their square."""

Status = Literal["new", "unchanged", "replaced", "failed"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file, or of one record of a `.jsonl` file (then `path` ends in `:LINE`). message: why it failed."""

    path: str
    status: Status
    message: str = ""
    document: str | None = None


def files(paths: Iterable[str]) -> list[str]:
    """The files that paths name: files as they are, folders with all minutes and records below them, patterns (`*.pdf`) as the shell
    would expand them. Sorted within each path, each file once, by whatever ways it is reached; a path that names nothing stays, to be
    reported when it is loaded, as does a folder that cannot be looked into.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in _below(path) if os.path.isdir(path) else _expanded(path):
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _expanded(path: str) -> list[str]:
    return [path] if os.path.lexists(path) else sorted(glob.glob(path, recursive=True)) or [path]


def _below(folder: str) -> list[str]:
    """The minutes and records below a folder, sorted; the folder itself where there are none."""
    found: list[str] = []

    def refused(error: OSError) -> None:
        found.append(str(error.filename))

    for root, folders, names in os.walk(folder, onerror=refused):
        databases = own_folders(Path(root))
        folders[:] = [name for name in folders if not name.startswith(".") and name not in databases]
        files = (Path(root, name) for name in names)
        found += [str(file) for file in files if _wanted(file) and not file.is_dir()]
    return sorted(found) or [folder]


def _wanted(file: Path) -> bool:
    return file.suffix.lower() in RECORD_SUFFIXES.union(SUFFIXES) and not file.name.startswith((".", "~$"))


def load(workspace: Workspace, paths: Iterable[str], *, run: int) -> Iterator[Loaded]:
    """Load files one by one, each in a transaction of its own, and say of each what became of it.

    workspace: open for writing. run: from `Archive.begin_run`. What cannot be read or is no minutes is `failed` and changes nothing.
    """
    with Reader() as reader:
        for path in paths:
            try:
                if Path(path).suffix.lower() in RECORD_SUFFIXES:
                    yield from _load_records(workspace, path, run)
                else:
                    yield _load_minutes(workspace, reader, path, run)
            except ReadingError as error:
                yield Loaded(path, "failed", _located(str(error), path))


def _located(message: str, path: str) -> str:
    """A reader's message, which knows the file's name alone, with the path that the user gave."""
    return message if path in message else message.replace(Path(path).name, path, 1)


def read_record(path: str) -> Record:
    """The protocol record in a `.json` file, free of personal data. ReadingError where it is none, or where there are several."""
    try:
        return cleaned(from_json(read_bytes(path, MAX_RECORD)))
    except RecordError as error:
        raise ReadingError(
            f"{path} is no protocol record: {error}. Mend it there; records one a line are for finsam load."
        ) from None


def read_bytes(path: str, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file; ReadingError where it is none, cannot be read, or has more than `most` bytes."""
    with _opened(path) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ReadingError(f"{path} has more than {most:,} bytes: give each minutes in a file of their own.")
    return data


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    """A file open to be read; ReadingError where it is none or cannot be read."""
    try:
        if os.path.isdir(path):
            os.scandir(path).close()
            raise ReadingError(
                f"No minutes in the folder {path}: it holds no file of a kind that finsam reads ({_kinds()})."
            )
        if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe nobody writes to, a device without end
            raise ReadingError(f"{path} is no file but a pipe or a device: save the minutes in a file.")
        with Path(path).open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise ReadingError(f"There is no file {path}: check the name.") from None
    except OSError as error:
        raise ReadingError(f"{path} cannot be read ({error.strerror}): check its name and its permissions.") from None


def _kinds() -> str:
    return ", ".join(sorted(RECORD_SUFFIXES.union(SUFFIXES)))


def _load_minutes(workspace: Workspace, reader: Reader, path: str, run: int) -> Loaded:
    data = read_bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    if workspace.archive.parser_of(document_id(sha256)) == PARSER and _is_at(workspace, path, sha256):
        return Loaded(path, "unchanged", document=document_id(sha256))
    record = reader.record(data, Path(path).name)
    told = record.items or record.participants or record.decisions
    other = next((remark.detail for remark in record.remarks if remark.code == NOT_MINUTES), None)
    if other:
        raise ReadingError(f"{path} is no minutes ({other}): load the minutes of the meeting instead.")
    if (record.confidence or 0.0) < LEAST_CONFIDENCE or not told:
        raise ReadingError(f"{path} does not read as minutes: look at what was understood with finsam parse {path}.")
    return _put(workspace, path, record, sha256, PARSER, run)


def _load_records(workspace: Workspace, path: str, run: int) -> Iterator[Loaded]:
    """Load the record of a `.json` file, or those of a `.jsonl` file, one a line."""
    empty = True
    for number, text in _records(path):
        empty = False
        where = f"{path}:{number}" if number else path
        try:
            record = _checked(text)
        except RecordError as error:
            yield Loaded(where, "failed", f"{where} is no protocol record: {error}; mend it there.")
            continue
        source = record.source
        sha256 = source.sha256 or hashlib.sha256(text).hexdigest()
        parser = source.parser or "record"
        if workspace.archive.parser_of(document_id(sha256)) == parser and _holds(workspace, sha256, record):
            yield Loaded(where, "unchanged", document=document_id(sha256))
        else:
            yield _put(workspace, where, record, sha256, parser, run)
    if empty:
        raise ReadingError(f"{path} is empty: it holds no record.")


def _records(path: str) -> Iterator[tuple[int, bytes]]:
    """The text of a `.json` file under 0, or each line of a `.jsonl` file under its number; of a text too long what it begins with."""
    if Path(path).suffix.lower() == ".json":
        text = read_bytes(path, MAX_RECORD)
        yield from [(0, text)] if text.strip() else []
        return
    number, goes_on = 0, False
    with _opened(path) as stream:
        while text := stream.readline(MAX_RECORD + 1):
            number += not goes_on
            if not goes_on and text.strip():
                yield number, text.removesuffix(b"\n")
            goes_on = not text.endswith(b"\n")


def _checked(text: bytes) -> Record:
    """The record in a text, free of personal data. RecordError where it is none, or longer than a record of minutes can be."""
    if len(text) > MAX_RECORD:
        raise RecordError(f"it has more than {MAX_RECORD:,} bytes")
    return cleaned(from_json(text))


def _is_at(workspace: Workspace, path: str, sha256: str) -> bool:
    return workspace.archive.at_path(place(workspace.archive, path)) == document_id(sha256)


def _holds(workspace: Workspace, sha256: str, record: Record) -> bool:
    document = document_id(sha256)
    held = workspace.archive.document(document)
    return held is not None and held.record == workspace.archive.veil.over(document, record).record


def _named(record: Record) -> int:
    """How many names there are in a record."""
    names = {participant.name for participant in record.participants}
    names |= {mentioned.name for mentioned in record.people_mentioned}
    names |= {signature.name for signature in record.signatures}
    names |= {appointment.person for appointment in record.appointments}
    names |= {name for assignment in record.assignments for name in assignment.to}
    return len(names | {name for dissent in record.dissents for name in dissent.people})


def _put(workspace: Workspace, path: str, record: Record, sha256: str, parser: str, run: int) -> Loaded:
    """Put one record into the archive, in place of what was read from that path before."""
    if (names := _named(record)) > MOST_PEOPLE:
        return Loaded(
            path,
            "failed",
            f"{path} names {names:,} people, minutes at most {MOST_PEOPLE}: give each minutes in a file of their own.",
        )
    archive = workspace.archive
    where = place(archive, path)
    document = document_id(sha256)
    before = archive.at_path(where)
    held = archive.parser_of(document)
    file = record.source.file or file_name(archive, path)
    with archive.transaction(run) as revision:
        assembly = Assembly(archive, revision)
        if held != parser or not _holds(workspace, sha256, record):
            assembly.put(record, sha256=sha256, file=file, parser=parser)
        archive.set_path(where, document)
        if before and before != document:
            _leave(assembly, before, path)
        assembly.finish()
    replaced = (before is not None and before != document) or (held is not None and held != parser)
    status: Status = "replaced" if replaced else "unchanged" if held else "new"
    return Loaded(path, status, document=document)


def _leave(assembly: Assembly, document: str, path: str) -> None:
    """Take a document from a path that holds another now: out of the archive, or, where it stands at other paths too, under their name."""
    archive = assembly.archive
    stored, others = archive.document(document), archive.paths_of(document)
    if not others:
        assembly.remove(document)
    elif stored and stored.file == file_name(assembly.archive, path):
        file = Path(others[0]).name
        record = replace(stored.record, source=replace(stored.record.source, file=file))
        assembly.put(record, sha256=stored.sha256, file=file, parser=stored.parser)
