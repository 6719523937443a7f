"""Which store answers a command."""

import pytest

from cli import settings
from cli.settings import answering
from graph.workspace import Workspace
from tests.harness.folder import load_five


@pytest.mark.parametrize(
    ("much", "engine", "store"),
    [(5, None, "rdf"), (4, None, "bolt"), (4, "sparql", "rdf"), (5, "cypher", "bolt")],
)
def test_of_much_the_embedded_database_answers_unless_an_engine_is_named(tmp_path, monkeypatch, much, engine, store):
    monkeypatch.setattr(settings, "MUCH", much)
    monkeypatch.setattr(settings, "settings", settings.Settings)
    with Workspace(tmp_path, write=True) as workspace:
        load_five(workspace)
        assert answering(workspace, engine) is getattr(workspace, store)


def test_words_are_searched_in_the_rdf_store_however_much_there_is(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "MUCH", 0)
    monkeypatch.setattr(settings, "settings", settings.Settings)
    with Workspace(tmp_path, write=True) as workspace:
        load_five(workspace)
        assert answering(workspace, by_words=True) is workspace.rdf
