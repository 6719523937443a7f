"""`finsam serve`: the embedded graph database kept open for analysts."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from cli.settings import open_workspace, settings

if TYPE_CHECKING:
    from graph.connection import Address

TEXT = """\
The graph in {folder} answers until {end}.

  address   {uri}
  user      {user}
  password  {password}
  database  {database}

Neo4j Browser   Connect URL {uri}, then user and password
VS Code         extension "Neo4j for VS Code": New Connection, with the same
notebook        from neo4j import GraphDatabase
                driver = GraphDatabase.driver("{uri}", auth=("{user}", "{password}"))
                driver.execute_query("MATCH (p:Person) RETURN p.name LIMIT 5", database_="{database}")

It answers on this machine alone. Read-only is not enforced: the engine lets whoever has the password write. Nothing written here
reaches the archive; finsam rebuild makes the graph anew from it. Other finsam commands work meanwhile.
"""


@click.command(
    name="serve", short_help="Keep the graph database open for other programs.", epilog="Example: finsam serve"
)
def command() -> None:
    """Keep the embedded graph database open for Neo4j Browser, VS Code, notebooks and drivers.

    Prints its address, user and password, and ends at Ctrl-C or at the end of its input (in the background: tail -f /dev/null | finsam
    serve &). Read-only is not enforced by the engine.
    """
    from graph.connection import DATABASE
    from graph.errors import FinsamError
    from graph.serving import served

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    chosen = settings()
    if chosen.neo4j:
        raise FinsamError(
            f"Neo4j at {chosen.neo4j} answers without finsam: leave out --neo4j and $NEO4J_URI to serve the embedded graph."
        )
    with open_workspace() as workspace, served(workspace) as address, suppress(KeyboardInterrupt):
        click.echo(_text(address, DATABASE), nl=False)
        sys.stdout.flush()
        while sys.stdin.readline():
            pass
    click.echo("Ended.", err=True)


def _text(address: Address, database: str) -> str:
    return TEXT.format(
        folder=settings().data,
        end="Ctrl-C" if sys.stdin.isatty() else "Ctrl-C or the end of its input",
        uri=address.uri,
        user=address.user,
        password=address.password,
        database=database,
    )
