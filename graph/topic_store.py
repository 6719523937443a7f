"""Topics in the archive: what each document's agenda items and assignments are about, by organisation."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from graph.matters import Topic


class TopicStore:
    """The table `topic` of an open archive."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def put(self, document: str, organisation: str, topics: Iterable[Topic]) -> dict[str, set[Topic]]:
        """Replace the topics of a document; returns, by organisation, the topics that came or went."""
        now = {(organisation, topic) for topic in topics}
        query = "SELECT organisation, fact, assigned, earliest, latest, words FROM topic WHERE document = ?"
        before = {(of, _topic(*values)) for of, *values in self.db.execute(query, (document,))}
        if now == before:
            return {}
        self.db.execute("DELETE FROM topic WHERE document = ?", (document,))
        self.db.executemany(
            "INSERT INTO topic (document, organisation, fact, assigned, earliest, latest, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
            sorted(
                (document, of, topic.fact, topic.assigned, topic.earliest, topic.latest, " ".join(topic.words))
                for of, topic in now
            ),
        )
        changed: dict[str, set[Topic]] = {}
        for of, topic in now ^ before:
            changed.setdefault(of, set()).add(topic)
        return changed

    def of(self, organisation: str) -> list[Topic]:
        """All topics of an organisation, each fact once."""
        query = "SELECT fact, assigned, min(earliest), max(latest), words FROM topic WHERE organisation = ? GROUP BY fact ORDER BY fact, words"
        return [_topic(*row) for row in self.db.execute(query, (organisation,))]


def _topic(fact: str, assigned: int, earliest: str, latest: str, words: str) -> Topic:
    return Topic(fact, bool(assigned), earliest, latest, tuple(words.split(" ")))
