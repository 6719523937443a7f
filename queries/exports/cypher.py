"""A Cypher script that makes the graph in an empty Neo4j: `cypher-shell --file`, or pasted into its browser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from graph import statements
from graph.batches import batches
from queries.exports.property_graph import nodes, relationships

if TYPE_CHECKING:
    from graph.to_cypher import Relationship, Value
    from queries.exports.facts import Facts

BATCH = 200
"""Nodes or relationships a statement."""

END = ";\n"
"""What ends each statement, and stands nowhere else."""

_NEEDS_ESCAPE = re.compile(r"[\\'\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def cypher(facts: Facts) -> str:
    """The statements, one a line: constraints, nodes, relationships."""
    return "".join(f"{statement}{END}" for statement in _statements(facts))


def literal(value: Value | Mapping[str, Value]) -> str:
    """A value as Cypher writes it. A backslash never stands before a u, because Neo4j 5 reads that as a character before all else."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return "'" + _NEEDS_ESCAPE.sub(_escape, value).replace("\\\\u", "\\\\' + 'u") + "'"
        case dt.datetime():
            return f"datetime('{value.isoformat()}')"
        case dt.date():
            return f"date('{value.isoformat()}')"
        case Mapping():
            return "{" + ", ".join(f"`{name}`: {literal(one)}" for name, one in value.items()) + "}"
        case _:
            return f"[{', '.join(map(literal, value))}]"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _statements(facts: Facts) -> Iterator[str]:
    yield from statements.constraints()
    for labels, group in groupby(sorted(nodes(facts), key=lambda node: node.labels), key=lambda node: node.labels):
        for batch in batches(group, BATCH):
            yield _filled(statements.merge(labels), [literal(node.properties) for node in batch])
    for (name, start, end, properties), edges in groupby(sorted(relationships(facts), key=_shape), key=_shape):
        for part in batches(edges, BATCH):
            yield _filled(statements.connect(name, start, end, properties=properties), [_row(edge) for edge in part])


def _shape(edge: Relationship) -> tuple[str, str, str, bool]:
    return edge.type, edge.start.label, edge.end.label, bool(edge.properties)


def _row(edge: Relationship) -> str:
    ends = f"{literal(edge.start.id)}, {literal(edge.end.id)}"
    return f"[{ends}, {literal(edge.properties)}]" if edge.properties else f"[{ends}]"


def _filled(statement: str, rows: list[str]) -> str:
    """A statement with its $rows written out."""
    return statement.replace("$rows", f"[{', '.join(rows)}]", 1)
