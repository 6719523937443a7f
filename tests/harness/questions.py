"""What a question needs to be asked at all."""

from __future__ import annotations

from graph.bolt_store import BoltStore
from graph.rdf_store import RdfStore
from queries.catalogue import ask


def least(store: BoltStore | RdfStore, name: str) -> dict[str, str]:
    """The arguments without which a question is none: a chain has two ends, here the first and the last person with a mandate."""
    if name != "path":
        return {}
    people = sorted({str(row["person_id"]) for row in ask(store, "who_represents")})
    return {"one": people[0], "other": people[-1]}
