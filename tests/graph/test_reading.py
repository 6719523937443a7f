"""Which Cypher statements only read."""

import pytest

from graph.reading import writes


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) RETURN n",
        "MATCH (n) WHERE n.name = 'CREATE' RETURN n // DELETE",
        'MATCH (n) /* SET\n x */ WHERE n.name CONTAINS "MERGE \\" SET" RETURN n',
        "MATCH (n:`CREATE`) RETURN n.`delete` AS `drop ``set`` it`",
        "MATCH (n:Set)-[:DELETE|CREATE]->(m) RETURN n.set, {merge: 1, set : 2}, $remove",
        "MATCH (n)-[:A | CREATE]->() RETURN n . set, $ create",
        "MATCH (created) WHERE created.offset > 1 RETURN settings, preset, removed",
        "CALL { MATCH (n) RETURN n } RETURN n",
        "MATCH (p) CALL (p) { MATCH (p)--(q) RETURN q } RETURN q",
        "CALL db.labels() YIELD label RETURN label",
        "call DB.schema.visualization()",
        "CALL `db`.`labels`()",
        "CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node",
        "MATCH (n) WHERE EXISTS { (n)-->() } RETURN count(*)",
        "UNWIND ['DELETE', \"DROP\"] AS word RETURN word",
        "MATCH (m:Mandate) WITH m.start AS start, m.end AS stop WHERE start < stop RETURN start, stop",
        "MATCH (start)-->(stop) RETURN start, stop",
    ],
)
def test_what_reads_is_let_through(cypher):
    assert writes(cypher) is None


@pytest.mark.parametrize(
    ("cypher", "word"),
    [
        ("CREATE (n)", "CREATE"),
        ("create (n)", "CREATE"),
        ("MATCH (n) SET n.x = 1", "SET"),
        ("MATCH (n) REMOVE n:Person", "REMOVE"),
        ("MATCH (n)DETACH DELETE n", "DETACH"),
        ("MATCH (n) RETURN n UNION MATCH (m) DELETE m RETURN m", "DELETE"),
        ("MERGE (n:A {id: 1})", "MERGE"),
        ("INSERT (n:A)", "INSERT"),
        ("FOREACH (x IN [1] | CREATE (:A))", "FOREACH"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD"),
        ("CALL { CREATE (n) }", "CREATE"),
        ("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS", "DELETE"),
        ("DROP INDEX x", "DROP"),
        ("START DATABASE neo4j", "START"),
        ("stop /* x */ database neo4j", "STOP"),
        ("ALTER USER neo4j SET PASSWORD 'x'", "ALTER"),
        ("CALL apoc.create.node(['A'], {})", "CALL"),
        ("CALL dbms.killQuery('1')", "CALL"),
        ("CALL db.labels.drop()", "CALL"),
        ("CALL /* x */ db.createLabel('A')", "CALL"),
        ("MATCH (n) /* ' */ SET n.x = ' */ '", "SET"),
        ("MATCH (n {a: '\\''}) SET n.x = 1 // '", "SET"),
        ("MATCH (n:`a```) SET n.b = `c`", "SET"),
        ("\\u0043REATE (n)", "CREATE"),
        ("RETURN '\\u0027 CREATE (n) //'", "CREATE"),
        ("RETURN '\\uuu0027 CREATE (n) //'", "CREATE"),
        ("RETURN 'it\\u005c' CREATE (n) //'", "CREATE"),
        ("MATCH (n)\u00a0SET\u2003n.x = 1", "SET"),
        ("MATCH (n) WHERE n.x > 1. SET n.x = 2", "SET"),
        ("RETURN 'unclosed CREATE (n)", "CREATE"),
        ("RETURN 1 /* unclosed\nCREATE (n)", "CREATE"),
    ],
)
def test_what_may_write_is_named(cypher, word):
    assert writes(cypher) == word
