"""`finsam sparql`: a query of one's own in SPARQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows
from cli.settings import open_workspace
from cli.texts import Text

if TYPE_CHECKING:
    from queries.reports import Format


@click.command(
    name="sparql",
    epilog="Example: finsam sparql 'SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name LIMIT 5'",
)
@click.argument("query", type=Text())
@format_option
def command(query: str, form: Format) -> None:
    """Run a QUERY in SPARQL and print its rows. The prefixes fin, org, foaf, skos, schema, prov, oa, dcterms are known."""
    from queries.rows import from_table

    with open_workspace() as workspace:
        rows = from_table(workspace.rdf.query(query))
    print_rows(rows, form)
