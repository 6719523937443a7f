"""The archive: one SQLite file that keeps every document's record, and what was made of all of them together.

Tables hold documents, mentions, each document's contribution to each entity, and which entities changed in which revision. A revision
is one committed transaction; a run is one command of the user's and covers revisions.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from graph.among import AMONG
from graph.batches import batches
from graph.cleaning import clean
from graph.correcting.applying import corrected
from graph.correcting.corrections import COLUMNS, Correction
from graph.entities import KINDS, Board, Change, Document, Entity, Membership, Organisation
from graph.erasing.veil import Veil, veil_of
from graph.errors import FinsamError
from graph.fold import fold
from graph.history import NUMBERS, History
from graph.migration import VERSION, layout_of, migrate
from graph.record import Record, from_json, to_json

FIRST_REVISION = 2**40
REVISION_STEP = 2**20
"""Revisions rise by random steps, so that a number tells one archive's history from any other, also from its own after a restore."""

BATCH = 500
"""Entities a query."""

T = TypeVar("T", bound=Entity)

_encode = msgspec.json.Encoder().encode
_decoders = [msgspec.json.Decoder(kind) for kind in KINDS]
_number = {kind: number for number, kind in enumerate(KINDS)}
_UNCOUNTED = {_number[kind] for kind in (Organisation, Board, Membership)}
"""Kinds that stay as they are when one more document says the same of them, and that thousands of documents name."""


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


class OlderLayoutError(FinsamError):
    """An archive that has to be opened for writing once before it can be read."""


class Archive:
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

    # Documents

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

    # Entities

    def contribute(
        self, document: str, entities: Iterable[Entity], *, among: Collection[str] | None = None
    ) -> set[str]:
        """Replace what `document` says; returns the ids of the entities that this may change.

        among: the ids of the entities of which it says something else than before, where it is known that it says the same of all others.
        """
        new, old = _encoded(entities), self._said_by(document)
        if among is not None:
            old = {id: said for id, said in old.items() if id in among}
        touched = {id for id in new.keys() | old.keys() if new.get(id) != old.get(id)}
        said = {id for id in touched if id not in old and new[id][0] in _UNCOUNTED and self._is_said(id, new[id][1])}
        self.history.remember({id for id in touched - said if (new.get(id) or old[id])[0] in NUMBERS}, self.entities)
        self.db.executemany(
            "DELETE FROM contribution WHERE entity = ? AND document = ?",
            [(id, document) for id in touched if id not in new],
        )
        self.db.executemany(
            "INSERT OR REPLACE INTO contribution (entity, document, kind, body) VALUES (?, ?, ?, ?)",
            [(id, document, *new[id]) for id in touched if id in new],
        )
        return touched - said

    def says(self, document: str, entities: Iterable[Entity]) -> bool:
        """Whether `document` contributes just that."""
        return _encoded(entities) == self._said_by(document)

    def _said_by(self, document: str) -> dict[str, tuple[int, bytes]]:
        rows = self.db.execute("SELECT entity, kind, body FROM contribution WHERE document = ?", (document,))
        return {id: (kind, body) for id, kind, body in rows}

    def _is_said(self, id: str, body: bytes) -> bool:
        """Whether a document says just that of an entity already."""
        query = "SELECT 1 FROM contribution WHERE entity = ? AND body = ? LIMIT 1"
        return bool(self.db.execute(query, (id, body)).fetchone())

    def contribute_one(self, document: str, id: str, entity: Entity | None) -> None:
        """Replace what `document` says of one entity; None takes it back."""
        self.history.remember({id}, self.entities)
        if entity is None:
            self.db.execute("DELETE FROM contribution WHERE entity = ? AND document = ?", (id, document))
        else:
            row = (id, document, _number[type(entity)], _encode(entity))
            self.db.execute(
                "INSERT OR REPLACE INTO contribution (entity, document, kind, body) VALUES (?, ?, ?, ?)", row
            )

    def settle(self, ids: Iterable[str], revision: int) -> None:
        """Bring the named entities up to their contributions, noting the revision where one is other than it was."""
        for batch in batches(sorted(ids), BATCH):
            entities = self.entities(batch)
            query = f"SELECT id, kind, digest FROM entity WHERE id IN ({_marks(batch)})"
            held = {id: (kind, digest) for id, kind, digest in self.db.execute(query, batch)}
            rows = []
            for id in batch:
                entity = entities.get(id)
                kind, was = held.get(id, (None, None))
                digest = digest_of(entity) if entity else None
                if was != digest:
                    rows.append((id, _number[type(entity)] if entity else kind, digest, revision))
            self.db.executemany("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?)", rows)
            self.history.keep([row[0] for row in rows])

    def entities(self, ids: Sequence[str]) -> dict[str, Entity]:
        """Entities by id, each folded from all that documents say of it; those of which nothing is said are left out."""
        said: defaultdict[str, Counter[tuple[bytes, int]]] = defaultdict(Counter)
        query = f"SELECT entity, body, kind FROM contribution WHERE entity IN ({_marks(ids)})"
        for id, body, kind in self.db.execute(query, ids):
            said[id][body, kind] += 1
        return {
            id: fold([(_decoders[kind].decode(body), count) for (body, kind), count in sorted(bodies.items())])
            for id, bodies in said.items()
        }

    def naming(self, id: str, documents: Collection[str]) -> list[str]:
        """The ids of the entities that name an entity in what some documents say of them, sorted."""
        query = f"SELECT DISTINCT entity, body FROM contribution WHERE document {AMONG} AND instr(body, ?2) ORDER BY 1"
        rows = self.db.execute(query, (json.dumps(sorted(documents)), f'"{id}"'))
        return list(dict.fromkeys(entity for entity, _ in rows))

    def entities_in(self, documents: Collection[str], kind: type[T]) -> Iterator[T]:
        """What some documents say of every entity of a kind, sorted by id."""
        query = f"SELECT body FROM contribution WHERE document {AMONG} AND kind = ?2 ORDER BY entity, document"
        for (body,) in self.db.execute(query, (json.dumps(sorted(documents)), _number[kind])):
            yield msgspec.json.decode(body, type=kind)

    def changes(self, since: int = 0) -> Iterator[Change]:
        """What became of every entity that changed after revision `since`: first what there is, by kind, then what is gone."""
        query = "SELECT id, kind FROM entity WHERE revision > ? AND (digest IS NULL) = ? ORDER BY kind, id"
        for rows in batches(self.db.execute(query, (since, False)).fetchall(), BATCH):
            entities = self.entities([id for id, _ in rows])
            for id, kind in rows:
                yield Change(KINDS[kind], id, entities[id])
        if since:
            for id, kind in self.db.execute(query, (since, True)).fetchall():
                yield Change(KINDS[kind], id, None)

    def leftovers(self) -> int:
        """How many lines of all documents should have been understood and were not."""
        query = "SELECT coalesce(sum(json_extract(body, '$.leftovers')), 0) FROM contribution WHERE kind = ?"
        return int(self.db.execute(query, (_number[Document],)).fetchone()[0])

    def counts(self) -> dict[str, int]:
        """How many entities of each kind there are, by class name; kinds without any are left out."""
        query = "SELECT kind, count(*) FROM entity WHERE digest IS NOT NULL GROUP BY kind ORDER BY kind"
        return {KINDS[kind].__name__: count for kind, count in self.db.execute(query)}


def digest_of(entity: Entity) -> bytes:
    """Eight bytes that stand for all that is said of an entity."""
    return hashlib.blake2b(_encode(entity), digest_size=8).digest()


def _encoded(entities: Iterable[Entity]) -> dict[str, tuple[int, bytes]]:
    return {entity.id: (_number[type(entity)], _encode(entity)) for entity in entities}


def _unwritable(path: Path) -> str:
    """What lets an archive be read where nothing may be written beside it, as long as no write waits to be taken in."""
    waiting = path.with_name(f"{path.name}-wal")
    settled = not waiting.exists() or not waiting.stat().st_size
    return "&immutable=1" if settled and not os.access(path.parent, os.W_OK) else ""


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
