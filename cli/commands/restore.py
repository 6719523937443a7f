"""`finsam restore`: a backup in place of what the data folder holds."""

from __future__ import annotations

from pathlib import Path

import click

from cli.settings import open_workspace, settings


@click.command(
    name="restore",
    short_help="Put a backup in place of what the data folder holds.",
    epilog="Example: finsam restore finsam.backup",
)
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Put the backup FILE in place of what the data folder holds, whole or not at all.

    A file that is damaged or no backup is refused before anything changes. Whom finsam forget has erased since stays erased. Both graphs follow when they are next used; a Neo4j of your own
    is made anew with finsam rebuild --neo4j.
    """
    from graph.restoring import restore

    contents = restore(settings().data, file)
    with open_workspace(write=True):
        pass  # takes in who was erased since the backup
    click.echo(f"{settings().data} holds what {file} held: {contents}.")
