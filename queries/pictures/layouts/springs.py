"""Springs: nodes that are tied draw together, all push each other away; what is tied to nothing stands in rows beneath."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from queries.pictures.picture import Edge, Node, Place

LENGTH = 190.0
"""Of a line; pixels at a scale of one."""
ROUNDS = 250
GAP = (230.0, 70.0)
"""Room across and down of a node that is tied to nothing."""
FLAT = 0.62
"""How tall a picture is, by its width."""


def positions(nodes: Sequence[Node], edges: Iterable[Edge]) -> dict[str, Place]:
    """The place of every node, by id, around (0, 0): the same for the same nodes and lines."""
    pairs = sorted({(min(edge.source, edge.target), max(edge.source, edge.target)) for edge in edges})
    tied = {id for pair in pairs for id in pair}
    inner = [node.id for node in nodes if node.id in tied]
    points = _settled(inner, pairs)
    loose = [node.id for node in nodes if node.id not in tied]
    across = max((abs(x) for x, _ in points.values()), default=0) * 2
    columns = max(4, round(across / GAP[0]), math.ceil(math.sqrt(len(loose) * FLAT * GAP[1] / GAP[0] * 4)))
    bottom = max((y for _, y in points.values()), default=-2 * GAP[1]) + 2 * GAP[1]
    for number, id in enumerate(loose):
        row, place = divmod(number, columns)
        width = min(columns, len(loose) - row * columns)
        points[id] = ((place - (width - 1) / 2) * GAP[0], bottom + row * GAP[1])
    middle = (min((y for _, y in points.values()), default=0) + max((y for _, y in points.values()), default=0)) / 2
    return {id: Place(round(x, 1), round(y - middle, 1)) for id, (x, y) in points.items()}


def _settled(ids: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Fruchterman and Reingold's way, from a spiral on, the steps ever smaller."""
    place = {id: number for number, id in enumerate(ids)}
    x = [LENGTH * 0.6 * math.sqrt(n) * math.cos(n * 2.4) for n in range(len(ids))]
    y = [LENGTH * 0.6 * math.sqrt(n) * math.sin(n * 2.4) for n in range(len(ids))]
    ties = [(place[one], place[other]) for one, other in pairs]
    for round_ in range(ROUNDS):
        step = LENGTH * (1 - round_ / ROUNDS) * 0.3 + 1
        dx, dy = [-value * 0.02 * FLAT for value in x], [-value * 0.02 / FLAT for value in y]
        for one in range(len(ids)):
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
        for n in range(len(ids)):
            length = math.hypot(dx[n], dy[n])
            if length > step:
                dx[n], dy[n] = dx[n] / length * step, dy[n] / length * step
            x[n] += dx[n]
            y[n] += dy[n]
    return {id: (x[n], y[n]) for id, n in place.items()}
