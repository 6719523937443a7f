"""`finsam view`: pictures of the graph."""

from __future__ import annotations

from pathlib import Path

import click

from cli.group import with_global_options
from cli.settings import answering, open_workspace


class Views(click.Group):
    """The pictures, each with the global options."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = super().get_command(ctx, cmd_name)
        return with_global_options(found) if found else None


@click.group(
    name="view",
    short_help="Draw a picture of the graph.",
    cls=Views,
    epilog="Example: finsam view network --out network.html",
)
def command() -> None:
    """Draw a picture of the graph, as one page that any browser opens."""


@command.command(name="network", epilog="Example: finsam view network --out network.html")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The page to write.")
def network_command(out: Path) -> None:
    """Draw people, boards and organisations, with the sentence behind every line."""
    from queries.network import network
    from queries.pictures import network_page

    with open_workspace() as workspace:
        page = network_page(network(answering(workspace)))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {out}: open it in a browser.")
