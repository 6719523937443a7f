"""A folder of CSV files for `neo4j-admin database import`: one for each kind of node and type of relationship, with the command."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.model import MODEL, Link
from graph.shortcuts import PERSONAL
from queries.escape import spreadsheet
from queries.exports.property_graph import nodes, relationships

if TYPE_CHECKING:
    from graph.to_cypher import Value
    from queries.exports.facts import Facts

    Row = Mapping[str, Value]

BETWEEN = "\x1f"
"""Stands between the members of a list; no text of the archive holds it."""

ADVICE = "import.txt"
"""The file that says how the others are imported."""

TYPES = sorted(
    {field.relationship for kind in MODEL.values() for field in kind.fields.values() if isinstance(field, Link)}
    | {*PERSONAL, "SHARES"}
)
"""Every type of relationship."""


def neo4j_csv(facts: Facts) -> dict[str, str]:
    """Content by file name. A file of a kind that has nothing in it holds its heading alone, so that none of an older export stays."""
    kinds: dict[str, list[Row]] = {kind.label: [] for kind in MODEL.values() if kind.node}
    for node in nodes(facts):
        own = {name: value for name, value in node.properties.items() if name != "id"}
        kinds[node.labels[0]].append({"id:ID": node.properties["id"], ":LABEL": [*node.labels]} | own)
    types: dict[str, list[Row]] = {name: [] for name in TYPES}
    for edge in relationships(facts):
        ends = {":START_ID": edge.start.id, ":END_ID": edge.end.id, ":TYPE": edge.type}
        types[edge.type].append(ends | edge.properties)
    files = {f"nodes-{label}.csv": _table(["id:ID", ":LABEL"], rows) for label, rows in kinds.items()}
    files |= {
        f"relationships-{name}.csv": _table([":START_ID", ":END_ID", ":TYPE"], rows) for name, rows in types.items()
    }
    return {ADVICE: _advice(files)} | files


def _advice(files: Iterable[str]) -> str:
    """The command that imports the files, each named apart because each has a heading of its own."""
    options = [
        "--array-delimiter=U+001F",
        "--multiline-fields=true",
        *(f"--{name.partition('-')[0]}={name}" for name in files),
    ]
    return (
        "In this folder, with Neo4j stopped and its database empty:\n\n"
        + " \\\n  ".join(["neo4j-admin database import full neo4j", *options])
        + "\n\nA text that a spreadsheet would take for a formula has an apostrophe before it.\n"
    )


def _table(first: list[str], rows: Iterable[Row]) -> str:
    """RFC 4180 with LF: texts in quotes, so that an empty one differs from none at all."""
    rows = list(rows)
    kinds: dict[str, str] = dict(
        sorted((name, _type(value)) for row in rows for name, value in row.items() if name not in first)
    )
    lines = [",".join([*first, *(f"{name}:{kind}" for name, kind in kinds.items())])]
    lines += [",".join(_cells(row, [*first, *kinds])) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _cells(row: Row, columns: list[str]) -> Iterator[str]:
    return (_cell(row[name]) if name in row else "" for name in columns)


def _type(value: Value) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "long"
        case float():
            return "double"
        case dt.datetime():
            return "datetime"
        case dt.date():
            return "date"
        case list():
            return "string[]"
        case _:
            return "string"


def _cell(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case dt.date():
            return value.isoformat()
        case list():
            return _quoted(BETWEEN.join(value))
        case _:
            return _quoted(value)


def _quoted(text: str) -> str:
    return '"' + spreadsheet(text).replace('"', '""') + '"'
