"""Rings: each board amid its people, whom they represent around them, what links two boards between them.

Plain geometry, so that the same network always gets the same picture, and one of thousands of nodes within seconds.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from queries.collation import alphabetical
from queries.pictures.picture import Edge, Kind, Node, Place, Relation

Point = tuple[float, float]

PERSON_GAP, ORGANISATION_GAP = 30.0, 104.0
"""Room on a ring for one person, and for one organisation with its label; all lengths are pixels at a scale of one."""
LEAST_RING = 130.0
RING_GAP = 105.0
MARGIN = 58.0
OWNER_RISE = 96.0
"""How far above its board the board's organisation stands."""
BRIDGE_GAP = 46.0
ROUNDS = 200
STARTS = 3_000
FEW = 40
FLAT = 0.68
"""How tall a picture is, by its width. STARTS: how much to spend on trying several arrangements of few boards, in pairs of boards."""


@dataclass(slots=True)
class Hub:
    """A board with what stands around it alone: its people, ordered by whom they represent, and those organisations.

    gate: the direction (radians, clockwise from the top) in which its rings are left open: for lines to other boards, else for the name of
    its organisation.
    """

    board: str
    people: list[str] = field(default_factory=list)
    organisations: dict[str, list[str]] = field(default_factory=dict)
    x: float = 0.0
    y: float = 0.0
    gate: float = 0.0
    radius: float = MARGIN

    @property
    def inner(self) -> float:
        return max(LEAST_RING, len(self.people) * PERSON_GAP / math.tau)

    @property
    def outer(self) -> float:
        if not self.organisations:
            return self.inner
        return max(self.inner + RING_GAP, len(self.organisations) * ORGANISATION_GAP / math.tau)


def positions(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, Place]:
    """The place of every node, by id, around (0, 0)."""
    boards = _neighbours(edges, Relation.SITS_ON, by_source=True)
    owners = _neighbours(edges, Relation.ORGAN_OF, by_source=True)
    represented = _neighbours(edges, Relation.REPRESENTS, by_source=True)
    representatives = _neighbours(edges, Relation.REPRESENTS, by_source=False)
    hubs = {node.id: Hub(node.id) for node in nodes if node.kind is Kind.BOARD}
    owned = {owner for found in owners.values() for owner in found}

    reach: dict[str, list[str]] = {}
    for node in nodes:
        if node.kind is Kind.PERSON:
            reach[node.id] = sorted(boards[node.id])
        elif node.kind is not Kind.BOARD and node.id not in owned:
            reach[node.id] = sorted({board for person in representatives[node.id] for board in boards[person]})
    for node in nodes:
        if node.kind is not Kind.PERSON and len(reach.get(node.id, ())) == 1:
            hubs[reach[node.id][0]].organisations[node.id] = []
    _seat(nodes, hubs, boards, represented)
    links = _links(reach, owners, hubs, representatives, boards)
    if hubs:
        _settle(list(hubs.values()), links)
        _open(hubs, links)

    placed: dict[str, Point] = {}
    for hub in hubs.values():
        placed |= _around(hub)
    for owner, found in _inverted(owners).items():
        hub = max((hubs[board] for board in found), key=lambda hub: (hub.radius, hub.board))
        placed[owner] = (hub.x, hub.y - OWNER_RISE)
    placed |= _between({id: [hubs[board] for board in found] for id, found in reach.items() if len(found) > 1})
    return {id: Place(round(x, 1), round(y, 1)) for id, (x, y) in placed.items()}


def _neighbours(edges: Iterable[Edge], relation: Relation, *, by_source: bool) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.relation is relation:
            one, other = (edge.source, edge.target) if by_source else (edge.target, edge.source)
            if other not in found[one]:
                found[one].append(other)
    return found


def _inverted(found: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    result: defaultdict[str, list[str]] = defaultdict(list)
    for one, others in found.items():
        for other in others:
            result[other].append(one)
    return dict(result)


def _seat(
    nodes: Sequence[Node],
    hubs: Mapping[str, Hub],
    boards: Mapping[str, Sequence[str]],
    represented: Mapping[str, Sequence[str]],
) -> None:
    """Give each person of one board alone a seat on its ring, next to those who represent the same."""
    alphabet = sorted(nodes, key=lambda node: (alphabetical(node.name), node.id))
    order = {node.id: number for number, node in enumerate(alphabet)}
    for node in nodes:
        if node.kind is Kind.PERSON and len(boards[node.id]) == 1:
            hub = hubs[boards[node.id][0]]
            hub.people.append(node.id)
            for organisation in represented.get(node.id, ()):
                if organisation in hub.organisations:
                    hub.organisations[organisation].append(node.id)
    for hub in hubs.values():
        first = {person: min((order[o] for o in represented.get(person, ())), default=-1) for person in hub.people}
        hub.people.sort(key=lambda person: (first[person], order[person]))
        hub.radius = hub.outer + MARGIN


def _links(
    reach: Mapping[str, Sequence[str]],
    owners: Mapping[str, Sequence[str]],
    hubs: Mapping[str, Hub],
    representatives: Mapping[str, Sequence[str]],
    boards: Mapping[str, Sequence[str]],
) -> set[tuple[str, str]]:
    """Pairs of boards that belong near each other: they share a person, an organisation or an owner, or one's owner sits on the other."""
    groups = [set(found) for found in reach.values() if len(found) > 1]
    for owner, found in _inverted(owners).items():
        groups.append({*found, *(board for person in representatives.get(owner, ()) for board in boards[person])})
    return {pair for group in groups if len(group) <= 12 for pair in combinations(sorted(group & hubs.keys()), 2)}


def _settle(hubs: Sequence[Hub], links: set[tuple[str, str]]) -> None:
    """Place the hubs: linked ones side by side, none over another, the whole wider than tall; of some arrangements, the most compact."""
    ordered = sorted(hubs, key=lambda hub: (-hub.radius, hub.board))
    found: list[tuple[float, int, list[Point]]] = []
    for start in range(max(1, min(24, STARTS // (len(hubs) ** 2 + 1)))):
        _arrange(ordered, links, start)
        found.append((round(_size(ordered, links)), start, [(hub.x, hub.y) for hub in ordered]))
    for hub, (x, y) in zip(ordered, min(found)[2], strict=True):
        hub.x, hub.y = x, y


def _arrange(hubs: Sequence[Hub], links: set[tuple[str, str]], start: int) -> None:
    for number, hub in enumerate(hubs):
        turn, distance = start + number * math.pi * (3 - math.sqrt(5)), 260.0 * math.sqrt(number)
        hub.x, hub.y = distance * math.cos(turn) / FLAT, distance * math.sin(turn)
    for round_ in range(ROUNDS):
        pull = 0.06 * (1 - round_ / ROUNDS)
        for hub in hubs:
            hub.x -= hub.x * pull * FLAT**4
            hub.y -= hub.y * pull
        last = (
            len(hubs) > FEW and round_ > ROUNDS * 0.7
        )  # of many, linked ones are let go at last, so that none overlaps
        for one, other in _pairs(hubs, links):
            _adjust(one, other, linked=not last and (min(one.board, other.board), max(one.board, other.board)) in links)


def _pairs(hubs: Sequence[Hub], links: set[tuple[str, str]]) -> Iterable[tuple[Hub, Hub]]:
    """Pairs of hubs that may have to move: all of a few; of many those near each other or linked."""
    if len(hubs) <= FEW:
        return combinations(hubs, 2)
    cell = 2 * max(hub.radius for hub in hubs)
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, hub in enumerate(hubs):
        cells[math.floor(hub.x / cell), math.floor(hub.y / cell)].append(number)
    place = {hub.board: number for number, hub in enumerate(hubs)}
    pairs = {(min(place[a], place[b]), max(place[a], place[b])) for a, b in links}
    for (x, y), own in cells.items():
        for step in ((0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
            others = cells.get((x + step[0], y + step[1]), [])
            pairs |= {(min(a, b), max(a, b)) for a in own for b in others if a != b}
    return ((hubs[one], hubs[other]) for one, other in sorted(pairs))


def _size(hubs: Sequence[Hub], links: set[tuple[str, str]]) -> float:
    """How tall a picture of the proportions of `FLAT` must be to hold all, and somewhat more for linked hubs far from each other."""
    across = [edge for hub in hubs for edge in (hub.x - hub.radius, hub.x + hub.radius)]
    down = [edge for hub in hubs for edge in (hub.y - hub.radius, hub.y + hub.radius)]
    by_board = {hub.board: hub for hub in hubs}
    pairs = [(by_board[one], by_board[other]) for one, other in links]
    gaps = sum(math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius for a, b in pairs)
    return max((max(across) - min(across)) * FLAT, max(down) - min(down)) + 0.2 * max(0.0, gaps)


def _open(hubs: Mapping[str, Hub], links: Iterable[tuple[str, str]]) -> None:
    """Leave the rings of linked boards open towards each other (of several, towards the middle of them)."""
    towards: defaultdict[str, list[Hub]] = defaultdict(list)
    for one, other in sorted(links):
        towards[one].append(hubs[other])
        towards[other].append(hubs[one])
    for board, others in towards.items():
        hub = hubs[board]
        x, y = (sum(axis) / len(others) for axis in zip(*((o.x, o.y) for o in others), strict=True))
        hub.gate = math.atan2(x - hub.x, hub.y - y)


def _adjust(one: Hub, other: Hub, *, linked: bool) -> None:
    """Move two hubs apart where they overlap; together where they are linked and far."""
    dx, dy = other.x - one.x, other.y - one.y
    distance = math.hypot(dx, dy) or 1.0
    wanted = one.radius + other.radius
    share = 0.5 if distance < wanted else 0.08 if linked else 0.0
    if not share:
        return
    move = (wanted - distance) * share / distance
    weight = other.radius**2 / (one.radius**2 + other.radius**2)
    one.x, one.y = one.x - dx * move * weight, one.y - dy * move * weight
    other.x, other.y = other.x + dx * move * (1 - weight), other.y + dy * move * (1 - weight)


def _around(hub: Hub) -> dict[str, Point]:
    """A board in the middle, its people on the inner ring, the organisations on the outer one, each before its own people."""
    placed: dict[str, Point] = {hub.board: (hub.x, hub.y)}
    turn = dict(zip(hub.people, _seats(hub, len(hub.people)), strict=True))
    for person, angle in turn.items():
        placed[person] = _on(hub, hub.inner, angle)
    ring = sorted(hub.organisations, key=lambda id: (_middle([turn[p] for p in hub.organisations[id]]), id))
    for organisation, even in zip(ring, _seats(hub, len(ring)), strict=True):
        own = _middle([turn[person] for person in hub.organisations[organisation]])
        placed[organisation] = _on(hub, hub.outer, (own + even) / 2)
    return placed


def _seats(hub: Hub, count: int) -> list[float]:
    """Directions for so many, evenly around; the seat at the gate stays empty."""
    return [hub.gate + math.tau * (number + 1) / (count + 1) for number in range(count)]


def _on(hub: Hub, radius: float, angle: float) -> Point:
    return hub.x + radius * math.sin(angle), hub.y - radius * math.cos(angle)


def _middle(angles: Sequence[float]) -> float:
    return sum(angles) / len(angles) if angles else 0.0


def _between(reach: Mapping[str, Sequence[Hub]]) -> dict[str, Point]:
    """What belongs to several boards stands in the gap between them; several with the same boards side by side."""
    placed: dict[str, Point] = {}
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for id, hubs in sorted(reach.items()):
        groups[tuple(hub.board for hub in hubs)].append(id)
    for ids in groups.values():
        hubs = reach[ids[0]]
        weight = [1 / hub.radius for hub in hubs]
        x = sum(hub.x * w for hub, w in zip(hubs, weight, strict=True)) / sum(weight)
        y = sum(hub.y * w for hub, w in zip(hubs, weight, strict=True)) / sum(weight)
        dx, dy = hubs[1].x - hubs[0].x, hubs[1].y - hubs[0].y
        length = math.hypot(dx, dy) or 1.0
        for number, id in enumerate(ids):
            aside = (number - (len(ids) - 1) / 2) * BRIDGE_GAP
            placed[id] = (x - dy / length * aside, y + dx / length * aside)
    return placed
