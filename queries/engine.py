"""Query files, run on either store: `NAME.cypher` on a Bolt store, `NAME.rq` on an RDF store."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from graph.batches import batches
from graph.errors import QueryError
from graph.rdf_store import RdfStore
from graph.table import Table, Value
from ontology.vocabulary import instance

if TYPE_CHECKING:
    from graph.bolt_store import BoltStore

    Store = BoltStore | RdfStore

LOOKUP = Path(__file__).with_name("lookup")
"""Queries that the package asks for itself."""
AT_ONCE = 500
"""Ids that SPARQL is asked about at a time. With a list of more than some thousand the engine begins with all there is, and joins the list to it."""

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
        first, *others = [_sparql(store, text, part) for part in _parts(values)]
        return (
            Table(first.columns, (*dict.fromkeys(row for one in (first, *others) for row in one.rows),))
            if others
            else first
        )
    return store.query(text, values)


def _parts(values: Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    """The values with a long list of ids in parts: what is asked about each id is asked about it alone."""
    long = next((name for name, value in values.items() if isinstance(value, list) and len(value) > AT_ONCE), None)
    if long is None:
        yield values
        return
    ids = values[long]
    for part in batches(ids if isinstance(ids, list) else [], AT_ONCE):
        yield {**values, long: [*part]}


def _sparql(store: RdfStore, text: str, values: Mapping[str, Value]) -> Table:
    text = _CHOSEN.sub(lambda match: _chosen(match[0], values.get(match[1])), text)
    return store.query(
        text, **{f"in_{name}": _term(value) for name, value in values.items() if not isinstance(value, list)}
    )


def _chosen(variable: str, value: Value) -> str:
    """What stands in VALUES for a variable: itself, to be given its one value later; each of a list of ids; or UNDEF for all."""
    if isinstance(value, list):
        return " ".join(str(NamedNode(instance(str(id)))) for id in value)
    return "UNDEF" if value is None else variable


def _term(value: Value) -> Value | NamedNode:
    return NamedNode(instance(value)) if isinstance(value, Id) else value
