"""Identities: which mentions are one person. Judgements between personas are kept; identities follow from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from graph.clusters import Pair, cluster, pair
from graph.deriving.context import Who
from graph.entities import Person, PossibleIdentity
from graph.ids import content_id
from graph.judgement import Judgement, judge
from graph.mention import Mention
from graph.persona import Persona, persona, persona_id

SCHEMA = """
CREATE TABLE mention (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, persona TEXT NOT NULL, person TEXT, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_of_document ON mention (document);
CREATE INDEX mention_of_persona ON mention (persona);
CREATE INDEX mention_of_person ON mention (person);
CREATE TABLE persona (id TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE block (block TEXT NOT NULL, persona TEXT NOT NULL, PRIMARY KEY (block, persona)) WITHOUT ROWID;
CREATE INDEX block_of_persona ON block (persona);
CREATE TABLE judgement (
    a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (a, b))
    WITHOUT ROWID;
CREATE INDEX judgement_of_b ON judgement (b);
CREATE TABLE human (
    a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE former (id TEXT PRIMARY KEY, persona TEXT NOT NULL, mention TEXT) WITHOUT ROWID;
CREATE INDEX former_of_persona ON former (persona);
CREATE INDEX former_of_mention ON former (mention);
CREATE TABLE doubt (id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX doubt_of_a ON doubt (a);
CREATE INDEX doubt_of_b ON doubt (b);
"""

_encode = msgspec.json.Encoder().encode
_mention = msgspec.json.Decoder(Mention).decode
_persona = msgspec.json.Decoder(Persona).decode


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed. documents: those in which somebody is now another person. entities: by id, what identities alone
    contribute to the graph (former ids, doubtful pairs), None where they no longer do.
    """

    documents: frozenset[str]
    entities: dict[str, Person | PossibleIdentity | None]


class Identities:
    """The mentions of an archive and the people that they are. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._dirty: set[str] = set()
        self._left: set[str] = set()

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the mentions of a document."""
        rows = [(m.id, m.document, persona_id(m), _encode(m)) for m in mentions]
        self.db.executemany("INSERT OR REPLACE INTO mention (id, document, persona, body) VALUES (?, ?, ?, ?)", rows)
        self.db.executemany("DELETE FROM former WHERE id = ?", [(row[0],) for row in rows])
        self._dirty |= {row[2] for row in rows}

    def remove(self, document: str) -> None:
        """Take out the mentions of a document; ids that were given to people go on answering for them.

        Such an id stands for another mention of the same person, else for whoever the persona is when it is seen again.
        """
        query = "SELECT id, persona, person FROM mention WHERE document = ?"
        rows = self.db.execute(query, (document,)).fetchall()
        self.db.execute("DELETE FROM mention WHERE document = ?", (document,))
        for id, persona_of, person in rows:
            other = self.db.execute("SELECT min(id) FROM mention WHERE person = ?", (person,)).fetchone()[0]
            self.db.execute("UPDATE former SET mention = ? WHERE mention = ?", (other, id))
            if id == person:
                self.db.execute("INSERT OR REPLACE INTO former VALUES (?, ?, ?)", (id, persona_of, other))
        self._dirty |= {persona_of for _, persona_of, _ in rows}
        self._left |= {person for _, _, person in rows if person}

    def people(self, document: str) -> dict[str, Who]:
        """Who each mention of a document is, by mention id."""
        rows = self.db.execute("SELECT id, person FROM mention WHERE document = ?", (document,)).fetchall()
        return {id: Who(person, id) for id, person in rows}

    def settle(self) -> Settled:
        """Bring judgements and identities up to the mentions."""
        seeds = set(self._dirty)
        for id in sorted(self._dirty):
            seeds |= self._linked(id)
            self._refresh(id)
        for id in sorted(self._dirty):
            if found := self._load(id):
                self._judge(found)
            seeds |= self._linked(id)
        self._dirty = set()
        return self._regroup(seeds)

    def _refresh(self, id: str) -> None:
        """Make a persona anew from its mentions, with the blocks in which it is compared; judgements on it go."""
        self.db.execute("DELETE FROM judgement WHERE a = ? OR b = ?", (id, id))
        rows = self.db.execute("SELECT body FROM mention WHERE persona = ?", (id,)).fetchall()
        if not rows:
            self.db.execute("DELETE FROM persona WHERE id = ?", (id,))
            self.db.execute("DELETE FROM block WHERE persona = ?", (id,))
            return
        made = persona([_mention(body) for (body,) in rows])
        if self._load(id) is None:
            self.db.executemany(
                "INSERT INTO block (block, persona) VALUES (?, ?)", [(block, id) for block in blocks(made)]
            )
        self.db.execute("INSERT OR REPLACE INTO persona (id, body) VALUES (?, ?)", (id, _encode(made)))

    def _judge(self, one: Persona) -> None:
        """Judge a persona against every other in its blocks."""
        others = self.db.execute(
            "SELECT DISTINCT p.id, p.body FROM block x JOIN block y ON y.block = x.block JOIN persona p ON p.id = y.persona "
            "WHERE x.persona = ? AND y.persona <> x.persona",
            (one.id,),
        )
        for id, body in others.fetchall():
            if judgement := judge(one, _persona(body)):
                row = (*pair(one.id, id), judgement.verdict, judgement.score, judgement.reason)
                self.db.execute("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)", row)

    def _load(self, id: str) -> Persona | None:
        row = self.db.execute("SELECT body FROM persona WHERE id = ?", (id,)).fetchone()
        return _persona(row[0]) if row else None

    def judgements(self, id: str) -> dict[Pair, Judgement]:
        """Every judgement on a persona; a human's stands in place of the rules'."""
        query = "SELECT a, b, verdict, score, reason FROM judgement WHERE a = ?1 OR b = ?1"
        found = {(a, b): Judgement(*rest) for a, b, *rest in self.db.execute(query, (id,))}
        said = self.db.execute(
            "SELECT x.persona, y.persona, h.verdict, h.reason FROM human h JOIN mention x ON x.id = h.a JOIN mention y ON y.id = h.b "
            "WHERE x.persona = ?1 OR y.persona = ?1",
            (id,),
        )
        return found | {pair(a, b): Judgement(verdict, 1.0, reason) for a, b, verdict, reason in said}

    def _linked(self, id: str) -> set[str]:
        """The personas that are judged to be one with this."""
        return {
            other for link, j in self.judgements(id).items() if j.verdict == "same" for other in link if other != id
        }

    def _regroup(self, seeds: set[str]) -> Settled:
        """Cluster anew every component that a seed belongs to."""
        documents: set[str] = set()
        people: set[str] = set()
        before, self._left = self._left, set()
        for component in self._components(seeds):
            links = {link: j for id in component for link, j in self.judgements(id).items()}
            inside = {link: j for link, j in links.items() if link[0] in component and link[1] in component}
            held = [found for id in sorted(component) if (found := self._load(id))]
            bare = {found.id for found in held if not found.organisations and not found.party}
            by_id = {found.id: found for found in held}
            for group in cluster(by_id, inside, bare).people:
                person = min((by_id[id].first_day, by_id[id].first) for id in group)[1]
                people.add(person)
                for id in sorted(group):
                    rows = self.db.execute("SELECT DISTINCT person FROM mention WHERE persona = ?", (id,))
                    before |= {was for (was,) in rows if was}
                    moved = self.db.execute(
                        "UPDATE mention SET person = ?1 WHERE persona = ?2 AND person IS NOT ?1 RETURNING document",
                        (person, id),
                    )
                    documents |= {document for (document,) in moved.fetchall()}
        return Settled(frozenset(documents), self._doubts(people | before) | self._former(people | before))

    def _components(self, seeds: set[str]) -> Iterator[frozenset[str]]:
        seen: set[str] = set()
        for seed in sorted(seeds):
            if seed in seen or self._load(seed) is None:
                continue
            reached, frontier = {seed}, [seed]
            while frontier:
                new = self._linked(frontier.pop()) - reached
                reached |= new
                frontier += new
            seen |= reached
            yield frozenset(reached)

    def _doubts(self, people: set[str]) -> dict[str, Person | PossibleIdentity | None]:
        """The doubtful pairs of some people now, and None for those that are no longer."""
        marks = ", ".join("?" * len(people))
        listed = sorted(people)
        held = self.db.execute(f"SELECT id FROM doubt WHERE a IN ({marks}) OR b IN ({marks})", listed * 2).fetchall()
        result: dict[str, Person | PossibleIdentity | None] = dict.fromkeys(id for (id,) in held)
        self.db.executemany("DELETE FROM doubt WHERE id = ?", held)
        for person in listed:
            for doubt in self._doubts_of(person):
                known = result.get(doubt.id)
                if not isinstance(known, PossibleIdentity) or (known.score, known.reason) < (doubt.score, doubt.reason):
                    result[doubt.id] = doubt
                self.db.execute("INSERT OR REPLACE INTO doubt VALUES (?, ?, ?)", (doubt.id, doubt.person, doubt.other))
        return result

    def _doubts_of(self, person: str) -> Iterator[PossibleIdentity]:
        personas = self.db.execute("SELECT DISTINCT persona FROM mention WHERE person = ?", (person,)).fetchall()
        links = {link: j for (id,) in personas for link, j in self.judgements(id).items()}
        others = {link: self._person(link[0] if link[1] in {id for (id,) in personas} else link[1]) for link in links}
        apart = {others[link] for link, j in links.items() if j.verdict == "different"}
        for link, j in sorted(links.items()):
            other = others[link]
            if j.verdict != "different" and other is not None and other != person and other not in apart:
                a, b = pair(person, other)
                yield PossibleIdentity(content_id("possible", a, b), a, b, j.score, j.reason)

    def _person(self, persona: str) -> str | None:
        row = self.db.execute("SELECT person FROM mention WHERE persona = ? LIMIT 1", (persona,)).fetchone()
        return row[0] if row else None

    def _former(self, people: set[str]) -> dict[str, Person | PossibleIdentity | None]:
        """The ids that were given before and that no mention has any longer, as aliases of who they are now."""
        result: dict[str, Person | PossibleIdentity | None] = {}
        for person in sorted(people):
            rows = self.db.execute(
                "SELECT f.id FROM former f JOIN mention m ON m.id = f.mention WHERE m.person = ?1 UNION "
                "SELECT f.id FROM former f JOIN mention m ON m.persona = f.persona WHERE m.person = ?1 AND f.mention IS NULL "
                "ORDER BY 1",
                (person,),
            ).fetchall()
            body = self.db.execute("SELECT body FROM mention WHERE id = ?", (person,)).fetchone()
            named = _mention(body[0]).name if body else ""
            result[person] = Person(person, named, (), tuple(id for (id,) in rows)) if rows else None
        return result


def blocks(one: Persona) -> set[str]:
    """The blocks in which a persona is compared: its full name anywhere, and each word of it near each organisation it has to do with.

    Two writings of one name share at least a word (see `graph.likeness`), so no pair that could be judged `same` is missed.
    """
    near = {f"{place}|{word}" for place in (one.body, *one.organisations) for word in one.key.split()}
    return {one.key, "".join(one.key.split()), *near}
