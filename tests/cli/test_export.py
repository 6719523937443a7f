"""`finsam export` on the command line."""

import json

import pytest

from graph.workspace import Workspace
from tests.harness.command import finsam
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    with Workspace(folder, write=True) as workspace:
        load_five(workspace)
    return folder


def test_a_file_is_written_and_counted(data, tmp_path):
    assert "Wrote" in finsam(data, "export", "popolo", "--out", tmp_path / "new" / "popolo.json").stdout
    assert json.loads((tmp_path / "new" / "popolo.json").read_text(encoding="utf-8"))["persons"]


def test_a_day_is_a_slice_with_how_sure_it_is(data, tmp_path):
    finsam(data, "export", "popolo", "--out", tmp_path / "day.json", "--on", "2024-02-20")
    whole = json.loads((tmp_path / "day.json").read_text(encoding="utf-8"))
    mandates = [one for one in whole["memberships"] if "certainty" in one]
    assert mandates
    assert "Tina Song" in {one["name"] for one in whole["persons"]}
    assert "Fredrik Lundén" not in {one["name"] for one in whole["persons"]}


def test_what_cannot_be_written_is_a_sentence(data, tmp_path):
    (tmp_path / "file").touch()
    assert finsam(data, "export", "turtle", "--out", tmp_path / "file" / "x.ttl", code=1).stderr.startswith("finsam: ")
    assert "is a folder" in finsam(data, "export", "turtle", "--out", tmp_path, code=1).stderr
    assert (
        "does not exist"
        in finsam(data, "export", "turtle", "--out", tmp_path / "x", "--on", "2024-02-30", code=1).stderr
    )
