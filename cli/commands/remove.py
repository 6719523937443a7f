"""`finsam remove`: documents out of the graph."""

from __future__ import annotations

import datetime as dt
import shlex
from typing import TYPE_CHECKING

import click

from cli.output import tell
from cli.settings import open_workspace, settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.archive import Archive
    from graph.documents import Held


@click.command(
    name="remove",
    short_help="Remove documents from the graph.",
    epilog="Example: finsam remove protokoll-2024-02-20.pdf",
)
@click.argument("names", metavar="FILE|ID...", nargs=-1, required=True)
@click.option("--all", "all_of_them", is_flag=True, help="Where a name fits several documents, remove them all.")
def command(names: Sequence[str], all_of_them: bool) -> None:
    """Remove documents, with exactly what only they say, from the archive and both graphs.

    A document is named by its path, its file name or its id; where a name fits none or several, nothing is removed. The files
    themselves stay.
    """
    from graph.assembly import Assembly

    with open_workspace(write=True) as workspace:
        archive = workspace.archive
        documents = {held.id: held for name in names for held in _meant(archive, name, several=all_of_them)}
        workspace.catch_up()  # first: a Neo4j that does not answer is told before anything changes
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        run = archive.begin_run(shlex.join(["remove", *names]), now)
        for held in documents.values():
            with archive.transaction(run) as revision:
                assembly = Assembly(archive, revision)
                assembly.remove(held.id)
                assembly.finish()
            tell(f"removed    {_printable(str(held))}")
        workspace.catch_up()


def _meant(archive: Archive, name: str, *, several: bool) -> Sequence[Held]:
    """The documents that a name means; FinsamError where there is none, or more than one and not `several`."""
    from graph.documents import alike, called
    from graph.errors import FinsamError

    found = called(archive, name)
    if not found:
        near = ", ".join(alike(archive, name))
        hint = f"the names most like it are {near}" if near else "no file there has a name like that"
        raise FinsamError(f"There is no document {name} in {settings().data}: {hint}.")
    if len(found) > 1 and not several:
        for held in found:
            click.echo(f"  {_printable(str(held))}", err=True)
        raise FinsamError(f"{name} fits {len(found)} documents: give the id of one, or --all to remove them all.")
    return found


def _printable(text: str) -> str:
    from queries.escape import one_line

    return one_line(text)
