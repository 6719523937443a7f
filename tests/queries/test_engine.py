"""Query files, run on either store."""

from __future__ import annotations

import pytest

from queries import engine
from queries.catalogue import ask


@pytest.mark.parametrize("question", ["board_on", "who_represents", "shared_people", "decisions"])
def test_a_long_list_is_asked_about_in_parts_and_answers_the_same(workspace, monkeypatch, question):
    whole = ask(workspace.rdf, question)
    asked = []
    monkeypatch.setattr(engine, "AT_ONCE", 3)
    monkeypatch.setattr(engine, "_sparql", lambda *one, _ask=engine._sparql: asked.append(one[2]) or _ask(*one))
    assert ask(workspace.rdf, question) == whole
    lists = [len(value) for values in asked for value in values.values() if isinstance(value, list)]
    assert len(lists) > 1
    assert max(lists) <= 3


def test_a_row_that_two_parts_give_is_given_once(workspace, monkeypatch):
    mandates = [str(row["mandate_id"]) for row in ask(workspace.rdf, "board_on") if row["role"] == "ordförande"]
    whole = engine.run(workspace.rdf, engine.LOOKUP / "holders", {"mandates": mandates})
    monkeypatch.setattr(engine, "AT_ONCE", 1)
    parts = engine.run(workspace.rdf, engine.LOOKUP / "holders", {"mandates": mandates * 2})
    assert sorted(parts.rows) == sorted(whole.rows)
