"""Mentions in the archive, and ids that mentions had once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from graph.among import AMONG
from graph.mention import Mention

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Mention).decode


@dataclass(frozen=True, slots=True)
class Held:
    """A mention with the cell and the persona that it belongs to."""

    mention: Mention
    cell: str
    persona: str


class MentionStore:
    """Reads and writes of mentions and former ids. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def add(self, mentions: Iterable[Mention], cells: Mapping[str, str]) -> set[str]:
        """Take in mentions, each in its cell; returns the people for whom their ids answered as former ones."""
        rows = [(m.id, m.document, cells[m.id], cells[m.id], _encode(m)) for m in mentions]
        self.db.executemany("INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?)", rows)
        query = f"UPDATE former SET mention = id WHERE id {AMONG} RETURNING person"
        return {person for (person,) in self._among(query, [row[0] for row in rows]) if person}

    def of_document(self, document: str) -> list[Mention]:
        """The mentions of a document."""
        rows = self.db.execute("SELECT body FROM mention WHERE document = ?", (document,))
        return [_decode(body) for (body,) in rows]

    def take(self, document: str) -> list[Held]:
        """Take out, and return, the mentions of a document."""
        query = "SELECT body, cell, persona FROM mention WHERE document = ?"
        taken = [Held(_decode(body), *rest) for body, *rest in self.db.execute(query, (document,))]
        self.db.execute("DELETE FROM mention WHERE document = ?", (document,))
        return taken

    def held(self, id: str) -> Held | None:
        """A mention; None for an id that no mention has."""
        row = self.db.execute("SELECT body, cell, persona FROM mention WHERE id = ?", (id,)).fetchone()
        return Held(_decode(row[0]), *row[1:]) if row else None

    def of_cells(self, cells: Collection[str]) -> list[Held]:
        query = f"SELECT body, cell, persona FROM mention WHERE cell {AMONG}"
        return [Held(_decode(body), *rest) for body, *rest in self._among(query, cells)]

    def of_personas(self, personas: Collection[str]) -> list[Held]:
        query = f"SELECT body, cell, persona FROM mention WHERE persona {AMONG}"
        return [Held(_decode(body), *rest) for body, *rest in self._among(query, personas)]

    def move(self, personas: Mapping[str, str]) -> None:
        """Put mentions into other personas: mention id → persona."""
        rows = [(persona, id) for id, persona in personas.items()]
        self.db.executemany("UPDATE mention SET persona = ? WHERE id = ?", rows)

    def documents(self, personas: Collection[str]) -> frozenset[str]:
        """The documents that mention one of the personas."""
        query = f"SELECT DISTINCT document FROM mention WHERE persona {AMONG}"
        return frozenset(document for (document,) in self._among(query, personas))

    def people(self, document: str) -> dict[str, str]:
        """The person of each mention of a document, by mention id."""
        query = "SELECT m.id, p.person FROM mention m JOIN persona p ON p.id = m.persona WHERE m.document = ?"
        return dict(self.db.execute(query, (document,)).fetchall())

    # Former ids

    def meaning(self, id: str) -> str | None:
        """The mention that an id means: itself, or what it stands for now that its document is gone; None for an unknown id."""
        query = (
            "SELECT id FROM mention WHERE id = ?1 UNION ALL "
            "SELECT coalesce(m.id, (SELECT min(id) FROM mention WHERE persona = f.persona)) "
            "FROM former f LEFT JOIN mention m ON m.id = f.mention WHERE f.id = ?1"
        )
        row = self.db.execute(query, (id,)).fetchone()
        return row[0] if row else None

    def retire(self, id: str, persona: str, person: str | None) -> None:
        """Let an id that no mention has any longer stand for another mention of the same person, else for whoever the persona is when it
        is seen again; and with it the ids that it stood for.
        """
        query = "SELECT min(m.id) FROM persona p JOIN mention m ON m.persona = p.id WHERE p.person = ?"
        other = self.db.execute(query, (person,)).fetchone()[0]
        self.db.execute("UPDATE former SET mention = ? WHERE mention = ?", (other, id))
        self.db.execute(
            "INSERT INTO former (id, mention, persona) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET mention = excluded.mention, persona = excluded.persona",
            (id, other, persona),
        )

    def pass_on(self, id: str, mention: str) -> None:
        """Let a former id stand for a mention."""
        self.db.execute("UPDATE former SET mention = ?2 WHERE id = ?1", (id, mention))

    def forget(self, ids: Collection[str], personas: Collection[str]) -> set[str]:
        """Let some ids, and those that stood for them or for personas, answer no longer; returns the people whose aliases they were."""
        rows = [
            *self._among(f"DELETE FROM former WHERE id {AMONG} OR mention {AMONG} RETURNING person", ids),
            *self._among(f"DELETE FROM former WHERE persona {AMONG} RETURNING person", personas),
        ]
        return {person for (person,) in rows if person}

    def has_former(self) -> bool:
        return bool(self.db.execute("SELECT EXISTS (SELECT 1 FROM former)").fetchone()[0])

    def aliases_held(self, person: str) -> tuple[str, ...]:
        """The former ids last added to a person as aliases, sorted."""
        rows = self.db.execute("SELECT id FROM former WHERE person = ? ORDER BY id", (person,))
        return tuple(id for (id,) in rows)

    def aliases_now(self, person: str) -> tuple[str, ...]:
        """The former ids that mean a person, sorted."""
        query = (
            "SELECT f.id FROM persona p JOIN mention m ON m.persona = p.id JOIN former f ON f.mention = m.id "
            "WHERE p.person = ?1 AND f.id <> m.id UNION "
            "SELECT f.id FROM persona p JOIN former f ON f.persona = p.id WHERE p.person = ?1 AND f.mention IS NULL ORDER BY 1"
        )
        return tuple(id for (id,) in self.db.execute(query, (person,)))

    def set_aliases(self, person: str, now: Collection[str]) -> None:
        """Note which former ids are aliases of a person; forget those that a mention has again."""
        self.db.execute("DELETE FROM former WHERE person = ? AND mention = id", (person,))
        self.db.execute("UPDATE former SET person = NULL WHERE person = ?", (person,))
        self.db.executemany("UPDATE former SET person = ? WHERE id = ?", [(person, id) for id in now])

    def _among(self, query: str, ids: Collection[str]) -> list[Any]:
        return self.db.execute(query, (json.dumps(sorted(ids)),)).fetchall()
