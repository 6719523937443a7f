import csv
import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.names import Kind, read_name
from ontology.organisation import Organisation, RegisterError, read_rows
from ontology.register import FILE, Register, register

HEADER = "id,kind,name,alternative_names,former_names,code,valid_from,valid_to,successors,note,source\n"
KNOWN = {
    "kommun-1447": ["Gullspångs kommun", "Gullspång", "GULLSPÅNGS KOMMUN", "Gullspångs  kommun"],
    "kommun-1471": ["Götene kommun", "Götene", "Götene kommun, socialnämnden"],
    "kommun-1493": ["Mariestads kommun", "Mariestad"],
    "kommun-1496": ["Skövde kommun", "Skövde"],
    "kommun-1480": ["Göteborgs Stad", "Göteborgs kommun", "Göteborg"],
    "kommun-2080": ["Falu kommun", "Falun"],
    "kommun-0880": ["Kalmar kommun", "Kalmar"],
    "region-08": ["Region Kalmar län", "Kalmar län", "Region Kalmar", "Landstinget i Kalmar län"],
    "region-09": ["Region Gotland", "Gotlands kommun", "Gotland"],
    "region-13": ["Region Halland", "Halland", "Landstinget Halland", "Hallands läns landsting"],
    "region-14": [
        "Västra Götalandsregionen",
        "VGR",
        "Region Västra Götaland",
        "Västra\nGötalandsregionen",
        "VG-regionen",
    ],
    "region-25": ["Region Norrbotten", "Norrbottens läns landsting"],
    "myndighet-forsakringskassan": [
        "Försäkringskassan",
        "FK",
        "försäkringskassan (FK)",
        "FK Kalmar",
        "Försäkringskassan, Skövde",
    ],
    "myndighet-arbetsformedlingen": [
        "Arbetsförmedlingen",
        "AF",
        "Af",
        "Arbetsförmedlingens",
        "Arbetsförmedlingen i Blekinge",
    ],
    "myndighet-lansarbetsnamnden": ["Länsarbetsnämnden", "Länsarbetsnämnden i Kalmar län"],
    "intresseorganisation-skr": ["SKR", "SKL", "Sveriges kommuner och regioner", "Sveriges Kommuner och Landsting"],
    "natverk-nns": [
        "NNS",
        "Föreningen Nationella Nätverket för Samordningsförbund (NNS)",
        "Nationella Nätverkets för Samordningsförbund",
        "Nationella Nätverket för Samordningsförbunds (NNS)",
    ],
    "rad-nationella-radet": ["Nationella Rådet", "Nationella Rådet (NR)"],
    "forbund-kalmar-lan": [
        "Samordningsförbundet i Kalmar län",
        "SOF Kalmar län",
        "SOF i Kalmar län",
        "Finsam Kalmar län",
    ],
    "forbund-blekinge": ["Samordningsförbundet i Blekinge", "SoF Blekinge", "Finsam Blekinge"],
    "forbund-skaraborg": [
        "Samordningsförbundet Skaraborg",
        "Samordningsförbundet Skaraborg, S:t Sigfrids gata 8, Skövde",
    ],
    "forbund-rar-sormland": ["SOF RAR i Sörmland", "SOF RAR", "RAR Sörmland", "RAR"],
    "forbund-centrala-ostergotland": ["SCÖ", "SCÖ Linköping", "Samordningsförbundet i centrala Östergötland (SCÖ)"],
    "forbund-badesa": ["SOF BÅDESA", "BÅDESÅ", "Samordningsförbundet BÅDESÅ"],
    "forbund-sodra-dalarna": ["Södra Dalarna SOF", "SOF Södra Dalarna", "Södra Dalarnas samordningsförbund"],
    "forbund-halland": ["SOF Halland", "Hallands samordningsförbund", "Samordningsförbundet i Halland"],
    "forbund-goteborg-hisingen": ["SOF Göteborg Hisingen DELTA", "DELTA", "Samordningsförbundet Göteborg Hisingen"],
    "forbund-skelleftea-norsjo": ["SOF Skellefteå-Norsjö", "Skellefteå Norsjö SOF", "SOF Skellefteå och Norsjö"],
    "forbund-norra-vastmanland": ["NVSam", "Norra Västmanlands Samordningsförbund"],
    "forbund-roslagen": ["Samordningsförbundet Roslagen", "Samordningsförbundet Södra Roslagen"],
    "forbund-sydnarke": ["SOF Sydnärke", "Samordningsförbundet Sydnärke"],
    "kommunalforbund-sydnarke": ["Sydnärkes kommunalförbund"],
}


def resolved(name: str, within: Kind | None = None) -> str | None:
    found = register().resolve(name, within=within)
    return found.id if found else None


@pytest.mark.parametrize(("identifier", "name"), [(known, name) for known, names in KNOWN.items() for name in names])
def test_names_as_written_resolve(identifier: str, name: str) -> None:
    assert resolved(name) == identifier


@pytest.mark.parametrize(
    "name",
    [
        "Sydnärke",
        "Regionen",
        "kommunerna",
        "staten",
        "Samordningsförbundet",
        "Norrlands kommun",
        "AF Bostäder",
        "",
        "–",
        "Lund, Malmö",
    ],
)
def test_what_is_unknown_or_could_be_two_does_not_resolve(name: str) -> None:
    assert resolved(name) is None


def test_a_bare_place_means_what_the_caller_says() -> None:
    assert resolved("Halland", Kind.FORBUND) == "forbund-halland"
    assert resolved("Kalmar län", Kind.FORBUND) == "forbund-kalmar-lan"
    assert resolved("Sydnärke", Kind.FORBUND) == "forbund-sydnarke"
    assert resolved("Lund", Kind.FORBUND) is None
    assert resolved("Halmstad", Kind.KOMMUN) == "kommun-1380"
    assert resolved("FK", Kind.FORBUND) == "myndighet-forsakringskassan"


def test_the_register_holds_every_kommun_and_region() -> None:
    kommuner = [organisation for organisation in register().values() if Kind.KOMMUN in organisation.kinds]
    regions = [organisation for organisation in register().values() if Kind.REGION in organisation.kinds]
    assert (len(kommuner), len(regions)) == (290, 21)
    assert {kommun.code[:2] for kommun in kommuner if kommun.code} == {(region.code or "")[:2] for region in regions}
    assert len(register().place_names()) == 290
    assert {"Götene", "Gotland", "Falun", "Upplands Väsby"} <= register().place_names()


def test_every_name_in_the_register_resolves_to_its_own_row() -> None:
    for organisation in register().values():
        for name in organisation.names:
            kind = read_name(name).kind or organisation.kind
            assert resolved(name, None if kind is Kind.KOMMUN_OCH_REGION else kind) == organisation.id, name


def test_ids_and_rows_are_in_order() -> None:
    rows = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", row["id"]) for row in rows)
    assert all(row["source"] for row in rows)


def test_göteborgs_four_became_one() -> None:
    merged = register()["forbund-goteborg"]
    assert merged.valid_from == "2019-07-01"
    assert len(merged.predecessors) == 4
    assert {register()[old].valid_to for old in merged.predecessors} == {"2019-06-30"}
    assert all(register()[old].successors == (merged.id,) for old in merged.predecessors)


def test_former_names_say_until_when() -> None:
    assert ("SKL", "2019-11-26") in [
        (former.name, former.until) for former in register()["intresseorganisation-skr"].former_names
    ]


VARIANTS = [
    "Samordningsförbundet {}",
    "Samordningsförbundet i {}",
    "SOF {}",
    "SoF {}",
    "{} SOF",
    "Finsam {}",
    "finsam i {}",
]
PLACES = st.text(alphabet="abdefgiklmnorstuvåäö", min_size=3, max_size=10).filter(
    lambda word: not read_name(word).is_generic
)


@given(PLACES, PLACES, st.sampled_from(VARIANTS), st.sampled_from(VARIANTS))
def test_an_unknown_förbund_has_one_id_however_it_is_written(first: str, second: str, one: str, other: str) -> None:
    place = f"{first.title()} {second.title()}"
    found = register().identify(one.format(place))
    again = register().identify(other.format(place.upper().replace(" ", "-")))
    assert found.id == again.id
    assert found.kind is Kind.FORBUND
    assert not found.known


@given(st.sets(st.text(alphabet="abdegiklmnoprtuvåäöABÅÄÖ ", min_size=1, max_size=14), min_size=2, max_size=30))
def test_unknown_names_never_collide(names: set[str]) -> None:
    cores = {read_name(name): name for name in names if read_name(name).core}
    found = {register().identify(name).id for name in cores.values() if not register().resolve(name)}
    assert len(found) == sum(1 for name in cores.values() if not register().resolve(name))
    assert not found & set(register())


def test_kinds_are_told_apart_in_the_ids_of_unknown_names() -> None:
    names = ["SOF Norra Berg", "Norra Bergs kommunalförbund", "Norra Bergs kommun", "Norra Berg", "Region Norra Berg"]
    found = [register().identify(name) for name in names]
    assert len({organisation.id for organisation in found}) == 5
    assert [str(organisation.kind) for organisation in found] == [
        "förbund",
        "kommunalförbund",
        "kommun",
        "organisation",
        "region",
    ]


def test_an_unknown_bare_place_takes_the_kind_that_the_caller_says() -> None:
    assert register().identify("Norra Berg", within=Kind.FORBUND).id == register().identify("SOF Norra Berg").id


def test_a_common_noun_depends_on_its_context() -> None:
    here, there = (register().identify("Regionen", context=board) for board in ("forbund-a", "forbund-b"))
    assert here.id != there.id
    assert here.kind is Kind.REGION
    assert register().identify("VGR", context="forbund-a").id == "region-14"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Z", "S")), min_size=1, max_size=20))
def test_any_name_with_a_letter_is_an_organisation(name: str) -> None:
    if re.search(r"[^\W_]", unicodedata.normalize("NFKC", name)):
        assert register().identify(name).id == register().identify(f"  {name}\n").id


def test_a_name_without_letters_is_refused() -> None:
    with pytest.raises(RegisterError, match="no letter or digit"):
        register().identify(" – ")


def test_an_id_given_before_the_register_knew_the_name_still_answers() -> None:
    before = Register([])
    given_then = [before.identify(name).id for name in ("SOF Skaraborg", "Skaraborg", "Götene", "VGR")]
    assert [register()[identifier].id for identifier in given_then] == [
        "forbund-skaraborg",
        "forbund-skaraborg",
        "kommun-1471",
        "region-14",
    ]
    assert register().get("forbund-000000000000") is None


def row(**cells: str) -> str:
    return ",".join({name: cells.get(name, "") for name in HEADER.strip().split(",")}.values()) + "\n"


def read(*rows: str) -> list[Organisation]:
    return read_rows(HEADER + "".join(rows))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([row(id="a", kind="förbund", name="SOF A")], "line 2: id, name and source"),
        ([row(id="a", kind="klubb", name="A", source="x")], "'klubb' is no kind; use one of förbund"),
        ([row(id="a", kind="förbund", name="SOF A", source="x")] * 2, "line 3: the id 'a' stands on two lines"),
        ([row(id="a", kind="förbund", name="SOF A", source="x", successors="b")], "the successor 'b' has no row"),
    ],
)
def test_a_row_that_cannot_stand_is_named(rows: list[str], message: str) -> None:
    with pytest.raises(RegisterError, match=message):
        read(*rows)


def test_two_organisations_cannot_share_a_name() -> None:
    rows = [
        row(id=identifier, kind="förbund", name=name, source="x")
        for identifier, name in (("a", "SOF A"), ("b", "Finsam A"))
    ]
    with pytest.raises(RegisterError, match="b and a are both förbund 'a'"):
        Register(read(*rows))


def test_the_register_opens_fast() -> None:
    code = "import time; from ontology.register import register; t = time.process_time(); register(); print(time.process_time() - t)"
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(runs) < 0.03


def test_a_förbund_bears_the_names_of_its_kommuner_in_any_order() -> None:
    known = register()
    first, second = (
        known.identify(name)
        for name in ("Samordningsförbundet Ekby Askby Alby", "Samordningsförbundet Alby, Askby och Ekby")
    )
    assert first.id == second.id
    assert known.identify("Alby Ekby Askby", within=Kind.FORBUND).id == first.id
    assert known.identify("Region Ekby Alby").id != known.identify("Region Alby Ekby").id
