"""A snapshot: the whole graph in memory, without named graphs and with the vocabulary beside it, as the shapes want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from graph.rdf_store import RdfStore
from graph.rdf_values import plain
from graph.table import Value
from ontology.vocabulary import CODELISTS_FILE, ONTOLOGY_FILE, iri
from queries.rows import Source

NAMES = ("foaf:name", "skos:prefLabel", "rdfs:label", "fin:fileName")
"""Properties that name a thing, the best first."""

WHO = ("org:member", "fin:participant", "fin:appointee", "fin:nominee", "org:heldBy", "fin:signatory", "fin:person")
WHERE = ("org:organization", "fin:meeting", "fin:takenBy", "fin:minutesOf", "fin:about", "fin:other")
"""Properties that lead from a thing without a name to the ones by which people know it."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """store: triples of the default graph alone."""

    store: Store

    def values(self, subject: str, term: str) -> Iterator[str]:
        """The values of a property of a thing, IRIs or texts as text. term: `prefix:name`."""
        for quad in self.store.quads_for_pattern(NamedNode(subject), NamedNode(iri(term)), None):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.object.value

    def value(self, subject: str, term: str) -> str | None:
        """The least value of a property of a thing, or None."""
        return min(self.values(subject, term), default=None)

    def subjects(self, term: str, value: str) -> Iterator[str]:
        """The things that have another as a property's value."""
        for quad in self.store.quads_for_pattern(None, NamedNode(iri(term)), NamedNode(value)):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value

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
        """The local name of a thing's class, `` where it has none."""
        return min(
            (found.rpartition("#")[2].rpartition("/")[2] for found in self.values(subject, "rdf:type")), default=""
        )

    def meaning(self, scheme: str, code: str, language: str) -> str | None:
        """What a code of a code list means. scheme: `prefix:name`; language: `sv` or `en`."""
        for quad in self.store.quads_for_pattern(None, NamedNode(iri("skos:notation")), Literal(code)):
            concept = quad.subject
            if isinstance(concept, NamedNode) and iri(scheme) in self.values(concept.value, "skos:inScheme"):
                texts = self.store.quads_for_pattern(concept, NamedNode(iri("skos:definition")), None)
                found = (text.object for text in texts)
                return next(
                    (text.value for text in found if isinstance(text, Literal) and text.language == language), None
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
        quote = self.value(selector, "oa:exact") if quoted and selector else None
        return Source(file, self._plain(evidence, "fin:page"), self._plain(evidence, "fin:line"), quote)

    def _day(self, document: str) -> str:
        meeting = self.value(document, "fin:minutesOf")
        return (meeting and self.value(meeting, "fin:latest")) or ""

    def _plain(self, subject: str, term: str) -> Value:
        quads = self.store.quads_for_pattern(NamedNode(subject), NamedNode(iri(term)), None)
        return min((value for quad in quads if isinstance(value := plain(quad.object), int)), default=None)


def _order(source: Source) -> tuple[tuple[bool, Value], ...]:
    return tuple((value is None, value) for value in (source.file, source.page, source.line, source.quote))


def snapshot(rdf: RdfStore) -> Snapshot:
    """The graph as it is now."""
    store = Store()
    for file in (ONTOLOGY_FILE, CODELISTS_FILE):
        store.bulk_load(path=str(file), format=RdfFormat.TURTLE)
    quads = parse(rdf.dump(), format=RdfFormat.N_QUADS)
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return Snapshot(store)
