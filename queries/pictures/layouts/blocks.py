"""Blocks: each meeting with its decisions in a list beside it and, right of them, who was told to do something; the blocks in columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from queries.pictures.picture import Edge, Node, Place

ROW, GAP = 42.0, 40.0
"""From one decision to the next, and between blocks; pixels at a scale of one."""
STEPS = (0.0, 50.0, 500.0)
"""Where the columns of a block stand: the meeting, its decisions with their text, the recipients."""
WIDTH = 900.0
WIDE = 1.5
"""How wide the whole is, by its height."""


def positions(nodes: Sequence[Node], edges: Iterable[Edge], column: Mapping[str, int]) -> dict[str, Place]:
    """The place of every node, by id. column: 0 for a meeting, 1 for what it decided, 2 for recipients; who received something at several
    meetings stands in the block of the first.
    """
    ties = [(edge.source, edge.target) for edge in edges]
    blocks = {node.id: [[node.id], [], []] for node in nodes if column[node.id] == 0}
    home = {id: id for id in blocks}
    for source, target in sorted(ties, key=lambda tie: column[tie[1]]):
        if target not in home and source in home:
            home[target] = home[source]
    for node in nodes:
        if column[node.id]:
            blocks[home[node.id]][column[node.id]].append(node.id)
    own: defaultdict[str, list[int]] = defaultdict(list)
    lower: dict[str, int] = {}
    for block in blocks.values():
        rank = {id: place for place, id in enumerate(block[1])}
        for source, target in ties:
            if source in rank:
                own[target].append(rank[source])
        block[2].sort(key=lambda id: min(own[id], default=0))
        rows = 0
        for id in block[2]:
            rows = max(rows, min(own[id], default=0))
            lower[id] = rows
            rows += 1
    heights = {
        id: (max(len(block[1]), *(lower[one] + 1 for one in block[2]), 1) + 1) * ROW + GAP
        for id, block in blocks.items()
    }
    total = sum(heights.values())
    columns = max(1, round((total * WIDE / WIDTH) ** 0.5))
    tops = [0.0] * columns
    placed: dict[str, Place] = {}
    for id, block in blocks.items():
        number = min(range(columns), key=lambda n: (tops[n], n))
        for step, ids in zip(STEPS, block, strict=True):
            for place, member in enumerate(ids):
                row = lower.get(member, place) + 1 if step else 0
                placed[member] = Place(number * WIDTH + step, round(tops[number] + row * ROW, 1), "right")
        tops[number] += heights[id]
    return placed
