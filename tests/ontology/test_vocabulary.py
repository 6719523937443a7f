from collections.abc import Iterator
from typing import get_args

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.namespace import SDO

from graph.model import MODEL, ORGANISATION_LABELS, Kind, Link, Property
from graph.record import Attendance, DecisionType, DissentKind, Outcome
from graph.roles import MEETING_FUNCTIONS, OFFICES, SEAT_ROLES, UNKNOWN_ROLE
from ontology import names
from ontology.vocabulary import (
    CODELISTS_FILE,
    ONTOLOGY_FILE,
    ORGANISATION_CLASSES,
    PREFIXES,
    identifier,
    instance,
    iri,
    turtle_prefixes,
)

ONTOLOGY = Graph().parse(ONTOLOGY_FILE)
CODELISTS = Graph().parse(CODELISTS_FILE)
FIN = PREFIXES["fin"]
RANGES = {
    "string": {XSD.string},
    "date": {XSD.date},
    "dateTime": {XSD.dateTime},
    "integer": {XSD.integer},
    "decimal": {XSD.decimal},
    "boolean": {XSD.boolean},
    "partialDate": {XSD.date, XSD.gYearMonth, XSD.gYear},
}
KINDS = list(MODEL.values())
FIELDS = [(kind, name, field) for kind in KINDS for name, field in kind.fields.items()]


def term(name: str) -> URIRef:
    return URIRef(iri(name))


def languages(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str]:
    return sorted(str(text.language) for text in graph.objects(subject, predicate) if isinstance(text, Literal))


def parts_of(kind: Kind) -> list[str]:
    return [name for part in kind.parts.values() for name in (part.term, part.type)]


def declared() -> Iterator[URIRef]:
    for class_ in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty):
        for subject in ONTOLOGY.subjects(RDF.type, class_):
            assert isinstance(subject, URIRef)
            yield subject


def notations(scheme: str) -> set[str]:
    concepts = CODELISTS.subjects(SKOS.inScheme, term(f"fin:{scheme}"))
    return {str(CODELISTS.value(concept, SKOS.notation)) for concept in concepts}


def classes_of(kind: Kind) -> set[URIRef]:
    return {term(name) for name in kind.terms}


@pytest.mark.parametrize("name", sorted({name for kind in KINDS for name in kind.terms}))
def test_every_class_of_the_model_is_declared(name: str) -> None:
    assert (term(name), RDF.type, OWL.Class) in ONTOLOGY


@pytest.mark.parametrize(("kind", "name", "field"), FIELDS, ids=[f"{kind.label}.{name}" for kind, name, _ in FIELDS])
def test_every_field_of_the_model_is_declared_as_what_it_is(kind: Kind, name: str, field: Property | Link) -> None:
    subject = term(field.term)
    types = set(ONTOLOGY.objects(subject, RDF.type))
    assert types, f"{field.term} is not declared"
    assert (
        OWL.AnnotationProperty in types
        or (OWL.ObjectProperty if isinstance(field, Link) else OWL.DatatypeProperty) in types
    )
    if not field.term.startswith("fin:"):
        return
    domains = {*ONTOLOGY.objects(subject, RDFS.domain), *ONTOLOGY.objects(subject, SDO.domainIncludes)}
    assert domains & classes_of(kind), f"{field.term} has no domain for {kind.label}"
    ranges = {*ONTOLOGY.objects(subject, RDFS.range), *ONTOLOGY.objects(subject, SDO.rangeIncludes)}
    if isinstance(field, Property):
        assert ranges == RANGES[field.datatype]
    else:
        assert all(ranges & classes_of(MODEL[target]) for target in field.target if target in MODEL)


@pytest.mark.parametrize("name", sorted({name for kind in KINDS for name in parts_of(kind)}))
def test_every_part_of_the_model_is_declared(name: str) -> None:
    assert set(ONTOLOGY.objects(term(name), RDF.type)) & {OWL.Class, OWL.ObjectProperty}


def test_nothing_is_declared_that_the_model_and_the_register_do_not_use() -> None:
    used = {term(name) for kind in KINDS for name in kind.terms} | {term(field.term) for _, _, field in FIELDS}
    used |= {term(name) for classes in ORGANISATION_CLASSES.values() for name in classes} | {term("fin:codeList")}
    own = {subject for subject in declared() if str(subject).startswith(FIN)}
    assert own <= used


@pytest.mark.parametrize("subject", sorted(declared()))
def test_every_term_is_explained_in_swedish_and_english(subject: URIRef) -> None:
    assert languages(ONTOLOGY, subject, RDFS.label) == ["en", "sv"]
    assert languages(ONTOLOGY, subject, RDFS.comment) == ["en", "sv"]


@pytest.mark.parametrize("concept", sorted(CODELISTS.subjects(RDF.type, SKOS.Concept)))
def test_every_concept_is_explained_in_swedish_and_english(concept: URIRef) -> None:
    assert languages(CODELISTS, concept, SKOS.prefLabel) == ["en", "sv"]
    assert languages(CODELISTS, concept, SKOS.definition) == ["en", "sv"]
    assert len(list(CODELISTS.objects(concept, SKOS.notation))) == 1
    assert len(list(CODELISTS.objects(concept, SKOS.inScheme))) == 1


@pytest.mark.parametrize(
    ("scheme", "values"),
    [
        ("Attendance", set(get_args(Attendance))),
        ("DecisionTypes", set(get_args(DecisionType))),
        ("Outcomes", set(get_args(Outcome))),
        ("DissentKinds", set(get_args(DissentKind))),
        ("OrganisationKinds", set(names.Kind)),
    ],
)
def test_closed_lists_hold_exactly_what_the_records_may_say(scheme: str, values: set[str]) -> None:
    assert notations(scheme) == values


def test_the_roles_that_the_graph_knows_are_in_the_list() -> None:
    known = {*SEAT_ROLES.values(), *OFFICES, UNKNOWN_ROLE}
    assert known <= notations("Roles")
    assert {"justerare", "sekreterare", "ombud", "adjungerad"} <= notations("Roles") & MEETING_FUNCTIONS


def test_every_list_is_the_list_of_a_property() -> None:
    lists = set(ONTOLOGY.objects(None, term("fin:codeList")))
    assert lists == set(CODELISTS.subjects(RDF.type, SKOS.ConceptScheme))


def test_labels_in_neo4j_are_classes_in_rdf() -> None:
    for kind, labels in ORGANISATION_LABELS.items():
        for label in labels:
            assert f"fin:{label}" in ORGANISATION_CLASSES[kind]
            assert (term(f"fin:{label}"), RDF.type, OWL.Class) in ONTOLOGY


def test_ids_and_iris_are_each_others_inverse() -> None:
    assert identifier(instance("kommun-1471")) == "kommun-1471"
    assert iri("fin:role") == f"{FIN}role"


def test_unknown_prefixes_and_foreign_iris_are_refused() -> None:
    with pytest.raises(ValueError, match="'role' is no term with a prefix"):
        iri("role")
    with pytest.raises(ValueError, match="is no instance"):
        identifier("https://example.org/other")


def test_the_prefixes_head_a_turtle_file() -> None:
    parsed = Graph().parse(data=turtle_prefixes(), format="turtle")
    bound = {prefix: str(namespace) for prefix, namespace in parsed.namespaces()}
    assert PREFIXES.items() <= bound.items()
