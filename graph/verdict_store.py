"""What people judged, as the archive caches it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence

from graph.verdicts import COLUMNS, Said

_COLUMNS = ", ".join(COLUMNS)


class VerdictStore:
    """Reads and writes of people's judgements. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def said(self) -> tuple[Said, ...]:
        """What people judged, in the order of the file."""
        return tuple(Said(*row) for row in self.db.execute(f"SELECT {_COLUMNS} FROM human ORDER BY number"))

    def say(self, said: Sequence[Said]) -> None:
        """Replace what people judged."""
        self.db.execute("DELETE FROM human")
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        rows = [(number, *(getattr(one, column) for column in COLUMNS)) for number, one in enumerate(said, start=1)]
        self.db.executemany(f"INSERT INTO human (number, {_COLUMNS}) VALUES ({marks})", rows)

    def meant(self) -> dict[str, str | None]:
        """The mention that each id in people's judgements meant when it was last noted."""
        return dict(self.db.execute("SELECT id, mention FROM meant").fetchall())

    def set_meant(self, now: Mapping[str, str | None], forgotten: Collection[str]) -> None:
        """Forget what some ids meant, then note what some mean now."""
        self.db.executemany("DELETE FROM meant WHERE id = ?", [(id,) for id in forgotten])
        self.db.executemany("INSERT INTO meant VALUES (?, ?)", now.items())
