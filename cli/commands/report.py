"""`finsam report`: reports to send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.delivery import chosen_format, deliver, report_options
from cli.group import with_global_options
from cli.options import NAMES, OPTIONS
from cli.settings import answering, open_workspace
from cli.texts import Name

if TYPE_CHECKING:
    from pathlib import Path

    from cli.delivery import Form
    from queries.reporting.wording import Language

HELP = {
    "cross_board": "Who sits, or sat, on boards of two or more organisations (NNS among them).",
    "person": "What one person holds, attended, was nominated to and was told to do.",
    "board": "Who sits on a board, who came before whom, its meetings, decisions and tasks.",
    "organisation": "Who represents an organisation, and whom it put forward.",
    "meeting": "One meeting: who was there, what was decided and assigned.",
    "nns": "The board of the national network: its members, nominations, shared people, decisions.",
    "decisions": "Decisions, by board, time, type, word or amount.",
    "assignments": "Tasks, by board, person or time.",
    "coverage": "Which minutes there are, which paragraphs are missing, what the minutes contradict.",
}
ABOUT = {
    "person": '"Ingrid Hermansson"',
    "board": "Skaraborg",
    "organisation": "Arbetsförmedlingen",
    "meeting": "skaraborg-2024-02-20.txt",
}
"""What an example of a report is about."""


class Reports(click.Group):
    """A command for each report."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name.replace("_", "-") for name in HELP]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = cmd_name.replace("-", "_")
        return with_global_options(_command(name)) if name in HELP else None


def _command(name: str) -> click.Command:
    from queries.reporting.contents import CONTENTS

    content = CONTENTS[name]

    @report_options
    def report(lang: Language, form: Form | None, out: Path | None, **given: str | None) -> None:
        from queries.reporting.compose import compose

        chosen = chosen_format(form, out)
        about = given.pop("about", None)
        with open_workspace() as workspace:
            made = compose(answering(workspace), name, lang, about, **given)
            deliver(workspace, made, chosen, out, f"report {name.replace('_', '-')}")

    words = name.replace("_", "-")
    example = f"finsam report {words}{f' {ABOUT[name]}' if name in ABOUT else ''}"
    command = click.command(name=words, help=HELP[name], epilog=f"Example: {example}")(report)
    arguments = [click.Argument(["about"], type=Name(content.about), metavar="NAME")] if content.about else []
    options = [
        click.Option([f"--{option}"], type=NAMES.get(option), metavar=OPTIONS[option][0], help=OPTIONS[option][1])
        for option in content.options
    ]
    command.params[:0] = [*arguments, *options]
    return command


@click.group(
    name="report",
    short_help="Write a report to send on.",
    cls=Reports,
    epilog="Example: finsam report cross-board --lang sv --out flera.html",
)
def command() -> None:
    """Write a report: what it says, on which minutes it rests, tables with the sentence behind every line, and what to doubt."""
