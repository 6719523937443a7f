"""`finsam diff`: what runs changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.delivery import chosen_format, deliver, report_options
from cli.output import print_rows
from cli.settings import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from cli.delivery import Form
    from queries.reporting.wording import Language

SECTIONS = (
    "documents",
    "identities",
    "mandates",
    "people",
    "organisations",
    "boards",
    "meetings",
    "attendance",
    "decisions",
    "nominations",
    "assignments",
    "remarks",
    "doubts",
)
LISTED = 50


@click.command(name="diff", short_help="Say what a load changed, or list the runs.", epilog="Example: finsam diff 1")
@click.argument("first", metavar="[RUN]", type=click.IntRange(min=1), required=False)
@click.argument("last", metavar="[LAST]", type=click.IntRange(min=1), required=False)
@click.option("--only", type=click.Choice(SECTIONS), help="Only this table.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    help=f"Lines of each table; 0 for all (default: {LISTED} for people, else all).",
)
@report_options
def command(
    first: int | None,
    last: int | None,
    only: str | None,
    limit: int | None,
    lang: Language,
    form: Form | None,
    out: Path | None,
) -> None:
    """Say what a run (a load, a removal, a judgement …) changed: seats new, ended or changed, people joined or split, decisions and what
    else came or went.

    With LAST, what the runs from RUN to LAST changed together: what they undid of each other does not show. Without a run, the runs are
    listed with what each changed.
    """
    from graph.errors import FinsamError

    chosen = chosen_format(form, out)
    most = (None if chosen in ("csv", "json", "xlsx") else LISTED) if limit is None else limit or None
    with open_workspace() as workspace:
        if first is None:
            from queries.changes.summary import runs

            if chosen not in ("table", "csv", "json", "md") or out:
                raise FinsamError(
                    "The list of runs is printed as table, csv, json or md: name a run for a report of it."
                )
            print_rows(runs(workspace.archive, lang, most), chosen)
            return
        from queries.changes.difference import Differences
        from queries.changes.report import report
        from queries.changes.span import Span

        found = Differences(Span(workspace.archive, first, last or first))
        made = report(found, workspace.rdf, lang, limit=most, only=only)
        deliver(workspace, made, chosen, out, "diff")
