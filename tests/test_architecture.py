"""Imports run one way: cli -> loaders, queries -> graph -> ontology; and each package keeps to its trade."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "ontology": {"ontology"},
    "graph": {"graph", "ontology"},
    "loaders": {"loaders", "graph", "ontology"},
    "queries": {"queries", "graph", "ontology"},
    "cli": {"cli", "loaders", "queries", "graph", "ontology"},
}
FILE_FORMATS = {"docx", "lxml", "pypdfium2"}
DATABASES = {"arcadedb", "neo4j", "oxrdflib", "pyoxigraph", "rdflib", "sqlite3"}
TERMINAL = {"click", "rich"}
NEVER_IMPORT = {
    "ontology": FILE_FORMATS | DATABASES - {"rdflib"} | TERMINAL,
    "graph": FILE_FORMATS | TERMINAL,
    "loaders": DATABASES | TERMINAL,
    "queries": FILE_FORMATS | {"sqlite3", "click"},
    "cli": FILE_FORMATS | DATABASES,
}
SLOW = {
    "arcadedb",
    "docx",
    "jinja2",
    "lxml",
    "neo4j",
    "networkx",
    "oxrdflib",
    "pyoxigraph",
    "pypdfium2",
    "pyvis",
    "rdflib",
}
MODULES = sorted(path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))


def _relative(path):
    return path.relative_to(ROOT).as_posix()


def _imports(path):
    """(line, module) of each import in the file, wherever it stands; one dot and more are resolved."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield node.lineno, ".".join([*above, *filter(None, [node.module])])


def test_there_are_modules_to_check():
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_imports_run_one_way(path):
    package = path.relative_to(ROOT).parts[0]
    for line, module in _imports(path):
        top = module.split(".")[0]
        where = f"{_relative(path)}:{line} imports {module}"
        assert top not in MAY_IMPORT or top in MAY_IMPORT[package], f"{where}, against the direction"
        assert top not in NEVER_IMPORT[package], f"{where}, which is not {package}'s trade"
        assert top != "tests", where


def test_help_is_shown_without_loading_slow_libraries():
    """Measured on what is really imported: a slow library may hide behind a quick-looking module."""
    code = (
        "import contextlib, sys\n"
        "from cli.main import main\n"
        "sys.argv = ['finsam', '--help']\n"
        "with contextlib.suppress(SystemExit): main()\n"
        f"print(*sorted({SLOW!r} & set(sys.modules)), sep=' ')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    shown, _, slow = done.stdout.removesuffix("\n").rpartition("\n")
    assert "Usage" in shown
    assert slow == ""
