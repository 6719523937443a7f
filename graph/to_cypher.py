"""Entities as nodes and relationships of Neo4j, by the table in `graph/model.py`.

Each relationship is owned by the entity that gives it, so that an entity can be taken out or replaced with what is its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from graph.entities import Entity, Mandate
from graph.model import Kind, Link, Property, kind_of
from graph.shortcuts import period

Value = str | int | float | bool | dt.date | dt.datetime | list[str]
Properties = dict[str, Value]


@dataclass(frozen=True, slots=True)
class End:
    """The node at one end of a relationship."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Node:
    """labels: that of its kind first; properties: those known, with the id."""

    labels: tuple[str, ...]
    properties: Properties


@dataclass(frozen=True, slots=True)
class Relationship:
    """An edge with a type from the model; start and end are nodes of other entities or of its owner."""

    type: str
    start: End
    end: End
    properties: Properties


def to_cypher(entity: Entity) -> tuple[Node | None, tuple[Relationship, ...]]:
    """The node of an entity, None for a kind that is a relationship, and the relationships that it owns.

    Raises ValueError for an entity or a field that the model does not describe.
    """
    kind = kind_of(entity)
    properties = _properties(entity, kind)
    links = list(_links(entity, kind))
    if not kind.node:
        (start,) = (end for link, end in links if link.incoming)
        name, end = next((link.relationship, end) for link, end in links if not link.incoming)
        return None, (Relationship(name, start, end, properties),)
    node = Node((kind.label, *kind.labels_by_kind.get(getattr(entity, "kind", ""), ())), properties)
    here = End(kind.label, entity.id)
    owned = [
        Relationship(link.relationship, there if link.incoming else here, here if link.incoming else there, {})
        for link, there in links
    ]
    return node, (*owned, *_shortcuts(entity))


def _properties(entity: Entity, kind: Kind) -> Properties:
    """The values of an entity. Which kind the other end is of is told by that end."""
    ends = {field.kind_field for field in kind.fields.values() if isinstance(field, Link)}
    properties: Properties = {"id": entity.id}
    for name, field in kind.fields.items():
        if isinstance(field, Property) and name not in ends and (value := getattr(entity, name)) is not None:
            properties[name] = _value(value, field)
    return properties


def _value(value: object, field: Property) -> Value:
    """A value as the driver takes it; a time without a zone is UTC."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC) if value.tzinfo else value.replace(tzinfo=dt.UTC)
    if isinstance(value, str | int | float | dt.date):
        return float(value) if field.datatype == "decimal" and isinstance(value, int) else value
    raise ValueError(f"{value!r} is no {field.datatype} for {field.term}; mend the entity or graph/model.py")


def _links(entity: Entity, kind: Kind) -> Iterator[tuple[Link, End]]:
    for name, field in kind.fields.items():
        if isinstance(field, Link) and (value := getattr(entity, name)) is not None:
            label = getattr(entity, field.kind_field) if field.kind_field else field.target[0].__name__
            for id in value if field.many else (value,):
                yield field, End(label, id)


def _shortcuts(entity: Entity) -> Iterator[Relationship]:
    """What a mandate gives besides: see `graph/shortcuts.py`."""
    if not isinstance(entity, Mandate):
        return
    person = End("Person", entity.person)
    known: Properties = {"mandate": entity.id, **period(entity)}
    yield Relationship("SITS_ON", person, End("Board", entity.board), {**known, "role": entity.role})
    if entity.organisation:
        represented = End("Organisation", entity.organisation)
        yield Relationship("REPRESENTS", person, represented, {**known, "board": entity.board})
