"""Ways to list people that secretaries have: keys, stars, leaders of dots, seats under organisations, groups between semicolons."""

import pytest

from graph.record import Participant, Record
from loaders.parsing import parse
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.senders import sent_by
from loaders.reading import read as loaded
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nProtokoll styrelsemöte 2019-05-02\n\n"
ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 14 Ekonomi\nText.\n\n§ 15 Avslutning\nMötet avslutas.\n"

Told = tuple[str | None, str, tuple[str, ...]]


def read(text: str) -> Record:
    return parse(source_of(HEAD + text + ITEMS))


def people(text: str) -> dict[str, Participant]:
    return {one.name: one for one in read(text).participants}


def told(text: str) -> dict[str, Told]:
    return {name: (one.organisation, one.attendance, one.roles) for name, one in people(text).items()}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("vice", (("vice ordförande",), None)),
        ("Vice", (("vice ordförande",), None)),
        ("hälso- och sjukvårdsdirektör", (("hälso- och sjukvårdsdirektör",), None)),
        ("vård- och omsorgschef i Ås", (("vård- och omsorgschef",), "Ås")),
        ("chef Hälso- och sjukvården", (("chef",), "Hälso- och sjukvården")),
        ("ordförande på mötet", (("mötesordförande",), None)),
        ("ordförande för dagen", (("mötesordförande",), None)),
        ("mötets ordförande", (("mötesordförande",), None)),
        ("ordförande i styrelsen", (("ordförande",), None)),
    ],
)
def test_offices_of_odd_shapes(said: str, expected: tuple[tuple[str, ...], str | None]) -> None:
    assert role_and_organisation(said) == expected


def test_vice_before_a_name_is_no_office() -> None:
    found = people("Beslutande\nEva Ek, FK\nSiv Kock, FK vice Bo Ask")
    assert (found["Siv Kock"].substitutes_for, found["Siv Kock"].attendance) == ("Bo Ask", "beslutande")


def test_stars_before_names_say_what_the_legend_says() -> None:
    found = told(
        "(* = tjänstgörande)\n\nLedamöter\n*Eva Ek (S), Ås kommun, ordförande\nBo Al, FK (förhinder)\n\nErsättare\n*Siv Ros, FK\nUlf Gran, AF"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("FK", "frånvarande", ("ledamot",)),
        "Siv Ros": ("FK", "beslutande", ("ersättare",)),
        "Ulf Gran": ("AF", "ersättare", ("ersättare",)),
    }


def test_stars_that_all_have_are_bullets() -> None:
    found = told("Närvarande (* = tjänstgörande)\n* Eva Ek, FK\n* Bo Al, AF")
    assert found == {"Eva Ek": ("FK", "beslutande", ()), "Bo Al": ("AF", "beslutande", ())}


@pytest.mark.parametrize("dots", ["..........", " ........... ", " . . . . . . "])
def test_dots_lead_from_an_organisation_to_its_people(dots: str) -> None:
    found = told(f"A. Ledamöter\nÅs kommun{dots}Eva Ek (S), ordf\nFörsäkringskassan{dots}- (förhinder Bo Al)")
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Försäkringskassan", "frånvarande", ("ledamot",)),
    }


def test_short_names_of_kommuner_in_a_column() -> None:
    found = told(
        "Ledamöter\nFK      Ewa Bråvik     kom 8.50\nRegion  Ingemar Fors   frånvarande\nMyrby   Kerstin Alm    ordf\nStorås  Åke Gull       v ordf\nGälle   vakant"
    )
    assert found == {
        "Ewa Bråvik": ("FK", "beslutande", ("ledamot",)),
        "Ingemar Fors": ("Region", "frånvarande", ("ledamot",)),
        "Kerstin Alm": ("Myrby", "beslutande", ("ordförande",)),
        "Åke Gull": ("Storås", "beslutande", ("vice ordförande",)),
    }


def test_words_of_a_name_stay_together_where_columns_do_not_show() -> None:
    assert list(people("Ledamöter\nEva  Stina Ek, FK\nBo Al, AF")) == ["Eva Stina Ek", "Bo Al"]


def test_an_organisation_over_labels_of_its_seats() -> None:
    found = told(
        "Ås kommun\nOrdinarie: Eva Ek (S), ordförande – närvarande\nErsättare: Bo Al (M) – ej närvarande\n\n"
        "Försäkringskassan\nOrdinarie: Siv Ros – frånvarande\nErsättare: Ulf Gran – närvarande, tjänstgör\n\nTjänstepersoner\nLinus Öst, förbundschef"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Ås kommun", "frånvarande", ("ersättare",)),
        "Siv Ros": ("Försäkringskassan", "frånvarande", ("ledamot",)),
        "Ulf Gran": ("Försäkringskassan", "beslutande", ("ersättare",)),
        "Linus Öst": (None, "övrig", ("förbundschef",)),
    }


def test_an_organisation_under_a_name_stays_that_persons_before_another_label() -> None:
    found = told("Beslutande:\nEva Ek\nFörsäkringskassan\nErsättare: Bo Al\nArbetsförmedlingen")
    assert found == {
        "Eva Ek": ("Försäkringskassan", "beslutande", ()),
        "Bo Al": ("Arbetsförmedlingen", "ersättare", ("ersättare",)),
    }


def test_groups_between_semicolons_share_the_organisation_behind_their_last() -> None:
    found = told(
        "Närvarande: Eva Ek (s) ordf. och Bo Al (m), Ås kommun; Siv Ros (c), landstinget; Ulf Gran, AF. Dessutom verksamhetsledare Ida Rask och Leif Berg, projektet Kugghjulet (§ 13)."
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Ås kommun", "beslutande", ()),
        "Siv Ros": ("landstinget", "beslutande", ()),
        "Ulf Gran": ("AF", "beslutande", ()),
        "Ida Rask": (None, "övrig", ("verksamhetsledare",)),
        "Leif Berg": ("projektet Kugghjulet", "övrig", ()),
    }


def test_an_official_without_organisation_gets_none_of_the_next_one() -> None:
    found = told("Närvarande: Eva Ek, FK; Ida Rask, förbundschef, Leif Berg, Projekt AB")
    assert found["Ida Rask"] == (None, "övrig", ("förbundschef",))


@pytest.mark.parametrize("word", ["därefter", "därpå"])
def test_one_takes_over_from_another(word: str) -> None:
    found = people(f"Övriga: Eva Ek, sekreterare t.o.m. § 13, {word} Bo Al")
    assert {name: (one.roles, one.items) for name, one in found.items()} == {
        "Eva Ek": (("sekreterare",), "12-13"),
        "Bo Al": (("sekreterare",), "14-15"),
    }


@pytest.mark.parametrize(
    ("said", "items"),
    [("lämnade vid § 13", "12-13"), ("tjg fr. § 14", "14-15"), ("närvarande fr. § 14", "14-15")],
)
def test_who_comes_and_goes_in_few_words(said: str, items: str) -> None:
    assert people(f"Beslutande\nEva Ek, FK, {said}\nBo Al, AF")["Eva Ek"].items == items


def test_people_by_whom_they_were_sent_in_one_sentence_over_lines() -> None:
    found = told(
        "Vilka:    från Ås kommun Sixten Blad, ordförande, med Maj Kvarn som ersättare,\n"
        "          från landstinget Ann Dufva, ersättare för Bernt Ryd,\n"
        "          från Försäkringskassan Kjell Norlander och Inga Pers, den senare ersättare utan rösträtt,\n"
        "          från länsarbetsnämnden ingen,\n"
        "          samt förbundschefen Rune Albin, som förde protokollet."
    )
    assert found == {
        "Sixten Blad": ("Ås kommun", "beslutande", ("ordförande",)),
        "Maj Kvarn": ("Ås kommun", "ersättare", ("ersättare",)),
        "Ann Dufva": ("landstinget", "beslutande", ("ersättare",)),
        "Bernt Ryd": ("landstinget", "frånvarande", ()),
        "Kjell Norlander": ("Försäkringskassan", "beslutande", ()),
        "Inga Pers": ("Försäkringskassan", "ersättare", ("ersättare",)),
        "Rune Albin": (None, "övrig", ("förbundschef",)),
    }


def test_a_part_without_a_sender_stands_by_itself() -> None:
    text = "för Ås kommun Eva Ek, samt förbundschefen Bo Al"
    assert [(part.organisation, text[part.start : part.end].strip()) for part in sent_by(text, 0)] == [
        ("Ås kommun", "Eva Ek"),
        (None, "förbundschefen Bo Al"),
    ]


def test_seats_by_letters_and_who_came_instead_in_tables() -> None:
    found = people(
        "Deltagare\tOrganisation\tOrdinarie/Ersättare\nEva Ek\tÅs kn (S)\tO  ordf\nBo Al\tFK\tO\nSiv Ros\tAF\tE  tjg.\nUlf Gran\tRegionen\tE"
    )
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", ("ordförande",)),
        "Bo Al": ("beslutande", ("ledamot",)),
        "Siv Ros": ("beslutande", ("ersättare",)),
        "Ulf Gran": ("ersättare", ("ersättare",)),
    }
    found = people("Representation\tNamn\tNärvaro\nRegion Ås\tEva Ek\tErsatt av Bo Al\nFK\tSiv Ros\tJa")
    assert (found["Bo Al"].organisation, found["Bo Al"].substitutes_for) == ("Region Ås", "Eva Ek")
    assert found["Eva Ek"].attendance == "frånvarande"


def test_one_organisation_for_the_member_and_the_substitute_of_a_row() -> None:
    found = people(
        "Ledamot\tParti\tKommun\tNärvarande\tErsättare\tNärvarande\t§§\nEva Ek\tS\tÅs kommun\tnej\tBo Al\tja\t12–13\nSiv Ros\t \tFK\tja\t–\t \t12–14"
    )
    assert {name: (one.organisation, one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("Ås kommun", "frånvarande", None),
        "Bo Al": ("Ås kommun", "ersättare", "12-13"),
        "Siv Ros": ("FK", "beslutande", "12-14"),
    }


def test_a_cell_tells_in_whose_place_its_person_serves() -> None:
    found = people(
        "Ledamöter  Närv  Tjg  Anm\nEva Ek, Ås kommun  -  -\n\nErsättare\nBo Al, Ås kommun\tX\tX\tför Eva Ek\nSiv Ros, FK\tX\t-"
    )
    assert (found["Bo Al"].attendance, found["Bo Al"].substitutes_for) == ("beslutande", "Eva Ek")


def test_an_organisation_in_short_ends_a_name() -> None:
    assert told("Deltog: Eva Ek Reg Sjö, Bo Al FK, Siv Ros Bergs kn") == {
        "Eva Ek": ("Reg Sjö", "beslutande", ()),
        "Bo Al": ("FK", "beslutande", ()),
        "Siv Ros": ("Bergs kn", "beslutande", ()),
    }


@pytest.mark.parametrize(("label", "role"), [("Kallade ledamöter", "ledamot"), ("Personliga ersättare", "ersättare")])
def test_labels_with_words_beside(label: str, role: str) -> None:
    assert people(f"{label}\nEva Ek, FK\nBo Al, AF")["Bo Al"].roles == (role,)


def test_officials_on_lines_of_their_own_below_members_are_none() -> None:
    found = told(
        "Närvarande\n\nLedamöterna Gunnar Ström, ordförande, Stig Dalman och Eva Ek\nErsättarna Rune Öster (tjänstgörande för Hjalmar Kry) och Doris Flod\n"
        "Förbundschefen Lars Wiman\nSocialchefen Mona Falk, Ås kommun, § 13"
    )
    assert {name: one[1] for name, one in found.items()} == {
        "Gunnar Ström": "beslutande",
        "Stig Dalman": "beslutande",
        "Eva Ek": "beslutande",
        "Rune Öster": "beslutande",
        "Doris Flod": "ersättare",
        "Lars Wiman": "övrig",
        "Mona Falk": "övrig",
        "Hjalmar Kry": "frånvarande",
    }


def test_cards_of_people_tell_office_organisation_and_presence_below_the_name() -> None:
    cards = [
        ("Eva Ek", "Ordförande", "Ås kommun (S)"),
        ("Bo Al", "Ledamot", "Arbetsförmedlingen"),
        ("Siv Ros", "Ledamot", "Försäkringskassan", "Frånvarande"),
        ("Jelena Babić", "Ersättare", "Försäkringskassan", "Tjänstgör för Siv Ros"),
        ("Olof Tidman", "Ersättare", "Ås kommun (M)"),
        ("Pia Vall", "Förbundschef"),
    ]
    told = "".join(f"<div><h4>{name}</h4>{''.join(f'<p>{line}</p>' for line in more)}</div>" for name, *more in cards)
    html = f"<h1>Styrelsemöte i Finsam Ås</h1><p>5 februari 2025 kl. 09:30–11:45</p><p>Digitalt</p><h2>Deltagare</h2>{told}<h2>1. Öppnande</h2><p>Text.</p><h2>2. Slut</h2><p>Text.</p><h2>3. Avslut</h2><p>Text.</p>"
    record = parse(loaded(f"<html><body>{html}</body></html>".encode(), "protokoll.html"))
    assert [(one.name, one.organisation, one.attendance, one.roles) for one in record.participants] == [
        ("Eva Ek", "Ås kommun", "beslutande", ("ordförande",)),
        ("Bo Al", "Arbetsförmedlingen", "beslutande", ("ledamot",)),
        ("Siv Ros", "Försäkringskassan", "frånvarande", ("ledamot",)),
        ("Jelena Babić", "Försäkringskassan", "beslutande", ("ersättare",)),
        ("Olof Tidman", "Ås kommun", "ersättare", ("ersättare",)),
        ("Pia Vall", None, "övrig", ("förbundschef",)),
    ]
    assert record.place == "Digitalt"


def test_people_side_by_side_in_columns_are_no_list_over_lines() -> None:
    found = told(
        "PÅ LINJEN\nKommunerna          Ann Prytz (S), Älgby, ordf.    Holger Tapper (C), Moskogen\n                    Sirkka Leino (V), Ryd\nStaten              Gunilla Träff, Fk                     Bashir Omar, Af"
    )
    assert {name: one[0] for name, one in found.items()} == {
        "Ann Prytz": "Älgby",
        "Holger Tapper": "Moskogen",
        "Sirkka Leino": "Ryd",
        "Gunilla Träff": "Fk",
        "Bashir Omar": "Af",
    }


def test_brackets_tell_whose_seat_another_took() -> None:
    found = people(
        "Närvarande ledamöter:\nGudrun Pil, Finsam Skogsvik (i stället för Folke Mark, Finsam Höglanda)\nEva Ek, Finsam Dalen"
    )
    assert found["Folke Mark"].organisation == "Finsam Höglanda"
    assert found["Gudrun Pil"].organisation == "Finsam Skogsvik"


def test_who_led_the_meeting_is_told_under_those_absent() -> None:
    found = told("Närvarande\nEva Ek (FK)\nBo Al (AF)\nFrånvarande\nSiv Ros (FK)\nMötesordförande: Bo Al")
    assert found == {
        "Eva Ek": ("FK", "beslutande", ()),
        "Bo Al": ("AF", "beslutande", ("mötesordförande",)),
        "Siv Ros": ("FK", "frånvarande", ()),
    }


def test_who_presents_a_matter_by_the_agenda_is_no_guest() -> None:
    found = told(
        "Närvarande\nEva Ek (FK)\nBo Al (AF)\n\nDagordning\n1\tÖppnande\nFöredragande\tEva Ek\n2\tEkonomi\nFöredragande\tIda Rask"
    )
    assert list(found) == ["Eva Ek", "Bo Al"]


def test_an_item_that_is_the_list_of_people() -> None:
    record = parse(
        source_of(
            "Finsam Åsdalen\nÄgarsamråd 2019-05-02\n\n1. Mötet öppnades av Sten Rund.\n\n2. Närvarolista upprättades:\n   Ås kommun     Eva Ek (kommunalråd), Tor Brand (kommunchef)\n"
            "   AF            ej representerad\n   Förbundet     Petra Lönn, verksamhetschef\n\n3. Årsredovisningen föredrogs.\n\n4. Mötet avslutades.\n"
        )
    )
    found = {one.name: (one.organisation, one.attendance) for one in record.participants}
    assert found["Eva Ek"] == ("Ås kommun", "beslutande")
    assert found["Petra Lönn"] == ("Förbundet", "övrig")


@pytest.mark.parametrize(
    ("block", "roles"),
    [
        ("Rune Albin\nprotokollförare\n\nJusteras: Eva Ek          Bo Al", {"Rune Albin": "sekreterare", "Eva Ek": "ordförande", "Bo Al": "justerare"}),
        ("Lotta Hane, sekr.        Eva Ek        Bo Al", {"Lotta Hane": "sekreterare", "Eva Ek": "ordförande", "Bo Al": "justerare"}),
    ],
)  # fmt: skip
def test_who_signs_beside_whom(block: str, roles: dict[str, str]) -> None:
    record = parse(
        source_of(
            f"{HEAD}Närvarande\nEva Ek, FK, ordförande\nBo Al, AF\n\n§ 1 Öppnande\nEva Ek öppnar.\n\n§ 2 Justerare\nBo Al utses att justera.\n\n§ 3 Avslut\nMötet avslutas.\n\n{block}\n"
        )
    )
    assert {one.name: one.role for one in record.signatures} == roles


def test_titles_end_before_days_and_behind_places() -> None:
    text = "§ 1   Öppnande\n\n§ 2   Nästa möte\n      27 november kl. 8.15\n\n§ 3   Ansökan från Region Mellan\nBo Al anmäler jäv.\n\n§ 4   Avslut\nSlut.\n"
    titles = [item.title for item in parse(source_of(f"{HEAD}{text}")).items]
    assert titles == ["Öppnande", "Nästa möte", "Ansökan från Region Mellan", "Avslut"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deltagare: Ås kommun - Eva Ek (ordf), Bo Al; Region Viken - Siv Ros; Arbetsförmedlingen - ingen",
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Siv Ros": "Region Viken"},
        ),
        (
            "Närvarande\nÅs kommun – Eva Ek, Bo Al\nRegion Viken – Siv Ros (vice ordförande)",
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Siv Ros": "Region Viken"},
        ),
        (
            "Närvarande voro:\nför Ås kommun: Eva Ek och Bo Al,\nför landstinget: Siv Ros.\nFörhindrade att närvara voro: Ulf Gran (landstinget).",
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Siv Ros": "landstinget", "Ulf Gran": "landstinget"},
        ),
        (
            "Ledamöter från kommunerna\nEva Ek (S), Ås\nLedamöter från regionen\nSiv Ros (C)",
            {"Eva Ek": "Ås", "Siv Ros": "regionen"},
        ),
        (
            "Styrelsen:\nEva Ek/Ås kommun/ordförande\nBo Al/Dals kommun",
            {"Eva Ek": "Ås kommun", "Bo Al": "Dals kommun"},
        ),
        (
            "Ledamöter: Eva Ek (ordf), Bo Al och Siv Ros, samtliga Ås kommun; Ulf Gran, Försäkringskassan",
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Siv Ros": "Ås kommun", "Ulf Gran": "Försäkringskassan"},
        ),
        (
            "Ledamöter                     Närvaro\nÅs kommun\n Eva Ek, ordförande           Ja\nRegion Viken\n Siv Ros                      Nej",
            {"Eva Ek": "Ås kommun", "Siv Ros": "Region Viken"},
        ),
        (
            "Följande ledamöter och ersättare deltog i mötet:\nEva Ek, ledamot för Ås kommun\nBo Al, ersättare för Region Viken",
            {"Eva Ek": "Ås kommun", "Bo Al": "Region Viken"},
        ),
        (
            "Ledamöter:\nEva Ek (M), ordförande, för Hjo, Tibro och Karlsborgs kommuner\nSiv Ros, Samordningsförbundet Huddinge, Botkyrka, Salem, vice ordförande",
            {
                "Eva Ek": "Hjo, Tibro och Karlsborgs kommuner",
                "Siv Ros": "Samordningsförbundet Huddinge, Botkyrka, Salem",
            },
        ),
    ],
)
def test_for_whom_people_are_there(text: str, expected: dict[str, str]) -> None:
    assert {name: one[0] for name, one in told(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("S: Eva Ek (Ås kommun), Bo Al (Dals kommun)\nM: Siv Ros (Ås kommun)", {"Eva Ek": "S", "Bo Al": "S", "Siv Ros": "M"}),
        ("Eva Ek, med, Ås kommun\nBo Al, kd, Dals kommun", {"Eva Ek": None, "Bo Al": "KD"}),
    ],
)  # fmt: skip
def test_parties_before_and_behind_names(text: str, expected: dict[str, str | None]) -> None:
    assert {name: one.party for name, one in people(f"Närvarande ledamöter\n{text}").items()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Närvarande (N) / Frånvarande (F)\nN  Eva Ek (S), Ås kommun\nF  Bo Al (M), Ås kommun\nN  Siv Ros, FK", "bfb"),
        ("Eva Ek (S), Ås kommun, ordförande     N\nBo Al (M), Dals kommun    F\nSiv Ros, FK, ersättare    T\nUlf Gran, AF    N", "bfbb"),
        ("Deltagare och frånvaro\nÅs kommun: Eva Ek\nRegion Viken: (Bo Al förhinder)\nAF: Frånvarande", "bf"),
        ("Part\tOrdinarie\tErsättare\nÅs kommun\tEva Ek X\tBo Al\nFK\tSiv Ros\tUlf Gran X tjg\nAF\tTor Lind X\tPer Ask X", "bffbbe"),
        ("På plats: Eva Ek (Ås kommun)\nPå Teams: Bo Al (AF)\nFrånvarande: Siv Ros", "bbf"),
        ("Ledamöter: 6 av 8 närvarande\nEva Ek, FK\nBo Al, AF\nErsättare: 1 av 8 närvarande\nSiv Ros, FK", "bbe"),
        ("Ordinarie: Eva Ek (FK)\nErsättare i tjänst: Bo Al (AF)\nErsättare ej i tjänst: Siv Ros (Ås kommun)", "bbe"),
        ("Ej beslutande\nTor Lind (C), Ås kommun\nLisa Moberg, förbundschef", "eö"),
    ],
)  # fmt: skip
def test_how_people_took_part(text: str, expected: str) -> None:
    found = people(text)
    letters = {"beslutande": "b", "frånvarande": "f", "ersättare": "e", "övrig": "ö"}
    assert "".join(letters[one.attendance] for one in found.values()) == expected


def test_surnames_first_where_all_have_them_so() -> None:
    assert list(people("Namn\tOrganisation\nEkdal Eva\tFK\nLind Tor\tAF\nRos Siv\tÅs kommun")) == [
        "Eva Ekdal",
        "Tor Lind",
        "Siv Ros",
    ]
    assert list(people("Närvarande\nRos, Siv Försäkringskassan\nEk, Eva (S) Ås kommun")) == ["Siv Ros", "Eva Ek"]


def test_in_whose_place_a_line_of_its_own_tells() -> None:
    found = people("Beslutande   Eva Ek, Ås kommun\n             Tor Lind, FK\n             istället för Mona Falk")
    assert (found["Tor Lind"].substitutes_for, found["Mona Falk"].attendance) == ("Mona Falk", "frånvarande")


def test_whoever_opens_a_meeting_is_there() -> None:
    found = people("Mötet öppnades av ordföranden Eva Ek. Övriga närvarande ledamöter var Bo Al (FK) och Siv Ros (AF).")
    assert {name: one.attendance for name, one in found.items()} == {
        "Eva Ek": "framgår",
        "Bo Al": "beslutande",
        "Siv Ros": "beslutande",
    }


def test_offices_in_capitals() -> None:
    assert role_and_organisation("ORDFÖRANDE") == (("ordförande",), None)
    assert role_and_organisation("VD") == (("VD",), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Närvarande: Ås: Eva Ek (ordf), Bo Al. Regionen: Siv Ros. FK: Ulf Gran. AF: Tor Lind.",
            {"Eva Ek": "Ås", "Bo Al": "Ås", "Siv Ros": "Regionen", "Ulf Gran": "FK", "Tor Lind": "AF"},
        ),
        (
            "Deltagare\nNamn: Eva Ek. Organisation: Ås kommun. Roll: Ordförande\nNamn: Bo Al. Organisation: FK. Roll: Ledamot",
            {"Eva Ek": "Ås kommun", "Bo Al": "FK"},
        ),
        (
            "Närvarande\nNamn: Eva Ek\nOrganisation: Ås kommun\nRoll: Ordförande\n\nNamn: Bo Al\nOrganisation: FK\nRoll: Ledamot",
            {"Eva Ek": "Ås kommun", "Bo Al": "FK"},
        ),
        (
            "Mötesdeltagare\n* Eva Ek -- Ås kommun -- ordförande\n* Bo Al -- FK",
            {"Eva Ek": "Ås kommun", "Bo Al": "FK"},
        ),
        (
            "Ås kommun företräddes av Eva Ek. FK representerades av Siv Ros och Arbetsförmedlingen av Ulf Gran.",
            {"Eva Ek": "Ås kommun", "Siv Ros": "FK", "Ulf Gran": "Arbetsförmedlingen"},
        ),
    ],
)
def test_organisations_in_forms_and_sentences(text: str, expected: dict[str, str]) -> None:
    assert {name: one[0] for name, one in told(text).items()} == expected


def test_offices_over_whoever_holds_them() -> None:
    found = told(
        "Ordförande\nEva Ek, Ås kommun\n\nLedamöter\nBo Al, Dals kommun\n\nErsättare\nTor Lind, Ås kommun\n\nFörbundschef\nLisa Moberg\n\nRevisor\nMona Falk, PwC (§ 14)\n\nFrånvarande\nPer Ask, AF"
    )
    assert found == {
        "Eva Ek": ("Ås kommun", "beslutande", ("ordförande",)),
        "Bo Al": ("Dals kommun", "beslutande", ("ledamot",)),
        "Tor Lind": ("Ås kommun", "ersättare", ("ersättare",)),
        "Lisa Moberg": (None, "övrig", ("förbundschef",)),
        "Mona Falk": ("PwC", "övrig", ("revisor",)),
        "Per Ask": ("AF", "frånvarande", ()),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Närvarande\nPolitiker\nEva Ek, Ås kommun\nTjänstemän (beslutande)\nSiv Ros, FK\nTjänstemän (övriga)\nIda Rask, Ås kommun", "bbö"),
        ("Kallade ledamöter\tNärvarande ja/nej\tErsättare för ledamot\nEva Ek (S)\tJa\t\nBo Al (M)\tNej\tSiv Ros (M)", "bfb"),
        ("Ledamöter:\nÅs: Eva Ek, ordf (n), Bo Al (f)\nErsättare:\nÅs: Tor Lind (n, tjg)", "bfb"),
        ("Beslutande\nEva Ek, Ås kommun\nNärvarande ersättare: Ulf Gran (AF)\nTjänstgörande sekreterare: Lisa Moberg", "beö"),
    ],
)  # fmt: skip
def test_how_people_took_part_by_brackets_and_columns(text: str, expected: str) -> None:
    letters = {"beslutande": "b", "frånvarande": "f", "ersättare": "e", "övrig": "ö"}
    assert "".join(letters[one.attendance] for one in people(text).values()) == expected


def test_secretaries_of_parts_of_a_meeting() -> None:
    found = people(
        "Närvarande   Eva Ek, Ås kommun\n             Bo Al, Dals kommun, förh. § 13\nSekreterare  Lisa Moberg §§ 12-14, Tor Lind § 15"
    )
    assert {name: (one.attendance, one.items) for name, one in found.items()} == {
        "Eva Ek": ("beslutande", None),
        "Bo Al": ("beslutande", "12, 14-15"),
        "Lisa Moberg": ("övrig", "12-14"),
        "Tor Lind": ("övrig", "15"),
    }


def test_who_took_part_with_a_vote_and_without() -> None:
    found = people(
        "Deltog med beslutanderätt\nEva Ek, FK, vice\nBo Al, AF\nDeltog utan beslutanderätt\nSiv Ros, FK (ersättare)\nIda Rask, Ås kommun"
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Eva Ek": "beslutande",
        "Bo Al": "beslutande",
        "Siv Ros": "ersättare",
        "Ida Rask": "övrig",
    }


def test_a_table_of_those_absent() -> None:
    found = people(
        "Närvarande\tOrganisation\nEva Ek\tFK\nBo Al\tAF\nFrånvarande\tOrganisation\nSiv Ros\tÅs kommun\nTor Lind\tFK"
    )
    assert [one.attendance for one in found.values()] == ["beslutande", "beslutande", "frånvarande", "frånvarande"]


def test_officials_of_the_members_take_part_in_their_council() -> None:
    text = "Finsam Åsdalen\nMedlemssamråd 2019-05-02\n\nMedlem\tDeltagare\tFunktion\nÅs kommun\tEva Ek\tKSO\n\tBo Al\tKommundirektör\nFinsam Åsdalen\tIda Rask\tFörbundschef\n"
    found = {one.name: one.attendance for one in parse(source_of(text + ITEMS)).participants}
    assert found == {"Eva Ek": "beslutande", "Bo Al": "beslutande", "Ida Rask": "övrig"}


def test_sentences_without_a_subject_tell_who_signed() -> None:
    ending = "\n§ 16 Slut\nText.\n\nJusteras digitalt av Eva Ek. Anteckningar förda av Ida Rask.\n"
    record = parse(source_of(f"{HEAD}Närvarande\nEva Ek (FK)\nBo Al (AF){ITEMS}{ending}"))
    assert {one.name: one.role for one in record.signatures} == {"Eva Ek": "justerare", "Ida Rask": "sekreterare"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Närvarande\nBo Al, representerande Region Viken\nUlf Gran, på uppdrag av Arbetsförmedlingen\nÅs kommun genom Eva Ek och Siv Ros",
            {"Bo Al": "Region Viken", "Ulf Gran": "Arbetsförmedlingen", "Eva Ek": "Ås kommun", "Siv Ros": "Ås kommun"},
        ),
        (
            'Närvarande      Eva Ek, ordf     Ås kommun\n                Bo Al            "\n                Ulf Gran         FK',
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Ulf Gran": "FK"},
        ),
        ('Namn\tOrganisation\tRoll\nEva Ek\tÅs kommun\tLedamot\nBo Al\t- " -\tErsättare', {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun"}),
        (
            "Närvarande:\nÅs kommun          n  Eva Ek (S), ordf\n                   f  Bo Al (M)\nFK                 n  Ulf Gran\nAF                 n  Tor Lind",
            {"Eva Ek": "Ås kommun", "Bo Al": "Ås kommun", "Ulf Gran": "FK", "Tor Lind": "AF"},
        ),
        (
            "Deltagare\n\tLedamot\tErsättare\nÅs\tEva Ek (S)\tBo Al (S)\nDal\tUlf Gran (C) – förhinder\tTor Lind (L) – tjg",
            {"Eva Ek": "Ås", "Bo Al": "Ås", "Ulf Gran": "Dal", "Tor Lind": "Dal"},
        ),
    ],
)  # fmt: skip
def test_for_whom_by_verbs_signs_and_margins(text: str, expected: dict[str, str]) -> None:
    assert {name: one[0] for name, one in told(text).items()} == expected


@pytest.mark.parametrize("first", ["", "Nr", "#", "Part", "Okänt"])
@pytest.mark.parametrize(
    "heads", ["Ledamot\tErsättare", "Beslutande\tÖvriga", "Namn\tNärvaro", "Närvarande\tFrånvarande"]
)
def test_no_head_of_a_table_stops_the_parser(first: str, heads: str) -> None:
    assert read(f"Deltagare\n{first}\t{heads}\nÅs kommun\tEva Ek (S)\tBo Al (S)\n2\tUlf Gran\t\n\tSiv Ros\tx").items


def test_how_somebody_took_part_is_no_organisation_though_it_stands_under_its_head() -> None:
    found = people("Namn\tOrganisation\tRoll\nEva Ek\tJa\tLedamot\nBo Al\tÅs kommun\tErsättare")
    assert (found["Eva Ek"].organisation, found["Bo Al"].organisation) == (None, "Ås kommun")


@pytest.mark.parametrize(
    "label", ["Deltagare i beslutet", "I beslutet har deltagit", "Beslutet fattades av", "Deltagande i beslutet"]
)
def test_who_decided_without_meeting(label: str) -> None:
    found = told(f"{label}: Eva Ek (S), ordförande; Bo Al (M); Siv Ros, Försäkringskassan")
    assert {name: one[1] for name, one in found.items()} == dict.fromkeys(("Eva Ek", "Bo Al", "Siv Ros"), "beslutande")
