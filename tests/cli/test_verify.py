"""`finsam verify` finds each thing that is broken, says what to do, and agrees once that is done."""

import re
import shutil
import sqlite3

import pytest
from pyoxigraph import Store

from graph.folder import ARCHIVE, RDF
from tests.harness.command import ROOT, finsam
from tests.harness.folder import MINUTES

CHOSEN = ("blekinge-2024-1.txt", "nns-2020-05-28.txt")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A data folder of two minutes, with the minutes beside it."""
    folder = tmp_path_factory.mktemp("verify")
    (folder / "minutes").mkdir()
    for name in CHOSEN:
        shutil.copy(MINUTES / name, folder / "minutes")
    finsam(folder / "data", "load", folder / "minutes")
    return folder


@pytest.fixture
def data(whole, tmp_path):
    return shutil.copytree(whole / "data", tmp_path / "data")


def wrong(data, *words):
    """What is found wrong."""
    done = finsam(data, "verify", *words, code=1)
    assert re.search(r"^\d+ things? found wrong\.$", done.stderr, re.M)
    return [line.removeprefix("wrong").strip() for line in done.stderr.splitlines() if line.startswith("wrong ")]


def sql(data, *statements):
    with sqlite3.connect(data / ARCHIVE) as db:
        for statement in statements:
            assert db.execute(statement).rowcount, statement
    db.close()


def test_what_is_whole_agrees(whole):
    said = finsam(whole / "data", "verify", "--classes").stdout
    assert said.endswith("All of it agrees.\n")
    assert re.search(r"^Quotes: [1-9]\d* looked up in 2 files\.$", said, re.M)
    for line in re.findall(r"^[A-Z]\w+ +\d.*$", said, re.M):
        _, *columns = line.split()
        assert len(set(columns)) == 2, line  # one count and one hash, three times
    assert "Mandate" in said


def test_a_flipped_byte_in_a_record_is_found(data, record_property):
    record_property("changes", 1)
    sql(
        data,
        "UPDATE document SET record = CAST(replace(CAST(record AS TEXT), 'Ingrid', 'Ingrit') AS BLOB) WHERE file LIKE 'blekinge%'",
    )
    (said,) = wrong(data)
    assert "blekinge-2024-1.txt" in said
    assert "take it out with finsam remove" in said
    finsam(data, "remove", "blekinge-2024-1.txt")
    finsam(data, "load", MINUTES / "blekinge-2024-1.txt")
    assert "All of it agrees." in finsam(data, "verify").stdout


def test_flipped_bytes_in_the_archives_file_are_found(data, record_property):
    record_property("changes", 1)
    with sqlite3.connect(data / ARCHIVE) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    whole = (data / ARCHIVE).read_bytes()
    place = whole.index(b"Ingrid Hermansson")
    for at in (place, 4096 * 3 + 5, 4096 * 20 + 3):
        (data / ARCHIVE).write_bytes(whole[:at] + bytes([whole[at] ^ 0x5F]) + whole[at + 1 :])
        said = finsam(data, "verify", code=1).stderr
        assert re.search(r"damaged|not what|cannot be read", said), (at, said)
    (data / ARCHIVE).write_bytes(whole)
    assert "All of it agrees." in finsam(data, "verify").stdout


def mended(data):
    finsam(data, "rebuild")
    assert "All of it agrees." in finsam(data, "verify").stdout


def test_a_changed_graph_is_found_and_rebuilt(data, record_property):
    record_property("changes", 1)
    finsam(data, "cypher", "--write", "MATCH (p:Person) SET p.name = 'X'")
    store = Store(str(data / RDF))
    store.remove(next(iter(store)))
    store.flush()
    del store
    said = wrong(data)
    assert {each.split()[0] for each in said} == {"RDF", "Neo4j"}
    assert all("finsam rebuild" in each for each in said)
    mended(data)


def test_a_graph_that_cannot_be_opened_is_said(data, record_property):
    record_property("changes", 1)
    for file in (data / RDF).glob("MANIFEST*"):
        file.write_text("broken")
    assert any("RDF" in each and "finsam rebuild" in each for each in wrong(data))
    mended(data)


def test_a_changed_file_is_found_and_a_missing_one_is_no_fault(whole, data, tmp_path):
    minutes = tmp_path / "minutes"
    shutil.copytree(whole / "minutes", minutes)
    finsam(data, "load", minutes)
    file = minutes / CHOSEN[0]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Ingrid", "Ingrit"), encoding="utf-8")
    for paths in ([], [minutes], [file]):
        (said,) = wrong(data, *paths)
        assert said.startswith(f"{file} is not what it was"), paths
    finsam(data, "load", minutes)
    assert "All of it agrees." in finsam(data, "verify", minutes).stdout
    shutil.rmtree(minutes)
    assert "All of it agrees." in finsam(data, "verify").stdout


def test_a_file_that_moved_is_looked_up_where_it_is(whole, data, tmp_path):
    elsewhere = shutil.copytree(whole / "minutes", tmp_path / "elsewhere")
    (elsewhere / CHOSEN[0]).rename(elsewhere / "another name.txt")
    said = finsam(data, "verify", elsewhere).stdout
    assert re.search(r"^Quotes: [1-9]\d* looked up in 2 files\.$", said, re.M)


def test_records_have_no_file_and_agree(tmp_path):
    finsam(tmp_path / "data", "load", ROOT / "tests" / "gold" / "blekinge-2023-05-08.json")
    said = finsam(tmp_path / "data", "verify").stdout
    assert "1 documents came as records" in said
