"""The network: everybody on every board, whom they represent, and whose organ each board is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from queries import catalogue
from queries.pictures.asked import Asked
from queries.pictures.layouts import rings
from queries.pictures.layouts.turned import turned
from queries.pictures.picture import Edge, Kind, Picture, Relation
from queries.pictures.sketch import Sketch
from queries.pictures.wording import listed

MOST_NAMED = 4
"""How many of those on two boards the headline names."""


def network(sketch: Sketch, asked: Asked) -> Picture:
    """Every mandate in the graph; those who sit on boards of two organisations stand out."""
    rows = catalogue.ask(sketch.store, "who_represents", **asked.given())
    sketch.mandates(rows)
    sketch.organs(rows)
    sketch.doubts()
    cross = {str(row["person_id"]) for row in catalogue.ask(sketch.store, "cross_board", **asked.given())}
    owners = {edge.target for edge in sketch.edges if edge.relation is Relation.ORGAN_OF}
    for node in tuple(sketch.nodes.values()):
        strong = node.id in owners | cross
        label = node.name.rpartition(", ")[2] if node.kind is Kind.BOARD else ""
        sketch.change(node.id, label=label, strong=strong, quiet=node.kind is Kind.PERSON and not strong)

    def bridges(edge: Edge) -> bool:
        return edge.source in cross and edge.relation is Relation.SITS_ON

    plain = [replace(edge, label="") for edge in sketch.edges]
    sketch.edges = [replace(edge, width=3.0, strong=True) if bridges(edge) else edge for edge in plain]
    places = rings.positions(sketch.ordered(), sketch.edges)
    return sketch.picture(
        "network",
        _headline(sketch, cross),
        places,
        tall=turned(places),
        opening=[number for number, fact in enumerate(sketch.facts) if cross & fact.about],
        opening_title="strong" if cross else "",
    )


def _headline(sketch: Sketch, cross: set[str]) -> str:
    words = sketch.words
    kinds = Counter(node.kind for node in sketch.nodes.values())
    organisations = len({edge.target for edge in sketch.edges if edge.relation is Relation.REPRESENTS})
    names = [node.name for node in sketch.ordered() if node.id in cross]
    return words.text(
        "headlines",
        "network",
        people=words.count("people", kinds[Kind.PERSON]),
        boards=words.count("boards", kinds[Kind.BOARD]),
        organisations=words.count("organisations", organisations),
        cross=words.count("cross", len(cross)),
        who=f" ({listed(names, words)})" if 0 < len(names) <= MOST_NAMED else "",
    )
