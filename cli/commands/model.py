"""`finsam model`: what the graph consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows

if TYPE_CHECKING:
    from queries.reports import Format


@click.command(name="model", short_help="Print the classes of the graph.", epilog="Example: finsam model Mandate")
@click.argument("name", metavar="[CLASS]", required=False)
@click.option("--markdown", is_flag=True, help="Print the whole model as a page with a picture.")
@format_option
def command(name: str | None, markdown: bool, form: Format) -> None:
    """Print the classes of the graph; of one CLASS its fields, of a code list its values.

    Each with its meaning in Swedish and English, its term in RDF and its place in Neo4j. Needs no data folder.
    """
    from queries import model_page
    from queries.dictionary import find

    if markdown:
        if name:
            raise click.UsageError("--markdown prints the whole model: leave out CLASS.")
        click.echo(model_page.as_page(), nl=False)
        return
    print_rows(model_page.details(find(name)) if name else model_page.summary(), form)
