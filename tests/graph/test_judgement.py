"""Judgements on two personas by what the minutes say of each."""

from __future__ import annotations

from dataclasses import replace

from graph.judgement import judge
from graph.persona import Persona

AF, KOMMUN = "myndighet-arbetsformedlingen", "kommun-2062"
BASE = Persona(
    "a", "frida hansson", "forbund-x", (AF,), None, "m1", "2019-04-11", "Frida Hansson", frozenset({"d1"}),
    frozenset({"d1|beslutande"}), frozenset(), None, None,
)  # fmt: skip
LATER = replace(BASE, id="b", first="m2", documents=frozenset({"d2"}), listed=frozenset({"d2|beslutande"}))


def verdict(one: Persona, other: Persona) -> str | None:
    judged = judge(one, other)
    return judged.verdict if judged else None


def test_a_name_that_the_minutes_say_somebody_had_before_is_that_persons() -> None:
    married = replace(LATER, key="frida lind", name="Frida Lind")
    assert verdict(BASE, married) != "same"
    told = replace(married, renamed=frozenset({"frida hansson"}))
    assert verdict(BASE, told) == verdict(told, BASE) == "same"
    elsewhere = replace(told, body="forbund-y", organisations=(KOMMUN,))
    assert verdict(BASE, elsewhere) is None


def test_whoever_an_agency_sends_is_not_taken_for_a_politician_of_the_name() -> None:
    politician = replace(LATER, organisations=(KOMMUN,), party="MP")
    assert verdict(BASE, politician) == verdict(politician, BASE) == "unsure"
    assert verdict(BASE, LATER) == "same"
