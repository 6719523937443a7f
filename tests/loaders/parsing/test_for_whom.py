"""For whom somebody holds a seat, at home, in NNS and in other bodies: who gets it, who leaves it, and what only the network decided."""

import pytest

from graph.record import Appointment, Record
from loaders.parsing import parse
from loaders.parsing.agents.descriptions import described
from loaders.parsing.agents.names import find_names
from loaders.parsing.agents.organisations import of_assembly
from tests.harness.sources import source_of

OWN = "Samordningsförbundet Älvriket"
HEAD = (
    "Samordningsförbundet Älvriket\nProtokoll styrelsemöte\nDatum: 2021-09-16 kl. 09.00-12.00\n\nNärvarande ledamöter\n"
    "Eva Ek (S), Älvby kommun, ordförande\nPer Öst (M), Skogby kommun, vice ordförande\nBo Al, Försäkringskassan\n\n"
)


def record(text: str, title: str = "Representation") -> Record:
    return parse(
        source_of(f"{HEAD}1. Mötets öppnande\nMötet öppnas.\n\n2. {title}\n{text}\n\n3. Avslut\nMötet avslutas.\n")
    )


def told(text: str, title: str = "Representation") -> list[tuple[str, str, str | None, str | None, str]]:
    return [_said(one) for one in record(text, title).appointments]


def _said(one: Appointment) -> tuple[str, str, str | None, str | None, str]:
    return one.person, one.kind, one.body, one.represents, one.outcome


@pytest.mark.parametrize(
    "text",
    [
        "Per Öst har valts in i NNS styrelse.",
        "Per Öst har blivit vald till NNS styrelse.",
        "Per Öst valdes in i NNS styrelse vid årsmötet.",
        "Per Öst valdes till ny ledamot i NNS styrelse vid årsmötet den 2 maj.",
        "Vid årsmötet i NNS omvaldes Per Öst som ledamot.",
        "På NNS årsmöte den 2 maj valdes Per Öst till ledamot i styrelsen.",
        "Per Öst valdes vid NNS årsmöte den 2 maj till ledamot i styrelsen för två år.",
        "NNS har valt Per Öst till ledamot i sin styrelse.",
        "NNS årsmöte valde Per Öst till ledamot.",
    ],
)
def test_whom_the_network_chooses_sits_there_for_the_förbund_which_did_not_decide_that(text: str) -> None:
    found = record(text)
    assert [_said(one) for one in found.appointments] == [("Per Öst", "ledamot", "NNS styrelse", OWN, "meddelad")]
    assert [decision for decision in found.decisions if decision.item == "2"] == []


def test_an_item_that_reports_from_the_network_speaks_of_its_board() -> None:
    assert told("Per Öst valdes till vice ordförande.", "Rapport från NNS") == [
        ("Per Öst", "vice ordförande", "NNS styrelse", OWN, "meddelad")
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Eva Ek avgår ur NNS styrelse vid årsmötet.", "NNS styrelse"),
        ("Eva Ek har suttit i NNS styrelse sedan 2018 och avgår vid årsmötet.", "NNS styrelse"),
        ("Eva Ek, som sitter i NNS styrelse, har meddelat att hon avgår.", "NNS styrelse"),
        ("Eva Ek lämnar sitt uppdrag i NNS.", "NNS"),
    ],
)
def test_who_leaves_the_network_stays_on_the_board_of_the_förbund(text: str, body: str) -> None:
    assert told(text) == [("Eva Ek", "avgång", body, OWN, "meddelad")]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ek avgår som ordförande men sitter kvar i NNS styrelse.",
        "Eva Ek, som representerar oss i NNS, avgår som ordförande i förbundet.",
    ],
)
def test_who_leaves_the_board_at_home_has_not_left_the_network(text: str) -> None:
    assert told(text) == [("Eva Ek", "avgång", "styrelsen", "Älvby kommun", "meddelad")]


def test_who_gives_way_in_the_network_had_an_office_at_home_alone() -> None:
    assert told("Eva Ek ersätts i NNS styrelse av Per Öst.") == [
        ("Per Öst", "ledamot", "NNS styrelse", OWN, "meddelad"),
        ("Eva Ek", "avgång", "NNS styrelse", OWN, "meddelad"),
    ]


@pytest.mark.parametrize("how", ["till", "som ny kandidat till"])
def test_who_is_proposed_for_the_network_is_nominated(how: str) -> None:
    assert told(f"Styrelsen föreslår Per Öst {how} NNS styrelse.") == [
        ("Per Öst", "nominering", "NNS styrelse", OWN, "föreslagen")
    ]


def test_somebody_of_another_förbund_sits_in_the_network_for_that() -> None:
    assert told("Karin Berg, Samordningsförbundet Gullberg, valdes till ordförande i NNS.") == [
        ("Karin Berg", "ordförande", "NNS", "Samordningsförbundet Gullberg", "meddelad")
    ]
    assert told("Karin Berg valdes till ordförande i NNS.") == [("Karin Berg", "ordförande", "NNS", None, "meddelad")]


def test_delegates_to_the_networks_meeting_are_chosen_by_the_board() -> None:
    found = record("Till ombud vid NNS årsmöte valdes Per Öst.")
    assert [_said(one) for one in found.appointments] == [("Per Öst", "ombud", "NNS årsmöte", OWN, "beslutad")]
    assert [decision.type for decision in found.decisions if decision.item == "2"] == ["välja"]


def test_a_day_at_a_meeting_begins_the_term_of_who_was_chosen_there() -> None:
    found = record("Eva Ek valdes till ledamot vid årsmötet den 2 maj.").appointments
    assert [(one.body, one.start, one.end) for one in found] == [("styrelsen", "2021-05-02", None)]


@pytest.mark.parametrize(
    ("text", "body", "whom"),
    [
        ("Tom Ask är ny representant från Arbetsförmedlingen.", "styrelsen", "Arbetsförmedlingen"),
        ("Lina Berg är ny representant för Region Väst i beredningsgruppen.", "beredningsgruppen", "Region Väst"),
        ("Tom Ask utses till representant för styrelsen i samverkansgruppen.", "samverkansgruppen", "styrelsen"),
        ("Eva Ek utses till representant för förbundet i länets folkhälsoråd.", "länets folkhälsoråd", OWN),
    ],
)
def test_whom_a_representative_stands_for_and_where(text: str, body: str, whom: str) -> None:
    assert [(one.kind, one.body, one.represents) for one in record(text).appointments] == [("representant", body, whom)]


def test_whoever_keeps_a_seat_does_not_get_the_one_that_is_filled() -> None:
    text = "Älvby kommun har meddelat att Eva Ek (S) kvarstår som ledamot och att Nils Ro (C) är ny ersättare."
    assert told(text) == [("Nils Ro", "ersättare", "styrelsen", "Älvby kommun", "meddelad")]


def test_a_member_from_an_organisation_and_whoever_sat_before() -> None:
    assert told("Ny ersättare från Arbetsförmedlingen är Maria Sund, som ersätter Jan Dahl.") == [
        ("Maria Sund", "ersättare", "styrelsen", "Arbetsförmedlingen", "meddelad"),
        ("Jan Dahl", "avgång", "styrelsen", "Arbetsförmedlingen", "meddelad"),
    ]


def test_a_seat_beside_the_name_of_who_leaves_says_what_is_left() -> None:
    text = "Förbundschefen informerar om att Jan Dahl, ersättare för Arbetsförmedlingen, gått i pension."
    assert told(text) == [("Jan Dahl", "avgång", "styrelsen", "Arbetsförmedlingen", "meddelad")]


def test_days_of_the_term_put_an_election_in_no_past() -> None:
    found = record("Till ordförande för tiden 2022-01-01--2022-12-31 väljs Per Öst (M), Skogby kommun.")
    assert [one.outcome for one in found.appointments] == ["beslutad"]


@pytest.mark.parametrize("since", ["fr.o.m. 1 september även ledamot", "sedan 2020 även ledamot"])
def test_a_seat_in_another_förbund_since_a_day(since: str) -> None:
    found = record(f"Bo Al är {since} i styrelsen för Samordningsförbundet Gullberg.").people_mentioned
    assert [(one.name, one.organisation, one.role) for one in found] == [
        ("Bo Al", "Samordningsförbundet Gullberg", "ledamot")
    ]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Styrelsen noterar att Region Väst utsett Karin Nord till ny ledamot.", "Region Väst"),
        ("Det noteras att Kommunfullmäktige i Skogby valt Karin Nord som ledamot.", "Skogby kommun"),
    ],
)
def test_who_chose_somebody_is_told_and_not_decided(text: str, whom: str) -> None:
    assert told(text) == [("Karin Nord", "ledamot", "styrelsen", whom, "meddelad")]


def test_whoever_is_away_gets_no_post() -> None:
    text = "Tf förbundschef under Siv Lunds föräldraledighet 2021-11-01–2022-05-31 är Kim Berg."
    assert [one.person for one in record(text).appointments] == ["Kim Berg"]


def test_to_leave_a_post_is_not_to_get_it() -> None:
    text = "Eva Ek meddelar att Bo Al har valt att avgå som ledamot."
    assert told(text) == [("Bo Al", "avgång", "styrelsen", "Försäkringskassan", "meddelad")]


def test_a_clause_of_its_own_tells_who_chose() -> None:
    text = (
        "Antecknades att Försäkringskassan utsett Sofia Ernberg till ledamot efter Bo Al, samt att Arbetsförmedlingen "
        "ännu inte utsett någon efter Britt Hed."
    )
    assert told(text) == [
        ("Sofia Ernberg", "ledamot", "styrelsen", "Försäkringskassan", "meddelad"),
        ("Bo Al", "avgång", "styrelsen", "Försäkringskassan", "meddelad"),
        ("Britt Hed", "avgång", "styrelsen", "Arbetsförmedlingen", "meddelad"),
    ]
    mentioned = {one.name: one.organisation for one in record(text).people_mentioned}
    assert mentioned["Sofia Ernberg"] == "Försäkringskassan"


def test_a_substitute_follows_whoever_moves_up_in_the_same_sentence() -> None:
    found = record(
        "Per Öst har begärt att få lämna sitt uppdrag. Kommunfullmäktige har utsett Jonas Wetter till ny ledamot och "
        "Karin Dufva (S) till ersättare efter honom."
    )
    assert [(one.person, one.kind, one.represents, one.replaces) for one in found.appointments] == [
        ("Per Öst", "avgång", "Skogby kommun", None),
        ("Jonas Wetter", "ledamot", "Skogby kommun", "Per Öst"),
        ("Karin Dufva", "ersättare", "Skogby kommun", "Jonas Wetter"),
    ]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Nominering till NNS styrelse: Per Öst.", "föreslagen"),
        ("Nominering till NNS styrelse: styrelsen nominerar Per Öst.", "beslutad"),
    ],
)
def test_a_label_says_for_what_somebody_is_nominated(text: str, outcome: str) -> None:
    assert told(text) == [("Per Öst", "nominering", "NNS styrelse", OWN, outcome)]


def test_a_delegate_to_a_meeting_on_a_day_is_chosen_now() -> None:
    found = record("Till ombud vid NNS årsmöte den 10 april utses Eva Ek.")
    assert [_said(one) for one in found.appointments] == [("Eva Ek", "ombud", "NNS årsmöte", OWN, "beslutad")]
    assert [one.type for one in found.decisions] == ["välja"]


def test_posts_for_years_that_begin_long_lines_are_posts_of_their_own() -> None:
    found = parse(
        source_of(
            "Nationella nätverket för samordningsförbund - NNS\nÅrsmöte den 22 april 2021\n\n1 Öppnande\nMötet öppnas.\n\n"
            "2 Val av styrelse\nÅrsmötet väljer enligt valberedningens förslag, som har skickats ut till alla förbund i förväg:\n"
            "Ordförande på ett år: Kristian Wallgren, Samordningsförbundet Kustlinjen (omval)\n"
            "Ledamöter på två år: Inga-Lill Persgård, Finsam Mellanbygden (nyval) och Jan Vik, Finsam Vänerstrand\n\n"
            "3 Avslutning\nMötet avslutas.\n"
        )
    )
    assert [(one.person, one.kind, one.represents) for one in found.appointments] == [
        ("Kristian Wallgren", "ordförande", "Samordningsförbundet Kustlinjen"),
        ("Inga-Lill Persgård", "ledamot", "Finsam Mellanbygden"),
        ("Jan Vik", "ledamot", "Finsam Vänerstrand"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Siv Berg är ledamot efter Bo Al från den 1 juni 2021.",
            [("Siv Berg", "ledamot", "2021-06-01", "Bo Al"), ("Bo Al", "avgång", None, None)],
        ),
        (
            "Försäkringskassan har meddelat att Siv Berg är ersättare från årsskiftet. Bo Al är fortsatt ledamot.",
            [("Siv Berg", "ersättare", "2022-01-01", None)],
        ),
        (
            "Ordföranden hälsar alla välkomna, särskilt Bo Al som efterträtt Kent Sand den 1 september 2020.",
            [("Bo Al", "ledamot", "2020-09-01", "Kent Sand"), ("Kent Sand", "avgång", None, None)],
        ),
        (
            "Siv Berg är Försäkringskassans ledamot sedan 1 juni efter Bo Al.",
            [("Siv Berg", "ledamot", "2021-06-01", "Bo Al"), ("Bo Al", "avgång", None, None)],
        ),
        (
            "Siv Berg är ny ledamot för Försäkringskassan sedan 1 mars.",
            [("Siv Berg", "ledamot", "2021-03-01", None)],
        ),
    ],
)
def test_who_has_a_seat_after_whom_and_since_when(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    found = record(text).appointments
    assert [(one.person, one.kind, one.start, one.replaces) for one in found] == expected
    assert {one.represents for one in found} == {"Försäkringskassan"}


@pytest.mark.parametrize("text", ["Bo Al lämnade NNS styrelse vid årsmötet.", "Bo Al har lämnat NNS styrelse."])
def test_who_left_the_board_of_the_network(text: str) -> None:
    (one,) = record(text, "NNS").appointments
    assert (one.person, one.kind, one.represents) == ("Bo Al", "avgång", OWN)
    assert one.body
    assert one.body.endswith("styrelse")


def test_who_stands_in_for_a_meeting_follows_nobody() -> None:
    assert told("Siv Berg, som ersätter Bo Al vid dagens möte, hälsades välkommen.") == []


def test_an_organ_whose_post_it_is_represents_nobody() -> None:
    assert told("Beredningsgruppens nya ordförande är Bo Al.") == [
        ("Bo Al", "ordförande", "beredningsgruppen", "Försäkringskassan", "meddelad")
    ]
    assert [one[:3] for one in told("Valberedningens ledamöter blir Bo Al och Per Öst.")] == [
        ("Bo Al", "ledamot", "valberedningen"),
        ("Per Öst", "ledamot", "valberedningen"),
    ]


def test_whoever_stands_in_brackets_as_substitute_is_no_second_delegate() -> None:
    found = told("Till ombud vid NNS årsmöte väljs Eva Ek (ersättare Per Öst).")
    assert [one[:2] for one in found] == [("Eva Ek", "ombud"), ("Per Öst", "ersättare")]


def test_who_is_thanked_for_years_in_a_post_leaves_it() -> None:
    assert told("Per Öst avtackas efter sex år i styrelsen.") == [
        ("Per Öst", "avgång", "styrelsen", "Skogby kommun", "meddelad")
    ]
    assert told("Föreläsaren Per Öst avtackades med blommor.") == []


@pytest.mark.parametrize(("said", "outcome"), [("", "beslutad"), ("Valberedningens förslag:\n\n", "föreslagen")])
def test_what_a_table_of_posts_at_an_annual_meeting_says(said: str, outcome: str) -> None:
    found = parse(
        source_of(
            "Nationella nätverket för samordningsförbund\nÅrsmöte den 22 april 2021\n\n1 Öppnande\nMötet öppnas.\n\n2 Styrelse\n"
            f"{said}Post\tNamn\tFörbund\tTid\nOrdförande\tEva Ek\tFinsam Ek\t1 år\nLedamot\tBo Al\tFinsam Al\t2 år\n\n"
            "3 Avslutning\nMötet avslutas.\n"
        )
    ).appointments
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Eva Ek", "ordförande", outcome),
        ("Bo Al", "ledamot", outcome),
    ]


def test_two_who_are_chosen_follow_two_who_leave_in_order() -> None:
    found = record(
        "Försäkringskassan har utsett Siv Berg till ledamot och Lars Mild till ersättare. De efterträder Bo Al och Sara Holm."
    ).appointments
    assert [(one.person, one.kind, one.replaces) for one in found if one.kind != "avgång"] == [
        ("Siv Berg", "ledamot", "Bo Al"),
        ("Lars Mild", "ersättare", "Sara Holm"),
    ]
    assert {one.person for one in found if one.kind == "avgång"} == {"Bo Al", "Sara Holm"}


def test_an_office_that_a_committee_proposes_somebody_for_is_one_of_the_board() -> None:
    head = HEAD.replace("styrelsemöte", "arbetsutskottets möte")
    found = parse(
        source_of(
            f"{head}1. Mötets öppnande\nMötet öppnas.\n\n2. Ordförandeskap\nArbetsutskottet föreslår att Per Öst väljs till "
            "ordförande.\n\n3. Avslut\nMötet avslutas.\n"
        )
    ).appointments
    assert [(one.person, one.kind, one.body, one.outcome) for one in found] == [
        ("Per Öst", "ordförande", "styrelsen", "föreslagen")
    ]


def test_a_seat_in_the_network_since_a_meeting() -> None:
    found = {
        (one.name, one.organisation, one.role)
        for one in record("Per Öst är sedan årsmötet i april andre vice ordförande i NNS.").people_mentioned
    }
    assert ("Per Öst", "NNS", "andre vice ordförande") in found


def test_who_hands_over_the_chair_for_an_item_keeps_it() -> None:
    assert told("Eva Ek anmälde jäv och lämnade ordförandeskapet till Per Öst.") == []
    assert told("Eva Ek lämnar ordförandeskapet efter dagens möte.") == [
        ("Eva Ek", "avgång", "styrelsen", "Älvby kommun", "meddelad")
    ]


def test_all_whom_one_verb_proposes_are_chosen_with_the_proposal() -> None:
    found = told(
        "Valberedningen föreslog omval av Eva Ek och Per Öst samt nyval av Bo Al. Styrelsen beslutade enligt förslaget.",
        "Val av ledamöter",
    )
    assert [(one[0], one[4]) for one in found] == [
        ("Eva Ek", "beslutad"),
        ("Per Öst", "beslutad"),
        ("Bo Al", "beslutad"),
    ]


def test_whoever_a_sentence_begins_with_choosing_is_chosen() -> None:
    found = told("Omvaldes Per Ask och Lena Holm till revisorer.", "Val av revisorer")
    assert [one[:2] for one in found] == [("Per Ask", "revisor"), ("Lena Holm", "revisor")]


def test_the_committee_that_a_board_is_made_up_of() -> None:
    found = told("AU utgörs av Eva Ek och Per Öst.", "Arbetsutskott")
    assert [one[:3] for one in found] == [("Eva Ek", "ledamot", "AU"), ("Per Öst", "ledamot", "AU")]


def test_an_annual_meetings_labels_with_years_in_brackets() -> None:
    found = parse(
        source_of(
            "Föreningen NNS - protokoll från årsmöte 3 april 2019\n\n1. Öppnande\nGunilla Frid öppnade årsmötet.\n2. Funktionärer\n"
            "Mötesordförande: Arne Blom\nMötessekreterare: Kajsa Lind\n3. Val\n"
            "Ordförande (1 år): Eva Kling, Finsam Älven, nyval efter Gunilla Frid som avböjt omval\nLedamöter (2 år):\n"
            "- Sten Mark, Finsam Norr, omval\n- Inga Holm, Finsam Söder, nyval\n"
            "Fyllnadsval (1 år): Pia Sand, Finsam Slätten, efter Jan Palm\n4. Avslut\nMötet avslutas.\n"
        )
    )
    assert [(one.person, one.kind, one.outcome) for one in found.appointments if one.kind != "avgång"] == [
        ("Arne Blom", "mötesordförande", "beslutad"),
        ("Kajsa Lind", "mötessekreterare", "beslutad"),
        ("Sten Mark", "ledamot", "beslutad"),
        ("Inga Holm", "ledamot", "beslutad"),
        ("Eva Kling", "ordförande", "beslutad"),
        ("Pia Sand", "ledamot", "beslutad"),
    ]
    assert {one.attendance for one in found.participants} == {"framgår"}


@pytest.mark.parametrize(
    ("said", "organisation"),
    [
        ("Kommunfullmäktige i Ås", "Ås kommun"),
        ("Kommunfullmäktige i Skövde", "Skövde"),
        ("Dals kommunfullmäktige", "Dals kommun"),
        ("Region Västs fullmäktige", "Region Väst"),
        ("Regionfullmäktige i Region Väst", "Region Väst"),
        ("Kommunfullmäktige", "Kommunfullmäktige"),
        ("Ås kommun", "Ås kommun"),
    ],
)
def test_an_assembly_stands_for_its_organisation(said: str, organisation: str) -> None:
    assert of_assembly(said) == organisation


@pytest.mark.parametrize("who", ["Kommunfullmäktige i Älvby", "Älvby kommunfullmäktige", "Älvby kommun"])
def test_who_was_chosen_by_an_assembly_comes_from_its_organisation(who: str) -> None:
    text = f"{who} har utsett Sten Mark till revisor."
    assert told(text) == [("Sten Mark", "revisor", OWN, "Älvby kommun", "meddelad")]
    assert [described(text, span)[1] for span in find_names(text)] == ["Älvby kommun"]


def test_members_of_the_network_sit_for_the_förbund_that_stands_beside_their_names_in_the_text() -> None:
    text = (
        "NNS styrelsemöte 3 juni 2015\nProtokoll\n\nNärvarande: Eva Ek, ordförande\n    Bo Al\n    Siv Ros\nFrånvarande: Tor Lind\n\n"
        "1. Öppnande\nEva Ek öppnar.\n\n2. Presentation\nVi presenterar oss: Bo Al, Finsam Ås; Siv Ros (SOF Vik) och Tor Lind, Samordningsförbundet Norra Dal.\n"
    )
    assert {one.name: one.organisation for one in parse(source_of(text)).participants} == {
        "Eva Ek": None,
        "Bo Al": "Finsam Ås",
        "Siv Ros": "SOF Vik",
        "Tor Lind": "Samordningsförbundet Norra Dal",
    }
