"""The notebooks in examples/ run from top to bottom and print what they show."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.command import finsam
from tests.harness.folder import FIVE
from tests.harness.notebook import code_cells, printed

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that holds the five minutes."""
    folder = tmp_path_factory.mktemp("examples") / "data"
    finsam(folder, "load", *FIVE)
    return folder


def test_there_is_a_notebook():
    assert [path.name for path in NOTEBOOKS] == ["ask.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_prints_what_it_shows(path, data):
    environment = {**os.environ, "FINSAM_DATA": str(data), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.harness.notebook", path.name]
    done = subprocess.run(command, cwd=path.parent, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    cells = code_cells(json.loads(path.read_text(encoding="utf-8")))
    assert json.loads(done.stdout) == [printed(cell) for cell in cells]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_explains_each_step(path):
    kinds = [cell["cell_type"] for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    assert all(kinds[number - 1] == "markdown" for number, kind in enumerate(kinds) if kind == "code")
