"""`finsam find`: words in decisions, items and quoted sentences."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows, width
from cli.settings import answering, open_workspace
from cli.texts import Name, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.reports import Format

BOLD, PLAIN = "\x1b[1;33m", "\x1b[0m"


@click.command(
    name="find",
    short_help="Find words in decisions, items and quotes.",
    epilog="Example: finsam find internkontrollplan --from 2024",
)
@click.argument("words", type=Text(), nargs=-1, required=True)
@click.option(
    "--board", type=Name("board"), metavar="NAME", help="Only this board, or the styrelse of this organisation."
)
@click.option("--from", "first", metavar="DATE", help="Only meetings from then on.")
@click.option("--to", "last", metavar="DATE", help="Only meetings until then.")
@click.option(
    "--kind",
    type=click.Choice(["decision", "item", "quote"]),
    help="Only decisions, titles of items, or sentences that state another fact.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many to show at most, the best first.",
)
@format_option
def command(
    words: Sequence[str],
    board: str | None,
    first: str | None,
    last: str | None,
    kind: str | None,
    limit: int,
    form: Format,
) -> None:
    """Find decisions, titles of items and quoted sentences that have all of WORDS, the best first.

    Capitals and marks do not matter (atgard finds Åtgärd). A word is also found with an ending (beslut: besluten), and from four letters on inside a compound
    (plan: verksamhetsplan). On a terminal the words found are highlighted.
    """
    from queries.reports import render
    from queries.search import find, highlighted

    text = " ".join(words)
    with open_workspace() as workspace:
        rows = find(answering(workspace, by_words=True), text, board=board, first=first, last=last, kind=kind)
    shown = rows[:limit]
    if shown and form == "table":
        marked = highlighted(render(shown, form, width=width()), text, (BOLD, PLAIN))
        # Where nobody looks at a terminal, click takes the marks out.
        click.echo(marked, nl=False, color=False if "NO_COLOR" in os.environ else None)
    else:
        print_rows(shown, form)
    if len(rows) > limit:
        click.echo(f"{len(rows) - limit} more: --limit {len(rows)} shows them all.", err=True)
