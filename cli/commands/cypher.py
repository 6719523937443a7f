"""`finsam cypher`: a query of one's own in Cypher."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from cli.output import format_option, print_rows
from cli.settings import open_workspace
from cli.texts import Text

if TYPE_CHECKING:
    from queries.reports import Format


class Parameter(click.ParamType[tuple[str, object]]):
    """`key=value`; the value is taken as JSON where it is a JSON number, truth value or list, else as text."""

    name = "K=V"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, object]:
        key, equals, text = str(value).partition("=")
        if not equals or not key.isidentifier():
            self.fail(f"{value!r} is not of the form name=value", param, ctx)
        try:
            return key, json.loads(text)
        except ValueError:
            return key, text


@click.command(
    name="cypher", epilog="Example: finsam cypher 'MATCH (p:Person {name: $name}) RETURN p.id' --param name='Tina Song'"
)
@click.argument("query", type=Text())
@click.option("--param", "parameters", type=Parameter(), multiple=True, help="Give $K in the query the value V.")
@click.option("--write", is_flag=True, help="Let the query change the graph; a later load may undo what it did.")
@format_option
def command(query: str, parameters: tuple[tuple[str, object], ...], write: bool, form: Format) -> None:
    """Run a QUERY in Cypher and print its rows. What would write is refused without --write."""
    from queries.rows import from_table

    with open_workspace(write=write) as workspace:
        rows = from_table(workspace.bolt.query(query, dict(parameters), write=write))
    print_rows(rows, form)
