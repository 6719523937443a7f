"""The queries of docs/cypher.md return the same from Neo4j."""

from graph.workspace import Workspace
from tests.harness.cypher_page import answered, examples
from tests.harness.folder import load_five
from tests.harness.neo4j_server import empty


def test_each_query_returns_what_the_page_says(neo4j_server, monkeypatch, tmp_path):
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    with neo4j_server.driver() as driver:
        empty(driver)
        with Workspace(tmp_path, neo4j=neo4j_server.uri, write=True) as workspace:
            load_five(workspace)
            found = {example.number: answered(workspace.bolt, example.cypher) for example in examples()}
        empty(driver)
    assert found == {example.number: example.table for example in examples()}
