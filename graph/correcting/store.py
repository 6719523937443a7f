"""Corrections in the archive, as it caches them, and from the file beside it into the archive."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from graph.archive import Archive
from graph.assembly import Assembly
from graph.correcting.applying import fits
from graph.correcting.corrections import COLUMNS, FILE, Correction, read, write

_COLUMNS = ", ".join(f'"{column}"' for column in COLUMNS)


def every(db: sqlite3.Connection) -> tuple[Correction, ...]:
    """The corrections that the archive has taken in, in the order of the file."""
    return tuple(Correction(*row) for row in db.execute(f"SELECT {_COLUMNS} FROM correction ORDER BY number"))


def pending(archive: Archive, folder: Path) -> tuple[Correction, ...] | None:
    """What the file of a data folder says, where that is other than what the archive holds; FinsamError for a line that cannot stand."""
    said = read(folder / FILE)
    return None if said == every(archive.db) else said


def take_in(archive: Archive, folder: Path) -> None:
    """Bring the archive up to the file, in one transaction; FinsamError, and nothing changed, for a line that cannot stand."""
    said = pending(archive, folder)
    if said is None:
        return
    path = folder / FILE
    changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) if path.exists() else dt.datetime.now(dt.UTC)
    with archive.transaction(archive.begin_run(FILE, changed.isoformat(timespec="seconds"))) as revision:
        touched = {one.document for one in set(said) ^ set(every(archive.db))}
        replace(archive, said)
        assembly = Assembly(archive, revision)
        for document in sorted(touched):
            if stored := archive.document(document):
                assembly.put(stored.record, sha256=stored.sha256, file=stored.file, parser=stored.parser)
        assembly.finish()


def replace(archive: Archive, said: Sequence[Correction]) -> None:
    """Let the archive hold these corrections, inside its transaction."""
    archive.db.execute("DELETE FROM correction")
    marks = ", ".join("?" * (len(COLUMNS) + 1))
    rows = [(number, *(getattr(one, column) for column in COLUMNS)) for number, one in enumerate(said, start=1)]
    archive.db.executemany(f"INSERT INTO correction (number, {_COLUMNS}) VALUES ({marks})", rows)


def record(archive: Archive, folder: Path, said: Sequence[Correction]) -> None:
    """Replace the file of a data folder, and bring the archive up to it."""
    write(folder / FILE, said)
    take_in(archive, folder)


def standing(archive: Archive) -> list[tuple[Correction, str, str]]:
    """Each correction with the file name of its document and how it stands: `holds`, `not loaded`, or `fits nothing`."""
    found = []
    for one in every(archive.db):
        stored = archive.document(one.document)
        if stored is None:
            found.append((one, "", "not loaded"))
            continue
        earlier = archive.corrected(stored, before=one)
        found.append((one, stored.file, "holds" if fits(earlier, one) else "fits nothing"))
    return found
