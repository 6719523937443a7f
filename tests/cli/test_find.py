"""`finsam find` on the command line."""

import json

import pytest

from graph.workspace import Workspace
from tests.harness.command import finsam
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("find")
    with Workspace(folder, write=True) as workspace:
        load_five(workspace)
    return folder


def test_words_are_found_with_file_line_and_quote(data):
    done = finsam(data, "find", "internkontrollplan", "2024")
    assert "skaraborg-2024-02-20.txt:" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_best_come_first_and_the_rest_is_counted(data):
    done = finsam(data, "find", "styrelsen", "--limit", "2", "--format", "json")
    assert len(json.loads(done.stdout)) == 2
    assert "more: --limit" in done.stderr


def test_nothing_found_is_said(data):
    assert finsam(data, "find", "schlagerfestival").stderr == "No rows.\n"
    assert "no word to look for" in finsam(data, "find", "§", code=1).stderr
    assert "Nearest" in finsam(data, "find", "val", "--board", "Skaraborgh", code=1).stderr
