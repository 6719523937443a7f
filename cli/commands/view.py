"""`finsam view`: pictures of the graph."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from cli.group import with_global_options
from cli.language import language_option
from cli.options import NAMES, OPTIONS
from cli.settings import answering, open_workspace
from cli.texts import Name
from cli.written import note_written

HELP = {
    "network": "Draw people, boards and organisations, with the sentence behind every line.",
    "boards": "Draw förbund and NNS, linked by the people whom their boards share.",
    "person": "Draw a person: on which boards, for whom, where nominated, who may be the same.",
    "board": "Draw a board: who sits on it, and for whom.",
    "organisation": "Draw an organisation: who represents it, on which boards.",
    "path": "Draw the shortest chain between two people, boards or organisations.",
    "nns": "Draw which förbund reach the board of NNS, by whom; nominations and delegates.",
    "decisions": "Draw meetings, what they decided, and who was told to do what.",
}
"""View → the help of its command."""
ABOUT = {
    "person": '"Ingrid Hermansson"',
    "board": "Skaraborg --on 2024-02-20",
    "organisation": "Arbetsförmedlingen",
    "path": '"Roger Holmberg" "Lena Nilsson"',
}
"""What an example of a view is about."""

ABOUT_ARGUMENTS = ("one", "other")


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
    from queries.pictures.draw import VIEWS

    view = VIEWS[name]

    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The page to write.")
    @language_option("page")
    def draw_view(out: Path, lang: Literal["sv", "en"], **given: str | None) -> None:
        from queries.pictures.draw import draw
        from queries.pictures.page import as_page

        with open_workspace() as workspace:
            about = [given.pop(argument) or "" for argument in ABOUT_ARGUMENTS[: len(view.about)]]
            page = as_page(draw(answering(workspace), name, lang, about, **given))
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(page, encoding="utf-8", newline="\n")
            note_written(workspace.archive, out, f"view {name}")
        click.echo(f"Wrote {out}: open it in a browser.")

    about = f" {ABOUT[name]}" if name in ABOUT else ""
    command = click.command(name=name, help=HELP[name], epilog=f"Example: finsam view {name}{about} --out {name}.html")(
        draw_view
    )
    arguments = [
        click.Argument([argument], type=Name(kind), metavar="NAME" if len(view.about) == 1 else argument.upper())
        for argument, kind in zip(ABOUT_ARGUMENTS, view.about, strict=False)
    ]
    options = [
        click.Option([f"--{option}"], type=NAMES.get(option), metavar=OPTIONS[option][0], help=OPTIONS[option][1])
        for option in view.options
    ]
    command.params[:0] = [*arguments, *options]
    return command


@click.group(
    name="view",
    short_help="Draw a picture of the graph.",
    cls=Views,
    epilog="Example: finsam view network --out network.html",
)
def command() -> None:
    """Draw a picture of the graph, as one page that any browser opens."""
