"""Clusters: whom judgements join, whom they keep apart, and that order does not matter."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import Pair, cluster
from graph.judgement import Judgement, Verdict

IDS = "abcdefg"
LINKS = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda link: link[0] < link[1]),
    st.builds(
        Judgement,
        st.sampled_from(["same", "different", "unsure"]),
        st.sampled_from([0.5, 0.9]),
        st.just(""),
        st.sampled_from([None, 1]),
    ),
)


def rule(verdict: Verdict, score: float = 0.9) -> Judgement:
    return Judgement(verdict, score, "")


def said(verdict: Verdict) -> Judgement:
    return Judgement(verdict, 1.0, "", 1)


def groups(links: dict[Pair, Judgement], vague: str = "", ids: str = "abc") -> set[str]:
    return {"".join(sorted(group)) for group in cluster(ids, links, vague).people}


def test_nobody_is_with_somebody_judged_different() -> None:
    links = {("a", "b"): rule("same", 0.95), ("b", "c"): rule("same"), ("a", "c"): rule("different")}
    assert groups(links) == {"ab", "c"}


def test_people_overrule_the_rules() -> None:
    assert groups({("a", "b"): said("same"), ("b", "c"): said("same"), ("a", "c"): rule("different")}) == {"abc"}
    assert groups({("a", "b"): rule("same"), ("b", "c"): rule("same"), ("a", "c"): said("different")}) != {"abc"}


def test_what_a_person_is_unsure_of_no_rule_joins_and_a_person_may() -> None:
    links = {("a", "b"): rule("same"), ("b", "c"): rule("same"), ("a", "c"): said("unsure")}
    assert groups(links) != {"abc"}


def test_a_person_who_says_different_overrules_one_who_says_same() -> None:
    assert groups({("a", "b"): said("same"), ("b", "c"): said("same"), ("a", "c"): said("different")}) == {"ab", "c"}


def test_a_vague_one_goes_where_it_fits_best_and_nowhere_where_it_fits_two() -> None:
    two = {("a", "c"): rule("same"), ("b", "c"): rule("same"), ("a", "b"): rule("unsure")}
    assert groups(two, vague="c") == {"a", "b", "c"}
    assert groups(two | {("a", "c"): rule("same", 0.98)}, vague="c") == {"ac", "b"}


def test_vague_ones_go_together_and_by_way_of_each_other() -> None:
    assert groups({("b", "c"): rule("same")}, vague="bc") == {"a", "bc"}
    assert groups({("a", "b"): rule("same"), ("b", "c"): rule("same")}, vague="bc") == {"abc"}
    chain = {("a", "b"): rule("same"), ("b", "c"): rule("same"), ("c", "d"): rule("same")}
    assert groups(chain, vague="bc", ids="abcd") == {"ab", "cd"}


@given(LINKS, st.sets(st.sampled_from(IDS)), st.integers())
def test_the_order_of_arguments_does_not_matter(links: dict[Pair, Judgement], vague: set[str], seed: int) -> None:
    dice = random.Random(seed)
    shuffled = dict(dice.sample(list(links.items()), len(links)))
    assert cluster(IDS, links, vague).people == cluster(dice.sample(IDS, len(IDS)), shuffled, vague).people


@given(LINKS, st.sets(st.sampled_from(IDS)))
def test_no_group_holds_two_whom_a_person_keeps_apart(links: dict[Pair, Judgement], vague: set[str]) -> None:
    people = cluster(IDS, links, vague).people
    assert sorted(id for group in people for id in group) == list(IDS)
    for link, judgement in links.items():
        if judgement.number and judgement.verdict != "same":
            assert not any(group.issuperset(link) for group in people)
