"""The run of numbered lines that counts upwards best."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from loaders.parsing.items.numbering import Numbering

_HIGHEST = 2000


class Candidate(Struct, frozen=True, gc=False):
    numbering: Numbering
    line: int
    weight: float


def chain_of(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The heaviest run of candidates whose numbers rise; each step of one counts extra, the earlier of two equals is kept."""
    exact: dict[tuple[int, ...], tuple[float, int]] = {}
    heaviest = [(0.0, -1)] * (_HIGHEST + 2)
    nodes: list[tuple[Candidate, int]] = []
    best = (0.0, -1)
    for candidate in candidates:
        key = candidate.numbering.key
        rank = min(key[0], _HIGHEST)
        previous = _heaviest_below(heaviest, rank if len(key) == 1 else rank + 1, key, nodes)
        step = exact.get((*key[:-1], key[-1] - 1))
        if step is not None and step[0] + 0.5 >= previous[0]:
            previous = (step[0] + 0.5, step[1])
        total = (previous[0] + candidate.weight, len(nodes))
        nodes.append((candidate, previous[1]))
        until = candidate.numbering.until
        if until not in exact or total[0] > exact[until][0]:
            exact[until] = total
        _raise(heaviest, min(until[0], _HIGHEST), total)
        if total[0] > best[0]:
            best = total
    chain: list[Candidate] = []
    index = best[1]
    while index >= 0:
        chain.append(nodes[index][0])
        index = nodes[index][1]
    return chain[::-1]


def _heaviest_below(
    tree: list[tuple[float, int]], rank: int, key: tuple[int, ...], nodes: list[tuple[Candidate, int]]
) -> tuple[float, int]:
    """The heaviest chain that ends below `rank` (a Fenwick tree of maxima); for keys of several numbers the key must be lower too."""
    best = (0.0, -1)
    index = min(rank, _HIGHEST)
    while index > 0:
        node = tree[index]
        if node[0] > best[0] and (node[1] < 0 or nodes[node[1]][0].numbering.until < key):
            best = node
        index -= index & -index
    return best


def _raise(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    index = rank + 1
    while index <= _HIGHEST + 1:
        if value[0] > tree[index][0]:
            tree[index] = value
        index += index & -index
