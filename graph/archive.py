"""The archive: one SQLite file that keeps every document's record, and what was made of all of them together.

Tables hold documents, mentions, each document's contribution to each entity, and which entities changed in which revision. A revision
is one committed transaction; a run is one command of the user's and covers revisions.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from graph.cleaning import clean
from graph.document_table import DocumentTable
from graph.entity_table import EntityTable
from graph.erasing.veil import Veil, veil_of
from graph.errors import FinsamError
from graph.history import History
from graph.migration import VERSION, layout_of, migrate

FIRST_REVISION = 2**40
REVISION_STEP = 2**20
"""Revisions rise by random steps, so that a number tells one archive's history from any other, also from its own after a restore."""


class OlderLayoutError(FinsamError):
    """An archive that has to be opened for writing once before it can be read."""


class Archive(DocumentTable, EntityTable):
    """An open archive. Writes happen inside `transaction()`; reads at any time."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open, or make, the archive at `path`; one of an older layout is brought up to this one, unless it is only read (OlderLayoutError).

        FinsamError where it is of a newer layout, is no archive or cannot be opened.
        """
        self.path = path
        self._read_only = read_only
        try:
            target = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}{_unwritable(path) if read_only else ''}"
            self.db = sqlite3.connect(target, uri=True, isolation_level=None, timeout=10)
            self.history = History(self.db)
            try:
                self._open()
            except BaseException:
                self.db.close()
                raise
        except sqlite3.Error as error:
            raise FinsamError(
                f"The archive {path} cannot be opened ({error}); check the folder that --data names."
            ) from None

    def _open(self) -> None:
        layout = layout_of(self.db)
        empty = not self.db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        if layout > VERSION:
            raise FinsamError(
                f"The archive {self.path} has layout {layout}, this finsam reads layout {VERSION}: use the newer finsam that wrote it, "
                "or load the minutes anew into another folder."
            )
        if not layout and not (empty and not self._read_only):
            raise FinsamError(
                f"{self.path} is {'empty' if empty else 'no archive of finsam'}: name another folder with --data."
            )
        if self._read_only and layout < VERSION:
            raise OlderLayoutError(
                f"The archive {self.path} has the older layout {layout} and cannot be brought up to layout {VERSION} here: "
                "open it where it may be written, as with finsam status."
            )
        if not self._read_only:
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = NORMAL")
            if layout < VERSION:
                migrate(self)

    def close(self) -> None:
        """Close the file; what was written is on the disk then, also if the power fails."""
        if not self._read_only:
            with suppress(sqlite3.OperationalError):  # without room for it the log stays, and nothing is lost
                self.db.execute("PRAGMA wal_checkpoint")
        self.db.close()

    @property
    def revision(self) -> int:
        """The number of the last committed transaction, 0 for an empty archive."""
        return int(self.db.execute("SELECT coalesce(max(id), 0) FROM revision").fetchone()[0])

    @property
    def horizon(self) -> int:
        """The last revision that erased somebody, 0 for none: a graph that holds an earlier one is made anew, not caught up."""
        return int(self.db.execute("SELECT coalesce(max(revision), 0) FROM erased").fetchone()[0])

    def has_revision(self, revision: int) -> bool:
        """Whether the archive ever came to that revision: no other archive, and no other course of this one, has the same number."""
        return bool(self.db.execute("SELECT 1 FROM revision WHERE id = ?", (revision,)).fetchone())

    def begin_run(self, command: str, started: str) -> int:
        """Note that a command which writes has begun; `started` is an ISO time. Returns the run's number."""
        values = (started, self.veil.path(clean(command)))
        return int(self.db.execute("INSERT INTO run (started, command) VALUES (?, ?)", values).lastrowid or 0)

    @cached_property
    def veil(self) -> Veil:
        """What keeps out whoever was erased from the data folder."""
        return veil_of(self.path.parent)

    @contextmanager
    def transaction(self, run: int) -> Iterator[int]:
        """All or nothing: yields the revision's number; an exception takes everything back."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield self.next_revision(run)
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:  # a full disk may have ended it already
                self.db.execute("ROLLBACK")
            raise

    def next_revision(self, run: int) -> int:
        """Begin a revision of a run, inside a transaction; returns its number."""
        revision = (self.revision or secrets.randbelow(FIRST_REVISION)) + 1 + secrets.randbelow(REVISION_STEP)
        self.db.execute("INSERT INTO revision (id, run) VALUES (?, ?)", (revision, run))
        self.history.begin(run)
        return revision


def _unwritable(path: Path) -> str:
    """What lets an archive be read where nothing may be written beside it, as long as no write waits to be taken in."""
    waiting = path.with_name(f"{path.name}-wal")
    settled = not waiting.exists() or not waiting.stat().st_size
    return "&immutable=1" if settled and not os.access(path.parent, os.W_OK) else ""
