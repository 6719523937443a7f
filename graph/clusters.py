"""Clusters: personas grouped into people, as judgements between them allow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from graph.judgement import Judgement

Pair = tuple[str, str]
"""Two ids, the smaller first."""


class Clustering:
    """Grouping under way: `groups` holds for each id the group that it is in so far, `open` the `same` pairs that were not followed."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.groups = {id: frozenset((id,)) for id in sorted(ids)}
        self.open: dict[Pair, str] = {}

    @property
    def people(self) -> tuple[frozenset[str], ...]:
        """The groups, sorted by their smallest ids."""
        return tuple(sorted(set(self.groups.values()), key=min))

    def follow(self, links: Iterable[Pair], apart: Collection[Pair]) -> None:
        """Join the two of each link, in the order given, unless their groups hold two that must stay apart."""
        for a, b in links:
            one, other = self.groups[a], self.groups[b]
            if one is other:
                continue
            if any(pair(x, y) in apart for x in one for y in other):
                self.open[a, b] = "somebody else of the group is judged to be another person"
                continue
            self.groups |= dict.fromkeys(one | other, one | other)


def cluster(ids: Iterable[str], judgements: Mapping[Pair, Judgement], bare: Collection[str]) -> Clustering:
    """Group ids: what people said first, then the surest `same`, so that nobody is in one group with somebody judged different.

    bare: ids that say nothing but a name; one that would fit two different people stays apart from both. People overrule the rules: what
    they judged `same` is joined though a rule speaks against it, and what they judged `unsure` no rule joins. The result is the same for
    any order of the arguments.
    """
    said = {link: judgement for link, judgement in judgements.items() if judgement.number}
    apart = {link for link, judgement in judgements.items() if judgement.verdict == "different"}
    apart |= {link for link, judgement in said.items() if judgement.verdict != "same"}
    same = {link: judgement for link, judgement in judgements.items() if judgement.verdict == "same"}
    clustering = Clustering(ids)
    clustering.follow(sorted(same.keys() & said.keys()), apart & said.keys())
    ambiguous = _ambiguous(same.keys() - said.keys(), judgements.keys() - same.keys(), bare)
    links = same.keys() - said.keys() - ambiguous
    clustering.follow(sorted(links, key=lambda link: (-same[link].score, link)), apart)
    clustering.open |= dict.fromkeys(sorted(ambiguous), "the name fits two people")
    return clustering


def pair(a: str, b: str) -> Pair:
    """Two ids in the order in which judgements are kept."""
    return (a, b) if a < b else (b, a)


def _ambiguous(links: Iterable[Pair], not_same: Collection[Pair], bare: Collection[str]) -> set[Pair]:
    """The links of a bare id whose partners are, or may be, different people."""
    partners: dict[str, list[str]] = {}
    for a, b in links:
        partners.setdefault(a, []).append(b)
        partners.setdefault(b, []).append(a)
    found: set[Pair] = set()
    for id in bare:
        others = sorted(partners.get(id, ()))
        if any((x, y) in not_same for x in others for y in others if x < y):
            found |= {pair(id, other) for other in others}
    return found
