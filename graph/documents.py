"""The documents of an archive by what people call them: the path, the file name or the id."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import PurePath

from graph.archive import Archive
from graph.cleaning import clean
from graph.ids import content_id

_HELD = "SELECT id, file, (SELECT min(path) FROM path WHERE document = document.id), date, number FROM document"


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the archive. path: the first of those that it was read from; date, number: of its meeting."""

    id: str
    file: str
    path: str | None
    date: str | None
    number: str | None

    def __str__(self) -> str:
        meeting = ", ".join(part for part in (self.date, self.number) if part)
        return f"{self.file} ({meeting or 'no date'}; id {self.id})"


def place(archive: Archive, path: str) -> str:
    """A path as the archive keeps it: absolute, personal data in it masked, and then with four letters that tell it from its like."""
    absolute = os.path.abspath(path)
    kept = clean(absolute)
    return archive.veil.place(kept if kept == absolute else f"{kept}#{content_id(os.fsencode(absolute).hex())[-4:]}")


def file_name(archive: Archive, path: str) -> str:
    """The name of a file as the archive keeps it: personal data in it masked."""
    return archive.veil.path(clean(PurePath(path).name))


def called(archive: Archive, name: str) -> list[Held]:
    """The documents that a name means, sorted by file name and id: by id, else by path (of a `.jsonl` file, all its records), else by file name."""
    path = place(archive, name)
    wheres = (
        ("id = ?", (name,)),
        ("id IN (SELECT document FROM path WHERE path = ? OR path GLOB ? || ':[0-9]*')", (path, _literal(path))),
        ("file = ?", (file_name(archive, name),)),
    )
    for where, values in wheres:
        if rows := archive.db.execute(f"{_HELD} WHERE {where} ORDER BY file, id", values).fetchall():
            return [Held(*row) for row in rows]
    return []


def alike(archive: Archive, name: str) -> list[str]:
    """Up to three file names of the archive that are most like a name, the likest first."""
    from rapidfuzz import process

    files = [file for (file,) in archive.db.execute("SELECT DISTINCT file FROM document ORDER BY file")]
    found = process.extract(PurePath(name).name, files, limit=3, score_cutoff=60)
    return [file for file, _, _ in found]


def _literal(text: str) -> str:
    """A text that GLOB takes as it stands."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
