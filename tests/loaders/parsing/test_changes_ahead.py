"""Who comes for good, who is chosen beside whom, and who signed when: sentences in which a day, a post or a way stands between."""

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Viken\nStyrelsemöte 2019-05-24\n\nLedamöter\nEva Ek, Dals kommun, ordförande\nHans Lind, Arbetsförmedlingen\n\n"


def read(text: str) -> Record:
    return parse(source_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "day", ["från 1 juli", "från den 1 juli", "från och med 1/7", "fr.o.m. hösten", "från årsskiftet", "från juli"]
)
def test_whoever_is_replaced_from_a_day_on_is_here_today(day: str) -> None:
    record = read(f"§ 25 Styrelsen\nArbetsförmedlingen har meddelat att Hans Lind {day} ersätts av Maria Dahl.")
    assert {one.name: one.attendance for one in record.participants} == {
        "Eva Ek": "beslutande",
        "Hans Lind": "beslutande",
    }
    assert ("Maria Dahl", "ledamot", "Hans Lind") in {
        (one.person, one.kind, one.replaces) for one in record.appointments
    }


def test_whoever_is_replaced_today_is_not_here() -> None:
    record = read("§ 25 Närvaro\nHans Lind är förhindrad och ersätts av Maria Dahl från § 26.")
    assert {(one.name, one.substitutes_for) for one in record.participants} >= {("Maria Dahl", "Hans Lind")}


@pytest.mark.parametrize(
    "text",
    ["Eva Ek med Bo Al som ersättare utses till ombud.", "Eva Ek, med Bo Al som suppleant, valdes till ombud."],
)
def test_whom_somebody_is_chosen_beside_makes_no_clause(text: str) -> None:
    record = read(f"§ 26 Ombud till NNS årsmöte\n{text}")
    assert [one.type for one in record.decisions] == ["välja"]
    assert [(one.person, one.kind, one.outcome) for one in record.appointments] == [
        ("Eva Ek", "ombud", "beslutad"),
        ("Bo Al", "ersättare", "beslutad"),
    ]


def test_whoever_comes_to_represent_in_a_group_is_one_member_of_it() -> None:
    record = parse(
        source_of(
            "Anteckningar beredningsgruppen Samordningsförbundet Viken\nDatum: 2022-10-06\nDeltagare: Anna Karl (Köpings kommun), Leif Berg (Arboga)\n\n"
            "1. Dagordning\nDagordningen godkänns.\n\n2. Ny representant\nArboga byter representant: Leif Berg slutar vid nyår och efterträds av Mona Dahl.\n"
        )
    )
    assert [one.replaces for one in record.appointments if one.person == "Mona Dahl"] == ["Leif Berg"]


def test_nominated_again_names_no_body() -> None:
    record = parse(
        source_of(
            "Nationella nätverket för samordningsförbund (NNS)\nStyrelsemöte 2021-12-02\n\nDeltagare:\nGun Ström, Finsam Halland\n\n"
            "5. Valberedningens arbete\nFinsam Halland har nominerat Gun Ström för omval.\n"
        )
    )
    assert [(one.person, one.kind, one.body) for one in record.appointments] == [("Gun Ström", "nominering", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Justerat digitalt 2019-06-01 av Eva Ek och Hans Lind",
        "Justerat den 1 juni 2019 av Eva Ek och Hans Lind",
        "Digitalt signerat av: Eva Ek, Hans Lind",
    ],
)
def test_a_day_or_a_way_stands_before_those_who_signed(text: str) -> None:
    record = read(f"§ 27 Justerare\nHans Lind valdes att justera.\n\n{text}")
    assert {(one.name, one.role) for one in record.signatures} == {("Eva Ek", "ordförande"), ("Hans Lind", "justerare")}


def test_an_assembly_that_follows_a_resignation_chooses_for_its_own() -> None:
    record = read(
        "§ 33 Avsägelse\nInger Dahl har avsagt sig uppdraget som ledamot. Landstingsfullmäktige utsåg den 9 maj Kjell Mo till ny ordinarie ledamot."
    )
    assert {one.person: one.represents for one in record.appointments if one.kind == "ledamot"} == {
        "Kjell Mo": "Landstinget"
    }


def test_whoever_could_not_come_either_is_absent() -> None:
    record = read(
        "Anmält förhinder\nCarin Falk (Dals kommun), ersättaren Nils Hed (Dals kommun) hade inte heller möjlighet att delta.\n\n§ 1 Öppnande\nMötet öppnas."
    )
    absent = {one.name: one.organisation for one in record.participants if one.attendance == "frånvarande"}
    assert absent == {"Carin Falk": "Dals kommun", "Nils Hed": "Dals kommun"}


@pytest.mark.parametrize("given", ["Eva", "Gry"])
def test_whoever_is_chosen_again_before_another_keeps_their_own_seat(given: str) -> None:
    record = read(
        f"§ 54 Mandat\nNoteras att Dals kommun omvalt Eva Ek och utsett {given} Hed till ersättare efter Tor Vik."
    )
    chosen = [(one.person, one.kind) for one in record.appointments if one.kind != "avgång"]
    assert chosen == [(f"{given} Hed", "ersättare")]


@pytest.mark.parametrize("heading", ["Digitala underskrifter", "Elektroniska signaturer", "E-underskrifter"])
def test_a_heading_tells_the_way_for_all_below_it(heading: str) -> None:
    record = read(f"§ 55 Övrigt\nInget övrigt.\n\n{heading}\nEva Ek 2019-06-03 09:12:44\nHans Lind 2019-06-04 15:01:10")
    assert {one.name: one.signed_at for one in record.signatures} == {
        "Eva Ek": "2019-06-03T09:12:44+02:00",
        "Hans Lind": "2019-06-04T15:01:10+02:00",
    }


@pytest.mark.parametrize("lead", ["Val\n", "Val\nStyrelse för 2 år\n\n", "Val av styrelse\n"])
def test_lines_of_whom_a_meeting_chooses_with_their_posts_behind_the_names(lead: str) -> None:
    record = parse(
        source_of(
            "Årsmöte Finsam Viken\nTid: 2018-04-20 kl 10:00\n\nNärvarande ombud\nUlf Berg, Dals kommun\nSiv Dal, Region Kust\n\n§6 Ansvarsfrihet\nStyrelsen beviljades ansvarsfrihet.\n"
            f"§7 {lead}Maj Sten, ordförande (omval)\nÅke Bro, ledamot (nyval)\n§8 Mötet avslutades.\n"
        )
    )
    assert [(one.person, one.kind, one.outcome) for one in record.appointments] == [
        ("Maj Sten", "ordförande", "beslutad"),
        ("Åke Bro", "ledamot", "beslutad"),
    ]


def test_a_board_that_chooses_does_not_say_whom_its_chair_represents() -> None:
    record = read(
        "§ 29 Rapport\nMarja Niemi rapporterar från träffen i Ås där NNS styrelse valde ny ordförande, Carl Hjort."
    )
    assert {one.name: one.organisation for one in record.people_mentioned}["Carl Hjort"] is None
