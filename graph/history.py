"""History: what entities were before each run that changed them, so that any two runs can be compared.

An entity that a run makes costs nothing: when it came to be follows from the revision that it has. One that a run changes or takes out leaves
what it was, once a run, under the runs between which it was so. Its text (decisions, tasks, remarks) is left out but for a digest, by which
it can be told from another; names, roles, days and sums stay, people stand by their ids.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from graph.among import AMONG
from graph.batches import batches
from graph.entities import (
    KINDS,
    AgendaItem,
    Assignment,
    Board,
    Decision,
    Document,
    Entity,
    Mandate,
    Meeting,
    Membership,
    Nomination,
    Organisation,
    Participation,
    Person,
    PossibleIdentity,
    Remark,
)
from graph.ids import content_id

KEPT: Mapping[type[Entity], tuple[str, ...]] = {
    Document: ("sha256",),
    Organisation: ("names",),
    Board: (),
    Person: ("names",),
    Meeting: ("place", "next_meeting"),
    AgendaItem: ("name", "title"),
    Decision: ("text",),
    Mandate: ("decisions",),
    Membership: (),
    Participation: ("mandates", "roles", "party"),
    Nomination: ("decision",),
    Assignment: ("task", "to"),
    Remark: ("detail",),
    PossibleIdentity: ("reason",),
}
"""The kinds whose past is kept, each with the fields that are left out: a list or a link wholly, a text but for its digest."""

_kinds = {number: kind for number, kind in enumerate(KINDS) if kind in KEPT}
NUMBERS = frozenset(_kinds)
"""The kinds whose past is kept, as the archive numbers them."""
_decoders = {number: msgspec.json.Decoder(kind) for number, kind in _kinds.items()}
_encode = msgspec.json.Encoder().encode
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Run:
    """A command that wrote. started: ISO time; kept: whether what it changed is known (an older finsam noted nothing)."""

    id: int
    started: str
    command: str
    kept: bool


def bare(entity: Entity) -> Entity:
    """An entity as history keeps it. What is left out is compared by its digest, so that two are equal where their texts are."""
    return replace(entity, **{field: _digest(getattr(entity, field)) for field in KEPT[type(entity)]})


def _digest(value: object) -> Any:
    if isinstance(value, tuple):
        return ()
    return content_id(value) if isinstance(value, str) else None


class History:
    """The past of an archive's entities. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._run = 0
        self._before: dict[str, tuple[int, Entity]] = {}

    def begin(self, run: int) -> None:
        """A revision of a run begins."""
        self._run, self._before = run, {}

    def remember(self, ids: Collection[str], entities: Callable[[Sequence[str]], Mapping[str, Entity]]) -> None:
        """Hold on to entities that may be about to change, unless this run has changed them before. entities: what they are, by id."""
        query = (
            f"SELECT e.id, e.kind, r.run FROM entity e JOIN revision r ON r.id = e.revision WHERE e.id {AMONG} "
            "AND e.digest IS NOT NULL AND r.run <> ?2"
        )
        known = json.dumps([id for id in ids if id not in self._before])
        since = {id: run for id, kind, run in self._db.execute(query, (known, self._run)) if kind in _kinds}
        for batch in batches(sorted(since), _BATCH):
            self._before |= {id: (since[id], entity) for id, entity in entities(batch).items()}

    def keep(self, changed: Collection[str]) -> None:
        """Note what entities were that have changed now."""
        known = {id: self._before[id] for id in changed if id in self._before}
        rows = [
            (self._run, id, since, KINDS.index(type(entity)), _encode(bare(entity)))
            for id, (since, entity) in known.items()
        ]
        self._db.executemany(
            "INSERT OR IGNORE INTO past (until, entity, since, kind, body) VALUES (?, ?, ?, ?, ?)", rows
        )

    def purge(self, people: Collection[str]) -> None:
        """Forget every past fact that is, or names, one of some people. people: their ids, former ones too."""
        for person in people:
            self._db.execute(
                "DELETE FROM past WHERE entity = ?1 OR instr(CAST(body AS TEXT), '\"' || ?1 || '\"')", (person,)
            )

    # Reading

    def runs(self) -> Iterator[Run]:
        """Every run, in order of time."""
        query = "SELECT id, started, command, id >= (SELECT first FROM history) FROM run ORDER BY id"
        for id, started, command, kept in self._db.execute(query):
            yield Run(id, started, command, bool(kept))

    def replaced(self, first: int, last: int) -> dict[str, Entity]:
        """Entities as they were before run `first`, by id: those that were other, or gone, after run `last`."""
        return self._past("since < ?1 AND until BETWEEN ?1 AND ?2", first, last)

    def passed(self, first: int, last: int) -> dict[str, Entity]:
        """Entities as the runs from `first` to `last` left them, by id: those that a later run changed."""
        return self._past("since BETWEEN ?1 AND ?2 AND until > ?2", first, last)

    def current(self, first: int, last: int) -> dict[str, type[Entity]]:
        """The kind, by id, of every entity that the runs from `first` to `last` left as it still is."""
        query = (
            "SELECT id, kind FROM entity WHERE digest IS NOT NULL AND revision BETWEEN "
            "(SELECT min(id) FROM revision WHERE run >= ?1) AND (SELECT max(id) FROM revision WHERE run <= ?2) ORDER BY id"
        )
        return {id: _kinds[kind] for id, kind in self._db.execute(query, (first, last)) if kind in _kinds}

    def latest(self, ids: Collection[str]) -> dict[str, Entity]:
        """What entities were when they last were other than they are, by id; those of which no past is kept are left out."""
        query = f"SELECT entity, kind, body FROM past WHERE entity {AMONG} ORDER BY until"
        rows = self._db.execute(query, (json.dumps(sorted(ids)),)) if ids else ()
        return {id: _decoders[kind].decode(body) for id, kind, body in rows}

    def _past(self, condition: str, first: int, last: int) -> dict[str, Entity]:
        query = f"SELECT entity, kind, body FROM past WHERE until >= ?1 AND {condition} ORDER BY entity"
        return {id: _decoders[kind].decode(body) for id, kind, body in self._db.execute(query, (first, last))}
