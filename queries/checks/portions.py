"""Portions of the graph, small enough for pySHACL: each thing stands in one with all that is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import RDF, URIRef

from ontology.vocabulary import iri
from queries.checks.prepared import PreparedGraph
from queries.checks.snapshot import Snapshot

OF_BOARD = ("fin:meetingOf", "org:organization")
OF_MEETING = ("fin:meeting", "fin:itemOf", "fin:minutesOf")
OF_DOCUMENT = ("fin:about", "oa:hasSource")
"""Properties that lead from a thing to the board, meeting or document with which it stands."""

COMMON = ("org:FormalOrganization", "foaf:Person", "fin:Membership", "fin:Post", "fin:PossibleIdentity")
"""Classes of things that stand with no board."""

_TYPE, _EVIDENCE_OF = RDF.type, URIRef(iri("fin:evidenceOf"))


@dataclass(frozen=True, slots=True)
class Portion:
    """things: what stands here; graph: all that is said of it, the classes of what it names, that there is evidence of it, and the vocabulary."""

    things: frozenset[str]
    graph: PreparedGraph


def portions(whole: Snapshot) -> Iterator[Portion]:
    """The whole graph: board by board, then what stands with none."""
    for board in sorted(whole.subjects("rdf:type", iri("fin:Board"))):
        yield _portion(whole, _of_board(whole, board))
    yield _portion(whole, {thing for term in COMMON for thing in whole.subjects("rdf:type", iri(term))})


def _of_board(whole: Snapshot, board: str) -> set[str]:
    near = set(_leading_to(whole, OF_BOARD, [board]))
    there = near | set(_leading_to(whole, OF_MEETING, near))
    return {board, *there, *_leading_to(whole, OF_DOCUMENT, there)}


def _leading_to(whole: Snapshot, terms: tuple[str, ...], things: Iterable[str]) -> Iterator[str]:
    return (subject for thing in things for term in terms for subject in whole.subjects(term, thing))


def _portion(whole: Snapshot, things: set[str]) -> Portion:
    graph = PreparedGraph()
    graph += whole.vocabulary
    named = set()
    for thing in things:
        for triple in whole.triples(thing):
            graph.add(triple)
            if isinstance(triple[2], URIRef):
                named.add(str(triple[2]))
        for evidence in whole.subjects("fin:evidenceOf", thing):
            graph.add((URIRef(evidence), _EVIDENCE_OF, URIRef(thing)))
    for thing in named - things:
        for _, _, kind in whole.triples(thing, "rdf:type"):
            graph.add((URIRef(thing), _TYPE, kind))
    return Portion(frozenset(things), graph)
