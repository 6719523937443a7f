"""What `make demo` tells a newcomer to try next works as printed."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from queries.pictures.draw import VIEWS

ROOT = Path(__file__).parents[1]
FINSAM = [sys.executable, "-c", "from cli.main import main; main()"]


def _commands():
    """The arguments of each finsam command that the demo ends with."""
    (text,) = re.findall(r"^define NEXT\n(.*?)^endef", (ROOT / "Makefile").read_text(), re.MULTILINE | re.DOTALL)
    lines = re.findall(r"^  \$\((?:DEMO|BIN)\)(?:/finsam)? (.+)$", text, re.MULTILINE)
    return [shlex.split(line) for line in lines]


def _finsam(data, *arguments):
    done = subprocess.run([*FINSAM, "--data", str(data), *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder with the minutes that the demo loads."""
    folder = tmp_path_factory.mktemp("demo") / "finsam-data"
    _finsam(folder, "load", "tests/protocols")
    return folder


def test_the_demo_names_three_commands():
    assert len(_commands()) == 3


@pytest.mark.parametrize("arguments", _commands(), ids=lambda arguments: arguments[0])
def test_a_command_to_try_next_answers(data, arguments):
    assert len(_finsam(data, *arguments).splitlines()) > 3


def test_the_demo_ends_with_the_pages_that_it_writes():
    """Each page named at the end is one that a line of the demo writes, and the other way round."""
    makefile = (ROOT / "Makefile").read_text()
    named = set(re.findall(r"^  demo/(\S+?)(?:/index)?\.html ", makefile, re.MULTILINE))
    (views,) = re.findall(r"for view in ([^;]+);", makefile)
    written = {*views.split(), *re.findall(r"--out demo/(\w+)(?:\.html)?$", makefile, re.MULTILINE)}
    assert named == written
    assert {*views.split()} <= {*VIEWS, "timeline"}


def test_the_network_page_is_written(data, tmp_path):
    _finsam(data, "view", "network", "--out", str(tmp_path / "network.html"))
    assert (tmp_path / "network.html").stat().st_size > 10_000
