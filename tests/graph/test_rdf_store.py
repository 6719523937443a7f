"""The RDF store: the same graph whatever the way to it, and answers as typed rows."""

import datetime as dt
from collections import Counter

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graph import entities as e
from graph.entities import Change
from graph.errors import FinsamError
from graph.rdf_store import RdfStore
from ontology.vocabulary import instance
from tests.harness.world import ODD, changes, world

WORLD = world(range(6))
DOCUMENTS = st.sets(st.integers(0, 9), max_size=8)


def filled(entities: list[e.Entity] = WORLD) -> RdfStore:
    store = RdfStore()
    store.apply(changes([], entities), 1)
    return store


@pytest.fixture(scope="module")
def store() -> RdfStore:
    return filled()


def rows(store: RdfStore, sparql: str, **parameters: object) -> list[tuple]:
    return list(store.query(sparql, **parameters).rows)


def test_each_class_has_as_many_as_there_are(store):
    expected = Counter(type(entity).__name__ for entity in WORLD)
    assert store.counts() == {kind.__name__: expected[kind.__name__] for kind in e.KINDS}


def test_applying_twice_changes_nothing():
    store = filled()
    before = store.dump()
    store.apply(changes([], WORLD), 2)
    assert (store.dump(), store.run) == (before, 2)


@settings(max_examples=25)
@given(st.lists(DOCUMENTS, min_size=1, max_size=5))
def test_whatever_was_loaded_and_removed_before_the_graph_is_the_same(steps):
    store = filled([])
    state: list[e.Entity] = []
    for run, documents in enumerate(steps, 2):
        following = world(documents)
        store.apply(changes(state, following), run)
        state = following
    assert store.dump() == filled(state).dump()


def test_what_is_gone_leaves_nothing():
    store = filled()
    store.apply(changes(WORLD, []), 2)
    assert store.dump() == b""


def test_a_first_apply_that_broke_off_is_begun_anew(tmp_path):
    """What it wrote and the archive has since forgotten does not stay."""
    with RdfStore(tmp_path) as store:
        store.apply([], 1)
        store.clear()
        with pytest.raises(ValueError, match="is no integer"):
            store.apply([*changes([], WORLD), Change(e.Document, "d", broken())], 1)
        assert store.run == 0
        store.apply(changes([], world({1})), 2)
        assert store.dump() == filled(world({1})).dump()


def broken() -> e.Document:
    return e.Document("d", "f", "x", "pdf", 1.5, "p", "m", None, 0)  # type: ignore[arg-type]


def test_an_apply_that_broke_off_is_made_good(monkeypatch):
    monkeypatch.setattr("graph.rdf_store.BATCH", 20)
    following = world(range(1, 9))
    stream = changes(WORLD, following)
    store = filled()
    with pytest.raises(ValueError, match="is no integer"):
        store.apply([*stream[:50], Change(e.Document, "d", broken())], 2)
    assert store.run == 1
    store.apply(stream, 2)
    assert store.dump() == filled(following).dump()


def test_it_stays_on_disk_and_is_read_beside_another_reader(tmp_path):
    with RdfStore(tmp_path) as store:
        store.apply(changes([], WORLD), 7)
        dump = store.dump()
    with RdfStore(tmp_path, read_only=True) as one, RdfStore(tmp_path, read_only=True) as other:
        assert (one.dump(), other.run) == (dump, 7)


def test_a_folder_in_use_is_said_in_a_sentence(tmp_path):
    with RdfStore(tmp_path), pytest.raises(FinsamError, match="end the other finsam"):
        RdfStore(tmp_path)


def test_the_dump_is_sorted_nquads_without_the_mark_of_the_run(store):
    lines = store.dump().decode().splitlines()
    assert lines == sorted(lines)
    assert not [line for line in lines if "projection" in line]
    assert "_:" not in store.dump().decode()


def test_select_gives_typed_rows(store):
    query = """
        SELECT ?date ?number ?title ?position ?amount ?formal WHERE {
          ?item fin:itemOf fid:m0 ; dcterms:title ?title ; schema:position ?position .
          ?decision fin:item ?item ; fin:amountSek ?amount ; fin:formal ?formal .
          fid:m0 schema:startDate ?date . OPTIONAL { ?decision fin:nothing ?number } }
        ORDER BY ?amount"""
    table = store.query(query)
    assert table.columns == ("date", "number", "title", "position", "amount", "formal")
    assert table.rows == (
        (dt.date(2020, 1, 1), None, ODD, 1, 12_500.5, True),
        (dt.date(2020, 1, 1), None, ODD, 1, 1_000_000.0, True),
    )


def test_a_year_is_text_as_in_neo4j_and_a_moment_is_utc(store):
    starts = rows(store, "SELECT DISTINCT ?start { ?m a fin:Mandate ; fin:start ?start } ORDER BY STR(?start)")
    assert starts == [("2019",), (dt.date(2019, 4, 1),)]
    ((moment,),) = rows(store, "SELECT ?at { fid:d0-0-s fin:signedAt ?at }")
    assert moment == dt.datetime(2020, 5, 28, 12, 30, tzinfo=dt.UTC)


def test_ask_construct_and_describe_give_tables_too(store):
    assert store.query("ASK { ?p a foaf:Person }").rows == ((True,),)
    table = store.query("CONSTRUCT { ?p rdfs:label ?n } WHERE { ?p foaf:name ?n }")
    assert table.columns == ("subject", "predicate", "object")
    assert (instance("p0"), "http://www.w3.org/2000/01/rdf-schema#label", "Åke p0") in table.rows
    assert len(store.query("DESCRIBE fid:p0")) > 3


@pytest.mark.parametrize("variable", ["?person", "$person"])
def test_a_parameter_is_a_value_wherever_its_variable_stands(store, variable):
    query = f"""
        SELECT ?m {{ # not here: {variable}
          ?m org:member {variable} . FILTER(BOUND( {variable} ) && "{variable}" != STR({variable})) }} ORDER BY ?m"""
    person = NamedNode(instance("p0"))
    every = {entity.id for entity in WORLD if isinstance(entity, e.Mandate) and entity.person == "p0"}
    assert {value for (value,) in rows(store, query, person=person)} == {instance(id) for id in every}


def test_a_parameter_without_a_value_leaves_its_variable_free(store):
    query = "SELECT ?p { ?p foaf:name ?n FILTER(!BOUND(?name) || ?n = ?name) }"
    assert len(rows(store, query, name=None)) == sum(isinstance(entity, e.Person) for entity in WORLD)
    assert rows(store, query, name="Åke p0") == [(instance("p0"),)]
    assert rows(store, query, name='" || true || "\\') == []


@pytest.mark.parametrize(("day", "mandates"), [(dt.date(2018, 12, 31), 0), (dt.date(2019, 4, 1), 2)])
def test_days_compare_with_days(store, day, mandates):
    query = "SELECT DISTINCT ?s { ?m fin:start ?s FILTER(DATATYPE(?s) != xsd:date || ?s <= ?on) FILTER(STR(?s) <= STR(?on)) }"
    assert len(rows(store, query, on=day)) == mandates


def test_the_default_graph_is_all_graphs_unless_the_query_names_some(store):
    count = "SELECT (COUNT(*) AS ?n) {} {{ ?s a fin:Participation }}"
    ((all_graphs,),) = rows(store, count.format(""))
    ((one_graph,),) = rows(store, count.format(f"FROM <{instance('d0')}>"))
    assert 0 < one_graph < all_graphs == store.counts()["Participation"]


@pytest.mark.parametrize(
    ("sparql", "sentence"),
    [
        ("SELECT * {\n  ?s ?p }", r"at line 2, column \d+: mend it there"),
        ("INSERT DATA { fid:x a fin:Meeting }", "it is an update"),
        ("PREFIX a: <http://a/>\nDELETE WHERE { ?s ?p ?o }", "it is an update"),
        ("SELECT ?person { ?person a foaf:Person }", "cannot be understood"),
    ],
)
def test_a_wrong_query_is_said_in_a_sentence(store, sparql, sentence):
    with pytest.raises(FinsamError, match=sentence) as caught:
        store.query(sparql, person=NamedNode(instance("p0")))
    assert "\n" not in str(caught.value)


@pytest.mark.filterwarnings("ignore:Dataset.:DeprecationWarning")  # rdflib's own use of what it deprecates.
def test_rdflib_reads_the_same_graph(store):
    graph = store.graph()
    query = "SELECT ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?n"
    assert [str(name) for (name,) in graph.query(query)] == [name for (name,) in rows(store, query)]
    assert str(graph.value(rdflib.URIRef(instance("p0")), rdflib.FOAF.name)) == "Åke p0"
