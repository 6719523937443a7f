"""The wheel that users install has all five packages, their data files and the command."""

import os
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "graph", "loaders", "queries", "cli")


def _run(*command, cwd, **environment):
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder with nothing but the installed wheel."""
    folder = tmp_path_factory.mktemp("installed")
    options = ["--quiet", "--no-deps", "--no-index", "--no-compile", "--target", str(folder)]
    _run(sys.executable, "-m", "pip", "install", *options, str(wheel), cwd=folder)
    return folder


def _files():
    """Every file of the five packages, as git has it or would add it."""
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PACKAGES)
    return {name for name in _run(*listing, cwd=ROOT).split("\0") if name and (ROOT / name).is_file()}


def test_every_file_of_the_packages_is_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if name.split("/")[0] in PACKAGES}
    assert inside == _files()


@pytest.mark.parametrize("suffix", [".ttl", ".csv", ".schema.json", ".cypher", ".rq", ".sql"])
def test_the_packages_have_data_files_of_each_kind(suffix):
    assert any(name.endswith(suffix) for name in _files())


def test_the_wheel_carries_its_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        fields = Parser().parsestr(archive.read(metadata).decode())
        licence = archive.read(metadata.replace("METADATA", "licenses/LICENSE")).decode()
    assert fields["License-Expression"] == "Apache-2.0"
    assert "Apache License" in licence
    assert licence == (ROOT / "LICENSE").read_text()


def test_the_packages_are_imported_from_where_they_were_installed(installed):
    code = f"import importlib\nfor name in {PACKAGES!r}: print(importlib.import_module(name).__file__)"
    files = _run(sys.executable, "-c", code, cwd=installed, PYTHONPATH=str(installed)).splitlines()
    assert [Path(file) for file in files] == [installed / name / "__init__.py" for name in PACKAGES]


def test_the_installed_command_runs(installed):
    shown = _run(installed / "bin" / "finsam", "--help", cwd=installed, PYTHONPATH=str(installed))
    assert "load" in shown
