"""A lock between processes that several may share, on every system: SQLite's, which ends with its process."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class ProcessLock:
    """A lock file, not held yet. Locks of one process exclude each other as those of two do."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def exclusive(self, *, wait: float = 0) -> bool:
        """Take the lock alone, waiting up to `wait` seconds; whether it was to be had."""
        return self._take(("BEGIN EXCLUSIVE",), wait)

    def shared(self, *, wait: float = 0) -> bool:
        """Take the lock beside others that share it, waiting up to `wait` seconds; whether it was to be had."""
        return self._take(("BEGIN", "SELECT 1 FROM sqlite_master"), wait)

    def release(self) -> None:
        """Give the lock back, if it is held."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _take(self, statements: tuple[str, ...], wait: float) -> bool:
        self._connection = sqlite3.connect(self._path, timeout=wait, isolation_level=None, check_same_thread=False)
        try:
            for statement in statements:
                self._connection.execute(statement).fetchall()
        except sqlite3.OperationalError:
            self.release()
            return False
        return True
