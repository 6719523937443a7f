"""Drawing: a picture as pyvis holds it, nodes and lines with their looks and places."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from queries.pictures.looks import LOOKS, STRONG_PERSON
from queries.pictures.picture import Edge, Kind, Node, Picture, Place

LABEL_WIDTH, LONGEST = 27, 80
"""Characters on a line of a label, and in all of it."""

SHORT = (
    (re.compile(r"^Samordningsförbundet (?:i )?"), ""),
    (re.compile(r"^Nationella nätverket för samordningsförbund\b"), "NNS"),
)
"""How the names of förbund, of their network and of their organs become short: the shape beside them says the rest."""

_SMALL_WORD = re.compile(r"(?<= )(i|för|och|of|and) ")


def drawn(picture: Picture) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes and lines as options of vis-network, each with what the page needs to know of it besides."""
    from pyvis.network import Network

    drawing = Network(directed=True)  # an undirected one would drop a second line between two nodes
    for node in picture.nodes:
        drawing.add_node(node.id, **_node(node, picture.places[node.id], picture.tall.get(node.id)))
    twins: Counter[frozenset[str]] = Counter()
    for number, edge in enumerate(picture.edges):
        pair = frozenset((edge.source, edge.target))
        twins[pair] += 1
        drawing.add_edge(edge.source, edge.target, id=number, **_edge(edge, twins[pair]))
    return drawing.nodes, drawing.edges


def _node(node: Node, place: Place, tall: Place | None) -> dict[str, Any]:
    look = STRONG_PERSON if node.strong and node.kind is Kind.PERSON else LOOKS[node.kind]
    return {
        "label": node.label or label(node),
        "alone": label(node) if node.label and node.kind is Kind.BOARD else "",
        "name": node.name,
        "kind": node.kind.value,
        "shape": look.shape,
        "size": look.size,
        "color": look.colour,
        "dark": look.dark,
        "x": place.x,
        "y": place.y,
        "side": place.side,
        "tall": [tall.x, tall.y, tall.side] if tall else None,
        "rank": 2 if node.strong else 0 if node.quiet else 1,
    }


def label(node: Node) -> str:
    """How a node is named in the drawing where it has no label: its name, short, in lines."""
    name = node.name if len(node.name) <= LONGEST else f"{node.name[:LONGEST]}…"
    if node.kind in {Kind.FORBUND, Kind.NETWORK, Kind.BOARD, Kind.MEETING}:
        for pattern, short in SHORT:
            name = pattern.sub(short, name)
    return "\n".join(_lines(name, 60 if node.kind is Kind.MEETING else LABEL_WIDTH))


def _lines(name: str, width: int) -> list[str]:
    found: list[str] = []
    for word in _SMALL_WORD.sub("\\1\N{NO-BREAK SPACE}", name).split(" "):
        if found and len(found[-1]) + 1 + len(word) <= width:
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
