"""`finsam remove` takes out what a document alone says, named as people name it."""

import json
import shutil
from pathlib import Path

import pytest

from graph.workspace import Workspace
from tests.harness.command import GOLD, finsam

NAMES = ("kalmar-au-2023-05-31.json", "nns-2020-05-28.json", "skaraborg-2024-02-20.json")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A data folder with three records, and one with the first two alone."""
    folder = tmp_path_factory.mktemp("remove")
    finsam(folder / "three", "load", *(GOLD / name for name in NAMES))
    finsam(folder / "two", "load", *(GOLD / name for name in NAMES[:2]))
    return folder


@pytest.fixture
def data(loaded, tmp_path):
    return shutil.copytree(loaded / "three", tmp_path / "data")


def dumps(data):
    with Workspace(data) as workspace:
        return workspace.archive.counts(), workspace.rdf.dump(), workspace.bolt.dump()


def removed(data, name):
    return finsam(data, "remove", name).stdout.split()[:2]


def test_what_only_that_document_says_is_gone_from_all_three(data, loaded):
    assert removed(data, "skaraborg-2024-02-20.json") == ["removed", "skaraborg-2024-02-20.json"]
    assert dumps(data) == dumps(loaded / "two")


def test_loaded_again_it_is_all_there(data, loaded):
    finsam(data, "remove", "skaraborg-2024-02-20.json")
    finsam(data, "load", GOLD / "skaraborg-2024-02-20.json")
    assert dumps(data) == dumps(loaded / "three")


def test_a_document_is_named_by_path_or_id_too(data):
    assert removed(data, GOLD / NAMES[0]) == ["removed", NAMES[0]]
    with Workspace(data) as workspace:
        (first, _) = workspace.archive.documents()
    assert removed(data, first)[0] == "removed"
    with Workspace(data) as workspace:
        assert first not in workspace.archive.documents()


def test_a_name_that_fits_none_removes_nothing_and_offers_the_nearest(data):
    said = finsam(data, "remove", NAMES[0], "skaraborg-2024-02-21.json", code=1).stderr
    assert "There is no document skaraborg-2024-02-21.json" in said
    assert "skaraborg-2024-02-20.json" in said
    with Workspace(data) as workspace:
        assert len(workspace.archive.documents()) == 3


def test_a_name_that_fits_several_offers_them_all(tmp_path):
    lines = []
    for name in NAMES[:2]:
        record = json.loads((GOLD / name).read_text())
        lines.append(json.dumps(record, ensure_ascii=False))
    many = tmp_path / "many.jsonl"
    many.write_text("\n".join(lines) + "\n")
    data = tmp_path / "data"
    finsam(data, "load", many)
    refused = finsam(data, "remove", many, code=1).stderr
    assert "fits 2 documents" in refused
    assert refused.count("; id ") == 2
    assert finsam(data, "remove", f"{many}:2").stdout.count("removed") == 1
    assert finsam(data, "remove", "--all", many).stdout.count("removed") == 1
    with Workspace(data) as workspace:
        assert workspace.archive.counts() == {}
        assert workspace.rdf.dump() == b""
        assert workspace.bolt.dump() == []


def test_a_folder_without_data_is_said(tmp_path):
    Path(tmp_path / "data").mkdir()
    assert "There is no document x.pdf" in finsam(tmp_path / "data", "remove", "x.pdf", code=1).stderr
