"""NNS: which förbund reach the board of the national network, by whom, whom they nominated, and whom they sent as delegates."""

from __future__ import annotations

from ontology.register import NETWORK
from queries import catalogue
from queries.pictures.asked import PERIOD, Asked
from queries.pictures.layouts import columns
from queries.pictures.picture import Kind, Picture, Relation
from queries.pictures.sketch import Sketch
from queries.pictures.views.seats import NARROW

BOARD = ", styrelse"
"""How the name of the board ends, among those of NNS's organs."""


def nns(sketch: Sketch, asked: Asked) -> Picture:
    """Förbund, the people who sit on the board for them, and the board; dashed, who was put forward."""
    boards = sorted(
        id for id, (name, owner) in sketch.known.boards.items() if owner == NETWORK and name.endswith(BOARD)
    )
    rows = [row for id in boards for row in catalogue.ask(sketch.store, "board_on", board=id, **asked.given())]
    seats = sketch.mandates(rows)
    put = (
        catalogue.ask(sketch.store, "nominations", body=NETWORK, **asked.given(PERIOD))
        if NETWORK in sketch.known.organisations
        else []
    )
    opening = sketch.put_forward(put)
    sketch.doubts()
    for id, node in tuple(sketch.nodes.items()):
        sketch.change(id, strong=node.kind is Kind.BOARD)
    place = {
        node.id: {Kind.PERSON: 1, Kind.BOARD: 2, Kind.GROUP: 2}.get(node.kind, 0) for node in sketch.nodes.values()
    }
    words = sketch.words
    people = {str(row["person_id"]) for row in rows}
    reach = {edge.target for edge in sketch.edges if edge.relation is Relation.REPRESENTS and edge.source in people}
    return sketch.picture(
        "nns",
        words.text(
            "headlines",
            "nns",
            organisations=words.count("forbund", sum(sketch.nodes[id].kind is Kind.FORBUND for id in reach)),
            people=words.count("people", len(people)),
            nominations=words.count("nominations", _put(sketch, Relation.NOMINATED)),
            delegates=words.count("delegates", _put(sketch, Relation.DELEGATE)),
        ),
        columns.positions(sketch.ordered(), sketch.edges, place, across=290),
        tall=columns.positions(sketch.ordered(), sketch.edges, place, across=NARROW, wide=0.4),
        opening=opening or seats,
        opening_title="put_forward" if opening else "",
    )


def _put(sketch: Sketch, relation: Relation) -> int:
    """How many different people were put forward so."""
    return len({edge.source for edge in sketch.edges if edge.relation is relation})
