"""A backup is whole while others write, private, and the same for the same data; a restore is whole or not at all."""

import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import zipfile

import pytest

from benchmarks.kill import archive_rows, write_records
from benchmarks.minutes import records
from graph.backup import back_up
from graph.errors import FinsamError
from graph.folder import ARCHIVE, STAGED
from graph.migration import VERSION
from graph.restoring import restore
from graph.workspace import Workspace
from tests.harness.command import ROOT, finsam, started
from tests.harness.folder import put

HUMAN = "identities.csv"
JUDGED = "# nothing judged yet\n"


def made(folder, number):
    """A data folder with that many composed records and a file that somebody wrote."""
    with Workspace(folder, write=True) as workspace:
        put(workspace, records(number))
        workspace.catch_up()
    (folder / "notes.csv").write_text("skrivet för hand: åäö\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    return made(tmp_path_factory.mktemp("three") / "data", 3)


@pytest.fixture(scope="module")
def packed(three):
    file = three.parent / "three.backup"
    finsam(three, "backup", file)
    return file


@pytest.fixture
def five(tmp_path, tmp_path_factory):
    """A data folder of its own with other contents, which a restore is to replace."""
    kept = tmp_path_factory.getbasetemp() / "five"
    if not kept.exists():
        made(kept, 5)
    return shutil.copytree(kept, tmp_path / "data")


def rows(folder):
    return archive_rows(folder / ARCHIVE)


def everything(folder):
    """Every file of a data folder, but for what a running process needs."""
    return {
        file.relative_to(folder): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "lock" not in file.name
    }


def test_a_restored_folder_holds_what_was_backed_up_and_its_graphs_follow(three, packed, five):
    (five / HUMAN).write_text("", encoding="utf-8")
    said = finsam(five, "restore", packed).stdout
    assert "3 documents and notes.csv" in said
    assert rows(five) == rows(three)
    assert not (five / HUMAN).exists()  # it came after the backup
    assert (five / "notes.csv").read_bytes() == (three / "notes.csv").read_bytes()
    with Workspace(five) as restored, Workspace(three) as before:
        assert restored.rdf.dump() == before.rdf.dump()
        assert restored.bolt.dump() == before.bolt.dump()


def test_restored_into_a_new_folder(three, packed, tmp_path):
    finsam(tmp_path / "new" / "data", "restore", packed)
    assert rows(tmp_path / "new" / "data") == rows(three)
    assert stat.S_IMODE((tmp_path / "new" / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "data" / ARCHIVE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new" / "data" / "notes.csv").stat().st_mode) == 0o600


def test_a_backup_is_its_owners_alone_and_the_same_bytes_again(three, packed, tmp_path):
    again = tmp_path / "again"
    again.write_text("what stood there before")
    again.chmod(0o644)
    finsam(three, "backup", again)
    assert stat.S_IMODE(packed.stat().st_mode) == stat.S_IMODE(again.stat().st_mode) == 0o600
    assert again.read_bytes() == packed.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["again"]
    with zipfile.ZipFile(packed) as package:
        assert package.testzip() is None
        assert sorted(package.namelist()) == ["data/archive.db", "data/notes.csv", "manifest.json"]
        assert json.loads(package.read("manifest.json"))["layout"] == VERSION


def test_a_backup_taken_while_another_writes_is_one_moment_of_it(tmp_path):
    data = tmp_path / "data"
    writer = started(data, "load", write_records(tmp_path / "records.jsonl", 40))
    assert writer.stdout.readline().startswith("new")
    taken = []
    while writer.poll() is None and len(taken) < 5:
        taken.append(tmp_path / f"{len(taken)}.backup")
        with Workspace(data) as reader:
            back_up(reader.archive, data, taken[-1])
    writer.communicate()
    assert writer.returncode == 0
    assert taken, "the load ended before a backup was taken"
    for file in taken:
        restore(tmp_path / "restored", file)
        with Workspace(tmp_path / "restored") as restored:
            found = restored.archive
            assert 0 < len(found.documents()) <= 40
            assert found.counts()["Document"] == restored.rdf.counts()["Document"] == len(found.documents())


def test_readers_go_on_over_a_restore(packed, five):
    with Workspace(five) as reader:
        assert reader.archive.counts()["Document"] == 5
        restore(five, packed)
        assert reader.archive.counts()["Document"] == 3


def test_a_restore_beside_a_writer_is_refused(packed, five):
    with Workspace(five, write=True), pytest.raises(FinsamError, match="Another finsam is writing"):
        restore(five, packed)
    assert len(rows(five)) > 0


def broken(packed, place):
    """Files that are no whole backup, by name."""
    whole = packed.read_bytes()
    with zipfile.ZipFile(packed) as package:
        files = {name: package.read(name) for name in package.namelist()}

    def repacked(name, **changes):
        with zipfile.ZipFile(place / name, "w") as package:
            for entry, content in (files | changes).items():
                if content is not None:
                    package.writestr(entry, content)

    manifest = json.loads(files["manifest.json"])

    def told(name, **changes):
        repacked(name, **{"manifest.json": json.dumps(manifest | changes).encode()})

    (place / "cut").write_bytes(whole[: len(whole) // 2])
    (place / "empty").write_bytes(b"")
    (place / "text").write_text("no backup at all")
    (place / "flipped").write_bytes(whole[:5000] + bytes([whole[5000] ^ 255]) + whole[5001:])
    (place / "database").write_bytes(files["data/archive.db"])
    with zipfile.ZipFile(place / "foreign", "w") as package:
        package.writestr("word/document.xml", "<w/>")
    repacked("archive changed", **{"data/archive.db": bytes(byte ^ 1 for byte in files["data/archive.db"])})
    repacked("no archive", **{"data/archive.db": None})
    repacked("one more", **{"data/more.csv": b""})
    repacked("out of its place", **{"../notes.csv": b"", "data/notes.csv": None})
    told("other format", format="another")
    told("newer", layout=VERSION + 1)
    told("no digests", sha256=[])
    told("above", sha256=manifest["sha256"] | {"../../x": "0"})
    return sorted(file.name for file in place.iterdir())


def test_what_is_no_whole_backup_changes_nothing(packed, five, tmp_path, record_property):
    place = tmp_path / "broken"
    place.mkdir()
    before = everything(five)
    for name in broken(packed, place):
        error = finsam(five, "restore", place / name, code=1).stderr
        assert error.startswith("finsam: "), error
        assert error.count("\n") == 1, error
        assert "Unexpected" not in error, error
        assert everything(five) == before, name
    record_property("broken", len(os.listdir(place)))
    finsam(tmp_path / "none", "restore", place / "cut", code=1)
    assert not (tmp_path / "none").exists()
    finsam(five, "restore", tmp_path / "missing", code=1)


def test_a_broken_archive_is_replaced(three, packed, five):
    (five / ARCHIVE).write_bytes(b"broken" * 1000)
    restore(five, packed)
    assert rows(five) == rows(three)


KILLED = """
import os, signal, sys
from pathlib import Path
from graph import restoring
step = int(sys.argv[3])
done = 0
def dying(event, arguments):
    global done
    if event in ("os.rename", "sqlite3.connect", "shutil.copyfile", "os.remove", "shutil.rmtree", "os.mkdir"):
        done += 1
        if done == step:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(dying)
restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]))
print(done)
"""


def test_a_restore_that_is_killed_leaves_all_or_nothing_and_the_next_command_makes_good(
    three, packed, five, tmp_path, record_property
):
    """Killed before each step that changes a file: what is found then is the one or the other whole."""
    outcomes = []
    for step in range(1, 100):
        data = shutil.copytree(five, tmp_path / f"killed {step}")
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(data), str(packed), str(step)], cwd=ROOT, capture_output=True, text=True
        )
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        with Workspace(data) as reopened:
            outcomes.append(len(reopened.archive.documents()))
        assert not (data / STAGED).exists()
        assert rows(data) == rows({3: three, 5: five}[outcomes[-1]])
        shutil.rmtree(data)
    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {3, 5}
    record_property("kills", len(outcomes))


def test_a_file_in_the_data_folder_is_refused(three):
    for name in (ARCHIVE, "neo4j/x"):
        assert "stands in the data folder" in finsam(three, "backup", three / name, code=1).stderr
    assert "is a folder" in finsam(three, "backup", three.parent, code=1).stderr


def test_a_damaged_archive_is_not_backed_up(five, tmp_path):
    with sqlite3.connect(five / ARCHIVE) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    with open(five / ARCHIVE, "r+b") as archive:
        archive.seek(8192)
        archive.write(b"\xff" * 40_000)
    said = finsam(five, "backup", tmp_path / "x", code=1).stderr
    assert "finsam verify" in said
    assert not (tmp_path / "x").exists()


def test_who_was_erased_since_the_backup_stays_erased(packed, five, tmp_path):
    finsam(five, "restore", packed)
    with Workspace(five) as before:
        name = min(row[0] for row in before.rdf.query("SELECT ?n { ?p a foaf:Person ; foaf:name ?n }").rows)
    finsam(five, "forget", name, "--reason", "prov", "--yes")
    finsam(five, "restore", packed)
    with Workspace(five) as restored:
        assert name not in restored.rdf.dump().decode()
    assert name.encode() not in (five / ARCHIVE).read_bytes()
