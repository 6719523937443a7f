"""`finsam analyse` on the command line."""

import json

import pytest

from graph.workspace import Workspace
from tests.harness.command import finsam
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("analyse")
    with Workspace(folder, write=True) as workspace:
        load_five(workspace)
    return folder


def test_without_a_name_every_figure_comes_with_its_meaning(data):
    said = finsam(data, "analyse").stdout
    for words in (
        "Central people",
        "Central boards",
        "Communities of boards",
        "Bridges between organisations",
        "Concentration of roles",
    ):
        assert words in said
    assert "says nothing of power" in said
    assert finsam(data, "analyse", "--format", "md").stdout.count("\n## ") == 4


def test_one_figure_as_rows(data):
    rows = json.loads(finsam(data, "analyse", "roles", "--format", "json").stdout)
    assert rows[0]["role"] == "ledamot"
    assert "for one figure" in finsam(data, "analyse", "--format", "json", code=2).stderr
