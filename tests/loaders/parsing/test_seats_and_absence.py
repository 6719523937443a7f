"""Lists of seats beside lists of those who did not come, columns under one label, offices before names, and places told by the way."""

import pytest

from graph.record import Participant
from loaders.parsing import parse
from loaders.parsing.agents.descriptions import described
from loaders.parsing.agents.names import find_names
from loaders.parsing.agents.variants import without_genitive
from loaders.parsing.attendance.entries import entries
from loaders.parsing.head.places import place_in_sentence
from loaders.parsing.head.told_places import place_of_greeting, remote_meeting
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nStyrelsemöte 2019-05-02\n\n"
ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 14 Ekonomi\nText.\n\n§ 15 Avslutning\nMötet avslutas.\n"

Told = tuple[str | None, str, tuple[str, ...]]


def people(text: str, head: str = HEAD) -> dict[str, Participant]:
    return {one.name: one for one in parse(source_of(head + text + ITEMS)).participants}


def told(text: str, head: str = HEAD) -> dict[str, Told]:
    return {name: (one.organisation, one.attendance, one.roles) for name, one in people(text, head).items()}


@pytest.mark.parametrize(
    ("label", "absent"),
    [
        ("Ledamöter", True),
        ("Ordinarie ledamöter", True),
        ("Närvarande ledamöter", False),
        ("Beslutande", False),
    ],
)
def test_a_list_of_seats_does_not_say_who_came(label: str, absent: bool) -> None:
    record = parse(
        source_of(f"{HEAD}{label}:\nAnna Ek, Ås kommun\nBo Al, FK\nSiv Ros, AF\n\nFrånvarande: Bo Al{ITEMS}")
    )
    entries_of_bo = [one for one in record.participants if one.name == "Bo Al"]
    if absent:
        assert [(one.organisation, one.attendance) for one in entries_of_bo] == [("FK", "frånvarande")]
        assert len(entries_of_bo[0].quotes) == 2
    else:
        assert [one.attendance for one in entries_of_bo] == ["beslutande", "frånvarande"]
        assert "listed-twice" in {remark.code for remark in record.remarks}


def test_members_and_substitutes_side_by_side_one_of_whom_is_absent() -> None:
    found = told(
        "Ledamöter                     Ersättare\n"
        "Anna Ek, Ås kommun, ordf      Siv Ros, Ås kommun\n"
        "Bo Al, AF                     Per Mo, AF (tjg)\n\nFrånvarande: Bo Al, Siv Ros"
    )
    assert found == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Siv Ros": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Bo Al": ("AF", "frånvarande", ("ledamot",)),
        "Per Mo": ("AF", "beslutande", ("ersättare",)),
    }


def test_one_label_in_the_margin_over_columns_of_groups() -> None:
    found = told(
        "Närvarande:     Beslutande                Ej tjänstgörande ersättare\n"
        "                Anna Ek, ÅK, ordf.        Siv Ros, ÅK\n"
        "                Bo Al, FK\n"
        "\n"
        "                Tjänstemän\n"
        "                Per Mo, samordnare"
    )
    assert found == {
        "Anna Ek": ("ÅK", "beslutande", ("ordförande",)),
        "Siv Ros": ("ÅK", "ersättare", ("ersättare",)),
        "Bo Al": ("FK", "beslutande", ()),
        "Per Mo": (None, "övrig", ("samordnare",)),
    }


def test_marks_behind_substitutes_over_which_no_head_stands() -> None:
    found = told(
        "Medlem\tLedamot\t \tErsättare\n"
        "Ås kommun\tAnna Ek (S) ordf\tja\tSiv Ros (M)\tnej\n"
        "AF\tBo Al\tnej\tPer Mo\tja, tjg\n"
        "FK\tEva Ny\tja\tJan Val\t-"
    )
    assert found == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Siv Ros": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Bo Al": ("AF", "frånvarande", ("ledamot",)),
        "Per Mo": ("AF", "beslutande", ("ersättare",)),
        "Eva Ny": ("FK", "beslutande", ("ledamot",)),
        "Jan Val": ("FK", "frånvarande", ("ersättare",)),
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Anna Ek, FK, ersättaren Bo Al, AF", {"Anna Ek": [], "Bo Al": ["ersättare"]}),
        (
            "Anna Ek (FK), ersättarna Bo Al (AF), som trädde in för Siv Ros, och Per Mo (VK)",
            {"Anna Ek": [], "Bo Al": ["ersättare"], "Per Mo": ["ersättare"]},
        ),
        ("samordnare Anna Ek och, som protokollförare, Bo Al", {"Anna Ek": ["samordnare"], "Bo Al": ["sekreterare"]}),
        ("Anna Ek, ordförande, Bo Al, ledamot", {"Anna Ek": ["ordförande"], "Bo Al": ["ledamot"]}),
    ],
)
def test_an_office_before_a_name_is_not_that_of_the_one_before(line: str, expected: dict[str, list[str]]) -> None:
    assert {one.name: one.roles for one in entries(line)} == expected


def test_whoever_comes_from_the_office_after_members() -> None:
    found = told("Deltog: Anna Ek (Ås kommun), ersättarna Bo Al (FK) och Per Mo (AF) samt från kansliet Siv Ros.")
    assert found["Siv Ros"] == ("kansliet", "övrig", ())
    assert found["Per Mo"] == ("AF", "ersättare", ("ersättare",))


@pytest.mark.parametrize(
    ("said", "party", "organisation"),
    [
        ("(Fil), Brunnsvik", "FIL", "Brunnsvik"),
        ("(Hjo), ordförande", None, "Hjo"),
        ("(IFO), Ås kommun", None, "IFO"),
        ("(M/Slättens kommun)", "M", "Slättens kommun"),
        ("C/Region Kust", "C", "Region Kust"),
        ("(Ers), Ås kommun", None, "Ås kommun"),
    ],
)
def test_parties_beside_those_whom_people_represent(said: str, party: str | None, organisation: str) -> None:
    joint = " " if said[0] == "(" else ", "
    one = entries(f"Eva Ek{joint}{said}")[0]
    assert (one.party, one.organisation) == (party, organisation)


def test_columns_of_seats_beside_the_label_of_those_who_decide() -> None:
    found = told(
        "Beslutande           Ledamöter                       Tjänstgörande ersättare\n"
        "                     Anna Ek (s), ordförande         Bo Al (c) för Siv Ros (c)\n"
        "                     Per Mo, FK"
    )
    assert {name: (one[1], one[2]) for name, one in found.items()} == {
        "Anna Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("beslutande", ("ersättare",)),
        "Per Mo": ("beslutande", ("ledamot",)),
        "Siv Ros": ("frånvarande", ()),
    }


def test_a_table_by_those_who_sent_people_in_which_some_did_not_come() -> None:
    found = told(
        "Närvarande från      Ordinarie              Ersättare\n"
        "Ås kommun            Anna Ek (ordf)         Bo Al\n"
        "Landstinget          Per Mo                 Förhinder\n"
        "Arbetsförmedlingen   Anmält förhinder       Siv Ros (tj.)"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "ersättare"),
        "Per Mo": ("Landstinget", "beslutande"),
        "Siv Ros": ("Arbetsförmedlingen", "beslutande"),
    }


def test_the_office_below_those_absent_is_a_list_of_its_own() -> None:
    found = told(
        "Deltagande\nFK     Anna Ek\nRJL    Bo Al (KD)\nMUL    -\n\n"
        "Ej deltagande\nMUL    Siv Ros (SD)\nTRA    Per Mo (L)\n\nKansli\nIda Rask (FC)"
    )
    assert found["Per Mo"][:2] == ("TRA", "frånvarande")
    assert found["Ida Rask"] == (None, "övrig", ("förbundschef",))


@pytest.mark.parametrize(
    ("label", "elected"),
    [
        ("Utsedd justerare", True),
        ("Val av justerare", True),
        ("Att justera", True),
        ("Justeringsperson", False),
        ("Protokolljusterare", False),
    ],
)
def test_labels_of_whoever_verifies_on_the_cover(label: str, elected: bool) -> None:
    record = parse(source_of(f"{HEAD}Närvarande: Anna Ek, FK, Bo Al, AF\n{label}: Bo Al{ITEMS}"))
    assert [one.name for one in record.participants] == ["Anna Ek", "Bo Al"]
    assert [one.person for one in record.appointments] == (["Bo Al"] if elected else [])


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Tage Frids", "Tage Frid"), ("Per Moss", "Per Moss"), ("Siv Ros", "Siv Ros"), ("Eva Lindgrens", "Eva Lindgren")],
)
def test_a_name_without_its_genitive(name: str, bare: str) -> None:
    assert without_genitive(name) == bare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eva Val och Bo Mars väljs.", ["Eva Val", "Bo Mars"]),
        ("[x] Olle Ny, PwC", ["Olle Ny"]),
        ("Ny ordförande är Eva Ek.", ["Eva Ek"]),
        ("Val Av Justerare", []),
        ("Nästa möte i Mars Stad", []),
    ],
)
def test_surnames_that_are_words(text: str, names: list[str]) -> None:
    assert [span.name for span in find_names(text)] == names


@pytest.mark.parametrize(
    ("said", "organisation", "attendance"),
    [
        ("arbetsmarknadschef i Björke", "Björke", "beslutande"),
        ("processledare, Finsam Åsdalen", "Finsam Åsdalen", "övrig"),
        ("verksamhetschef, förbundet", "förbundet", "övrig"),
    ],
)
def test_who_sits_in_a_group_of_officials(said: str, organisation: str, attendance: str) -> None:
    head = "Finsam Åsdalen\nMinnesanteckningar beredningsgruppen 2019-05-02\n\n"
    found = told(f"Närvarande:\nAnna Ek, enhetschef, FK\nBo Al, {said}", head)
    assert found["Bo Al"][:2] == (organisation, attendance)


def test_the_member_replaced_is_of_the_substitutes_kommun() -> None:
    found = told(
        "Närvarande\nKommuner:  Anna Ek, Ånge (ordf.)\n           Bo Al, Timrå (ers. för Jan Blom)\nFK:        Siv Ros"
    )
    assert found["Jan Blom"][:2] == ("Timrå", "frånvarande")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ordföranden hälsade välkomna till Folkets hus i Ås.", "Folkets hus i Ås"),
        ("Ordförande hälsar alla välkomna till Rådhuset i Vik och förklarar mötet öppnat.", "Rådhuset i Vik"),
        ("Eva Ek välkomnade till Församlingshemmet, Kvarnby, och öppnade mötet.", "Församlingshemmet, Kvarnby"),
        ("Ordföranden hälsar ledamöterna välkomna till Norrvikens styrelsemöte", None),
        ("Bo Al hälsar välkomna till dagens möte i huset.", None),
    ],
)
def test_the_place_to_which_people_are_welcomed(text: str, place: str | None) -> None:
    assert place_of_greeting(text) == place
    found = parse(
        source_of(f"Finsam Ås\nProtokoll styrelsemöte 2019-05-02\n\n§ 1 Öppnande\n{text}\n\n§ 2 Val\nText.\n")
    )
    assert found.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Protokoll från styrelsens telefonmöte den 17 mars 2020", "telefonmöte"),
        ("Styrelsen, Teams-möte 2021-02-03", "Teams-möte"),
        ("Styrelsemöte den 17 mars 2020", None),
    ],
)
def test_a_kind_of_meeting_that_has_no_place(text: str, place: str | None) -> None:
    assert remote_meeting(text) == place


def test_a_house_of_the_region_behind_the_hours() -> None:
    assert place_in_sentence("Datum: 22 augusti 2016, 13.00 - 16.00, Regionens hus") == "Regionens hus"
    assert place_in_sentence("Styrelsemöte 22 augusti 2016, 13.00 - 16.00, Region Väst") is None


def test_the_organisation_behind_a_label_stands_for_the_row_below_too() -> None:
    found = told("Beslutande\tÅs kommun\tAnna Ek (S)\nBo Al (M)\nViks kommun\tSiv Ros\nÖvriga\tPer Mo, samordnare")
    assert {name: one[0] for name, one in found.items()} == {
        "Anna Ek": "Ås kommun",
        "Bo Al": "Ås kommun",
        "Siv Ros": "Viks kommun",
        "Per Mo": None,
    }


def test_seats_in_short_before_names_head_no_list() -> None:
    found = told(
        "ord  Anna Ek, Lunda\nord  Bo Al, FK\ners  Siv Ros, Lunda\ners  Per Mo, AF (tjg)\n\nFörhinder: Jan Hed, AF"
    )
    assert found == {
        "Anna Ek": ("Lunda", "beslutande", ("ledamot",)),
        "Bo Al": ("FK", "beslutande", ("ledamot",)),
        "Siv Ros": ("Lunda", "ersättare", ("ersättare",)),
        "Per Mo": ("AF", "beslutande", ("ersättare",)),
        "Jan Hed": ("AF", "frånvarande", ()),
    }


@pytest.mark.parametrize("label", ["Anteckningar förda av", "Protokoll fört av", "Antecknat av"])
def test_who_wrote_below_nobody_absent(label: str) -> None:
    found = told(f"Närvarande:\nAnna Ek, FK\nBo Al, AF\n\nFrånvarande:\n-\n\n{label}: Siv Ros")
    assert found["Siv Ros"][:2] == (None, "övrig")


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("Elin Hurtig i styrgruppen har lämnat synpunkter.", None, None),
        ("Karin Fors på Försäkringskassans huvudkontor bjuds in.", None, "Försäkringskassan"),
        ("Revisorn Eva Lott (utsedd av FK) har lämnat sitt utlåtande.", "revisor", "FK"),
        ("Ekonom Linda Palm, Kommunsekreterare Ulf Lund i Tved", "ekonom", None),
    ],
)
def test_what_is_said_of_those_mentioned(sentence: str, role: str | None, organisation: str | None) -> None:
    span = find_names(sentence)[0]
    assert described(sentence, span) == (role, organisation)


def test_whoever_took_part_in_a_meeting_of_others_was_not_there() -> None:
    said = "Eva Lind från Försäkringskassan deltog vid rådets möte den 3 april."
    record = parse(source_of(f"{HEAD}Närvarande: Anna Ek, FK, Bo Al, AF\n\n§ 1 Rapport\n{said}\n\n§ 2 Slut\nText.\n"))
    assert [one.name for one in record.participants] == ["Anna Ek", "Bo Al"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Protokoll styrelsemöte 2020-10-08 kl. 13.00-15.20 Ekdalens kommunhus", "Ekdalens kommunhus"),
        ("Protokoll styrelsemöte 2020-10-08 kl. 13.00-15.20", None),
        ("Protokoll styrelsemöte 2020-10-08 kl. 13.00-15.20 Samordningsförbundet Ås", None),
    ],
)
def test_a_house_behind_the_hours(text: str, place: str | None) -> None:
    assert place_in_sentence(text) == place


def test_places_unknown_before_people_on_one_line() -> None:
    found = told("Närvarande: Anna Ek, FK\n\nAnmält förhinder\nLjusby: Kent Ros (S). Hudby: Siv Al (V), ersättare.")
    assert found["Kent Ros"] == ("Ljusby", "frånvarande", ())
    assert found["Siv Al"] == ("Hudby", "frånvarande", ("ersättare",))


def test_heads_broken_into_a_second_row() -> None:
    record = parse(
        source_of(
            f"{HEAD}Kommun\tLedamot\tNär-\tErsättare\tNär-\tTjg\n \t \tvaro\t \tvaro\n"
            f"Ås kommun\tAnna Ek (S), ordf\tX\tBo Al (M)\tX\nVik kommun\tSiv Ros (C)\t \tPer Mo (L)\tX\tX{ITEMS}"
        )
    )
    assert record.leftovers == ()
    assert {one.name: one.attendance for one in record.participants} == {
        "Anna Ek": "beslutande",
        "Bo Al": "ersättare",
        "Siv Ros": "frånvarande",
        "Per Mo": "beslutande",
    }


def test_the_network_before_its_organ_though_the_text_names_a_member() -> None:
    record = parse(
        source_of(
            "NNS styrelsemöte\n\nProtokoll 2019-12-05 Viken, Hotell Ek kl 10.00–15.00\n\n"
            "Ledamöter: Anna Ek, Samordningsförbundet Lappdalen, Bo Al, Finsam Göka\n\n"
            "Mötets öppnande\nAnna öppnar mötet.\n\nRapport\nI gruppen ingår även Siv Ros, Finsam Mälarö."
        )
    )
    assert (record.organisation, record.place) == ("NNS", "Viken, Hotell Ek")


def test_a_last_column_tells_for_whom_all_in_a_row_are_there() -> None:
    found = told(
        "Ledamot\tErsättare\tHuvudman\nAnna Ek (S), ordf.\tBo Al (S)\tÅs kommun\nEva Tall (M)\n"
        " \tPer Mo (C), tj.\tViks kommun\nSiv Ros\t \tFörsäkringskassan"
    )
    assert found == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Ås kommun", "ersättare", ("ersättare",)),
        "Eva Tall": ("Ås kommun", "beslutande", ("ledamot",)),
        "Per Mo": ("Viks kommun", "beslutande", ("ersättare",)),
        "Siv Ros": ("Försäkringskassan", "beslutande", ("ledamot",)),
    }


def test_a_seat_heads_the_column_of_those_who_sent_somebody() -> None:
    found = told(
        "Ledamöter\tNamn\tNärvarande\tFrånvarande\nÅs kommun\tAnna Ek (S)\tX\nViks kommun\tBo Al (C)\t \tX\n\n"
        "Ersättare\nÅs kommun\tSiv Ros (V)\t \tX\nViks kommun\tPer Mo (L)\tX, tj."
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Viks kommun", "frånvarande"),
        "Siv Ros": ("Ås kommun", "frånvarande"),
        "Per Mo": ("Viks kommun", "beslutande"),
    }


def test_a_label_with_those_who_sent_people_behind_a_comma() -> None:
    found = told(
        "Närvarande ledamöter, Ås kommun\nAnna Ek (S), ordförande\nBo Al (M)\n\n"
        "Närvarande ledamot, Försäkringskassan\nSiv Ros\n\nEj tjänstgörande ersättare\nPer Mo (V), Ås kommun"
    )
    assert found == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Ås kommun", "beslutande", ("ledamot",)),
        "Siv Ros": ("Försäkringskassan", "beslutande", ("ledamot",)),
        "Per Mo": ("Ås kommun", "ersättare", ("ersättare",)),
    }
    below = told("Närvarande\nAnna Ek\nErsättare, Ås kommun\nBo Al\nLedamot, FK")
    assert {name: one[0] for name, one in below.items()} == {"Anna Ek": "Ås kommun", "Bo Al": "FK"}


def test_two_names_before_their_kommun() -> None:
    assert [(one.name, one.organisation) for one in entries("Lotta Palm och Micke Sund Insjöns kommun")] == [
        ("Lotta Palm", "Insjöns kommun"),
        ("Micke Sund", "Insjöns kommun"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Protokoll NNS styrelse",
        "Minnesanteckningar från NNS valberedning",
        "Protokoll fört vid styrelsesammanträde i NNS",
        "NNS styrelsemöte",
    ],
)
def test_titles_that_name_the_network_by_its_letters(title: str) -> None:
    record = parse(source_of(f"{title}\n2011-04-12\n\nNärvarande:\nAnna Ek, Finsam Ås\nBo Al, SOF Vik{ITEMS}"))
    assert record.organisation == "NNS"


def test_who_represents_an_abbreviation_and_when_the_cover_says_that_they_began() -> None:
    said = "Sammanträdet öppnas 09.30. AF:s representant Dan Lo hade inte möjlighet att delta."
    record = parse(source_of(f"{HEAD}{said}\nNärvarande: Anna Ek, FK, Bo Al, VK{ITEMS}"))
    assert record.start_time == "09:30"
    assert [(one.name, one.organisation) for one in record.participants if one.attendance == "frånvarande"] == [
        ("Dan Lo", "AF")
    ]


def test_letters_behind_names_that_a_line_below_explains() -> None:
    found = told(
        "Närvarande ledamöter\nAnna Ek a)\nBo Al b), ordf\nPer Mo c)\n\nNärvarande ersättare\nSiv Ros b) tjg\n\n"
        "Övriga\nIda Rask, verksamhetschef\n\na) Ås kommun b) Landstinget c) Arbetsförmedlingen"
    )
    assert found == {
        "Anna Ek": ("Ås kommun", "beslutande", ("ledamot",)),
        "Bo Al": ("Landstinget", "beslutande", ("ordförande",)),
        "Per Mo": ("Arbetsförmedlingen", "beslutande", ("ledamot",)),
        "Siv Ros": ("Landstinget", "beslutande", ("ersättare",)),
        "Ida Rask": (None, "övrig", ("verksamhetschef",)),
    }


def test_representatives_within_a_divided_list() -> None:
    found = told(
        "Beslutande\nFöreträdare för Ås kommun\nAnna Ek (S)\nFöreträdare för Försäkringskassan\nBo Al\n\n"
        "Ersättare (ej tjänstgörande)\nFöreträdare för Viks kommun\nSiv Ros (M)"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Försäkringskassan", "beslutande"),
        "Siv Ros": ("Viks kommun", "ersättare"),
    }


def test_who_served_is_told_again_below_a_list_that_is_not_divided() -> None:
    found = people(
        "Närvarande: Ordförande Anna Ek, FK, ersättarna Bo Al och Per Mo, samtliga två från Region Ås\n"
        "Tjänstgörande: Bo Al för Siv Ros"
    )
    assert {name: (one.organisation, one.attendance, one.substitutes_for) for name, one in found.items()} == {
        "Anna Ek": ("FK", "beslutande", None),
        "Bo Al": ("Region Ås", "beslutande", "Siv Ros"),
        "Per Mo": ("Region Ås", "ersättare", None),
        "Siv Ros": (None, "frånvarande", None),
    }


def test_units_of_a_kommun_are_nobody() -> None:
    found = told("Närvarande\nArbetsmarknadsenheten Vidbro: Ola Fors\nKommun 1 (Svarta): Elof Brink (S)\nFK: Siv Ros")
    assert {name: one[0] for name, one in found.items()} == {
        "Ola Fors": "Arbetsmarknadsenheten Vidbro",
        "Elof Brink": "Kommun 1 (Svarta)",
        "Siv Ros": "FK",
    }


def test_whoever_wrote_below_those_absent_and_is_listed_is_there_once() -> None:
    record = parse(
        source_of(
            f"{HEAD}Närvarande:\nAnna Ek, Åsen\nBo Al, Viken\n\nAnmält förhinder: Per Mo\nAnteckningar: Bo Al{ITEMS}"
        )
    )
    assert [(one.name, one.attendance) for one in record.participants] == [
        ("Anna Ek", "beslutande"),
        ("Bo Al", "beslutande"),
        ("Per Mo", "frånvarande"),
    ]


def test_others_whom_the_same_sent_behind_a_semicolon() -> None:
    found = told(
        "Närvarande:\nÅs kommun – Anna Ek (S), ordförande; Bo Al (M), ersättare\nFörsäkringskassan – Siv Ros\n\n"
        "Ej närvarande:\nRegion Ås – Per Mo (V), ersättare; Eva Lo (L)"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "ersättare"),
        "Siv Ros": ("Försäkringskassan", "beslutande"),
        "Per Mo": ("Region Ås", "frånvarande"),
        "Eva Lo": ("Region Ås", "frånvarande"),
    }


def test_crosses_and_dashes_before_those_who_were_called() -> None:
    found = told(
        "Kallade/närvarande (x)\nx  Anna Ek, Ås kommun, IFO\n-  Bo Al, Ås kommun, AME\nx  Siv Ros, FK\n"
        "x  Per Mo, Region Ås\n-  Eva Lo, Arbetsförmedlingen\nx  Tom Bly, Samordningsförbundet"
    )
    assert {name: one[:2] for name, one in found.items()} == {
        "Anna Ek": ("Ås kommun", "beslutande"),
        "Bo Al": ("Ås kommun", "frånvarande"),
        "Siv Ros": ("FK", "beslutande"),
        "Per Mo": ("Region Ås", "beslutande"),
        "Eva Lo": ("Arbetsförmedlingen", "frånvarande"),
        "Tom Bly": ("Samordningsförbundet", "övrig"),
    }


def test_ticks_head_columns_of_presence() -> None:
    found = told(
        "Part\tLedamot\t✔\tErsättare\t✔\nÅs kommun\tAnna Ek (S), ordf.\t✔\tBo Al (M)\t \n"
        "Vik kommun\tSiv Ros (C)\t \tPer Mo (S)\t✔\nFK\tEva Lo\t✔\t–"
    )
    assert {name: one[1:] for name, one in found.items()} == {
        "Anna Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("frånvarande", ("ersättare",)),
        "Siv Ros": ("frånvarande", ("ledamot",)),
        "Per Mo": ("ersättare", ("ersättare",)),
        "Eva Lo": ("beslutande", ("ledamot",)),
    }


def test_offices_on_lines_of_their_own_right_below_people() -> None:
    found = told(
        "Ordförande\nAnna Ek, Finsam Trästad\nVice ordförande\nBo Al, Finsam Malm\nLedamöter\nSiv Ros, SOF Vik\nPer Mo, SOF Ås"
    )
    assert found == {
        "Anna Ek": ("Finsam Trästad", "beslutande", ("ordförande",)),
        "Bo Al": ("Finsam Malm", "beslutande", ("vice ordförande",)),
        "Siv Ros": ("SOF Vik", "beslutande", ("ledamot",)),
        "Per Mo": ("SOF Ås", "beslutande", ("ledamot",)),
    }


def test_representatives_by_side_and_substitutes_without_service() -> None:
    found = told(
        "NÄRVARO\nKommunernas representanter\n- Anna Ek (S), Klöverby – ordförande\n- Bo Al (C), Sjövik – deltar via Teams\n"
        "Regionens representant\n- Siv Ros (S)\nErsättare på plats utan tjänstgöring\n- Per Mo (V), Sjövik\n"
        "Anmält förhinder\n- Eva Lo, Arbetsförmedlingen"
    )
    assert found == {
        "Anna Ek": ("Klöverby", "beslutande", ("ordförande",)),
        "Bo Al": ("Sjövik", "beslutande", ()),
        "Siv Ros": ("Regionen", "beslutande", ()),
        "Per Mo": ("Sjövik", "ersättare", ("ersättare",)),
        "Eva Lo": ("Arbetsförmedlingen", "frånvarande", ()),
    }


def test_an_office_a_party_and_a_place_in_brackets() -> None:
    one = entries("Vivi Lok (ordf. S Stenby)")[0]
    assert (one.roles, one.party, one.organisation) == (["ordförande"], "S", "Stenby")
