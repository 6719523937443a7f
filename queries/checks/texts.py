"""The texts of a graph, each once: what the privacy shapes are to see."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from ontology.vocabulary import instance, iri

if TYPE_CHECKING:
    from rdflib import Graph

    from queries.checks.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Texts:
    """graph: a node for each text, with a property that has it; subjects: the things that have it, by the node's IRI."""

    graph: Graph
    subjects: dict[str, list[str]]


def texts_of(whole: Snapshot) -> Texts:
    """Every text of an instance (checksums and ids are none: the shapes name the properties)."""
    from rdflib import Graph, URIRef
    from rdflib import Literal as Text

    graph = Graph()
    nodes: dict[tuple[str, str], str] = {}
    subjects: dict[str, list[str]] = {}
    for quad in whole.store:
        thing, text = quad.subject, quad.object
        if not isinstance(thing, NamedNode) or not isinstance(text, Literal) or text.datatype.value != _string():
            continue
        if not thing.value.startswith(instance("")):
            continue
        key = (quad.predicate.value, text.value)
        if key not in nodes:
            nodes[key] = instance(f"text-{len(nodes)}")
            graph.add((URIRef(nodes[key]), URIRef(key[0]), Text(text.value)))
        subjects.setdefault(nodes[key], []).append(thing.value)
    return Texts(graph, subjects)


@cache
def _string() -> str:
    return iri("xsd:string")
