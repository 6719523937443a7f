"""JSON-LD: the triples as one flat list of things, with a context that says what each key is in RDF."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import Literal, NamedNode

from graph.model import MODEL, Link
from ontology.vocabulary import PREFIXES, iri
from queries.escape import json_text
from queries.exports.rdf import triples

if TYPE_CHECKING:
    from queries.exports.facts import Facts

Json: TypeAlias = "str | int | bool | dict[str, str]"

TYPE = iri("rdf:type")
NATIVE: dict[str, Callable[[str], Json]] = {iri("xsd:integer"): int, iri("xsd:boolean"): "true".__eq__}
"""Datatypes that JSON has itself, with how their literals are read."""
PLAIN = iri("xsd:string")


def jsonld(facts: Facts) -> str:
    """Every thing as an object, in the order of its kind; several values of a key are a list."""
    keys = {iri(term): term.partition(":")[2] for term in _terms()}
    things: dict[str, dict[str, list[Json]]] = {}
    for triple in triples(facts):
        assert isinstance(triple.subject, NamedNode)  # Nothing in the graph is a blank node.
        thing = things.setdefault(compact(triple.subject.value), {})
        if triple.predicate.value == TYPE:
            thing.setdefault("@type", []).append(_name(triple.object))
        else:
            thing.setdefault(keys[triple.predicate.value], []).append(_value(triple.object))
    graph = [
        {"@id": id} | {key: one if more == [] else [one, *more] for key, (one, *more) in thing.items()}
        for id, thing in things.items()
    ]
    return json_text(json.dumps({"@context": context(), "@graph": graph}, ensure_ascii=False, indent=1)) + "\n"


def context() -> dict[str, str | dict[str, str]]:
    """The prefixes, and each key with its term; what a key of a link holds is the id of another thing."""
    return dict(PREFIXES) | {
        term.partition(":")[2]: {"@id": term, "@type": "@id"} if is_link else {"@id": term}
        for term, is_link in sorted(_terms().items())
    }


def compact(address: str) -> str:
    """An IRI with the prefix of its namespace."""
    prefix, namespace = max(
        ((p, n) for p, n in PREFIXES.items() if address.startswith(n)), key=lambda item: len(item[1])
    )
    return f"{prefix}:{address.removeprefix(namespace)}"


def _terms() -> dict[str, bool]:
    """Every property of the model, and whether it leads to another thing."""
    fields = {field.term: isinstance(field, Link) for kind in MODEL.values() for field in kind.fields.values()}
    return fields | {part.term: True for kind in MODEL.values() for part in kind.parts.values()}


def _value(term: object) -> Json:
    if not isinstance(term, Literal):
        return _name(term)
    datatype = term.datatype.value
    if datatype == PLAIN:
        return term.value
    native = NATIVE.get(datatype)
    return native(term.value) if native else {"@value": term.value, "@type": compact(datatype)}


def _name(term: object) -> str:
    assert isinstance(term, NamedNode)
    return compact(term.value)
