"""The house rules that a machine can check."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "graph", "loaders", "queries", "cli")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
MOST_LINES_OF_LOGIC = 250
PINNED = re.compile(r"^[a-z0-9-]+==[\w.]+( ; .+)?$")
HOME = re.compile(r"(?<![\w.])/(home|root|Users|work)/\w")


def _relative(path):
    return path.relative_to(ROOT).as_posix()


def _lock():
    return (ROOT / "requirements.lock").read_text().splitlines()


def _project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def _normal(requirement):
    """A requirement's name as the lock file spells it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


def _tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_a_module_is_one_noun(path):
    """Tables and declarations may be long; logic may not."""
    tree = _tree(path)
    logic = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            logic |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    assert len(logic) <= MOST_LINES_OF_LOGIC
    assert ast.get_docstring(tree), "a module says what it holds"


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_nothing_is_left_undone(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", text)


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_no_error_is_swallowed(path):
    """Whatever catches every error ends by raising one."""
    for handler in ast.walk(_tree(path)):
        if isinstance(handler, ast.ExceptHandler):
            caught = ast.unparse(handler.type) if handler.type else "BaseException"
            raises = isinstance(handler.body[-1], ast.Raise)
            assert raises or caught not in {"BaseException", "Exception"}, f"{_relative(path)}:{handler.lineno}"


def test_tests_are_no_packages():
    """A tests/graph/__init__.py would hide the package graph."""
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_no_file_names_a_folder_of_its_authors_machine():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    texts = {name: (ROOT / name).read_bytes().decode(errors="ignore") for name in listing.split("\0") if name}
    assert texts
    assert [name for name, text in texts.items() if HOME.search(text)] == []


def test_every_line_of_the_lock_pins_one_version_and_names_no_host():
    assert [line for line in _lock() if not PINNED.match(line)] == []


def test_the_lock_pins_what_the_project_asks_for():
    project = _project()
    asked = {_normal(text) for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]}
    assert asked - {_normal(line) for line in _lock()} == set()
