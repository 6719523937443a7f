"""Whose seat people hold and whether they were there, in lists and tables laid out in other ways."""

import pytest

from graph.record import Participant
from loaders.parsing import parse
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.attendance.labels import list_label
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nStyrelsemöte 2019-05-02\n\n"
ITEMS = (
    "\n\n§ 1 Öppnande\nMötet öppnas.\n\n§ 2 Justering\nText.\n\n§ 3 Ekonomi\nText.\n\n§ 4 Avslutning\nMötet avslutas.\n"
)


def people(text: str) -> dict[str, Participant]:
    return {one.name: one for one in parse(source_of(HEAD + text + ITEMS)).participants}


def seats(text: str) -> dict[str, tuple[str | None, str, tuple[str, ...]]]:
    return {name: (one.organisation, one.attendance, one.roles) for name, one in people(text).items()}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Eva STRÖM", "Eva Ström"),
        ("STRÖM Eva", "Eva Ström"),
        ("Karl-Johan AF GEIJER", "Karl-Johan af Geijer"),
        ("AL-AMIN Fatima", "Fatima Al-Amin"),
        ("Eva Ek", "Eva Ek"),
        ("J Ek", "J Ek"),
    ],
)
def test_a_surname_in_capitals_is_a_surname(said: str, name: str) -> None:
    assert proper_case(said) == name


@pytest.mark.parametrize(
    "head",
    ["Förnamn\tEfternamn\tOrganisation\tUppdrag\tNärvaro", "Förnamn | Efternamn | Organisation | Uppdrag | Närvaro"],
)
def test_names_stand_in_two_columns(head: str) -> None:
    mark = "\t" if "\t" in head else " | "
    rows = [("Siv", "Ros", "Ås kommun", "Ordförande", "Ja"), ("Bo", "Al", "FK", "Ersättare", "Nej")]
    found = seats("\n".join([head, *map(mark.join, rows)]))
    assert found == {
        "Siv Ros": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("FK", "frånvarande", ("ersättare",)),
    }
    turned = head.replace("Förnamn", "-").replace("Efternamn", "Förnamn").replace("-", "Efternamn")
    assert seats("\n".join([turned, *(mark.join([row[1], row[0], *row[2:]]) for row in rows)])) == found


@pytest.mark.parametrize("label", ["Närvarande:\tLedamöter\tErsättare", "Ledamöter\tErsättare"])
def test_whose_seats_stand_before_columns_of_seats(label: str) -> None:
    rows = "FK\tEva Ek\tBo Al\nLandstinget\tSiv Ros (S), ordf\tUno Ask (M), tjg\nÅs kommun\tIda By (C)"
    assert seats(f"{label}\n{rows}") == {
        "Eva Ek": ("FK", "beslutande", ("ledamot",)),
        "Bo Al": ("FK", "ersättare", ("ersättare",)),
        "Siv Ros": ("Landstinget", "beslutande", ("ordförande",)),
        "Uno Ask": ("Landstinget", "beslutande", ("ersättare",)),
        "Ida By": ("Ås kommun", "beslutande", ("ledamot",)),
    }


def test_columns_two_spaces_apart_hold_marks() -> None:
    table = (
        "Ledamöter      Organisation  1  2  3  4\nEva Ek         FK            x  x  -  -\n"
        "Ersättare\nBo Al          FK            x  x  t  t\nSiv Ros        AF            t  t  t  t\n\n"
        "x = närvarande, t = tjänstgörande ersättare"
    )
    found = people(table)
    assert (found["Eva Ek"].items, found["Bo Al"].attendance, found["Siv Ros"].attendance) == (
        "1-2",
        "beslutande",
        "beslutande",
    )


def test_a_head_broken_in_a_narrow_cell_is_a_head() -> None:
    table = "Organisation\tOrdinarie\tNär-varo\tErsättare\tNärvaro\nFK\tEva Ek\tX\tBo Al\t\nAF\tSiv Ros\t\tUno Ask\tX"
    assert seats(table) == {
        "Eva Ek": ("FK", "beslutande", ("ledamot",)),
        "Bo Al": ("FK", "frånvarande", ("ersättare",)),
        "Siv Ros": ("AF", "frånvarande", ("ledamot",)),
        "Uno Ask": ("AF", "ersättare", ("ersättare",)),
    }


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Närvarande från Storhed: Eva Ek", "Storhed"),
        ("Närvarande från Miljöpartiet: Eva Ek", None),
        ("Närvarande från kl. 10: Eva Ek", None),
        ("Ersättare för Bo Al: Eva Ek", None),
        ("Närvarande från Storhed", None),
    ],
)
def test_a_label_names_a_place(text: str, organisation: str | None) -> None:
    label = list_label(text)
    assert (label.organisation if label else None) == organisation


def test_bullets_before_organisations_are_none_of_their_names() -> None:
    text = "Närvarande\n- Ås kommun\n- Eva Ek (M), ordförande\n- Försäkringskassan\n- Bo Al\n\nÖvriga\nSiv Ros / förbundschef"
    assert seats(text) == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Försäkringskassan", "beslutande", ()),
        "Siv Ros": (None, "övrig", ("förbundschef",)),
    }


@pytest.mark.parametrize("said", ["Uno Ask (ers. Bo Al)", "Uno Ask (ersätts av Bo Al)"])
def test_those_absent_are_replaced_and_replace_nobody(said: str) -> None:
    found = people(f"Närvarande\nEva Ek, FK\nBo Al, AF\n\nFrånvarande\n{said}")
    assert (found["Bo Al"].attendance, found["Bo Al"].substitutes_for) == ("beslutande", "Uno Ask")
    assert (found["Uno Ask"].attendance, found["Uno Ask"].substitutes_for) == ("frånvarande", None)


def test_whoever_is_struck_out_was_not_there() -> None:
    found = people("Ledamöter\n* Ås kommun: Eva Ek\n* FK: ~~Uno Ask~~ ersätts av Bo Al\n* AF: ~~Ida By~~")
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Uno Ask": ("FK", "frånvarande"),
        "Bo Al": ("FK", "beslutande"),
        "Ida By": ("AF", "frånvarande"),
    }


HEADED = "Närvarande\n\nRegion Ljus\nEva Ek (S), ordförande\n\nStorvik-Lillvik\nBo Al (C)\n\nFörsäkringskassan\nSiv Ros"


def test_an_unknown_place_heads_people_where_organisations_do() -> None:
    assert {name: one.organisation for name, one in people(HEADED).items()} == {
        "Eva Ek": "Region Ljus",
        "Bo Al": "Storvik-Lillvik",
        "Siv Ros": "Försäkringskassan",
    }


def test_a_place_below_names_heads_nobody() -> None:
    found = people("Närvarande\nEva Ek\nRegion Ljus\nBo Al\nStorvik\nSiv Ros\nFörsäkringskassan")
    assert {name: one.organisation for name, one in found.items() if name != "Bo Al"} == {
        "Eva Ek": "Region Ljus",
        "Siv Ros": "Försäkringskassan",
    }


@pytest.mark.parametrize(
    ("line", "organisation", "roles"),
    [
        ("Storhed - Eva Ek (ordf.)", "Storhed", ("ordförande",)),
        ("Storhed – Eva Ek", "Storhed", ()),
        ("Ordförande - Eva Ek", None, ("ordförande",)),
    ],
)
def test_a_dash_stands_between_a_place_and_whom_it_sent(
    line: str, organisation: str | None, roles: tuple[str, ...]
) -> None:
    found = people(f"Deltagande:\n{line}\nFK - Bo Al")
    assert (found["Eva Ek"].organisation, found["Eva Ek"].roles) == (organisation, roles)


def test_in_whose_place_somebody_serves_stands_on_the_next_line() -> None:
    found = people("Beslutande\nEva Ek, FK\nSiv Ros, Ås kommun, tjänstgörande ersättare\nför Uno Ask\nBo Al, AF")
    assert (found["Siv Ros"].substitutes_for, found["Uno Ask"].attendance) == ("Uno Ask", "frånvarande")
    assert found["Bo Al"].organisation == "AF"


@pytest.mark.parametrize("first", ["Organisation", "Grupp"])
def test_columns_of_crosses_by_letters(first: str) -> None:
    table = f"{first}\tLedamot\tN\tErsättare\tN\tT\nFK\tEva Ek\tx\tBo Al\tx\t\nAF\tSiv Ros\t\tUno Ask\tx\tx"
    assert {name: (one.organisation, one.attendance) for name, one in people(table).items()} == {
        "Eva Ek": ("FK", "beslutande"),
        "Bo Al": ("FK", "ersättare"),
        "Siv Ros": ("AF", "frånvarande"),
        "Uno Ask": ("AF", "beslutande"),
    }


def test_a_cell_over_several_rows_tells_whose_seats_they_are() -> None:
    found = people("Ås kommun\tEva Ek (S), ordförande\tNärvarande\nBo Al (M)\tFörhinder\nFK\tSiv Ros\tNärvarande")
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "frånvarande"),
        "Siv Ros": ("FK", "beslutande"),
    }


def test_columns_of_seats_with_marks_stand_under_organisations() -> None:
    table = "Ordinarie\tErsättare\nÅs kommun\nEva Ek (S)\tx\tBo Al (M)\t-\nFK\nSiv Ros\t-\tUno Ask\tx tjg"
    assert seats(table) == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Bo Al": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Siv Ros": ("FK", "frånvarande", ("ledamot",)),
        "Uno Ask": ("FK", "beslutande", ("ersättare",)),
    }


def test_a_column_for_remarks_stands_beside_columns_of_seats() -> None:
    table = "Medlem\tOrdinarie ledamot\tErsättare\tKommentar\nFK\tEva Ek ✓\tBo Al\t\nÅs kommun\tIda By ✓\nAF\tSiv Ros\tUno Ask ✓\tUno Ask tjänstgör"
    assert seats(table) == {
        "Eva Ek": ("FK", "beslutande", ("ledamot",)),
        "Bo Al": ("FK", "frånvarande", ("ersättare",)),
        "Ida By": ("Ås kommun", "beslutande", ("ledamot",)),
        "Siv Ros": ("AF", "frånvarande", ("ledamot",)),
        "Uno Ask": ("AF", "beslutande", ("ersättare",)),
    }


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("Bo Al anslöt till mötet under § 3.", "3-4"),
        ("Bo Al lämnade mötet efter § 2.", "1-2"),
        ("Bo Al deltog under § 2.", "2"),
        ("Bo Al har lämnat ett underlag till § 2.", None),
    ],
)
def test_a_sentence_under_the_lists_tells_who_came_late(sentence: str, items: str | None) -> None:
    found = people(f"Närvarande:\nEva Ek, FK\nBo Al, AF\n\nFrånvarande:\nSiv Ros, AF\n\n{sentence}")
    assert (found["Bo Al"].items, found["Bo Al"].attendance, len(found)) == (items, "beslutande", 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eva Ek (s), ordf, och Bo Al (m), båda Ås kommun, Siv Ros, FK", ["Ås kommun", "Ås kommun", "FK"]),
        ("Siv Ros, FK, Eva Ek och Bo Al, båda från Ås kommun", ["FK", "Ås kommun", "Ås kommun"]),
        ("Eva Ek, Bo Al (m) och Siv Ros, samtliga Ås kommun", ["Ås kommun", "Ås kommun", "Ås kommun"]),
        ("Eva Ek, Bo Al, Siv Ros, FK", [None, None, "FK"]),
    ],
)
def test_both_come_from_the_organisation_told_last(text: str, expected: list[str | None]) -> None:
    assert [one.organisation for one in people(f"Närvarande: {text}").values()] == expected


@pytest.mark.parametrize(
    ("said", "items"),
    [("t.f. ordförande §§ 2-3", None), ("tf. ordf. § 2", None), ("deltog §§ 2-3", "2-3")],
)
def test_who_leads_for_another_is_there_for_the_rest_too(said: str, items: str | None) -> None:
    assert people(f"Ledamöter\nEva Ek, FK\nBo Al, AF, {said}")["Bo Al"].items == items


def test_an_office_of_the_kansli_heads_a_list_of_its_own() -> None:
    found = people("Deltagare från FK: Eva Ek\nDeltagare från kansliet: Bo Al, förbundschef")
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("FK", "beslutande"),
        "Bo Al": (None, "övrig"),
    }


@pytest.mark.parametrize("said", ["dessutom", "även", "också"])
def test_those_there_besides_are_no_members(said: str) -> None:
    found = people(f"Närvarande: Eva Ek, FK, och Bo Al, AF.\n\nVid mötet närvarade {said} samordnare Siv Ros.")
    assert (found["Siv Ros"].attendance, found["Siv Ros"].roles) == ("övrig", ("samordnare",))


@pytest.mark.parametrize("said", ["deltar ej", "deltog inte", "uteblev", "ej på plats"])
def test_words_for_those_who_did_not_come(said: str) -> None:
    found = people(f"Ledamöter:\nFK\tEva Ek\tDeltar\nAF\tBo Al\t{said.capitalize()}\nÅs kommun\tSiv Ros\tDeltar")
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("FK", "beslutande"),
        "Bo Al": ("AF", "frånvarande"),
        "Siv Ros": ("Ås kommun", "beslutande"),
    }


def test_an_office_stands_behind_the_organisation_in_which_it_is_held() -> None:
    found = seats("Övriga närvarande: NNS ordförande Eva Ek, kanslichef Bo Al")
    assert found == {"Eva Ek": ("NNS", "övrig", ("ordförande",)), "Bo Al": (None, "övrig", ("kanslichef",))}


def test_nobody_sent_officials_below_a_cell_over_several_rows() -> None:
    table = (
        "Part\tNamn\tUppdrag\tNärvaro\nÅs kommun\tEva Ek\tOrdförande\tX\n \tBo Al\tLedamot\tX\n"
        "FK\tSiv Ros\tLedamot\tX\n \tUno Ask\tFörbundschef\tX"
    )
    assert {name: one.organisation for name, one in people(table).items()} == {
        "Eva Ek": "Ås kommun",
        "Bo Al": "Ås kommun",
        "Siv Ros": "FK",
        "Uno Ask": None,
    }


def test_a_cell_as_wide_as_the_table_heads_rows() -> None:
    table = (
        "| Part | Namn | Närvaro | Kommentar |\n| --- | --- | --- | --- |\n| Ledamöter | | | |\n| FK | Eva Ek | Ja | |\n"
        "| AF | Bo Al | Nej | |\n| Ersättare | | | |\n| AF | Siv Ros | Ja | ersätter Bo Al |\n| FK | Uno Ask | Ja | |"
    )
    assert seats(table) == {
        "Eva Ek": ("FK", "beslutande", ("ledamot",)),
        "Bo Al": ("AF", "frånvarande", ("ledamot",)),
        "Siv Ros": ("AF", "beslutande", ("ersättare",)),
        "Uno Ask": ("FK", "ersättare", ("ersättare",)),
    }


@pytest.mark.parametrize("mark", ["", "• ", "1. "])
@pytest.mark.parametrize(
    "line",
    ["Eva Ek (S) / Ås kommun / ordf.", "Ås kommun: Eva Ek (S), ordf.", "Ordförande Eva Ek (S), Ås kommun"],
)
def test_bullets_and_numbers_before_entries(mark: str, line: str) -> None:
    one = people(f"Ledamöter:\n{mark}{line}\n{mark.replace('1', '2')}Bo Al, FK")["Eva Ek"]
    assert (one.organisation, one.party, one.roles) == ("Ås kommun", "S", ("ordförande",))


@pytest.mark.parametrize(
    "text",
    [
        "Ås kommun, Eva Ek (S), ordf.; FK, Bo Al; Storhed, Anna Ros (M)",
        "Storhed, Anna Ros (M); FK, Bo Al; Ås kommun, Eva Ek (S), ordf.",
    ],
)
def test_organisations_begin_the_parts_of_a_line(text: str) -> None:
    assert {name: one.organisation for name, one in people(f"Beslutande: {text}").items()} == {
        "Eva Ek": "Ås kommun",
        "Bo Al": "FK",
        "Anna Ros": "Storhed",
    }


@pytest.mark.parametrize(
    ("line", "organisation"),
    [("Storhed, Anna Ek, ordf.", "Storhed"), ("Ordförande, Anna Ek", None), ("Ek, Anna, ordf.", None)],
)
def test_a_place_stands_before_a_comma(line: str, organisation: str | None) -> None:
    assert people(f"Beslutande\n{line}\nAF, Bo Al")["Anna Ek"].organisation == organisation


def test_letters_that_are_initials_too_are_a_party_where_others_have_one() -> None:
    found = people("Beslutande\nMaria Persson (MP), Ås kommun\nBo Al (S), Ås kommun")
    assert found["Maria Persson"].party == "MP"
    assert people("Deltagare\nMaria Persson (MP), FK\nBo Al (BA), AF")["Maria Persson"].party is None


def test_places_stand_in_a_margin_that_no_head_names() -> None:
    table = (
        "            Ledamöter         Närv   Ersättare   Närv\nStorhed     Eva Ek (S)        x      Bo Al (M)   -\n"
        "FK          Siv Ros           -      Uno Ask     x"
    )
    assert seats(table) == {
        "Eva Ek": ("Storhed", "beslutande", ("ledamot",)),
        "Bo Al": ("Storhed", "frånvarande", ("ersättare",)),
        "Siv Ros": ("FK", "frånvarande", ("ledamot",)),
        "Uno Ask": ("FK", "ersättare", ("ersättare",)),
    }


def test_the_chief_on_a_line_of_its_own_below_a_table_is_no_member() -> None:
    found = seats("Organisation\tLedamot\tErsättare\nFK\tEva Ek\tBo Al\n\nFörbundschef: Siv Ros\nSekreterare: Uno Ask")
    assert (found["Siv Ros"], found["Uno Ask"]) == (
        (None, "övrig", ("förbundschef",)),
        (None, "övrig", ("sekreterare",)),
    )


@pytest.mark.parametrize(
    ("line", "name"), [("Karlsson, Anna Maria, FK", "Anna Maria Karlsson"), ("Ek, Bo, FK", "Bo Ek")]
)
def test_a_surname_and_a_comma_stand_before_two_given_names(line: str, name: str) -> None:
    assert people(f"Beslutande\n{line}\nAl, Siv, AF")[name].organisation == "FK"


@pytest.mark.parametrize(
    ("line", "name", "organisation"),
    [
        ("von Essen, Eva\tStorhed", "Eva von Essen", "Storhed"),
        ("Hult, Lena\tStorhed, ordförande", "Lena Hult", "Storhed"),
        ("Eva VON ESSEN, Ås kommun", "Eva von Essen", "Ås kommun"),
    ],
)
def test_names_turned_and_with_particles(line: str, name: str, organisation: str) -> None:
    assert people(f"Ledamöter\n{line}\nBo Al\tFK")[name].organisation == organisation


@pytest.mark.parametrize("said", ["AF - ersattes av Bo Al", "AF, ersätts av Bo Al", "AF (ersätts av Bo Al)"])
def test_whoever_is_replaced_is_sent_by_nobody_new(said: str) -> None:
    found = people(f"Ledamöter:\nEva Ek, FK\nSiv Ros, {said}\n\nErsättare\nBo Al, AF")
    assert (found["Siv Ros"].organisation, found["Siv Ros"].attendance) == ("AF", "frånvarande")
    assert (found["Bo Al"].attendance, found["Bo Al"].substitutes_for) == ("beslutande", "Siv Ros")


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("Storhed: ledamot Eva Ek, ersättare Bo Al\nFK: ledamot Siv Ros", ("ledamot",)),
        ("Storhed: Eva Ek, ordinarie. Bo Al, ersättare\nFK: Siv Ros, ordinarie", ("ledamot",)),
        ("Storhed (Eva Ek, Bo Al ersättare)\nFK (Siv Ros)", ()),
    ],
)
def test_a_line_for_each_that_sent_somebody(lines: str, roles: tuple[str, ...]) -> None:
    found = seats(f"Närvarande:\n{lines}")
    assert {name: one[0] for name, one in found.items()} == {"Eva Ek": "Storhed", "Bo Al": "Storhed", "Siv Ros": "FK"}
    assert found["Bo Al"][1:] == ("ersättare", ("ersättare",))
    assert (found["Eva Ek"][2], found["Siv Ros"][2]) == (roles, roles)


@pytest.mark.parametrize(
    "sentence",
    [
        "Närvarande ersättare var Bo Al.",
        "Bo Al, AF, deltog som ersättare.",
        "Ersättaren Bo Al från AF var också med.",
        "Bo Al från AF närvarade som icke tjänstgörande ersättare.",
    ],
)
def test_sentences_on_substitutes(sentence: str) -> None:
    found = people(
        f"I mötet deltog Eva Ek från FK och Siv Ros från Ås kommun. {sentence} Även sekreterare Uno Ask deltog."
    )
    assert (found["Bo Al"].attendance, found["Bo Al"].roles) == ("ersättare", ("ersättare",))
    assert (found["Uno Ask"].attendance, found["Uno Ask"].roles) == ("övrig", ("sekreterare",))
    assert found["Eva Ek"].attendance == "beslutande"


def test_a_sentence_on_who_was_there_goes_on_over_lines() -> None:
    found = people(
        "Vid mötet deltog Eva Ek (S, Ås kommun), Siv Ros (FK) samt som tjänstgörande ersättare Anna\n"
        "Lind (AF). Ersättaren Bo Al (MP, Ås kommun) närvarade utan att tjänstgöra. Uno Ask (AF)\nhade anmält förhinder."
    )
    assert {name: (one.organisation, one.party, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "S", "beslutande"),
        "Siv Ros": ("FK", None, "beslutande"),
        "Anna Lind": ("AF", None, "beslutande"),
        "Bo Al": ("Ås kommun", "MP", "ersättare"),
        "Uno Ask": ("AF", None, "frånvarande"),
    }


def test_rows_with_blank_lines_between_them_are_one_table() -> None:
    table = (
        "Medlem\tOrdinarie\tErsättare\n\nStorhed\tEva Ek (M), ordförande\tBo Al (S)\n\nFK\tSiv Ros\n\nÖvriga: Uno Ask"
    )
    assert seats(table) == {
        "Eva Ek": ("Storhed", "beslutande", ("ordförande",)),
        "Bo Al": ("Storhed", "ersättare", ("ersättare",)),
        "Siv Ros": ("FK", "beslutande", ("ledamot",)),
        "Uno Ask": (None, "övrig", ()),
    }


def test_who_stands_right_below_in_the_same_block_is_of_the_same_organisation() -> None:
    found = people(
        "Närvarande\n\nÅs kommun\tEva Ek (S), ordförande\nBo Al (M), ersättare\n\nFK\tSiv Ros\nUno Ask, samordnare"
    )
    assert {name: one.organisation for name, one in found.items()} == {
        "Eva Ek": "Ås kommun",
        "Bo Al": "Ås kommun",
        "Siv Ros": "FK",
        "Uno Ask": None,
    }


def test_numbered_entries_beside_a_label_begin_with_organisations() -> None:
    found = people(
        "Beslutande:   1. Storbys kommun: Eva Ek (M), ordförande\n              2. Region Mitt: Bo Al (C)\n\nÖvriga: Siv Ros"
    )
    assert {name: one.organisation for name, one in found.items()} == {
        "Eva Ek": "Storbys kommun",
        "Bo Al": "Region Mitt",
        "Siv Ros": None,
    }


@pytest.mark.parametrize("name", ["Lena HULT", "HULT Lena", "VON ESSEN Lena", "Lena Hult"])
def test_a_dash_behind_brackets_ends_no_organisation(name: str) -> None:
    found = people(f"Ledamöter\nEva Ek (FK)\n{name} (Landstinget Norr) - frånvarande")
    assert [(one.organisation, one.attendance) for one in found.values()] == [
        ("FK", "beslutande"),
        ("Landstinget Norr", "frånvarande"),
    ]


def test_organisations_in_capitals_behind_from_are_those_that_sent() -> None:
    found = people("Närvarande ledamöter:\n\nFRÅN ÅS KOMMUN\nEva Ek (s), ordf.\n\nFRÅN FÖRSÄKRINGSKASSAN\nBo Al")
    assert {name: one.organisation for name, one in found.items()} == {
        "Eva Ek": "ÅS KOMMUN",
        "Bo Al": "FÖRSÄKRINGSKASSAN",
    }


def test_seats_in_cells_stand_under_an_organisation() -> None:
    rows = (
        "FK\nLedamot\tEva Ek\nErsättare\tBo Al (frånvarande)\nÅs kommun\nLedamot\tSiv Ros (S)\nErsättare\tUno Ask (M)"
    )
    assert seats(rows) == {
        "Eva Ek": ("FK", "beslutande", ("ledamot",)),
        "Bo Al": ("FK", "frånvarande", ("ersättare",)),
        "Siv Ros": ("Ås kommun", "beslutande", ("ledamot",)),
        "Uno Ask": ("Ås kommun", "ersättare", ("ersättare",)),
    }


def test_seats_in_small_letters_stand_under_an_organisation() -> None:
    found = seats(
        "Ledamöter och ersättare\n\nFör Ås kommun\n  ordinarie   Eva Ek (S)    närvarande\n  ersättare   Bo Al (M)     närvarande\n"
        "För FK\n  ordinarie   Siv Ros       ej närvarande\n\nFörbundschef  Uno Ask"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Bo Al": ("Ås kommun", "ersättare", ("ersättare",)),
        "Siv Ros": ("FK", "frånvarande", ("ledamot",)),
        "Uno Ask": (None, "övrig", ("förbundschef",)),
    }


@pytest.mark.parametrize(
    "head", [" \tOrdinarie\tNärvaro\tErsättare\tNärvaro", "Part\tOrdinarie\tNärvaro\tErsättare\tNärvaro (ja/nej)"]
)
def test_whose_seats_stand_in_a_first_column_without_a_head(head: str) -> None:
    rows = "Ås kommun\tEva Ek (S)\tJa\tBo Al (S)\tNej\n \tSiv Ros (M)\tNej\tUno Ask (L)\tJa, tj."
    assert seats(f"{head}\n{rows}") == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Bo Al": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Siv Ros": ("Ås kommun", "frånvarande", ("ledamot",)),
        "Uno Ask": ("Ås kommun", "beslutande", ("ersättare",)),
    }


@pytest.mark.parametrize(
    ("member", "deputy"),
    [("ledamot", "ersättare"), ("Led.", "Ers."), ("Ordinarie:", "Ersättare:"), ("ordinarie", "ersättare")],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("cell", ["\t", "   "])
def test_seats_in_cells_below_each_organisation(member: str, deputy: str, gap: str, cell: str) -> None:
    text = gap.join(
        (
            f"Närvarande\nÅs kommun\n{member}{cell}Eva Ek (S), ordförande\n{deputy}{cell}Bo Al (M)",
            f"Försäkringskassan\n{member}{cell}Siv Ros\n{deputy}{cell}Ida By, frånvarande",
            f"Region Mitt\n{member}{cell}Uno Ask (C)",
        )
    )
    found = people(f"{text}\n\nFörbundschef{cell}Tor Hed")
    assert {name: (one.organisation, one.attendance) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "ersättare"),
        "Siv Ros": ("Försäkringskassan", "beslutande"),
        "Ida By": ("Försäkringskassan", "frånvarande"),
        "Uno Ask": ("Region Mitt", "beslutande"),
        "Tor Hed": (None, "övrig"),
    }
