"""Facts as the nodes and relationships of Neo4j, those that follow from others included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from graph.entities import Mandate
from graph.to_cypher import End, Node, Relationship, to_cypher

if TYPE_CHECKING:
    from queries.exports.facts import Facts


def nodes(facts: Facts) -> Iterator[Node]:
    """Every node, in the order of the kinds."""
    return (node for entity in facts.entities if (node := to_cypher(entity)[0]))


def relationships(facts: Facts) -> list[Relationship]:
    """Every relationship, by type and what it joins."""
    owned = [relationship for entity in facts.entities for relationship in to_cypher(entity)[1]]
    return sorted([*owned, *_shared(facts)], key=_order)


def _shared(facts: Facts) -> Iterator[Relationship]:
    """(Board)-[:SHARES]->(Board), as `graph/shortcuts.py` describes it."""
    boards: defaultdict[str, set[str]] = defaultdict(set)
    for mandate in facts.of(Mandate):
        boards[mandate.person].add(mandate.board)
    people: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for person, sat in sorted(boards.items()):
        for pair in combinations(sorted(sat), 2):
            people[pair].append(person)
    for (one, other), shared in sorted(people.items()):
        yield Relationship("SHARES", End("Board", one), End("Board", other), {"people": shared, "count": len(shared)})


def _order(relationship: Relationship) -> tuple[str, ...]:
    start, end = relationship.start, relationship.end
    return relationship.type, start.label, end.label, start.id, end.id, str(relationship.properties)
