"""`finsam report`: reports to send on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from cli.group import with_global_options
from cli.language import language_option
from cli.output import styled, width
from cli.settings import answering, open_workspace
from cli.written import note_written

if TYPE_CHECKING:
    from graph.workspace import Workspace
    from queries.reporting.report import Report

Form = Literal["terminal", "md", "html", "csv", "xlsx", "json"]
SUFFIXES: dict[str, Form] = {
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".json": "json",
}
"""How a file's name tells the format of a report."""

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
OPTIONS = {
    "on": ("DATE", "Only what holds then, surely or possibly."),
    "from": ("DATE", "Only what is stated, seen or held from then on."),
    "to": ("DATE", "Only what is stated, seen or held until then."),
    "board": ("NAME", "Only this board, or the styrelse of this organisation."),
    "person": ("NAME", "Only this person."),
    "type": ("TEXT", "Only decisions of this type (godkänna, välja, uppdra, bevilja …)."),
    "word": ("TEXT", "Only decisions with this word or part of one."),
    "amount": ("NUMBER", "Only decisions of at least so many kronor."),
}
"""Option of a report → what stands for its value in the help, and the help."""


_F = TypeVar("_F", bound=Callable[..., object])


def report_options(command: _F) -> _F:
    """The options of every report: `lang`, `form`, `out`."""
    for option in (
        click.option(
            "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file instead of the terminal."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["terminal", *dict.fromkeys(SUFFIXES.values())]),
            help="Default: as --out ends, else terminal.",
        ),
        language_option("report"),
    ):
        command = option(command)
    return command


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
    def report(lang: Literal["sv", "en"], form: Form | None, out: Path | None, **given: str | None) -> None:
        from queries.reporting.compose import compose

        chosen = chosen_format(form, out)
        about = given.pop("about", None)
        with open_workspace() as workspace:
            made = compose(answering(workspace), name, lang, about, **given)
            deliver(workspace, made, chosen, out, f"report {name.replace('_', '-')}")

    words = name.replace("_", "-")
    example = f"finsam report {words}{f' {ABOUT[name]}' if name in ABOUT else ''}"
    command = click.command(name=words, help=HELP[name], epilog=f"Example: {example}")(report)
    arguments = [click.Argument(["about"], metavar="NAME")] if content.about else []
    options = [
        click.Option([f"--{option}"], metavar=OPTIONS[option][0], help=OPTIONS[option][1]) for option in content.options
    ]
    command.params[:0] = [*arguments, *options]
    return command


def chosen_format(form: Form | None, out: Path | None) -> Form:
    """The format that was asked for, or that the file's name tells; FinsamError where a workbook would go to a terminal."""
    from graph.errors import FinsamError

    chosen = form or (SUFFIXES.get(out.suffix.lower()) if out else "terminal")
    if chosen is None:
        known = ", ".join(SUFFIXES)
        raise FinsamError(f"The name {out} tells no format: let it end in one of {known}, or give --format.")
    if chosen == "xlsx" and out is None:
        raise FinsamError("A workbook is no text: name a file for it with --out.")
    return chosen


def deliver(workspace: Workspace, report: Report, form: Form, out: Path | None, what: str) -> None:
    """Print a report, or write it to a file, which is noted; what: the command."""
    content = _rendered(report, form, to_file=out is not None)
    if out is None:
        click.echo(content, nl=False)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content if isinstance(content, bytes) else content.encode())
    note_written(workspace.archive, out, f"{what} {form}")
    click.echo(f"Wrote {out}.")


def _rendered(report: Report, form: Form, *, to_file: bool) -> str | bytes:
    match form:
        case "terminal":
            from queries.reporting.terminal import as_terminal

            return as_terminal(report, width=width(), styled=styled() and not to_file)
        case "md":
            from queries.reporting.markdown import as_markdown

            return as_markdown(report)
        case "html":
            from queries.reporting.page import as_page

            return as_page(report)
        case "csv":
            from queries.reporting.flat import as_csv

            return as_csv(report)
        case "json":
            from queries.reporting.flat import as_json

            return as_json(report)
        case "xlsx":
            from queries.reporting.workbook import as_workbook

            return as_workbook(report)


@click.group(
    name="report",
    short_help="Write a report to send on.",
    cls=Reports,
    epilog="Example: finsam report cross-board --lang sv --out flera.html",
)
def command() -> None:
    """Write a report: what it says, on which minutes it rests, tables with the sentence behind every line, and what to doubt."""
