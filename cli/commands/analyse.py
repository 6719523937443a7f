"""`finsam analyse`: the network of boards in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows, width
from cli.settings import answering, open_workspace

if TYPE_CHECKING:
    from queries.reports import Format

NAMES = ("people", "boards", "communities", "bridges", "roles")


@click.command(
    name="analyse",
    short_help="Say who and what is central in the network of boards.",
    epilog="Example: finsam analyse bridges",
)
@click.argument("name", metavar=f"[{'|'.join(NAMES)}]", type=click.Choice(NAMES), required=False)
@click.option("--on", metavar="DATE", help="Only the mandates that hold on that day, surely or possibly.")
@format_option
def command(name: str | None, on: str | None, form: Format) -> None:
    """Print figures of the network of boards: central people and boards, communities of boards, people who are bridges between organisations, concentration
    of roles. Without a name all of them, each with what it means.

    A figure is about the minutes that are loaded: a board without minutes has no members here.
    """
    import textwrap

    from queries.analysis import FIGURES, mandates

    if name is None and form in ("csv", "json"):
        raise click.UsageError(f"--format {form} is for one figure: name {', '.join(NAMES[:-1])} or {NAMES[-1]}.")
    with open_workspace() as workspace:
        told = mandates(answering(workspace), on)
        found = {one: FIGURES[one].rows(told) for one in ([name] if name else NAMES)}
    for one, rows in found.items():
        figure = FIGURES[one]
        if form == "table":
            click.echo(f"{figure.title}\n{textwrap.fill(figure.meaning, width())}\n")
        elif form == "md":
            click.echo(f"## {figure.title}\n\n{figure.meaning}\n")
        print_rows(rows, form)
        if form in ("table", "md"):
            click.echo()
