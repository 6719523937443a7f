"""Posts that letters from members tell of, that lists give by place, and that the sentence before a list gives a time."""

from __future__ import annotations

import pytest

from tests.loaders.parsing.test_who_gets_which_seat import made, record, told


@pytest.mark.parametrize(
    "text",
    [
        "a) Skogby kommun, kommunfullmäktige 210614 § 41: Tom Ask (M) entledigas som ersättare i styrelsen, ny ersättare Lina Berg (M).\nb) Region Väst 210602 § 87: nytt reglemente för revisorer.",
        "Skogby kommun, kommunfullmäktige 210614 § 41: Tom Ask (M) entledigas som ersättare i styrelsen, ny ersättare Lina Berg (M).",
    ],
)
def test_a_letter_tells_what_a_member_decided(text: str) -> None:
    read = record(text, "Delgivningar")
    assert sorted((one.person, one.kind, one.represents, one.outcome) for one in read.appointments) == [
        ("Lina Berg", "ersättare", "Skogby kommun", "meddelad"),
        ("Tom Ask", "avgång", "Skogby kommun", "meddelad"),
    ]
    assert read.decisions == ()


def test_whom_a_letter_under_its_own_title_names_is_not_chosen_here() -> None:
    text = "Skogby kommunfullmäktige 2021-06-14 § 44. Val av Lina Berg (V) som ny ersättare efter Tom Ask."
    assert {one.outcome for one in made(text, "Anmälningsärenden")} == {"meddelad"}
    (chosen,) = made("Styrelsen beslutar att utse Lina Berg till kassör.", "Meddelanden")
    assert chosen.outcome == "beslutad"


def test_whoever_follows_one_who_leaves_is_no_substitute() -> None:
    text = "Lina Berg slutar vid årsskiftet. Hennes ersättare i beredningsgruppen blir Tom Ask."
    assert [(one.person, one.kind, one.replaces) for one in made(text)] == [
        ("Lina Berg", "avgång", None),
        ("Tom Ask", "ledamot", "Lina Berg"),
    ]


def test_delegates_and_their_substitute_in_sentences_of_their_own() -> None:
    text = "Eva Ek och Per Öst är ombud på årsmötet den 8 oktober. Bo Al är ersättare."
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Ombud till NNS årsmöte")] == [
        ("Eva Ek", "ombud", "beslutad"),
        ("Per Öst", "ombud", "beslutad"),
        ("Bo Al", "ersättare", "beslutad"),
    ]


@pytest.mark.parametrize("mark", ["", "- ", "• "])
@pytest.mark.parametrize("colon", [" - ", ": ", " – "])
def test_lists_give_each_place_its_own(mark: str, colon: str) -> None:
    lines = f"{mark}Älvby{colon}Eva Ek\n{mark}Skogby{colon}Per Öst\n{mark}Dal{colon}Bo Al"
    assert told(f"Till styrgrupper för 2022 utses\n{lines}", "Val till styrgrupper") == [
        ("Eva Ek", "ledamot", "styrgruppen Älvby", "Älvby kommun"),
        ("Per Öst", "ledamot", "styrgruppen Skogby", "Skogby kommun"),
        ("Bo Al", "ledamot", "styrgruppen Dal", "Försäkringskassan"),
    ]
    assert [one[2] for one in told(f"Till referensgruppen för unga utses\n{lines}", "Val")] == 3 * [
        "referensgruppen för unga"
    ]


def test_the_sentence_over_a_list_says_for_how_long() -> None:
    text = "Styrelsen beslutar för perioden 1 oktober 2021 - 31 mars 2022 att utse\nOrdförande: Eva Ek\nVice ordförande: Per Öst"
    assert [(one.person, one.start, one.end) for one in made(text, "Konstituering")] == [
        ("Eva Ek", "2021-10-01", "2022-03-31"),
        ("Per Öst", "2021-10-01", "2022-03-31"),
    ]


def test_a_label_may_say_after_whom() -> None:
    chosen, *rest = made("Till ledamot på ett år, fyllnadsval efter Bo Al som avgått:\nTom Ask", "Val av ledamöter")
    assert (chosen.person, chosen.kind, chosen.replaces) == ("Tom Ask", "ledamot", "Bo Al")
    assert {one.person for one in rest} <= {"Bo Al"}


@pytest.mark.parametrize(
    "text",
    ["Till ordinarie revisor valdes Tom Ask med Lina Berg som ersättare.", "Revisor: Tom Ask, ersättare Lina Berg"],
)
def test_the_substitute_of_an_auditor_is_one(text: str) -> None:
    assert [(one.person, one.kind) for one in made(text, "Val av revisorer")] == [
        ("Tom Ask", "revisor"),
        ("Lina Berg", "revisorsersättare"),
    ]


def test_whoever_attests_is_named_with_a_title_and_whoever_stands_in_is_not_chosen() -> None:
    text = "Styrelsen beslutar att beslutsattestant är förbundschef Tom Ask och vid dennes frånvaro ordförande Eva Ek."
    assert [one[:2] for one in told(text, "Attestordning")] == [("Tom Ask", "attestant")]


def test_when_somebody_leaves_and_until_when_somebody_stays() -> None:
    assert [one.kind for one in made("Tom Ask har valt att säga upp sig från sin tjänst.", "Personal")] == ["avgång"]
    (hired,) = made("Som vikarie har Lina Berg anställts till och med mars.", "Personal")
    assert hired.end == "2022-03"


def test_lines_of_several_groups_begin_with_what_each_is_for() -> None:
    text = "Projekt Vändpunkten: Eva Ek och Bo Al\nProjekt Kuling: Per Öst (sammankallande)"
    assert [(one.person, one.kind, one.body) for one in made(text, "Ledamöter i styrgrupper")] == [
        ("Eva Ek", "ledamot", "Projekt Vändpunkten"),
        ("Bo Al", "ledamot", "Projekt Vändpunkten"),
        ("Per Öst", "sammankallande", "Projekt Kuling"),
    ]
    assert made("Steget: Eva Ek berättar om läget.", "Rapporter från styrgrupper") == []


def test_whoever_is_put_forward_at_the_meeting_is_not_nominated_elsewhere() -> None:
    text = "Bo Al nominerar Eva Ek till ordförande.\nStyrelsen beslutar att välja Eva Ek till ordförande."
    assert [(one.person, one.kind) for one in made(text, "Val av ordförande")] == [("Eva Ek", "ordförande")]


def test_each_is_nominated_for_what_stands_behind_the_name() -> None:
    text = "Styrelsen nominerar Eva Ek till styrelsen och Per Öst till valberedningen."
    assert [(one.person, one.kind, one.body) for one in made(text, "Val till NNS")] == [
        ("Eva Ek", "nominering", "NNS styrelse"),
        ("Per Öst", "nominering", "NNS valberedning"),
    ]


def test_a_discharge_that_is_granted_is_decided() -> None:
    text = "Bo Al har avsagt sig uppdraget som ledamot i presidiet.\nStyrelsen beslutar att bevilja avsägelsen."
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Avsägelse")] == [("Bo Al", "avgång", "beslutad")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Tom Ask har bytt jobb inom regionen och ersätts från 1 november av Lina Berg.", "2021-11-01"),
        ("Tom Ask slutar i gruppen och ersätts av Lina Berg.", None),
    ],
)
def test_whoever_follows_comes_on_the_day_that_is_said(text: str, start: str | None) -> None:
    (heir,) = [one for one in made(text, "Beredningsgruppen") if one.kind != "avgång"]
    assert (heir.person, heir.replaces, heir.start) == ("Lina Berg", "Tom Ask", start)


def test_what_a_member_means_to_do_is_proposed() -> None:
    (meant,) = made("Region Väst avser att utse Tom Ask (S) som ordförande.", "Nästa år")
    assert (meant.kind, meant.outcome) == ("ordförande", "föreslagen")


def test_whoever_gets_the_work_of_one_who_left_is_hired() -> None:
    text = "Arbetsterapeuten Lina Berg har gått i pension och tjänsten tillsätts med Tom Ask fr o m 1 oktober."
    assert [(one.person, one.kind, one.start) for one in made(text, "Personal") if one.kind == "anställning"] == [
        ("Tom Ask", "anställning", "2021-10-01")
    ]


def test_a_sentence_may_be_the_whole_item() -> None:
    read = record("Ombud på årsmötet 1 april blir Per Öst.", "")
    assert [(one.person, one.kind, one.outcome) for one in read.appointments] == [("Per Öst", "ombud", "beslutad")]
    assert [one.type for one in read.decisions] == ["välja"]


def test_what_is_proposed_line_by_line_in_small_letters() -> None:
    text = "Valberedningen föreslår årsmötet att välja\nordförande 1 år: Eva Ek, omval\nledamöter 2 år: Bo Al, omval, och Tom Ask, nyval"
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Förslag till årsmötet")] == [
        ("Eva Ek", "ordförande", "föreslagen"),
        ("Bo Al", "ledamot", "föreslagen"),
        ("Tom Ask", "ledamot", "föreslagen"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        (
            "Val av revisor och revisorssuppleant",
            "Valdes Tom Ask respektive Lina Berg, båda omval.",
            [("Tom Ask", "revisor"), ("Lina Berg", "revisorsersättare")],
        ),
        (
            "Fyllnadsval på ett år",
            "Beslut: Tom Ask, SOF Hede, efter Lina Berg",
            [("Tom Ask", "ledamot"), ("Lina Berg", "avgång")],
        ),
        ("Val av styrelseordförande på ett år", "Beslut: Tom Ask, SOF Hede (omval)", [("Tom Ask", "ordförande")]),
        ("Justerare", "Ordföranden och Per Öst.", [("Per Öst", "justerare")]),
        (
            "Val av mötesordförande",
            "Fram till dess att ordförande valts leds mötet av Per Öst.",
            [("Per Öst", "mötesordförande")],
        ),
        (
            "Val av två personer att jämte mötesordföranden justera protokollet tillika rösträknare",
            "Tom Ask, SOF Hede och Lina Berg, SOF Viskan.",
            [
                ("Tom Ask", "justerare"),
                ("Lina Berg", "justerare"),
                ("Tom Ask", "rösträknare"),
                ("Lina Berg", "rösträknare"),
            ],
        ),
    ],
)
def test_bare_names_get_what_the_title_gives(title: str, text: str, found: list[tuple[str, str]]) -> None:
    chosen = made(text, title)
    assert [(one.person, one.kind) for one in chosen] == found
    assert all(one.outcome == "beslutad" for one in chosen if one.kind != "avgång")


def test_a_seat_for_which_nobody_is_named_yet_is_nobodys() -> None:
    text = "Beslutades att ledningsgruppen ska bestå av Eva Ek, Bo Al samt en representant för regionen."
    assert [(one.person, one.kind, one.body) for one in made(text, "Ledningsgrupp")] == [
        ("Eva Ek", "ledamot", "ledningsgruppen"),
        ("Bo Al", "ledamot", "ledningsgruppen"),
    ]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("På grund av Bo Als pensionering 31 maj har posten varit vakant.", "2021-05-31"),
        ("Bo Al har bett att få bli entledigad.", None),
    ],
)
def test_more_ways_to_leave(text: str, end: str | None) -> None:
    assert [(one.person, one.kind, one.end) for one in made(text)] == [("Bo Al", "avgång", end)]


def test_a_title_behind_the_name_tells_nothing_of_a_list_entry() -> None:
    text = "Medlemmarna har anmält följande:\nÄlvby kommun: Tom Ask, avdelningschef\nSkogby kommun: Lina Berg, IFO-chef"
    assert [(one.person, one.represents) for one in made(text, "Val av ledamöter till beredningsgruppen")] == [
        ("Tom Ask", "Älvby kommun"),
        ("Lina Berg", "Skogby kommun"),
    ]


def test_for_how_long_may_stand_in_the_sentence_before() -> None:
    text = "Lina Berg har begärt tjänstledigt 1 januari - 30 juni 2022. Styrelsen beslutar att förordna Tom Ask som tf verksamhetschef under motsvarande tid."
    (acting,) = [one for one in made(text, "Tjänstledighet") if one.person == "Tom Ask"]
    assert (acting.start, acting.end) == ("2022-01-01", "2022-06-30")


def test_lines_that_give_a_name_each_stand_apart_also_where_they_are_long() -> None:
    text = "Nationella rådets beredningsgrupp: Eva Ek\nSKR:s nätverk: Per Öst (ordinarie), Bo Al (ersättare)"
    assert [(one.person, one.kind, one.body) for one in made(text, "Representation")] == [
        ("Eva Ek", "representant", "Nationella rådets beredningsgrupp"),
        ("Per Öst", "representant", "SKR:s nätverk"),
        ("Bo Al", "ersättare", "SKR:s nätverk"),
    ]


def test_attestants_of_several_accounts() -> None:
    text = "Styrelsen beslutar att utse följande beslutsattestanter:\nAnsvar 100 Styrelsen: Eva Ek, ersättare Per Öst\nAnsvar 200 Kansliet: Bo Al"
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Beslutsattestanter 2022")] == [
        ("Eva Ek", "attestant", "beslutad"),
        ("Per Öst", "ersättare", "beslutad"),
        ("Bo Al", "attestant", "beslutad"),
    ]


def test_whom_somebody_follows_may_stand_in_the_title() -> None:
    (chosen,) = made("Styrelsen beslutar att till vice ordförande utse Bo Al.", "Val av vice ordförande efter Per Öst")
    assert chosen.replaces == "Per Öst"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Processledaren Tom Ask slutade den 31 augusti. Hans efterträdare heter Lina Berg.", "anställning"),
        ("Tom Ask avgår ur remissgruppen. Lina Berg tar hans plats.", "ledamot"),
    ],
)
def test_whoever_comes_after_one_who_left(text: str, kind: str) -> None:
    assert [(one.person, one.kind, one.replaces) for one in made(text, "Personal")] == [
        ("Tom Ask", "avgång", None),
        ("Lina Berg", kind, "Tom Ask"),
    ]


def test_whoever_puts_another_forward_for_the_post_of_the_item_nominates_nobody_elsewhere() -> None:
    text = "Bo Al nominerar Eva Ek. Styrelsen väljer Eva Ek till ordförande."
    assert [(one.person, one.kind) for one in made(text, "Val av ordförande")] == [("Eva Ek", "ordförande")]


@pytest.mark.parametrize(
    "text",
    [
        "Ombud: Eva Ek\nErsättare: Per Öst",
        "Som ombud till årsmötet utsågs Eva Ek. Reserv är Per Öst.",
        "Till ombud utses Eva Ek. Per Öst är ersättare.",
    ],
)
@pytest.mark.parametrize("title", ["Val av ombud till NNS årsmöte", "NNS årsmöte"])
def test_a_delegate_and_the_substitute(title: str, text: str) -> None:
    assert [(one.person, one.kind, one.outcome) for one in made(text, title)] == [
        ("Eva Ek", "ombud", "beslutad"),
        ("Per Öst", "ersättare", "beslutad"),
    ]


def test_when_somebody_begins_may_be_told_by_name() -> None:
    text = "Lina Berg har fått tjänsten som processledare efter Tom Ask. Lina börjar den 16 januari 2022."
    (hired,) = [one for one in made(text, "Personal") if one.person == "Lina Berg"]
    assert (hired.replaces, hired.start) == ("Tom Ask", "2022-01-16")


def test_whoever_stays_for_the_network_is_put_forward() -> None:
    assert [
        (one.person, one.kind, one.body) for one in made("Förbundet föreslår omval av Bo Al i NNS styrelse.", "NNS")
    ] == [("Bo Al", "nominering", "NNS styrelse")]


def test_who_represents_the_board_in_the_group_of_the_title() -> None:
    text = "Beslutas att Bo Al ersätter Per Öst som styrelsens representant."
    assert [(one.person, one.kind, one.body) for one in made(text, "Styrgruppen för projekt Ledstången")] == [
        ("Bo Al", "representant", "styrgruppen"),
        ("Per Öst", "avgång", "styrgruppen"),
    ]


def test_whoever_leaves_at_the_end_of_the_term() -> None:
    text = "Från Skogby kommun: Per Öst lämnar efter mandatperiodens slut, ny ledamot från 1 januari 2022 är Tom Ask."
    assert {(one.person, one.kind, one.start, one.end) for one in made(text)} == {
        ("Tom Ask", "ledamot", "2022-01-01", None),
        ("Per Öst", "avgång", None, None),
    }


def test_a_list_below_a_title_that_is_a_post() -> None:
    text = "På valberedningens förslag valdes enhälligt\nTom Ask, ordförande, 1 år\nLina Berg, SOF Väst, 2 år\nPer Öst, SOF Syd, 2 år\nSuppleanter, samtliga på 1 år: Bo Al, SOF Mora"
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Styrelseledamöter")] == [
        ("Tom Ask", "ordförande", "beslutad"),
        ("Lina Berg", "ledamot", "beslutad"),
        ("Per Öst", "ledamot", "beslutad"),
        ("Bo Al", "ersättare", "beslutad"),
    ]


def test_whoever_is_chosen_again_and_whoever_stands_in_in_one_sentence() -> None:
    text = "Beslut: Eva Ek omväljs, Per Öst väljs till ersättare."
    assert [(one.person, one.kind, one.outcome) for one in made(text, "Representant till Coompanion")] == [
        ("Eva Ek", "representant", "beslutad"),
        ("Per Öst", "ersättare", "beslutad"),
    ]


def test_groups_numbered_under_a_decision() -> None:
    text = "Beslut:\n1. Referensgrupp ungdom: Eva Ek och Bo Al\n2. Referensgrupp psykisk hälsa: Per Öst"
    assert [(one.person, one.body) for one in made(text, "Ledamöter i referensgrupper")] == [
        ("Eva Ek", "Referensgrupp ungdom"),
        ("Bo Al", "Referensgrupp ungdom"),
        ("Per Öst", "Referensgrupp psykisk hälsa"),
    ]


def test_whoever_has_the_work_and_whom_that_one_follows() -> None:
    text = "Lina Berg är anställd sedan 1 maj och efterträder Tom Ask som gått till Skolverket."
    found = made(text, "Processledare")
    assert [(one.person, one.kind, one.replaces) for one in found if one.person == "Lina Berg"] == [
        ("Lina Berg", "anställning", "Tom Ask")
    ]


def test_a_group_that_gets_somebody_more() -> None:
    text = "Styrgruppen har utökats med Lina Berg från psykiatrin."
    assert [(one.person, one.kind, one.body, one.outcome) for one in made(text, "Rapport")] == [
        ("Lina Berg", "ledamot", "Styrgruppen", "meddelad")
    ]


def test_whoever_serves_for_now_gets_no_seat() -> None:
    assert made("Hans ersättare Tom Ask tjänstgör tills ny ledamot har utsetts.") == []


def test_from_when_the_heir_is_there_and_not_when_the_other_left() -> None:
    text = "Projektledare Lina Berg slutade vid årsskiftet och efterträddes av Tom Ask, som började den 1 februari."
    assert [(one.person, one.start, one.end) for one in made(text, "Personal")] == [
        ("Lina Berg", None, "2020-12-31"),
        ("Tom Ask", "2021-02-01", None),
    ]


def test_whoever_leads_only_where_another_cannot_has_no_office() -> None:
    assert made("Beslut: Bo Al inträder som ordförande vid förfall för Eva Ek.", "Ersättare för ordföranden") == []


def test_a_substitute_may_be_named_without_a_verb() -> None:
    text = "Beslut\nEva Ek utses att representera förbundet i samverkansrådet. Ersättare Per Öst."
    assert [(one.person, one.kind) for one in made(text, "Ledamot i länets samverkansråd")] == [
        ("Eva Ek", "representant"),
        ("Per Öst", "ersättare"),
    ]


def test_whoever_stays_stays_until_the_day_that_is_said() -> None:
    text = "Lina Berg anställs som samordnare från och med 2022-01-01. Tom Ask kvarstår som samordnare till och med 2021-12-31."
    assert [(one.person, one.start, one.end) for one in made(text, "Anställning")] == [
        ("Lina Berg", "2022-01-01", None),
        ("Tom Ask", None, "2021-12-31"),
    ]


def test_whose_place_is_taken_for_now() -> None:
    text = "Bo Al lämnar styrelsen. Hans plats övertas tills vidare av ersättaren Tom Ask."
    assert [(one.person, one.kind, one.replaces) for one in made(text)] == [
        ("Bo Al", "avgång", None),
        ("Tom Ask", "ledamot", "Bo Al"),
    ]


def test_the_substitute_of_a_representative_is_chosen_with_that_one() -> None:
    text = "Till regionens folkhälsoråd utses Eva Ek. Ersättare blir Per Öst."
    assert {one.outcome for one in made(text, "Representanter")} == {"beslutad"}


def test_a_stand_in_is_no_part_of_the_name() -> None:
    assert [one.person for one in made("Kommunikatören är åter. Vikarien Tom Ask slutar därmed.", "Personal")] == [
        "Tom Ask"
    ]
