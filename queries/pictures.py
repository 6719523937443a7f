"""Pictures: one page of HTML that any browser opens, without asking any host for anything."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import FinsamError
from queries.layout import positions
from queries.network import Edge, Kind, Network, Node, Relation
from queries.reports import text
from queries.rows import Row

FOLDER = Path(__file__).with_name("pictures")
LIBRARY = Path("templates", "lib", "vis-9.1.2", "vis-network.min.js")
"""Where pyvis keeps the drawing library that goes into the page."""
LABEL_WIDTH, RING_LABEL_WIDTH = 22, 13
UNKNOWN_ROLE = "okänd"

_SMALL_WORD = re.compile(r"(?<= )(i|för|och) ")
_FORBUND = re.compile(r"^Samordningsförbundet (?:i )?")


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is drawn. shape: of vis-network; size: radius in pixels; legend: what the page calls the kind."""

    legend: str
    shape: str
    size: int
    colour: str


LOOKS = {
    Kind.PERSON: Look("People", "dot", 8, "#56b4e9"),
    Kind.BOARD: Look("Boards", "square", 15, "#4d4d4d"),
    Kind.NETWORK: Look("National network", "star", 20, "#d55e00"),
    Kind.FORBUND: Look("Samordningsförbund", "hexagon", 15, "#0072b2"),
    Kind.AGENCY: Look("State agencies", "triangle", 13, "#e69f00"),
    Kind.KOMMUN: Look("Kommuner", "diamond", 13, "#009e73"),
    Kind.REGION: Look("Regions", "triangleDown", 13, "#cc79a7"),
    Kind.OTHER: Look("Other organisations", "dot", 10, "#999999"),
}
"""Colours of Okabe and Ito, which the colour-blind tell apart; shapes say the same once more."""
CROSS_BOARD = Look("On two or more boards", "dot", 13, "#f0e442")


def network_page(network: Network) -> str:
    """The network as a page: the same bytes for the same network."""
    import pyvis
    from pyvis.network import Network as Drawing

    if not network.mandates:
        raise FinsamError(
            "There is nothing to draw, since nobody is known to sit on a board: load minutes first (finsam load PATH)."
        )
    drawing = Drawing(directed=True)  # an undirected one would drop a second line between two nodes
    places = positions(network)
    owners = {edge.target for edge in network.edges if edge.relation is Relation.ORGAN_OF}
    for node in network.nodes:
        x, y = places[node.id]
        drawn = _drawn_node(node, cross=node.id in network.cross_board, owner=node.id in owners)
        drawing.add_node(node.id, **drawn, x=x, y=y)
    twins: Counter[tuple[str, str]] = Counter()
    for number, edge in enumerate(network.edges):
        twins[edge.source, edge.target] += 1
        drawing.add_edge(
            edge.source, edge.target, id=number, **_drawn_edge(edge, network, twins[edge.source, edge.target])
        )
    data = {
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "mandates": [_mandate(row) for row in network.mandates],
        "legend": _legend(network),
        "headline": headline(network),
        "cross": [node.id for node in network.nodes if node.id in network.cross_board],
    }
    library = (Path(pyvis.__file__).parent / LIBRARY).read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]
    parts = {
        "style": _asset("network.css"),
        "library": library,
        "script": _asset("network.js"),
        "data": _embedded(data),
    }
    return _filled(_asset("network.html"), parts)


def headline(network: Network) -> str:
    """What the picture shows, in two sentences."""
    kinds = Counter(node.kind for node in network.nodes)
    organisations = len({edge.target for edge in network.edges if edge.relation is Relation.REPRESENTS})
    names = [node.name for node in network.nodes if node.id in network.cross_board]
    who = (
        f": {', '.join(names[:-1])} and {names[-1]}"
        if 1 < len(names) <= 4
        else f": {names[0]}"
        if len(names) == 1
        else ""
    )
    sit = "person sits" if len(names) == 1 else "people sit"
    return (
        f"{_counted(kinds[Kind.PERSON], 'person', 'people')} on {_counted(kinds[Kind.BOARD], 'board', 'boards')}, "
        f"for {_counted(organisations, 'organisation', 'organisations')} that the minutes name. "
        f"{len(names) or 'No'} {sit}, or sat, on boards of two organisations{who}."
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _drawn_node(node: Node, *, cross: bool, owner: bool) -> dict[str, Any]:
    look = LOOKS[node.kind]
    quiet = node.kind is Kind.PERSON and not cross
    return {
        "label": _label(node, owner=owner),
        "shape": look.shape,
        "size": CROSS_BOARD.size if cross else look.size,
        "color": CROSS_BOARD.colour if cross else look.colour,
        "borderWidth": 3 if cross else 1,
        "name": node.name,
        "kind": node.kind.value,
        "quiet": quiet,
        "strong": owner or cross,
    }


def _label(node: Node, *, owner: bool) -> str:
    """The name, broken into lines. Of a board the organ alone, since its organisation stands above it; of a förbund without a board here
    the place alone, since its shape says the rest.
    """
    name = node.name
    if node.kind is Kind.BOARD:
        name = name.rpartition(", ")[2]
    elif node.kind is Kind.FORBUND and not owner:
        name = _FORBUND.sub("", name)
    width = LABEL_WIDTH if owner or node.kind is Kind.PERSON else RING_LABEL_WIDTH
    lines: list[str] = []
    for word in _SMALL_WORD.sub("\\1\N{NO-BREAK SPACE}", name).split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _drawn_edge(edge: Edge, network: Network, twin: int) -> dict[str, Any]:
    """twin: 1 for the first line between its two nodes, 2 for the second …"""
    drawn: dict[str, Any] = {"relation": edge.relation.value, "mandate": edge.mandate, "arrows": ""}
    if edge.relation is Relation.ORGAN_OF:
        return drawn | {"width": 5}
    drawn["width"] = 1.5 if edge.relation is Relation.SITS_ON else 1
    if edge.mandate is not None and network.mandates[edge.mandate]["role"] == UNKNOWN_ROLE:
        drawn["dashes"] = [3, 5]
    if twin > 1:
        drawn["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": 0.12 * (twin - 1)}
    if edge.source in network.cross_board:
        drawn["width"] = 3
        drawn["cross"] = True
    return drawn


def _mandate(row: Row) -> dict[str, Any]:
    """What the side panel tells of a mandate."""
    told: dict[str, Any] = {column: row[column] for column in ("person_id", "board_id", "on_behalf_of_id")}
    told |= {column: text(row[column]) for column in ("person", "role", "board", "on_behalf_of")}
    told["stated"] = _span(row["stated_start"], row["stated_end"])
    told["seen"] = _span(row["first_seen"], row["last_seen"])
    told["sources"] = [
        {"file": text(source.file), "page": source.page, "line": source.line, "quote": text(source.quote)}
        for source in row.sources
    ]
    return told


def _span(first: Any, last: Any) -> str:
    return "" if first is None and last is None else text(first) if first == last else f"{text(first)} – {text(last)}"


def _legend(network: Network) -> list[dict[str, Any]]:
    counts = Counter(node.kind for node in network.nodes)
    return [
        {"kind": kind.value, "label": look.legend, "shape": look.shape, "colour": look.colour, "count": counts[kind]}
        for kind, look in LOOKS.items()
        if counts[kind]
    ]


def _asset(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _embedded(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the script element it stands in, nor begin a comment there."""
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """The template with each `{{name}}` replaced once; what is put in is not looked at again."""
    pieces: Sequence[str] = template.split("{{")
    result = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}}")
        result += [parts[name], rest]
    return "".join(result)
