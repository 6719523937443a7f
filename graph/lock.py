"""One writer a data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from graph.errors import FinsamError

FILE = "writer.lock"


class WriteLock:
    """An exclusive lock on a data folder, held until `release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; FinsamError where another process has it or the folder cannot be written."""
        try:
            self._file = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FinsamError(
                f"The data folder {folder} cannot be written ({error.strerror}); name another with --data."
            ) from None
        try:
            _lock(self._file)
        except OSError:
            os.close(self._file)
            raise FinsamError(
                f"Another finsam is writing to {folder}: wait until it has ended, or name another folder with --data."
            ) from None

    def release(self) -> None:
        os.close(self._file)


def _lock(file: int) -> None:
    """Lock without waiting; OSError where somebody else has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
