"""What questions cost: seconds of each question of the catalogue from both graphs, and of commands with their start.

Run from the project's folder: python -m benchmarks.questions [FOLDER] [--records N]. FOLDER: a data folder (as benchmarks.load --keep leaves one); without, one of that
many composed records is made and thrown away. Processor time counts all cores, so it tells more than the clock where others use the machine. Prints Markdown tables;
nothing is asserted.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.kill import FINSAM, ROOT
from benchmarks.load import write
from benchmarks.minutes import records
from graph.workspace import Workspace
from loaders.load import load
from queries.catalogue import ask
from queries.reports import render

if TYPE_CHECKING:
    from queries.engine import Store

RECORDS = 1_000
BOARD, ORGANISATION, DAY, YEAR = "Exempelbygden 7", "Försäkringskassan", "2007-05-05", "2007"
ONE, OTHER = "one", "other"
"""Stand for the ids of two people: one of the board's, and one of another board."""

ASKED: Sequence[tuple[str, dict[str, str]]] = (
    ("who_represents", {"person": ONE}),
    ("who_represents", {"person": ONE, "on": DAY}),
    ("representatives_of", {"organisation": ORGANISATION, "on": DAY}),
    ("cross_board", {}),
    ("cross_board", {"on": DAY}),
    ("shared_people", {}),
    ("shared_people", {"board": BOARD}),
    ("path", {"one": ONE, "other": OTHER}),
    ("board_on", {"board": BOARD, "on": DAY}),
    ("succession", {"board": BOARD}),
    ("attendance", {"board": BOARD, "from": YEAR, "to": YEAR}),
    ("attendance", {"person": ONE}),
    ("decisions", {"board": BOARD, "from": YEAR, "to": YEAR}),
    ("decisions", {"word": "insats 77"}),
    ("decisions", {"amount": "2990000"}),
    ("assignments", {"board": BOARD}),
    ("assignments", {"person": ONE}),
    ("nominations", {}),
    ("coverage", {"board": BOARD}),
)
EVERYTHING: Sequence[tuple[str, dict[str, str]]] = tuple(
    (name, {}) for name in ("who_represents", "board_on", "succession", "assignments", "decisions", "coverage")
)
"""Questions that nobody narrows: thousands of rows, each with all its sentences."""

COMMANDS: Sequence[tuple[str, ...]] = (
    ("--help",),
    ("status",),
    ("ask", "cross-board"),
    ("ask", "who-represents", "--person", ONE),
    ("ask", "board-on", "--board", BOARD, "--on", DAY),
    ("ask", "board-on", "--on", DAY),
    ("ask", "decisions", "--word", "insats 77"),
    ("ask", "path", "--one", ONE, "--other", OTHER),
    ("ask", "cross-board", "--engine", "cypher"),
    ("ask", "cross-board", "--engine", "sparql"),
    ("find", "insats", "77"),
    ("report", "board", BOARD),
    ("report", "cross-board"),
    ("report", "organisation", ORGANISATION, "--on", DAY),
    ("analyse", "--on", DAY),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and of processor time."""

    clock: float
    processor: float


def asked(store: Store, name: str, given: dict[str, str]) -> tuple[int, Cost]:
    """How many rows a question has, and what asking it and printing them costs."""
    gc.collect()
    clock, processor = time.monotonic(), time.process_time()
    rows = ask(store, name, **given)
    render(rows, "table")
    return len(rows), Cost(time.monotonic() - clock, time.process_time() - processor)


def run(data: Path, words: Sequence[str]) -> Cost:
    """What a command costs from its start to its end; RuntimeError where it fails."""
    clock = time.monotonic()
    process = subprocess.Popen(
        [*FINSAM, "--data", str(data), *words], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"finsam {' '.join(words)} failed")
    return Cost(time.monotonic() - clock, used.ru_utime + used.ru_stime)


def people(store: Store) -> dict[str, str]:
    """The ids that ONE and OTHER stand for."""
    own = {str(row["person_id"]) for row in ask(store, "board_on", board=BOARD)}
    others = {str(row["person_id"]) for row in ask(store, "board_on", board="Exempelbygden 8")}
    return {ONE: min(own), OTHER: min(others - own)}


def tables(data: Path) -> Iterator[str]:
    """The lines of both tables."""
    with Workspace(data) as workspace:
        known = people(workspace.rdf)
        yield "| question | asked with | rows | SPARQL: processor | clock | Cypher: processor | clock |"
        yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
        for name, given in (*ASKED, *EVERYTHING):
            filled = {key: known.get(value, value) for key, value in given.items()}
            rows, sparql = asked(workspace.rdf, name, filled)
            _, cypher = asked(workspace.bolt, name, filled)
            told = ", ".join(f"{key} {value}" for key, value in given.items()) or "nothing"
            yield f"| {name} | {told} | {rows:,} | {_cells(sparql)} | {_cells(cypher)} |"
    yield ""
    yield "| command, start included | processor | clock |"
    yield "| --- | ---: | ---: |"
    for words in COMMANDS:
        yield f"| finsam {' '.join(words)} | {_cells(run(data, [known.get(word, word) for word in words]))} |"


def _cells(cost: Cost) -> str:
    return f"{cost.processor:.2f} | {cost.clock:.2f}"


def _filled(data: Path, number: int) -> None:
    file = write(data.with_suffix(".jsonl"), records(number))
    with Workspace(data, write=True) as workspace:
        run_number = workspace.archive.begin_run("benchmark", "2026-01-01T00:00:00+00:00")
        for _ in load(workspace, [str(file)], run=run_number):
            pass
        workspace.catch_up()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a data folder of composed records")
    parser.add_argument("--records", type=int, default=RECORDS, help="how many to compose where no folder is given")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = given.folder or Path(folder) / "data"
        if given.folder is None:
            _filled(data, given.records)
        for line in tables(data):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
