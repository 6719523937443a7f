"""`finsam status`: what the data folder holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows
from cli.settings import open_workspace, settings

if TYPE_CHECKING:
    from queries.reports import Format


@click.command(
    name="status", short_help="Say what the data folder holds.", epilog="Example: finsam status --format json"
)
@format_option
def command(form: Format) -> None:
    """Say what the data folder holds: how many of each kind of fact, and of lines that should have been understood and were not."""
    from queries.rows import Row

    with open_workspace() as workspace:
        counts = workspace.archive.counts() | {"leftovers": workspace.archive.leftovers()}
    if form == "table":
        click.echo(f"Data folder {settings().data}", err=True)
    print_rows([Row(("kind", "count"), (kind, count)) for kind, count in counts.items()], form)
