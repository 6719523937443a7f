"""A batch of changes as rows for Neo4j, written in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction, Record

from graph import statements
from graph.entities import BY_NAME, KINDS, Change, Mandate
from graph.model import MODEL
from graph.shortcuts import BOARDS_OF, DROP_SHARED, MAKE_SHARED
from graph.to_cypher import End, Relationship, to_cypher

_RANK = {kind.__name__: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Batch:
    """nodes: property maps by labels; later: relationships to what may come in a later batch; kept, gone: ids by class name;
    boards: those of the mandates kept.
    """

    nodes: dict[tuple[str, ...], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    relationships: list[Relationship] = field(default_factory=list)
    later: list[Relationship] = field(default_factory=list)
    kept: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    gone: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    boards: set[str] = field(default_factory=set)


def prepare(changes: Iterable[Change]) -> Batch:
    """The rows of changes. ValueError for an entity that the model does not describe."""
    batch = Batch()
    for change in changes:
        name = change.kind.__name__
        if change.entity is None:
            batch.gone[name].append(change.id)
            continue
        batch.kept[name].append(change.id)
        node, relationships = to_cypher(change.entity)
        if node:
            batch.nodes[node.labels].append(node.properties)
        here = End(name, change.id)
        for relationship in relationships:
            others = (end for end in (relationship.start, relationship.end) if end != here)
            waits = any(_RANK[end.label] >= _RANK[name] for end in others)
            (batch.later if waits else batch.relationships).append(relationship)
        if isinstance(change.entity, Mandate):
            batch.boards.add(change.entity.board)
    return batch


def write(tx: ManagedTransaction, batch: Batch, stale: set[str], *, fresh: bool) -> set[str]:
    """Write a batch but for what comes later.

    stale: ids of boards whose mandates changed before; returned, and noted in the database, with those of this batch. fresh: nothing of the
    batch is in the graph yet.
    """
    boards = stale | batch.boards
    if not fresh:
        mandates = [*batch.kept["Mandate"], *batch.gone["Mandate"]]
        boards |= {record["id"] for record in _run(tx, BOARDS_OF, ids=mandates)}
        for name, ids in batch.kept.items():
            for statement in statements.disown(MODEL[BY_NAME[name]]):
                _run(tx, statement, ids=ids)
    for labels, rows in batch.nodes.items():
        _run(tx, statements.merge(labels), rows=rows)
    connect(tx, batch.relationships)
    for name, ids in batch.gone.items():
        for statement in statements.delete(MODEL[BY_NAME[name]]):
            _run(tx, statement, ids=ids)
    if boards != stale:
        _run(tx, statements.NOTE_STALE, boards=sorted(boards))
    return boards


def connect(tx: ManagedTransaction, relationships: Iterable[Relationship]) -> None:
    """Make relationships. ValueError where one names a node that is not there."""
    groups = defaultdict(list)
    for each in relationships:
        # Lists without empty maps, because packing values takes the driver more time than anything here.
        row = [each.start.id, each.end.id, *([each.properties] if each.properties else [])]
        groups[each.type, each.start.label, each.end.label, bool(each.properties)].append(row)
    for (name, start, end, properties), rows in groups.items():
        made = _run(tx, statements.connect(name, start, end, properties=properties), rows=rows)[0]["made"]
        if made != len(rows):
            raise ValueError(
                f"{len(rows) - made} of {len(rows)} relationships (:{start})-[:{name}]->(:{end}) name a node that is neither in "
                f"the graph nor among the changes; those from {rows[0][0]} on contradict the rest of the archive"
            )


def share(tx: ManagedTransaction, boards: list[str]) -> None:
    """Find anew whom the boards share with others."""
    _run(tx, DROP_SHARED, ids=boards)
    _run(tx, MAKE_SHARED, ids=boards)


def _run(tx: ManagedTransaction, statement: str, **parameters: object) -> list[Record]:
    return list(tx.run(statement, parameters))
