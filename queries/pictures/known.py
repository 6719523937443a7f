"""What every picture of one graph needs to know, looked up once for as many pictures as are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from queries import catalogue, engine
from queries.pictures.picture import Kind, Node
from queries.reports import text

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store

ORGANISATION_KINDS = {
    "nätverk": Kind.NETWORK,
    "förbund": Kind.FORBUND,
    "myndighet": Kind.AGENCY,
    "kommun": Kind.KOMMUN,
    "kommun och region": Kind.KOMMUN,
    "region": Kind.REGION,
}
"""Kind of organisation in the graph → kind of node; any other is `OTHER`."""


class Known:
    """The boards, organisations, years of meetings and doubts of a graph that does not change meanwhile."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def boards(self) -> Mapping[str, tuple[str, str]]:
        """The name of every board, and the id of its organisation, by id."""
        found = engine.run(self.store, engine.LOOKUP / "board", {})
        return {str(row["id"]): (str(row["name"]), str(row["organisation_id"] or "")) for row in found}

    @cached_property
    def organisations(self) -> Mapping[str, Node]:
        """Every organisation, as a node, by id."""
        return {
            str(row["id"]): Node(
                str(row["id"]), ORGANISATION_KINDS.get(str(row["kind"]), Kind.OTHER), text(row["name"])
            )
            for row in engine.run(self.store, engine.LOOKUP / "organisation", {})
        }

    @cached_property
    def years(self) -> Mapping[str, str]:
        """The year of every meeting, empty where it is not known, by id."""
        return {str(row["meeting_id"]): str(row["year"] or "") for row in catalogue.ask(self.store, "coverage")}

    @cached_property
    def doubts(self) -> Sequence[tuple[str, str, Mapping[str, Value]]]:
        """Who may be one person: the ids of both, sorted, with what is known of the pair."""
        pairs = engine.run(self.store, engine.LOOKUP / "doubts", {})
        return sorted(
            ((str(pair["person_id"]), str(pair["other_id"]), pair) for pair in pairs), key=lambda found: found[:2]
        )
