"""Clusters: personas grouped into people, as judgements between them allow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from graph.judgement import Judgement

Pair = tuple[str, str]
"""Two ids, the smaller first."""


class Clustering:
    """Grouping under way: `groups` holds for each id the group that it is in so far."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.groups = {id: frozenset((id,)) for id in sorted(ids)}

    @property
    def people(self) -> tuple[frozenset[str], ...]:
        """The groups, sorted by their smallest ids."""
        return tuple(sorted(set(self.groups.values()), key=min))

    def follow(self, links: Iterable[Pair], apart: Collection[Pair]) -> None:
        """Join the two of each link, in the order given, unless their groups hold two that must stay apart."""
        for a, b in links:
            one, other = self.groups[a], self.groups[b]
            if one is not other and not any(pair(x, y) in apart for x in one for y in other):
                self.groups |= dict.fromkeys(one | other, one | other)


def cluster(ids: Iterable[str], judgements: Mapping[Pair, Judgement], vague: Collection[str]) -> Clustering:
    """Group ids: what people said first, in that order, then the surest `same`, so that nobody is in one group with somebody judged different.

    vague: ids that do not say for whom; one goes with the group that it fits best, and stays apart where it fits two equally well. People
    overrule the rules: what they judged `same` is joined though a rule speaks against it, and what they judged `unsure` no rule joins. The
    result is the same for any order of the arguments.
    """
    said = {link: judgement for link, judgement in judgements.items() if judgement.number}
    apart = {link for link, judgement in judgements.items() if judgement.verdict == "different"}
    apart |= {link for link, judgement in said.items() if judgement.verdict != "same"}
    same = {link: judgement.score for link, judgement in judgements.items() if judgement.verdict == "same"}
    clustering = Clustering(ids)
    agreed = sorted(same.keys() & said.keys(), key=lambda link: (said[link].number or 0, link))
    clustering.follow(agreed, apart & said.keys())
    ruled = sorted(same.keys() - said.keys(), key=lambda link: (-same[link], link))
    waiting = set(vague)
    clustering.follow((link for link in ruled if waiting.isdisjoint(link)), apart)
    while chosen := _best(clustering, {link: same[link] for link in ruled}, waiting):
        clustering.follow([link for links in chosen.values() if len(links) == 1 for link in links], apart)
        waiting -= chosen.keys()
    clustering.follow((link for link in ruled if waiting.issuperset(link)), apart)
    return clustering


def _best(clustering: Clustering, scores: Mapping[Pair, float], waiting: Collection[str]) -> dict[str, list[Pair]]:
    """For each waiting id that links to one that is not, its best links: one into each group that it fits equally well."""
    found: dict[str, dict[frozenset[str], Pair]] = {}
    best: dict[str, float] = {}
    for link, score in scores.items():  # the surest first
        for id, other in (link, link[::-1]):
            if id in waiting and other not in waiting and score >= best.setdefault(id, score):
                found.setdefault(id, {}).setdefault(clustering.groups[other], link)
    return {id: list(groups.values()) for id, groups in found.items()}


def pair(a: str, b: str) -> Pair:
    """Two ids in the order in which judgements are kept."""
    return (a, b) if a < b else (b, a)
