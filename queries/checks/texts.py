"""The texts of a graph, each once: what the privacy shapes are to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Literal, URIRef
from rdflib.term import Node

from graph.batches import batches
from ontology.vocabulary import instance
from queries.checks.prepared import PreparedGraph
from queries.checks.snapshot import Snapshot

BATCH = 5_000
"""Texts at a time."""


@dataclass(frozen=True, slots=True)
class Texts:
    """graph: a node for each text, with the property that has it; subjects: the things that have it, by the node's IRI."""

    graph: PreparedGraph
    subjects: dict[str, list[str]]


def texts_of(whole: Snapshot, properties: list[URIRef]) -> Iterator[Texts]:
    """The texts that are values of the properties, in batches."""
    for name in properties:
        having: dict[Node, list[str]] = {}
        for (thing, _, text), _ in whole.data.triples((None, name, None), None):
            having.setdefault(text, []).append(str(thing))
        for batch in batches(having.items(), BATCH):
            graph = PreparedGraph()
            subjects = {}
            for number, (value, things) in enumerate(batch):
                node = instance(f"text-{number}")
                subjects[node] = things
                graph.add((URIRef(node), name, Literal(str(value))))
            yield Texts(graph, subjects)
