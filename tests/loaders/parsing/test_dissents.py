"""Dissents: motions, reservations, statements, stepping aside, votes."""

from __future__ import annotations

import pytest

from graph.record import Dissent
from loaders.parsing.dissents import dissents
from tests.harness.minutes import meeting, sections_of


def dissented(text: str) -> tuple[Dissent, ...]:
    known = meeting(people=("Siri Ek", "Bo Lind"))
    return dissents(sections_of(f"§ 1 Ärende\n{text}\n\n§ 2 Avslutning\nMötet avslutas."), known)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("Siri Ek (S) yrkar avslag.", "yrkande", "yrkar avslag"),
        ("Siri Ek reserverade sig mot beslutet.", "reservation", "reserverade sig mot beslutet"),
        ("Siri Ek lämnade en skriftlig reservation.", "reservation", "lämnade en skriftlig reservation"),
        ("Siri Ek anmäler jäv och lämnar rummet.", "jäv", "anmäler jäv och lämnar rummet"),
        ("Siri Ek deltar inte i handläggningen.", "jäv", "deltar inte i handläggningen"),
        ('Siri Ek lämnade en protokollsanteckning: "Vi vill annat."', "protokollsanteckning", "Vi vill annat"),
        ("Mot beslutet reserverade sig Siri Ek.", "reservation", "Mot beslutet reserverade sig Siri Ek"),
    ],
)
def test_each_kind(text: str, kind: str, said: str) -> None:
    (found,) = dissented(text)
    assert (found.kind, found.people, found.text, found.item) == (kind, ("Siri Ek",), said, "1")


def test_who_agrees_joins_the_motion() -> None:
    (found,) = dissented("Siri Ek yrkade avslag. Bo Lind instämde.")
    assert (found.kind, found.people) == ("yrkande", ("Siri Ek", "Bo Lind"))


def test_stepping_aside_and_motion_are_two() -> None:
    found = dissented("Siri Ek anmälde jäv. Bo Lind yrkade bifall.")
    assert [(one.kind, one.people) for one in found] == [("jäv", ("Siri Ek",)), ("yrkande", ("Bo Lind",))]


@pytest.mark.parametrize(
    "text", ["Ansökan yrkades inte.", "Styrelsen godkände rapporten.", "Ingen reservation anmäldes."]
)
def test_nobody_dissents(text: str) -> None:
    assert dissented(text) == ()
