"""Questions asked of minutes that were composed with the traps of reality in them; the answers were read out of the minutes by a person.

`questions.toml` holds each question as `finsam ask` takes it and its rows: all of them, and nothing else, from either graph.
"""

from __future__ import annotations

import datetime as dt
import shlex
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.workspace import Workspace
from loaders.load import files, load
from queries.catalogue import ask
from queries.rows import Row

FOLDER = Path(__file__).parent
WORLD: dict[str, Any] = tomllib.loads((FOLDER / "questions.toml").read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = WORLD["question"]
NAMES: dict[str, str] = WORLD["names"]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace(tmp_path_factory.mktemp("asked"), write=True) as workspace:
        run = workspace.archive.begin_run("test", "2026-01-01T00:00:00+00:00")
        assert {loaded.status for loaded in load(workspace, files([str(FOLDER / "minutes")]), run=run)} == {"new"}
        yield workspace


@pytest.mark.parametrize("graph", ["rdf", "bolt"])
@pytest.mark.parametrize("question", QUESTIONS, ids=[question["ask"] for question in QUESTIONS])
def test_the_answer_is_right_and_complete(world: Workspace, graph: str, question: dict[str, Any]) -> None:
    name, *arguments = shlex.split(question["ask"])
    parameters = {key.removeprefix("--"): value for key, value in zip(arguments[::2], arguments[1::2], strict=True)}
    rows = ask(getattr(world, graph), name, **parameters)
    told = [tuple(cell(row, column) for column in question["columns"]) for row in rows]
    told = list(dict.fromkeys(told)) if question.get("distinct") else told
    assert Counter(told) == Counter(map(tuple, question["rows"])), question["ask"]


def cell(row: Row, column: str) -> Any:
    """A value as the questions write it: boards by a letter, "" for none, two columns whose order means nothing as one (`board+other_board`)."""
    if "+" in column:
        return "+".join(sorted(str(cell(row, part)) for part in column.split("+")))
    value = row[column]
    if value is None:
        return ""
    return NAMES.get(value, value) if isinstance(value, str) else str(value) if isinstance(value, dt.date) else value
