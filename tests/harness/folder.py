"""Data folders for tests: records and minutes put into a workspace in this process."""

from collections.abc import Iterable
from pathlib import Path

from graph.assembly import Assembly
from graph.record import Record, to_json
from graph.workspace import Workspace
from loaders.load import files, load

ROOT = Path(__file__).parents[2]
MINUTES = ROOT / "tests" / "protocols"
FIVE = sorted(str(path) for path in MINUTES.glob("*.txt"))
"""The five real minutes."""


def put(workspace: Workspace, records: Iterable[Record]) -> None:
    """Put records into the archive, a transaction each; of those without a sha256 the text stands for one."""
    run = workspace.archive.begin_run("test", "2026-01-01T00:00:00+00:00")
    for record in records:
        sha256 = record.source.sha256 or to_json(record).hex()
        with workspace.archive.transaction(run) as revision:
            assembly = Assembly(workspace.archive, revision)
            assembly.put(
                record, sha256=sha256, file=record.source.file or "record.json", parser=record.source.parser or "test"
            )
            assembly.finish()


def load_five(workspace: Workspace) -> None:
    """Load the five real minutes."""
    run = workspace.archive.begin_run("test", "2026-01-01T00:00:00+00:00")
    for loaded in load(workspace, files(FIVE), run=run):
        assert loaded.status == "new", loaded.message
