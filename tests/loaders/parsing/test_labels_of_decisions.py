"""Labels before what was decided, before what was only proposed or told, and before tasks."""

from __future__ import annotations

import pytest

from tests.loaders.parsing.test_decisions_completed import read, texts

SAID = "Insatsen Bron beviljas 300 000 kr"


@pytest.mark.parametrize(
    "label",
    [
        "Beslutet blev:", "Beslut tas:", "Åtgärd/beslut:", "Åtgärd och beslut:", "Fattat beslut:", "Styrelsen beslutade enligt följande", "Styrelsens beslut i ärendet",
        "Beslut i ärendet:", "Direktionens beslut", "Beslut, enhälligt:", "Beslut efter votering:", "Beslutades följande:", "Beslutades att:", "Styrelsen beslutade därefter:",
        "Enhälligt beslut:", "Gemensamt beslut:", "Slutsats/beslut:", "Besluten blev:", "Mötets beslut",
    ],
)  # fmt: skip
def test_labels_under_which_something_is_decided(label: str) -> None:
    found, _ = read(f"Frågan diskuterades länge.\n{label}\n{SAID}.")
    assert [(one.text, one.formal) for one in found] == [(SAID, True)]


@pytest.mark.parametrize(
    "label",
    [
        "Förslag:", "AU:s förslag till beslut:", "Rekommendation:", "Presidiets rekommendation:", "Styrelsen föreslås besluta:", "Alternativ 1:", "Motivering:",
        "Tidigare beslut:", "Beslut från förra mötet:", "Förslag till årsmötet:", "Kommande beslut:", "Beslut som väntar:", "Beslut på delegation:", "Delegationsbeslut:",
        "Anmälda beslut:", "Beslut i kommunen:", "Kommunens beslut:", "Regionens beslut:", "Beslut av AU 3 maj:", "Förslag från AU:", "Tjänstemannaförslag:", "AU:s beslut:",
        "Beredningsgruppens ställningstagande:",
    ],
)  # fmt: skip
def test_labels_of_what_is_proposed_or_told(label: str) -> None:
    assert texts(f"Frågan diskuterades länge.\n{label}\n{SAID}.") == []
    assert texts(f"Frågan diskuterades länge.\n\n{label} {SAID}.") == []
    assert texts(f"{label}\natt insatsen Bron beviljas 300 000 kr\natt Siri Ek kallar\n\nBeslut\nBifall.") == ["Bifall"]


def test_an_organ_that_prepares_decides_under_its_own_label() -> None:
    assert texts(f"AU:s beslut\n{SAID}.", organ="arbetsutskott") == [SAID]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Åtgärd: boka lokal (Siri)", [(("Siri Ek",), "boka lokal")]),
        ("Åtgärd: Siri – boka lokal", [(("Siri Ek",), "boka lokal")]),
        ("Att göra: Siri bokar lokal, Bo ringer kommunen.", [(("Siri Ek",), "bokar lokal"), (("Bo Lind",), "ringer kommunen")]),
        ("Att göra: boka lokal (Siri), ringa kommunen (Bo)", [(("Siri Ek",), "boka lokal"), (("Bo Lind",), "ringa kommunen")]),
        ("Uppdrag: Siri får i uppdrag att boka lokal.", [(("Siri Ek",), "boka lokal")]),
        ("Ansvarig för att boka lokal: Siri", [(("Siri Ek",), "boka lokal")]),
        ("Ansvaret för lokalen ligger på Siri.", [(("Siri Ek",), "lokalen")]),
        ("Siri ombads boka lokal.", [(("Siri Ek",), "boka lokal")]),
        ("Siri får ansvara för lokalen.", [(("Siri Ek",), "ansvara för lokalen")]),
        ("Lokal bokas av Siri.", [(("Siri Ek",), "Lokal bokas")]),
        ("Frågan bereds vidare av AU.", [(("AU",), "Frågan bereds vidare")]),
        ("Var och en tar med sig frågan hem.", [(("Var och en",), "tar med sig frågan hem")]),
        ("Ansvarig: Siri Ek", []),
        ("Teamet leds av Siri.", []),
        ("Insatsen finansieras av kommunen.", []),
        ("Rapporten skickades av Siri.", []),
        ("Enkäten skickas varje år av kansliet.", []),
    ],
)  # fmt: skip
def test_tasks_behind_labels_and_in_the_passive(text: str, tasks: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(one.to, one.task) for one in read(f"Frågan diskuterades.\n{text}")[1]] == tasks


def test_what_is_proposed_and_agreed_to_with_yes() -> None:
    found = read("Föreslås: Budget om 5,2 Mkr\nBo Lind: vill sänka.\nBeslut: ja, Bo Lind reserverar sig")[0]
    assert [(one.text, one.type) for one in found] == [("ja", "godkänna")]


def test_an_angle_may_be_a_bullet() -> None:
    found, tasks = read(
        ">Styrelsen beslutar att avsluta insatsen.\n>Siri kollar med revisorn.\n>Bo anmäler förhinder.\n>Punkter: budget, lokal."
    )
    assert [one.text for one in found] == ["avsluta insatsen"]
    assert [(one.to, one.task) for one in tasks] == [(("Siri Ek",), "kollar med revisorn")]


def test_an_entry_that_begins_like_a_label_is_decided_where_it_says_more() -> None:
    text = (
        "Beslut\n- Projektet startar.\n- Uppföljning två gånger per år.\n- Underlag till budget kommer i juni.\n"
        "- Bilaga 1\n- Ansvarig: Siri Ek"
    )
    assert texts(text) == ["Projektet startar", "Uppföljning två gånger per år", "Underlag till budget kommer i juni"]


def test_what_only_names_something_below_a_decision_that_a_colon_ends_is_none() -> None:
    assert texts("Beslut: Dagordningen godkänns med två tillägg:\n- lokaler\n- sommarbrev") == [
        "Dagordningen godkänns med två tillägg"
    ]
    assert texts("Beslut\nStyrelsen utser följande till gruppen:\n- Siri Ek\n- Bo Lind") == [
        "Styrelsen utser följande till gruppen"
    ]
    assert texts("Beslut: Budgeten fastställs med ändringar:\n- Höja anslaget")[1:] == ["Höja anslaget"]
    assert texts("Beslut: Styrelsen beslutar:\n- godkänna planen\n- bordlägga frågan") == [
        "godkänna planen",
        "bordlägga frågan",
    ]


def test_what_is_decided_goes_on_below_such_names() -> None:
    assert texts(
        "Beslut\nInriktningen ska vara:\n- unga vuxna\n- kvinnor.\nFörbundschefen återkommer med en budget."
    ) == [
        "Inriktningen ska vara",
        "Förbundschefen återkommer med en budget",
    ]
