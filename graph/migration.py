"""Layouts of the archive's file: the first, and what each later one changes, applied to an older file in one transaction.

`graph/layouts/N.sql` makes layout N of layout N - 1; a new file comes to be by all of them in turn. Another table is one more script.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.archive import Archive

_SCRIPTS = sorted(
    (script for script in (resources.files("graph") / "layouts").iterdir() if script.name.endswith(".sql")),
    key=lambda script: int(script.name.removesuffix(".sql")),
)
LAYOUTS = tuple(script.read_text(encoding="utf-8") for script in _SCRIPTS)

VERSION = len(LAYOUTS)
"""The layout that this finsam reads and writes."""

DERIVED_ANEW = frozenset({2, 3})
"""Layouts that need what follows from the records to be made anew."""


def migrate(archive: Archive, layouts: Sequence[str] = LAYOUTS) -> None:
    """Bring the file of an open archive from its layout up to the last of `layouts`, whole or not at all; sqlite3.Error where that fails."""
    db = archive.db
    db.execute("BEGIN IMMEDIATE")
    try:
        held = layout_of(db)
        for script in layouts[held:]:
            for statement in _statements(script):
                db.execute(statement)
        if held and DERIVED_ANEW & set(range(held + 1, len(layouts) + 1)):
            _derive(archive)
        db.execute(f"PRAGMA user_version = {len(layouts)}")
    except BaseException:
        if db.in_transaction:  # a full disk has ended it already
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def layout_of(db: sqlite3.Connection) -> int:
    """The layout that a file says it has; 0 for one that has none."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _derive(archive: Archive) -> None:
    """Make entities and identities anew from all records, on the account of the last run."""
    from graph.assembly import Assembly

    run = archive.db.execute("SELECT max(id) FROM run").fetchone()[0]
    if run is None:
        return
    assembly = Assembly(archive, archive.next_revision(run))
    for id in archive.documents():
        if stored := archive.document(id):
            assembly.put(stored.record, sha256=stored.sha256, file=stored.file, parser=stored.parser)
    assembly.finish()


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: run as a whole it would end the transaction that it stands in."""
    text = ""
    for piece in script.split(";")[:-1]:
        text += f"{piece};"
        if sqlite3.complete_statement(text):
            yield text
            text = ""
