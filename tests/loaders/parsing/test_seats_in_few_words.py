"""Seats that elections give in few words: in groups with substitutes, by bare names, in tables, for a while."""

import pytest

from loaders.parsing import parse
from tests.harness.sources import source_of
from tests.loaders.parsing.test_who_gets_which_seat import made


@pytest.mark.parametrize(
    "text",
    [
        "Till styrgruppen för Kompassen utses Eva Ek med Per Öst som ersättare.",
        "Eva Ek utses till styrgruppen för Kompassen med Per Öst som ersättare.",
        "Till styrgruppen för Kompassen utses Eva Ek, ersättare Per Öst.",
    ],
)
def test_a_group_has_members_and_substitutes(text: str) -> None:
    assert [(one.person, one.kind, one.body) for one in made(text, "Styrgrupp")] == [
        ("Eva Ek", "ledamot", "styrgruppen för Kompassen"),
        ("Per Öst", "ersättare", "styrgruppen för Kompassen"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ek har begärt entledigande från sitt uppdrag. Fullmäktige har valt Tom Ask (C) i hennes ställe.",
        "Eva Ek lämnar sitt uppdrag i styrelsen. Älvby kommun har utsett Tom Ask som efterträdare.",
    ],
)
def test_whoever_is_chosen_in_the_place_of_one_who_left_has_the_seat(text: str) -> None:
    assert [(one.person, one.kind, one.replaces) for one in made(text)] == [
        ("Eva Ek", "avgång", None),
        ("Tom Ask", "ledamot", "Eva Ek"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Val av valberedning", "Eva Ek (sammankallande) och Per Öst.", ["Eva Ek", "Per Öst"]),
        ("Val av arbetsutskott", "Att utgöra arbetsutskott utsågs Eva Ek och Per Öst.", ["Eva Ek", "Per Öst"]),
        ("Val av ombud", "Eva Ek ordinarie, Per Öst ersättare.", ["Eva Ek", "Per Öst"]),
        ("Val av presidium", "Post\tNamn\nOrdförande\tEva Ek\nVice ordförande\tPer Öst", ["Eva Ek", "Per Öst"]),
    ],
)
def test_who_is_chosen_in_few_words(title: str, text: str, found: list[str]) -> None:
    assert [one.person for one in made(text, title) if one.outcome == "beslutad"] == found


def test_days_without_a_year_or_month() -> None:
    (acting,) = made(
        "Tom Ask utses till tillförordnad förbundschef under Lina Bergs tjänstledighet 1 oktober–30 november.",
        "Förbundschef",
    )
    assert (acting.start, acting.end) == ("2021-10-01", "2021-11-30")
    (longer,) = made("Styrelsen beslutar att förlänga Tom Asks förordnande som förbundschef till 2022-12-31.", "Chef")
    assert longer.end == "2022-12-31"


def at_annual_meeting(text: str) -> list[tuple[str, str, str | None, str | None]]:
    head = "NNS – Nationella nätverket för samordningsförbund\nProtokoll från årsstämma\nDatum: 2018-04-18\n\n"
    record = parse(source_of(f"{head}1. Öppnande\nMötet öppnas.\n\n2. Val\n{text}\n\n3. Avslut\nMötet avslutas.\n"))
    return [(one.person, one.kind, one.represents, one.replaces) for one in record.appointments]


def test_names_below_a_lettered_post_get_it() -> None:
    text = (
        "a) Ordförande på ett år\nStig Hallin, SOF Insjön, omval\n"
        "b) Ledamöter på två år\nKarin Wedin, SOF Kusten, omval\nRoland Skog, SOF Vidfors, nyval\n"
        "c) Fyllnadsval på ett år\nMaj Hedström, SOF Åby (efter Lars Tun)\n"
        "d) Valberedning\nGöte Palm, SOF Vallen, sammankallande"
    )
    assert at_annual_meeting(text) == [
        ("Stig Hallin", "ordförande", "SOF Insjön", None),
        ("Karin Wedin", "ledamot", "SOF Kusten", None),
        ("Roland Skog", "ledamot", "SOF Vidfors", None),
        ("Maj Hedström", "ledamot", "SOF Åby", "Lars Tun"),
        ("Lars Tun", "avgång", None, None),
        ("Göte Palm", "ledamot", "SOF Vallen", None),
    ]


def test_a_post_without_a_time_outside_elections_gives_it_to_nobody() -> None:
    assert made("Eva Ek, Älvby kommun", "Ordförande") == []


def test_a_substitute_for_somebody_called_by_a_given_name_sits_on_the_board() -> None:
    (one,) = made("Försäkringskassan skickar Tom Ask som ersättare för Bo.")
    assert (one.person, one.kind, one.body) == ("Tom Ask", "ersättare", "styrelsen")


def test_whoever_is_chosen_instead_follows_the_one_who_left() -> None:
    (gone, new) = made("Per Öst har flyttat och lämnar styrelsen. Skogby kommun har valt Tom Ask i stället.")
    assert (gone.kind, new.person, new.replaces) == ("avgång", "Tom Ask", "Per Öst")


def test_a_substitute_for_whoever_attests_is_none_on_the_board() -> None:
    found = made("Beslutsattestant: Eva Ek. Ersättare: Per Öst.", "Beslutsattest")
    assert [(one.kind, one.body) for one in found] == [
        ("attestant", "Samordningsförbundet Älvriket"),
        ("ersättare", "Samordningsförbundet Älvriket"),
    ]


def test_whoever_replaces_a_representant_gets_one_post() -> None:
    found = made(
        "Beslut: Eva Ek ersätter Per Öst som förbundets representant i länsnätverket för psykisk hälsa.", "Nätverk"
    )
    assert [(one.person, one.kind) for one in found] == [("Eva Ek", "representant"), ("Per Öst", "avgång")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mötet utsåg Eva Ek att leda mötet och Tom Ask att föra anteckningar.", "mötessekreterare"),
        ("Eva Ek leder mötet. Tom Ask ska justera.", "justerare"),
        ("Eva Ek och Tom Ask bildar en arbetsgrupp.", "ledamot"),
    ],
)
def test_posts_by_what_somebody_is_to_do(text: str, kind: str) -> None:
    assert ("Tom Ask", kind) in [(one.person, one.kind) for one in made(text, "Inledning")]


def test_minutes_that_are_a_table_without_a_column_of_decisions() -> None:
    rows = (
        "Nr\tÄrende\tKommentar\tÅtgärd\tAnsvarig\n1\tDagordning\nKommentar\tDagordningen godkänns.\n2\tBokslut\n"
        "Kommentar\tEva Ek redogör.\nÅtgärd\tSkickas till revisorerna\nAnsvarig\tEva Ek\n3\tWebb\nKommentar\tBehöver göras om.\n"
    )
    record = parse(
        source_of(f"Finsam Ådal\nProtokoll styrelsemöte 2023-10-12\nNärvarande: Eva Ek, Ås kommun\n\n{rows}")
    )
    assert [one.number for one in record.items] == ["1", "2", "3"]
    assert [(one.text, one.item) for one in record.decisions] == [("Dagordningen godkänns", "1")]
    assert [(one.task, one.item) for one in record.assignments] == [("Skickas till revisorerna", "2")]


def test_whoever_comes_later_is_not_the_one_who_stands_in() -> None:
    found = made("Fram till dess att Tom Ask tillträder är Bo Al t.f. förbundschef.", "Förbundschef")
    assert [(one.person, one.kind) for one in found] == [("Bo Al", "chef")]


def test_whoever_follows_somebody_at_work_gets_no_seat() -> None:
    found = made(
        "Från 1 oktober arbetar Tom Ask som administratör. Han efterträder Lina Berg, som går i pension.", "Personal"
    )
    assert [(one.person, one.kind, one.body, one.start) for one in found] == [
        ("Tom Ask", "anställning", "Samordningsförbundet Älvriket", "2021-10-01"),
        ("Lina Berg", "avgång", "Samordningsförbundet Älvriket", None),
    ]
