"""`finsam person`: what is known, or all that is held, about one person."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from cli.delivery import Form, chosen_format, deliver, report_options
from cli.settings import answering, open_workspace
from cli.texts import Name


@click.command(
    name="person",
    short_help="Tell all that is held about one person.",
    epilog='Example: finsam person "Ingrid Hermansson" --all --out utdrag.html',
)
@click.argument("person", type=Name("person"), metavar="NAME|ID")
@click.option("--all", "everything", is_flag=True, help="All that is held, for whoever asks what is known about them.")
@report_options
def command(person: str, everything: bool, lang: Literal["sv", "en"], form: Form | None, out: Path | None) -> None:
    """Tell what a person holds, attended and was told to do; with --all everything that is held about them.

    That is every name and id, where minutes name them, why that counts as one person, every fact, every sentence, in whichever minutes, also as
    evidence of something else, and file names and commands with the name, each with its source.
    """
    chosen = chosen_format(form, out)
    with open_workspace() as workspace:
        if everything:
            from graph.dossier import Dossiers
            from graph.holdings import holdings
            from queries.identities import mention_meant
            from queries.reporting.held import held_report

            who = Dossiers(workspace.archive).seen(mention_meant(workspace.archive, person)).person
            made = held_report(holdings(workspace.archive, who), lang)
        else:
            from queries.reporting.compose import compose

            made = compose(answering(workspace), "person", lang, person)
        deliver(workspace, made, chosen, out, f"person{' --all' if everything else ''}")
