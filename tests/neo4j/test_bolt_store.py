"""The Bolt store on Neo4j itself: as on the embedded database, and the same graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.bolt_store import BoltStore
from graph.connection import connect
from graph.embedded import open_embedded
from graph.errors import FinsamError
from tests.harness.neo4j_server import Neo4jServer

pytest.register_assert_rewrite("tests.harness.bolt_checks")

from tests.harness.bolt_checks import *  # noqa: E402, F403
from tests.harness.bolt_checks import WORLD, changes, filled, world  # noqa: E402


@pytest.fixture(scope="module")
def store(neo4j_server: Neo4jServer) -> Iterator[BoltStore]:
    with connect(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as opened:
        yield opened
        opened.clear()


def test_the_embedded_database_holds_the_same_graph(store: BoltStore, tmp_path: Path) -> None:
    following = world(range(2, 9))
    with open_embedded(tmp_path) as embedded:
        for each in (filled(store), filled(embedded)):
            each.apply(changes(WORLD, following), 2)
        assert embedded.dump() == store.dump()


def test_a_wrong_password_is_said_in_a_sentence(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(FinsamError, match="refuses the user name or password: set NEO4J_USERNAME"):
        connect(neo4j_server.uri, neo4j_server.user, "not the password")


def test_a_missing_database_is_said_in_a_sentence(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(FinsamError, match="no database of that name"):
        connect(neo4j_server.uri, neo4j_server.user, neo4j_server.password, "elsewhere")


def test_the_environment_gives_user_password_and_database(
    neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "neo4j")
    with connect(neo4j_server.uri) as opened:
        assert opened.query("RETURN 1 AS one").rows == ((1,),)
