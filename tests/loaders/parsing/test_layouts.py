"""Heads, lists and signatures in layouts that differ from one secretariat to the next."""

from __future__ import annotations

import pytest

from graph.record import Participant, Record
from loaders.parsing import parse
from loaders.parsing.text.minutes import passage
from tests.harness.minutes import lines_of
from tests.harness.sources import source_of

ITEMS = "\n\n§ 1 Öppnande\nMötet öppnades.\n\n§ 2 Justering\nText.\n\n§ 3 Avslutning\nMötet avslutades.\n"
HEAD = "Samordningsförbundet Storån\nProtokoll styrelsen 3 mars 2020\n\n"


def record(text: str) -> Record:
    return parse(source_of(text))


def people(lists: str) -> dict[str, Participant]:
    return {one.name: one for one in record(HEAD + lists + ITEMS).participants}


def test_organisations_head_their_members_and_substitutes() -> None:
    found = people(
        "Deltagande\nFörsäkringskassan\n  Ordinarie: Anna Ek\n  Ersättare: Bo Al\nRegion Norr\n  Ordinarie: Cecilia Berg (S), ordförande\n"
        "  Ersättare: Dan Dahl (M), ej närvarande\nKansliet\n  Eva Falk, förbundschef"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Försäkringskassan", "beslutande"),
        "Bo Al": ("Försäkringskassan", "ersättare"),
        "Cecilia Berg": ("Region Norr", "beslutande"),
        "Dan Dahl": ("Region Norr", "frånvarande"),
        "Eva Falk": (None, "övrig"),
    }


def test_offices_before_names_under_organisations() -> None:
    found = people(
        "Närvaro\n\nFörsäkringskassan\nLedamot Anna Ek (vice ordförande)\nErsättare Bo Al (närvarande, ej tjänstgörande)\n"
        "Region Norr\nLedamot Cecilia Berg (frånvarande)\nErsättare Dan Dahl (tjänstgörande)\nKansliet\nFörbundschef Eva Falk"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Försäkringskassan", "beslutande"),
        "Bo Al": ("Försäkringskassan", "ersättare"),
        "Cecilia Berg": ("Region Norr", "frånvarande"),
        "Dan Dahl": ("Region Norr", "beslutande"),
        "Eva Falk": ("Kansliet", "övrig"),
    }


def test_organisations_before_colons() -> None:
    found = people(
        "Närvarande\nFrån Försäkringskassan: Anna Ek, Bo Al (ersättare)\nFrån kommunerna: Cecilia Berg (S, Åby), Dan Dahl (M, Nyby)\n"
        "Från kansliet: Eva Falk (förbundschef)"
    )
    assert {name: (one.organisation, one.party, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Försäkringskassan", None, "beslutande"),
        "Bo Al": ("Försäkringskassan", None, "ersättare"),
        "Cecilia Berg": ("Åby", "S", "beslutande"),
        "Dan Dahl": ("Nyby", "M", "beslutande"),
        "Eva Falk": ("kansliet", None, "övrig"),
    }


def test_members_and_substitutes_side_by_side() -> None:
    found = people(
        "Ordinarie ledamot           Närv   Ersättare             Närv\nAnna Ek, FK                 X      Bo Al, FK             -\n"
        "Cecilia Berg (S), Åby       X      Dan Dahl (S), Åby     X\nEva Falk (M), Regionen      -      Filip Gran (M), Regionen  X, tjg"
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Anna Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Cecilia Berg": "beslutande",
        "Dan Dahl": "ersättare",
        "Eva Falk": "frånvarande",
        "Filip Gran": "beslutande",
    }


def test_cells_stand_under_their_heads() -> None:
    found = people(
        "Namn                 Organisation            Uppdrag       När   Frånv\nAnna Ek              Viks kommun (S)         ordf          x\n"
        "Cecilia Berg         Region Viken (L)        led                 x\nDan Dahl             Region Viken (KD)       ers           x"
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Anna Ek": "beslutande",
        "Cecilia Berg": "frånvarande",
        "Dan Dahl": "ersättare",
    }


@pytest.mark.parametrize(
    ("label", "attendance"), [("I mötet hos oss deltog:", "beslutande"), ("Kunde inte delta:", "frånvarande")]
)
def test_labels_of_other_words(label: str, attendance: str) -> None:
    assert people(f"{label}\nAnna Ek, FK\nBo Al, AF")["Anna Ek"].attendance == attendance


@pytest.mark.parametrize(
    "line",
    [
        "Frånvarande: Ove Bro (V), Nyby kommun (ersätts av Beda Lang (S), Åby kommun)",
        "Frånvarande: Ove Bro (V), Nyby kommun, ersätts av Beda Lang (S), Åby kommun",
        "Frånvarande: Ove Bro (V), Nyby kommun (ersättare: Beda Lang (S), Åby kommun)",
    ],
)
def test_substitute_beside_the_absent_member(line: str) -> None:
    found = people(f"Närvarande: Anna Ek, FK\n{line}")
    assert found["Ove Bro"].attendance == "frånvarande"
    deputy = found["Beda Lang"]
    assert (deputy.organisation, deputy.party, deputy.attendance, deputy.substitutes_for) == (
        "Åby kommun",
        "S",
        "beslutande",
        "Ove Bro",
    )


def test_substitute_listed_twice_is_one() -> None:
    found = record(
        HEAD + "Ersättare: Beda Lang (S), Åby kommun\nFrånvarande: Ove Bro, ersätts av Beda Lang" + ITEMS
    ).participants
    assert [(one.name, one.attendance, one.substitutes_for) for one in found] == [
        ("Beda Lang", "beslutande", "Ove Bro"),
        ("Ove Bro", "frånvarande", None),
    ]


@pytest.mark.parametrize(
    "name",
    ['Elisabet "Bettan" Frisk', "Karl ”Kalle” Ek", "Hugo St. Clair", "Nour al-Din Hamdan", "Knut-Erik Mc Laren"],
)
def test_names_with_nicknames_and_foreign_parts(name: str) -> None:
    assert name in people(f"Närvarande\n{name} (S), Åby kommun\nAnna Ek, FK")


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("1:e vice ordförande", "förste vice ordförande"),
        ("2:a v. ordf.", "andre vice ordförande"),
        ("1:e ersättare", "ersättare"),
    ],
)
def test_ordinals_of_offices(said: str, role: str) -> None:
    assert people(f"Närvarande\nAnna Ek, FK, {said}\nBo Al, AF")["Anna Ek"].roles == (role,)


def test_bulleted_labels_and_secretary() -> None:
    found = people(
        "Deltagare\n\n- Ledamöter\n- Anna Ek, FK\n- Ersättare\n- Bo Al, AF\n- Frånvarande\n- Dan Dahl\nSekreterare: Eva Falk"
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Anna Ek": "beslutande",
        "Bo Al": "ersättare",
        "Dan Dahl": "frånvarande",
        "Eva Falk": "övrig",
    }


@pytest.mark.parametrize(
    ("head", "place", "start", "end"),
    [
        (
            "Torsdagen den 5 februari 2009, kl 9-11.30\nFörsamlingshemmet, Kvarnby",
            "Församlingshemmet, Kvarnby",
            "09:00",
            "11:30",
        ),
        ("2018-03-01 mellan 09.30 och 12.10 i Gula villan, Härnevi", "Gula villan, Härnevi", "09:30", "12:10"),
        ("Styrelsemöte 5 maj 2015\nSammanträdesrum: Hörsalen", "Hörsalen", None, None),
        ("Telefonmöte 25/11 2014, 16.00-16.50", "Telefonmöte", "16:00", "16:50"),
        ("Styrelsemöte 25 november 2014, 9–11.30", None, "09:00", "11:30"),
        ("Styrelsemöte 3 april 2020. Svar skulle lämnas senast den 2 april kl. 12.00.", None, None, None),
    ],
)
def test_place_and_hours(head: str, place: str | None, start: str | None, end: str | None) -> None:
    found = record(f"Finsam Grankullen\nPROTOKOLL från styrelsemöte\n{head}\n\nNärvarande: Anna Ek, Bo Al{ITEMS}")
    assert (found.place, found.start_time, found.end_time) == (place, start, end)


def test_letterhead_in_two_lines() -> None:
    found = record(f"FINSAM\tPROTOKOLL 2/2011\nSYDÅSEN\nDatum\t13 april 2011\n{ITEMS}")
    assert (found.organisation, found.number) == ("Finsam Sydåsen", "2011-2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "§ 3 Mötesdagar 2021\nMöten hålls den 6 februari och 10 april. Alla möten börjar kl. 13.00.",
            "2021-02-06T13:00",
        ),
        (
            "§ 3 Sammanträdesdagar\nStyrelsen beslutar:\n  fredag 2 juni 2020 kl. 9.00\n  fredag 15 september 2020",
            "2020-06-02T09:00",
        ),
        ("§ 3 Övrigt\nBeslutet anmäls vid ordinarie styrelsemöte den 14 maj 2020.", "2020-05-14"),
    ],
)
def test_next_meeting(text: str, expected: str) -> None:
    assert record(f"{HEAD}§ 1 Öppnande\nMötet öppnades.\n\n§ 2 Val\nText.\n\n{text}\n").next_meeting == expected


@pytest.mark.parametrize(
    "block",
    [
        "Protokollet skrevs av Eva Falk.\nDet justerades av Anna Ek (ordförande) och Bo Al (justerare).",
        "Anna Ek, ordförande — Bo Al, justerare — Eva Falk, sekreterare",
        "Eva Falk\nFörbundschef, vid protokollet\n\nAnna Ek\nOrdförande\n\nBo Al\nJusterande",
        "Vid protokollet                         Justeras\n\nEva Falk                                Anna Ek             Bo Al\n"
        "Samordnare                              Ordförande          Justerare",
        "Signering\n\nRoll\tNamn\tMetod\tTidpunkt\nSekreterare\tEva Falk\tBankID\t2020-03-05 06:15:09 UTC\n"
        "Ordförande\tAnna Ek\tBankID\t2020-03-06 19:47:30 UTC\nJusterare\tBo Al\tBankID\t2020-03-07 08:00:51 UTC",
        "Protokollet är digitalt undertecknat\n\nEva Falk\tSekreterare\t2020-03-05 07:41 UTC\tBankID\nAnna Ek\tOrdförande\t2020-03-06 16:05 UTC\tBankID\n"
        "Bo Al\tJusterare\t2020-03-07 12:30 UTC\tBankID",
        "UNDERSKRIFTER I DETTA DOKUMENT\nEVA FALK                               ANNA EK\nSekreterare                            Ordförande\n"
        "2020-03-05 10:11:12 CET                2020-03-06 09:10:11 CET\nBO AL\nJusterare\n2020-03-07 08:00:00 CET",
        "Verifikat\n\nEva Falk\tSignerade med BankID\nProtokollförare\t2020-03-05 13:02:11 UTC\nAnna Ek\tSignerade med BankID\nOrdförande\t2020-03-06 05:44:59 UTC\n"
        "Bo Al\tSignerade med BankID\nJusteringsperson\t2020-03-07 20:16:40 UTC",
    ],
)
def test_signatures(block: str) -> None:
    found = record(
        f"{HEAD}Närvarande: Anna Ek, ordförande, Bo Al, Eva Falk, sekreterare{ITEMS}\n\n{block}\n"
    ).signatures
    assert {(one.name, one.role) for one in found} == {
        ("Eva Falk", "sekreterare"),
        ("Anna Ek", "ordförande"),
        ("Bo Al", "justerare"),
    }


@pytest.mark.parametrize(
    ("sentence", "name", "role", "organisation"),
    [
        ("Förslag på ny kandidat är Fredrik Lundén som är ordförande i SCÖ.", "Fredrik Lundén", "ordförande", "SCÖ"),
        ("Region Väst har valt Bo Berg (S) till ersättare efter Eva Dahl.", "Bo Berg", "ersättare", "Region Väst"),
        ("Region Väst har valt Bo Berg (S) till ersättare efter Eva Dahl.", "Eva Dahl", "ersättare", "Region Väst"),
        ("Dals kommunfullmäktige har utsett Bo Berg till ledamot.", "Bo Berg", "ledamot", "Dals kommun"),
        ("Revisorerna Lars Bäck och Ulrika Lund har lämnat sin berättelse.", "Ulrika Lund", "revisor", None),
        ("Anna Berg är ny sektionschef på Arbetsförmedlingen.", "Anna Berg", "sektionschef", "Arbetsförmedlingen"),
        ("Seminariet med Anna Berg från Aalborg ställs in.", "Anna Berg", None, None),
    ],
)
def test_people_mentioned(sentence: str, name: str, role: str | None, organisation: str | None) -> None:
    found = record(
        f"{HEAD}Närvarande: Per Ek, Bo Al\n\n§ 1 Öppnande\nText.\n\n§ 2 Övrigt\n{sentence}\n\n§ 3 Slut\nText.\n"
    )
    person = next(one for one in found.people_mentioned if one.name == name)
    assert (person.role, person.organisation) == (role, organisation)


def test_an_organisation_that_spans_rows_is_everybodys_below() -> None:
    found = people(
        "Organisation\tNamn\tFunktion\tPå plats\tPå distans\tFrånvarande\nÅs kommun\tAnna Ek (S)\tOrdförande\tx\nBo de la Gard (M)\tLedamot\t \tx\n"
        "Dals kommun\tCecilia Berg (C)\tLedamot\t \t \tx\nDan Dahl (S)\tErsättare (tjänstgörande)\t \tx\nFörbundet\tEva Falk\tFörbundschef\tx"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo de la Gard": ("Ås kommun", "beslutande"),
        "Cecilia Berg": ("Dals kommun", "frånvarande"),
        "Dan Dahl": ("Dals kommun", "beslutande"),
        "Eva Falk": ("Förbundet", "övrig"),
    }


def test_seats_head_columns_of_people_beside_their_organisation() -> None:
    found = people(
        "Part\tOrdinarie\tErsättare\nÅs kommun\tAnna Ek (S)\tBo Al (S), ej närvarande\n \tCecilia Berg (M)\tDan Dahl (M)\nFörsäkringskassan\tEva Falk\t—"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Bo Al": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Cecilia Berg": ("Ås kommun", "beslutande", ("ledamot",)),
        "Dan Dahl": ("Ås kommun", "ersättare", ("ersättare",)),
        "Eva Falk": ("Försäkringskassan", "beslutande", ("ledamot",)),
    }


def test_organisation_and_name_that_came_out_in_one_cell() -> None:
    found = people(
        "Samordningsförbund\tOmbud\nSOF Fjället\tAnna Ek\nSamordningsförbundet Kusten Cecilia Berg\nFinsam Älven\tEva Falk"
    )
    assert {name: (one.organisation, one.roles) for name, one in found.items()} == {
        "Anna Ek": ("SOF Fjället", ("ombud",)),
        "Cecilia Berg": ("Samordningsförbundet Kusten", ("ombud",)),
        "Eva Falk": ("Finsam Älven", ("ombud",)),
    }


def test_organisations_that_follow_names_without_a_comma() -> None:
    found = people("Närvarande: Anna Ek FK, Bo Al Hagby kommun, Cecilia Berg Regionen, Eva Falk förbundschef")
    assert {name: one.organisation for name, one in found.items()} == {
        "Anna Ek": "FK",
        "Bo Al": "Hagby kommun",
        "Cecilia Berg": "Regionen",
        "Eva Falk": None,
    }


def test_words_of_a_sentence_are_no_organisation() -> None:
    found = people(
        "Ledamöter\nAnna Ek (S), Ås kommun, lämnar mötet kl 11:30\nBo Al, FK\nÖvriga\nEva Falk, som förde protokollet"
    )
    assert (found["Anna Ek"].organisation, found["Eva Falk"].organisation) == ("Ås kommun", None)


def test_the_first_vice_chair_among_offices_before_names() -> None:
    found = people(
        "Beslutande: Ordförande Anna Ek (S), Ås kommun; 1:e vice ordförande Bo Al, FK; Cecilia Berg (M), Dals kommun"
    )
    assert {name: one.roles for name, one in found.items()} == {
        "Anna Ek": ("ordförande",),
        "Bo Al": ("förste vice ordförande",),
        "Cecilia Berg": (),
    }


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vidsjö samordningsförbund\nProtokoll", "Vidsjö samordningsförbund"),
        ("ÄLVRIKETS SAMORDNINGSFÖRBUND\nProtokoll", "Älvrikets samordningsförbund"),
        ("Protokoll Tre Läns samordningsförbund", "Tre Läns samordningsförbund"),
        ("Protokoll från möte mellan flera samordningsförbund", None),
        ("SÖDRA ÅSEN – samordningsförbund för Ek, Ask och Al\nProtokoll", "Södra Åsen"),
        ("Norra Åsen, ett samordningsförbund för Ek och Al\nProtokoll", "Norra Åsen"),
        ("Föreningen NNS\nProtokoll", "NNS"),
        ("Samordningsförbundet EAL (Ekby Askby Alby)\nProtokoll", "Samordningsförbundet EAL (Ekby Askby Alby)"),
    ],
)
def test_organisations_named_before_their_kind(title: str, name: str | None) -> None:
    assert record(f"{title}\n3 mars 2020\n\nNärvarande\nAnna Ek, FK" + ITEMS).organisation == name


def test_labels_in_lower_case_in_the_margin() -> None:
    found = people(
        "ledamöter             Anna Ek (S), ordförande\n                      Bo Al (C), Ås kommun\n\ntjänstgörande         Cecilia Berg (M)\n"
        "ersättare             Dan Dahl (S) för Filip Gran (V) §§ 2–3\n\nersättare             Gun Holm (M), Ås kommun\n\növriga                Eva Falk, förbundschef"
    )
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Anna Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("beslutande", ("ledamot",)),
        "Cecilia Berg": ("beslutande", ("ersättare",)),
        "Dan Dahl": ("beslutande", ("ersättare",)),
        "Filip Gran": ("frånvarande", ()),
        "Gun Holm": ("ersättare", ("ersättare",)),
        "Eva Falk": ("övrig", ("förbundschef",)),
    }


def test_a_label_over_two_lines_beside_a_column_of_organisations() -> None:
    found = people(
        "Närvarande            Ås stad                Anna Ek (S)\nledamöter                                    Bo Al (M)\n"
        "                      Regionen               Cecilia Berg (L)\n                                             Dan Dahl (C)"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Anna Ek": ("Ås stad", "beslutande", ("ledamot",)),
        "Bo Al": ("Ås stad", "beslutande", ("ledamot",)),
        "Cecilia Berg": ("Regionen", "beslutande", ("ledamot",)),
        "Dan Dahl": ("Regionen", "beslutande", ("ledamot",)),
    }


def test_answers_by_mail_are_votes() -> None:
    found = people(
        "Följande ledamöter har svarat:\n  Ledamot                Företräder          Svar\n  Anna Ek (S)            Ås kommun           Tillstyrker\n"
        "  Bo Al                  FK                  Avstyrker\n\nInget svar har inkommit från: Cecilia Berg (C), Ås kommun"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("FK", "beslutande"),
        "Cecilia Berg": ("Ås kommun", "frånvarande"),
    }


def test_whoever_leaves_after_a_paragraph_was_there_until_it() -> None:
    found = people("Närvarande\nAnna Ek (S), Ås kommun, lämnar mötet efter § 2\nBo Al, FK")
    assert found["Anna Ek"].items == "1-2"


def test_an_attendance_list_after_the_items() -> None:
    text = (
        HEAD
        + "Beslutande: Enligt närvarolista"
        + ITEMS
        + (
            "\nNÄRVAROLISTA\n\nLedamöter             Parti/Org    Närvarande   Tjänstgörande\nAnna Ek               S, Åsby      Ja           Ja\n"
            "Cecilia Berg          C, Långstorp Ja           Ja\nBo Al                 AF           Nej\n"
        )
    )
    found = {one.name: (one.organisation, one.party, one.attendance) for one in record(text).participants}
    assert found == {
        "Anna Ek": ("Åsby", "S", "beslutande"),
        "Cecilia Berg": ("Långstorp", "C", "beslutande"),
        "Bo Al": ("AF", None, "frånvarande"),
    }


def test_surnames_first_before_whom_a_substitute_serves_for() -> None:
    found = people("Ledamöter\nEk, Anna (S), Ås kommun\nErsättare\nAl, Bo, FK, tjänstgör för Cecilia Berg")
    assert {name: (one.attendance, one.substitutes_for) for name, one in found.items()} == {
        "Anna Ek": ("beslutande", None),
        "Bo Al": ("beslutande", "Cecilia Berg"),
        "Cecilia Berg": ("frånvarande", None),
    }


def test_members_and_substitutes_with_organisations_and_crosses_side_by_side() -> None:
    found = people(
        "Ledamot\tUtsedd av\tNärv.\tErsättare\tUtsedd av\tNärv.\nAnna Ek (S), ordf.\tÅs kommun\tX\tBo Al (S)\tÅs kommun\tX\n"
        "Cecilia Berg (S)\tRegion Norr\t \tDan Dahl (L)\tRegion Norr\tX tj.\nEva Falk\tFK\tX\tVakant\tFK"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "ersättare"),
        "Cecilia Berg": ("Region Norr", "frånvarande"),
        "Dan Dahl": ("Region Norr", "beslutande"),
        "Eva Falk": ("FK", "beslutande"),
    }


def test_a_group_in_a_row_of_its_own_within_a_table() -> None:
    found = people(
        "Namn\tRepresenterar\tNärvarande\nLedamöter\nAnna Ek\tFörsäkringskassan, område Norr\tJa\nErsättare\nBo Al\tNyby kommun\tJa\n"
        "Dan Dahl\tNyby kommun\tNej"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Anna Ek": ("Försäkringskassan, område Norr", "beslutande", ("ledamot",)),
        "Bo Al": ("Nyby kommun", "ersättare", ("ersättare",)),
        "Dan Dahl": ("Nyby kommun", "frånvarande", ("ersättare",)),
    }


def test_service_for_an_absent_member_that_the_text_tells() -> None:
    found = people(
        "Ledamöter: Anna Ek, Försäkringskassan\nErsättare: Bo Al, Nyby kommun\nFrånvarande: Cecilia Berg, Nyby kommun\n\n"
        "§ 1 Upprop\nBo Al tjänstgör för Cecilia Berg."
    )
    assert (found["Bo Al"].attendance, found["Bo Al"].substitutes_for) == ("beslutande", "Cecilia Berg")
    assert found["Cecilia Berg"].attendance == "frånvarande"


def test_paragraphs_before_a_name_are_what_that_one_attended() -> None:
    found = people("Närvarande: Anna Ek, Nyby kommun, Bo Al, ekonom, samt under punkt 2 Dan Dahl från Region Norr")
    assert {name: one.items for name, one in found.items()} == {"Anna Ek": None, "Bo Al": None, "Dan Dahl": "2"}


def test_rows_of_a_list_of_tasks_are_no_items() -> None:
    tasks = "\nAtt göra\nNr\tVad\tVem\tNär\n1\tBoka lokal\tAnna Ek\tmaj\n2\tRinga Bo\tDan Dahl\tjuni\n3\tSkriva avtal\tAnna Ek\tjuli\n"
    found = record(
        HEAD + "Närvarande: Anna Ek, Dan Dahl\n\n1 | Öppnande\nText.\n\n2 | Övrigt\nText.\n\n3 | Slut\n" + tasks
    )
    assert [item.title for item in found.items] == ["Öppnande", "Övrigt", "Slut"]
    assert [(one.to, one.task) for one in found.assignments] == [
        (("Anna Ek",), "Boka lokal"),
        (("Dan Dahl",), "Ringa Bo"),
        (("Anna Ek",), "Skriva avtal"),
    ]


def test_names_and_what_they_sign_as_in_turn() -> None:
    found = record(
        HEAD
        + "Närvarande: Anna Ek, Bo Al, Dan Dahl"
        + ITEMS
        + "\nBo Al\nvid protokollet\nAnna Ek\nordförande\nDan Dahl\njusterare\n"
    )
    assert [(one.name, one.role) for one in found.signatures] == [
        ("Bo Al", "sekreterare"),
        ("Anna Ek", "ordförande"),
        ("Dan Dahl", "justerare"),
    ]


def test_whoever_has_no_cross_in_the_one_column_for_presence_was_absent() -> None:
    found = people("Ledamöter\tNärv.\nAnna Ek, Nyby kommun\tX\nBo Al, Region Norr\nDan Dahl, Försäkringskassan\tX\n")
    assert {name: one.attendance for name, one in found.items()} == {
        "Anna Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Dan Dahl": "beslutande",
    }


def test_evidence_that_begins_between_two_lines_stands_on_the_second() -> None:
    joined = passage(lines_of("Anna  Ek,\nBo  Lind"))
    at = joined.text.index(" Bo")
    assert [(quote.line, quote.quote) for quote in joined.evidence(at, len(joined.text))] == [(2, "Bo  Lind")]


def test_names_alone_at_the_end_are_signatures_where_whoever_led_is_among_them() -> None:
    head = f"{HEAD}Närvarande\nAnna Ek, ordförande\nBo Al\nEva Falk, utredare{ITEMS}"
    found = record(f"{head}\n\nAnna Ek        Eva Falk\n").signatures
    assert [(one.name, one.role) for one in found] == [("Anna Ek", "ordförande"), ("Eva Falk", None)]
    assert record(f"{head}\n\nBo Al          Eva Falk\n").signatures == ()


def test_the_longest_name_of_a_column_leaves_two_spaces() -> None:
    found = record(
        f"{HEAD}Närvarande\nAnna Ek               Ås kommun, ordförande\nBo-Kristian Wallgren  Eks kommun\n"
        f"Lo Al                 Älvs kommun{ITEMS}"
    ).participants
    assert [(one.name, one.organisation) for one in found] == [
        ("Anna Ek", "Ås kommun"),
        ("Bo-Kristian Wallgren", "Eks kommun"),
        ("Lo Al", "Älvs kommun"),
    ]


def test_bold_titles_before_their_text_on_one_line() -> None:
    text = (
        "**§ 1 Val av justerare** Bo Al utsågs.\n\n**§ 2 Förra protokollet** lades till handlingarna.\n\n**§ 3 Slut**\n"
    )
    found = record(f"{HEAD}Närvarande\nAnna Ek, ordförande\nBo Al\n\n{text}")
    assert [one.title for one in found.items] == ["Val av justerare", "Förra protokollet", "Slut"]
    assert [one.text for one in found.decisions] == ["Bo Al utsågs", "lades till handlingarna"]


def test_the_last_member_before_the_label_of_the_substitutes_is_no_organisation() -> None:
    found = record(
        f"{HEAD}Ledamöter:   Anna Ek Ås kommun, ordförande\n             Eva Sund Arbetsförmedlingen\n"
        f"Ersättare:   Bo Al Ås kommun{ITEMS}"
    ).participants
    assert [(one.name, one.organisation, one.roles) for one in found] == [
        ("Anna Ek", "Ås kommun", ("ordförande",)),
        ("Eva Sund", "Arbetsförmedlingen", ("ledamot",)),
        ("Bo Al", "Ås kommun", ("ersättare",)),
    ]


def test_a_vice_chair_broken_over_two_lines_is_no_chair() -> None:
    found = record(
        f"{HEAD}Beslutande\tAnna Ek (S), Ås kommun, ordförande\nBo Al (M), Eks kommun, vice\nordförande\nEva Sund (C), Als kommun{ITEMS}"
    ).participants
    assert [(one.name, one.roles) for one in found] == [
        ("Anna Ek", ("ordförande",)),
        ("Bo Al", ("vice ordförande",)),
        ("Eva Sund", ()),
    ]


def test_a_title_ends_before_the_first_of_what_may_stand_behind_it() -> None:
    line = "§ 3 Ny period Information av Mikael Jansson, Ås kommun Bilagor: a) PM"
    found = record(
        f"{HEAD}Närvarande\nAnna Ek, ordförande\nBo Al\n\n§ 1 Öppnande\nText.\n\n§ 2 Dagordning\nText.\n\n{line}\n"
    )
    assert found.items[-1].title == "Ny period"
