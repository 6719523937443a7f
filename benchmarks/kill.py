"""What `kill -9` costs: loads killed at random moments, then run again, must leave exactly what an undisturbed load leaves.

Run from the project's folder: python -m benchmarks.kill [KILLS] [RECORDS]. Prints each kill and the losses; ends with 1 where there are any.
"""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.minutes import records
from graph.connection import connect
from graph.folder import ARCHIVE
from graph.record import to_json
from graph.workspace import Workspace

KILLS, RECORDS = 50, 300
FINSAM = [sys.executable, "-c", "from cli.main import main; main()"]
ROOT = Path(__file__).parents[1]
OF_A_RUN = {"run", "revision", "started", "past"}
"""Tables and columns of the archive that tell of the runs, not of the minutes: a load that was killed and run again was two, of which the second
changed what the first had made (`past`).
"""


@dataclass(frozen=True, slots=True)
class State:
    """All that a data folder holds: the rows of the archive, the RDF graph as N-Quads, the Neo4j graph as lines of JSON."""

    archive: list[str]
    rdf: bytes
    bolt: list[str]


@dataclass(frozen=True, slots=True)
class Load:
    """The load of a file of records into a data folder. neo4j: a Bolt address in place of the embedded database."""

    file: Path
    data: Path
    neo4j: str | None = None

    def run(self) -> float:
        """Run the load to its end and return how many seconds it took; CalledProcessError where it fails."""
        begun = time.monotonic()
        subprocess.run(self._command, cwd=ROOT, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        return time.monotonic() - begun

    def run_killed(self, after: float) -> bool:
        """Run the load and kill it after some seconds; whether it was still running then."""
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(self._command, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
        return False

    def reset(self) -> None:
        """Take away the folder, and what the Neo4j holds."""
        shutil.rmtree(self.data)
        if self.neo4j:
            with connect(self.neo4j) as store:
                store.clear()

    def state(self) -> State:
        """What the folder holds now, read as the next command would."""
        with Workspace(self.data, neo4j=self.neo4j) as workspace:
            return State(archive_rows(self.data / ARCHIVE), workspace.rdf.dump(), workspace.bolt.dump())

    @property
    def _command(self) -> list[str]:
        neo4j = ["--neo4j", self.neo4j] if self.neo4j else []
        return [*FINSAM, "--data", str(self.data), *neo4j, "load", str(self.file)]


def write_records(file: Path, number: int) -> Path:
    """A `.jsonl` file of composed records."""
    file.write_bytes(b"\n".join(map(to_json, records(number))) + b"\n")
    return file


def archive_rows(file: Path) -> list[str]:
    """Every row of an archive, sorted, but for what tells when it was written."""
    db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    try:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = []
        for table in (name for name in names if name not in OF_A_RUN):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in OF_A_RUN]
            found += [f"{table} {row!r}" for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}")]
        return sorted(found)
    finally:
        db.close()


@dataclass(frozen=True, slots=True)
class Kill:
    """One killed load. after: seconds into it; killed: whether it was still running; differing: the parts of the state that were other
    than after an undisturbed load, once the load had been run again.
    """

    after: float
    killed: bool
    differing: tuple[str, ...]


def kills(load: Load, number: int, rng: random.Random) -> Iterator[Kill]:
    """Kill a load at that many random moments, each time in an empty folder, and run it again."""
    seconds = load.run()
    whole = load.state()
    for _ in range(number):
        load.reset()
        after = rng.uniform(0, seconds)
        killed = load.run_killed(after)
        load.run()
        state = load.state()
        yield Kill(
            after, killed, tuple(part for part in State.__slots__ if getattr(state, part) != getattr(whole, part))
        )


def main() -> None:
    given = [int(text) for text in sys.argv[1:]]
    number, size = (*given, *(KILLS, RECORDS)[len(given) :])
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        load = Load(write_records(Path(folder) / "records.jsonl", size), Path(folder) / "data")
        for kill in kills(load, number, random.Random(1)):
            lost += bool(kill.differing)
            what = "killed" if kill.killed else "had ended"
            sys.stdout.write(f"{kill.after:7.2f} s  {what:9}  {', '.join(kill.differing) or 'the same'}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{number} kills of a load of {size} records: {lost} losses\n")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
