"""`finsam check`: what is wrong, against the law, undecidable, remarkable or missing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows
from cli.progress import progress
from cli.settings import open_workspace

if TYPE_CHECKING:
    from queries.checks.shapes import Language
    from queries.reports import Format


@click.command(
    name="check", short_help="Say what is wrong, undecided or missing.", epilog="Example: finsam check --on 2024-02-20"
)
@click.option(
    "--on",
    metavar="DATE",
    help="Hold the boards to the law on that day (default: on the day of the last known meeting of each).",
)
@click.option("--language", type=click.Choice(["sv", "en"]), default="sv", help="Language of the findings.")
@format_option
@click.pass_context
def command(context: click.Context, on: str | None, language: Language, form: Format) -> None:
    """Check the graph and what the minutes tell, each finding in a sentence with its sources.

    Faults in the graph, personal data that should not stand, boards against lag (2003:1210), what cannot be decided, contradictions in the
    minutes, and paragraphs that no minutes tell of. The exit code is 1 where there are faults or personal data, else 0.
    """
    from queries.checks import check, size
    from queries.checks.wording import Kind, label

    day = _day(on) if on else None
    with open_workspace() as workspace, progress("Checking", size(workspace.rdf)) as step:
        rows = check(workspace.rdf, day, language, step=step)
    print_rows(rows, form)
    wrong = {label(kind, language) for kind in (Kind.FAULT, Kind.PERSONAL_DATA)}
    if any(row["kind"] in wrong for row in rows):
        context.exit(1)


def _day(text: str) -> dt.date:
    """The day that a user names; FinsamError where it is none, or more than one."""
    from graph.errors import FinsamError
    from queries.dates import parse

    period = parse(text)
    if period.first != period.last:
        raise FinsamError(f"{text!r} is more than one day: write a day, as {period.last.isoformat()}.")
    return period.first
