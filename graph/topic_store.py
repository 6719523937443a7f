"""Topics in the archive: what each document's agenda items and assignments are about, by organisation."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from graph.matters import Topic


class TopicStore:
    """The table `topic` of an open archive."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def put(self, document: str, organisation: str, topics: Iterable[Topic]) -> set[str]:
        """Replace the topics of a document; returns the ids of the organisations whose topics are others now."""
        now = {
            (topic.fact, organisation, topic.assigned, topic.earliest, topic.latest, " ".join(topic.words))
            for topic in topics
        }
        query = "SELECT fact, organisation, assigned, earliest, latest, words FROM topic WHERE document = ?"
        before = set(self.db.execute(query, (document,)))
        if now == before:
            return set()
        self.db.execute("DELETE FROM topic WHERE document = ?", (document,))
        self.db.executemany(
            "INSERT INTO topic (document, fact, organisation, assigned, earliest, latest, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(document, *row) for row in sorted(now)],
        )
        return {str(row[1]) for row in now | before}

    def of(self, organisation: str) -> list[Topic]:
        """All topics of an organisation, each fact once."""
        query = "SELECT fact, assigned, min(earliest), max(latest), words FROM topic WHERE organisation = ? GROUP BY fact ORDER BY fact, words"
        return [
            Topic(fact, bool(assigned), earliest, latest, tuple(words.split(" ")))
            for fact, assigned, earliest, latest, words in self.db.execute(query, (organisation,))
        ]
