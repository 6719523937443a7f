"""The Cypher that writes the graph, made from the table in `graph/model.py`: labels and types never come from data."""

from __future__ import annotations

from collections.abc import Iterator

from graph.entities import Mandate
from graph.model import MODEL, Kind, Link
from graph.shortcuts import DROP_PERSONAL, PERSONAL_OF

NODE_LABELS = tuple(kind.label for kind in MODEL.values() if kind.node)
"""The first label of every node, in no meaningful order."""

MARK = "MERGE (p:Projection {id: 'finsam'}) SET p.run = $run, p.stale = $stale"
"""run: the last that is in the graph whole, 0 for none; stale: boards whose shortcuts to others are to be found anew."""

NOTE_STALE = "MATCH (p:Projection {id: 'finsam'}) SET p.stale = $boards"

MARKER = "MATCH (p:Projection {id: 'finsam'}) RETURN p.run AS run, p.stale AS stale"

NODES = "MATCH (n) WHERE NOT n:Projection RETURN n AS node"
RELATIONSHIPS = "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties"


def constraints() -> Iterator[str]:
    """What is to stand before anything is written: ids are unique, and what is found by its id is found by an index."""
    for label in (*NODE_LABELS, "Projection"):
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for name in (relationship_type(kind) for kind in MODEL.values() if not kind.node):
        yield f"CREATE INDEX {name.lower()}_id IF NOT EXISTS FOR ()-[r:{name}]-() ON (r.id)"


def relationship_type(kind: Kind) -> str:
    """The type of a kind that is a relationship."""
    return next(field.relationship for field in kind.fields.values() if isinstance(field, Link))


def merge(labels: tuple[str, ...]) -> str:
    """Makes each node of $rows (maps of its properties), or gives it exactly these.

    All labels stand in the MERGE: the embedded database refuses to add one to a node that it made in the same transaction.
    """
    return f"UNWIND $rows AS row MERGE (n:{':'.join(labels)} {{id: row.id}}) SET n = row"


def connect(name: str, start: str, end: str, *, properties: bool) -> str:
    """Makes a relationship for each of $rows ([id at the start, id at the end, map of properties]) and returns how many were `made`."""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}}) "
        f"CREATE (a)-[r:{name}]->(b) {'SET r = row[2] ' if properties else ''}RETURN count(*) AS made"
    )


def disown(kind: Kind) -> Iterator[str]:
    """Takes out the relationships that the entities in $ids own, with what follows from them."""
    if kind.entity is Mandate:
        yield DROP_PERSONAL
    if not kind.node:
        # A type with the id in its pattern, or UNWIND before it, is scanned whole by the embedded database: 160 s for 1,000 ids.
        yield f"MATCH ()-[r:{relationship_type(kind)}]->() WHERE r.id IN $ids DELETE r"
        return
    links = [field for field in kind.fields.values() if isinstance(field, Link)]
    for incoming, pattern in ((False, "-[r:{}]->()"), (True, "<-[r:{}]-()")):
        if types := sorted({link.relationship for link in links if link.incoming is incoming}):
            yield f"UNWIND $ids AS id MATCH (n:{kind.label} {{id: id}}){pattern.format('|'.join(types))} DELETE r"


def delete(kind: Kind) -> Iterator[str]:
    """Takes out the entities in $ids."""
    yield from disown(kind)
    if kind.node:
        yield f"MATCH (n:{kind.label}) WHERE n.id IN $ids DETACH DELETE n"


def unlabel(label: str, second: str) -> str:
    """Takes a second label from the nodes in $ids."""
    return f"MATCH (n:{label}:{second}) WHERE n.id IN $ids REMOVE n:{second}"


def relabel(label: str, second: str) -> str:
    """Gives the nodes in $ids a second label."""
    return f"MATCH (n:{label}) WHERE n.id IN $ids AND NOT n:{second} SET n:{second}"


def empty(label: str) -> str:
    """Takes out $size nodes and returns how many were `gone`."""
    return f"MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS gone"


def node(kind: Kind) -> str:
    """Returns `id`, `labels` and `properties` of the nodes of a kind in $ids."""
    return f"UNWIND $ids AS id MATCH (n:{kind.label} {{id: id}}) RETURN id, labels(n) AS labels, properties(n) AS properties"


def owned(kind: Kind) -> Iterator[str]:
    """Return the relationships that the entities in $ids own: `id` of the entity, `type`, `start`, `end` and `properties`."""
    if not kind.node:
        name = relationship_type(kind)
        yield f"MATCH (a)-[r:{name}]->(b) WHERE r.id IN $ids RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties"
        return
    links = [field for field in kind.fields.values() if isinstance(field, Link)]
    for incoming, pattern, start, end in ((False, "-[r:{}]->(o)", "id", "o.id"), (True, "<-[r:{}]-(o)", "o.id", "id")):
        if types := sorted({link.relationship for link in links if link.incoming is incoming}):
            yield (
                f"UNWIND $ids AS id MATCH (n:{kind.label} {{id: id}}){pattern.format('|'.join(types))} "
                f"RETURN id, type(r) AS type, {start} AS start, {end} AS end, properties(r) AS properties"
            )
    if kind.entity is Mandate:
        yield PERSONAL_OF


def relationships(name: str) -> str:
    """Returns the `count` of relationships of a type."""
    return f"MATCH ()-[r:{name}]->() RETURN count(r) AS count"


def count(kind: Kind) -> str:
    """Returns the `count` of entities of a kind."""
    pattern = f"(n:{kind.label})" if kind.node else f"()-[n:{relationship_type(kind)}]->()"
    return f"MATCH {pattern} RETURN count(n) AS count"
