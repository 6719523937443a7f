"""Entities as nodes and relationships."""

import datetime as dt
from dataclasses import dataclass

import pytest

from graph import entities as e
from graph.model import MODEL, Link, Property
from graph.to_cypher import End, Relationship, to_cypher
from tests.harness.world import world

WORLD = world(range(6))


@pytest.mark.parametrize("kind", e.KINDS)
def test_every_value_and_link_is_there(kind):
    declared = MODEL[kind]
    for entity in (entity for entity in WORLD if type(entity) is kind):
        node, relationships = to_cypher(entity)
        properties = node.properties if node else relationships[0].properties
        ends = {end.id for relationship in relationships for end in (relationship.start, relationship.end)}
        for name, field in declared.fields.items():
            value = getattr(entity, name)
            if isinstance(field, Link):
                assert ends >= set(value if field.many else () if value is None else (value,))
            elif isinstance(field, Property) and name != "fact_kind":
                assert properties.get(name) == (list(value) if field.many else value)
        assert properties["id"] == entity.id


def test_a_node_without_a_value_lacks_the_property():
    node, _ = to_cypher(e.Post("x", "p", None, None, None, None, ()))
    assert node is not None
    assert node.properties == {"id": "x"}


def test_a_link_points_as_the_model_says():
    _, relationships = to_cypher(e.AgendaItem("i", "§ 1", "m", "1", None, 1, "j", ("d",)))
    item = End("AgendaItem", "i")
    assert set(map(repr, relationships)) == set(
        map(
            repr,
            [
                Relationship("HAS_ITEM", End("Meeting", "m"), item, {}),
                Relationship("PART_OF", item, End("AgendaItem", "j"), {}),
                Relationship("IN_DOCUMENT", item, End("Document", "d"), {}),
            ],
        )
    )


def test_evidence_is_a_relationship_from_the_fact_to_the_document():
    node, relationships = to_cypher(e.Evidence("v", "x", "Mandate", "d", "Så står det.", 3, None))
    assert node is None
    assert relationships == (
        Relationship(
            "STATED_IN",
            End("Mandate", "x"),
            End("Document", "d"),
            {"id": "v", "quote": "Så står det.", "line": 3},
        ),
    )


@pytest.mark.parametrize(
    ("kind", "labels"),
    [("kommun", ("Organisation", "Kommun")), ("nätverk", ("Organisation", "Natverk")), ("annan", ("Organisation",))],
)
def test_an_organisation_has_a_second_label_by_its_kind(kind, labels):
    node, _ = to_cypher(e.Organisation("o", "X", (), kind, None, False))
    assert node is not None
    assert node.labels == labels


@pytest.mark.parametrize(
    ("start", "end", "seen", "period"),
    [
        ("2019", None, None, {"from": "2019"}),
        (None, None, dt.date(2020, 5, 28), {"from": "2020-05-28", "to": "2020-05-28"}),
        ("2019-04", "2023-03-31", dt.date(2020, 5, 28), {"from": "2019-04", "to": "2023-03-31"}),
        (None, None, None, {}),
    ],
)
def test_a_mandate_gives_shortcuts_for_the_time_that_the_minutes_vouch_for(start, end, seen, period):
    mandate = e.Mandate("x", "p", "b", "ledamot", "o", start, end, seen, seen, (), ())
    _, relationships = to_cypher(mandate)
    person = End("Person", "p")
    assert relationships[-2:] == (
        Relationship("SITS_ON", person, End("Board", "b"), {"mandate": "x", **period, "role": "ledamot"}),
        Relationship("REPRESENTS", person, End("Organisation", "o"), {"mandate": "x", **period, "board": "b"}),
    )


def test_a_mandate_on_behalf_of_nobody_known_represents_nobody():
    _, relationships = to_cypher(e.Mandate("x", "p", "b", "okänd", None, None, None, None, None, (), ()))
    assert {relationship.type for relationship in relationships} == {"HOLDS", "ON", "SITS_ON"}


@dataclass(frozen=True, slots=True)
class Stranger(e.Entity):
    name: str


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="Stranger is not described"):
        to_cypher(Stranger("s", "x"))
