"""Data folders of older layouts, made by the finsam of their time: brought up whole, or left as they are; newer ones are refused."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from graph.archive import Archive, OlderLayoutError
from graph.assembly import Assembly, document_id
from graph.errors import FinsamError
from graph.folder import ARCHIVE
from graph.migration import LAYOUTS, VERSION, migrate
from graph.record import from_json
from graph.workspace import Workspace
from tests.harness.command import ROOT, finsam

FOLDERS = Path(__file__).parent / "layouts"
HELD = ("blekinge-2023-05-08", "blekinge-2024-1")
REMOVED = "nns-2020-05-28"
"""Minutes that were loaded into each of the older folders, and minutes that were then taken out."""


def older(folder, layout):
    """An archive as the finsam of that layout left it."""
    folder.mkdir(exist_ok=True)
    with sqlite3.connect(folder / ARCHIVE) as db:
        db.executescript((FOLDERS / f"{layout}.sql").read_text(encoding="utf-8"))
    db.close()
    return folder / ARCHIVE


def rows(path, *tables):
    """What tables hold; without names, all of them."""
    with sqlite3.connect(path) as db:
        names = tables or [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: sorted(map(repr, db.execute(f"SELECT * FROM {name}"))) for name in names}
    db.close()
    return found


def schema(path):
    with sqlite3.connect(path) as db:
        found = sorted(
            (name, " ".join(sql.split()))
            for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> ''")
        )
        layout = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return layout, found


def loaded(folder):
    """A folder into which this finsam loads the same."""
    with Workspace(folder, write=True) as workspace:
        run = workspace.archive.begin_run("load", "2026-11-22T13:34:00+00:00")
        for name in HELD:
            digest = hashlib.sha256((ROOT / "tests" / "protocols" / f"{name}.txt").read_bytes()).hexdigest()
            with workspace.archive.transaction(run) as revision:
                assembly = Assembly(workspace.archive, revision)
                record = from_json((ROOT / "tests" / "gold" / f"{name}.json").read_bytes())
                assembly.put(record, sha256=digest, file=f"{name}.txt", parser="gold")
                assembly.finish()
    return folder


def removed():
    return document_id(hashlib.sha256((ROOT / "tests" / "protocols" / f"{REMOVED}.txt").read_bytes()).hexdigest())


@pytest.mark.parametrize("layout", range(1, VERSION))
def test_an_older_archive_comes_to_the_layout_of_a_new_one(tmp_path, layout):
    path = older(tmp_path / "old", layout)
    Archive(path).close()
    Archive(tmp_path / "new.db").close()
    assert schema(path) == schema(tmp_path / "new.db")
    assert schema(path)[0] == VERSION


def test_every_older_layout_has_a_folder_that_its_finsam_made():
    assert {file.name for file in FOLDERS.iterdir()} >= {f"{layout}.sql" for layout in range(1, VERSION)}


@pytest.mark.parametrize("layout", [layout for layout in range(2, VERSION + 1) if (FOLDERS / f"{layout}.sql").exists()])
def test_what_an_older_archive_holds_is_kept(tmp_path, layout):
    path = older(tmp_path, layout)
    before = _given(path)
    Archive(path).close()
    after = _given(path)
    assert after.pop("former") >= before.pop("former")  # an id once given answers for ever
    assert after == before


def _given(path):
    """What people and files gave; all else in an archive follows from it."""
    with sqlite3.connect(path) as db:
        found = {
            name: set(db.execute(f"SELECT {columns} FROM {name}"))
            for name, columns in {
                "run": "*",
                "path": "*",
                "document": "id, sha256, file, parser, record",
                "mention": "id, document",
                "human": "*",
                "former": "id",
            }.items()
        }
    db.close()
    return found


def test_layout_1_is_derived_anew_from_its_records(tmp_path):
    old = tmp_path / "old"
    former = rows(older(old, 1), "former")["former"]
    loaded(tmp_path / "new")
    with Workspace(old) as migrated, Workspace(tmp_path / "new") as new:
        assert migrated.archive.documents() == new.archive.documents()
        # Ids that were given before go on answering: the old folder has aliases, the new one has nothing to remember.
        assert _without_aliases(migrated.rdf.dump()) == _without_aliases(new.rdf.dump())
        assert {name: count for name, count in migrated.bolt.counts().items() if count} == migrated.archive.counts()
        assert former
        assert len(migrated.archive.db.execute("SELECT id FROM former").fetchall()) == len(former)
        assert migrated.archive.at_path(f"tests/protocols/{HELD[0]}.txt")
        assert removed() not in migrated.archive.documents()


def _without_aliases(dump):
    return [line for line in dump.decode().splitlines() if "alias" not in line.lower() and "sameAs" not in line]


@pytest.mark.parametrize("layout", range(1, VERSION))
def test_a_command_brings_an_older_folder_up_and_answers(tmp_path, layout):
    older(tmp_path, layout)
    assert "Document" in finsam(tmp_path, "status").stdout
    assert schema(tmp_path / ARCHIVE)[0] == VERSION
    assert "Blekinge" in finsam(tmp_path, "ask", "coverage").stdout


@pytest.mark.parametrize("layout", range(1, VERSION))
def test_a_migration_that_breaks_off_leaves_the_archive_as_it_was(tmp_path, layout):
    path = older(tmp_path, layout)
    before, was = rows(path), schema(path)
    archive = Archive.__new__(Archive)
    archive.db = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.Error, match="nowhere"):
        migrate(
            archive, (*LAYOUTS, "DELETE FROM document; CREATE TABLE more (id TEXT); INSERT INTO nowhere VALUES (1);")
        )
    archive.db.close()
    assert (rows(path), schema(path)) == (before, was)
    Archive(path).close()
    assert schema(path)[0] == VERSION


def test_an_older_archive_is_left_alone_by_one_that_only_reads(tmp_path):
    path = older(tmp_path, 1)
    before = path.read_bytes()
    with pytest.raises(OlderLayoutError, match="older layout 1"):
        Archive(path, read_only=True)
    assert path.read_bytes() == before


def test_a_newer_archive_is_refused_in_a_sentence_and_left_as_it_is(tmp_path):
    loaded(tmp_path)
    with sqlite3.connect(tmp_path / ARCHIVE) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = (tmp_path / ARCHIVE).read_bytes()
    for words in (["status"], ["load", "tests/protocols"], ["rebuild"], ["ask", "coverage"]):
        error = finsam(tmp_path, *words, code=1).stderr
        assert f"has layout {VERSION + 1}" in error
        assert "use the newer finsam" in error
        assert error.count("\n") == 1
    assert (tmp_path / ARCHIVE).read_bytes() == before


def test_a_database_that_is_no_archive_is_refused_and_left_as_it_is(tmp_path):
    with sqlite3.connect(tmp_path / ARCHIVE) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    before = (tmp_path / ARCHIVE).read_bytes()
    with pytest.raises(FinsamError, match="no archive of finsam"):
        Workspace(tmp_path, write=True)
    assert (tmp_path / ARCHIVE).read_bytes() == before
