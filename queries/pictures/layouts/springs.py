"""Springs: nodes that are tied draw together, all of a group push each other away; groups that nothing ties stand beside each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from queries.pictures.picture import Edge, Node, Place

LENGTH = 190.0
"""Of a line; pixels at a scale of one."""
ROUNDS = 250
GAP = (170.0, 90.0)
"""Room across and down around every node: for its name."""
FLAT = 0.62
"""How tall a picture is, by its width."""

Points = dict[str, tuple[float, float]]


def positions(nodes: Sequence[Node], edges: Iterable[Edge]) -> dict[str, Place]:
    """The place of every node, by id, around (0, 0): the same for the same nodes and lines."""
    if not nodes:
        return {}
    pairs = sorted({(min(edge.source, edge.target), max(edge.source, edge.target)) for edge in edges})
    groups = [_settled(group, [pair for pair in pairs if pair[0] in group]) for group in _groups(nodes, pairs)]
    points = _packed(sorted(groups, key=lambda group: -len(group)))
    left, right = min(x for x, _ in points.values()), max(x for x, _ in points.values())
    top, bottom = min(y for _, y in points.values()), max(y for _, y in points.values())
    return {
        id: Place(round(x - (left + right) / 2, 1), round(y - (top + bottom) / 2, 1)) for id, (x, y) in points.items()
    }


def _groups(nodes: Sequence[Node], pairs: Iterable[tuple[str, str]]) -> Iterator[dict[str, None]]:
    """Nodes that lines tie together, directly or by others; the ids of each group in the order of the nodes."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        near[one].append(other)
        near[other].append(one)
    seen: set[str] = set()
    for node in nodes:
        if node.id in seen:
            continue
        found, waiting = {node.id}, [node.id]
        while waiting:
            for id in near[waiting.pop()]:
                if id not in found:
                    found.add(id)
                    waiting.append(id)
        seen |= found
        yield {each.id: None for each in nodes if each.id in found}


def _settled(ids: Iterable[str], pairs: Sequence[tuple[str, str]]) -> Points:
    """Fruchterman and Reingold's way, from a spiral on, the steps ever smaller."""
    place = {id: number for number, id in enumerate(ids)}
    x = [LENGTH * 0.6 * math.sqrt(n) * math.cos(n * 2.4) for n in range(len(place))]
    y = [LENGTH * 0.6 * math.sqrt(n) * math.sin(n * 2.4) for n in range(len(place))]
    ties = [(place[one], place[other]) for one, other in pairs]
    for round_ in range(ROUNDS if pairs else 0):
        step = LENGTH * (1 - round_ / ROUNDS) * 0.3 + 1
        dx, dy = [-value * 0.02 * FLAT for value in x], [-value * 0.02 / FLAT for value in y]
        for one in range(len(place)):
            for other in range(one):
                across, down = x[one] - x[other], y[one] - y[other]
                push = LENGTH**2 / max(across * across + down * down, 1.0)
                dx[one] += across * push
                dy[one] += down * push
                dx[other] -= across * push
                dy[other] -= down * push
        for one, other in ties:
            across, down = x[one] - x[other], y[one] - y[other]
            pull = math.hypot(across, down) / LENGTH
            dx[one] -= across * pull
            dy[one] -= down * pull
            dx[other] += across * pull
            dy[other] += down * pull
        for n in range(len(place)):
            length = math.hypot(dx[n], dy[n])
            share = min(1.0, step / length) if length else 0.0
            x[n] += dx[n] * share
            y[n] += dy[n] * share
    return {id: (x[n], y[n]) for id, n in place.items()}


def _packed(groups: Sequence[Points]) -> Points:
    """The groups in rows, as wide together as the picture is to be; each row centred."""
    boxes = [_box(group) for group in groups]
    area = sum(width * height for width, height in boxes)
    wide = max(max(width for width, _ in boxes), math.sqrt(area / FLAT))
    rows: list[list[int]] = [[]]
    for number, (width, _) in enumerate(boxes):
        if rows[-1] and sum(boxes[each][0] for each in rows[-1]) + width > wide * 1.01:
            rows.append([])
        rows[-1].append(number)
    points: Points = {}
    down = 0.0
    for row in rows:
        across = -sum(boxes[number][0] for number in row) / 2
        tall = max(boxes[number][1] for number in row)
        for number in row:
            points |= _moved(groups[number], across + boxes[number][0] / 2, down + tall / 2)
            across += boxes[number][0]
        down += tall
    return points


def _box(group: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    across, down = zip(*group.values(), strict=True)
    return max(across) - min(across) + GAP[0], max(down) - min(down) + GAP[1]


def _moved(group: Points, x: float, y: float) -> Points:
    """The group with the middle of its box at a point."""
    across, down = zip(*group.values(), strict=True)
    dx, dy = x - (max(across) + min(across)) / 2, y - (max(down) + min(down)) / 2
    return {id: (px + dx, py + dy) for id, (px, py) in group.items()}
