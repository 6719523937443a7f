"""Personas in the archive: who each is, what the rules judge of them, and the doubts that stay."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from graph.among import AMONG
from graph.clusters import Pair
from graph.judgement import Judgement
from graph.likeness import sound
from graph.persona import Persona

Doubt = tuple[float, str]
"""Score and reason."""

_encode = msgspec.json.Encoder(order="deterministic").encode
"""Sets come out sorted: the same persona is the same bytes in every run."""
_decode = msgspec.json.Decoder(Persona).decode


class PersonaStore:
    """Reads and writes of personas, judgements and doubts. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def put(self, personas: Collection[Persona]) -> set[str]:
        """Keep personas as they now are; returns the ids of those that are new."""
        known = self.people([one.id for one in personas]).keys()
        new = [one for one in personas if one.id not in known]
        rows = [(_encode(one), one.id) for one in personas if one.id in known]
        self.db.executemany("UPDATE persona SET body = ? WHERE id = ?", rows)
        self.db.executemany(
            "INSERT INTO persona (id, key, body) VALUES (?, ?, ?)", [(one.id, one.key, _encode(one)) for one in new]
        )
        self.db.executemany(
            "INSERT INTO block VALUES (?, ?)", [(block, one.id) for one in new for block in sorted(blocks(one))]
        )
        return {one.id for one in new}

    def drop(self, ids: Collection[str]) -> None:
        """Forget personas with all that was judged of them."""
        for condition in ("persona WHERE id", "block WHERE persona", "judgement WHERE a", "judgement WHERE b"):
            self._among(f"DELETE FROM {condition} {AMONG}", ids)

    def load(self, ids: Collection[str]) -> dict[str, Persona]:
        """Personas by id; ids that no persona has are left out."""
        return {id: _decode(body) for id, body in self._among(f"SELECT id, body FROM persona WHERE id {AMONG}", ids)}

    def neighbours(self, id: str) -> list[tuple[str, str]]:
        """Every other persona in the blocks of one: id and name key."""
        query = (
            "SELECT DISTINCT p.id, p.key FROM block x CROSS JOIN block y ON y.block = x.block "
            "CROSS JOIN persona p ON p.id = y.persona WHERE x.persona = ?1 AND p.id <> ?1"
        )
        return self.db.execute(query, (id,)).fetchall()

    # People

    def people(self, ids: Collection[str]) -> dict[str, str | None]:
        """Whom each persona is, by its id; None for one that was not settled yet."""
        return dict(self._among(f"SELECT id, person FROM persona WHERE id {AMONG}", ids))

    def set_people(self, people: Mapping[str, str]) -> None:
        """Say whom personas are: persona → person."""
        self.db.executemany("UPDATE persona SET person = ? WHERE id = ?", [(who, id) for id, who in people.items()])

    def of_people(self, people: Collection[str]) -> dict[str, str]:
        """The personas of some people: persona → person."""
        query = f"SELECT id, person FROM persona WHERE person {AMONG} ORDER BY id"
        return dict(self._among(query, people))

    # Judgements

    def judgements(self, ids: Collection[str]) -> dict[Pair, Judgement | None]:
        """What the rules say of some personas and every other that they compare them with."""
        columns = "SELECT a, b, verdict, score, reason FROM judgement"
        rows = self._among(f"{columns} WHERE a {AMONG} UNION SELECT * FROM judgement WHERE b {AMONG}", ids)
        return {(a, b): Judgement(*said) if said[0] else None for a, b, *said in rows}

    def put_judgements(self, judgements: Mapping[Pair, Judgement | None]) -> None:
        rows = [
            (*link, judgement.verdict, judgement.score, judgement.reason) if judgement else (*link, None, None, None)
            for link, judgement in judgements.items()
        ]
        self.db.executemany("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)", rows)

    def doubts(self, people: Collection[str]) -> dict[Pair, Doubt]:
        """The pairs in doubt that have one of some people in them."""
        columns = "SELECT a, b, score, reason FROM doubt"
        rows = self._among(f"{columns} WHERE a {AMONG} UNION {columns} WHERE b {AMONG}", people)
        return {(a, b): (score, reason) for a, b, score, reason in rows}

    def put_doubts(self, doubts: Mapping[Pair, Doubt], gone: Iterable[Pair]) -> None:
        self.db.executemany("DELETE FROM doubt WHERE a = ? AND b = ?", gone)
        rows = [(*link, *doubt) for link, doubt in doubts.items()]
        self.db.executemany("INSERT OR REPLACE INTO doubt VALUES (?, ?, ?, ?)", rows)

    def _among(self, query: str, ids: Collection[str]) -> list[Any]:
        return self.db.execute(query, (json.dumps(sorted(ids)),)).fetchall()


def blocks(one: Persona) -> set[str]:
    """The blocks in which a persona is compared: its full name anywhere, and each word of it, by sound, near each organisation that it
    has to do with.

    Two writings of one name share a word that sounds alike (see `graph.likeness`), so no pair that could be judged `same` is missed.
    """
    near = {f"{place}|{sound(word)}" for place in (one.body, *one.organisations) for word in one.key.split()}
    return {one.key, *near}
