"""Columns: nodes below each other, those of one kind of step in one column, each near those to whom it is tied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from queries.pictures.picture import Edge, Node, Place

ACROSS, DOWN = 250.0, 46.0
"""Distance of columns, and of two nodes in one; pixels at a scale of one."""
SWEEPS = 12
WIDE = 1.1
"""How wide the whole is by its height, at least."""


def positions(
    nodes: Sequence[Node],
    edges: Iterable[Edge],
    column: Mapping[str, int],
    *,
    across: float = ACROSS,
    down: float = DOWN,
    wide: float = WIDE,
) -> dict[str, Place]:
    """The place of every node, by id, around (0, 0). column: of each node, from left to right; nodes: in the order that they keep where
    nothing speaks for another.
    """
    if not nodes:
        return {}
    near = _neighbours(edges)
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for node in nodes:
        columns[column[node.id]].append(node.id)
    numbers = sorted(columns)
    widest = max(numbers, key=lambda number: (len(columns[number]), -abs(number)))
    y = {id: down * place for number in numbers for place, id in enumerate(columns[number])}
    for sweep in range(SWEEPS):
        outwards = sorted(numbers, key=lambda number: (abs(number - widest), number))
        for number in outwards if sweep % 2 else reversed(outwards):
            wanted = {
                id: _mean([y[other] for other in near[id] if column[other] != number], y[id]) for id in columns[number]
            }
            columns[number].sort(key=lambda id: wanted[id])  # stable: equals keep their order
            if number == widest:
                y |= {id: down * place for place, id in enumerate(columns[number])}
            else:
                y |= _apart(columns[number], wanted, down)
    middle = (min(y.values()) + max(y.values())) / 2
    left, right = numbers[0], numbers[-1]
    across = max(across, wide * (max(y.values()) - min(y.values())) / max(1, right - left))
    return {
        id: Place(round((number - (left + right) / 2) * across, 1), round(y[id] - middle, 1), _side(number, left, right))
        for number in numbers
        for id in columns[number]
    }  # fmt: skip


def _neighbours(edges: Iterable[Edge]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        found[edge.source].append(edge.target)
        found[edge.target].append(edge.source)
    return found


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _apart(ids: Sequence[str], wanted: Mapping[str, float], down: float) -> dict[str, float]:
    """Places as near to those wanted as order and distance allow: groups that would overlap stand around the mean of what they want."""
    groups: list[tuple[float, list[str]]] = []
    for id in ids:
        middle, group = wanted[id], [id]
        while groups and groups[-1][0] + _half(groups[-1][1], down) + down > middle - _half(group, down):
            before, members = groups.pop()
            total = len(members) + len(group)
            middle = (before * len(members) + middle * len(group)) / total
            group = [*members, *group]
        groups.append((middle, group))
    return {
        id: middle - _half(group, down) + down * place for middle, group in groups for place, id in enumerate(group)
    }


def _half(group: Sequence[str], down: float) -> float:
    return (len(group) - 1) * down / 2


def _side(number: int, left: int, right: int) -> str:
    if left == right:
        return "right"
    return "left" if number == left else "right" if number == right else "below"
