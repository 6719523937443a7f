"""Restoring: a backup in place of what a data folder holds, whole or not at all, whenever it breaks off.

The backup is unpacked and checked beside what is there, then made known by one renaming. From then on it is what the folder holds:
whoever opens the folder next finishes what a broken restore left to do.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from graph.backup import Contents, unpack
from graph.erasing import erasure
from graph.erasing.erasure import FILE, KEY_FILE
from graph.errors import FinsamError
from graph.folder import ARCHIVE, LOCK, STAGED, is_written, written
from graph.process_lock import ProcessLock

_BEGUN, _DONE = f"{STAGED}.begun", f"{STAGED}.done"
"""What a restore unpacks into, and what it leaves to be deleted."""

_LASTING = {FILE, KEY_FILE}
"""Who was erased since stays so: what the folder says of that is kept."""

_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def restore(folder: Path, file: Path) -> Contents:
    """Put a backup in place of what a data folder holds; the folder is made where it is missing. Both graphs follow when they are next used.

    FinsamError, and nothing changed, where the file is damaged or no backup, or where another process writes to the folder.
    """
    missing = not folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        (folder / LOCK).touch(mode=0o600)
        lock = ProcessLock(folder / LOCK)
        if not lock.exclusive():
            raise FinsamError(f"Another finsam is writing to {folder}: wait until it has ended.")
        try:
            begun = folder / _BEGUN
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir(mode=0o700)
            try:
                contents = unpack(file, begun)
                erasure.keep(folder, begun)
            except BaseException:
                shutil.rmtree(begun, ignore_errors=True)
                raise
            finish(folder)
            begun.rename(folder / STAGED)
            finish(folder)
        finally:
            lock.release()
    except BaseException:
        if missing:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return contents


def finish(folder: Path) -> None:
    """Put what a restore has staged in its place, if there is any; the caller holds the folder against other writers."""
    staged = folder / STAGED
    if not staged.is_dir():
        return
    _replace(folder / ARCHIVE, staged / ARCHIVE)
    lasting = _LASTING.intersection(written(folder))
    kept = {file.name for file in staged.iterdir()} - (_LASTING if lasting else set())
    for name in written(folder):
        if name not in kept | lasting:
            (folder / name).unlink()
    for name in sorted(filter(is_written, kept)):
        new = folder / f"{name}.new"
        shutil.copy(staged / name, new)  # with its permissions; it stays staged until all is done
        os.replace(new, folder / name)
    shutil.rmtree(folder / _DONE, ignore_errors=True)
    staged.rename(folder / _DONE)
    shutil.rmtree(folder / _DONE, ignore_errors=True)


def _replace(archive: Path, new: Path) -> None:
    """Let an archive hold what another does, in one transaction, so that those who read it go on; one that is broken is put aside."""
    try:
        _overwrite(archive, new)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _BROKEN:
            raise FinsamError(
                f"The archive {archive} cannot be replaced now ({error}): close what reads it, then try again."
            ) from None
        for broken in (archive, *(archive.with_name(archive.name + end) for end in ("-wal", "-shm"))):
            broken.unlink(missing_ok=True)
        _overwrite(archive, new)


def _overwrite(archive: Path, new: Path) -> None:
    archive.touch(mode=0o600)
    with (
        closing(sqlite3.connect(f"{new.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source,
        closing(sqlite3.connect(archive, timeout=10)) as target,
    ):
        target.execute("PRAGMA journal_mode = WAL")
        source.backup(target)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
