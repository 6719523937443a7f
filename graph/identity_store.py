"""The identity store: mentions, personas, judgements and people in the archive's tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from graph.clusters import Pair, pair
from graph.entities import PossibleIdentity
from graph.judgement import Judgement
from graph.likeness import sound
from graph.mention import Mention
from graph.persona import Persona
from graph.verdicts import COLUMNS, Said

SCHEMA = """
CREATE TABLE mention (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, cell TEXT NOT NULL, persona TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_of_document ON mention (document);
CREATE INDEX mention_of_cell ON mention (cell);
CREATE INDEX mention_of_persona ON mention (persona);
CREATE TABLE persona (id TEXT PRIMARY KEY, key TEXT NOT NULL, person TEXT, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX persona_of_person ON persona (person);
CREATE TABLE block (block TEXT NOT NULL, persona TEXT NOT NULL, PRIMARY KEY (block, persona)) WITHOUT ROWID;
CREATE INDEX block_of_persona ON block (persona);
CREATE TABLE judgement (a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT, score REAL, reason TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX judgement_of_b ON judgement (b);
CREATE TABLE human (
    number INTEGER PRIMARY KEY, verdict TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL,
    at TEXT NOT NULL, a_name TEXT NOT NULL, b_name TEXT NOT NULL);
CREATE TABLE meant (id TEXT PRIMARY KEY, mention TEXT) WITHOUT ROWID;
CREATE TABLE former (id TEXT PRIMARY KEY, mention TEXT, persona TEXT NOT NULL, person TEXT) WITHOUT ROWID;
CREATE INDEX former_of_mention ON former (mention);
CREATE INDEX former_of_persona ON former (persona);
CREATE INDEX former_of_person ON former (person);
CREATE TABLE doubt (
    id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX doubt_of_a ON doubt (a);
CREATE INDEX doubt_of_b ON doubt (b);
"""
"""A judgement without a verdict is a pair that the rules compare and have nothing to say on so far. former: ids that no mention has any
longer, the mention (else the persona) that each stands for, and the person to whom it was last added as an alias. human: the lines of
`identities.csv`; meant: the mention that each id in them stood for when identities were last settled.
"""

_encode = msgspec.json.Encoder().encode
_mention = msgspec.json.Decoder(Mention).decode
_persona = msgspec.json.Decoder(Persona).decode


@dataclass(frozen=True, slots=True)
class Place:
    """The cell and the persona of a mention."""

    cell: str
    persona: str


class IdentityStore:
    """Reads and writes of the identity tables, nothing else. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    # Mentions

    def add_mentions(self, mentions: Iterable[Mention], cells: Mapping[str, str]) -> set[str]:
        """Take in mentions with their cells; returns the people for whom their ids answered as former ones."""
        rows = [(m.id, m.document, cells[m.id], cells[m.id], _encode(m)) for m in mentions]
        self.db.executemany("INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?)", rows)
        found = (
            self.db.execute("UPDATE former SET mention = id WHERE id = ? RETURNING person", row[:1]) for row in rows
        )
        return {person for held in found for (person,) in held.fetchall() if person}

    def take_mentions(self, document: str) -> list[tuple[Mention, str, str]]:
        """Take out the mentions of a document: each with its cell and persona."""
        rows = self.db.execute("SELECT body, cell, persona FROM mention WHERE document = ?", (document,)).fetchall()
        self.db.execute("DELETE FROM mention WHERE document = ?", (document,))
        return [(_mention(body), cell, persona) for body, cell, persona in rows]

    def mention(self, id: str) -> Mention | None:
        row = self.db.execute("SELECT body FROM mention WHERE id = ?", (id,)).fetchone()
        return _mention(row[0]) if row else None

    def mentions(self, *, cell: str) -> list[tuple[Mention, str]]:
        """The mentions of a cell, each with its persona."""
        rows = self.db.execute("SELECT body, persona FROM mention WHERE cell = ?", (cell,))
        return [(_mention(body), persona) for body, persona in rows]

    def mentions_of(self, persona: str) -> list[Mention]:
        return [_mention(body) for (body,) in self.db.execute("SELECT body FROM mention WHERE persona = ?", (persona,))]

    def move(self, mention: str, persona: str) -> None:
        self.db.execute("UPDATE mention SET persona = ? WHERE id = ?", (persona, mention))

    def place(self, mention: str) -> Place | None:
        """Where a mention belongs; None for an id that no mention has."""
        row = self.db.execute("SELECT cell, persona FROM mention WHERE id = ?", (mention,)).fetchone()
        return Place(*row) if row else None

    def standing_for(self, id: str) -> str | None:
        """The mention that an id means: itself, or what it stands for now that its document is gone; None for an unknown id."""
        if self.place(id):
            return id
        query = (
            "SELECT coalesce(m.id, (SELECT min(id) FROM mention WHERE persona = f.persona)) "
            "FROM former f LEFT JOIN mention m ON m.id = f.mention WHERE f.id = ?"
        )
        row = self.db.execute(query, (id,)).fetchone()
        return row[0] if row else None

    def retire(self, id: str, mention: str | None, persona: str) -> None:
        """Let an id that no mention has any longer stand for another mention, or for whoever the persona is when it is seen again."""
        self.db.execute("UPDATE former SET mention = ? WHERE mention = ?", (mention, id))
        self.db.execute(
            "INSERT INTO former (id, mention, persona) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET mention = excluded.mention, persona = excluded.persona",
            (id, mention, persona),
        )

    def former_held(self, person: str) -> tuple[str, ...]:
        """The former ids last added to a person as aliases, sorted."""
        return self._ids("SELECT id FROM former WHERE person = ? ORDER BY id", person)

    def former_now(self, person: str) -> tuple[str, ...]:
        """The former ids that mean a person, sorted."""
        return self._ids(
            "SELECT f.id FROM persona p JOIN mention m ON m.persona = p.id JOIN former f ON f.mention = m.id "
            "WHERE p.person = ?1 AND f.id <> m.id "
            "UNION SELECT f.id FROM persona p JOIN former f ON f.persona = p.id WHERE p.person = ?1 AND f.mention IS NULL ORDER BY 1",
            person,
        )

    def set_former(self, person: str, now: Collection[str]) -> None:
        """Note which former ids are aliases of a person; forget those that a mention has again."""
        self.db.execute("DELETE FROM former WHERE person = ? AND mention = id", (person,))
        self.db.execute("UPDATE former SET person = NULL WHERE person = ?", (person,))
        self.db.executemany("UPDATE former SET person = ? WHERE id = ?", [(person, id) for id in now])

    def has_former(self) -> bool:
        return bool(self.db.execute("SELECT EXISTS (SELECT 1 FROM former)").fetchone()[0])

    def _ids(self, query: str, *values: str) -> tuple[str, ...]:
        return tuple(id for (id,) in self.db.execute(query, values))

    # Personas

    def put_persona(self, one: Persona) -> bool:
        """Keep a persona as it now is; True where it is new."""
        row = (one.key, _encode(one), one.id)
        if self.db.execute("UPDATE persona SET key = ?, body = ? WHERE id = ?", row).rowcount:
            return False
        self.db.execute("INSERT INTO persona (key, body, id) VALUES (?, ?, ?)", row)
        self.db.executemany("INSERT INTO block VALUES (?, ?)", [(block, one.id) for block in sorted(blocks(one))])
        return True

    def drop_persona(self, id: str) -> None:
        for statement in ("persona WHERE id = ?1", "block WHERE persona = ?1", "judgement WHERE a = ?1 OR b = ?1"):
            self.db.execute(f"DELETE FROM {statement}", (id,))

    def persona(self, id: str) -> Persona | None:
        row = self.db.execute("SELECT body FROM persona WHERE id = ?", (id,)).fetchone()
        return _persona(row[0]) if row else None

    def neighbours(self, id: str) -> list[tuple[str, str]]:
        """Every other persona in the blocks of one: id and name key."""
        query = (
            "SELECT DISTINCT p.id, p.key FROM block x CROSS JOIN block y ON y.block = x.block CROSS JOIN persona p ON p.id = y.persona "
            "WHERE x.persona = ?1 AND p.id <> ?1"
        )
        return self.db.execute(query, (id,)).fetchall()

    def person_of(self, persona: str) -> str | None:
        row = self.db.execute("SELECT person FROM persona WHERE id = ?", (persona,)).fetchone()
        return row[0] if row else None

    def set_person(self, persona: str, person: str) -> list[str]:
        """Say whom a persona is; returns the documents of its mentions."""
        self.db.execute("UPDATE persona SET person = ? WHERE id = ?", (person, persona))
        rows = self.db.execute("SELECT DISTINCT document FROM mention WHERE persona = ?", (persona,))
        return [document for (document,) in rows]

    def personas_of(self, person: str) -> list[str]:
        rows = self.db.execute("SELECT id FROM persona WHERE person = ? ORDER BY id", (person,))
        return [id for (id,) in rows]

    def people(self, document: str) -> dict[str, str]:
        """The person of each mention of a document, by mention id."""
        query = "SELECT m.id, p.person FROM mention m JOIN persona p ON p.id = m.persona WHERE m.document = ?"
        return dict(self.db.execute(query, (document,)).fetchall())

    # Judgements

    def put_judgement(self, a: str, b: str, judgement: Judgement | None) -> None:
        said = (judgement.verdict, judgement.score, judgement.reason) if judgement else (None, None, None)
        self.db.execute("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)", (*pair(a, b), *said))

    def judgements(self, persona: str) -> dict[Pair, Judgement | None]:
        """What the rules say of a persona and every other that they compare it with."""
        query = "SELECT a, b, verdict, score, reason FROM judgement WHERE a = ?1 UNION ALL SELECT a, b, verdict, score, reason FROM judgement WHERE b = ?1"
        return {(a, b): Judgement(*said) if said[0] else None for a, b, *said in self.db.execute(query, (persona,))}

    def said(self) -> tuple[Said, ...]:
        """What people judged, in the order of the file."""
        return tuple(Said(*row) for row in self.db.execute(f"SELECT {', '.join(COLUMNS)} FROM human ORDER BY number"))

    def meant(self) -> dict[str, str | None]:
        """The mention that each id in people's judgements meant when it was last noted."""
        return dict(self.db.execute("SELECT id, mention FROM meant").fetchall())

    def set_meant(self, now: Mapping[str, str | None], forgotten: Collection[str]) -> None:
        """Forget what some ids meant, and note what some mean now."""
        self.db.executemany("DELETE FROM meant WHERE id = ?", [(id,) for id in forgotten])
        self.db.executemany("INSERT INTO meant VALUES (?, ?)", now.items())

    def doubts(self, person: str) -> dict[str, PossibleIdentity]:
        """The doubtful pairs that have a person in them, by id."""
        query = "SELECT id, a, b, score, reason FROM doubt WHERE a = ?1 UNION ALL SELECT id, a, b, score, reason FROM doubt WHERE b = ?1"
        return {row[0]: PossibleIdentity(*row) for row in self.db.execute(query, (person,))}

    def put_doubts(self, doubts: Iterable[PossibleIdentity], gone: Iterable[str]) -> None:
        self.db.executemany("DELETE FROM doubt WHERE id = ?", [(id,) for id in gone])
        rows = [(doubt.id, doubt.person, doubt.other, doubt.score, doubt.reason) for doubt in doubts]
        self.db.executemany("INSERT OR REPLACE INTO doubt VALUES (?, ?, ?, ?, ?)", rows)

    def say(self, said: Sequence[Said]) -> None:
        """Replace what people judged."""
        self.db.execute("DELETE FROM human")
        rows = [(number, *(getattr(one, column) for column in COLUMNS)) for number, one in enumerate(said, start=1)]
        self.db.executemany(
            f"INSERT INTO human (number, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})",
            rows,
        )


def blocks(one: Persona) -> set[str]:
    """The blocks in which a persona is compared: its full name anywhere, and each word of it, by sound, near each organisation that it
    has to do with.

    Two writings of one name share a word that sounds alike (see `graph.likeness`), so no pair that could be judged `same` is missed.
    """
    near = {f"{place}|{sound(word)}" for place in (one.body, *one.organisations) for word in one.key.split()}
    return {one.key, *near}
