"""`finsam backup`: the data folder in one file."""

from __future__ import annotations

from pathlib import Path

import click

from cli.settings import open_workspace, settings


@click.command(
    name="backup",
    short_help="Write all that must not be lost into one file.",
    epilog="Example: finsam backup finsam.backup",
)
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Write FILE: the archive with all that people judged and corrected, as it is at this moment, also while others read and write.

    Only you can read it; what stood in FILE before is replaced. Both graphs follow from the archive and are not in it, nor are the minutes
    themselves. finsam restore puts it back.
    """
    from graph.backup import back_up

    with open_workspace() as workspace:
        contents = back_up(workspace.archive, settings().data, file)
    click.echo(f"Wrote {file}: {contents}, {file.stat().st_size:,} bytes.")
