"""What a data folder consists of, by name: the archive, what is made from it, what people wrote, and what only runs need."""

from __future__ import annotations

from pathlib import Path

ARCHIVE = "archive.db"
RDF = "rdf"
LOCK = "writer.lock"

STAGED = ".restore"
"""A backup that has been checked and is to take the place of what is there: whoever opens the folder next finishes that."""

_PASSING = (".lock", ".lock-journal", "-wal", "-shm", "-journal", ".new")
"""How the names of files end that mean nothing once no process runs."""


def written(folder: Path) -> list[str]:
    """The names of the files beside the archive that people's work stands in (such as `identities.csv`), sorted."""
    return sorted(
        file.name for file in folder.iterdir() if is_written(file.name) and file.is_file() and not file.is_symlink()
    )


def is_written(name: str) -> bool:
    """Whether a file of that name in a data folder would be people's work."""
    return name != ARCHIVE and not name.startswith(".") and not name.endswith(_PASSING) and Path(name).name == name
