"""Names with initials, terms over lists, labels within paragraphs, places that nobody has: what one line leaves to another."""

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = (
    "Samordningsförbundet Älvriket\nProtokoll styrelsemöte 2019-09-05\n\nBeslutande\nEva Ek (S), Älvby kommun, ordförande\n"
    "Per Öst (M), Skogby kommun\nBo Al, Försäkringskassan\n"
)


def record(*items: str, head: str = HEAD) -> Record:
    told = "\n\n".join(f"§ {number} {item}" for number, item in enumerate(items, 1))
    return parse(source_of(f"{head}\n{told}\n"))


@pytest.mark.parametrize(
    "lead",
    [
        "Styrelsen utser för tiden 1 juli 2019 – 31 december 2020",
        "Beslut: För tiden 1 juli 2019 – 31 december 2020 väljer styrelsen",
    ],
)
def test_a_term_over_a_list_is_that_of_each_who_is_chosen_in_it(lead: str) -> None:
    made = record(f"Konstituering\n{lead}\n- Eva Ek till ordförande\n- Bo Al till vice ordförande").appointments
    assert {(one.person, one.kind, one.start, one.end) for one in made} == {
        ("Eva Ek", "ordförande", "2019-07-01", "2020-12-31"),
        ("Bo Al", "vice ordförande", "2019-07-01", "2020-12-31"),
    }


def test_a_list_of_posts_follows_a_sentence_that_chooses_and_does_not_end() -> None:
    made = record(
        "Val\nStyrelsen väljer för 2019-2020\n- till ordförande Eva Ek\n- till vice ordförande Bo Al"
    ).appointments
    assert [(one.person, one.kind, one.outcome) for one in made] == [
        ("Eva Ek", "ordförande", "beslutad"),
        ("Bo Al", "vice ordförande", "beslutad"),
    ]


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ("NNS\nStyrelsen beslutar att nominera Bo Al till fyllnadsval.", "NNS styrelse"),
        ("NNS årsmöte\nStyrelsen beslutar att nominera Bo Al.", "NNS styrelse"),
        ("NNS årsmöte\nStyrelsen beslutar att nominera Bo Al till valberedningen.", "NNS valberedning"),
    ],
)
def test_nobody_is_nominated_to_a_meeting(item: str, body: str) -> None:
    assert [(one.kind, one.body) for one in record(item).appointments] == [("nominering", body)]


def test_each_label_within_a_paragraph_heads_a_decision() -> None:
    said = "Planen gäller. Beslut: Styrelsen noterar informationen. Beslut: Bo Al får i uppdrag att ta fram en plan."
    assert [one.text for one in record(f"Plan\n{said}", "Avslut\nMötet avslutas.").decisions] == [
        "Styrelsen noterar informationen",
        "Bo Al får i uppdrag att ta fram en plan",
    ]


@pytest.mark.parametrize("short", ["P-O Öst", "P. Öst", "P Öst"])
def test_initials_in_the_text_mean_whoever_alone_has_the_name(short: str) -> None:
    head = HEAD.replace("Per Öst", "Per-Olof Öst")
    found = record(f"Läget\n{short} redogör för läget.\n{short} ska göra en plan.", head=head)
    assert "Per-Olof Öst" in {one.name for one in found.participants}
    assert short not in {one.name for one in found.participants} | {one.name for one in found.people_mentioned}


def test_two_of_one_name_and_two_parties_are_two() -> None:
    head = f"{HEAD}\nErsättare\nLars Ros (S), Älvby kommun\nLars Ros (M), Älvby kommun\nIda Ros (M), Älvby kommun\nIda Ros (M), Älvby kommun\n"
    listed = [
        (one.name, one.party)
        for one in record("Läget\nInget.", head=head).participants
        if one.attendance == "ersättare"
    ]
    assert listed == [("Lars Ros", "S"), ("Lars Ros", "M"), ("Ida Ros", "M")]


@pytest.mark.parametrize("place", ["ersättare på vakant plats", "ersättare för vakant ledamot", "tjg ers för vakant"])
def test_a_substitute_serves_in_a_place_that_nobody_has(place: str) -> None:
    head = f"{HEAD}Ida Ros (M), Region Väst, {place}\n"
    (found,) = [one for one in record("Läget\nInget.", head=head).participants if one.name == "Ida Ros"]
    assert (found.attendance, found.organisation, found.substitutes_for) == ("beslutande", "Region Väst", None)


def test_a_range_of_paragraphs_goes_on_in_the_next_line() -> None:
    head = HEAD.replace("Per Öst (M), Skogby kommun", "Per Öst (M), Skogby kommun, tjänstgörande § 1–\n2")
    found = record("Läget\nInget.", "Mer\nInget.", "Sist\nInget.", head=head).participants
    assert [(one.name, one.items) for one in found][1:] == [("Per Öst", "1-2"), ("Bo Al", None)]


def test_the_day_below_the_title_is_that_of_the_meeting_and_not_one_of_a_sentence() -> None:
    head = "Samordningsförbundet Älvriket\nStyrelsen\nProtokoll fört per capsulam\n8 april 2020\n\nÄrendet sändes till alla ledamöter den 3 april 2020.\n"
    assert record("Omdisponering\nStyrelsen beslutar att godkänna den.", head=head).date == "2020-04-08"


ASSEMBLY = "Nationella nätverket för samordningsförbund\nProtokoll från årsmöte 20 april 2016\n"


def test_a_list_of_whom_a_meeting_chooses_may_have_the_post_last() -> None:
    said = "Årsmötet väljer enligt valberedningens förslag:\n- Eva Ek, Finsam Ådal, ordförande, 1 år\n- Bo Al, Finsam Ås, ledamot, 2 år (nyval)"
    made = record(f"Val av styrelse\n{said}", "Avslut\nMötet avslutas.", head=ASSEMBLY).appointments
    assert [(one.person, one.kind, one.represents, one.outcome) for one in made] == [
        ("Eva Ek", "ordförande", "Finsam Ådal", "beslutad"),
        ("Bo Al", "ledamot", "Finsam Ås", "beslutad"),
    ]


def test_a_place_in_brackets_is_a_forbund_in_the_network() -> None:
    said = "Till valberedning väljs Eva Ek (Finsam Ådal), sammankallande, och Bo Al (Halland)."
    made = record(f"Val av valberedning\n{said}", "Avslut\nMötet avslutas.", head=ASSEMBLY).appointments
    assert [(one.person, one.represents) for one in made] == [("Eva Ek", "Finsam Ådal"), ("Bo Al", "Halland")]


def test_who_was_chosen_for_the_board_was_not_for_the_committee() -> None:
    said = "Eva Ek valdes in i NNS styrelse på två år och Bo Al i valberedningen. Motionen avslogs."
    found = record(f"Rapport från NNS årsmöte\n{said}", "Avslut\nMötet avslutas.")
    assert [(one.person, one.body) for one in found.appointments] == [("Eva Ek", "NNS styrelse")]
    assert found.decisions == ()


@pytest.mark.parametrize(
    "filled", ["vakant, ersätts av Ida Ros (M)", "vakant (ersättare Ida Ros (M))", "vakant, tjg ersättare: Ida Ros (M)"]
)
def test_whoever_fills_an_empty_seat_of_a_line_serves_in_it(filled: str) -> None:
    head = f"Samordningsförbundet Älvriket\nProtokoll styrelsemöte 2019-09-05\n\nDeltagare\nÄlvby kommun: Eva Ek (S), ordförande\nRegion Väst: {filled}\nFörsäkringskassan: Bo Al\n"
    found = record("Läget\nInget.", head=head).participants
    assert [(one.name, one.organisation, one.party, one.attendance) for one in found] == [
        ("Eva Ek", "Älvby kommun", "S", "beslutande"),
        ("Ida Ros", "Region Väst", "M", "beslutande"),
        ("Bo Al", "Försäkringskassan", None, "beslutande"),
    ]
