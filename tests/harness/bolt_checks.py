"""What holds of a Bolt store whichever database is behind it: run on the embedded one and on Neo4j.

Each test takes a fixture `store`: an open BoltStore, shared by a module.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import entities as e
from graph.bolt_store import BoltStore
from graph.entities import Change
from graph.errors import FinsamError
from tests.harness.world import ODD, changes, world

WORLD = world(range(6))
DOCUMENTS = st.sets(st.integers(0, 7), max_size=6)


def filled(store: BoltStore, entities: list[e.Entity] = WORLD) -> BoltStore:
    """The store with exactly these entities, as run 1."""
    store.clear()
    store.apply(changes([], entities), 1)
    return store


def rows(store: BoltStore, cypher: str, **parameters: object) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in store.query(cypher, parameters)]


def test_each_class_has_as_many_as_there_are(store: BoltStore) -> None:
    expected = Counter(type(entity).__name__ for entity in WORLD)
    assert filled(store).counts() == {kind.__name__: expected[kind.__name__] for kind in e.KINDS}


def test_applying_twice_changes_nothing(store: BoltStore) -> None:
    before = filled(store).dump()
    store.apply(changes([], WORLD), 2)
    assert store.dump() == before
    assert store.run == 2


@settings(max_examples=4)
@given(st.lists(DOCUMENTS, min_size=1, max_size=4))
def test_whatever_was_loaded_and_removed_before_the_graph_is_the_same(store: BoltStore, steps: list[set[int]]) -> None:
    filled(store, world(steps[-1]))
    expected = store.dump()
    filled(store, [])
    state: list[e.Entity] = []
    for run, documents in enumerate(steps, 2):
        following = world(documents)
        store.apply(changes(state, following), run)
        state = following
    assert store.dump() == expected


def test_what_is_gone_leaves_nothing(store: BoltStore) -> None:
    filled(store)
    store.apply(changes(WORLD, []), 2)
    assert store.dump() == []
    assert set(store.counts().values()) == {0}


def test_an_apply_that_broke_off_is_made_good(store: BoltStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of 20 stop after each possible number of them; the next apply gives what an undisturbed one gives."""
    following = world(range(1, 9))
    expected = filled(store, following).dump()
    monkeypatch.setattr("graph.bolt_store.BATCH", 20)
    for broken in (1, 2, 5):
        filled(store)
        with pytest.raises(InterruptedError):
            store.apply(interrupted(changes(WORLD, following), broken * 20), 2)
        assert store.run == 1
        store.apply(changes(WORLD, following), 2)
        assert store.dump() == expected


def test_a_first_apply_that_broke_off_is_begun_anew(store: BoltStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it wrote and the archive has since forgotten does not stay."""
    expected = filled(store, world({1, 2})).dump()
    monkeypatch.setattr("graph.bolt_store.BATCH", 20)
    store.clear()
    with pytest.raises(InterruptedError):
        store.apply(interrupted(changes([], WORLD), 60), 1)
    assert store.run == 0
    store.apply(changes([], world({1, 2})), 2)
    assert store.dump() == expected


def interrupted(stream: list[Change], after: int) -> Iterator[Change]:
    yield from stream[:after]
    raise InterruptedError


def test_an_update_that_broke_off_after_its_mandates_still_finds_whom_boards_share(
    store: BoltStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = world(range(6), people=4), world(range(6), people=2)
    expected = filled(store, after).dump()
    filled(store, before)
    with monkeypatch.context() as patched:
        patched.setattr("graph.bolt_batch.share", _interrupt)
        with pytest.raises(InterruptedError):
            store.apply(changes(before, after), 2)
    store.apply(changes(before, after), 2)
    assert store.dump() == expected


def _interrupt(*_: object) -> None:
    raise InterruptedError


def test_an_entity_that_names_what_is_not_there_is_refused(store: BoltStore) -> None:
    filled(store, [])
    lost = e.Post("x", "nobody", None, None, None, None, ())
    with pytest.raises(ValueError, match=r"1 of 1 relationships \(:Person\)-\[:HOLDS_POST\]->\(:Post\)"):
        store.apply([Change(e.Post, "x", lost)], 2)


def test_an_organisation_whose_kind_changes_keeps_what_it_is_part_of(store: BoltStore) -> None:
    filled(store)
    board = "MATCH (:Board {id: 'b1'})-[:ORGAN_OF]->(o) RETURN labels(o) AS labels, o.kind AS kind, o.names AS names"
    for run, (kind, labels) in enumerate([("region", {"Organisation", "Region"}), ("annan", {"Organisation"})], 2):
        changed = e.Organisation("o1", "Region Nord", (), kind, None, True)
        store.apply([Change(e.Organisation, "o1", changed)], run)
        ((found, of_kind, names),) = rows(store, board)
        assert (set(found), of_kind, names) == (labels, kind, [])


def test_values_come_back_as_they_went_in(store: BoltStore) -> None:
    filled(store)
    query = """
        MATCH (m:Meeting {id: 'm0'})-[:HAS_ITEM]->(i:AgendaItem {id: 'i0'})-[:LED_TO]->(d:Decision)
        RETURN m.date, m.number, i.title, i.position, d.amount_sek, d.formal"""
    assert rows(store, query) == [(dt.date(2020, 1, 1), None, ODD, 1, 1_000_000.0, True)]
    moment = dt.datetime(2020, 5, 28, 12, 30, 0, tzinfo=dt.UTC)
    assert rows(store, "MATCH (s:Signature {id: 'd0-0-s'}) RETURN s.signed_at") == [(moment,)]


def test_nodes_relationships_and_paths_come_back_readable(store: BoltStore) -> None:
    filled(store)
    query = "MATCH path = (p:Person {id: 'p0'})-[h:HOLDS]->(m:Mandate) RETURN p, h, path, [p.id, {x: m.start}] ORDER BY m.id"
    person, holds, path, others = rows(store, query)[0]
    assert person["labels"] == ["Person"]
    assert person["properties"]["name"] == "Åke p0"
    assert (holds["type"], holds["start"]) == ("HOLDS", "p0")
    assert [node["labels"] for node in path["nodes"]] == [["Person"], ["Mandate"]]
    assert path["relationships"][0]["end"] == path["nodes"][1]["properties"]["id"]
    assert others[0] == "p0"
    assert rows(store, "RETURN duration('P1D'), null, [1, 2.5]") == [("P1D", None, [1, 2.5])]


def test_parameters_are_values(store: BoltStore) -> None:
    filled(store)
    found = rows(store, "MATCH (m:Meeting) WHERE m.date <= $day RETURN count(m)", day=dt.date(2020, 1, 2))
    assert found == [(2,)]
    assert rows(store, "MATCH (p:Person {name: $name}) RETURN p.id", name="Åke p0' OR 1=1") == []


def test_shortcuts_follow_mandates(store: BoltStore) -> None:
    filled(store)
    sits = rows(store, "MATCH (p:Person)-[s:SITS_ON]->(b:Board) RETURN p.id, s.mandate, s.role, b.id")
    holds = rows(store, "MATCH (p:Person)-[:HOLDS]->(m:Mandate)-[:ON]->(b:Board) RETURN p.id, m.id, m.role, b.id")
    assert sorted(sits) == sorted(holds)
    shares = rows(store, "MATCH (a:Board)-[s:SHARES]->(b:Board) RETURN a.id, b.id, s.people, s.count")
    boards = {person: {b for p, _, _, b in holds if p == person} for person, *_ in holds}
    pairs = {(a, b) for ours in boards.values() for a in ours for b in ours if a < b}
    assert sorted(shares) == sorted(
        (a, b, people, len(people))
        for a, b in pairs
        if (people := sorted(person for person, ours in boards.items() if {a, b} <= ours))
    )
    assert shares


def test_a_query_that_writes_is_refused_unless_it_may(store: BoltStore) -> None:
    filled(store)
    with pytest.raises(FinsamError, match=r"writes \(CREATE\)"):
        store.query("CREATE (:Person {id: 'x'})")
    store.query("CREATE (:Person {id: 'x'})", write=True)
    assert rows(store, "MATCH (p:Person {id: 'x'}) RETURN count(p)") == [(1,)]


@pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "RETURN nonsense(1)", "RETURN $missing", "RETURN 1 / 0"])
def test_a_wrong_query_is_said_in_a_sentence(store: BoltStore, cypher: str) -> None:
    with pytest.raises(FinsamError) as caught:
        store.query(cypher)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert "server log" not in str(caught.value)


def test_clearing_leaves_what_others_put_there(store: BoltStore) -> None:
    filled(store)
    store.query("CREATE (:Unrelated {id: 'x'})", write=True)
    store.clear()
    try:
        assert rows(store, "MATCH (n) WHERE NOT n:Projection RETURN labels(n)") == [(["Unrelated"],)]
    finally:
        store.query("MATCH (n:Unrelated) DELETE n", write=True)
