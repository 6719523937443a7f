"""A sketch: the nodes, lines and facts of a picture as they are gathered from the rows of questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.roles import OFFICES, UNKNOWN_ROLE
from queries.bounds import tenures
from queries.collation import alphabetical
from queries.evidence import sourced
from queries.pictures.known import Known
from queries.pictures.picture import LAST_DAY, Edge, Fact, Kind, Node, Picture, Piece, Place, Relation, Span
from queries.pictures.wording import sentence
from queries.reporting.wording import Words, span
from queries.reports import text
from queries.rows import Row
from queries.tenure import Ground

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store

PUT_FORWARD = {"nominering": Relation.NOMINATED, "ombud": Relation.DELEGATE}
"""Kind of a row of `nominations` → the line that it makes."""


@dataclass(slots=True)
class Sketch:
    """What has been gathered so far: nodes by id, lines and facts in the order in which they came.

    owners: the organisations whose boards or minutes the facts are from; spans: of mandates, by id.
    """

    known: Known
    words: Words
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    owners: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """The store that answers."""
        return self.known.store

    def node(self, id: Value, kind: Kind, name: Value, label: str = "") -> Piece:
        """The node of that id, added where it is new, as a piece of a sentence."""
        node = self.nodes.setdefault(str(id), Node(str(id), kind, text(name), label))
        return Piece(node.name, node.id)

    def organisation(self, id: Value) -> Piece:
        """The node of an organisation of the graph, as a piece of a sentence."""
        node = self.known.organisations[str(id)]
        return self.node(node.id, node.kind, node.name)

    def owner(self, id: Value) -> str:
        """The id of an organisation on whose board, or in whose minutes, a fact is."""
        if not id:
            return ""
        self.owners[str(id)] = self.known.organisations[str(id)].name
        return str(id)

    def board(self, id: Value) -> Piece:
        """The node of a board of the graph, as a piece of a sentence."""
        return self.node(id, Kind.BOARD, self.known.boards[str(id)][0])

    def owner_of(self, board: Value) -> str:
        """The id of the organisation whose board it is, as `owner`."""
        return self.owner(self.known.boards[str(board)][1])

    def fact(self, template: str, fact: Fact, **named: Piece | str) -> int:
        """The number of a new fact, whose sentence the template makes of what it names."""
        self.facts.append(replace(fact, says=sentence(self.words.parts["facts"][template], **named)))
        return len(self.facts) - 1

    def line(self, source: Piece, target: Piece, relation: Relation, fact: int, **looks: object) -> None:
        """Add a line between two nodes. looks: further fields of the line."""
        self.edges.append(Edge(source.node, target.node, relation, (fact,), **looks))  # type: ignore[arg-type]

    def mandates(self, rows: Sequence[Row], *, labelled: bool = False) -> list[int]:
        """Add rows of mandates: person, board, whom they represent, and the lines between them; the numbers of their facts.

        labelled: with the role on each line to a board, else on those of offices.
        """
        self.tell_time(rows)
        return [self._mandate(row, labelled) for row in rows]

    def tell_time(self, rows: Sequence[Row]) -> None:
        """Work out on which days the mandates of rows hold."""
        for id, tenure in tenures(self.store, rows).items():
            self.spans[id] = tuple(
                Span(s.first.isoformat(), s.last.isoformat(), "possibly" if s.ground is Ground.POSSIBLE else "surely")
                for s in tenure.spans()
            )

    def role(self, row: Row) -> str:
        """The role of a mandate as a sentence names it."""
        unknown = row["role"] == UNKNOWN_ROLE
        return self.words.text("page", "no_role") if unknown else text(self.words.value("role", row["role"]))

    def _mandate(self, row: Row, labelled: bool) -> int:
        person = self.node(row["person_id"], Kind.PERSON, row["person"])
        board = self.node(row["board_id"], Kind.BOARD, row["board"])
        whom = self.organisation(row["on_behalf_of_id"]) if row["on_behalf_of_id"] else None
        doubtful = row["role"] == UNKNOWN_ROLE
        role = self.role(row)
        fact = Fact(
            (), row.sources, self.when(row), self.spans.get(str(row["mandate_id"])), str(row["role"]), self.owner(row["organisation_id"])
        )  # fmt: skip
        number = self.fact(
            "mandate_for" if whom else "mandate", fact, person=person, role=role, board=board, organisation=whom or ""
        )
        label = role if row["role"] in OFFICES or (labelled and not doubtful) else ""
        self.line(person, board, Relation.SITS_ON, number, width=1.5, doubtful=doubtful, label=label)
        if whom:
            self.line(person, whom, Relation.REPRESENTS, number, doubtful=doubtful)
        return number

    def organs(self, rows: Iterable[Row]) -> None:
        """Add whose organs the boards of some mandates are, with the sentences that show the boards."""
        pairs = sorted({(str(row["board_id"]), str(row["organisation_id"])) for row in rows if row["organisation_id"]})
        for row in sourced(self.store, [Row(("board_id", "organisation_id"), pair) for pair in pairs], "board_id"):
            board = self.nodes[str(row["board_id"])]
            owner = self.organisation(row["organisation_id"])
            fact = Fact((), row.sources, owner=self.owner(owner.node))
            number = self.fact("organ", fact, board=Piece(board.name, board.id), organisation=owner)
            self.line(Piece(board.name, board.id), owner, Relation.ORGAN_OF, number, width=5.0)

    def put_forward(self, rows: Iterable[Row]) -> list[int]:
        """Add rows of `nominations`: the person, to which body, by which organisation; the numbers of their facts."""
        numbers = []
        for row in {str(row["nomination_id"]): row for row in rows}.values():
            person = self.node(row["person_id"], Kind.PERSON, row["person"])
            board, called = row["board_id"], row["body"]
            body = self.board(board) if board else self.node(f"body {called}", Kind.GROUP, called)
            by = self.organisation(row["organisation_id"]) if row["organisation_id"] else None
            relation = PUT_FORWARD[str(row["kind"])]
            outcome = text(self.words.value("outcome", row["outcome"]))
            fact = Fact(
                (),
                row.sources,
                text(row["date"]),
                self.since(row),
                str(row["kind"]),
                self.owner(row["organisation_id"]),
            )
            number = self.fact(
                f"{relation}_by" if by else relation, fact, person=person, body=body, organisation=by or "", outcome=outcome
            )  # fmt: skip
            label = self.words.text(
                "page", "with_outcome", what=text(self.words.value("kind", row["kind"])), outcome=outcome
            )
            self.line(person, body, relation, number, width=1.5, doubtful=True, label=label)
            if by:
                self.line(person, by, Relation.PUT_FORWARD, number, doubtful=True)
            numbers.append(number)
        return numbers

    def doubts(self, *, added: bool = False) -> None:
        """Add who may be one person: where both are here or, if `added`, where one is."""
        here = set(self.nodes)
        for one, other, pair in self.known.doubts:
            if {one, other} <= here or (added and {one, other} & here):
                person, twin = self.node(one, Kind.PERSON, pair["person"]), self.node(other, Kind.PERSON, pair["other"])
                number = self.fact("possibly_same", Fact(()), person=person, other=twin, reason=text(pair["reason"]))
                self.line(person, twin, Relation.POSSIBLY_SAME, number, width=2.0, doubtful=True)

    def change(self, id: str, **values: object) -> None:
        """Change what is known of a node."""
        self.nodes[id] = replace(self.nodes[id], **values)  # type: ignore[arg-type]  # the fields of a node

    def ordered(self) -> tuple[Node, ...]:
        """The nodes by kind and name."""
        kinds = {kind: number for number, kind in enumerate(Kind)}
        return tuple(sorted(self.nodes.values(), key=lambda node: (kinds[node.kind], alphabetical(node.name), node.id)))

    def picture(
        self,
        view: str,
        headline: str,
        places: Mapping[str, Place],
        *,
        opening: Iterable[int] = (),
        opening_title: str = "",
        tall: Mapping[str, Place] | None = None,
        from_top: bool = False,
        role_column: str = "role",
        **named: str,
    ) -> Picture:
        """The picture of all that was gathered. opening_title: by name, empty for none; named: what its title names."""
        words = self.words
        return Picture(
            view,
            words.language,
            words.text("titles", view, **named),
            headline[:1].upper() + headline[1:],
            self.ordered(),
            tuple(self.edges),
            tuple(self.facts),
            places,
            self.owners,
            tuple(words.text("picture_notes", note) for note, told in NOTES.items() if told(self)),
            words.text("page", opening_title) if opening_title else "",
            tuple(opening),
            tall or {},
            from_top,
            role_column,
        )

    def when(self, row: Row) -> str:
        """What is known of a mandate's time, for people."""
        times = {
            "stated": span(row["stated_start"], row["stated_end"]),
            "seen": span(row["first_seen"], row["last_seen"]),
        }
        told = [self.words.text("facts", key, when=when) for key, when in times.items() if when]
        sure = [text(self.words.value("certainty", row["certainty"]))] if "certainty" in row.columns else []
        return " · ".join(sure + told)

    def since(self, row: Row) -> tuple[Span, ...] | None:
        """The days from which on something is so that a meeting did: surely from its day, or the end of its year, possibly before."""
        if row["date"]:
            return (Span(text(row["date"]), LAST_DAY),)
        year = self.known.years.get(str(row["meeting_id"]))
        return (Span(f"{year}-01-01", f"{year}-12-30", "possibly"), Span(f"{year}-12-31", LAST_DAY)) if year else None


NOTES: Mapping[str, Callable[[Sketch], bool]] = {
    "cross": lambda sketch: any(
        edge.strong and edge.relation is Relation.SITS_ON and not edge.label for edge in sketch.edges
    ),
    "shared": lambda sketch: any(edge.relation is Relation.SHARES for edge in sketch.edges),
    "sent": lambda sketch: any(edge.relation is Relation.SENDS for edge in sketch.edges),
    "tasks": lambda sketch: any(edge.relation is Relation.ASSIGNED for edge in sketch.edges),
    "put_forward": lambda sketch: any(edge.relation in PUT_FORWARD.values() for edge in sketch.edges),
    "absent": lambda sketch: any(edge.doubtful and edge.relation is Relation.SITS_ON for edge in sketch.edges),
    "doubt": lambda sketch: any(edge.relation is Relation.POSSIBLY_SAME for edge in sketch.edges),
    "time": lambda sketch: any(fact.spans for fact in sketch.facts),
}
"""Notes on what lines mean → whether a picture has such lines."""
