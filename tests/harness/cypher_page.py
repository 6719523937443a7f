"""The queries of docs/cypher.md, with what the page says they return: python -m tests.harness.cypher_page writes the tables anew."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from graph.bolt_store import BoltStore
from graph.workspace import Workspace
from queries.reports import render
from queries.rows import from_table
from tests.harness.folder import load_five

PAGE = Path(__file__).parents[2] / "docs" / "cypher.md"

_EXAMPLE = re.compile(r"^### (\d+)\. (.+)\n\n(.+)\n\n```cypher\n((?:(?!```).*\n)+)```\n\n((?:\|.*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A query of the page. table: what it returns on the five minutes, in Markdown."""

    number: int
    swedish: str
    english: str
    cypher: str
    table: str


def examples() -> list[Example]:
    """Every query of the page."""
    found = _EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))
    return [Example(int(number), *rest) for number, *rest in found]


def answered(store: BoltStore, cypher: str) -> str:
    """What a query returns, as a table in Markdown."""
    return render(from_table(store.query(cypher)), "md")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder), write=True) as workspace:
        load_five(workspace)
        text = _EXAMPLE.sub(
            lambda match: match[0][: len(match[0]) - len(match[5])] + answered(workspace.bolt, match[4]),
            PAGE.read_text(encoding="utf-8"),
        )
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
