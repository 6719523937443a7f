"""What loading costs: records per second into the archive and each graph, memory, disk; and one more protokoll in a small and a large graph.

Run from the project's folder: python -m benchmarks.load [SIZE...] [--more SMALL LARGE]. Sizes are numbers of composed records, each loaded into a
folder of its own. Prints Markdown tables; nothing is asserted.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.kill import FINSAM, ROOT
from benchmarks.minutes import records
from graph.record import Record, to_json
from graph.workspace import RDF, Workspace
from loaders.load import load

SIZES = (100, 1_000, 10_000)
MORE = (50, 5_000)
TIMES = 5
"""Loads of one more protokoll, of which the median counts."""
NEO4J = "neo4j"


@dataclass(frozen=True, slots=True)
class Cost:
    """seconds by stage; memory: the most that the process held, bytes; disk: bytes by stage."""

    records: int
    seconds: dict[str, float]
    memory: int
    disk: dict[str, int]


def write(file: Path, chosen: Sequence[Record] | Iterator[Record]) -> Path:
    """A `.jsonl` file of records."""
    with file.open("wb") as out:
        for record in chosen:
            out.write(to_json(record) + b"\n")
    return file


def measure(size: int, folder: Path) -> Cost:
    """Load that many records into the archive, then bring each graph up to it."""
    file = write(folder / "records.jsonl", records(size))
    data = folder / "data"
    seconds: dict[str, float] = {}
    with Workspace(data, write=True) as workspace:
        run = workspace.archive.begin_run("benchmark", "2026-01-01T00:00:00+00:00")
        seconds["archive"] = _timed(lambda: [done.status for done in load(workspace, [str(file)], run=run)])
        seconds["RDF"] = _timed(lambda: workspace.rdf)
        seconds["Neo4j"] = _timed(lambda: workspace.bolt)
    disk = {"archive": (data / "archive.db").stat().st_size, "RDF": _size(data / RDF), "Neo4j": _size(data / NEO4J)}
    return Cost(size, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, disk)


def one_more(size: int, folder: Path) -> float:
    """Seconds that `finsam load` of one more protokoll takes, start-up included, where that many are held: the median of some."""
    made = records(size + TIMES)
    held = write(folder / "held.jsonl", (next(made) for _ in range(size)))
    data = folder / "data"
    _finsam(data, held)
    seconds = []
    for record in made:
        file = write(folder / "more.jsonl", [record])
        begun = time.monotonic()
        _finsam(data, file)
        seconds.append(time.monotonic() - begun)
    return statistics.median(seconds)


def _finsam(data: Path, file: Path) -> None:
    subprocess.run([*FINSAM, "--data", str(data), "load", str(file)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _timed(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _alone(work: Callable[[int, Path], object], size: int) -> object:
    """What work gives in a process and a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="finsam-benchmark-"))
    try:
        with get_context("spawn").Pool(1) as pool:
            return pool.apply(work, (size, folder))
    finally:
        shutil.rmtree(folder)


def _lines(costs: Sequence[Cost]) -> Iterator[str]:
    """A row for each stage and size; beside each rate and size its ratio to the one before."""
    yield "| records | stage | seconds | records/s | ratio | MB on disk | ratio |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    before: Cost | None = None
    for cost in costs:
        for stage, seconds in cost.seconds.items():
            rate = cost.records / seconds
            old = before and before.records / before.seconds[stage]
            disk, was = cost.disk[stage] / 1e6, before and before.disk[stage] / 1e6
            yield (
                f"| {cost.records:,} | {stage} | {seconds:.1f} | {rate:.0f} | {_ratio(rate, old)} "
                f"| {disk:.1f} | {_ratio(disk, was)} |"
            )
        yield f"| {cost.records:,} | all | {sum(cost.seconds.values()):.1f} | | | at most {cost.memory / 1e6:.0f} MB of memory | |"
        before = cost


def _ratio(value: float, before: float | None) -> str:
    return f"{value / before:.2f}" if before else ""


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="numbers of records (default 100, 1,000 and 10,000)")
    parser.add_argument(
        "--more", nargs=2, type=int, default=MORE, help="sizes between which one more protokoll is compared"
    )
    given = parser.parse_args()
    costs = [_alone(measure, size) for size in given.sizes or SIZES]
    for line in _lines([cost for cost in costs if isinstance(cost, Cost)]):
        _say(line)
    small, large = (_alone(one_more, size) for size in given.more)
    assert isinstance(small, float)
    assert isinstance(large, float)
    _say(
        f"\nOne more protokoll: {small:.2f} s with {given.more[0]:,} held, {large:.2f} s with {given.more[1]:,}, {large / small:.2f} times as long."
    )


if __name__ == "__main__":
    main()
