"""RDF: Turtle and N-Quads, the latter with a graph for each document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from graph.to_rdf import to_rdf
from ontology.vocabulary import PREFIXES

if TYPE_CHECKING:
    from queries.exports.facts import Facts


def turtle(facts: Facts) -> str:
    """Every triple, those of one subject together."""
    written = serialize(triples(facts), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    assert written is not None  # It is where no output is named.
    lines = written.decode().splitlines(keepends=True)
    # The serialiser gives the prefixes in an order that differs from run to run.
    head = sorted(takewhile(lambda line: line.startswith("@prefix "), lines))
    return "".join([*head, *lines[len(head) :]])


def nquads(facts: Facts) -> str:
    """Every quad on a line, the lines sorted."""
    return "".join(sorted({f"{quad} .\n" for quad in _quads(facts)}))


def triples(facts: Facts) -> Iterator[Triple]:
    """Every triple once, those of one subject together."""
    return (triple for entity in facts.entities for triple in dict.fromkeys(quad.triple for quad in to_rdf(entity)))


def _quads(facts: Facts) -> Iterator[Quad]:
    return (quad for entity in facts.entities for quad in to_rdf(entity))
