"""Somebody erased leaves a Neo4j of one's own too, also one that was not named when it was done."""

from __future__ import annotations

import pytest

from graph.workspace import Workspace
from tests.harness.command import finsam
from tests.harness.erasing import copied, left, names_of, person_of, words_alone
from tests.harness.folder import load_five
from tests.harness.neo4j_server import empty

NAME = "Jonas Erlandsson"


@pytest.fixture
def uri(neo4j_server, monkeypatch):
    """The address of an empty Neo4j, whose user and password finsam finds in the environment."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    with neo4j_server.driver() as driver:
        empty(driver)
        yield neo4j_server.uri
        empty(driver)


@pytest.mark.parametrize("named", [True, False])
def test_a_neo4j_of_ones_own_forgets(uri, tmp_path, named):
    with Workspace(tmp_path / "data", neo4j=uri, write=True) as workspace:
        load_five(workspace)
        workspace.catch_up()
        words = words_alone(workspace.archive, names_of(workspace.archive, person_of(workspace.archive, NAME)))
        assert left(words, [("neo4j", "\n".join(workspace.bolt.dump()).encode())])
    options = ["--neo4j", uri] if named else []
    finsam(tmp_path / "data", "forget", NAME, "--reason", "a request", "--yes", *options)
    with Workspace(tmp_path / "data", neo4j=uri) as workspace:
        dump = workspace.bolt.dump()
    assert left(words, [("neo4j", "\n".join(dump).encode())]) == set()
    other = copied(tmp_path / "data", tmp_path / "other")
    with Workspace(other) as workspace:
        assert workspace.bolt.dump() == dump
