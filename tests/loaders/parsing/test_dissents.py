"""Dissents: motions, reservations, statements, stepping aside, votes."""

from __future__ import annotations

import pytest

from graph.record import Dissent
from loaders.parsing.decisions.dissents import dissents
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
        ("Siri Ek anmälde avvikande mening.", "reservation", "anmälde avvikande mening"),
        ("Siri Ek lät anteckna avvikande mening.", "protokollsanteckning", "lät anteckna avvikande mening"),
        ("Siri Ek anmäler jäv och lämnar rummet.", "jäv", "anmäler jäv och lämnar rummet"),
        ("Siri Ek deltar inte i handläggningen.", "jäv", "deltar inte i handläggningen"),
        ('Siri Ek lämnade en protokollsanteckning: "Vi vill annat."', "protokollsanteckning", "Vi vill annat"),
        ("Mot beslutet reserverade sig Siri Ek.", "reservation", "Mot beslutet reserverade sig Siri Ek"),
    ],
)
def test_each_kind(text: str, kind: str, said: str) -> None:
    (found,) = dissented(text)
    assert (found.kind, found.people, found.text, found.item) == (kind, ("Siri Ek",), said, "1")


@pytest.mark.parametrize(
    "text",
    [
        "Siri Ek reserverade sig inte.",
        "Siri Ek reserverar sig ej mot beslutet.",
        "Siri Ek anmälde ingen reservation.",
        "Siri Ek anmäler inte jäv.",
        "Siri Ek är inte jävig.",
        "Siri Ek motsätter sig inte förslaget.",
    ],
)
def test_what_is_denied_is_no_dissent(text: str) -> None:
    assert dissented(text) == ()


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siri Ek yrkar bifall och Bo Lind yrkar avslag.", [("Siri Ek", "yrkar bifall"), ("Bo Lind", "yrkar avslag")]),
        ("Siri Ek föreslår avslag.", [("Siri Ek", "föreslår avslag")]),
        ("Siri Ek föreslog att ärendet bordläggs.", [("Siri Ek", "föreslog att ärendet bordläggs")]),
        ("Siri Ek låter anteckna att frågan är svår.", [("Siri Ek", "frågan är svår")]),
        ("Nej: Siri Ek", [("Siri Ek", "Nej: Siri Ek")]),
    ],
)
def test_who_dissents_in_other_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.people[0], one.text) for one in dissented(text)] == expected


@pytest.mark.parametrize("verb", ["biträder yrkandet", "instämmer", "ansluter sig till yrkandet"])
def test_words_of_agreement(verb: str) -> None:
    (found,) = dissented(f"Siri Ek yrkar avslag. Bo Lind {verb}.")
    assert found.people == ("Siri Ek", "Bo Lind")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Siri Ek var av annan mening.", "reservation"),
        ("Reservation: Siri Ek", "reservation"),
        ("Siri Ek motsätter sig beslutet.", "reservation"),
        ("Siri Ek lade ner sin röst.", "röst"),
        ("Siri Ek avstod från att rösta.", "röst"),
        ("Nej röstar: Siri Ek", "röst"),
        ("Siri Ek tilläggsyrkar att en rapport lämnas.", "yrkande"),
        ("Yrkande från Siri Ek: avslag.", "yrkande"),
        ("Särskilt yttrande lämnas av Siri Ek.", "protokollsanteckning"),
        ("Siri Ek deltog inte under punkten.", "jäv"),
        ("Siri Ek lämnade mötesrummet under överläggningen.", "jäv"),
        ("Avstår: Siri Ek", "röst"),
    ],
)
def test_dissent_in_other_words(text: str, kind: str) -> None:
    (found,) = dissented(text)
    assert (found.kind, found.people) == (kind, ("Siri Ek",))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Siri Ek undrade om någon var jävig.", []),
        ("Frågan om jäv diskuterades med Siri Ek.", []),
        ("Ingen anmälde jäv, sade Siri Ek.", []),
        ("Reservationer anmäls av Siri Ek.", ["reservation"]),
        ("Siri Ek är av avvikande mening.", ["reservation"]),
        ("Siri Ek anmäler jäv.", ["jäv"]),
    ],
)
def test_who_dissents_and_who_only_asks(text: str, kinds: list[str]) -> None:
    found = dissents(sections_of(f"§ 1 Ärende\n{text}\n\n§ 2 Avslutning\nSlut."), meeting(people=("Siri Ek",)))
    assert [one.kind for one in found] == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reservation mot beslutet från Siri Ek.", [("reservation", ("Siri Ek",))]),
        ("Till protokollet vill Siri Ek ha antecknat att underlaget kom sent.", [("protokollsanteckning", ("Siri Ek",))]),
        ("Yrkanden\nSiri Ek (C): Avslag på ansökan.", [("yrkande", ("Siri Ek",))]),
        ("Siri Ek informerar om reglerna för jäv.", []),
    ],
)  # fmt: skip
def test_dissent_behind_labels_and_talk_of_rules(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    parts = sections_of(f"§ 1 Ärende\nFrågan diskuteras.\n{text}\n\n§ 2 Avslutning\nMötet avslutas.")
    made = dissents(parts, meeting("styrelse", ("Siri Ek",)))
    assert [(one.kind, one.people) for one in made] == found
