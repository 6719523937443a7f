"""Drawing: a picture as pyvis holds it, nodes and lines with their looks and places."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from queries.pictures.looks import LOOKS, STRONG_PERSON
from queries.pictures.picture import Edge, Kind, Node, Picture, Place

LABEL_WIDTH = 24
"""Characters on a line of a label."""

_SMALL_WORD = re.compile(r"(?<= )(i|för|och|of|and) ")


def drawn(picture: Picture) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes and lines as options of vis-network, each with what the page needs to know of it besides."""
    from pyvis.network import Network

    drawing = Network(directed=True)  # an undirected one would drop a second line between two nodes
    for node in picture.nodes:
        drawing.add_node(node.id, **_node(node, picture.places[node.id]))
    twins: Counter[frozenset[str]] = Counter()
    for number, edge in enumerate(picture.edges):
        pair = frozenset((edge.source, edge.target))
        twins[pair] += 1
        drawing.add_edge(edge.source, edge.target, id=number, **_edge(edge, twins[pair]))
    return drawing.nodes, drawing.edges


def _node(node: Node, place: Place) -> dict[str, Any]:
    look = STRONG_PERSON if node.strong and node.kind is Kind.PERSON else LOOKS[node.kind]
    return {
        "label": "\n".join(lines(node.label or node.name)),
        "name": node.name,
        "kind": node.kind.value,
        "shape": look.shape,
        "size": look.size,
        "color": look.colour,
        "dark": look.dark,
        "x": place.x,
        "y": place.y,
        "side": place.side,
        "rank": 2 if node.strong else 0 if node.quiet else 1,
    }


def lines(name: str) -> list[str]:
    """A name broken into lines of a label."""
    found: list[str] = []
    for word in _SMALL_WORD.sub("\\1\N{NO-BREAK SPACE}", name).split(" "):
        if found and len(found[-1]) + 1 + len(word) <= LABEL_WIDTH:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _edge(edge: Edge, twin: int) -> dict[str, Any]:
    """twin: 1 for the first line between its two nodes, 2 for the second …"""
    drawn: dict[str, Any] = {
        "relation": edge.relation.value,
        "facts": list(edge.facts),
        "arrows": "",
        "width": edge.width,
        "strong": edge.strong,
    }
    if edge.doubtful:
        drawn["dashes"] = [3, 5]
    if twin > 1:
        drawn["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": round(0.12 * (twin - 1), 2)}
    if edge.label:
        drawn["label"] = edge.label
    return drawn
