"""The help: quick, complete, and every example of it runs."""

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.main import application

ROOT = Path(__file__).parents[2]
ENDLESS = {"serve"}
"""Commands whose example runs until it is stopped."""


def _commands(command=application, path=()):
    """Every command and group with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from _commands(command.get_command(context, name), (*path, name))


COMMANDS = dict(_commands())
EACH = pytest.mark.parametrize("path", COMMANDS, ids=" ".join)


def _help(path):
    done = CliRunner().invoke(application, [*path, "--help"], prog_name="finsam", terminal_width=500)
    assert done.exit_code == 0
    return done.output


@EACH
def test_help_ends_with_an_example_and_takes_the_global_options(path):
    text = _help(path)
    assert re.search(r"\n\n  Example: finsam .+\n$", text)
    assert all(f"--{option}" in text for option in ("data", "neo4j", "debug"))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A folder with the minutes in it, a data folder that holds them, and a backup of that."""
    folder = tmp_path_factory.mktemp("examples")
    shutil.copytree(ROOT / "tests" / "protocols", folder / "tests" / "protocols")
    shutil.copytree(folder / "tests" / "protocols", folder / "protokoll")
    done = CliRunner().invoke(application, ["--data", str(folder / "finsam-data"), "load", str(folder / "protokoll")])
    assert done.exit_code == 0, done.output
    done = CliRunner().invoke(
        application, ["--data", str(folder / "finsam-data"), "backup", str(folder / "finsam.backup")]
    )
    assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize("path", [path for path in COMMANDS if path and path[0] not in ENDLESS], ids=" ".join)
def test_the_example_runs(path, loaded, tmp_path, monkeypatch):
    folder = tmp_path / "copy"
    shutil.copytree(loaded, folder)
    monkeypatch.chdir(folder)
    example = re.search(r"Example: finsam (.+)\n$", _help(path))[1]
    words = shlex.split(example.replace("bolt://localhost:7687", ""))
    words = [word for word in words if word != "--neo4j"]
    name = next((word for word in words if word.endswith((".pdf", ".txt")) and not Path(word).exists()), None)
    words = ["skaraborg-2024-02-20.txt" if word == name else word for word in words]
    done = CliRunner().invoke(application, words)
    assert done.exit_code == 0, done.output
    assert done.stdout
