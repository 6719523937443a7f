"""Entities as RDF: complete, flat, each quad about its own entity and in one graph."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from graph import entities as e
from graph.model import MODEL, Property
from graph.to_rdf import COMMON_GRAPH, subjects, to_rdf
from ontology.vocabulary import instance, iri
from tests.harness.world import ODD, world

WORLD = world(range(6))


def triples(entity: e.Entity) -> set[tuple[str, str, str]]:
    return {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in to_rdf(entity)}


def datatype_of(entity: e.Entity, term: str) -> set[tuple[str, str]]:
    return {
        (quad.object.value, quad.object.datatype.value)
        for quad in to_rdf(entity)
        if quad.predicate.value == iri(term) and isinstance(quad.object, Literal)
    }


def appointment(start: str) -> e.Appointment:
    return e.Appointment("a", "p", "m", "val", "beslutad", *[None] * 5, start, *[None] * 4, ())


def test_every_kind_is_in_the_composed_world():
    assert {type(entity) for entity in WORLD} == set(e.KINDS)


@pytest.mark.parametrize("kind", e.KINDS)
def test_every_value_of_every_field_is_stated(kind):
    declared = MODEL[kind]
    for entity in (entity for entity in WORLD if type(entity) is kind):
        stated = defaultdict(set)
        for quad in to_rdf(entity):
            stated[quad.predicate.value].add(quad.object.value)
        for name, field in declared.fields.items():
            value = getattr(entity, name)
            values = value if isinstance(value, tuple) else () if value is None else (value,)
            assert len(stated[iri(field.term)]) >= len(set(values))
            if not isinstance(field, Property):
                assert stated[iri(field.term)] >= {instance(id) for id in values}


def test_every_quad_is_about_its_entity_and_has_no_blank_node():
    for entity in WORLD:
        own = subjects(MODEL[type(entity)], entity.id)
        for quad in to_rdf(entity):
            assert quad.subject in own
            assert not isinstance(quad.object, BlankNode)


def test_all_quads_of_an_entity_stand_in_one_graph():
    for entity in WORLD:
        assert len({quad.graph_name for quad in to_rdf(entity)}) == 1


def test_what_two_documents_say_stands_in_the_graph_of_the_first():
    item = e.AgendaItem("i", "§ 1", "m", "1", None, 1, None, ("d2", "d1"))
    assert {quad.graph_name for quad in to_rdf(item)} == {NamedNode(instance("d1"))}
    assert {value for _, term, value in triples(item) if term == iri("prov:wasDerivedFrom")} == {
        instance("d1"),
        instance("d2"),
    }


def test_what_no_document_owns_stands_in_the_common_graph():
    person = e.Person("p", "Åsa", (), ())
    assert {quad.graph_name for quad in to_rdf(person)} == {NamedNode(COMMON_GRAPH)}


def test_a_quote_is_a_selector_of_its_own():
    evidence = e.Evidence("v", "x", "Mandate", "d", ODD, 3, None)
    selector = instance("v-selector")
    assert (instance("v"), iri("oa:hasSelector"), selector) in triples(evidence)
    assert (selector, iri("rdf:type"), iri("oa:TextQuoteSelector")) in triples(evidence)
    assert (selector, iri("oa:exact"), ODD) in triples(evidence)
    assert (instance("v"), iri("fin:evidenceOf"), instance("x")) in triples(evidence)


def test_evidence_without_a_quote_has_no_selector():
    evidence = e.Evidence("v", "x", "Mandate", "d", None, None, None)
    assert not [term for _, term, _ in triples(evidence) if term == iri("oa:hasSelector")]


@pytest.mark.parametrize(
    ("start", "datatype"), [("2023", "xsd:gYear"), ("2023-04", "xsd:gYearMonth"), ("2023-04-01", "xsd:date")]
)
def test_a_partial_date_is_typed_as_exactly_as_it_is_known(start, datatype):
    assert datatype_of(appointment(start), "fin:start") == {(start, iri(datatype))}


@pytest.mark.parametrize(
    ("amount", "text"), [(1e16, "10000000000000000"), (0.1, "0.1"), (12_500.5, "12500.5"), (0.00001, "0.00001")]
)
def test_an_amount_is_a_decimal_without_exponent(amount, text):
    decision = e.Decision("d", "m", "b", None, None, "Beslut", "övrigt", False, amount, ())
    ((value, datatype),) = datatype_of(decision, "fin:amountSek")
    assert (value.removesuffix(".0"), datatype) == (text, iri("xsd:decimal"))


def test_a_signature_is_timed_in_utc():
    summer = dt.timezone(dt.timedelta(hours=2))
    signature = e.Signature("s", "p", "m", None, None, dt.datetime(2024, 6, 1, 14, 0, tzinfo=summer), None, ())
    assert datatype_of(signature, "fin:signedAt") == {("2024-06-01T12:00:00Z", iri("xsd:dateTime"))}


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        ("kommun och region", {"fin:Kommun", "fin:Region", "cv:PublicOrganisation"}),
        ("nätverk", {"fin:Natverk"}),
        ("annan", set()),
    ],
)
def test_an_organisation_is_of_the_classes_of_its_kind(kind, classes):
    organisation = e.Organisation("o", "Gotland", (), kind, None, True)
    types = {value for _, term, value in triples(organisation) if term == iri("rdf:type")}
    assert types == {iri(name) for name in {*classes, "org:FormalOrganization"}}


@dataclass(frozen=True, slots=True)
class Stranger(e.Entity):
    name: str


@dataclass(frozen=True, slots=True)
class Person(e.Person):
    shoe_size: int


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        (Stranger("s", "x"), "Stranger is not described"),
        (Person("p", "Åsa", (), (), 38), "Person is not described"),
        (appointment("april"), "'april' is no partialDate"),
        (e.Post("p", "q", None, None, dt.datetime(2024, 1, 1, tzinfo=dt.UTC), None, ()), "is no date"),
        (e.Document("d", "f", "x", "pdf", True, "p", "m", None, 0), "True is no integer"),
    ],
)
def test_what_the_model_does_not_describe_is_refused(entity, reason):
    with pytest.raises(ValueError, match=reason):
        list(to_rdf(entity))
