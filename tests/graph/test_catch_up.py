"""Whatever happens on the way, the graphs end up as if nothing had: killed loads, other orders, loading twice, removing and loading again."""

import os
import random
import shutil
from itertools import permutations

import pytest

from benchmarks.kill import Load, archive_rows, kills, write_records
from benchmarks.minutes import records
from graph.assembly import Assembly, document_id
from graph.folder import ARCHIVE
from graph.workspace import Workspace
from queries.catalogue import ask
from queries.question import questions
from tests.harness.command import finsam, started
from tests.harness.folder import load_five, put
from tests.harness.questions import least

KILLS = int(os.environ.get("FINSAM_KILLS", "3"))
RECORDS = int(os.environ.get("FINSAM_KILL_RECORDS", "60"))
"""Kills of a load, and records in it; 50 and 300 for the documented measure (benchmarks/kill.py)."""
COMPOSED = int(os.environ.get("FINSAM_COMPOSED", "100"))
"""Records on which the questions are asked of both graphs; 500 for the documented measure."""


def held(workspace):
    """How many of each class the archive holds, and both graphs."""
    return workspace.archive.counts(), workspace.rdf.dump(), workspace.bolt.dump()


def graphs(workspace):
    """What is held once a writer has caught up."""
    workspace.catch_up()
    return held(workspace)


def remove(workspace, *taken):
    run = workspace.archive.begin_run("remove", "2026-01-01T00:00:00+00:00")
    for record in taken:
        with workspace.archive.transaction(run) as revision:
            assembly = Assembly(workspace.archive, revision)
            assembly.remove(document_id(record.source.sha256))
            assembly.finish()


def some(*numbers):
    """Composed records by number: of one board where the numbers are alike by the number of förbund."""
    made = list(records(max(numbers) + 1))
    return [made[number] for number in numbers]


def test_a_killed_load_that_is_run_again_leaves_nothing_lost_and_nothing_twice(tmp_path):
    load = Load(write_records(tmp_path / "records.jsonl", RECORDS), tmp_path / "data")
    for kill in kills(load, KILLS, random.Random(6)):
        assert kill.differing == (), f"killed after {kill.after:.2f} s"


@pytest.fixture(scope="module")
def overlapping(tmp_path_factory):
    """Four records of two boards, and the graphs that they make."""
    chosen = some(0, 72, 144, 1)
    with Workspace(tmp_path_factory.mktemp("overlapping"), write=True) as workspace:
        put(workspace, chosen)
        yield chosen, graphs(workspace)


@pytest.mark.parametrize("order", list(permutations(range(4)))[1::5], ids=str)
def test_records_loaded_in_any_order_make_the_same_graphs(tmp_path, overlapping, order):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        for number in order:
            put(workspace, [chosen[number]])
            workspace.catch_up()
        assert graphs(workspace) == whole


def test_what_is_loaded_twice_stands_once(tmp_path, overlapping):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, [*chosen, *chosen])
        assert graphs(workspace) == whole
        revision = workspace.archive.revision
        file = write_records(tmp_path / "records.jsonl", 1)
    assert finsam(tmp_path, "load", file).stdout.startswith("unchanged")
    with Workspace(tmp_path) as workspace:
        assert held(workspace) == whole
        assert workspace.archive.has_revision(revision)


@pytest.mark.parametrize("taken", [(0,), (2,), (0, 1), (1, 3), (0, 1, 2, 3)], ids=str)
def test_what_is_removed_and_loaded_again_leaves_no_trace(tmp_path, overlapping, taken):
    chosen, whole = overlapping
    gone = [chosen[number] for number in taken]
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, chosen)
        workspace.catch_up()
        remove(workspace, *gone)
        workspace.catch_up()
        put(workspace, gone)
        assert graphs(workspace) == whole


def test_rebuilt_graphs_are_the_same(tmp_path, overlapping):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, chosen)
        workspace.catch_up()
        workspace.rebuild()
        assert graphs(workspace) == whole


def test_two_processes_load_into_one_folder(tmp_path):
    """The second is refused while the first writes, and nothing of either is lost."""
    first, second = (write_records(tmp_path / f"{number}.jsonl", number) for number in (20, 30))
    data = tmp_path / "data"
    process = started(data, "load", first)
    assert process.stdout.readline().startswith("new")
    assert "Another finsam is writing" in finsam(data, "load", second, code=1).stderr
    process.communicate()
    assert process.returncode == 0
    assert "10 new, 20 unchanged" in finsam(data, "load", second).stdout
    with Workspace(data) as workspace:
        assert workspace.archive.counts()["Document"] == workspace.rdf.counts()["Document"] == 30
        assert workspace.bolt.counts()["Document"] == 30


def test_what_a_killed_process_leaves_locked_is_free(tmp_path):
    file = write_records(tmp_path / "records.jsonl", 40)
    data = tmp_path / "data"
    process = started(data, "load", file)
    assert process.stdout.readline().startswith("new")
    process.kill()
    process.communicate()
    assert "0 failed" in finsam(data, "load", file).stdout


def test_a_projection_that_is_deleted_is_made_again(tmp_path, overlapping):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, chosen)
        workspace.catch_up()
    shutil.rmtree(tmp_path / "rdf")
    shutil.rmtree(tmp_path / "neo4j")
    with Workspace(tmp_path) as workspace:
        assert held(workspace) == whole


def test_broken_graphs_are_said_and_rebuilt(tmp_path, overlapping):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, chosen)
        workspace.catch_up()
    for file in (*(tmp_path / "rdf").glob("MANIFEST*"), *(tmp_path / "neo4j" / "databases").rglob("*.json")):
        file.write_text("broken")
    assert "with finsam rebuild" in finsam(tmp_path, "sparql", "ASK {}", code=1).stderr
    assert "with finsam rebuild" in finsam(tmp_path, "cypher", "RETURN 1", code=1).stderr
    assert "from 4 documents" in finsam(tmp_path, "rebuild").stdout
    with Workspace(tmp_path) as workspace:
        assert held(workspace) == whole


def test_what_another_process_serves_is_rebuilt_there(tmp_path, overlapping):
    chosen, whole = overlapping
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, chosen)
        workspace.catch_up()
    with Workspace(tmp_path) as reader:
        assert reader.bolt.query("MATCH (p:Person) SET p.name = 'X' RETURN count(p) AS n", write=True).rows[0][0] > 0
        finsam(tmp_path, "rebuild")
        assert reader.bolt.dump() == whole[2]


def test_the_archive_holds_the_same_whatever_happened_before(tmp_path, overlapping):
    """But for the ids that once were given, which answer for ever."""
    chosen, _ = overlapping
    rows = []
    for name, steps in (("once", [chosen]), ("twice", [chosen, chosen])):
        with Workspace(tmp_path / name, write=True) as workspace:
            for step in steps:
                put(workspace, step)
        rows.append([row for row in archive_rows(tmp_path / name / ARCHIVE) if not row.startswith("former ")])
    assert rows[0] == rows[1]


@pytest.fixture(scope="module", params=["five minutes", "composed records"])
def everywhere(request, tmp_path_factory):
    """A workspace whose graphs are asked the same."""
    with Workspace(tmp_path_factory.mktemp("everywhere"), write=True) as workspace:
        if request.param == "five minutes":
            load_five(workspace)
        else:
            put(workspace, records(COMPOSED))
        workspace.catch_up()
        yield workspace


def test_each_class_has_as_many_in_the_archive_and_in_both_graphs(everywhere):
    counts = everywhere.archive.counts()
    for graph in (everywhere.rdf, everywhere.bolt):
        assert {name: count for name, count in graph.counts().items() if count} == counts


@pytest.mark.parametrize("name", sorted(questions()))
def test_both_graphs_answer_every_question_alike(everywhere, name):
    arguments = least(everywhere.rdf, name)
    assert ask(everywhere.bolt, name, **arguments) == ask(everywhere.rdf, name, **arguments)
