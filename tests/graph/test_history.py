"""History: what entities were before the runs that changed them, without the text of what is gone, and without the people taken out of it."""

from dataclasses import replace

import pytest

from graph.assembly import Assembly
from graph.entities import KINDS, Document, Mandate, Person
from graph.history import KEPT, bare
from graph.workspace import Workspace
from loaders.load import load
from tests.harness.folder import FIVE


def run(archive, command="load"):
    return archive.begin_run(command, "2026-01-01T00:00:00+00:00")


def remove(archive, documents):
    number = run(archive, "remove")
    for document in documents:
        with archive.transaction(number) as revision:
            assembly = Assembly(archive, revision)
            assembly.remove(document)
            assembly.finish()


@pytest.fixture
def archive(tmp_path):
    """A run that loads three minutes, one that loads one more of the same board and one of another, and one that takes these two out."""
    blekinge, more, *others, skaraborg = FIVE
    with Workspace(tmp_path, write=True) as workspace:
        list(load(workspace, [blekinge, *others], run=run(workspace.archive)))
        loaded = list(load(workspace, [more, skaraborg], run=run(workspace.archive)))
        remove(workspace.archive, [done.document for done in loaded])
        yield workspace.archive


def past(archive):
    return archive.db.execute("SELECT until, since, entity, CAST(body AS TEXT) FROM past ORDER BY 1, 3").fetchall()


def nameless(entities):
    """Without the ids that answer for people: one that was given once goes on answering."""
    return {id: replace(e, aliases=()) if isinstance(e, Person) else e for id, e in entities.items()}


def test_what_a_run_makes_leaves_no_past(archive):
    assert {until for until, *_ in past(archive)} == {2, 3}
    assert archive.history.replaced(1, 1) == {}
    assert archive.history.replaced(1, 3) == {}


def test_a_load_and_the_removal_of_the_same_leave_nothing_between_them(archive):
    before, after = archive.history.replaced(2, 3), archive.history.passed(2, 3)
    now = archive.entities(list(archive.history.current(2, 3)))
    after |= {id: bare(entity) for id, entity in now.items()}
    assert before
    assert nameless(before) == nameless(after)


def test_what_is_gone_is_known_as_it_was_without_its_text(archive):
    gone = archive.history.replaced(3, 3)
    assert {type(entity) for entity in gone.values()} >= {Document, Mandate, Person}
    assert "skaraborg-2024-02-20.txt" in {entity.file for entity in gone.values() if isinstance(entity, Document)}
    text = " ".join(body for *_, body in past(archive))
    assert "beslutar" not in text
    assert "Tina Song" in text


def test_one_run_leaves_one_past_however_often_it_changes_an_entity(tmp_path):
    with Workspace(tmp_path, write=True) as workspace:
        list(load(workspace, FIVE[:1], run=run(workspace.archive)))
        list(load(workspace, FIVE[1:], run=run(workspace.archive)))
        rows = past(workspace.archive)
    assert rows
    assert {(until, since) for until, since, *_ in rows} == {(2, 1)}
    assert len({entity for _, _, entity, _ in rows}) == len(rows)


def test_people_are_taken_out_of_it_with_all_that_refers_to_them(archive):
    tina = next(e for e in archive.history.replaced(3, 3).values() if isinstance(e, Person) and e.name == "Tina Song")
    with archive.transaction(run(archive, "forget")):
        archive.history.purge([tina.id, *tina.aliases])
    text = " ".join(f"{entity} {body}" for _, _, entity, body in past(archive))
    assert "Tina Song" not in text
    assert not any(id in text for id in (tina.id, *tina.aliases))
    assert "Mandate" in {type(entity).__name__ for entity in archive.history.replaced(3, 3).values()}


def test_what_is_left_out_are_fields_of_kinds_that_there_are():
    for kind, fields in KEPT.items():
        assert kind in KINDS
        assert set(fields) <= {*kind.__dataclass_fields__}
