"""Query files, run on either store: `NAME.cypher` on a Bolt store, `NAME.rq` on an RDF store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.errors import QueryError
from graph.rdf_store import RdfStore
from ontology.vocabulary import instance

if TYPE_CHECKING:
    from graph.bolt_store import BoltStore
    from graph.table import Table, Value

    Store = BoltStore | RdfStore

LOOKUP = Path(__file__).with_name("lookup")
"""Queries that the package asks for itself."""

_IF_GIVEN = re.compile(r"^.*(?:\$|\?in_)(\w+).*(?://|#) if given\n", re.MULTILINE)
_CHOSEN = re.compile(r"(?<=\{ )\?in_(\w+)(?= \})")


class Id(str):
    """The id of an entity, where a text as such could stand as well."""

    __slots__ = ()


class Language(StrEnum):
    """A query language; the value is what the command line calls it."""

    CYPHER = "cypher"
    SPARQL = "sparql"


SUFFIXES = {Language.CYPHER: ".cypher", Language.SPARQL: ".rq"}


def language(store: Store) -> Language:
    """The language that a store answers."""
    return Language.SPARQL if isinstance(store, RdfStore) else Language.CYPHER


def run(store: Store, query: Path, values: Mapping[str, Value]) -> Table:
    """What a query file gives back. query: its path, without a suffix. values: `$NAME` in Cypher, `?in_NAME` in SPARQL; None is open.

    A line that ends in the comment `if given` stands only where its parameter is not None: so an engine begins with the one person who is asked
    about, and not with all. In SPARQL `VALUES ?b { ?in_boards }` asks about the boards of a list or, where that is None, about all.
    """
    file = query.with_suffix(SUFFIXES[language(store)])
    try:
        return _run(store, file.read_text(encoding="utf-8"), values)
    except QueryError as error:
        raise QueryError(f"{file.name}: {error}") from error


def _run(store: Store, text: str, values: Mapping[str, Value]) -> Table:
    text = _IF_GIVEN.sub(lambda match: "" if values.get(match[1]) is None else match[0], text)
    if isinstance(store, RdfStore):
        text = _CHOSEN.sub(lambda match: _chosen(match[0], values.get(match[1])), text)
        return store.query(
            text, **{f"in_{name}": _term(value) for name, value in values.items() if not isinstance(value, list)}
        )
    return store.query(text, values)


def _chosen(variable: str, value: Value) -> str:
    """What stands in VALUES for a variable: itself, to be given its one value later; each of a list of ids; or UNDEF for all."""
    if isinstance(value, list):
        return " ".join(str(NamedNode(instance(str(id)))) for id in value)
    return "UNDEF" if value is None else variable


def _term(value: Value) -> Value | NamedNode:
    return NamedNode(instance(value)) if isinstance(value, Id) else value
