"""What finsam wrote of the graph into files: exports, pages, reports. Erasing somebody does not reach them, so the archive knows which there are."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from graph.archive import Archive
from graph.documents import place


@dataclass(frozen=True, slots=True)
class Written:
    """path: absolute, names of people erased masked; what: the command and format that made it; at: ISO time of the last writing."""

    path: str
    what: str
    at: str


def note(archive: Archive, path: Path, what: str, at: str) -> bool:
    """Note a file or folder that was written; whether that could be done: not in a folder that cannot be written."""
    try:
        with sqlite3.connect(archive.path, timeout=10, isolation_level=None) as db:
            row = (place(archive, os.fspath(path)), what, at)
            db.execute("INSERT OR REPLACE INTO written (path, what, at) VALUES (?, ?, ?)", row)
        db.close()
    except sqlite3.Error:
        return False
    return True


def every(archive: Archive) -> list[Written]:
    """What was written, the oldest first."""
    return [Written(*row) for row in archive.db.execute("SELECT path, what, at FROM written ORDER BY at, path")]
