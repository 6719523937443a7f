"""The network: everybody on every board, whom they represent, and whose organ each board is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from queries import catalogue
from queries.pictures.asked import Asked
from queries.pictures.layouts import rings
from queries.pictures.picture import Kind, Picture, Relation
from queries.pictures.sketch import Sketch
from queries.pictures.wording import listed

MOST_NAMED = 4
"""How many of those on two boards the headline names."""


def network(sketch: Sketch, asked: Asked) -> Picture:
    """Every mandate in the graph; those who sit on boards of two organisations stand out."""
    rows = catalogue.ask(sketch.store, "who_represents", **asked.given())
    for row in rows:
        sketch.mandate(row)
    sketch.organs(rows)
    sketch.doubts()
    cross = {str(row["person_id"]) for row in catalogue.ask(sketch.store, "cross_board", **asked.given())}
    owners = {edge.target for edge in sketch.edges if edge.relation is Relation.ORGAN_OF}
    for node in tuple(sketch.nodes.values()):
        strong = node.id in owners | cross
        sketch.change(node.id, strong=strong, quiet=node.kind is Kind.PERSON and not strong)
    edges = [replace(edge, width=3, strong=True) if edge.source in cross else edge for edge in sketch.edges]
    nodes = sketch.sorted_nodes()
    opening = [n for n, fact in enumerate(sketch.facts) if cross & fact.about]
    return Picture(
        "network",
        sketch.words.language,
        sketch.words.text("titles", "network"),
        _headline(sketch, cross),
        nodes,
        tuple(edges),
        tuple(sketch.facts),
        rings.positions(nodes, edges),
        tuple(sketch.words.parts["picture_notes"][note] for note in ("cross", "absent")),
        sketch.words.text("page", "strong"),
        tuple(opening),
    )


def _headline(sketch: Sketch, cross: set[str]) -> str:
    words = sketch.words
    kinds = Counter(node.kind for node in sketch.nodes.values())
    organisations = len({edge.target for edge in sketch.edges if edge.relation is Relation.REPRESENTS})
    names = [node.name for node in sketch.sorted_nodes() if node.id in cross]
    return words.text(
        "headlines",
        "network",
        people=words.count("people", kinds[Kind.PERSON]),
        boards=words.count("boards", kinds[Kind.BOARD]),
        organisations=words.count("organisations", organisations),
        cross=words.count("cross", len(cross)),
        who=f" ({listed(names, words)})" if 0 < len(names) <= MOST_NAMED else "",
    )
