"""What is a person's name, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.parsing.agents.context import context
from loaders.parsing.agents.names import find_names, is_name
from loaders.parsing.agents.proper_case import proper_case

PEOPLE = (
    "Magnus von Schenck", "Harald af Wetterkull", "Gustav de la Motte", "Ulla-Karin Cannervik", "Leif K. Sandin", "P-O Granlund",
    "Zeynep Yıldırım", "Łukasz Kowalczyk", "Dennis Lund", "Siv Boden", "Birgit Eriksson Boden", "Markus O’Connor", "Mari-anne Sandström",
    "José Manuel Ortega", "Olof van der Meer", "Tina Song",
)  # fmt: skip
OTHERS = (
    "Region Halland", "Norra Bohuslän", "Upplands Väsby", "Nationella Rådet", "Samordningsförbundet Skaraborg", "Haninge kommun",
    "Finsam Gotland", "Västra Götalandsregionen", "Försäkringskassan Väst", "Microsoft Teams", "Adobe Acrobat Reader",
)  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_in_running_text(name: str) -> None:
    assert [span.name for span in find_names(f"Mötet hölls i Ekstad. {name} föredrog ärendet för styrelsen.")] == [name]
    assert is_name(name)


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_person(name: str) -> None:
    assert find_names(f"Ett avtal med {name} har tecknats.") == ()
    assert not is_name(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ordförande Jonas Erlandsson hälsar alla välkomna", ["Jonas Erlandsson"]),
        ("Forskaren Ingeborg Wærn medverkade", ["Ingeborg Wærn"]),
        ("(s), Boden Jeanette Wäppling, (v)", ["Jeanette Wäppling"]),
        ("Anna Hedmans förslag", ["Anna Hedman"]),
        ("Frågor till Jonas Wells och Elin Asplund", ["Jonas Wells", "Elin Asplund"]),
        ("Mötet hölls på Anna Lindhs gata 3", []),
        ("Marie och Susanne finns kvar", []),
        ("Bo Ek Eva Lind Siv Ros", ["Bo Ek", "Eva Lind", "Siv Ros"]),
    ],
)
def test_names_are_told_from_titles_places_and_each_other(text: str, names: list[str]) -> None:
    assert [span.name for span in find_names(text)] == names


def test_a_name_that_a_list_gives_is_known_in_the_text() -> None:
    text = "Qwert Zxcv yttrade sig inte"
    assert find_names(text) == ()
    assert [span.name for span in find_names(text, frozenset({"Qwert Zxcv"}))] == ["Qwert Zxcv"]


def test_a_short_name_means_the_only_person_whom_it_fits() -> None:
    known = context(None, None, None, None, ["Hanna-Karin Wärn", "Lena Ek", "Lena Ask", "José Manuel Ortega"])
    assert known.resolve("HKW") == "Hanna-Karin Wärn"
    assert known.resolve("José Manuel") == "José Manuel Ortega"
    assert known.resolve("Lena") is None


def test_capitals_are_written_as_names_otherwise_are() -> None:
    assert proper_case("MAGNUS VON SCHENCK") == "Magnus von Schenck"
    assert proper_case("ULLA SANDIN-BJÖRK") == "Ulla Sandin-Björk"


@given(st.text(max_size=400))
def test_a_name_found_stands_where_it_is_said_to_stand(text: str) -> None:
    for span in find_names(text):
        assert text[span.start : span.end].replace("\xa0", " ") == span.name
