"""Lists in which marks, seats, parties and groups stand in columns or headings of their own."""

import pytest

from graph.record import Participant
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nProtokoll styrelsemöte 2019-05-02\n\n"
ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 14 Ekonomi\nText.\n\n§ 15 Avslutning\nMötet avslutas.\n"

Told = tuple[str | None, str, tuple[str, ...]]


def people(text: str) -> dict[str, Participant]:
    return {one.name: one for one in parse(source_of(HEAD + text + ITEMS)).participants}


def told(text: str) -> dict[str, Told]:
    return {name: (one.organisation, one.attendance, one.roles) for name, one in people(text).items()}


@pytest.mark.parametrize("head", ["T.ers.", "Tj. ers.", "Tjg ers", "Tjänstgörande ersättare"])
def test_a_column_of_crosses_for_substitutes_who_serve(head: str) -> None:
    found = told(
        f"Uppdrag\tNamn\tOrg\tN\tF\t{head}\tAnm\nOrdf\tEva Ek (S)\tÅs kn\tX\nLed\tBo Al\tFK\t\tX\nErs\tSiv Ros\tFK\tX\t\tX\tför Bo Al\n"
        "Ers\tTor Lind (M)\tÅs kn\tX\nAdj\tIda Rask\tFinsam\tX\t\t\tförbundschef\nLed\tUlf Gran\tAF\tX"
    )
    assert found == {
        "Eva Ek": ("Ås kn", "beslutande", ("ordförande",)),
        "Bo Al": ("FK", "frånvarande", ("ledamot",)),
        "Siv Ros": ("FK", "beslutande", ("ersättare",)),
        "Tor Lind": ("Ås kn", "ersättare", ("ersättare",)),
        "Ida Rask": ("Finsam", "övrig", ("förbundschef",)),
        "Ulf Gran": ("AF", "beslutande", ("ledamot",)),
    }


def test_a_row_that_names_a_group_stands_in_a_table_of_organisations_too() -> None:
    found = told(
        "Organisation\tNamn\tUppdrag\tNärvarande\nÅs kommun\tEva Ek (M)\tLedamot\tJa\n\tBo Al (S)\tErsättare\tNej\n"
        "Övriga närvarande\nKansliet\tIda Rask\tFörbundschef\tJa\n\tTor Lind\tSekreterare\tJa"
    )
    assert found["Bo Al"] == ("Ås kommun", "frånvarande", ("ersättare",))
    assert found["Ida Rask"] == ("Kansliet", "övrig", ("förbundschef",))
    assert found["Tor Lind"] == ("Kansliet", "övrig", ("sekreterare",))


@pytest.mark.parametrize("said", ["X tj.g.", "X (tjg)", "Ja, tj ers", "x/T"])
def test_a_cross_and_that_the_substitute_serves_in_one_cell(said: str) -> None:
    assert told(f"Namn\tOrg\tNärv\nEva Ek\tFK\tX\nBo Al, ers\tFK\t{said}")["Bo Al"][1] == "beslutande"


def test_leaders_of_dots_between_the_cells_of_rows() -> None:
    found = told(
        "Namn ............ Org ............ Närv\nEva Ek (s) ...... Ås kommun ...... X\nBo Al (m) ....... Lst ............ -\nTor Lind, tjm ... Förbundet ...... X"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ()),
        "Bo Al": ("Lst", "frånvarande", ()),
        "Tor Lind": ("Förbundet", "övrig", ("tjänsteman",)),
    }


def test_a_dash_among_letters_before_names_says_absent_and_among_dashes_nothing() -> None:
    lettered = told("Närvaro\nN\tEva Ek (S)\tÅs kommun\n-\tBo Al\tFK\nT\tSiv Ros (M)\tÅs kommun\tersättare")
    assert [one[1] for one in lettered.values()] == ["beslutande", "frånvarande", "beslutande"]
    dashed = told("Närvarande\n-\tEva Ek (S)\tÅs kommun\n-\tBo Al\tFK")
    assert [one[1] for one in dashed.values()] == ["beslutande", "beslutande"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Socialdemokraterna, Ås kommun: Eva Ek", ("Ås kommun", "S")),
        ("Centerpartiet, Region Viken: Eva Ek", ("Region Viken", "C")),
        ("Eva Ek, Vänsterpartiet, Ås kommun", ("Ås kommun", "V")),
        ("Moderaterna: Eva Ek", (None, "M")),
        ("Liberala stiftelsen: Eva Ek", ("Liberala stiftelsen", None)),
    ],
)
def test_a_party_spelled_out_before_whom_it_sits_for(line: str, expected: tuple[str | None, str | None]) -> None:
    found = people(f"Beslutande:\n{line}\nBo Al, Försäkringskassan")
    assert (found["Eva Ek"].organisation, found["Eva Ek"].party) == expected


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("Ers. Siv Ros (S) i Bo Als (S) ställe", "Bo Al"),
        ("Siv Ros (S), i Bo Als ställe", "Bo Al"),
        ("Siv Ros (S), tjg. ers. f. Bo Al (S)", "Bo Al"),
        ("Siv Ros (S), i Per Moss ställe", "Per Moss"),
    ],
)
def test_in_whose_place_a_substitute_serves(line: str, member: str) -> None:
    found = people(f"Närvarande\nEva Ek (S), Ås kommun\n{line}\n\nFrånvarande\n{member} (S), Ås kommun")
    assert (found["Siv Ros"].substitutes_for, found["Siv Ros"].attendance) == (member, "beslutande")
    assert found[member].attendance == "frånvarande"


def test_titles_behind_a_cell_with_the_seat_are_offices_too() -> None:
    found = told(
        "Beslutande\nOrdf.\tKommunstyrelsens ordf. Eva Ek (S)\tÅs kommun\nV. ordf.\tRegionråd Bo Al (C)\tRegion Viken\nLed.\tEnhetschef Siv Ros\tFörsäkringskassan"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande", "kommunstyrelsens ordförande")),
        "Bo Al": ("Region Viken", "beslutande", ("vice ordförande", "regionråd")),
        "Siv Ros": ("Försäkringskassan", "beslutande", ("ledamot", "enhetschef")),
    }


def test_headings_of_whose_people_follow() -> None:
    text = (
        "Kommunerna\n- Eva Ek (S), Ås, ordförande\n- Bo Al (M), Dals kommun (frånvarande)\n\nRegionen\n- Ers. Siv Ros (S) i Per Lis (S) ställe\n\n"
        "Statliga parter\n- Försäkringskassan: Tor Lind\n- Arbetsförmedlingen: vakant\n\nTjänstepersoner\n- Ida Rask, förbundschef"
    )
    for found in (told(text), told(f"Närvarande\n\n{text}")):
        assert [one[:2] for one in found.values()] == [
            ("Ås", "beslutande"),
            ("Dals kommun", "frånvarande"),
            ("Regionen", "beslutande"),
            ("Försäkringskassan", "beslutande"),
            (None, "övrig"),
            ("Regionen", "frånvarande"),
        ]


def test_whom_a_member_sent_stands_under_it_beside_the_label() -> None:
    found = told(
        "Närvarande   För Ås kommun:\n             Eva Ek (s), ordförande\n             För Viks kommun:\n             Bo Al (c)\n             För Länsarbetsnämnden:\n             Ingen närvarande"
    )
    assert {name: one[0] for name, one in found.items()} == {"Eva Ek": "Ås kommun", "Bo Al": "Viks kommun"}


@pytest.mark.parametrize("clause", ["höll i pennan", "anslöt efter lunch", "satt med som stöd"])
def test_what_is_told_last_of_somebody_makes_no_sentence_of_the_entry(clause: str) -> None:
    found = told(f"Närvarande\nEva Ek, Ås kommun\n\nTjänstepersoner\nIda Rask, administratör, {clause}")
    assert found["Ida Rask"] == (None, "övrig", ("administratör",))


def test_a_sentence_before_a_label_on_its_line_tells_who_was_there() -> None:
    found = told(
        "På telefon deltog ordföranden Eva Ek (C), Viks kommun, Bo Al, Arbetsförmedlingen, samt Siv Ros (S) från Region Viken. "
        "Anmält förhinder: Tor Lind (V), Region Viken. Bo Al lämnade mötet efter § 13."
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Eva Ek": ("Viks kommun", "beslutande"),
        "Bo Al": ("Arbetsförmedlingen", "beslutande"),
        "Siv Ros": ("Region Viken", "beslutande"),
        "Tor Lind": ("Region Viken", "frånvarande"),
    }


def test_a_bulleted_line_never_goes_on_with_the_one_above() -> None:
    found = told(
        "Närvarande\n- Ås kommun: Eva Ek (S), ordförande; Bo Al (M), ersättare\n- Viks kommun: Siv Ros (C); Tor Lind (S), ersättare, ej tjänstgörande\n- Försäkringskassan: Ulf Gran"
    )
    assert {name: one[0] for name, one in found.items()} == {
        "Eva Ek": "Ås kommun",
        "Bo Al": "Ås kommun",
        "Siv Ros": "Viks kommun",
        "Tor Lind": "Viks kommun",
        "Ulf Gran": "Försäkringskassan",
    }


def test_yes_and_no_in_the_second_row_of_a_head() -> None:
    found = told(
        "Part\tLedamot\tNärvaro\t\tErsättare\tNärvaro\t\n\t\tJa\tNej\t\tJa\tNej\nÅs kommun\tEva Ek (S)\tX\t\tSiv Ros (C)\t\tX\nFK\tBo Al\t\tX\tTor Lind\tX"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Siv Ros": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Bo Al": ("FK", "frånvarande", ("ledamot",)),
        "Tor Lind": ("FK", "ersättare", ("ersättare",)),
    }


def test_remarks_under_the_names_of_a_row() -> None:
    found = told(
        "Medlem               Ordinarie              Ersättare\n"
        "Ås kommun            Eva Ek (S), ordf       Siv Ros (M)\n"
        "                     (frånvarande)          (tjänstgör)\n"
        "Försäkringskassan    Bo Al                  Tor Lind\n"
        "                                            (ej närvarande)"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "frånvarande"),
        "Siv Ros": ("Ås kommun", "beslutande"),
        "Bo Al": ("Försäkringskassan", "beslutande"),
        "Tor Lind": ("Försäkringskassan", "frånvarande"),
    }


@pytest.mark.parametrize("office", ["Förbundschef", "Verksamhetschef"])
@pytest.mark.parametrize("mark", ["\t", ": "])
def test_the_chief_behind_a_label_of_office_is_none_of_those_absent(office: str, mark: str) -> None:
    found = told(f"Ledamöter{mark}Eva Ek, Ås kommun\nFörhindrade{mark}Bo Al, FK\n{office}{mark}Ida Rask")
    assert found["Ida Rask"] == (None, "övrig", (office.lower(),))
    absent = told(f"Ledamöter{mark}Eva Ek, Ås kommun\nFrånvarande\nLedamot{mark}Bo Al, FK\n{office}{mark}Ida Rask")
    assert absent["Ida Rask"][1] == "frånvarande"


def test_whom_the_member_represents_behind_the_substitute_with_an_organisation_of_their_own() -> None:
    found = told("Närvarande\nEva Ek, Ås kommun\nSiv Ros, Viks kommun, ersättare för Bo Al, Viks kommun")
    assert (found["Siv Ros"][0], found["Bo Al"][:2]) == ("Viks kommun", ("Viks kommun", "frånvarande"))


def test_of_whom_a_clause_on_another_tells_is_not_listed_again() -> None:
    found = told(
        "Ledamöter: Eva Ek (S, Ås kommun), Bo Al (FK)\nErsättare: Tor Lind (FK; tjänstgjorde från § 14 då Bo Al gått)"
    )
    assert {name: one[1] for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "beslutande",
        "Tor Lind": "beslutande",
    }


@pytest.mark.parametrize(
    ("label", "attendance"),
    [
        ("Statliga ledamöter", "beslutande"),
        ("Anm. förhinder:", "frånvarande"),
        ("Vilka inte:", "frånvarande"),
        ("Ersättare utan tjänstgöring:", "ersättare"),
    ],
)
def test_labels_of_few_words(label: str, attendance: str) -> None:
    assert told(f"Ledamöter\nEva Ek (S), Ås kommun\n\n{label}\nBo Al, FK")["Bo Al"][1] == attendance


def test_each_table_stands_in_the_list_that_the_line_over_it_names() -> None:
    head = "Namn\tOrganisation\tNärvarande\tFrånvarande"
    found = told(
        f"Ledamöter\n{head}\nEva Ek, ordf (S)\tÅs kommun\tX\nBo Al\tFK\t\tX\nErsättare\n{head}\nSiv Ros (M)\tÅs kommun\tX\n"
        "Övriga närvarande\nNamn\tFunktion\nIda Rask\tFörbundschef"
    )
    assert [one[1] for one in found.values()] == ["beslutande", "frånvarande", "ersättare", "övrig"]


def test_a_label_over_the_margin_of_another_heads_no_column() -> None:
    found = told(
        "Beslutande        Ledamöter\n                  Eva Ek (S), ordförande            Ås kommun\n                  Bo Al                             FK\n"
        "                  Tjänstgörande ersättare\n                  Siv Ros (L)                       Viks kommun"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("FK", "beslutande", ("ledamot",)),
        "Siv Ros": ("Viks kommun", "beslutande", ("ersättare",)),
    }


def test_nobody_behind_a_bullet_ends_no_list() -> None:
    found = told(
        "Deltagare\n\nFörsäkringskassan\n\n- Bo Al\n\nArbetsförmedlingen\n\n- Ingen representant\n\nÅs kommun\n\n- Eva Ek (S)"
    )
    assert {name: one[0] for name, one in found.items()} == {"Bo Al": "Försäkringskassan", "Eva Ek": "Ås kommun"}


def test_a_table_of_who_signed_is_neither_a_list_nor_an_election() -> None:
    record = parse(
        source_of(
            f"{HEAD}Närvarande\nEva Ek, Ås kommun, ordförande\nBo Al, FK{ITEMS}\nRoll\tNamn\tDatum\nOrdförande\tEva Ek\t2019-05-09\nJusterare\tBo Al\t2019-05-10"
        )
    )
    assert {one.name: one.role for one in record.signatures} == {"Eva Ek": "ordförande", "Bo Al": "justerare"}
    assert not record.appointments
    assert [one.roles for one in record.participants] == [("ordförande",), ()]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("KS ordf", "kommunstyrelsens ordförande"),
        ("KS 1:e vice ordf.", "kommunstyrelsens förste vice ordförande"),
        ("ordf KS", "kommunstyrelsens ordförande"),
    ],
)
def test_offices_of_abbreviated_bodies(said: str, role: str) -> None:
    assert told(f"Närvarande\nEva Ek (S), Ås kommun, {said}\nBo Al, FK")["Eva Ek"] == (
        "Ås kommun",
        "beslutande",
        (role,),
    )


@pytest.mark.parametrize("head", ["N/F", "Närv./frånv.", "Närvarande/Frånvarande"])
def test_a_column_for_presence_or_absence(head: str) -> None:
    found = told(
        f"Ledamot\tOrg.\t{head}\tErsättare\t{head}\nEva Ek (S)\tÅs kommun\tN\tSiv Ros (S)\tF\nBo Al\tFK\tF\tTor Lind\tN tj."
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Siv Ros": ("Ås kommun", "frånvarande"),
        "Bo Al": ("FK", "frånvarande"),
        "Tor Lind": ("FK", "beslutande"),
    }


def test_a_seat_with_the_party_under_a_name_below_the_heading_of_whom_they_represent() -> None:
    found = people("Närvarande\n\nRegion Viken\nBo Al\nLedamot (C)\n\nÅs kommun\nEva Ek\nOrdförande (S)")
    assert (found["Bo Al"].organisation, found["Bo Al"].party, found["Bo Al"].roles) == (
        "Region Viken",
        "C",
        ("ledamot",),
    )


def test_sentences_of_an_older_hand() -> None:
    found = told(
        "Som ordförande tjänstgjorde Eva Ek (S), Ås kommun. Övriga tjänstgörande ledamöter var Bo Al, Försäkringskassan, vice ordförande, samt Ulf Gran, "
        "Arbetsförmedlingen. För frånvarande ledamoten Per Lid (V), Region Viken, inträdde ersättaren Siv Ros (S), Region Viken. "
        "Därutöver närvarade förbundschefen Ida Rask, tillika sekreterare, och under § 13 revisorn Tor Lind, PwC. Anmäld frånvarande var Per Lid."
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Försäkringskassan", "beslutande", ("vice ordförande",)),
        "Ulf Gran": ("Arbetsförmedlingen", "beslutande", ()),
        "Siv Ros": ("Region Viken", "beslutande", ("ersättare",)),
        "Ida Rask": (None, "övrig", ("förbundschef", "sekreterare")),
        "Tor Lind": ("PwC", "övrig", ("revisor",)),
        "Per Lid": ("Region Viken", "frånvarande", ()),
    }


@pytest.mark.parametrize("margin", ["", "Uppdrag"])
def test_columns_of_organisations_over_rows_of_seats(margin: str) -> None:
    spaced = (
        f"{margin:<16}Försäkringskassan   Region Viken            Ås kommun\n"
        "Ledamot         Bo Al               Siv Ros (S)             Eva Ek (C), ordf\n"
        "Ersättare       -                   Tor Lind (M), tjg       Ulf Gran (S)"
    )
    tabbed = f"{margin}\tFörsäkringskassan\tRegion Viken\tÅs kommun\nLedamot\tBo Al\tSiv Ros (S)\tEva Ek (C), ordf\nErsättare\t-\tTor Lind (M), tjg\tUlf Gran (S)"
    for found in (told(spaced), told(tabbed)):
        assert found == {
            "Bo Al": ("Försäkringskassan", "beslutande", ("ledamot",)),
            "Siv Ros": ("Region Viken", "beslutande", ("ledamot",)),
            "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
            "Tor Lind": ("Region Viken", "beslutande", ("ersättare",)),
            "Ulf Gran": ("Ås kommun", "ersättare", ("ersättare",)),
        }


def test_columns_of_organisations_with_sums_or_prose_are_no_list() -> None:
    found = people(
        "Närvarande: Eva Ek, Ås kommun\n\nFörsäkringskassan\tÅs kommun\n100 000\t200 000\nBo Al har mer att säga\tingen"
    )
    assert list(found) == ["Eva Ek"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("FK, Bo Al", {"Bo Al": "FK"}),
        ("Landstinget, Siv Ros (s) och Tor Lind (m)", {"Siv Ros": "Landstinget", "Tor Lind": "Landstinget"}),
        (
            "Viks kn, Siv Ros (s), ersättare Tor Lind (s), FK, Bo Al",
            {"Siv Ros": "Viks kn", "Tor Lind": "Viks kn", "Bo Al": "FK"},
        ),
        ("Viks kommuns representanter: Siv Ros, Tor Lind", {"Siv Ros": "Viks kommun", "Tor Lind": "Viks kommun"}),
        ("Försäkringskassans representant: (Bo Al, frånvarande)", {"Bo Al": "Försäkringskassan"}),
        ("Bo Al, rep. Pensionärsrådet", {"Bo Al": "Pensionärsrådet"}),
    ],
)
def test_whom_people_are_from_before_their_names(line: str, expected: dict[str, str]) -> None:
    found = told(f"Närvarande\nÅs kommun, Eva Ek (c) ordförande\n{line}")
    assert {name: one[0] for name, one in found.items()} == {"Eva Ek": "Ås kommun"} | expected


def test_surnames_first_behind_a_cell_with_the_seat() -> None:
    found = people(
        "Tjänstgörande\n  Ordförande    Ek, Eva (C)         Ås kommun\n  Ledamot       Ros, Siv (M)        Region Viken      tjg ers för Lind, Tor\n\n"
        "Frånvarande\n  Ledamot       Lind, Tor (S)       Region Viken"
    )
    assert {name: (one.organisation, one.attendance, one.substitutes_for) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande", None),
        "Siv Ros": ("Region Viken", "beslutande", "Tor Lind"),
        "Tor Lind": ("Region Viken", "frånvarande", None),
    }


def test_initials_and_surname_of_whom_a_substitute_stands_in_for() -> None:
    found = people("Närvarande\nEva Ek, Ås kommun\nTor Lind (ers. för B. Hall), FK\n\nFrånvarande\nBo Hall, FK")
    assert (found["Tor Lind"].substitutes_for, found["Tor Lind"].organisation) == ("Bo Hall", "FK")


def test_pictures_before_labels_are_left_aside_and_ticks_before_names_are_not() -> None:
    found = told("👥 Med på mötet: Eva Ek (C, Ås) · Bo Al (FK)\n💼 Kansli: Ida Rask\n❌ Ej med: Tor Lind (AF, ers)")
    assert [one[1] for one in found.values()] == ["beslutande", "beslutande", "övrig", "frånvarande"]
    assert [one[1] for one in told("Ledamöter\n✅ Eva Ek, Ås kommun\n❌ Bo Al, FK").values()] == [
        "beslutande",
        "frånvarande",
    ]


def test_organisations_in_rows_of_their_own_end_where_a_group_begins() -> None:
    found = told(
        "Namn\tUppdrag\tX\nÅS KOMMUN\nEva Ek (C)\tOrdförande\tX\nTor Lind (S)\tErsättare\t\nARBETSFÖRMEDLINGEN\nBo Al\tLedamot\tX\nTJÄNSTEPERSONER\nIda Rask\tFörbundschef\tX"
    )
    assert found == {
        "Eva Ek": ("ÅS KOMMUN", "beslutande", ("ordförande",)),
        "Tor Lind": ("ÅS KOMMUN", "frånvarande", ("ersättare",)),
        "Bo Al": ("ARBETSFÖRMEDLINGEN", "beslutande", ("ledamot",)),
        "Ida Rask": (None, "övrig", ("förbundschef",)),
    }


def test_a_tick_before_a_name_is_no_organisation() -> None:
    found = told("Övriga\n☒\tIda Rask\t\tFörbundschef\n☐\tTor Lind\t\tEkonom")
    assert {name: one[:2] for name, one in found.items()} == {
        "Ida Rask": (None, "övrig"),
        "Tor Lind": (None, "frånvarande"),
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Eva Ek Försäkringskassan vice ordförande", ("Försäkringskassan", "beslutande", ("vice ordförande",))),
        ("Eva Ek, FK 1:e vice ordförande", ("FK", "beslutande", ("förste vice ordförande",))),
        ("Eva Ek (S), Region Viken frånvarande", ("Region Viken", "frånvarande", ("ledamot",))),
        ("Eva Ek (S), Region Viken tjänstgörande", ("Region Viken", "beslutande", ("ersättare",))),
        ("Eva Ek (S), Viks kommun och stad", ("Viks kommun och stad", "beslutande", ("ledamot",))),
    ],
)
def test_office_or_presence_behind_an_organisation_with_no_comma(line: str, expected: Told) -> None:
    assert told(f"Ledamöter\n{line}\nBo Al, AF")["Eva Ek"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ledamöter\nEva Ek (Ås kommun) – frånvarande utan ersättare\nBo Al (FK) – närvarande",
            {"Eva Ek": "frånvarande", "Bo Al": "beslutande"},
        ),
        (
            "Ledamöter\nEva Ek (Ås kommun) – närvarande till och med § 13, därefter Siv Ros\n\nErsättare\nSiv Ros (Ås kommun) – tjänstgörande från § 14",
            {"Eva Ek": "beslutande", "Siv Ros": "beslutande"},
        ),
        (
            "Närvarande: Eva Ek (C), Ås kommun; Bo Al, FK; samt såsom tjänstgörande ersättare Siv Ros, AF",
            {"Eva Ek": "beslutande", "Bo Al": "beslutande", "Siv Ros": "beslutande"},
        ),
        (
            "Närvarande: Eva Ek (C), Ås kommun; Bo Al, FK.\nSåsom icke tjänstgörande ersättare antecknades Siv Ros (S), Viks kommun.\nFörfall hade anmälts av Tor Lind, AF.",
            {"Eva Ek": "beslutande", "Bo Al": "beslutande", "Siv Ros": "ersättare", "Tor Lind": "frånvarande"},
        ),
        (
            "Ledamöter:\nEva Ek, Ås kommun\nFörhinder: Bo Al, FK\nFrån förbundets kansli: Ida Rask",
            {"Eva Ek": "beslutande", "Bo Al": "frånvarande", "Ida Rask": "övrig"},
        ),
    ],
)
def test_who_voted_who_only_attended_and_who_was_absent(text: str, expected: dict[str, str]) -> None:
    assert {name: one[1] for name, one in told(text).items()} == expected


def test_a_member_and_whoever_follows_are_one_entry_each() -> None:
    found = people(
        "Ledamöter\nEva Ek (Ås kommun) – närvarande till och med § 13, därefter Siv Ros\n\nErsättare\nSiv Ros (Ås kommun) – tjänstgörande från § 14"
    )
    assert {name: (one.organisation, one.items) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "12-13"),
        "Siv Ros": ("Ås kommun", "14-15"),
    }


@pytest.mark.parametrize("short", ["f-kassan", "arbetsförm.", "landst.", "LAN"])
def test_short_names_of_organisations(short: str) -> None:
    assert (
        told(f"Närvarande\nEva Ek (c), ordf          Ås kn\nBo Al                     {short}")["Bo Al"][0] or ""
    ).rstrip(".") == short.rstrip(".")


@pytest.mark.parametrize(
    ("label", "attendance", "roles"),
    [
        ("Ersättare, ej tjänstgörande", "ersättare", ("ersättare",)),
        ("Närvarande, icke tjänstgörande ersättare", "ersättare", ("ersättare",)),
        ("Adjungerade, ej beslutande", "övrig", ()),
        ("Ersättare som närvarar", "ersättare", ("ersättare",)),
        ("Tjänstgörande ersättare för frånvarande ledamöter", "beslutande", ("ersättare",)),
        ("Inkallade ersättare", "ersättare", ("ersättare",)),
        ("Andra närvarande", "övrig", ()),
        ("Kansli och administration", "övrig", ()),
        ("Lämnat återbud", "frånvarande", ()),
        ("Återbud har lämnats av", "frånvarande", ()),
        ("Kunde inte delta", "frånvarande", ()),
        ("Saknades vid mötet", "frånvarande", ()),
        ("Styrelsens ledamöter", "beslutande", ("ledamot",)),
        ("Fackliga företrädare", "övrig", ()),
    ],
)
def test_whom_a_label_of_several_words_holds(label: str, attendance: str, roles: tuple[str, ...]) -> None:
    for text in (
        f"Närvarande\nIda Bo, Ås kommun, ordförande\n\n{label}:\nEva Ek, FK",
        f"Beslutande: Ida Bo, Ås kommun, ordförande\n{label}: Eva Ek, FK",
        f"Närvarande\nIda Bo, Ås kommun, ordförande\n\n{label}\nEva Ek, FK",
    ):
        assert told(text)["Eva Ek"] == ("FK", attendance, roles)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Eva Ek, vuxenpsykiatrin, Region Syd", ("Region Syd", ())),
        ("Eva Ek, Region Syd, vuxenpsykiatrin", ("Region Syd", ())),
        ("Försäkringskassans Eva Ek", ("Försäkringskassan", ())),
        ("Tuna kommuns socialchef Eva Ek", ("Tuna kommun", ("socialchef",))),
        ("Eva Ek (S) Tuna ordförande", ("Tuna", ("ordförande",))),
        ("Eva Ek, ord. ledamot för Tuna kommun", ("Tuna kommun", ("ledamot",))),
        ("Eva Ek, ordinarie för Tuna kommun och ordförande", ("Tuna kommun", ("ledamot", "ordförande"))),
        ("Eva Ek, Arbetsförmedlingen. Lämnar kl. 11.00", ("Arbetsförmedlingen", ())),
        ("Eva Ek → Tuna kommun", ("Tuna kommun", ())),
        ("Lars Eva Ek, Tuna kommun", ("Tuna kommun", ())),
    ],
)
def test_for_whom_somebody_came_in_many_words(line: str, expected: tuple[str, tuple[str, ...]]) -> None:
    (found,) = [
        one
        for name, one in told(f"Närvarande\nIda Bo, Ås kommun, ordförande\n{line}\nPer Ro, FK").items()
        if name not in ("Ida Bo", "Per Ro")
    ]
    assert (found[0], found[2]) == expected


def test_present_and_absent_side_by_side_and_a_label_below_one_of_them() -> None:
    found = told(
        "Närvarande                                   Frånvarande\nEva Ek (C), Ås kommun, ordf.                 Bo Al, AF\nSiv Ros, FK                                  Tor Lind (S), ers., Ås kommun\n"
        "Per Ro (S), Region Syd\n                                             Tjänstepersoner\n                                             Ida Rask, förbundschef"
    )
    assert {name: one[1] for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Siv Ros": "beslutande",
        "Tor Lind": "frånvarande",
        "Per Ro": "beslutande",
        "Ida Rask": "övrig",
    }


def test_letters_of_a_legend_behind_organisations() -> None:
    found = told(
        "Deltagare (✓ = på plats, T = via Teams, F = frånvarande)\nEva Ek, Ås kommun (ordf.) ✓\nBo Al, Försäkringskassan T\nSiv Ros, Region Syd F"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Försäkringskassan", "beslutande"),
        "Siv Ros": ("Region Syd", "frånvarande"),
    }


def test_the_ordinary_member_in_brackets_is_absent_and_the_substitute_is_not() -> None:
    found = people(
        "Deltagare\n  Led.     Bo Al              FK\n  Tj.ers.  Siv Ros (M)        Ås kommun      (ordinarie Per Ro, L, frånvarande)"
    )
    assert (found["Siv Ros"].attendance, found["Siv Ros"].substitutes_for) == ("beslutande", "Per Ro")
    assert (found["Per Ro"].attendance, found["Per Ro"].party) == ("frånvarande", "L")


def test_who_served_under_a_label_with_a_verb_is_no_substitute_by_it() -> None:
    found = told(
        "Vid sammanträdet tjänstgjorde:\n1. Eva Ek, Ås kommun (C), ordf.\n2. Bo Al, Försäkringskassan\n3. Siv Ros, Ås kommun, i stället för Tor Lind\n\n"
        "Dessutom närvarade ersättarna Per Ro, Ås kommun (S), och Ulf Gran, FK, samt samordnare Ida Rask och, vid § 13, ekonom Lo Bo."
    )
    assert {name: one[1:] for name, one in found.items()} == {
        "Eva Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("beslutande", ()),
        "Siv Ros": ("beslutande", ("ersättare",)),
        "Tor Lind": ("frånvarande", ()),
        "Per Ro": ("ersättare", ("ersättare",)),
        "Ulf Gran": ("ersättare", ("ersättare",)),
        "Ida Rask": ("övrig", ("samordnare",)),
        "Lo Bo": ("övrig", ("ekonom",)),
    }


def test_filled_and_empty_boxes_in_a_column_of_presence() -> None:
    found = told(
        "LEDAMÖTER             REPRESENTERAR       NÄRVARO\nEva Ek, ordförande    Ås kommun           ■\nBo Al                 FK                  □\nERSÄTTARE\nSiv Ros               FK                  ■ tjg"
    )
    assert {name: one[1] for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Siv Ros": "beslutande",
    }


def test_a_table_of_crosses_goes_on_below_a_blank_line_and_a_label() -> None:
    found = told(
        "Ledamöter                 Närvarande   Frånvarande\nEva Ek (C) Ås kommun      X\nBo Al, FK                              X\n\n"
        "Ersättare\nSiv Ros (M) Ås kommun     X\nTor Lind, FK                           X\n\nÖvriga\nIda Rask, förbundschef    X"
    )
    assert {name: one[1] for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Siv Ros": "ersättare",
        "Tor Lind": "frånvarande",
        "Ida Rask": "övrig",
    }


def test_a_dash_at_the_end_of_an_entry_is_no_hyphen() -> None:
    found = told(
        "Ås kommun\n   Eva Ek (c)        ordf    närv.\n   Siv Ros (m)       ers     -\nFörsäkringskassan\n   Bo Al             led     närv."
    )
    assert {name: one[0] for name, one in found.items()} == {
        "Eva Ek": "Ås kommun",
        "Siv Ros": "Ås kommun",
        "Bo Al": "Försäkringskassan",
    }


def test_who_replaces_the_one_above_on_a_line_of_its_own() -> None:
    found = people(
        "Deltagare\n- Eva Ek, Ås kommun\n- Bo Al (S), Region Syd förhinder\n- ersätts av Siv Ros (M)\n- Per Ro, FK"
    )
    assert (found["Siv Ros"].organisation, found["Siv Ros"].party, found["Siv Ros"].substitutes_for) == (
        "Region Syd",
        "M",
        "Bo Al",
    )
    assert (found["Bo Al"].attendance, found["Siv Ros"].attendance) == ("frånvarande", "beslutande")


@pytest.mark.parametrize("verb", ["var med", "deltog", "medverkade"])
def test_a_guest_at_one_paragraph(verb: str) -> None:
    found = people(
        f"Närvarande var Eva Ek, Ås kommun, och Bo Al, FK. Ida Rask från Viks kommun {verb} under § 13. Bo Al {verb} under § 14."
    )
    assert (found["Ida Rask"].attendance, found["Ida Rask"].organisation, found["Ida Rask"].items) == (
        "övrig",
        "Viks kommun",
        "13",
    )
    assert found["Bo Al"].attendance == "beslutande"


def test_an_office_begins_the_next_sentence() -> None:
    found = told(
        "Närvarande för parterna\n  Ås: Eva Ek, ordförande. Ersättare Siv Ros\n  FK: Bo Al\nNärvarande för förbundet\n  Ida Rask och Lo Bo"
    )
    assert found["Eva Ek"] == ("Ås", "beslutande", ("ordförande",))
    assert found["Siv Ros"] == ("Ås", "ersättare", ("ersättare",))
    assert found["Ida Rask"][1] == found["Lo Bo"][1] == "övrig"


def test_an_office_before_a_semicolon_is_that_of_the_name_before() -> None:
    found = told(
        "Närvarande\nÅs         Eva Ek (S), ordförande; Siv Ros (C), ersättare\nVik        Bo Al (M), vice ordförande; Tor Lind (S), ersättare"
    )
    assert {name: one[2] for name, one in found.items()} == {
        "Eva Ek": ("ordförande",),
        "Siv Ros": ("ersättare",),
        "Bo Al": ("vice ordförande",),
        "Tor Lind": ("ersättare",),
    }
