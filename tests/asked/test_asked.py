"""Questions asked of minutes that were composed with the traps of reality in them; the answers were read out of the minutes by a person.

`questions.toml` holds each question as `finsam ask` takes it and its rows: all of them, and nothing else, from either graph.
"""

from __future__ import annotations

import datetime as dt
import shlex
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from graph.workspace import Workspace
from loaders.load import files, load
from queries.catalogue import ask
from queries.rows import Row

FOLDER = Path(__file__).parent
WORLDS: dict[str, dict[str, Any]] = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*/questions.toml"))
}
ASKED = [(world, question) for world, told in WORLDS.items() for question in told["question"]]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Workspace]]:
    """The data folders of all worlds, open, by name."""
    with ExitStack() as opened:
        found = {}
        for name in WORLDS:
            found[name] = opened.enter_context(Workspace(tmp_path_factory.mktemp(name), write=True))
            run = found[name].archive.begin_run("test", "2026-01-01T00:00:00+00:00")
            minutes = files([str(FOLDER / name / "minutes")])
            assert {loaded.status for loaded in load(found[name], minutes, run=run)} == {"new"}
        yield found


@pytest.mark.parametrize("graph", ["rdf", "bolt"])
@pytest.mark.parametrize(("world", "question"), ASKED, ids=[f"{world}: {question['ask']}" for world, question in ASKED])
def test_the_answer_is_right_and_complete(
    worlds: dict[str, Workspace], graph: str, world: str, question: dict[str, Any]
) -> None:
    name, *arguments = shlex.split(question["ask"])
    parameters = {key.removeprefix("--"): value for key, value in zip(arguments[::2], arguments[1::2], strict=True)}
    rows = ask(getattr(worlds[world], graph), name, **parameters)
    names = WORLDS[world]["names"]
    told = [tuple(cell(row, column, names) for column in question["columns"]) for row in rows]
    told = list(dict.fromkeys(told)) if question.get("distinct") else told
    assert Counter(told) == Counter(map(tuple, question["rows"])), question["ask"]


def cell(row: Row, column: str, names: dict[str, str]) -> Any:
    """A value as the questions write it: boards by a letter, "" for none, two columns whose order means nothing as one (`board+other_board`)."""
    if "+" in column:
        return "+".join(sorted(str(cell(row, part, names)) for part in column.split("+")))
    value = row[column]
    if value is None:
        return ""
    return names.get(value, value) if isinstance(value, str) else str(value) if isinstance(value, dt.date) else value
