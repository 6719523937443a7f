"""The RDF graph compared with the archive, statement by statement."""

from __future__ import annotations

from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad

from graph.archive import Archive
from graph.entities import Entity
from graph.rdf_store import RdfStore
from graph.to_rdf import to_rdf
from graph.verifying.comparing import Said, compare
from graph.verifying.findings import REBUILD, Fault, Finding
from ontology.vocabulary import iri

_DECIMAL = NamedNode(iri("xsd:decimal"))


def verify_rdf(archive: Archive, store: RdfStore) -> Finding:
    """Compare a store with the archive: each entity, and that there is nothing besides."""
    accounted = 0

    def held(kind: type[Entity], ids: list[str]) -> Said:
        nonlocal accounted
        found = {id: quads for id in ids if (quads := store.about(kind, id))}
        accounted += sum(map(len, found.values()))
        return {id: frozenset(map(_meaning, quads)) for id, quads in found.items()}

    faults, sums = compare(archive, "RDF", lambda entity: frozenset(map(_meaning, to_rdf(entity))), held)
    size = store.size()
    if size > accounted:
        faults.append(Fault(f"RDF holds {size - accounted:,} statements of what the archive does not hold", REBUILD))
    return Finding(f"RDF: {sums.counts.total():,} facts in {size:,} statements.", tuple(faults), sums)


def _meaning(quad: Quad) -> object:
    """A statement, whichever way its number is written: the store keeps 1.0 as 1."""
    value = quad.object
    if isinstance(value, Literal) and value.datatype == _DECIMAL:
        return quad.subject, quad.predicate, Decimal(value.value), quad.graph_name
    return quad
