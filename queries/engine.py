"""Query files, run on either store: `NAME.cypher` on a Bolt store, `NAME.rq` on an RDF store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.rdf_store import RdfStore
from ontology.vocabulary import instance

if TYPE_CHECKING:
    from graph.bolt_store import BoltStore
    from graph.table import Table, Value

    Store = BoltStore | RdfStore

LOOKUP = Path(__file__).with_name("lookup")
"""Queries that the package asks for itself."""

_ONE_OR_ALL = re.compile(r"\{ \?in_(\w+) \}")


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

    In SPARQL `VALUES ?b { ?in_board }` asks about one board or, where that is None, about all: the engine then begins with that board, which
    it does not with a FILTER.
    """
    text = query.with_suffix(SUFFIXES[language(store)]).read_text(encoding="utf-8")
    if isinstance(store, RdfStore):
        text = _ONE_OR_ALL.sub(lambda match: "{ UNDEF }" if values.get(match[1]) is None else match[0], text)
        return store.query(text, **{f"in_{name}": _term(value) for name, value in values.items()})
    return store.query(text, values)


def _term(value: Value) -> Value | NamedNode:
    return NamedNode(instance(value)) if isinstance(value, Id) else value
