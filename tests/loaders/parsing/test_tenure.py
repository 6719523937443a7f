"""Posts over time: who gives way to whom, from when until when, what is prolonged, what is proposed and then agreed to."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.record import Appointment, Participant
from loaders.parsing.agents.context import context
from loaders.parsing.appointments.appointments import appointments
from loaders.parsing.appointments.terms import Term, leaving_day, term
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import sections_of

LISTED = (
    Participant(name="Siri Ek", organisation="Åsens kommun", attendance="beslutande", roles=("ordförande",)),
    Participant(name="Bo Lind", organisation="Försäkringskassan", attendance="beslutande"),
    Participant(name="Karin Alm", organisation="Åsens kommun", attendance="ersättare", roles=("ersättare",)),
    Participant(name="Per Strand", attendance="övrig", roles=("förbundschef",)),
)


def made(title: str, text: str, organ: str = "styrelse") -> tuple[Appointment, ...]:
    people = (*(one.name for one in LISTED), "Maria Lo", "Ola Dahl")
    known = context("Samordningsförbundet Åsen", organ, "2024-02-20", 2024, people, LISTED)
    parts = sections_of(f"§ 1 {title}\n{text}\n\n§ 2 Avslutning\nMötet avslutas.")
    return appointments(parts, decisions(parts, known), known)


def told(found: Sequence[Appointment]) -> set[tuple[str, str]]:
    return {(one.person, one.kind) for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "Försäkringskassan meddelar att Bo Lind från 1 juli ersätts av Maria Lo som ordinarie ledamot.",
        "Bo Lind avlöses från och med den 1 juli av Maria Lo som ledamot i styrelsen.",
        "Som ledamot efterträds Bo Lind av Maria Lo den 1 juli.",
        "Bo Lind lämnar över sitt uppdrag till Maria Lo den 1 juli.",
        "Bo Lind, Försäkringskassan, byts ut mot Maria Lo fr.o.m. 2024-07-01.",
        "Försäkringskassans ledamot Bo Lind ersätts av Maria Lo den 1 juli.",
    ],
)
def test_whoever_is_replaced_leaves(text: str) -> None:
    found = made("Anmälan", text)
    assert told(found) == {("Maria Lo", "ledamot"), ("Bo Lind", "avgång")}
    comes = next(one for one in found if one.kind == "ledamot")
    gone = next(one for one in found if one.kind == "avgång")
    assert (comes.replaces, comes.start, comes.represents) == ("Bo Lind", "2024-07-01", "Försäkringskassan")
    assert (gone.end, gone.outcome) == ("2024-07-01", "meddelad")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind lämnar över ordet till Maria Lo.",
        "Bo Lind lämnar över till Per Strand som redovisar.",
        "Bo Lind ersätts vid dagens möte av Karin Alm.",
        "Siri Ek lämnade sammanträdet inför denna paragraf. I hennes ställe inträdde Karin Alm.",
    ],
)
def test_nobody_leaves_a_post_for_a_while(text: str) -> None:
    assert made("Ärende", text) == ()


def test_the_occasion_of_an_election_is_no_news_of_it() -> None:
    found = made(
        "Val",
        "Sedan Karin Alm avsagt sig uppdraget som vice ordförande utser styrelsen Bo Lind till vice ordförande för tiden till och med 2025-03-31.",
    )
    assert [(one.person, one.kind, one.outcome, one.end) for one in found] == [
        ("Bo Lind", "vice ordförande", "beslutad", "2025-03-31"),
        ("Karin Alm", "avgång", "meddelad", None),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Eva Ek är ledamot från årsskiftet", "2024-01-01", None),
        ("Eva Ek är ledamot t.o.m. årsskiftet 2024/2025", None, "2024-12-31"),
        ("Eva Ek väljs fr o m dagens datum t o m årsmötet 2026", "2024-02-20", "2026"),
        ("Eva Ek väljs från den 1 april till den 31 december 2025", "2024-04-01", "2025-12-31"),
        ("Eva Ek väljs för mandatperioden 2023-2026", "2023", "2026"),
        ("Eva Ek väljs (2023–2026)", "2023", "2026"),
        ("Eva Ek väljs 1 april 2023 - 31 mars 2027", "2023-04-01", "2027-03-31"),
        ("Eva Ek väljs t.o.m. 31/3 2027", None, "2027-03-31"),
        ("Eva Ek väljs intill utgången av 2026", None, "2026"),
        ("Eva Ek väljs fr.o.m. 1 januari nästa år", "2025-01-01", None),
        ("Eva Ek med tillträde den 1 maj", "2024-05-01", None),
        ("Eva Ek väljs tills vidare", None, None),
        ("Eva Ek väljs på två år", None, None),
        ("Eva Ek väljs till 2024 års ombud", None, None),
        ("för tiden 1 januari–31 december 2027", "2027-01-01", "2027-12-31"),
        ("för perioden 1 april till 31 mars 2027", "2026-04-01", "2027-03-31"),
    ],
)
def test_terms(text: str, start: str | None, end: str | None) -> None:
    assert term(text, 2024, "2024-02-20") == Term(start, end)


def test_the_turn_of_the_year_ahead_is_the_next() -> None:
    assert term("Eva Ek är ledamot från årsskiftet", 2024, "2024-11-20").start == "2025-01-01"
    assert leaving_day("Eva Ek slutar vid årsskiftet", 7, 13, "2024-11-20") == "2024-12-31"
    assert leaving_day("Eva Ek slutade vid årsskiftet", 7, 14, "2024-02-20") == "2023-12-31"
    assert leaving_day("Eva Ek har avsagt sig fr.o.m. 1 maj", 11, 21, "2024-04-20") == "2024-05-01"


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen beslutar att förlänga Per Strands förordnande som förbundschef t.o.m. den 30 juni 2025.",
        "Beslut: Pers förordnande som förbundschef förlängs till och med 2025-06-30.",
    ],
)
def test_a_post_that_is_prolonged(text: str) -> None:
    (found,) = made("Ärende", text)
    assert (found.person, found.kind, found.outcome, found.end) == ("Per Strand", "chef", "beslutad", "2025-06-30")


def test_what_is_proposed_and_agreed_to_rests_on_both_sentences() -> None:
    found = made(
        "Val",
        "Valberedningen föreslår Maria Lo och Ola Dahl som ledamöter i arbetsutskottet.\nStyrelsen godkänner förslaget.",
    )
    assert [(one.person, one.outcome, one.represents) for one in found] == [
        ("Maria Lo", "beslutad", None),
        ("Ola Dahl", "beslutad", None),
    ]
    assert {quote.line for quote in found[1].quotes} == {2, 3}


@pytest.mark.parametrize(
    "text",
    [
        "Valberedningen föreslår Maria Lo som ledamot i arbetsutskottet.",
        "Valberedningen föreslår Maria Lo som ledamot i arbetsutskottet.\nStyrelsen bordlägger frågan.",
    ],
)
def test_what_nobody_agrees_to_stays_proposed(text: str) -> None:
    assert [one.outcome for one in made("Val", text)] == ["föreslagen"]


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("Bo Lind utses att justera protokollet med Karin Alm som ersättare.", "ersättare", "protokollet"),
        ("Till justerare väljs Bo Lind, ersättare Karin Alm.", "ersättare", "protokollet"),
        (
            "Till revisorer omvaldes Bo Lind med Karin Alm som ersättare.",
            "revisorsersättare",
            "Samordningsförbundet Åsen",
        ),
        ("Till ombud vid NNS årsmöte utses Bo Lind med Karin Alm som ersättare.", "ersättare", "NNS årsmöte"),
    ],
)
def test_whose_substitute_somebody_is(text: str, kind: str, body: str) -> None:
    (found,) = [one for one in made("Val", text) if one.person == "Karin Alm"]
    assert (found.kind, found.body) == (kind, body)


@pytest.mark.parametrize(
    ("title", "text", "person", "kind"),
    [
        ("Ny ledamot", "Maria Lo presenterar sig. Hon väljs till ledamot i arbetsutskottet.", "Maria Lo", "ledamot"),
        ("Kontakt", "Ola Dahl är beredd. Denne utses till kontaktperson.", "Ola Dahl", "kontaktperson"),
        ("Kontakt", "Förbundets kontaktperson gentemot länsstyrelsen blir Maria Lo.", "Maria Lo", "kontaktperson"),
        ("Vem justerar?", "Det blir Bo.", "Bo Lind", "justerare"),
        ("Val av styrelse", "Omval av samtliga: Bo Lind.", "Bo Lind", "ledamot"),
        ("Val", "Till arbetsutskottet väljs ordföranden samt Bo Lind.", "Bo Lind", "ledamot"),
        ("Vikariat", "Under Per Strands ledighet vikarierar Maria Lo som förbundschef.", "Maria Lo", "chef"),
        ("Chef", "Under tiden 1 juli - 31 augusti är Ola Dahl tillförordnad förbundschef.", "Ola Dahl", "chef"),
        ("Firmateckning", "Maria Lo tecknar firman.", "Maria Lo", "firmatecknare"),
    ],
)
def test_posts_in_other_words(title: str, text: str, person: str, kind: str) -> None:
    assert told(made(title, text)) == {(person, kind)}


def test_seats_by_organisation() -> None:
    lines = "Åsens kommun: Siri Ek (S), ersättare Karin Alm (M)\nFörsäkringskassan: Bo Lind, ersättare Maria Lo"
    rows = "Organisation\tLedamot\tErsättare\nÅsens kommun\tSiri Ek (S)\tKarin Alm (M)\nFörsäkringskassan\tBo Lind\tMaria Lo"
    for text in (lines, rows):
        found = made("Mandat", f"Följande personer har utsetts för perioden 2023-2026:\n{text}")
        assert [(one.person, one.kind, one.represents, one.start, one.end) for one in found] == [
            ("Siri Ek", "ledamot", "Åsens kommun", "2023", "2026"),
            ("Karin Alm", "ersättare", "Åsens kommun", "2023", "2026"),
            ("Bo Lind", "ledamot", "Försäkringskassan", "2023", "2026"),
            ("Maria Lo", "ersättare", "Försäkringskassan", "2023", "2026"),
        ]


def test_news_of_organisations_give_no_seats() -> None:
    assert (
        made(
            "Information",
            "Åsens kommun: Siri Ek berättar om valet.\nFörsäkringskassan: Bo Lind säger att man valt ny chef.",
        )
        == ()
    )


def test_a_group_and_who_convenes_it() -> None:
    found = made(
        "Grupp", "Styrelsen tillsätter en arbetsgrupp bestående av Siri Ek och Bo Lind. Sammankallande är Siri Ek."
    )
    assert told(found) == {("Siri Ek", "ledamot"), ("Bo Lind", "ledamot"), ("Siri Ek", "sammankallande")}
    assert {one.outcome for one in found} == {"beslutad"}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Val av mötesfunktionärer",
            "Justerare tillika rösträknare: Siri Ek och Bo Lind",
            {(one, kind) for one in ("Siri Ek", "Bo Lind") for kind in ("justerare", "rösträknare")},
        ),
        (
            "Representation",
            "Ombud vid NNS årsmöte 25 april: Siri Ek med Karin Alm som ersättare.\nRepresentant i länets råd: Bo Lind (omval).",
            {("Siri Ek", "ombud"), ("Karin Alm", "ersättare"), ("Bo Lind", "representant")},
        ),
        (
            "Arbetsutskott",
            "Siri Ek, Bo Lind och Maria Lo utgör arbetsutskott.",
            {(one, "ledamot") for one in ("Siri Ek", "Bo Lind", "Maria Lo")},
        ),
        ("Avtackning", "Avgående ledamoten Karin Alm avtackades med blommor.", {("Karin Alm", "avgång")}),
        ("Arkiv", "Beslut:\na) Arkivansvarig är Per Strand.", {("Per Strand", "arkivansvarig")}),
    ],
)
def test_what_an_item_settles_without_saying_so(title: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = made(title, text)
    assert told(found) == expected
    assert {one.outcome for one in found} <= {"beslutad", "meddelad"}


def test_a_nomination_into_a_body_named_first() -> None:
    (found,) = made("Nominering", "Till styrgruppen för Steget nomineras Bo Lind.")
    assert (found.person, found.kind, found.body) == ("Bo Lind", "nominering", "styrgruppen för Steget")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Styrelsen väljer följande personer till arbetsutskottet: Siri Ek och Bo Lind.",
            {("Siri Ek", "ledamot"), ("Bo Lind", "ledamot")},
        ),
        ("Siri Ek och Bo Lind utses till rekryteringsgrupp.", {("Siri Ek", "ledamot"), ("Bo Lind", "ledamot")}),
        ("Maria Lo tar över efter Bo Lind från 1 juni.", {("Maria Lo", "ledamot"), ("Bo Lind", "avgång")}),
        ("Maria Lo, ny ersättare för Försäkringskassan, presenterar sig.", {("Maria Lo", "ersättare")}),
        ("Välkommen till Maria Lo som är ny ersättare!", {("Maria Lo", "ersättare")}),
        ("Från och med 2025-01-01 är Bo Lind ordförande.", {("Bo Lind", "ordförande")}),
        ("Siri Ek är nominerad av förbundet till NNS valberedning.", {("Siri Ek", "nominering")}),
        ("Till årsmötet i NNS anmäls Siri Ek som ombud.", {("Siri Ek", "ombud")}),
        ("Bo Lind är ordförande och hälsar välkommen.", set()),
        ("Siri Ek, ledamot för Åsens kommun, undrar över budgeten.", set()),
        ("Försäkringskassan har ännu inte utsett någon efterträdare till Bo Lind.", set()),
    ],
)
def test_who_comes_in_other_words(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(made("Ärende", text)) == expected


def test_each_of_two_seats_has_its_own_predecessor() -> None:
    found = made(
        "Val",
        "Åsens kommunfullmäktige har valt Maria Lo (S) till ledamot efter Siri Ek (S) och Ola Dahl (M) till ersättare efter Karin Alm (M).",
    )
    assert {(one.person, one.replaces) for one in found if one.kind != "avgång"} == {
        ("Maria Lo", "Siri Ek"),
        ("Ola Dahl", "Karin Alm"),
    }


def test_the_letter_of_an_organisation_says_whom_all_of_those_named_represent() -> None:
    found = made(
        "Anmälan",
        "Från Försäkringskassan har inkommit beslut om att Maria Lo förordnats som ledamot och Ola Dahl som ersättare.",
    )
    assert {one.represents for one in found} == {"Försäkringskassan"}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Anmälan",
            "FK: Maria Lo ersätter Bo Lind från 1 april 2024.",
            {("Maria Lo", "ledamot"), ("Bo Lind", "avgång")},
        ),
        (
            "Inledning",
            "Maria Lo ersätter Bo Lind som Försäkringskassans representant i styrgruppen.",
            {("Maria Lo", "representant"), ("Bo Lind", "avgång")},
        ),
        ("Val av en person att jämte ordföranden justera", "Bo Lind valdes.", {("Bo Lind", "justerare")}),
        ("Revisorer", "Till uppdraget omvaldes Maria Lo.", {("Maria Lo", "revisor")}),
        ("Revisorer", "Åsens kommun nominerar Maria Lo som revisor efter Ola Dahl.", {("Maria Lo", "nominering")}),
        ("Nytt", "Försäkringskassan har en ny områdeschef, Maria Lo, som börjar 1 maj.", {("Maria Lo", "chef")}),
        ("Nytt", "Bo Lind får ny chef från 1 maj.", set()),
        ("Närvaro", "Karin Alm ersätter Siri Ek vid dagens möte.", set()),
        ("Rapport", "Maria Lo ersätter Ola Dahl.", set()),
    ],
)
def test_successions_in_the_active(title: str, text: str, expected: set[tuple[str, str]]) -> None:
    assert told(made(title, text)) >= expected if expected else told(made(title, text)) == set()


def test_seats_that_the_parties_propose() -> None:
    found = made(
        "Förslag till styrelse 2023-2026",
        "Parterna meddelar följande:\nÅsens kommun: ordinarie Siri Ek, ersättare vakant\nFörsäkringskassan: oförändrat, dvs. Bo Lind och som ersättare Maria Lo",
    )
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Siri Ek", "ledamot", "föreslagen"),
        ("Bo Lind", "ledamot", "föreslagen"),
        ("Maria Lo", "ersättare", "föreslagen"),
    ]


def test_proposals_in_lines_under_who_proposes_them() -> None:
    text = "Valberedningen beslutade att till årsmötet föreslå\n- Ordförande 1 år: Siri Ek (omval)\n- Ledamöter 2 år: Bo Lind (nyval), Maria Lo (nyval)"
    found = made("Förslag till årsmötet 2024", text, "valberedning")
    assert [(one.person, one.kind, one.outcome, one.end) for one in found] == [
        ("Siri Ek", "ordförande", "föreslagen", None),
        ("Bo Lind", "ledamot", "föreslagen", None),
        ("Maria Lo", "ledamot", "föreslagen", None),
    ]


def test_elections_in_cells_for_the_time_that_the_title_says() -> None:
    text = "Styrelsen väljer enhälligt\nordförande\tSiri Ek\n1:e vice ordf\tBo Lind"
    found = made("Val av presidium för tiden 2024-04-14--2025-12-31", text)
    assert [(one.person, one.kind, one.outcome, one.start, one.end) for one in found] == [
        ("Siri Ek", "ordförande", "beslutad", "2024-04-14", "2025-12-31"),
        ("Bo Lind", "förste vice ordförande", "beslutad", "2024-04-14", "2025-12-31"),
    ]


def test_the_nominated_in_a_list() -> None:
    found = made(
        "Nomineringar",
        "Inkomna nomineringar:\n- Maria Lo, SOF Umeå (nominerad av SOF Umeå)\n- Ola Dahl, SOF Syd, har avböjt",
        "valberedning",
    )
    assert [(one.person, one.kind, one.outcome) for one in found] == [
        ("Maria Lo", "nominering", "föreslagen"),
        ("Ola Dahl", "nominering", "avböjd"),
    ]


def test_the_days_of_a_discharge_are_not_those_of_the_election() -> None:
    found = made(
        "Ändring",
        "Åsens kommun har genom beslut i fullmäktige 2024-01-19, § 8, entledigat Karin Alm (L) från och med den 30 juni och utsett Maria Lo (M) till ny ersättare till och med den 31 mars 2027.",
    )
    assert [(one.person, one.kind, one.represents, one.start, one.end) for one in found] == [
        ("Maria Lo", "ersättare", "Åsens kommun", None, "2027-03-31"),
        ("Karin Alm", "avgång", "Åsens kommun", None, "2024-06-30"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Val av protokolljusterare",
            "Bo Lind, med Karin Alm som reserv, att jämte ordföranden justera protokollet.",
            {("Bo Lind", "justerare"), ("Karin Alm", "ersättare")},
        ),
        ("Attest", "Beslut: Per Strand ersätts under semestern som attestant av Siri Ek.", {("Siri Ek", "attestant")}),
        (
            "Grupp",
            "Beslut: Siri Ek och Bo Lind bildar arbetsgrupp för fortsättningen, med Bo som sammankallande.",
            {("Siri Ek", "ledamot"), ("Bo Lind", "ledamot")},
        ),
        (
            "Nytt",
            "Bo Lind berättar om läget. Han slutar själv 31 augusti; Försäkringskassan talar med Maria Lo.",
            {("Bo Lind", "avgång")},
        ),
        ("Nytt", "Karin Alm har bytt arbete.", {("Karin Alm", "avgång")}),
    ],
)
def test_reserves_stand_ins_and_those_who_leave_themselves(
    title: str, text: str, expected: set[tuple[str, str]]
) -> None:
    assert told(made(title, text)) == expected


def test_seats_of_organisations_in_running_sentences() -> None:
    found = made(
        "Styrelsens sammansättning",
        "Inför mandatperioden 2023-2026 har medlemmarna utsett ledamöter och ersättare. Åsens kommun: Siri Ek (S) och Karin Alm (M). Försäkringskassan: Bo Lind och Maria Lo.",
    )
    assert [(one.person, one.kind, one.represents, one.start) for one in found] == [
        ("Siri Ek", "ledamot", "Åsens kommun", "2023"),
        ("Karin Alm", "ersättare", "Åsens kommun", "2023"),
        ("Bo Lind", "ledamot", "Försäkringskassan", "2023"),
        ("Maria Lo", "ersättare", "Försäkringskassan", "2023"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Nytt",
            "Åsens kommun har utsett Maria Lo att efterträda Ola Dahl i beredningsgruppen.",
            {("Maria Lo", "ledamot", "beredningsgruppen"), ("Ola Dahl", "avgång", "beredningsgruppen")},
        ),
        (
            "Nytt",
            "Presentation eftersom Maria Lo är ny i gruppen. Hon ersätter Henny Bark.",
            {("Maria Lo", "ledamot", "styrelsen"), ("Henny Bark", "avgång", "styrelsen")},
        ),
        ("Formalia", "Justerare\tMaria Lo.", {("Maria Lo", "justerare", None)}),
        (
            "Nytt",
            "Åsens kommun: ny skola. Försäkringskassan: ny enhetschef, Maria Lo, börjar i maj.",
            {("Maria Lo", "chef", "Försäkringskassan")},
        ),
    ],
)
def test_where_somebody_comes_in(title: str, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {(one.person, one.kind, one.body) for one in made(title, text)} == expected
