"""Who is who: on the real minutes, in a composed world with every trap, in any order."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.archive import Archive
from graph.assembly import Assembly
from graph.entities import Person, PossibleIdentity
from graph.record import Record, from_json
from tests.graph import people_elsewhere
from tests.graph.people import Minutes, minutes

TESTS = Path(__file__).parents[1]


def load(archive: Archive, records: Iterable[tuple[str, Record]]) -> None:
    run = archive.begin_run("load", "2026-01-01T00:00:00+00:00")
    for sha256, record in records:
        with archive.transaction(run) as revision:
            assembly = Assembly(archive, revision)
            assembly.put(record, sha256=sha256, file="x.txt", parser="test")
            assembly.finish()


def load_at_once(archive: Archive, records: Iterable[tuple[str, Record]]) -> None:
    with archive.transaction(archive.begin_run("load", "2026-01-01T00:00:00+00:00")) as revision:
        assembly = Assembly(archive, revision)
        for sha256, record in records:
            assembly.put(record, sha256=sha256, file="x.txt", parser="test")
        assembly.finish()


def people(archive: Archive) -> list[Person]:
    return [change.entity for change in archive.changes() if isinstance(change.entity, Person)]


def state(archive: Archive) -> list[object]:
    return [change.entity for change in archive.changes()]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = Archive(tmp_path / "archive.db")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def gold() -> list[tuple[str, Record]]:
    files = sorted((TESTS / "gold").glob("*.json"))
    assert len(files) == 5
    return [(hashlib.sha256(file.read_bytes()).hexdigest(), from_json(file.read_bytes())) for file in files]


def test_the_five_minutes_have_these_people_in_common_and_no_others(
    archive: Archive, gold: list[tuple[str, Record]]
) -> None:
    load(archive, gold)
    documents: Counter[str] = Counter()
    for (person,) in archive.db.execute(
        "SELECT person FROM mention m JOIN persona p ON p.id = m.persona GROUP BY person HAVING count(DISTINCT document) > 1"
    ):
        documents[person] += 1
    shared = {person.name for person in people(archive) if person.id in documents}
    assert shared == {"Jonas Erlandsson", "Joakim Ivarsson", "Ingrid Hermansson", "Magnus von Schenck"}
    variants = {frozenset(person.names) for person in people(archive) if len(person.names) > 1}
    assert variants == {
        frozenset({"Madelene Rosenqvist", "Madeleine Rosenqvist"}),
        frozenset({"Sebastian Ekeroth Clausson", "Sebastian Ekeröth Clausson"}),
        frozenset({"Inger Trodell-Dahl", "Inger Trodell Dahl"}),
        frozenset({"Lotta Kardell", "Charlotte Kardell"}),
    }
    names = [person.name for person in people(archive)]
    assert {"Amanda Hermansson", "Ingrid Hermansson", "Marie Nilsson", "Lena Nilsson"} <= set(names)


@pytest.mark.parametrize(
    ("world", "people_in_it"), [(minutes(), 200), (people_elsewhere.minutes(), 300)], ids=["traps", "elsewhere"]
)
def test_pairs_of_mentions_in_a_composed_world(archive: Archive, world: list[Minutes], people_in_it: int) -> None:
    """Pairwise precision and recall, over all pairs of mentions."""
    load_at_once(archive, [(m.sha256, m.record) for m in world])
    truth: dict[str, str] = {}
    held: dict[str, str] = {}
    for m in world:
        for name, organisation, group, mention, person in _mentions(archive, m):
            truth[mention] = m.truth[name, organisation, group]
            held[mention] = person
    assert len(set(truth.values())) >= people_in_it
    right, found = Counter(truth.values()), Counter(held.values())
    both = Counter(zip(truth.values(), held.values(), strict=True))
    pairs = [sum(n * (n - 1) // 2 for n in counts.values()) for counts in (both, found, right)]
    precision, recall = pairs[0] / pairs[1], pairs[0] / pairs[2]
    wrong = {
        group
        for group in combinations(sorted(set(both)), 2)
        if group[0][1] == group[1][1] and group[0][0] != group[1][0]
    }
    assert precision >= 0.995, wrong
    split = Counter(person for person, _ in both)
    assert recall >= 0.97, [person for person, parts in split.items() if parts > 1]


def _mentions(archive: Archive, m: Minutes) -> Iterator[tuple[str, str | None, str, str, str]]:
    """Name, organisation as written, group, mention and person of each listing and signature."""
    from graph.assembly import document_id
    from graph.mention import Roster, mention_id, places

    record, document = m.record, document_id(m.sha256)
    roster = Roster(record.participants)
    lines: dict[tuple[str, int], int] = {}
    for figure, place in places(record, roster):
        lines[figure] = min(place.line, lines.get(figure, place.line))
    for participant, figure in roster.participants:
        mention = mention_id(document, lines[figure], figure)
        yield participant.name, participant.organisation, participant.attendance, mention, _person(archive, mention)
    for signature in record.signatures:
        figure = roster.figure(signature.name)
        mention = mention_id(document, lines[figure], figure)
        yield signature.name, None, "", mention, _person(archive, mention)


def _person(archive: Archive, mention: str) -> str:
    query = "SELECT person FROM mention m JOIN persona p ON p.id = m.persona WHERE m.id = ?"
    return str(archive.db.execute(query, (mention,)).fetchone()[0])


def test_a_persona_is_the_same_bytes_in_every_process(archive: Archive) -> None:
    load(archive, [(m.sha256, m.record) for m in minutes()[:40]])
    kept = [json.loads(body)["documents"] for (body,) in archive.db.execute("SELECT body FROM persona")]
    assert max(map(len, kept)) > 3
    assert kept == [sorted(documents) for documents in kept]


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 12))
def test_any_order_of_loading_and_reloading_gives_the_same_graph(
    tmp_path_factory: pytest.TempPathFactory, seed: int, again: int
) -> None:
    world = [(m.sha256, m.record) for m in minutes()[::11]]
    straight = Archive(tmp_path_factory.mktemp("a") / "archive.db")
    load(straight, world)
    shuffled = list(world)
    random.Random(seed).shuffle(shuffled)
    other = Archive(tmp_path_factory.mktemp("b") / "archive.db")
    load(other, shuffled)
    run = other.begin_run("remove", "2026-01-01T00:00:00+00:00")
    documents = random.Random(seed + 1).sample(other.documents(), again)
    removed = {document: other.document(document) for document in documents}
    for document in documents:
        with other.transaction(run) as revision:
            assembly = Assembly(other, revision)
            assembly.remove(document)
            assembly.finish()
    load(other, [(stored.sha256, stored.record) for stored in removed.values() if stored])
    try:
        assert state(other) == state(straight)
    finally:
        straight.close()
        other.close()


def test_a_bare_namesake_elsewhere_is_linked_not_fused_and_one_of_another_party_is_neither(archive: Archive) -> None:
    load_at_once(archive, [(m.sha256, m.record) for m in minutes()])
    ids = {name: {p.id for p in people(archive) if p.name == name} for name in ("Siv Norling", "Lars Andersson")}
    assert {name: len(found) for name, found in ids.items()} == {"Siv Norling": 2, "Lars Andersson": 4}
    doubts = [change.entity for change in archive.changes() if isinstance(change.entity, PossibleIdentity)]
    linked = {frozenset((doubt.person, doubt.other)) for doubt in doubts}
    assert frozenset(ids["Siv Norling"]) in linked
    assert not linked & {frozenset(pair) for pair in combinations(ids["Lars Andersson"], 2)}


def test_an_id_once_given_answers_after_its_document_is_gone(archive: Archive, gold: list[tuple[str, Record]]) -> None:
    load(archive, gold)
    jonas = next(person for person in people(archive) if person.name == "Jonas Erlandsson")
    document = archive.db.execute("SELECT document FROM mention WHERE id = ?", (jonas.id,)).fetchone()[0]
    with archive.transaction(1) as revision:
        assembly = Assembly(archive, revision)
        assembly.remove(document)
        assembly.finish()
    now = next(person for person in people(archive) if person.name == "Jonas Erlandsson")
    assert now.id != jonas.id
    assert jonas.id in now.aliases
