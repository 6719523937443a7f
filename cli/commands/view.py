"""`finsam view`: pictures of the graph."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from cli.group import with_global_options
from cli.language import language_option
from cli.settings import answering, open_workspace
from cli.written import note_written

HELP = {
    "network": "Draw people, boards and organisations, with the sentence behind every line.",
}
"""View → the help of its command."""


class Views(click.Group):
    """A command for each view."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*HELP, "timeline"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "timeline":
            from cli.commands.timeline import command as timeline

            return with_global_options(timeline)
        return with_global_options(_command(cmd_name)) if cmd_name in HELP else None


def _command(name: str) -> click.Command:
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The page to write.")
    @language_option("page")
    def draw_view(out: Path, lang: Literal["sv", "en"], **given: str | None) -> None:
        from queries.pictures.draw import draw
        from queries.pictures.page import as_page

        with open_workspace() as workspace:
            page = as_page(draw(answering(workspace), name, lang, (), **given))
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(page, encoding="utf-8", newline="\n")
            note_written(workspace.archive, out, f"view {name}")
        click.echo(f"Wrote {out}: open it in a browser.")

    return click.command(name=name, help=HELP[name], epilog=f"Example: finsam view {name} --out {name}.html")(draw_view)


@click.group(
    name="view",
    short_help="Draw a picture of the graph.",
    cls=Views,
    epilog="Example: finsam view network --out network.html",
)
def command() -> None:
    """Draw a picture of the graph, as one page that any browser opens."""
