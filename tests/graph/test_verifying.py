"""Whatever differs between the archive's tables, its records and both graphs is found, and named."""

import shutil

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.archive import Archive
from graph.entities import Person
from graph.folder import ARCHIVE
from graph.verifying import verify_archive, verify_bolt, verify_rdf
from graph.workspace import Workspace
from ontology.vocabulary import instance, iri
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """The five minutes."""
    with Workspace(tmp_path_factory.mktemp("verifying"), write=True) as opened:
        load_five(opened)
        opened.catch_up()
        yield opened


@pytest.fixture
def archive(workspace, tmp_path):
    """A copy of the archive, to be broken."""
    workspace.archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(workspace.folder / ARCHIVE, tmp_path)
    opened = Archive(tmp_path / ARCHIVE)
    yield opened
    opened.close()


def test_what_is_whole_agrees_and_has_the_same_sums_everywhere(workspace):
    archive = verify_archive(workspace.archive)
    assert archive.faults == ()
    assert archive.sums.counts == workspace.archive.counts()
    for graph in (verify_rdf(workspace.archive, workspace.rdf), verify_bolt(workspace.archive, workspace.bolt)):
        assert graph.faults == ()
        assert (graph.sums.counts, graph.sums.hashes) == (archive.sums.counts, archive.sums.hashes)


INGRIT = "CAST(replace(CAST({0} AS TEXT), 'Ingrid', 'Ingrit') AS BLOB) WHERE instr({0}, CAST('Ingrid' AS BLOB))"
ANY = "IN (SELECT {0} FROM {1} LIMIT 1)"


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (f"UPDATE document SET record = {INGRIT.format('record')}", "is not what its record gives"),
        (f"UPDATE contribution SET body = {INGRIT.format('body')}", "is not what"),
        (f"UPDATE contribution SET body = x'00' WHERE entity {ANY.format('entity', 'contribution')}", "cannot be read"),
        (f"UPDATE contribution SET kind = 99 WHERE entity {ANY.format('entity', 'contribution')}", "cannot be read"),
        (f"UPDATE entity SET digest = x'0011223344556677' WHERE id {ANY.format('id', 'entity')}", "say together"),
        (f"DELETE FROM contribution WHERE entity {ANY.format('entity', 'contribution')}", "no contribution"),
        (f"DELETE FROM entity WHERE id {ANY.format('id', 'entity')}", "an entity that is not held"),
        (f"UPDATE mention SET persona = 'nobody' WHERE id {ANY.format('id', 'mention')}", "a persona that is not held"),
        (f"UPDATE mention SET body = {INGRIT.format('body')}", "is not what its record gives"),
        (f"UPDATE persona SET person = NULL WHERE id {ANY.format('id', 'persona')}", "a persona is nobody"),
        ("UPDATE document SET record = x'7b' WHERE file LIKE 'nns%'", "record of document"),
        ("UPDATE document SET sha256 = 'f' || substr(sha256, 2)", "another id"),
        ("UPDATE document SET meeting = 'another' WHERE file LIKE 'nns%'", "another meeting"),
        ("DELETE FROM document WHERE file LIKE 'nns%'", "a document that is not held"),
        ("UPDATE entity SET revision = 5", "a revision that never was"),
        ("DELETE FROM run", "names a run that is not held"),
    ],
)
def test_what_the_archive_says_against_itself_is_found(archive, statement, found, record_property):
    record_property("changes", 1)
    assert verify_archive(archive).faults == ()
    assert archive.db.execute(statement).rowcount
    faults = verify_archive(archive).faults
    assert any(found in fault.what for fault in faults), faults
    assert all("finsam re" in fault.remedy for fault in faults)


@pytest.mark.parametrize(
    ("cypher", "found"),
    [
        ("MATCH (p:Person) WITH p ORDER BY p.id LIMIT 1 DETACH DELETE p", "lacks 1 Person"),
        ("MATCH (m:Mandate) WITH m ORDER BY m.id LIMIT 1 SET m.role = 'kung'", "other things of 1 Mandate"),
        ("MATCH (m:Mandate) WHERE m.first_seen IS NOT NULL WITH m ORDER BY m.id LIMIT 1 SET m.first_seen = toString(m.first_seen)", "other things of 1 Mandate"),
        ("MATCH (:Person)-[r:HOLDS]->() WITH r LIMIT 1 DELETE r", "other things of 1 Mandate"),
        ("MATCH ()-[r:STATED_IN]->() WITH r ORDER BY r.id LIMIT 1 DELETE r", "lacks 1 Evidence"),
        ("MATCH ()-[r:STATED_IN]->() WITH r ORDER BY r.id LIMIT 1 SET r.quote = 'annat'", "other things of 1 Evidence"),
        ("MATCH (:Person)-[r:SITS_ON]->() WITH r ORDER BY r.mandate LIMIT 1 DELETE r", "other things of 1 Mandate"),
        ("MATCH (o:Kommun) WITH o ORDER BY o.id LIMIT 1 REMOVE o:Kommun", "other things of 1 Organisation"),
        ("CREATE (:Person {id: 'nobody', name: 'Ingen'})", "1 Person more"),
        ("MATCH (a:Person)-[r:HOLDS]->(m) WITH a, m LIMIT 1 CREATE (a)-[:HOLDS]->(m)", "1 HOLDS relationships more"),
        ("MATCH (:Board)-[s:SHARES]->(:Board) WITH s LIMIT 1 DELETE s", "boards share"),
    ],
)  # fmt: skip
def test_a_changed_neo4j_is_found(workspace, cypher, found, record_property):
    record_property("changes", 1)
    workspace.bolt.query(cypher, write=True)
    try:
        faults = verify_bolt(workspace.archive, workspace.bolt).faults
        assert any(found in fault.what for fault in faults), faults
        assert all("finsam rebuild" in fault.remedy for fault in faults)
    finally:
        workspace.bolt.clear()
        workspace.catch_up()
    assert verify_bolt(workspace.archive, workspace.bolt).faults == ()


def test_a_changed_rdf_graph_is_found(workspace, record_property):
    record_property("changes", 3)
    store = workspace.rdf._store
    (person,) = workspace.archive.db.execute("SELECT min(person) FROM persona").fetchone()
    about = workspace.rdf.about(Person, person)
    more = Quad(
        NamedNode(instance("nobody")), NamedNode(iri("foaf:name")), Literal("Ingen"), NamedNode(instance("common"))
    )
    for gone, new, found in (
        ({min(about, key=str)}, set(), "other things of 1 Person"),
        (about, set(), "lacks 1 Person"),
        (set(), {more}, "1 statements of what the archive does not hold"),
    ):
        for quad in gone:
            store.remove(quad)
        store.extend(new)
        (fault,) = verify_rdf(workspace.archive, workspace.rdf).faults
        assert found in fault.what
        store.extend(gone)
        for quad in new:
            store.remove(quad)
    assert verify_rdf(workspace.archive, workspace.rdf).faults == ()
