"""`finsam verify`: the archive, both graphs and the quotes held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import print_rows
from cli.progress import progress
from cli.settings import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.verifying import Finding
    from graph.workspace import Workspace
    from queries.rows import Row

_GRAPHS = ("RDF", "Neo4j")


@click.command(
    name="verify",
    short_help="Check that archive, graphs and quotes agree.",
    epilog="Example: finsam verify --neo4j bolt://localhost:7687",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--classes", is_flag=True, help="Show for each class how many there are and a hash of them all.")
@click.pass_context
def command(context: click.Context, paths: Sequence[str], classes: bool) -> None:
    """Check that the archive is whole, that both graphs hold what follows from it, and that every quote still stands where it stood.

    The files are read again where they were when they were loaded, or where PATH says that they are now; one that is not there is no
    fault. What differs is said with what to do, and the exit code is 1.
    """
    from queries.escape import one_line

    with open_workspace() as workspace:
        findings = _findings(workspace, paths)
    for finding in findings.values():
        click.echo(one_line(finding.checked))
    faults = [fault for finding in findings.values() for fault in finding.faults]
    if classes:
        print_rows(_rows(findings), "table")
    for fault in faults:
        click.echo(f"wrong      {one_line(str(fault))}", err=True)
    if faults:
        click.echo(f"{len(faults)} thing{'s' if len(faults) > 1 else ''} found wrong.", err=True)
        context.exit(1)
    click.echo("All of it agrees.")


def _findings(workspace: Workspace, paths: Sequence[str]) -> dict[str, Finding]:
    from graph.errors import FinsamError
    from graph.verifying import Fault, Finding, verify_archive, verify_bolt, verify_rdf
    from graph.verifying.findings import REBUILD
    from loaders.quotes import verify_quotes

    archive = workspace.archive
    found: dict[str, Finding] = {}
    number = len(archive.documents())
    with progress("Archive", number) as step:
        found["archive"] = verify_archive(archive, step=step)
    if found["archive"].faults:
        return found  # what follows from a broken archive says nothing
    graphs: dict[str, Callable[[], Finding]] = {
        "RDF": lambda: verify_rdf(archive, workspace.rdf),
        "Neo4j": lambda: verify_bolt(archive, workspace.bolt),
    }
    for name in _GRAPHS:
        try:
            found[name] = graphs[name]()
        except FinsamError as error:
            found[name] = Finding(f"{name}: could not be compared.", (Fault(str(error).rstrip("."), REBUILD),))
    with progress("Quotes", number) as step:
        found["quotes"] = verify_quotes(archive, paths, step=step)
    return found


def _rows(findings: dict[str, Finding]) -> list[Row]:
    from queries.rows import Row

    sums = {name: findings[name].sums for name in ("archive", *_GRAPHS) if name in findings}
    columns = ("class", *(f"{name}{part}" for name in sums for part in ("", " hash")))
    names = [name for name in sums["archive"].counts if any(each.counts[name] for each in sums.values())]
    return [
        Row(columns, (name, *(value for each in sums.values() for value in (each.counts[name], each.hash(name)))))
        for name in names
    ]
