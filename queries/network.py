"""The network of people, boards and organisations: what a picture draws, and the facts behind each line of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queries import catalogue, engine
from queries.collation import alphabetical
from queries.reports import text

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store
    from queries.rows import Row


class Kind(StrEnum):
    """What a node stands for, in the order of the legend."""

    PERSON = "person"
    BOARD = "board"
    NETWORK = "network"
    FORBUND = "förbund"
    AGENCY = "agency"
    KOMMUN = "kommun"
    REGION = "region"
    OTHER = "other"


ORGANISATION_KINDS = {
    "nätverk": Kind.NETWORK,
    "förbund": Kind.FORBUND,
    "myndighet": Kind.AGENCY,
    "kommun": Kind.KOMMUN,
    "kommun och region": Kind.KOMMUN,
    "region": Kind.REGION,
}
"""Kind of organisation in the graph → kind of node; any other is `OTHER`."""


class Relation(StrEnum):
    """What an edge stands for."""

    SITS_ON = "sits on"
    REPRESENTS = "represents"
    ORGAN_OF = "organ of"


@dataclass(frozen=True, slots=True)
class Node:
    """A person, board or organisation."""

    id: str
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes, by their ids. mandate: the number of the mandate behind it, None for `ORGAN_OF`."""

    source: str
    target: str
    relation: Relation
    mandate: int | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges, sorted; the mandates behind them, as rows of `who_represents`; who sits on boards of two organisations (ids)."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    mandates: tuple[Row, ...]
    cross_board: frozenset[str]


def network(store: Store) -> Network:
    """The network of every mandate in the graph."""
    organisations = {
        str(row["id"]): _organisation(row) for row in engine.run(store, engine.LOOKUP / "organisation", {})
    }
    mandates = tuple(catalogue.ask(store, "who_represents"))
    cross = frozenset(str(row["person_id"]) for row in catalogue.ask(store, "cross_board"))
    nodes: dict[str, Node] = {}
    for row in mandates:
        for node in _nodes(row, organisations):
            nodes[node.id] = node
    ordered = sorted(nodes.values(), key=lambda node: (list(Kind).index(node.kind), alphabetical(node.name), node.id))
    return Network(tuple(ordered), tuple(_edges(mandates)), mandates, cross)


def _organisation(row: Mapping[str, Value]) -> Node:
    return Node(str(row["id"]), ORGANISATION_KINDS.get(str(row["kind"]), Kind.OTHER), text(row["name"]))


def _nodes(row: Row, organisations: Mapping[str, Node]) -> Iterable[Node]:
    yield Node(str(row["person_id"]), Kind.PERSON, text(row["person"]))
    yield Node(str(row["board_id"]), Kind.BOARD, text(row["board"]))
    for column in ("organisation_id", "on_behalf_of_id"):
        if row[column]:
            yield organisations[str(row[column])]


def _edges(mandates: Sequence[Row]) -> Iterable[Edge]:
    organs: set[tuple[str, str]] = set()
    for number, row in enumerate(mandates):
        person, board = str(row["person_id"]), str(row["board_id"])
        yield Edge(person, board, Relation.SITS_ON, number)
        if row["on_behalf_of_id"]:
            yield Edge(person, str(row["on_behalf_of_id"]), Relation.REPRESENTS, number)
        if row["organisation_id"]:
            organs.add((board, str(row["organisation_id"])))
    for board, organisation in sorted(organs):
        yield Edge(board, organisation, Relation.ORGAN_OF)
