"""What a site costs: seconds, memory, files and bytes, written the first time and again.

Run from the project's folder: python -m benchmarks.site [SIZE...]. Sizes are numbers of composed records. Prints a Markdown table; nothing is asserted.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load import alone, write
from benchmarks.minutes import records
from graph.workspace import Workspace
from loaders.load import load
from queries.exports.facts import all_facts
from queries.site import files
from queries.site.folder import Written
from queries.site.folder import write as write_site

SIZES = (100, 1_000)


@dataclass(frozen=True, slots=True)
class Cost:
    """first, again: seconds of the processor for a new site, and for the same once more; memory: the most that the process held, bytes;
    largest: bytes of the largest page.
    """

    records: int
    written: Written
    first: float
    again: float
    memory: int
    largest: int


def measure(size: int, folder: Path) -> Cost:
    """Load that many records, write their site twice."""
    source = write(folder / "records.jsonl", records(size))
    with Workspace(folder / "data", write=True) as workspace:
        run = workspace.archive.begin_run("benchmark", "2026-01-01T00:00:00+00:00")
        assert {done.status for done in load(workspace, [str(source)], run=run)} == {"new"}
        store, site = workspace.rdf, folder / "site"

        def made() -> Written:
            return write_site(site, files(all_facts(workspace.archive), store, "sv"))

        written, first = _timed(made)
        _, again = _timed(made)
    largest = max(path.stat().st_size for path in site.rglob("*.html"))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Cost(size, written, first, again, memory, largest)


def _timed(work: Callable[[], Written]) -> tuple[Written, float]:
    begun = time.process_time()
    return work(), time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="numbers of records (default 100 and 1,000)")
    sys.stdout.write(
        "| records | files | MB | seconds of processor | again | files/s | largest page, MB | MB of memory |\n"
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for size in parser.parse_args().sizes or SIZES:
        cost = alone(measure, size)
        assert isinstance(cost, Cost)
        sys.stdout.write(
            f"| {cost.records:,} | {cost.written.files:,} | {cost.written.bytes / 1e6:.1f} | {cost.first:.1f} | {cost.again:.1f} "
            f"| {cost.written.files / cost.first:.0f} | {cost.largest / 1e6:.2f} | {cost.memory / 1e6:.0f} |\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
