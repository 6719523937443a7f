"""Entities in the archive: what each document contributes to them, and in which revision they last changed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from graph.among import AMONG
from graph.batches import batches
from graph.entities import KINDS, Board, Change, Document, Entity, Membership, Organisation
from graph.fold import fold
from graph.history import NUMBERS, History

BATCH = 500
"""Entities a query."""

T = TypeVar("T", bound=Entity)

_encode = msgspec.json.Encoder().encode
_decoders = [msgspec.json.Decoder(kind) for kind in KINDS]
_number = {kind: number for number, kind in enumerate(KINDS)}
_UNCOUNTED = {_number[kind] for kind in (Organisation, Board, Membership)}
"""Kinds that stay as they are when one more document says the same of them, and that thousands of documents name."""


class EntityTable:
    """The entities of an open archive. Writes belong inside its transaction."""

    db: sqlite3.Connection
    history: History

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


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
