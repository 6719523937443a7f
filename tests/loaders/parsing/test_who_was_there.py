"""Who was there, where no label says so, where sentences tell it, and where marks, legends and footnotes do."""

import pytest

from graph.record import Participant
from loaders.parsing import parse
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.leads import lead
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nStyrelsemöte 2019-05-02\n\n"
ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 14 Ekonomi\nText.\n\n§ 15 Avslutning\nMötet avslutas.\n"


def people(text: str) -> dict[str, Participant]:
    return {one.name: one for one in parse(source_of(HEAD + text + ITEMS)).participants}


def told(text: str) -> dict[str, tuple[str | None, str]]:
    return {name: (one.organisation, one.attendance) for name, one in people(text).items()}


@pytest.mark.parametrize(
    ("line", "organisation", "items"),
    [
        ("Eva Ek  Ljungby kn   X, ordf § 12-15", "Ljungby kn", None),
        ("Eva Ek  AF           X, ej § 13", "AF", "12, 14-15"),
        ("Eva Ek AF", "AF", None),
        ("Eva Ek (S)  Region Kronoberg  Anmält förhinder", "Region Kronoberg", None),
        ("Eva af  Ek", None, None),
    ],
)
def test_two_spaces_part_cells_but_not_names(line: str, organisation: str | None, items: str | None) -> None:
    found = people(f"Ledamöter\n{line}\nBo Al  FK   X")
    one = found["Eva af Ek" if "af  Ek" in line else "Eva Ek"]
    assert (one.organisation, one.items) == (organisation, items)


@pytest.mark.parametrize(
    ("said", "full"), [("K-Å Strid", "Kjell-Åke Strid"), ("Strid", "Kjell-Åke Strid"), ("Nina", "Nina Berg")]
)
def test_a_substitute_names_the_member_in_short(said: str, full: str) -> None:
    found = people(
        f"Närvarande\nSiv Kock, Ås kommun, tjg för {said}\nFrånvarande\nKjell-Åke Strid, Ås kommun\nNina Berg, FK"
    )
    assert (found["Siv Kock"].attendance, found["Siv Kock"].substitutes_for) == ("beslutande", full)
    assert len(found) == 3


def test_a_short_name_that_fits_nobody_or_two_is_nobody() -> None:
    found = people("Närvarande\nSiv Kock, Ås kommun, tjg för Ek\nFrånvarande\nEva Ek, FK\nBo Ek, AF")
    assert (found["Siv Kock"].substitutes_for, len(found)) == (None, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "för Ås kommun Barbro Stare (L) med Tom Ask (S) som ersättare, för Region Gävleborg Eivor Lindh",
            {"Barbro Stare": "Ås kommun", "Tom Ask": "Ås kommun", "Eivor Lindh": "Region Gävleborg"},
        ),
        ("för Försäkringskassan Jonas Prytz, för Arbetsförmedlingen ingen", {"Jonas Prytz": "Försäkringskassan"}),
        ("Ola Dahl och Ida Rud, Resurscenter", {"Ola Dahl": "Resurscenter", "Ida Rud": "Resurscenter"}),
        ("Ola Dahl, Ida Rud, FK", {"Ola Dahl": None, "Ida Rud": "FK"}),
        (
            "Sven Tall (Arboga kommun) och hans ersättare Kia Borg",
            {"Sven Tall": "Arboga kommun", "Kia Borg": "Arboga kommun"},
        ),
        ("Eva Ek (L), Region Halland ers", {"Eva Ek": "Region Halland"}),
    ],
)
def test_whom_people_on_one_line_stand_for(text: str, expected: dict[str, str | None]) -> None:
    assert {one.name: one.organisation for one in entries(text)} == expected


@pytest.mark.parametrize(
    ("sentence", "group", "organisation"),
    [
        ("Runt bordet satt Eva Ek från FK.", "närvarande", None),
        ("Från Arbetsförmedlingen kom Eva Ek.", "närvarande", "Arbetsförmedlingen"),
        ("Orsa kommun representerades av Eva Ek.", "närvarande", "Orsa kommun"),
        ("Vi som träffades var Eva Ek och Bo Al.", "närvarande", None),
        ("Vid upprop befinns följande närvarande: Eva Ek.", "närvarande", None),
        ("Vid sammanträdet närvarar därjämte samordnare Eva Ek.", "övrig", None),
        ("Från kansliet deltog Eva Ek.", "övrig", None),
    ],
)
def test_sentences_lead_to_people(sentence: str, group: str, organisation: str | None) -> None:
    found = lead(sentence, 0, len(sentence))
    assert found is not None
    assert (found.group, found.organisation) == (group, organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "På konferensen i Umeå deltog Eva Ek.",
        "Ny ledamot är Eva Ek.",
        "Kerstin Lund satt med Eva Ek.",
        "Till revisor var Eva Ek föreslagen.",
        "Insatsen kom Eva Ek till del.",
    ],
)
def test_other_sentences_lead_to_nobody(sentence: str) -> None:
    assert lead(sentence, 0, len(sentence)) is None


def test_a_list_without_a_label() -> None:
    assert told("Eva Ek, Ås kommun, ordf.\nBo Al (S), Dals kommun\nSiv Ros, förbundschef") == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Dals kommun", "beslutande"),
        "Siv Ros": (None, "övrig"),
    }


@pytest.mark.parametrize(
    "lines", ["Eva Ek, ordförande\nBo Al, justerare", "Eva Ek\nBo Al", "Underskrifter\nEva Ek, FK\nBo Al, AF"]
)
def test_names_that_are_no_list(lines: str) -> None:
    assert not {name for name, one in people(lines).items() if one.attendance != "framgår"}


def test_people_under_their_organisations() -> None:
    text = "ÅS KOMMUN\nEva Ek (S), kommunalråd\nAsta Tell, socialchef\n\nREGION DAL\nVakant\n\nARBETSFÖRMEDLINGEN\nFörhinder\n\nFÖRBUNDET\nJens Al, förbundschef"
    assert told(text) == {
        "Eva Ek": ("ÅS KOMMUN", "beslutande"),
        "Asta Tell": ("ÅS KOMMUN", "beslutande"),
        "Jens Al": ("FÖRBUNDET", "övrig"),
    }


def test_crosses_for_parts_of_the_meeting() -> None:
    found = people(
        "                     §§ 12-13   §§ 14-15\nLedamöter\nEva Ek, FK           X          X\nBo Al, AF            X          -\n"
        "Siv Ros, Ås kommun   -          -\nErsättare\nUlf Gran, Ås kommun  T          T"
    )
    assert {name: (one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", None),
        "Bo Al": ("beslutande", "12-13"),
        "Siv Ros": ("frånvarande", None),
        "Ulf Gran": ("beslutande", None),
    }


def test_a_column_for_each_item() -> None:
    found = people("Närvarande        12  13  14  15\nEva Ek (M), Ås    x   x   x   x\nBo Al, AF         -   x   x   -")
    assert {name: one.items for name, one in found.items()} == {"Eva Ek": None, "Bo Al": "13-14"}


def test_a_legend_and_a_footnote_say_what_marks_mean() -> None:
    found = people(
        "Namn            Organisation   Närvaro\nEva Ek          FK             N\nBo Al           AF             A\nSiv Ros         Ås kommun      N*\n\n"
        "N = närvarande, A = anmält förhinder\n* t.o.m. § 13"
    )
    assert {name: (one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", None),
        "Bo Al": ("frånvarande", None),
        "Siv Ros": ("beslutande", "12-13"),
    }


@pytest.mark.parametrize(
    ("above", "mark", "below"),
    [
        ("Närvarande (* = ersättare)", "*", ""),
        ("Närvarande ledamöter och ersättare (ersättare markerade med *)", "*", ""),
        ("Närvarande", "*", "Ersättare är markerade med asterisk (*)."),
        ("Närvarande", " *", "Asterisk (*) anger ersättare."),
        ("Närvarande", " (e)", "(e) = ersättare"),
        ("Närvarande", ", E", "Teckenförklaring: E = ersättare, F = frånvarande"),
    ],
)
def test_a_mark_behind_a_name_says_what_the_legend_says(above: str, mark: str, below: str) -> None:
    found = people(f"{above}\nEva Ek, Ås kommun, ordförande\nBo Al{mark}, FK\n\n{below}")
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("FK", "ersättare", ("ersättare",)),
    }


def test_a_party_is_no_mark_of_the_legend() -> None:
    found = people("Närvarande\nEva Ek (L), Ås kommun\nBo Al (F), FK\n\nL = ej närvarande, F = frånvarande")
    assert {name: (one.party, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("L", "beslutande"),
        "Bo Al": (None, "frånvarande"),
    }


def test_a_table_whose_first_column_holds_parties() -> None:
    found = people(
        "| Parti | Namn | Kommun/org. | § |\n|---|---|---|---|\n| S | Eva Ek, ordf. | Ås kommun | 12-15 |\n| - | Bo Al | FK | 12-13 |"
    )
    assert {name: (one.party, one.organisation, one.items) for name, one in found.items()} == {
        "Eva Ek": ("S", "Ås kommun", None),
        "Bo Al": (None, "FK", "12-13"),
    }


def test_members_and_substitutes_beside_each_other_behind_whom_they_stand_for() -> None:
    found = people(
        "Kommun/org.   Ordinarie        Närv.   Ersättare       Närv.\nÅs kommun     Eva Ek (C)       ja      Jan Hed (M)     nej\n"
        "FK            Helen Dahl       nej     Mia Kvist       ja, tjg"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Jan Hed": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Helen Dahl": ("FK", "frånvarande", ("ledamot",)),
        "Mia Kvist": ("FK", "beslutande", ("ersättare",)),
    }


def test_offices_on_lines_of_their_own_under_people_are_no_labels() -> None:
    found = people(
        "Deltagare\nEva Ek (S)\nÅs kommun\nOrdförande\nBo Al\nTuna kommun\nLedamot\nSiv Ros\nSamordningsförbundet\nFörbundschef"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Tuna kommun", "beslutande", ("ledamot",)),
        "Siv Ros": ("Samordningsförbundet", "övrig", ("förbundschef",)),
    }


def test_a_head_in_two_rows() -> None:
    found = people(
        "Part\tOrdinarie\t \tErsättare\n \tNamn\tNärvaro\tNamn\tNärvaro\nÅs kommun\tEva Ek (S), ordf\tJa\tJon Al (V)\tNej\n"
        "AF\tBo Lind\tFrån § 14\tVera Blom\tJa"
    )
    assert {name: (one.organisation, one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", None),
        "Jon Al": ("Ås kommun", "frånvarande", None),
        "Bo Lind": ("AF", "beslutande", "14-15"),
        "Vera Blom": ("AF", "ersättare", None),
    }


def test_people_beside_the_organisation_that_sent_them() -> None:
    assert told(
        "Ås kommun\tEva Ek, socialchef\nDals kommun\tEj representerad\nFörsäkringskassan\tBo Al\nKansliet\tSiv Ros, förbundschef"
    ) == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Försäkringskassan", "beslutande"),
        "Siv Ros": (None, "övrig"),
    }


@pytest.mark.parametrize(
    ("line", "attendance", "items"),
    [
        ("Eva Ek, FK, anlände 13.40 (§ 14)", "beslutande", "14-15"),
        ("Eva Ek, FK, lämnade mötet § 13", "beslutande", "12-13"),
        ("Eva Ek, Ås kommun, §§ 13-14", "beslutande", "13-14"),
        ("Eva Ek, FK, kunde inte vara med", "frånvarande", None),
        ("Eva Ek, FK ✅ (t.o.m. § 13)", "beslutande", "12-13"),
        ("Eva Ek, FK ❌", "frånvarande", None),
    ],
)
def test_who_comes_leaves_or_is_ticked_off(line: str, attendance: str, items: str | None) -> None:
    one = people(f"Närvarande\n{line}\nBo Al, AF")["Eva Ek"]
    assert (one.organisation, one.attendance, one.items) == (
        line.split(", ")[1].split(" ✅")[0].split(" ❌")[0],
        attendance,
        items,
    )


def test_parties_by_their_names() -> None:
    found = people("Närvarande\nEva Ek, centerpartiet, ordf.\nBo Al (Socialdemokraterna), Ås")
    assert {name: one.party for name, one in found.items()} == {"Eva Ek": "C", "Bo Al": "S"}


def test_labels_and_names_in_a_margin_that_lines_break() -> None:
    found = people(
        "Styrelse:     Eva Ek (S), Ås kommun, ordförande\n              Anna af Berg-\n              Lilja (M), Dals kommun\n"
        "Inbjudna:     Dan Ryd, Samhall\nAnmält        Karin Sjö (L), Ås kommun\nförhinder:    Roger Blad, FK"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Anna af Berg-Lilja": ("Dals kommun", "beslutande"),
        "Dan Ryd": ("Samhall", "övrig"),
        "Karin Sjö": ("Ås kommun", "frånvarande"),
        "Roger Blad": ("FK", "frånvarande"),
    }


def test_a_roll_with_crosses_and_the_members_in_a_margin() -> None:
    found = people(
        "Sekreterare:  Rolf Ny\n\nUppropslista:                                   Närv.  Beslut.\nLEDAMÖTER\n"
        "Hylte:        Inga-Britt Ek (c)                 1      1\n              Bengt Ståhl (s)                   0      0\n"
        "ERSÄTTARE\nFk:           Kjell Al                          1      0\n              Sonja Frid                        1      1\n\n"
        "Dessutom närvarar projektledare Siv Wall § 14, revisor Bo Hell § 15."
    )
    assert {name: (one.organisation, one.attendance, one.items) for name, one in found.items()} == {
        "Rolf Ny": (None, "övrig", None),
        "Inga-Britt Ek": ("Hylte", "beslutande", None),
        "Bengt Ståhl": ("Hylte", "frånvarande", None),
        "Kjell Al": ("Fk", "ersättare", None),
        "Sonja Frid": ("Fk", "beslutande", None),
        "Siv Wall": (None, "övrig", "14"),
        "Bo Hell": (None, "övrig", "15"),
    }


def test_columns_of_members_and_substitutes_with_marks_over_which_no_head_stands() -> None:
    found = people(
        "             Ledamöter                    Ersättare\nÅs stad      Linn Broman (S)              Karl Ode (V)\n"
        "             Martin Ask (M)     frånv.    Zara Hakimi (L)          tjg\nFK           Jens Modin                   Tina Skoog               frånv."
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Linn Broman": ("Ås stad", "beslutande"),
        "Karl Ode": ("Ås stad", "ersättare"),
        "Martin Ask": ("Ås stad", "frånvarande"),
        "Zara Hakimi": ("Ås stad", "beslutande"),
        "Jens Modin": ("FK", "beslutande"),
        "Tina Skoog": ("FK", "frånvarande"),
    }


def test_a_sentence_that_begins_with_those_who_were_there() -> None:
    found = people(
        "Ordförande Eva Ek och vice ordförande Bo Al var samtliga på plats, liksom förbundschef Siv Ros och den nya kommunikatören Alva Rönn."
    )
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("beslutande", ("vice ordförande",)),
        "Siv Ros": ("övrig", ("förbundschef",)),
        "Alva Rönn": ("övrig", ("kommunikatör",)),
    }


def test_paragraphs_attended_in_a_column() -> None:
    found = people(
        "DELTOG (§)\nEva Ek (M), Ås kommun          §§ 12–15\nBo Al, FK                      §§ 12–13\nSiv Ros, AF                    —\n"
        "Ersättare\nMia Wall (M), Ås kommun        §§ 12–15 (tjänstgör § 14)"
    )
    assert {name: (one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", None),
        "Bo Al": ("beslutande", "12-13"),
        "Siv Ros": ("frånvarande", None),
        "Mia Wall": ("beslutande", None),
    }


def test_who_sent_people_stands_on_a_line_over_them() -> None:
    found = told(
        "Närvarande ledamöter:       för Ås kommun\n                            Eva Ek, ordförande\n                            för Försäkringskassan\n"
        "                            Bo Al\n                            för Arbetsförmedlingen\n                            ./.\n"
    )
    assert found == {"Eva Ek": ("Ås kommun", "beslutande"), "Bo Al": ("Försäkringskassan", "beslutande")}


def test_who_sent_people_stands_on_a_line_under_them() -> None:
    assert told("Närvarande ledamöter\nEva Ek\nför Ås kommun\nBo Al\nför Försäkringskassan") == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Försäkringskassan", "beslutande"),
    }


def test_offices_before_several_names_and_in_brackets() -> None:
    found = people(
        "Närvarande: ledamöterna Eva Ek (M, Ås), Bo Al (S, Dal), ordf., och Mia Wall (C, Ås); ersättarna Kaj Ros (S, Ås) samt Ulf Lo (L, Dal).\n"
        "Därtill: Siv Ros (förbundschef) och Jon Hult (utvecklare)."
    )
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", ("ledamot",)),
        "Bo Al": ("beslutande", ("ordförande",)),
        "Mia Wall": ("beslutande", ("ledamot",)),
        "Kaj Ros": ("ersättare", ("ersättare",)),
        "Ulf Lo": ("ersättare", ("ersättare",)),
        "Siv Ros": ("övrig", ("förbundschef",)),
        "Jon Hult": ("övrig", ("utvecklare",)),
    }


@pytest.mark.parametrize(
    ("said", "attendance"),
    [("ej tj.gör. ers.", "ersättare"), ("tj.gör. ers.", "beslutande"), ("tjg suppl.", "beslutande")],
)
def test_abbreviations_of_serving(said: str, attendance: str) -> None:
    assert (
        people(f"Övr. närv.:  Eva Ek (s) {said}\n             Ann Ros, socialsekr., § 13")["Eva Ek"].attendance
        == attendance
    )


def test_seats_in_short_before_names_are_offices_not_labels() -> None:
    found = people(
        "Från styrelsen\n  ordf     Malin Ols (M)     JKP kommun\n  led      Inger Ros         FK\n  ers      Ulf Ask           AF"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Malin Ols": ("JKP kommun", "beslutande", ("ordförande",)),
        "Inger Ros": ("FK", "beslutande", ("ledamot",)),
        "Ulf Ask": ("AF", "ersättare", ("ersättare",)),
    }


def test_cells_wrapped_into_the_next_line() -> None:
    found = people(
        "Kallad              Roll          Representerar         Närvarande\nEva Ek (M)          ordförande    Ås kommun             ja\n"
        "Bo Al (S)           ledamot       Dals kommun           ja, via\n                                                        telefon\n"
        "Siv Ros             samordnare    –                     ja"
    )
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Dals kommun", "beslutande"),
        "Siv Ros": (None, "övrig"),
    }


def test_a_card_for_each_person() -> None:
    found = people(
        "Ledamöter\nEva Ek Rinaldo KD\nÅs kommun · ordförande\n✔ Närvarande\nBo Al Sandgren S\nDals kommun · ledamot\n✘ Frånvarande\n"
        "Ersättare\nTom Ask S\nDals kommun\n✔ Tjänstgörande för Bo Al Sandgren"
    )
    assert {name: (one.organisation, one.party, one.attendance) for name, one in found.items()} == {
        "Eva Ek Rinaldo": ("Ås kommun", "KD", "beslutande"),
        "Bo Al Sandgren": ("Dals kommun", "S", "frånvarande"),
        "Tom Ask": ("Dals kommun", "S", "beslutande"),
    }


def test_a_member_whom_nobody_stands_for_does_not_end_the_list() -> None:
    found = told(
        "Närvarande för medlemmarna\nÅs kommun: Eva Ek (s), ordförande\nDals kommun: – (Carina Lo har anmält förhinder, ersättaren likaså)\nFK: Bo Al"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("FK", "beslutande"),
        "Carina Lo": ("Dals kommun", "frånvarande"),
    }


def test_in_whose_place_somebody_sits_and_who_chairs_for_a_while() -> None:
    found = people(
        "Inringda\nEva Ek (C), v. ordf., ordf. § 14\nBo Al (V), Ås kommun, ringde in 09.20 under § 13\nInringda ersättare\nUlla Alm (M), Ås kommun – utan att tjänstgöra\n"
        "Hans Sjö (S), Dals kommun, i Kajsa Brinks ställe\n\nFrånvaro: Kajsa Brink (S), Dals kommun"
    )
    assert {name: (one.attendance, one.items, one.substitutes_for) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", None, None),
        "Bo Al": ("beslutande", "13-15", None),
        "Ulla Alm": ("ersättare", None, None),
        "Hans Sjö": ("beslutande", None, "Kajsa Brink"),
        "Kajsa Brink": ("frånvarande", None, None),
    }
    assert found["Eva Ek"].roles == ("vice ordförande",)


def test_a_seat_over_labels_of_presence() -> None:
    found = people(
        "Ledamöter\nNärvarande: Eva Ek (S) Ås kommun, ordförande\nBo Al, Försäkringskassan via Teams\n\nFrånvarande: –\n\n"
        "Ersättare\nNärvarande: Tom Ask (S) Ås kommun\nFrånvarande: Siv Ros, Försäkringskassan\n\nÖvriga närvarande: Ulf Frid, förbundschef"
    )
    assert {name: (one.organisation, one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Försäkringskassan", "beslutande", ("ledamot",)),
        "Tom Ask": ("Ås kommun", "ersättare", ("ersättare",)),
        "Siv Ros": ("Försäkringskassan", "frånvarande", ("ersättare",)),
        "Ulf Frid": (None, "övrig", ("förbundschef",)),
    }


@pytest.mark.parametrize("said", ["går in som ordinarie", "går in", "gick in i hennes ställe."])
def test_who_steps_in_is_told_beside_the_absent(said: str) -> None:
    found = people(f"Närvarande\nSiv Ros, Ås kommun, ers.\n\nAnmält förhinder: Eva Ek (Dals kommun) - Siv Ros {said}")
    assert (found["Eva Ek"].attendance, found["Siv Ros"].attendance, found["Siv Ros"].substitutes_for) == (
        "frånvarande",
        "beslutande",
        "Eva Ek",
    )


@pytest.mark.parametrize("heads", ["14/2\t12/4\t2/5", "14 feb\t12 april\t2 maj", "2019-02-14\t2019-04-12\t2019-05-02"])
def test_of_columns_for_each_meeting_the_one_of_this_counts(heads: str) -> None:
    found = people(
        f"Ledamot\tPart\tRoll\t{heads}\nEva Ek (M)\tÅs kommun\tOrdf.\tX\tX\tX\nBo Al (C)\tDals kommun\tLedamot\tX\tX\t\nUlf Lo\tFK\tErsättare\t\t\tX/T"
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Ulf Lo": "beslutande",
    }


def test_members_with_their_party_in_small_letters_before_the_place() -> None:
    found = people(
        "Närvarande:\nParti/Org    Ordinarie                 Ersättare\ns Skogby     Britta Lind, ordf         -\n"
        "m Skogby     Lars Häger                Nina Ahl, tj.g. för L Häger §§ 13-14\nFK           Rune Teg                  -"
    )
    assert {
        name: (one.organisation, one.party, one.attendance, one.substitutes_for) for name, one in found.items()
    } == {
        "Britta Lind": ("Skogby", "S", "beslutande", None),
        "Lars Häger": ("Skogby", "M", "beslutande", None),
        "Nina Ahl": ("Skogby", "M", "beslutande", "Lars Häger"),
        "Rune Teg": ("FK", None, "beslutande", None),
    }


def test_signs_before_names() -> None:
    found = told(
        "På mötet:\n🟢 Eva Ek (S), Ås kommun, ordförande\n🟡 Sara Lind, AF (anslöt 10.20)\n🔴 Börje Dahl (M), Region Berg – återbud\n❌ Bo Al, FK"
    )
    assert {name: attendance for name, (_, attendance) in found.items()} == {
        "Eva Ek": "beslutande",
        "Sara Lind": "beslutande",
        "Börje Dahl": "frånvarande",
        "Bo Al": "frånvarande",
    }


def test_sentences_behind_lists_tell_of_others() -> None:
    found = people(
        "Närvarande: Ida Kron (M), Ås kommun, och Omid Rad, AF.\nErsättare som följde mötet: Stina Myr (V), Ås kommun. Förbundschef Rolf Sand och samordnare Åsa Brun deltog också. "
        "Vid punkt 13 medverkade Jan Frid från PwC."
    )
    assert {name: (one.organisation, one.attendance, one.items) for name, one in found.items()} == {
        "Ida Kron": ("Ås kommun", "beslutande", None),
        "Omid Rad": ("AF", "beslutande", None),
        "Stina Myr": ("Ås kommun", "ersättare", None),
        "Rolf Sand": (None, "övrig", None),
        "Åsa Brun": (None, "övrig", None),
        "Jan Frid": ("PwC", "övrig", "13"),
    }


@pytest.mark.parametrize(
    ("there", "away", "other"),
    [("N:", "F:", "Ö:"), ("Närv.:", "Frånv.:", "Förvaltning:"), ("Närv:", "Ej närv:", "Övriga:")],
)
def test_short_labels(there: str, away: str, other: str) -> None:
    assert told(f"{there} Eva Ek (S) Ås kommun, Bo Al FK\n{away} Tom Ask AF\n{other} Ulf Frid, förbundschef") == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("FK", "beslutande"),
        "Tom Ask": ("AF", "frånvarande"),
        "Ulf Frid": (None, "övrig"),
    }


@pytest.mark.parametrize(
    ("agency", "office"), [("Försäkringskassan", "enhetschef"), ("Arbetsförmedlingen", "sektionschef")]
)
def test_the_only_one_from_an_agency_is_its_member(agency: str, office: str) -> None:
    both = f"Närvarande\nEva Ek (S), Ås kommun, ordförande\nBo Al, {office} {agency}\nUlf Frid, socialchef, Ås kommun"
    assert [one.attendance for one in people(both).values()] == ["beslutande", "beslutande", "övrig"]
    assert people(f"{both}\nTom Ask, {agency}")["Bo Al"].attendance == "övrig"
    assert people(f"{both}, § 12".replace(f"{agency}\n", f"{agency}, § 13\n"))["Bo Al"].attendance == "övrig"
    guest = parse(source_of(f"NNS styrelse\n2019-05-02\n\n{both}{ITEMS}")).participants
    assert guest[1].attendance == "övrig"


@pytest.mark.parametrize(
    "said",
    ["(antecknar)", "(för anteckningar)", ", skriver", "(förde protokoll)", "(vid pennan)", "som förde protokollet"],
)
def test_whoever_takes_the_notes_and_is_nothing_else_is_no_member(said: str) -> None:
    record = parse(
        source_of(
            f"Samordningsförbundet Ås\nArbetsutskottet\nAnteckningar 2 maj 2022\n\nMed på mötet: Siri Ek, Bo Lind, Eva Alm {said}\n\n1. Ekonomi\nText."
        )
    )
    assert {one.name: one.attendance for one in record.participants} == {
        "Siri Ek": "beslutande",
        "Bo Lind": "beslutande",
        "Eva Alm": "övrig",
    }


def test_a_politician_and_an_official_of_one_name_are_two() -> None:
    text = "Närvarande ledamöter\nAnders Ek (C), Ås kommun\nAnders Ek, Försäkringskassan\nAnders Ek, Ås kommun\n"
    found = parse(source_of(HEAD + text + ITEMS)).participants
    assert [(one.name, one.organisation, one.party) for one in found] == [
        ("Anders Ek", "Ås kommun", "C"),
        ("Anders Ek", "Försäkringskassan", None),
    ]
