"""What the neo4j driver gives back, as plain typed values."""

from __future__ import annotations

import datetime as dt

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graph.table import Value

_PLAIN = frozenset({type(None), bool, int, float, str})


def plain(value: object) -> Value:
    """A value of a row: days and times as datetime (UTC), nodes, relationships and paths as dicts of what they hold; durations
    and clock times as ISO text, points as lists.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Date():
            return value.to_native()
        case Duration() | Time():
            return value.iso_format()
        case DateTime():
            moment = value.to_native()
            return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
        case Node():
            return {"labels": [*sorted(value.labels)], "properties": _map(dict(value))}
        case Relationship():
            ends = {
                name: plain(node["id"])
                for name, node in zip(("start", "end"), value.nodes, strict=True)
                if node is not None and "id" in node
            }
            return {"type": value.type, **ends, "properties": _map(dict(value))}
        case Path():
            return {"nodes": _list(value.nodes), "relationships": _list(value.relationships)}
        case dict():
            return _map(value)
        case list() | tuple():
            return _list(value)
        case _:
            return str(value)


def _map(values: dict[str, object]) -> dict[str, Value]:
    return {name: plain(values[name]) for name in sorted(values)}


def _list(values: list[object] | tuple[object, ...]) -> list[Value]:
    return [value if type(value) in _PLAIN else plain(value) for value in values]  # type: ignore[misc]  # thousands of sentences pass here
