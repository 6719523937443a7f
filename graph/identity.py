"""Identities: which mentions are one person. Judgements are kept; identities follow from them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec

from graph.deriving.context import Who
from graph.entities import PossibleIdentity
from graph.ids import content_id
from graph.mention import Mention

SCHEMA = """
CREATE TABLE mention (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, name_key TEXT NOT NULL, person TEXT, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_of_document ON mention (document);
CREATE INDEX mention_of_name ON mention (name_key);
CREATE INDEX mention_of_person ON mention (person);
"""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Mention).decode


def name_key(name: str) -> str:
    """What two writings of one name share: case and hyphens aside, the same letters."""
    return " ".join(name.casefold().replace("-", " ").split())


class Identities:
    """The mentions of an archive and the people that they are."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._dirty: set[str] = set()

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the mentions of a document."""
        rows = [(m.id, m.document, name_key(m.name), _encode(m)) for m in mentions]
        self.db.executemany("INSERT OR REPLACE INTO mention (id, document, name_key, body) VALUES (?, ?, ?, ?)", rows)
        self._dirty |= {row[2] for row in rows}

    def remove(self, document: str) -> None:
        """Take out the mentions of a document."""
        keys = self.db.execute("SELECT name_key FROM mention WHERE document = ?", (document,)).fetchall()
        self.db.execute("DELETE FROM mention WHERE document = ?", (document,))
        self._dirty = self._dirty | {key for (key,) in keys}

    def settle(self) -> tuple[set[str], list[PossibleIdentity]]:
        """Bring identities up to the mentions. Returns the documents in which somebody is now another person, and the doubtful pairs."""
        changed: set[str] = set()
        for key in sorted(self._dirty):
            rows = self.db.execute("SELECT body, person FROM mention WHERE name_key = ? ORDER BY id", (key,)).fetchall()
            mentions = [_decode(body) for body, _ in rows]
            held = {mention.id: person for mention, (_, person) in zip(mentions, rows, strict=True)}
            for cluster in _clusters(mentions):
                person = min(mention.id for mention in cluster)
                for mention in cluster:
                    if held[mention.id] != person:
                        self.db.execute("UPDATE mention SET person = ? WHERE id = ?", (person, mention.id))
                        changed.add(mention.document)
        self._dirty = set()
        return changed, self._possible()

    def _possible(self) -> list[PossibleIdentity]:
        rows = self.db.execute(
            "SELECT name_key, person FROM mention WHERE name_key IN (SELECT name_key FROM mention GROUP BY name_key "
            "HAVING count(DISTINCT person) > 1) GROUP BY name_key, person ORDER BY 1, 2"
        ).fetchall()
        groups: dict[str, list[str]] = defaultdict(list)
        for key, person in rows:
            groups[key].append(person)
        return [
            PossibleIdentity(content_id("possible", a, b), a, b, 0.5, "same name")
            for people in groups.values()
            for a, b in combinations(people, 2)
        ]

    def people(self, document: str) -> dict[str, Who]:
        """Who each mention of a document is, by mention id."""
        rows = self.db.execute("SELECT id, person FROM mention WHERE document = ?", (document,)).fetchall()
        return {id: Who(person, id) for id, person in rows}


def _clusters(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of one name, grouped where board or organisation links them."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        linked = [group for group in groups if any(_same(mention, other) for other in group)]
        merged = [mention, *(other for group in linked for other in group)]
        groups = [group for group in groups if group not in linked] + [merged]
    return groups


def _same(a: Mention, b: Mention) -> bool:
    return (
        a.board == b.board
        or bool({*a.organisations} & {*b.organisations})
        or a.body in b.organisations
        or b.body in a.organisations
    )
