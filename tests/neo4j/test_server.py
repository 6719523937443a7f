"""The Neo4j that the tests start is a real one: it answers, asks for a password, and is emptied."""

from collections.abc import Iterator

import neo4j
import pytest

from tests.harness.neo4j_server import Neo4jServer, empty


@pytest.fixture
def driver(neo4j_server: Neo4jServer) -> Iterator[neo4j.Driver]:
    with neo4j_server.driver() as connection:
        yield connection


def test_it_answers_as_neo4j(driver):
    rows = driver.execute_query("CALL dbms.components() YIELD name, edition RETURN name, edition").records
    assert ("Neo4j Kernel", "community") in [tuple(row.values()) for row in rows]


def test_it_keeps_what_is_written(driver):
    driver.execute_query("CREATE (:Person {id: 'p1', name: 'Åsa Öberg'})-[:HOLDS]->(:Mandate {id: 'm1'})")
    rows = driver.execute_query("MATCH (p:Person)-[:HOLDS]->(m:Mandate) RETURN p.name, m.id").records
    assert [tuple(row.values()) for row in rows] == [("Åsa Öberg", "m1")]


def test_it_refuses_a_wrong_password(neo4j_server):
    wrong = neo4j.GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, "not the password"))
    with wrong, pytest.raises(neo4j.exceptions.AuthError):
        wrong.verify_connectivity()


def test_empty_leaves_no_node_constraint_or_index(driver):
    driver.execute_query("CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE")
    driver.execute_query("CREATE INDEX person_name IF NOT EXISTS FOR (p:Person) ON (p.name)")
    driver.execute_query("UNWIND range(1, 3000) AS i CREATE (:Person {id: 'n' + i})-[:NEXT]->(:Board)")
    empty(driver)
    assert driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"] == 0
    assert driver.execute_query("SHOW CONSTRAINTS").records == []
    assert driver.execute_query("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'").records == []


def test_each_module_begins_with_nothing(neo4j_driver):
    assert neo4j_driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"] == 0
