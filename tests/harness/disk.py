"""A disk of a few megabytes, in memory, that can be grown, filled and made read-only. Takes Linux and root."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AVAILABLE = sys.platform == "linux" and os.geteuid() == 0


@dataclass(frozen=True, slots=True)
class Disk:
    """A mounted disk."""

    path: Path

    def set(self, options: str) -> None:
        """Change it, as in `size=100m` or `ro`."""
        subprocess.run(["mount", "-o", f"remount,{options}", str(self.path)], check=True, capture_output=True)


@contextmanager
def small_disk(path: Path, size: str) -> Iterator[Disk]:
    """A disk of that size (as in `3m`) at an empty folder, for as long as the context lasts."""
    path.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(path)], check=True, capture_output=True
    )
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", "--lazy", str(path)], check=True, capture_output=True)
