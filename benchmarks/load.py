"""What loading costs: records per second into the archive and each graph, memory, disk; and one more protokoll in a small and a large graph.

Run from the project's folder: python -m benchmarks.load [SIZE...] [--more SMALL LARGE] [--keep FOLDER]. Sizes are numbers of composed records, each loaded into a
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
from graph.embedded import FOLDER
from graph.folder import ARCHIVE, RDF
from graph.record import Record, to_json
from graph.workspace import Workspace
from loaders.load import load

SIZES = (100, 1_000, 10_000)
MORE = (50, 5_000)
TIMES = 5
"""Loads of one more protokoll, of which the median counts."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The archive or a graph. seconds: by the clock; processor: seconds of all cores; memory: the most that the process held so far, bytes;
    disk: bytes.
    """

    name: str
    seconds: float
    processor: float
    memory: int
    disk: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What loading that many records costs."""

    records: int
    stages: tuple[Stage, ...]


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
    with Workspace(data, write=True) as workspace:
        run = workspace.archive.begin_run("benchmark", "2026-01-01T00:00:00+00:00")
        stages = (
            _stage("archive", data / ARCHIVE, lambda: [done.status for done in load(workspace, [str(file)], run=run)]),
            _stage("RDF", data / RDF, lambda: workspace.rdf),
            _stage("Neo4j", data / FOLDER, lambda: workspace.bolt),
        )
    return Cost(size, stages)


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


def _stage(name: str, place: Path, work: Callable[[], object]) -> Stage:
    clock, processor = time.monotonic(), time.process_time()
    work()
    seconds, processor = time.monotonic() - clock, time.process_time() - processor
    files = place.rglob("*") if place.is_dir() else [place]
    disk = sum(file.stat().st_size for file in files if file.is_file())
    return Stage(name, seconds, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, disk)


def alone(work: Callable[[int, Path], object], size: int, keep: Path | None = None) -> object:
    """What work gives in a process and a folder of its own. keep: where the data folder goes then, in place of what was there."""
    folder = Path(tempfile.mkdtemp(prefix="finsam-benchmark-"))
    try:
        with get_context("spawn").Pool(1) as pool:
            done = pool.apply(work, (size, folder))
        if keep:
            shutil.rmtree(keep, ignore_errors=True)
            keep.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / "data", keep)
        return done
    finally:
        shutil.rmtree(folder)


def _lines(costs: Sequence[Cost]) -> Iterator[str]:
    """A row for each stage and size; beside each rate and each size on disk its ratio to the one before."""
    yield "| records | stage | seconds | of processor | records/s | ratio | MB of memory | MB on disk | ratio |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    before: Cost | None = None
    for cost in costs:
        for place, stage in enumerate(cost.stages):
            old = before.stages[place] if before else None
            rate = cost.records / stage.seconds
            rates = _ratio(rate, before.records / old.seconds) if before and old else ""
            disks = _ratio(stage.disk, old.disk) if old else ""
            yield (
                f"| {cost.records:,} | {stage.name} | {stage.seconds:.1f} | {stage.processor:.1f} | {rate:.0f} | {rates} "
                f"| {stage.memory / 1e6:.0f} | {stage.disk / 1e6:.1f} | {disks} |"
            )
        total, processor = (sum(getattr(stage, name) for stage in cost.stages) for name in ("seconds", "processor"))
        yield f"| {cost.records:,} | all | {total:.1f} | {processor:.1f} | {cost.records / total:.0f} | | | | |"
        before = cost


def _ratio(value: float, before: float) -> str:
    return f"{value / before:.2f}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="numbers of records (default 100, 1,000 and 10,000)")
    parser.add_argument(
        "--more", nargs=2, type=int, default=MORE, help="sizes between which one more protokoll is compared"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to leave the last data folder")
    given = parser.parse_args()
    costs = [alone(measure, size, given.keep) for size in given.sizes or SIZES]
    for line in _lines([cost for cost in costs if isinstance(cost, Cost)]):
        _say(line)
    small, large = (alone(one_more, size) for size in given.more)
    assert isinstance(small, float)
    assert isinstance(large, float)
    _say(
        f"\nOne more protokoll: {small:.2f} s with {given.more[0]:,} held, {large:.2f} s with {given.more[1]:,}, {large / small:.2f} times as long."
    )


if __name__ == "__main__":
    main()
