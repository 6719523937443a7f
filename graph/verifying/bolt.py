"""The Neo4j graph compared with the archive: nodes, relationships and shortcuts."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from itertools import combinations
from typing import cast

from graph import statements
from graph.archive import Archive
from graph.bolt_store import BoltStore
from graph.entities import Entity, Mandate
from graph.model import MODEL
from graph.shortcuts import SHARED
from graph.table import Value
from graph.to_cypher import to_cypher
from graph.verifying.comparing import Said, compare
from graph.verifying.findings import REBUILD, Fault, Finding


def verify_bolt(archive: Archive, store: BoltStore) -> Finding:
    """Compare a graph with the archive: each entity with what it owns, what follows from all, and that there is nothing besides."""
    types: Counter[str] = Counter()
    boards: dict[str, set[str]] = defaultdict(set)

    def given(entity: Entity) -> frozenset[object]:
        node, relationships = to_cypher(entity)
        types.update(relationship.type for relationship in relationships)
        if isinstance(entity, Mandate):
            boards[entity.person].add(entity.board)
        lines = [_line(each.type, each.start.id, each.end.id, each.properties) for each in relationships]
        return frozenset([*lines, _line(sorted(node.labels), node.properties)] if node else lines)

    def held(kind: type[Entity], ids: list[str]) -> Said:
        said: dict[str, list[str]] = defaultdict(list)
        declared, parameters = MODEL[kind], {"ids": ids}
        if declared.node:
            for id, labels, properties in store.query(statements.node(declared), parameters).rows:
                said[str(id)].append(_line(sorted(map(str, cast(list[Value], labels))), properties))
        for statement in statements.owned(declared):
            for id, *relationship in store.query(statement, parameters).rows:
                if declared.node and id not in said:
                    continue
                said[str(id)].append(_line(*relationship))
        return {id: frozenset(lines) for id, lines in said.items()}

    faults, sums = compare(archive, "Neo4j", given, held)
    shared = _shared(boards)
    if {(a, b): (people, count) for a, b, people, count in store.query(SHARED).rows} != shared:
        faults.append(Fault("Neo4j says that boards share other people than their mandates give", REBUILD))
    counts = archive.counts()
    for name, count in store.counts().items():
        if count > counts.get(name, 0):
            more = count - counts.get(name, 0)
            faults.append(Fault(f"Neo4j holds {more:,} {name} more than the archive", REBUILD))
    for name in sorted(types):
        present = int(str(store.query(statements.relationships(name)).rows[0][0]))
        if present > types[name]:
            faults.append(
                Fault(
                    f"Neo4j holds {present - types[name]:,} {name} relationships more than follow from the archive",
                    REBUILD,
                )
            )
    total = types.total() + len(shared)
    return Finding(f"Neo4j: {sums.counts.total():,} facts, {total:,} relationships.", tuple(faults), sums)


def _shared(boards: dict[str, set[str]]) -> dict[tuple[str, str], tuple[list[str], int]]:
    """Which people each two boards share, from the boards of each person."""
    people: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in sorted(boards):
        for pair in combinations(sorted(boards[person]), 2):
            people[pair].append(person)
    return {pair: (ids, len(ids)) for pair, ids in people.items()}


def _line(*values: object) -> str:
    """What is said as one text; a day is no text that looks like it."""
    return json.dumps(values, sort_keys=True, ensure_ascii=False, default=repr)
