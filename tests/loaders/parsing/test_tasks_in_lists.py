"""Lists of tasks in the forms that secretaries give them, and sentences that share tasks out."""

from __future__ import annotations

import pytest

from loaders.parsing import parse
from loaders.parsing.assignments.assignments import assignments
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of
from tests.harness.sources import source_of
from tests.loaders.parsing.test_assignments import assigned


def tasks(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.to, one.task) for one in assigned(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nr\tUppdrag\tTill\tStatus\n1\tBoka lokal\tSiri Ek\tPågår\n2\tLäsa utkastet\tAlla\tPågår",
        "Uppdrag\nBoka lokal – Siri\nLäsa utkastet – Alla",
        "Åtgärder:\n• Boka lokal. Ansvarig: Siri. Klart: 1 juni\n• Läsa utkastet. Ansvarig: Alla. Klart: augusti",
        "Vi kom överens om följande arbetsfördelning:\nSiri - Boka lokal\nAlla: Läsa utkastet",
    ],
)
def test_each_entry_is_a_task(text: str) -> None:
    assert tasks(text) == [(("Siri Ek",), "Boka lokal"), (("Alla",), "Läsa utkastet")]


@pytest.mark.parametrize("text", ["Person\tUppdrag\nSiri Ek\tLedamot i styrelsen", "Uppdrag\tTill\nLedamot\tSiri Ek"])
def test_a_list_of_posts_is_none_of_tasks(text: str) -> None:
    assert tasks(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siri: bokar lokal.", [(("Siri Ek",), "bokar lokal")]),
        ("Siri: informerar om läget.", []),
        ("Siri fick ansvar för att boka lokal.", [(("Siri Ek",), "boka lokal")]),
        (
            "Siri ansvarar för anmälan, Bo för lokalen.",
            [(("Siri Ek",), "ansvarar för anmälan"), (("Bo Lind",), "ansvarar för lokalen")],
        ),
        ("Siri rådgör med juristen.", [(("Siri Ek",), "rådgör med juristen")]),
    ],
)
def test_who_does_what(text: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    assert tasks(text) == found


@pytest.mark.parametrize("when", ["mars", "15 maj", "snarast"])
def test_when_is_no_task(when: str) -> None:
    assert tasks(f"Beslut: Stegen får 250 000 kr.\nAnsvarig: Siri Ek, {when}") == [
        (("Siri Ek",), "Stegen får 250 000 kr")
    ]


def test_two_who_do_what_another_begins() -> None:
    assert tasks("Siri gör ett utkast till 1 mars, Bo och Hanna-Karin kompletterar det.") == [
        (("Siri Ek",), "gör ett utkast till 1 mars"),
        (("Bo Lind", "Hanna-Karin Alm"), "kompletterar det"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Till nästa möte tar Siri fram en plan.", [(("Siri Ek",), "tar fram en plan")]),
        ("Därefter kallar Siri till ett extra möte.", [(("Siri Ek",), "kallar till ett extra möte")]),
        ("Siri får till nästa möte undersöka saken.", [(("Siri Ek",), "undersöka saken")]),
        ("Alla läser och lämnar synpunkter före 20/2.", [(("Alla",), "läser och lämnar synpunkter före 20/2")]),
        ("Siri Ek blir ansvarig för anmälan.", [(("Siri Ek",), "blir ansvarig för anmälan")]),
        ("1. Ta in offerter (Siri)\n2. Planera dagen (Bo)", [(("Siri Ek",), "Ta in offerter"), (("Bo Lind",), "Planera dagen")]),
        ("- Ta in offerter - Siri\n- Planera dagen – Bo", [(("Siri Ek",), "Ta in offerter"), (("Bo Lind",), "Planera dagen")]),
        ("Att göra: Siri - ta in offerter, Bo - boka lokal", [(("Siri Ek",), "ta in offerter"), (("Bo Lind",), "boka lokal")]),
        ("Därefter berättar Siri om planen.", []),
        ("Under mötet tar Siri upp frågan om lokaler.", []),
        ("- Lägesrapport (Siri)\n- Andra frågor (Bo)", []),
    ],
)  # fmt: skip
def test_tasks_in_other_orders_of_words(text: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    assert tasks(text) == found


def test_entries_of_an_item_that_is_the_list_of_tasks() -> None:
    known = meeting(people=("Siri Ek", "Bo Lind"))
    parts = sections_of(
        "§ 1 Uppdrag\n- Siri Ek och Bo Lind: text till hemsidan\n- Bo Lind: boka lokal\n\n§ 2 Slut\nText."
    )
    found = assignments(parts, decisions(parts, known), known)
    assert [(one.to, one.task) for one in found] == [
        (("Siri Ek", "Bo Lind"), "text till hemsidan"),
        (("Bo Lind",), "boka lokal"),
    ]


def test_a_matter_and_its_owner_may_stand_before_the_sentence() -> None:
    assert tasks("- Ansökan (Siri) - Siri skickar beslutet till kommunen.") == [
        (("Siri Ek",), "skickar beslutet till kommunen")
    ]


def test_whoever_only_comes_back_has_no_task() -> None:
    assert tasks("Siri Ek återkommer.") == []
    assert tasks("Siri Ek återkommer med förslag i maj.") == [(("Siri Ek",), "återkommer med förslag i maj")]


def test_an_entry_may_begin_with_whom_or_when() -> None:
    listed = "Förbundschefen får i uppdrag\n- att tillsammans med Siri Ek se över planen\n- att senast i maj boka lokal\n- Ledamot i gruppen"
    assert [task for _, task in tasks(listed)] == ["tillsammans med Siri Ek se över planen", "senast i maj boka lokal"]


@pytest.mark.parametrize("heading", ["Ny uppdragslista", "Uppdragslista från förra mötet", "Att göra inför nästa möte"])
@pytest.mark.parametrize("mark", ["", ". KLART", " – PÅGÅR"])
def test_a_list_of_tasks_is_known_by_its_heading_and_says_how_far_each_has_come(heading: str, mark: str) -> None:
    assert tasks(f"{heading}\n- Siri: Skriva remissvar{mark}") == [(("Siri Ek",), "Skriva remissvar")]


def test_whoever_takes_what_somebody_is_to_do() -> None:
    assert tasks("Någon behöver hålla i lokalfrågan - Siri tar det.") == [
        (("Siri Ek",), "Någon behöver hålla i lokalfrågan")
    ]


def test_to_attest_is_no_task() -> None:
    assert tasks("Beslut: Överstigande belopp attesteras av ordföranden.") == []


def test_a_matter_its_owner_and_what_is_to_be_done() -> None:
    assert tasks("Uppdrag 12 (Siri): ta fram ny logotyp – klart.\nUnga i fokus – Bo") == [
        (("Siri Ek",), "ta fram ny logotyp")
    ]


@pytest.mark.parametrize("text", ["Siri erhåller attesträtt senast 1 juni.", "Siri tar hans plats."])
def test_a_post_is_no_task(text: str) -> None:
    assert tasks(text) == []


def read(text: str) -> list[tuple[tuple[str, ...], str, str | None]]:
    head = "Samordningsförbundet Åsen\nAnteckningar arbetsutskott\n2024-02-20\nNärvarande: Siri Ek, Bo Lind\n\n"
    return [(one.to, one.task, one.item) for one in parse(source_of(head + text)).assignments]


def test_minutes_that_are_a_table_may_have_a_column_for_who() -> None:
    rows = "1. Budget\tFörslag tas fram\tSiri Ek\t2024-03-01\n2. Hemsida\tDiskuterades. Tre offerter in\tSiri, Bo\tv 12\n3. Info\tGavs på mötet\t-\t-"
    assert read(f"Ärende\tAnteckning\tAnsvarig\tKlart\n{rows}\n4. Avslut\tMötet avslutades\tBo Lind\t-\n") == [
        (("Siri Ek",), "Förslag tas fram", "1"),
        (("Siri Ek", "Bo Lind"), "Tre offerter in", "2"),
    ]


def test_a_list_of_tasks_may_stand_before_the_first_item() -> None:
    table = "Uppföljning av uppdrag\nUppdrag\tVem\tStatus\nSe över avtal\tBo\tKlart\n\n1. Rapport\nSiri rapporterar.\n\n2. Slut\nMötet avslutas.\n"
    assert read(table) == [(("Bo Lind",), "Se över avtal", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siri fick i läxa att kolla remisserna.", [(("Siri Ek",), "kolla remisserna")]),
        ("Uppdrag\n=> Siri: uppdatera planen\n→ Bo: boka lokal", [(("Siri Ek",), "uppdatera planen"), (("Bo Lind",), "boka lokal")]),
        (
            "Gruppen enades om att Siri begär in en offert och att Bo stämmer av med kommunen.",
            [(("Siri Ek",), "begär in en offert"), (("Bo Lind",), "stämmer av med kommunen")],
        ),
        ("Vi kom överens om att Siri och Bo går igenom kostnaderna.", [(("Siri Ek", "Bo Lind"), "går igenom kostnaderna")]),
        ("Beslut: att bevilja 600 000 kr. Ansvarig: Siri Ek. Tid: avtal klart 1 november.", [(("Siri Ek",), "bevilja 600 000 kr")]),
        ("Siri och Bo erbjöd sig att representera förbundet på mässan.", []),
    ],
)  # fmt: skip
def test_tasks_in_more_words(text: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    assert tasks(text) == found


def test_a_list_until_the_next_time() -> None:
    assert tasks("Till nästa gång (3 oktober)\nSiri - bokar lokal\nAlla - läsa rapporten") == [
        (("Siri Ek",), "bokar lokal"),
        (("Alla",), "läsa rapporten"),
    ]


def test_what_somebody_is_in_charge_of_is_no_task() -> None:
    assert tasks("Siri ansvarar för tre enheter.") == []
    assert tasks("Siri ansvarar för inbjudan.") == [(("Siri Ek",), "ansvarar för inbjudan")]
