"""The graph as the checks read it: values, names and sources of things, with the vocabulary beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import XSD, Graph, Literal, URIRef
from rdflib.store import Store
from rdflib.term import Node

from graph.rdf_store import RdfStore
from graph.table import Value
from ontology.vocabulary import CODELISTS_FILE, ONTOLOGY_FILE, iri
from queries.rows import Source

NAMES = ("foaf:name", "skos:prefLabel", "rdfs:label", "fin:fileName")
"""Properties that name a thing, the best first."""

WHO = ("org:member", "fin:participant", "fin:appointee", "fin:nominee", "org:heldBy", "fin:signatory", "fin:person")
WHERE = ("org:organization", "fin:meeting", "fin:takenBy", "fin:minutesOf", "fin:about", "fin:other")
"""Properties that lead from a thing without a name to the ones by which people know it."""

Triple = tuple[Node, Node, Node]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """data: all named graphs together, read where they stand; vocabulary: the ontology and its code lists. Things are named by their IRIs."""

    data: Store
    vocabulary: Graph

    def triples(
        self, subject: str | None = None, term: str | None = None, value: str | None = None
    ) -> Iterator[Triple]:
        """The triples that fit; None fits all. term: `prefix:name`; value: an IRI."""
        pattern = (
            URIRef(subject) if subject else None,
            URIRef(iri(term)) if term else None,
            URIRef(value) if value else None,
        )
        return ((one, name, _plain(other)) for (one, name, other), _ in self.data.triples(pattern, None))

    def values(self, subject: str, term: str) -> Iterator[str]:
        """The values of a property of a thing, IRIs or texts as text."""
        return (str(value) for _, _, value in self.triples(subject, term))

    def value(self, subject: str, term: str) -> str | None:
        """The least value of a property of a thing, or None."""
        return min(self.values(subject, term), default=None)

    def subjects(self, term: str, value: str) -> Iterator[str]:
        """The things that have another as a property's value."""
        return (str(subject) for subject, _, _ in self.triples(None, term, value))

    def name(self, subject: str) -> str:
        """What people call a thing: its name, else those of the person and the body that it is about, else its IRI."""
        for term in NAMES:
            if found := self.value(subject, term):
                return found
        parts = (
            next((found for term in terms if (found := self.value(subject, term))), None) for terms in (WHO, WHERE)
        )
        return ", ".join(self.name(part) for part in parts if part) or subject

    def kind(self, subject: str) -> str:
        """The local name of a thing's class, empty where it has none."""
        return min(
            (found.rpartition("#")[2].rpartition("/")[2] for found in self.values(subject, "rdf:type")), default=""
        )

    def meaning(self, scheme: str, code: str, language: str) -> str | None:
        """What a code of a code list means. scheme: `prefix:name`; language: `sv` or `en`."""
        for concept in self.vocabulary.subjects(URIRef(iri("skos:notation")), Literal(code)):
            if (concept, URIRef(iri("skos:inScheme")), URIRef(iri(scheme))) in self.vocabulary:
                texts = self.vocabulary.objects(concept, URIRef(iri("skos:definition")))
                return next(
                    (str(text) for text in texts if isinstance(text, Literal) and text.language == language), None
                )
        return None

    def sources(self, facts: Iterable[str], *, newest: bool = False) -> list[Source]:
        """Every sentence that states one of the facts, by file, page and line; `newest`: those of the latest meeting's minutes alone."""
        stated: dict[str, set[Source]] = {}
        for fact in facts:
            for evidence in self.subjects("fin:evidenceOf", fact):
                stated.setdefault(self.value(evidence, "oa:hasSource") or "", set()).add(self.source(evidence))
        if newest and stated:
            last = max(stated, key=lambda document: (self._day(document), document))
            stated = {last: stated[last]}
        return sorted({source for found in stated.values() for source in found}, key=_order)

    def source(self, evidence: str, *, quoted: bool = True) -> Source:
        """Where evidence stands; without its words where they are not to be shown."""
        document, selector = self.value(evidence, "oa:hasSource"), self.value(evidence, "oa:hasSelector")
        file = self.value(document, "fin:fileName") if document else None
        page, line = (self.value(evidence, term) for term in ("fin:page", "fin:line"))
        quote = self.value(selector, "oa:exact") if quoted and selector else None
        return Source(file, page and int(page), line and int(line), quote)

    def _day(self, document: str) -> str:
        meeting = self.value(document, "fin:minutesOf")
        return (meeting and self.value(meeting, "fin:latest")) or ""


def _plain(node: Node) -> Node:
    """A text as rdflib reads it from Turtle: for it, one with its datatype written out is another."""
    return Literal(str(node)) if isinstance(node, Literal) and node.datatype == XSD.string else node


def _order(source: Source) -> tuple[tuple[bool, Value], ...]:
    return tuple((value is None, value) for value in (source.file, source.page, source.line, source.quote))


def snapshot(rdf: RdfStore) -> Snapshot:
    """The graph as it is now."""
    return Snapshot(rdf.graph().store, Graph().parse(ONTOLOGY_FILE).parse(CODELISTS_FILE))
