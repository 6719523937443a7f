"""Judging: what people judged, from the file beside the archive into the archive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from graph.archive import Archive
from graph.assembly import Assembly
from graph.verdict_store import VerdictStore
from graph.verdicts import FILE, Said, read, write


def pending(archive: Archive, folder: Path) -> tuple[Said, ...] | None:
    """What the file of a data folder says, where that is other than what the archive holds; FinsamError for a line that cannot stand."""
    said = read(folder / FILE)
    return None if said == VerdictStore(archive.db).said() else said


def take_in(archive: Archive, folder: Path) -> None:
    """Bring the archive up to the file, in one transaction; FinsamError, and nothing changed, for a line that cannot stand."""
    said = pending(archive, folder)
    if said is None:
        return
    path = folder / FILE
    changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) if path.exists() else dt.datetime.now(dt.UTC)
    with archive.transaction(archive.begin_run(FILE, changed.isoformat(timespec="seconds"))) as revision:
        assembly = Assembly(archive, revision)
        assembly.judge(said)
        assembly.finish()


def record(archive: Archive, folder: Path, said: Sequence[Said]) -> None:
    """Replace the file of a data folder, and bring the archive up to it."""
    write(folder / FILE, said)
    take_in(archive, folder)
