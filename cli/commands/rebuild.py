"""`finsam rebuild`: both graphs anew from the archive."""

from __future__ import annotations

import click

from cli.settings import open_workspace


@click.command(
    name="rebuild",
    short_help="Make both graphs anew from the archive.",
    epilog="Example: finsam rebuild --neo4j bolt://localhost:7687",
)
def command() -> None:
    """Make both graphs anew from the archive, in place of what they hold."""
    with open_workspace(write=True) as workspace:
        workspace.rebuild()
        counts = workspace.archive.counts()
    click.echo(f"Both graphs hold {sum(counts.values())} facts from {counts.get('Document', 0)} documents.")
