"""What holds for every command: the data folder, the Neo4j to use, whether errors show where they arose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from graph.workspace import Workspace
    from queries.engine import Store

COMPLETION = "_FINSAM_COMPLETE"
"""Set by the shell's script where completions are asked for (see `cli/completion.py`)."""
MUCH = 1_000
"""From more minutes on the embedded database answers sooner than the RDF store, its start included (python -m benchmarks.questions)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """data: the data folder; neo4j: a Bolt address, None for the embedded database; debug: tracebacks on stderr."""

    data: Path = Path("finsam-data")
    neo4j: str | None = None
    debug: bool = False


def settings(context: click.Context | None = None) -> Settings:
    """The settings of a command, without a context of the running one: what stands after its name, else before it, else in the environment."""
    found = (context or click.get_current_context()).find_root().obj
    return found if isinstance(found, Settings) else Settings()


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value is not None and parameter.name is not None:
        root = context.find_root()
        known = root.obj if isinstance(root.obj, Settings) else Settings()
        change: dict[str, Any] = {parameter.name: value}
        root.obj = replace(known, **change)


def global_options(*, from_environment: bool = False) -> list[click.Parameter]:
    """Fresh options for a command; only those of the outermost one look into the environment, so that the nearest wins."""

    def option(
        name: str, variable: str, kind: click.ParamType[Any] | None, text: str, *, flag: bool = False
    ) -> click.Option:
        return click.Option(
            [f"--{name}"],
            type=kind,
            is_flag=flag,
            default=None,
            envvar=variable if from_environment else None,
            metavar=None if flag else {"data": "DIR", "neo4j": "URI"}[name],
            help=text,
            expose_value=False,
            is_eager=True,
            callback=_remember,
        )

    folder = click.Path(path_type=Path)
    return [
        option("data", "FINSAM_DATA", folder, "Data folder (default ./finsam-data, or $FINSAM_DATA)."),
        option("neo4j", "NEO4J_URI", click.STRING, "A Neo4j in place of the embedded database (or $NEO4J_URI)."),
        option("debug", "FINSAM_DEBUG", None, "Show where an error arose (or $FINSAM_DEBUG=1).", flag=True),
    ]


def open_workspace(*, write: bool = False) -> Workspace:
    """The workspace that the settings name; FinsamError where it cannot be opened."""
    from graph.workspace import Workspace

    chosen = settings()
    return Workspace(chosen.data, neo4j=chosen.neo4j, write=write)


def answering(workspace: Workspace, engine: str | None = None, *, by_words: bool = False) -> Store:
    """The store that answers questions.

    engine: `cypher` or `sparql`; None for the Neo4j that was named, else for the sooner of the two that are always there: the RDF store starts
    sooner, the embedded database answers sooner where there is much. by_words: texts are searched, which the RDF store does sooner however many there are.
    """
    if engine is None:
        much = settings().neo4j or (not by_words and len(workspace.archive.documents()) > MUCH)
        engine = "cypher" if much else "sparql"
    return workspace.bolt if engine == "cypher" else workspace.rdf
