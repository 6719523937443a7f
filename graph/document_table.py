"""Documents in the archive: each with its record, the meeting that it is minutes of, and the paths from which it was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.correcting.applying import corrected
from graph.correcting.corrections import COLUMNS, Correction
from graph.record import Record, from_json, to_json


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the archive holds it. date, number, board: of its meeting, as this document gives them."""

    id: str
    sha256: str
    file: str
    parser: str
    board: str
    date: str | None
    number: str | None
    meeting: str
    record: Record


class DocumentTable:
    """The documents of an open archive. Writes belong inside its transaction."""

    db: sqlite3.Connection

    def document(self, id: str) -> StoredDocument | None:
        """One document with its record, or None."""
        row = self.db.execute(
            "SELECT id, sha256, file, parser, board, date, number, meeting, record FROM document WHERE id = ?", (id,)
        ).fetchone()
        if row is None:
            return None
        values: list[Any] = [*row[:-1], from_json(row[-1])]
        return StoredDocument(*values)

    def every_document(self) -> Iterator[StoredDocument]:
        """All documents with their records, one by one, sorted by id."""
        return (stored for id in self.documents() if (stored := self.document(id)))

    def corrected(self, stored: StoredDocument, *, before: Correction | None = None) -> Record:
        """The record of a document as people have corrected it. before: only by what stands before this correction."""
        columns = ", ".join(f'"{column}"' for column in COLUMNS)
        query = f"SELECT {columns} FROM correction WHERE document = ? ORDER BY number"
        known = [Correction(*row) for row in self.db.execute(query, (stored.id,))]
        return corrected(stored.record, known[: known.index(before)] if before else known) if known else stored.record

    def documents(self) -> list[str]:
        """The ids of all documents, sorted."""
        return [id for (id,) in self.db.execute("SELECT id FROM document ORDER BY id")]

    def parser_of(self, id: str) -> str | None:
        """Which parser read the document, or None where it is not held."""
        row = self.db.execute("SELECT parser FROM document WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def at_path(self, path: str) -> str | None:
        """The document that was last read from `path`, or None."""
        row = self.db.execute("SELECT document FROM path WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None

    def paths_of(self, id: str) -> list[str]:
        """The paths from which a document was read, sorted."""
        return [path for (path,) in self.db.execute("SELECT path FROM path WHERE document = ? ORDER BY path", (id,))]

    def set_path(self, path: str, document: str) -> None:
        self.db.execute("INSERT OR REPLACE INTO path (path, document) VALUES (?, ?)", (path, document))

    def put_document(self, document: StoredDocument, revision: int) -> None:
        values = (
            document.id,
            document.sha256,
            document.file,
            document.parser,
            document.board,
            document.date,
            document.number,
            document.meeting,
            to_json(document.record),
            revision,
        )
        self.db.execute(f"INSERT OR REPLACE INTO document VALUES ({', '.join('?' * len(values))})", values)

    def delete_document(self, id: str) -> None:
        self.db.execute("DELETE FROM document WHERE id = ?", (id,))
        self.db.execute("DELETE FROM path WHERE document = ?", (id,))

    def siblings(self, board: str) -> list[tuple[str, str | None, str | None, str]]:
        """Document id, date, number and meeting of every document of a board, sorted by id."""
        query = "SELECT id, date, number, meeting FROM document WHERE board = ? ORDER BY id"
        return self.db.execute(query, (board,)).fetchall()

    def set_meeting(self, document: str, meeting: str) -> None:
        self.db.execute("UPDATE document SET meeting = ? WHERE id = ?", (meeting, document))
