"""`finsam load`: minutes into the graph."""

from __future__ import annotations

import datetime as dt
import shlex
from collections import Counter
from typing import TYPE_CHECKING, get_args

import click

from cli.output import tell
from cli.progress import progress
from cli.settings import open_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.load import Loaded


@click.command(
    name="load", short_help="Load minutes or protocol records.", epilog="Example: finsam load tests/protocols"
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.pass_context
def command(context: click.Context, paths: Sequence[str]) -> None:
    """Load minutes, or protocol records (.json, .jsonl), from files, folders and patterns.

    One line a file says what became of it; loading the same files again changes nothing. Files that cannot be loaded are listed at
    the end, and the exit code is 1.
    """
    from graph.correcting.store import standing
    from loaders.load import files, load
    from queries.changes.summary import short

    outcomes = []
    with open_workspace(write=True) as workspace:
        workspace.catch_up()  # first: a Neo4j that does not answer is told before anything changes
        found = files(paths)
        run = workspace.archive.begin_run(
            shlex.join(["load", *paths]), dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        )
        with progress("Loading", len(found)) as step:
            for loaded in load(workspace, found, run=run):
                outcomes.append(loaded)
                tell(f"{loaded.status:9}  {_printable(loaded.path)}")
                step()
        workspace.catch_up()
        changed = short(workspace.archive, run)
        lost = sum(holds == "fits nothing" for _, _, holds in standing(workspace.archive))
    _summarise(outcomes)
    if lost:
        click.echo(f"Corrections that fit nothing in their minutes: {lost}. finsam correct list tells which.", err=True)
    if changed:
        tell(f"{changed} finsam diff {run} tells it all.")
    if any(loaded.status == "failed" for loaded in outcomes):
        context.exit(1)


def _summarise(outcomes: Sequence[Loaded]) -> None:
    from loaders.load import Status

    counts: Counter[str] = Counter(loaded.status for loaded in outcomes)
    tell(", ".join(f"{counts[status]} {status}" for status in get_args(Status)))
    failed = [loaded for loaded in outcomes if loaded.status == "failed"]
    if failed:
        click.echo("Not loaded:", err=True)
    for loaded in failed:
        click.echo(f"  {_printable(loaded.message)}", err=True)


def _printable(text: str) -> str:
    from graph.cleaning import clean
    from queries.escape import visible

    return visible(clean(text.encode(errors="backslashreplace").decode()))
