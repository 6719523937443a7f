"""Entities as RDF: each becomes quads about itself, by the table in `graph/model.py`.

Every quad has the entity (or a part of it, such as the selector of a quote) as its subject, so that an entity can be taken out
or replaced without looking at any other. IRIs are flat, there are no blank nodes. A fact and the sentence that states it hang together by
`<evidence> fin:evidenceOf <fact>`. Each quad stands in one graph only, because a union of graphs counts a triple once for each
graph: in that of the first document that the entity names, or in the common graph.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from graph.entities import Entity
from graph.model import Kind, Link, Property, kind_of
from ontology.vocabulary import instance, iri

COMMON_GRAPH = instance("common")
"""The graph of what no single document owns: people, organisations, boards, meetings, mandates."""

_PARTIAL_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def to_rdf(entity: Entity) -> Iterator[Quad]:
    """The quads of an entity; what is None or empty gives none.

    A partial date is an xsd:gYear, xsd:gYearMonth or xsd:date. Comparing these with each other is an error in SPARQL, which drops
    the row: compare STR() of both, the day cut to the length of the partial date. Raises ValueError for an entity, a field or a value that the
    model does not describe.
    """
    kind = kind_of(entity)
    subject, graph = _node(instance(entity.id)), _node(_graph(entity, kind))
    for name in (*kind.terms, *kind.terms_by_kind.get(getattr(entity, "kind", ""), ())):
        yield Quad(subject, _term("rdf:type"), _term(name), graph)
    for name, field in kind.fields.items():
        values = _values(getattr(entity, name))
        match field:
            case Link():
                for value in values:
                    yield Quad(subject, _term(field.term), _node(instance(str(value))), graph)
            case Property(part=""):
                for value in values:
                    yield Quad(subject, _term(field.term), _literal(value, field), graph)
            case Property():
                for value in values:
                    yield from _part(entity, kind, field, _literal(value, field), graph)


def subjects(kind: Kind, id: str) -> list[NamedNode]:
    """Every subject that the quads of the entity with this id may have."""
    return [_node(instance(id)), *(_node(_part_iri(id, part)) for part in kind.parts)]


def _part(entity: Entity, kind: Kind, field: Property, value: Literal, graph: NamedNode) -> Iterator[Quad]:
    """A value on a part of the entity, with what makes the part; of the same quads from two values a graph keeps one."""
    part = kind.parts[field.part]
    subject = _node(_part_iri(entity.id, field.part))
    yield Quad(_node(instance(entity.id)), _term(part.term), subject, graph)
    yield Quad(subject, _term("rdf:type"), _term(part.type), graph)
    yield Quad(subject, _term(field.term), value, graph)


def _part_iri(id: str, part: str) -> str:
    return instance(f"{id}-{part}")


def _graph(entity: Entity, kind: Kind) -> str:
    documents = _values(getattr(entity, kind.graph)) if kind.graph else ()
    return instance(min(map(str, documents))) if documents else COMMON_GRAPH


def _values(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _literal(value: object, field: Property) -> Literal:
    match field.datatype, value:
        case "string", str():
            return Literal(value)
        case "boolean", bool():
            return Literal(value)
        case "integer", int() if not isinstance(value, bool):
            return Literal(value)
        case "decimal", int() | float() if not isinstance(value, bool):
            return Literal(format(Decimal(repr(value)), "f"), datatype=_term("xsd:decimal"))
        case "dateTime", dt.datetime():
            utc = value.astimezone(dt.UTC) if value.tzinfo else value
            return Literal(f"{utc.replace(tzinfo=None).isoformat()}Z", datatype=_term("xsd:dateTime"))
        case "date", dt.date() if not isinstance(value, dt.datetime):
            return Literal(value.isoformat(), datatype=_term("xsd:date"))
        case "partialDate", str() if len(value) in _PARTIAL_DATES:
            return Literal(value, datatype=_term(f"xsd:{_PARTIAL_DATES[len(value)]}"))
    raise ValueError(f"{value!r} is no {field.datatype} for {field.term}; mend the entity or graph/model.py")


@cache
def _term(name: str) -> NamedNode:
    return NamedNode(iri(name))


def _node(address: str) -> NamedNode:
    return NamedNode(address)
