"""Sweeping: after somebody was erased, the bytes that were freed are overwritten, and graphs that held the name are deleted, to be made anew."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import FinsamError
from graph.folder import RDF, STAGED
from graph.process_lock import ProcessLock

if TYPE_CHECKING:
    from graph.archive import Archive

PATIENCE = 5.0
"""Seconds to wait for a command that has the embedded database open."""


def is_due(archive: Archive) -> bool:
    """Whether bytes of somebody erased may still lie about."""
    return bool(archive.db.execute("SELECT 1 FROM erased WHERE NOT swept LIMIT 1").fetchone())


def check_embedded(folder: Path) -> None:
    """FinsamError where another process has the embedded database open: its files cannot be deleted then."""
    from graph.embedded import FOLDER, HOST

    home = folder / FOLDER
    if not home.is_dir():
        return
    host = ProcessLock(home / HOST)
    try:
        if not host.exclusive(wait=PATIENCE):
            raise FinsamError(
                f"Another finsam has the graph database in {folder} open, and with it what is to be erased: end it, then try again."
            )
    finally:
        host.release()


def sweep(archive: Archive, folder: Path) -> None:
    """Overwrite what was freed in the archive, and delete both graphs of the data folder with their logs.

    FinsamError where another process still reads what was erased; the next command that may does it then.
    """
    from graph.embedded import ADDRESS_FILE, FOLDER

    check_embedded(folder)
    graphs = (folder / RDF, *(folder / FOLDER / name for name in ("databases", "log", "backups")))
    for stale in (*graphs, *folder.glob(f"{STAGED}.*")):
        if stale.exists():
            shutil.rmtree(stale)
    for left in (folder / FOLDER / ADDRESS_FILE, *folder.glob("*.new")):
        left.unlink(missing_ok=True)
    try:
        archive.db.execute("PRAGMA secure_delete = ON")
        archive.db.execute("VACUUM")
        busy = archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError as error:
        busy = str(error)
    if busy:
        raise FinsamError(
            f"Another finsam still reads {archive.path}, which keeps old bytes of what was erased: when it has ended, any command, as finsam status, "
            "takes them out."
        )
    archive.db.execute("UPDATE erased SET swept = 1")
    archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
