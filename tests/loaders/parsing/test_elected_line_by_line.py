"""Elections that minutes tell line by line, in rows and under a roll, and what of them tells nobody's presence."""

from __future__ import annotations

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Ås\nStyrelsemöte 2 maj 2022\n\nNärvarande\nSiri Ek (S), Ås kommun, ordförande\nBo Lind, Försäkringskassan\n\n"


def minutes(items: str, head: str = HEAD) -> Record:
    return parse(source_of(f"{head}{items}\n\n§ 9 Avslutning\nMötet avslutas."))


def posts(record: Record) -> set[tuple[str, str, str | None]]:
    return {(one.person, one.kind, one.outcome) for one in record.appointments}


@pytest.mark.parametrize(
    "lines",
    [
        "- ordförande på ett år: Siri Ek, Ås kommun\n- ledamot på två år: Karin Alm, Region Väst",
        "Ordförande: Siri Ek\nLedamot: Karin Alm",
        "Ordförande\tSiri Ek, Ås kommun\tomval\nLedamot\tKarin Alm, Region Väst\tnyval",
        "Siri Ek till ordförande\nKarin Alm till ledamot",
    ],
)
@pytest.mark.parametrize("title", ["Styrelse", "Val av styrelse"])
def test_a_paragraph_left_open_announces_who_is_elected(title: str, lines: str) -> None:
    record = minutes(f"§ 1 {title}\nStyrelsen beslutar enligt förslaget och väljer:\n{lines}")
    assert posts(record) == {("Siri Ek", "ordförande", "beslutad"), ("Karin Alm", "ledamot", "beslutad")}
    assert [one.name for one in record.participants] == ["Siri Ek", "Bo Lind"]


def test_a_sentence_that_chooses_two_gives_each_the_post() -> None:
    record = minutes("§ 1 Val\nStyrelsen utser Siri Ek till vice ordförande och Bo Lind till kassör.")
    assert posts(record) == {("Siri Ek", "vice ordförande", "beslutad"), ("Bo Lind", "kassör", "beslutad")}


def test_those_below_a_group_are_its_members() -> None:
    record = minutes("§ 1 Valberedning\nTill valberedning för ett år väljs:\nKarin Alm, sammankallande\nNils Strand")
    assert posts(record) == {("Karin Alm", "sammankallande", "beslutad"), ("Nils Strand", "ledamot", "beslutad")}


@pytest.mark.parametrize("label", ["Ledamöter", "Ersättare", "Ordinarie revisor"])
def test_a_seat_between_the_items_tells_nobody_s_presence(label: str) -> None:
    record = minutes(f"§ 1 Arbetsgrupp\nStyrelsen utser en arbetsgrupp:\n{label}: Karin Alm, Nils Strand")
    assert {"Karin Alm", "Nils Strand"}.isdisjoint(one.name for one in record.participants)


def test_what_a_valberedning_proposes_is_not_chosen() -> None:
    record = minutes(
        "§ 1 Förslag till årsmötet\nValberedningen föreslår årsmötet\natt välja Karin Alm, Finsam Ås, till ordförande på ett år\n"
        "att välja Nils Strand, SOF Sjö, till ledamot på två år\n\n§ 2 Arbetet\nKarin Alm ringer de nominerade.",
        "NNS valberedning\nMöte 2 maj 2022 kl. 10.00-11.00 (Teams)\n\nDeltagare: Siri Ek (SOF Ek), sammankallande\n\n",
    )
    assert posts(record) == {("Karin Alm", "ordförande", "föreslagen"), ("Nils Strand", "ledamot", "föreslagen")}
    assert {one.body for one in record.appointments} == {"styrelsen"}
    assert [one.type for one in record.decisions[:2]] == ["föreslå", "föreslå"]
    assert (record.organisation, record.organ, record.place) == ("NNS", "valberedning", "Teams")


def test_a_nomination_to_a_seat_is_one_to_its_body() -> None:
    (found,) = minutes("§ 1 NNS\nStyrelsen beslutar att nominera Siri Ek till ledamot i NNS styrelse.").appointments
    assert (found.kind, found.body) == ("nominering", "NNS styrelse")


def test_a_roll_with_a_number_a_row() -> None:
    roll = "Nr\tMedlem\tOmbud\tRöst\n1\tFinsam Ås\tSiri Ek\tja\n2\tSOF Sjö\tKarin Alm\tja"
    record = minutes("§ 1 Röstlängd\nRöstlängden godkänns.", f"NNS årsmöte 2 maj 2022\n\nRöstlängd\n{roll}\n\n")
    assert [(one.name, one.organisation, one.roles) for one in record.participants] == [
        ("Siri Ek", "Finsam Ås", ("ombud",)),
        ("Karin Alm", "SOF Sjö", ("ombud",)),
    ]


def test_columns_that_say_in_whose_place() -> None:
    head = (
        "Samordningsförbundet Ås\nStyrelsemöte 2 maj 2022\n\nLedamöter\tNärv.\nSiri Ek (S), Ås kommun, ordförande\tX\nBo Lind, Försäkringskassan\n"
        "Ersättare\tNärv.\tTjg för\nKarin Alm, Försäkringskassan\tX\tBo Lind\nNils Strand (M), Ås kommun\n\n"
    )
    found = {
        one.name: (one.attendance, one.substitutes_for)
        for one in minutes("§ 1 Upprop\nUpprop förrättas.", head).participants
    }
    assert found == {
        "Siri Ek": ("beslutande", None),
        "Bo Lind": ("frånvarande", None),
        "Karin Alm": ("beslutande", "Bo Lind"),
        "Nils Strand": ("frånvarande", None),
    }


def test_items_numbered_with_their_year() -> None:
    record = parse(
        source_of(f"{HEAD}23/08 Val av justerare\nBo Lind väljs.\n\n24/08 Budget\nText.\n\n25/08 Nästa möte\nText.")
    )
    assert [item.number for item in record.items][:3] == ["23/08", "24/08", "25/08"]


def test_a_list_of_tasks_decides_nothing() -> None:
    record = minutes(
        "§ 1 Delegation\nStyrelsen beslutar\n- att godkänna rapporten\nÅtgärdslista\nAtt göra\tVem\tKlart\nBoka lokal\tBo Lind\tmaj"
    )
    assert [one.text for one in record.decisions] == ["godkänna rapporten"]
    assert [(one.to, one.task) for one in record.assignments] == [(("Bo Lind",), "Boka lokal")]


def test_a_signer_s_name_is_taken_whole() -> None:
    record = parse(
        source_of(f"{HEAD}§ 1 Upprop\nText.\n\nSiri Ek                Bo Linde\nOrdförande             Justerare")
    )
    assert [(one.name, one.role) for one in record.signatures] == [("Siri Ek", "ordförande"), ("Bo Linde", "justerare")]


def test_a_given_name_with_an_initial_gets_the_task() -> None:
    record = minutes("§ 1 Frågor\na) Siri E ska undersöka saken.\nb) Bo Lind informerar.")
    assert [(one.to, one.task) for one in record.assignments] == [(("Siri Ek",), "undersöka saken")]


def test_where_they_met_behind_the_day() -> None:
    record = parse(
        source_of(
            "Protokoll från sammanträde i Samordningsförbundet Ås\nden 3 december 2009 i Kulturhuset, Ås\n\n§ 1 Upprop\nText."
        )
    )
    assert (record.date, record.place) == ("2009-12-03", "Kulturhuset, Ås")


def test_who_writes_the_minutes_has_no_task() -> None:
    record = minutes(
        "§ 1 Sekreterare\nSiri Ek skriver.\n\n§ 2 Remiss\nBo Lind har läst remissen och föreslår att NNS avstår.\nBeslut: NNS avstår."
    )
    assert (record.assignments, record.dissents) == ((), ())


@pytest.mark.parametrize(
    "said", ["Siri Ek, ersättare Bo Lind", "Siri Ek (ersättare: Bo Lind)", "Siri Ek; ersättare: Bo Lind"]
)
def test_a_delegate_and_the_substitute_on_one_line(said: str) -> None:
    record = minutes(f"§ 1 Ombud\nOmbud vid NNS årsmöte: {said}.")
    assert posts(record) == {("Siri Ek", "ombud", "beslutad"), ("Bo Lind", "ersättare", "beslutad")}


def test_a_reservation_that_only_names_people() -> None:
    record = minutes("§ 1 Budget\nBeslut\nBudgeten fastställs.\nReservation\nBo Lind och Siri Ek (S)")
    assert [(one.kind, one.people, one.item) for one in record.dissents] == [
        ("reservation", ("Bo Lind", "Siri Ek"), "1")
    ]
    assert [one.text for one in record.decisions] == ["Budgeten fastställs"]


def test_until_when_one_sits_is_not_when_another_left() -> None:
    record = minutes(
        "§ 1 Val\nBeslut\nBo Lind efterträder Karin Alm i beredningsgruppen för återstoden av perioden, t.o.m. 2027-03-31."
    )
    assert [(one.person, one.start) for one in record.appointments] == [("Bo Lind", None), ("Karin Alm", None)]
    assert [one.end for one in record.appointments if one.kind == "avgång"] == [None]


@pytest.mark.parametrize("announced", ["Årsmötet väljer i enlighet med förslaget", "Årsmötet väljer", "Valda är:"])
@pytest.mark.parametrize(("chair", "members"), [("Ordförande, 1 år", "Ledamöter, 2 år"), ("Ordförande (1 år)", "Ledamöter på två år")])  # fmt: skip
def test_a_post_and_its_time_alone_on_a_line_head_those_who_get_it(announced: str, chair: str, members: str) -> None:
    record = minutes(
        f"§ 1 Val av styrelse\n{announced}\n\n{chair}\nSiri Ek, Finsam Ås (omval)\n\n{members}\nKarin Alm, Finsam Sjö (nyval)\n"
        "Nils Strand, SOF Vik (omval)",
        "Nationella nätverket för samordningsförbund (NNS)\nÅrsmöte den 2 maj 2022\n\n",
    )
    assert posts(record) == {
        ("Siri Ek", "ordförande", "beslutad"),
        ("Karin Alm", "ledamot", "beslutad"),
        ("Nils Strand", "ledamot", "beslutad"),
    }
    assert {one.represents for one in record.appointments} == {"Finsam Ås", "Finsam Sjö", "SOF Vik"}
    assert not {chair, members} & {decision.text for decision in record.decisions}


@pytest.mark.parametrize(
    "stays",
    [
        "Ledamöter, kvarstående 1 år\nEva Kvar, SOF Bro",
        "Kvarstår ett år: Eva Kvar, SOF Bro",
        "Eva Kvar, SOF Bro, 1 år kvar",
        "Vidare kvarstår Eva Kvar (SOF Bro) till årsmötet 2023.",
        "Kvar till 2023: Eva Kvar, SOF Bro.",
    ],
)
def test_whoever_stays_on_the_board_is_told_of_and_not_chosen(stays: str) -> None:
    record = minutes(
        f"§ 1 Val av styrelse\nÅrsmötet väljer:\nLedamot på två år: Karin Alm, Finsam Sjö.\n{stays}\n\n§ 2 Val av revisor\nBo Rev kvarstår ett år.",
        "Nationella nätverket för samordningsförbund (NNS)\nÅrsmöte den 2 maj 2022\n\n",
    )
    seats = {(one.person, one.kind, one.represents, one.outcome) for one in record.appointments}
    assert seats == {
        ("Karin Alm", "ledamot", "Finsam Sjö", "beslutad"),
        ("Eva Kvar", "ledamot", "SOF Bro", "meddelad"),
    }
    assert {one.body for one in record.appointments} == {"NNS styrelse"}


def test_whoever_leaves_may_be_named_behind_the_verb() -> None:
    record = minutes(
        "§ 1 Val av styrelse\nÅrsmötet väljer Karin Alm, Finsam Sjö, på två år.\n\nAvgår gör Eva Ek, SOF Bro, och Bo Al, SOF Vik.",
        "Nationella nätverket för samordningsförbund (NNS)\nÅrsmöte den 2 maj 2022\n\n",
    )
    left = {(one.person, one.represents) for one in record.appointments if one.kind == "avgång"}
    assert left == {("Eva Ek", "SOF Bro"), ("Bo Al", "SOF Vik")}


def test_an_annual_meeting_chooses_members_of_the_board() -> None:
    record = minutes(
        "§ 1 Val av styrelseledamöter\nÅrsmötet väljer Karin Alm, Finsam Sjö, och Nils Strand, SOF Vik, på två år.",
        "Nationella nätverket för samordningsförbund (NNS)\nÅrsmöte den 2 maj 2022\n\n",
    )
    assert {(one.person, one.body) for one in record.appointments} == {
        ("Karin Alm", "NNS styrelse"),
        ("Nils Strand", "NNS styrelse"),
    }
