"""Marks in tables of people: in columns over which no head stands, joined with letters, and hours of a head with breaks."""

import pytest

from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Åsdalen\nStyrelsemöte 2019-05-02\n\n"
ITEMS = "\n\n§ 12 Öppnande\nMötet öppnas.\n\n§ 13 Justering\nText.\n\n§ 14 Ekonomi\nText.\n\n§ 15 Avslutning\nMötet avslutas.\n"


def attendance(text: str) -> dict[str, str]:
    return {one.name: one.attendance for one in parse(source_of(HEAD + text + ITEMS)).participants}


def test_marks_over_which_no_head_stands() -> None:
    found = attendance(
        "Ordinarie\tOrg.\nMaj Stor (S)\tKalix\t✓\nTure Nie (V)\tÅs\nSara Hu\tFK\t✓\nErsättare\tOrg.\nStig Ker (M)\tKalix\nEija Lah (S)\tÅs\t✓ tjg\nPer Bli\tFK\t✓"
    )
    assert found == {
        "Maj Stor": "beslutande",
        "Ture Nie": "frånvarande",
        "Sara Hu": "beslutande",
        "Stig Ker": "frånvarande",
        "Eija Lah": "beslutande",
        "Per Bli": "ersättare",
    }


@pytest.mark.parametrize("mark", ["Ja/T", "X (tj)", "x tjg", "✓ tjg.", "1+T"])
def test_a_cross_with_a_letter_for_serving(mark: str) -> None:
    found = attendance(f"Namn\tRoll\tNärvaro\nEva Ek\tLedamot\tX\nBo Al\tErsättare\tX\nUlf Lo\tErsättare\t{mark}")
    assert found == {"Eva Ek": "beslutande", "Bo Al": "ersättare", "Ulf Lo": "beslutande"}


@pytest.mark.parametrize(
    "hours",
    [
        "Tid: 09.00-12.30 med avbrott för kaffe 10.15-10.30",
        "Start: 09:00 Slut: 12:30",
        "Mötet började kl. 9.00\nMötet slutade kl. 12.30",
    ],
)
def test_hours_with_a_break_and_of_beginning_and_end(hours: str) -> None:
    record = parse(source_of(f"Samordningsförbundet Åsdalen\nStyrelsemöte 2019-05-02\n{hours}{ITEMS}"))
    assert (record.start_time, record.end_time) == ("09:00", "12:30")


def test_a_label_broken_at_a_hyphen_in_a_margin() -> None:
    found = attendance(
        "När-      Conny Tyr (S), Ås kommun, ordf\nvarande   Gun-Inger Ax (C), Ås kommun\n          Harriet Kron, FK"
    )
    assert found == {"Conny Tyr": "beslutande", "Gun-Inger Ax": "beslutande", "Harriet Kron": "beslutande"}


def test_two_who_came_for_one_paragraph_for_one_project() -> None:
    record = parse(
        source_of(
            f"{HEAD}Övriga: Per Holm (beredningsgruppen), Stefan Ödmark och Lina Ås (projekt Klivet, § 13){ITEMS}"
        )
    )
    assert {one.name: (one.organisation, one.items) for one in record.participants} == {
        "Per Holm": ("beredningsgruppen", None),
        "Stefan Ödmark": ("projekt Klivet", "13"),
        "Lina Ås": ("projekt Klivet", "13"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Handläggare\nSiv Ros, Lunda kommun, 046-00 00 00\nTom Al, Region Skåne, 040-00 00 00",
        "Siv Ros, Lunda kommun, siv@lunda.se\nTom Al, Region Skåne, tom@skane.se",
        "Vi diskuterade hur styrelsen representeras av Anna Frid på konferensen.",
        "Det är viktigt att Ås kommun företräds av Bo Ek i styrgruppen för Unga in.",
        "Ny ekonom är Jan Berg, Ås kommun.",
    ],
)
def test_who_is_named_and_was_not_there(text: str) -> None:
    assert attendance(text) == {}


@pytest.mark.parametrize(("yes", "no"), [("X", "-"), ("ja", "nej"), ("X (tjg)", "–")])
@pytest.mark.parametrize(
    "head", ["Ordinarie ledamöter                     Närv.", "Ledamöter                      Närvarande"]
)
def test_a_column_without_a_head_stands_between_names_and_marks(head: str, yes: str, no: str) -> None:
    record = parse(
        source_of(
            f"Samordningsförbundet Ås\nStyrelsemöte 2 maj 2022\n\n{head}\nSiri Ek (S), ordf      Piteå kommun        {yes}\n"
            f"Bo Lind (M)            Älvsbyns kommun     {no}\nEva Alm                Försäkringskassan   {yes}\n\n§ 1 Öppnande\nMötet öppnas."
        )
    )
    assert [(one.name, one.organisation, one.attendance) for one in record.participants] == [
        ("Siri Ek", "Piteå kommun", "beslutande"),
        ("Bo Lind", "Älvsbyns kommun", "frånvarande"),
        ("Eva Alm", "Försäkringskassan", "beslutande"),
    ]


def test_a_remark_tells_of_whom_it_names_in_the_row() -> None:
    found = parse(
        source_of(
            "Samordningsförbundet Älvriket\nProtokoll styrelsen 2021-09-16\n\nPart\tLedamot\tErsättare\tAnm.\n"
            "Älvby kommun\tEva Ek (S)\tPer Öst (M)\tPer Öst ej närvarande\n"
            "Skogby kommun\tTom Ask (C)\tLina Berg (M)\tTom Ask ej närvarande, Lina Berg tjänstgör\n"
            "Försäkringskassan\tBo Al\tSiv Moe\t\n\n§ 1 Öppnande\nMötet öppnas.\n\n§ 2 Avslut\nMötet avslutas.\n"
        )
    )
    assert {one.name: (one.organisation, one.attendance, one.substitutes_for) for one in found.participants} == {
        "Eva Ek": ("Älvby kommun", "beslutande", None),
        "Per Öst": ("Älvby kommun", "frånvarande", None),
        "Tom Ask": ("Skogby kommun", "frånvarande", None),
        "Lina Berg": ("Skogby kommun", "beslutande", "Tom Ask"),
        "Bo Al": ("Försäkringskassan", "beslutande", None),
        "Siv Moe": ("Försäkringskassan", "ersättare", None),
    }


def test_a_column_without_a_head_holds_offices() -> None:
    text = "| Närvarande | Förbund | |\n|---|---|---|\n| Eva Ek | Finsam Ås | ordf. |\n| Bo Al | Finsam Vik | |\n| Siv Ros | SOF Bro | ersättare för Per Öst |"
    found = parse(source_of(HEAD + text + ITEMS)).participants
    assert [(one.name, one.organisation, one.roles) for one in found[:3]] == [
        ("Eva Ek", "Finsam Ås", ("ordförande",)),
        ("Bo Al", "Finsam Vik", ()),
        ("Siv Ros", "SOF Bro", ("ersättare",)),
    ]


def test_a_second_cross_behind_a_substitute_is_for_serving() -> None:
    text = "Ordinarie\nEva Ek (S), Ås kommun    x\nBo Al (M), Dals kommun    -\n\nErsättare\nSiv Ros (C), Ås kommun    x\nTor Lind (V), Dals kommun    x     x"
    assert attendance(text) == {
        "Eva Ek": "beslutande",
        "Bo Al": "frånvarande",
        "Siv Ros": "ersättare",
        "Tor Lind": "beslutande",
    }


def test_offices_stand_in_a_column_without_a_head() -> None:
    text = "Namn\tFörbund\tNär\nOrdförande\tEva Ek\tFinsam Ås\tx\nLedamot\tBo Al\tFinsam Vik\nErsättare\tSiv Ros\tSOF Bro\tx"
    found = parse(source_of(HEAD + text + ITEMS)).participants
    assert [(one.name, one.organisation, one.attendance, one.roles) for one in found] == [
        ("Eva Ek", "Finsam Ås", "beslutande", ("ordförande",)),
        ("Bo Al", "Finsam Vik", "frånvarande", ("ledamot",)),
        ("Siv Ros", "SOF Bro", "ersättare", ("ersättare",)),
    ]
