import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.names import Kind, Name, read_name

PLACES = st.text(alphabet="abdegiklmnorstuvåäöÅÄÖBK", min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("written", "kind", "core"),
    [
        ("Gullspångs kommun", Kind.KOMMUN, "gullspång"),
        ("Skövde  KOMMUN", Kind.KOMMUN, "skövde"),
        ("Göteborgs Stad", Kind.KOMMUN, "göteborg"),
        ("Örebro läns landsting", Kind.REGION, "örebro"),
        ("Landstinget i Kalmar län", Kind.REGION, "kalmar"),
        ("Kalmar län", None, "kalmar län"),
        ("Samordningsförbundet i Kalmar län", Kind.FORBUND, "kalmar län"),
        ("Skellefteå - Norsjö SOF", Kind.FORBUND, "skellefteå norsjö"),
        ("Samordningsförbundet i centrala Östergötland (SCÖ)", Kind.FORBUND, "centrala östergötland"),
        ("FK (Försäkringskassan)", None, "försäkringskassan"),
        ("Sydnärkes kommunalförbund", Kind.KOMMUNALFORBUND, "sydnärke"),
        ("Kommunförbundet Norrbotten", Kind.INTRESSEORGANISATION, "norrbotten"),
        ("NNS:s", None, "nns"),
        ("Samordnings\u00adförbundet\nSkaraborg", Kind.FORBUND, "skaraborg"),
    ],
)
def test_a_name_is_a_kind_and_a_core(written: str, kind: Kind | None, core: str) -> None:
    assert read_name(written) == Name(kind, core)


@pytest.mark.parametrize(
    "written", ["Regionen", "kommunerna", "staten", "Samordningsförbundet", "Landstinget", "länet"]
)
def test_common_nouns_are_generic(written: str) -> None:
    assert read_name(written).is_generic


@pytest.mark.parametrize("written", ["Region Halland", "Karlstad", "RAR", "Samordningsförbundet Skaraborg"])
def test_names_are_not_generic(written: str) -> None:
    assert not read_name(written).is_generic


def test_letters_are_not_folded() -> None:
    assert read_name("Habo kommun") != read_name("Håbo kommun")


def test_a_word_in_brackets_that_is_no_abbreviation_stays() -> None:
    assert read_name("Samordningsförbundet Göteborg (Hisingen)").core == "göteborg hisingen"


@given(PLACES)
def test_case_spacing_and_genitive_make_no_difference(place: str) -> None:
    name = read_name(f"Samordningsförbundet {place}")
    assert name == read_name(f"  samordningsförbundet i\n{place.upper()} ")
    if not place.endswith("s"):
        assert name == read_name(f"{place}s samordningsförbund")


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert read_name(f" {text}\n") == read_name(text)
