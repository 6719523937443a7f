"""The model that `finsam model` prints is the ontology's and the graph's, and docs/model.md is what it prints."""

from dataclasses import fields
from pathlib import Path

import pytest

from graph.entities import KINDS
from graph.errors import FinsamError
from graph.model import MODEL, Link
from queries import model_page
from queries.dictionary import classes, code_lists, find

PAGE = Path(__file__).parents[2] / "docs" / "model.md"


def test_the_page_in_docs_is_up_to_date():
    made = model_page.as_page()
    assert PAGE.read_text(encoding="utf-8") == made, "run: finsam model --markdown > docs/model.md"


def test_every_class_and_field_is_described():
    described = {entry.name: [field.name for field in entry.fields] for entry in classes()}
    assert described == {kind.__name__: [field.name for field in fields(kind)][1:] for kind in MODEL}
    assert set(described) == {kind.__name__ for kind in KINDS}


def test_every_relationship_of_the_model_is_drawn():
    picture = model_page.as_page().split("```")[1]
    types = {field.relationship for kind in MODEL.values() for field in kind.fields.values() if isinstance(field, Link)}
    assert {name for name in types if f'"{name}' in picture or f">{name}" in picture} == types - model_page.UNDRAWN


def test_a_class_says_where_it_stands_in_both_graphs():
    mandate = {field.name: field for field in find("Mandate").fields}
    assert mandate["person"].neo4j == "(:Person)-[:HOLDS]->(:Mandate)"
    assert mandate["role"].values == "string of Roles"
    assert mandate["role"].rdf == "fin:role"
    assert mandate["seen_at"].values == "Meeting, any number"
    evidence = find("evidence")
    assert evidence.neo4j == "()-[:STATED_IN]->(:Document)"
    assert {field.name: field.rdf for field in evidence.fields}["quote"] == "oa:hasSelector/oa:exact"


@pytest.mark.parametrize(("name", "found"), [("mandat", "Mandate"), ("FORBUND", "Organisation"), ("möjlig identitet", "PossibleIdentity"), ("roles", "Roles")])  # fmt: skip
def test_a_class_or_list_is_found_by_any_of_its_names(name, found):
    assert find(name).name == found


def test_an_unknown_class_is_refused_with_those_there_are():
    with pytest.raises(FinsamError, match=r"no class or code list 'Riddare'.*Mandate.*Roles"):
        find("Riddare")


def test_code_lists_hold_each_value_with_its_meaning():
    attendance = {value: words.meaning for value, words in find("Attendance").codes}
    assert {"beslutande", "ersättare", "övrig", "frånvarande", "framgår"} == set(attendance)
    assert all(attendance.values())
    assert len(code_lists()) == 9
