"""What is personal data beyond a name, and what only looks like it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cleaning import cleaned
from graph.privacy import MASK, mask
from graph.record import Appointment, Assignment, Dissent, Evidence, Participant, Record, Signature, from_json, to_json
from loaders.reading.text import decode
from ontology.offices import FUNCTION_ADDRESSES
from tests.harness.command import ROOT
from tests.harness.personal_data import found, seeds

STAYS = """
222000-1891 | 802012-3456 | 16222000-1891 | 250 000 kr | 1 250 000 | 525000 | 7902141234 kr | +1 250 000 kr | +250 000 | 100 000 000
§ 12 | §§ 12-27 | 2024-1 §6:1 | § 1.2.3.4 Mål | punkt 2.1.3.1 Mål | lag 2003:1210 | Dnr 2024-0123 | dnr SAMB 2023:12 | Dnr: 230531-1234 | bg 5555-5555
2024-02-20 | 20 februari 2024 | 230531 | 20240220 | 08-12 2024 | 08/05 2023 | perioden 230101-231231 | 20230401-20270331 | 230101-1231
2023-05-31 08.30-12.00 | 2023-05-31 13:00:15 UTC | 2023-06-0807:58:15 | 230531 1300 | 230531 1300-1500 | 20231018 2023 | kl 0830-1200 | kl. 08-12
2024-07-01 13:00 | Freja eID+ 2025-02-10 09:17 | 07.30-08.30 | kl 09.00-12.00, 13.00–14.50 | 10:12:38 | 00:00:00 | 14.00 - 16.00 | År 2024 2025 2026 | 05 06 07 08
371 23 Karlskrona | SE-371 23 | Box 517, 301 80 Halmstad | Telefonmöte 2024-02-20 | Mobilisering 2024 | 0,5 0,75 | § 3(a) Mål | punkt 3 (a) mål | 3 st @ 100 kr | e(a)
info@finsam.example | kansli@x.se | Registrator@region.example | KANSLIET@x.se | kontakt@x.se | diarium@x.se
"""  # fmt: skip
GOES = """
790214-XXXX | 19790214xxxx | 790214-**** | 1979-02-14-1234 | 1979-02-14 1234 | Personnummer: 19790214 | född 790214 | 050214-1238
tfn 30 30 00 | Tel. 12345 | mobil: 1234567 | +358 400 123 456 | 0243 123 45 | 070.174.06.31 | (0455) 30 30 00 | 0455/30 30 00
fe80::1 | 2001:db8::ff00:42:8329 | 10.0.0.7 | Dokument-ID: QX7TR-99ABC-11KLM | forbundschef@x.se | anna.ek [at] x.se | fornamn@localhost | anna.ek@ x.se | anna.ek@
"""
EMPTY = {"organisation": None, "organ": None, "date": None, "items": (), "decisions": ()}


def _cells(table):
    return [cell.strip() for line in table.strip().split("\n") for cell in line.split(" | ")]


@pytest.mark.parametrize("text", _cells(STAYS))
def test_what_only_looks_like_it_stays(text):
    for around in ("{}", "Vid mötet {} sade Anna", "({}), och", "Se {}.\nStyrelsen"):
        assert mask(around.format(text)) == around.format(text)


@pytest.mark.parametrize("text", _cells(GOES))
def test_odd_forms_go(text):
    assert not re.search(r"\d{2}|@|\[at|::", mask(f"Vid mötet {text} sade Anna").replace("född", ""))


def test_every_form_goes_wherever_it_stands():
    for one in seeds(2000, seed=7):
        for around in (
            "{}",
            "Namn: {}, Ekstad",
            "({})",
            "<{}>",
            "\t{}\t",
            "om {}. Beslut\nsedan",
            "12 Anna {} 2024-02-20",
        ):
            assert not list(found(mask(around.format(one.text)), [one])), one


@given(st.text(alphabet="0123456789 -+.@\n/():abxX§", max_size=80))
def test_masking_keeps_lines_never_grows_and_is_done_once(text):
    masked = mask(text)
    assert masked.count("\n") == text.count("\n")
    assert len(masked) <= len(text)
    assert mask(masked) == masked


@pytest.mark.parametrize(
    "text",
    ["0" * 100_000, "07" * 50_000, "a@" * 50_000, "+46" * 33_333, "(a" * 50_000, "1.2." * 25_000, "ab:" * 33_333],
)
def test_long_texts_take_time_in_proportion(text):
    assert mask(text) is not None


def test_minutes_of_the_project_lose_nothing_else():
    """All that is masked in real minutes stands on their pages of electronic signatures."""
    for file in sorted((ROOT / "tests" / "protocols").rglob("*.txt")):
        text = decode(file.read_bytes())
        for before, after in zip(text.split("\n"), mask(text).split("\n"), strict=True):
            assert before == after or re.search(r"@|XXXX|\+46|Transaktions-ID|IP", before), before


def test_shapes_let_the_same_offices_stand():
    shapes = (ROOT / "ontology" / "shapes" / "privacy.ttl").read_text(encoding="utf-8")
    (listed,) = re.findall(r"\(([a-z|]+)\)@", shapes)
    assert set(listed.split("|")) == FUNCTION_ADDRESSES


def test_a_clean_record_is_the_same_record():
    for file in sorted((ROOT / "tests" / "gold").glob("*.json")):
        record = from_json(file.read_bytes())
        assert cleaned(record) is record


def test_names_that_are_personal_data_are_left_out():
    record = Record(
        **EMPTY,
        participants=(
            Participant(name="790214-1234", attendance="beslutande"),
            Participant(name="Anna Ek 790214-1234", attendance="beslutande", substitutes_for="bo.alm@example.com"),
        ),
        appointments=(Appointment(person="070-174 06 31", kind="justerare"),),
        assignments=(Assignment(to=("Anna Ek", "anna.ek@example.com"), task="ringa 070-174 06 31"),),
        signatures=(Signature(name="Bo Alm", role="790214-1234", evidence=Evidence(1, "Bo Alm 790214-\n1234")),),
        dissents=(Dissent(kind="jäv", people=("790214-1234",)),),
        leftovers=(Evidence(3, "anna.ek@example.com"),),
        head_evidence={"place": Evidence(2, "tel 0455-30 30 00")},
    )
    clean = cleaned(record)
    assert [p.name for p in clean.participants] == ["Anna Ek"]
    assert clean.participants[0].substitutes_for is None
    assert clean.appointments == ()
    assert clean.assignments[0].to == ("Anna Ek",)
    assert clean.assignments[0].task == f"ringa {MASK * 3}"
    assert clean.signatures[0].quotes == (Evidence(1, f"Bo Alm {MASK * 3}\n{MASK * 3}"),)
    assert clean.dissents[0].people == ()
    assert not re.search(rb"\d{6}|@|30 30", to_json(clean))
    assert cleaned(clean) == clean
