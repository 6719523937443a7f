"""What goes wrong on the way loses nothing and doubles nothing: one sentence, and the next command makes good.

Loads that are killed, two loads at once and graphs that are broken stand in tests/graph/test_catch_up.py, older and newer data folders in
tests/graph/test_migration.py, restores that are killed in tests/graph/test_backup.py.
"""

import os
import shutil
import signal
import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from benchmarks.kill import archive_rows, write_records
from benchmarks.minutes import records
from graph.embedded import address_of
from graph.errors import FinsamError
from graph.folder import ARCHIVE
from graph.workspace import Workspace
from tests.harness.command import finsam, started
from tests.harness.disk import AVAILABLE, small_disk
from tests.harness.folder import put
from tests.harness.proxy import wire

RECORDS = 8
TABLES = {"document", "contribution", "entity", "mention", "persona", "block", "judgement", "doubt"}
root_only = pytest.mark.skipif(not AVAILABLE, reason="A small disk of its own takes Linux and root.")


def state(data):
    """All that a folder holds, but for the paths it was loaded from and what each run changed, read as the next command would."""
    with Workspace(data) as workspace:
        rows = [row for row in archive_rows(data / ARCHIVE) if row.split()[0] in TABLES]
        return rows, workspace.rdf.dump(), workspace.bolt.dump()


def one_sentence(said):
    """What a command says on stderr when it fails: one sentence of finsam's, nothing else."""
    (line,) = said.splitlines()
    assert line.startswith("finsam: ")
    assert "Unexpected" not in line
    assert "Traceback" not in line
    return line


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """A file of records, and what a load of it leaves."""
    folder = tmp_path_factory.mktemp("undisturbed")
    file = write_records(folder / "records.jsonl", RECORDS)
    finsam(folder / "data", "load", file)
    return file, state(folder / "data"), folder / "data"


@root_only
@pytest.mark.parametrize("size", ["16k", "400k", "3m", "8m"])
def test_a_full_disk_is_said_and_once_there_is_room_all_is_there(tmp_path, undisturbed, size, record_property):
    record_property("faults", 1)
    file, whole, _ = undisturbed
    with small_disk(tmp_path / "disk", size) as disk:
        data = disk.path / "data"
        one_sentence(finsam(data, "load", file, code=1).stderr)
        disk.set("size=200m")
        assert "0 failed" in finsam(data, "load", file).stdout
        assert state(data) == whole
        assert "All of it agrees." in finsam(data, "verify").stdout


@root_only
def test_a_disk_that_fills_during_a_later_load_keeps_what_was_there(tmp_path, undisturbed, record_property):
    record_property("faults", 1)
    file, whole, _ = undisturbed
    with small_disk(tmp_path / "disk", "200m") as disk:
        data = disk.path / "data"
        finsam(data, "load", write_records(tmp_path / "some.jsonl", 4))
        filler = disk.path / "filler"
        free = shutil.disk_usage(disk.path).free
        filler.write_bytes(bytes(free - 100_000))
        one_sentence(finsam(data, "load", file, code=1).stderr)
        assert "Document  " in finsam(data, "status").stdout
        filler.unlink()
        assert "0 failed" in finsam(data, "load", file).stdout
        assert state(data) == whole


@root_only
def test_a_backup_without_room_leaves_the_earlier_one(tmp_path, undisturbed, record_property):
    record_property("faults", 1)
    _, _, data = undisturbed
    with small_disk(tmp_path / "disk", "100k") as disk:
        (disk.path / "finsam.backup").write_text("the earlier one")
        one_sentence(finsam(data, "backup", disk.path / "finsam.backup", code=1).stderr)
        assert os.listdir(disk.path) == ["finsam.backup"]
        assert (disk.path / "finsam.backup").read_text() == "the earlier one"


@root_only
def test_a_read_only_folder_is_read_and_writing_is_refused(tmp_path, undisturbed, record_property):
    record_property("faults", 4)
    file, whole, loaded = undisturbed
    with small_disk(tmp_path / "disk", "200m") as disk:
        data = disk.path / "data"
        shutil.copytree(loaded, data)
        disk.set("ro")
        assert "Document" in finsam(data, "status").stdout
        assert finsam(data, "ask", "coverage", "--format", "json").stdout.startswith("[")
        finsam(data, "backup", tmp_path / "finsam.backup")
        for words in (["load", file], ["remove", "x"], ["rebuild"], ["restore", tmp_path / "finsam.backup"]):
            one_sentence(finsam(data, *words, code=1).stderr)
        disk.set("rw")
        assert "0 new" in finsam(data, "load", file).stdout
        assert state(data) == whole


def test_a_database_that_dies_in_the_middle_is_said_and_made_good(tmp_path, undisturbed, record_property):
    """Another process hosts the database and is killed while a load writes to it."""
    record_property("faults", 1)
    file, whole, _ = undisturbed
    data = tmp_path / "data"
    finsam(data, "load", write_records(tmp_path / "some.jsonl", 2))
    host = started(data, "serve")
    while "password" not in host.stdout.readline():
        assert host.poll() is None
    loading = started(data, "load", file)
    while not loading.stdout.readline().startswith("new"):
        assert loading.poll() is None
    host.send_signal(signal.SIGKILL)
    host.communicate()
    _, said = loading.communicate(timeout=120)
    if loading.returncode:
        one_sentence(said)
    assert "0 failed" in finsam(data, "load", file).stdout
    assert state(data) == whole


@pytest.fixture
def over_a_wire(tmp_path, monkeypatch):
    """A wire to an empty database, and the address at which finsam finds it."""
    with Workspace(tmp_path / "host", write=True) as host:
        put(host, [])
        host.catch_up()
        address = address_of(tmp_path / "host")
        monkeypatch.setenv("NEO4J_USERNAME", address.user)
        monkeypatch.setenv("NEO4J_PASSWORD", address.password)
        host.bolt.query("MATCH (n) DETACH DELETE n", write=True)
        parts = urlsplit(address.uri)
        with wire((parts.hostname, parts.port)) as cable:
            yield cable, f"bolt://127.0.0.1:{cable.port}", host.bolt


def test_a_connection_cut_after_the_commit_and_before_its_answer_doubles_nothing(
    tmp_path, over_a_wire, record_property
):
    """At every commit of a first load and of a later one: the driver may try again by itself, or the command fails and the next makes good."""
    cable, uri, store = over_a_wire
    made = list(records(2))
    first, second = tmp_path / "first", tmp_path / "second"
    dumps = {}
    for folder, some in ((first, made[:1]), (second, made[1:])):
        if folder == second:
            shutil.copytree(first, second)
        with Workspace(folder, write=True) as workspace:
            put(workspace, some)
            workspace.catch_up()
            dumps[folder] = workspace.bolt.dump()

    def caught_up(folder):
        with Workspace(folder, neo4j=uri) as reader:
            return reader.bolt.dump()

    cuts = 0
    for folder, begin in ((first, None), (second, first)):
        cut = 0
        while cut <= cable.commits:
            cable.cut = 0
            store.clear()
            if begin:
                caught_up(begin)
            cut, cable.commits = cut + 1, 0
            cable.cut = cut
            with suppress(FinsamError):
                caught_up(folder)
            cuts += cut <= cable.commits
            cable.cut = 0
            assert caught_up(folder) == dumps[folder], f"cut at commit {cut}"
    record_property("faults", cuts)
    assert cuts > 10


def test_a_clock_set_back_changes_nothing(tmp_path, record_property):
    """Runs of a time before the last one, and a file of judgements that seems older than they are."""
    record_property("faults", 2)
    made = list(records(6))
    dumps = []
    for name, times in (("forth", ("2026-01-01", "2026-01-02")), ("back", ("2026-01-02", "1970-01-01"))):
        data = tmp_path / name
        for moment, some in zip(times, (made[:3], made[3:]), strict=True):
            with Workspace(data, write=True) as workspace:
                workspace.archive.begin_run("load", f"{moment}T00:00:00+00:00")
                put(workspace, some)
                workspace.catch_up()
        pair = _doubtful(data)
        finsam(data, "identities", "different", *pair, "--reason", "prov", "--by", "test")
        os.utime(data / "identities.csv", (0, 0))
        assert time.time() > 0
        dumps.append(state(data)[1:])
        finsam(data, "identities", "undo")
        os.utime(data / "identities.csv", (0, 0))
        dumps.append(state(data)[1:])
    assert dumps[:2] == dumps[2:]


def _doubtful(data):
    """The ids of the mentions of two people."""
    with Workspace(data) as workspace:
        rows = workspace.archive.db.execute("SELECT min(id) FROM mention GROUP BY persona ORDER BY 1 LIMIT 2")
        return [id for (id,) in rows]
