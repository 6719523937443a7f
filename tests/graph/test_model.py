"""The table of the model: complete, and such that both converters can rely on it."""

from dataclasses import fields
from itertools import combinations

import pytest

from graph.entities import KINDS, Document, Entity, Meeting
from graph.model import MODEL, Link, Property
from graph.shortcuts import PERSONAL
from ontology.vocabulary import iri


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described(kind):
    assert ["id", *MODEL[kind].fields] == [field.name for field in fields(kind)]


def test_every_term_has_a_known_prefix():
    for kind in MODEL.values():
        own = [field.term for field in kind.fields.values()]
        for term in (*kind.terms, *own, *(term for part in kind.parts.values() for term in (part.term, part.type))):
            assert iri(term).startswith("http")


def test_each_kind_names_only_kinds_before_it():
    for place, kind in enumerate(KINDS):
        for field in MODEL[kind].fields.values():
            if isinstance(field, Link) and (kind, field.target) != (Document, (Meeting,)):
                assert set(field.target) <= {Entity, *KINDS[: place + 1]}


def test_no_relationship_has_two_owners():
    """What one kind takes out by type, direction and its own label must not be another kind's."""
    owned: list[tuple[str, str, str]] = [(name, "Person", "Mandate's own") for name in PERSONAL]
    for kind in MODEL.values():
        for field in kind.fields.values():
            if isinstance(field, Link) and kind.node:
                for target in field.target:
                    ends = (kind.label, target.__name__)
                    owned.append((field.relationship, *(reversed(ends) if field.incoming else ends)))
    repeated = [one for one, other in combinations(sorted(owned), 2) if one == other]
    assert [each for each in repeated if each[0] != "TO"] == []
    taken_out = {
        (kind.label, field.relationship, field.incoming)
        for kind in MODEL.values()
        if kind.node
        for field in kind.fields.values()
        if isinstance(field, Link)
    }
    for name, start, end in owned:
        assert not {(start, name, False), (end, name, True)} <= taken_out


def test_a_selector_is_the_only_value_that_stands_apart():
    apart = [(kind.label, name) for kind in MODEL.values() for name, field in kind.fields.items() if _apart(field)]
    assert apart == [("Evidence", "quote")]


def _apart(field: Property | Link) -> bool:
    return isinstance(field, Property) and bool(field.part)
