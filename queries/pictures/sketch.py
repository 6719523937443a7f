"""A sketch: the nodes, lines and facts of a picture as they are gathered from the rows of questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.roles import UNKNOWN_ROLE
from queries import engine
from queries.collation import alphabetical
from queries.pictures.picture import Edge, Fact, Kind, Node, Piece, Relation
from queries.pictures.wording import sentence
from queries.reporting.wording import Words, span
from queries.reports import text
from queries.rows import Row, Source

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


@dataclass(slots=True)
class Sketch:
    """What has been gathered so far: nodes by id, lines and facts in the order in which they came."""

    store: Store
    words: Words
    nodes: dict[str, Node]
    edges: list[Edge]
    facts: list[Fact]
    _organisations: Mapping[str, Node]

    @classmethod
    def of(cls, store: Store, words: Words) -> Sketch:
        """An empty sketch."""
        found = engine.run(store, engine.LOOKUP / "organisation", {})
        return cls(store, words, {}, [], [], {str(row["id"]): _organisation(row) for row in found})

    def node(self, id: Value, kind: Kind, name: Value) -> Piece:
        """The node of that id, added where it is new, as a piece of a sentence."""
        node = self.nodes.setdefault(str(id), Node(str(id), kind, text(name)))
        return Piece(node.name, node.id)

    def organisation(self, id: Value) -> Piece:
        """The node of an organisation of the graph, as a piece of a sentence."""
        node = self._organisations[str(id)]
        return self.node(node.id, node.kind, node.name)

    def fact(self, fact: Fact) -> int:
        """The number of a fact, added where it is new."""
        self.facts.append(fact)
        return len(self.facts) - 1

    def mandate(self, row: Row) -> int:
        """Add a row of `who_represents`: person, board, whom they represent, and the lines between them."""
        person = self.node(row["person_id"], Kind.PERSON, row["person"])
        board = self.node(row["board_id"], Kind.BOARD, row["board"])
        whom = self.organisation(row["on_behalf_of_id"]) if row["on_behalf_of_id"] else None
        role = str(row["role"])
        named: dict[str, Piece | str] = {
            "person": person,
            "role": text(self.words.value("role", role)),
            "board": board,
            "organisation": whom or "",
        }
        says = sentence(self.words.parts["facts"]["mandate_for" if whom else "mandate"], **named)
        number = self.fact(Fact(says, row.sources, self._when(row), role=role, owner=str(row["organisation_id"] or "")))
        doubtful = role == UNKNOWN_ROLE
        self.edges.append(Edge(person.node, board.node, Relation.SITS_ON, (number,), 1.5, doubtful=doubtful))
        if whom:
            self.edges.append(Edge(person.node, whom.node, Relation.REPRESENTS, (number,), doubtful=doubtful))
        return number

    def organs(self, rows: Iterable[Row]) -> None:
        """Add whose organs the boards of some mandates are, with the sentences that show the boards."""
        from queries.evidence import sourced

        pairs = sorted({(str(row["board_id"]), str(row["organisation_id"])) for row in rows if row["organisation_id"]})
        found = sourced(self.store, [Row(("board_id", "organisation_id"), pair) for pair in pairs], "board_id")
        for row in found:
            board = self.nodes[str(row["board_id"])]
            owner = self.organisation(row["organisation_id"])
            says = sentence(self.words.parts["facts"]["organ"], board=Piece(board.name, board.id), organisation=owner)
            number = self.fact(Fact(says, row.sources, owner=owner.node))
            self.edges.append(Edge(board.id, owner.node, Relation.ORGAN_OF, (number,), 5))

    def doubts(self) -> None:
        """Add who may be one person, where both are here."""
        pairs = [
            pair
            for pair in engine.run(self.store, engine.LOOKUP / "doubts", {})
            if {str(pair["person_id"]), str(pair["other_id"])} <= self.nodes.keys()
        ]
        for pair in sorted(pairs, key=lambda pair: (str(pair["person_id"]), str(pair["other_id"]))):
            one, other = self.nodes[str(pair["person_id"])], self.nodes[str(pair["other_id"])]
            says = sentence(
                self.words.parts["facts"]["possibly_same"],
                person=Piece(one.name, one.id),
                other=Piece(other.name, other.id),
                reason=text(pair["reason"]),
            )
            self.edges.append(
                Edge(one.id, other.id, Relation.POSSIBLY_SAME, (self.fact(Fact(says)),), 2, doubtful=True)
            )

    def change(self, id: str, **values: object) -> None:
        """Change what is known of a node."""
        self.nodes[id] = replace(self.nodes[id], **values)  # type: ignore[arg-type]  # the fields of a node

    def sorted_nodes(self) -> tuple[Node, ...]:
        """The nodes by kind and name."""
        kinds = {kind: number for number, kind in enumerate(Kind)}
        return tuple(sorted(self.nodes.values(), key=lambda node: (kinds[node.kind], alphabetical(node.name), node.id)))

    def sources(self, number: int) -> tuple[Source, ...]:
        """Where a fact is stated."""
        return self.facts[number].sources

    def _when(self, row: Row) -> str:
        times = {
            "stated": span(row["stated_start"], row["stated_end"]),
            "seen": span(row["first_seen"], row["last_seen"]),
        }
        return " · ".join(self.words.text("facts", key, when=when) for key, when in times.items() if when)


def _organisation(row: Mapping[str, Value]) -> Node:
    return Node(str(row["id"]), ORGANISATION_KINDS.get(str(row["kind"]), Kind.OTHER), text(row["name"]))
