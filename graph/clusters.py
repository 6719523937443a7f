"""Clusters: personas grouped into people, as judgements between them allow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.judgement import Judgement

Pair = tuple[str, str]
"""Two persona ids, the smaller first."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """people: the personas of each person. open: the pairs judged `same` that could not be followed, each with the reason."""

    people: tuple[frozenset[str], ...]
    open: dict[Pair, str]


def cluster(personas: Iterable[str], judgements: Mapping[Pair, Judgement], bare: Collection[str]) -> Clustering:
    """Group personas, the surest `same` first, so that nobody is in one group with somebody judged different.

    bare: personas that name neither organisation nor party; one that would fit two different people stays apart from both. The result
    is the same for any order of the arguments.
    """
    apart = {pair for pair, judgement in judgements.items() if judgement.verdict == "different"}
    same = {pair: judgement for pair, judgement in judgements.items() if judgement.verdict == "same"}
    open_pairs = _ambiguous(same, apart, bare)
    groups = {persona: frozenset((persona,)) for persona in sorted(personas)}
    for a, b in sorted(same, key=lambda pair: (-same[pair].score, pair)):
        if (a, b) in open_pairs or groups[a] is groups[b]:
            continue
        if any(pair(x, y) in apart for x in groups[a] for y in groups[b]):
            open_pairs[a, b] = "somebody else of the group is judged different"
            continue
        merged = groups[a] | groups[b]
        for member in merged:
            groups[member] = merged
    return Clustering(tuple(sorted(set(groups.values()), key=min)), open_pairs)


def pair(a: str, b: str) -> Pair:
    """Two ids in the order in which judgements are kept."""
    return (a, b) if a < b else (b, a)


def _ambiguous(same: Mapping[Pair, Judgement], apart: Collection[Pair], bare: Collection[str]) -> dict[Pair, str]:
    """The `same` pairs of a bare persona whose partners are different people; what a human said is never ambiguous."""
    partners: dict[str, list[str]] = {}
    for (a, b), judgement in same.items():
        if judgement.score < 1:
            partners.setdefault(a, []).append(b)
            partners.setdefault(b, []).append(a)
    found: dict[Pair, str] = {}
    for persona in bare:
        others = partners.get(persona, [])
        if any(pair(x, y) in apart for x in others for y in others if x < y):
            found |= {pair(persona, other): "the name fits two people" for other in others}
    return found
