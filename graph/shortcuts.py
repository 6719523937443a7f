"""Shortcuts in Neo4j, for people and pictures: what follows from mandates and is never edited.

(Person)-[:SITS_ON]->(Board) and (Person)-[:REPRESENTS]->(Organisation) belong to one mandate each, which their property `mandate`
names. `from` and `to` are the time that the minutes vouch for: what they state, else the first and last day on which they show the
mandate; ISO text as exact as known. (Board)-[:SHARES]->(Board) goes from the smaller id to the larger and names the people.
"""

from __future__ import annotations

from graph.entities import Mandate

PERSONAL = ("SITS_ON", "REPRESENTS")
"""The types that belong to one mandate each."""

DROP_PERSONAL = """
UNWIND $ids AS id
MATCH (:Mandate {id: id})<-[:HOLDS]-(:Person)-[r:SITS_ON|REPRESENTS]->()
WHERE r.mandate = id
DELETE r
"""
"""Takes out what belongs to the mandates in $ids, while they still have their holders."""

PERSONAL_OF = """
UNWIND $ids AS id
MATCH (:Mandate {id: id})<-[:HOLDS]-(p:Person)-[r:SITS_ON|REPRESENTS]->(o)
WHERE r.mandate = id
RETURN id, type(r) AS type, p.id AS start, o.id AS end, properties(r) AS properties
"""
"""Returns what belongs to the mandates in $ids."""

SHARED = "MATCH (a:Board)-[s:SHARES]->(b:Board) RETURN a.id AS a, b.id AS b, s.people AS people, s.count AS count"
"""Returns all that boards share."""

BOARDS_OF = "MATCH (m:Mandate)-[:ON]->(b:Board) WHERE m.id IN $ids RETURN DISTINCT b.id AS id"
"""The boards of the mandates in $ids."""

DROP_SHARED = "UNWIND $ids AS id MATCH (:Board {id: id})-[s:SHARES]-(:Board) WITH DISTINCT s DELETE s"
"""Takes out what the boards in $ids share with any other."""

MAKE_SHARED = """
UNWIND $ids AS id
MATCH (x:Board {id: id})<-[:SITS_ON]-(p:Person)-[:SITS_ON]->(y:Board)
WHERE x.id <> y.id
WITH CASE WHEN x.id < y.id THEN x ELSE y END AS a, CASE WHEN x.id < y.id THEN y ELSE x END AS b, p.id AS person
ORDER BY person
WITH a, b, collect(DISTINCT person) AS people
MERGE (a)-[s:SHARES]->(b)
SET s.people = people, s.count = size(people)
"""
"""Makes what the boards in $ids share with any other."""


def period(mandate: Mandate) -> dict[str, str]:
    """The time that the minutes vouch for, `from` and `to`, each left out where nothing is known."""
    first = mandate.start or (mandate.first_seen and mandate.first_seen.isoformat())
    last = mandate.end or (mandate.last_seen and mandate.last_seen.isoformat())
    return {name: day for name, day in (("from", first), ("to", last)) if day}
