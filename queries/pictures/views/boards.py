"""The map of boards: förbund and their national network, linked by the people whom their boards share and whom they send each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from queries import catalogue
from queries.pictures.asked import PERIOD, Asked
from queries.pictures.layouts import springs
from queries.pictures.layouts.turned import turned
from queries.pictures.picture import Edge, Fact, Kind, Picture, Piece, Relation, Span
from queries.pictures.sketch import Sketch
from queries.rows import Row

WIDEST = 14.0
"""Width of a line in pixels, at most."""


def boards(sketch: Sketch, asked: Asked) -> Picture:
    """Organisations that have a board, or send somebody to another's; the more people a line stands for, the wider it is."""
    rows = catalogue.ask(sketch.store, "board_on", **asked.given())
    sketch.tell_time(rows)
    seats: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["organisation_id"]:
            sketch.organisation(row["organisation_id"])
            seats[str(row["person_id"])].append(row)
    shared = _shared(sketch, catalogue.ask(sketch.store, "shared_people", **asked.given(PERIOD)), seats)
    sent = _sent(sketch, rows)
    for (one, other), facts in sorted(shared.items()):
        people = len({next(iter(sketch.facts[fact].says)).node for fact in facts})
        sketch.edges.append(
            Edge(
                one,
                other,
                Relation.SHARES,
                tuple(facts),
                _width(people),
                strong=True,
                label=sketch.words.count("people", people),
            )
        )
    for (one, other), facts in sorted(sent.items()):
        people = len({next(iter(sketch.facts[fact].says)).node for fact in facts})
        label = sketch.words.count("people", people) if people > 1 else ""
        sketch.edges.append(Edge(one, other, Relation.SENDS, tuple(facts), _width(people) / 2, label=label))
    for id, node in tuple(sketch.nodes.items()):
        sketch.change(id, strong=node.kind is Kind.NETWORK or any(id in pair for pair in shared))
    words = sketch.words
    headline = words.text(
        "headlines",
        "boards",
        organisations=words.count("organisations", len(sketch.nodes)),
        pairs=words.count("pairs", len(shared)),
        senders=words.count("senders", len({one for one, _ in sent})),
    )
    places = springs.positions(sketch.ordered(), sketch.edges)
    return sketch.picture(
        "boards",
        headline,
        places,
        tall=turned(places),
        opening=sorted({fact for facts in shared.values() for fact in facts}),
        opening_title="shared" if shared else "",
    )


def _shared(
    sketch: Sketch, rows: Iterable[Row], seats: defaultdict[str, list[Row]]
) -> dict[tuple[str, str], list[int]]:
    """Facts of people on boards of two organisations, by these two."""
    owner = {str(row["board_id"]): str(row["organisation_id"]) for held in seats.values() for row in held}
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        board, other = str(row["board_id"]), str(row["other_board_id"])
        if board not in owner or other not in owner:
            continue
        one, two = (Piece(sketch.nodes[owner[id]].name, owner[id]) for id in (board, other))
        own = seats[str(row["person_id"])]
        fact = Fact(
            (), row.sources, "", _both(_spans(sketch, own, board), _spans(sketch, own, other)), owner=sketch.owner(two.node)
        )  # fmt: skip
        number = sketch.fact(
            "shares_now" if row["at_the_same_time"] else "shares_then", fact,
            person=Piece(str(row["person"]), str(row["person_id"])), one=one, other=two,
        )  # fmt: skip
        found[min(one.node, two.node), max(one.node, two.node)].append(number)
    return found


def _sent(sketch: Sketch, rows: Sequence[Row]) -> dict[tuple[str, str], list[int]]:
    """Facts of people who sit for a förbund on the board of another organisation, by these two."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows:
        whom, owner = row["on_behalf_of_id"], row["organisation_id"]
        if (
            whom
            and owner
            and whom != owner
            and sketch.known.organisations[str(whom)].kind in {Kind.FORBUND, Kind.NETWORK}
        ):
            says = {
                "person": Piece(str(row["person"]), str(row["person_id"])),
                "organisation": sketch.organisation(whom),
            }
            fact = Fact(
                (),
                row.sources,
                sketch.when(row),
                sketch.spans.get(str(row["mandate_id"])),
                str(row["role"]),
                sketch.owner(owner),
            )
            role = sketch.role(row)
            number = sketch.fact("mandate_for", fact, **says, role=role, board=sketch.organisation(owner))
            found[str(whom), str(owner)].append(number)
    return found


def _width(people: int) -> float:
    return min(WIDEST, 1.0 + 2.0 * people)


def _spans(sketch: Sketch, rows: Iterable[Row], board: str) -> list[Span]:
    return [span for row in rows if row["board_id"] == board for span in sketch.spans.get(str(row["mandate_id"]), ())]


def _both(ones: Iterable[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """The days in spans of both: surely where either is so surely."""
    found = {
        replace(one, first=max(one.first, other.first), last=min(one.last, other.last), certainty=max(one.certainty, other.certainty, key=("surely", "possibly").index))
        for one in ones
        for other in others
        if one.first <= other.last and other.first <= one.last
    }  # fmt: skip
    return tuple(sorted(found, key=lambda span: (span.first, span.last, span.certainty)))
