"""Repairs: what extraction broke reads right, what was right stays, and every character knows where it came from."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.repair import repair

PROTOCOLS = sorted((Path(__file__).parents[1] / "protocols").glob("*.txt"))


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("nå ökad e\ufffdekt av", "nå ökad effekt av"),
        ("gärna re\ufffdekterar kring", "gärna reflekterar kring"),
        ("in\ufffdyttning. Men målgruppen \ufffdnns", "inflyttning. Men målgruppen finns"),
        ("från \ufffdera nivåer, de \ufffdesta", "från flera nivåer, de flesta"),
        ("speci\ufffdkt på medarbetarträ\ufffdar", "specifikt på medarbetarträffar"),
        ("www.\ufffdnsam-blekinge.se", "www.finsam-blekinge.se"),
        ("informa\ufffdon om a\ufffd e\ufffd utsko\ufffd valts", "information om att ett utskott valts"),
        ("E\ufffdektivt o\ufffdciellt", "Effektivt officiellt"),
        ("\ufb01nansiering, \ufb02er, e\ufb00ekt", "finansiering, fler, effekt"),
    ],
)
def test_ligatures_are_found_again(raw, read):
    assert repair(raw).text == read


@pytest.mark.parametrize("raw", ["S\ufffdderk\ufffdping", "xy\ufffdzw", "\ufffd", "a \ufffd b"])
def test_what_cannot_be_decided_stays(raw):
    assert repair(raw).text == raw


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Anmäلت förhinder", "Anmält förhinder"),
        ("\u0421e\u0441ilia \u0410nna", "Cecilia Anna"),
        ("St\u03bfckh\u03bflm", "Stockholm"),
        ("fo\u0308rbundet i A\u030alidhem", "förbundet i Ålidhem"),
        ("finan\xadsiering", "finansiering"),
        ("finan\xad ", "finan-"),
        ("Sam\u200bman\ufeffträde", "Sammanträde"),
        ("2\xa0100\xa0000 kr", "2 100 000 kr"),
        ("fÃ¶rbundets mÃ¶te Â§ 5 â€“ Ã…rsmÃ¶te", "förbundets möte § 5 – Årsmöte"),
        ("ＰＲＯＴＯＫＯＬＬ", "PROTOKOLL"),
    ],
)
def test_letters_are_composed_whole_and_latin(raw, read):
    assert repair(raw).text == read


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Kowalczyk",
        "Zeynep Yıldırım",
        "Markus O’Connor",
        "Мария Иванова",
        "محمد علي",
        "Νίκος Παπαδόπουλος",
        "Çiğdem Aydın",
        "Nguyễn Thị Hoa",
        "Ewa Śliwa-Berg",
    ],
)
def test_names_in_any_script_stay(name):
    assert repair(f"{name} (S), ledamot").text == f"{name} (S), ledamot"


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("P R O T O K O L L", "PROTOKOLL"),
        ("P R O T O K O L L   F Ö R T", "PROTOKOLL FÖRT"),
        ("S M C L K D V", "S M C L K D V"),
        ("X X X X X X", "X X X X X X"),
        ("§ 5 a b c", "§ 5 a b c"),
    ],
)
def test_letter_spaced_words_are_closed_up(raw, read):
    assert repair(raw).text == read


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("## §1. Sammanträdet öppnas", "§1. Sammanträdet öppnas"),
        ("#### **Styrelsen beslutar att**", "Styrelsen beslutar att"),
        ("- §7** **Konsekvenser av flytten**", "§7 Konsekvenser av flytten"),
        ("- Beslut:**", "Beslut:"),
        ("- **AF:** Markus informerade", "- AF: Markus informerade"),
        ("*Skaraborg*", "Skaraborg"),
        ("_Vid protokollet_ __Anna__", "Vid protokollet Anna"),
        ("Tisdagen den 20 februari  ", "Tisdagen den 20 februari"),
        ("Kl. 9\\", "Kl. 9"),
        ("1\\. Öppnande", "1. Öppnande"),
        ("> citat", "citat"),
        ("| Anna Ek | S |  | X |", "Anna Ek\tS\t\tX"),
        ("|---|:-:|", ""),
        ("![](sida_0.jpeg)", ""),
        ("19000101XXXX *", "19000101XXXX *"),
        ("______________ Lotta Ek", "______________ Lotta Ek"),
        ("filen min_plan_2024", "filen min_plan_2024"),
        ("# 5", "5"),
        ("C#", "C#"),
    ],
)
def test_marks_of_markdown_are_stripped(raw, read):
    assert repair(raw).text == read


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("  Plats:  Via teams ", "Plats: Via teams"),
        ("Organ\tSamordningsförbundet", "Organ\tSamordningsförbundet"),
        ("Plats:\t\tKommunhuset", "Plats:\tKommunhuset"),
        ("Malin Ek    Joakim Al", "Malin Ek\tJoakim Al"),
        ("Anna Ek\t \tX", "Anna Ek\t\tX"),
        ("\fNästa sida", "Nästa sida"),
        ("   ", ""),
    ],
)
def test_cells_are_parted_by_one_tab(raw, read):
    assert repair(raw).text == read


def test_plain_lines_know_their_source_without_offsets():
    assert repair("Styrelsen beslutar").offsets is None
    assert repair("Styrelsen beslutar  ").offsets is None
    assert repair(" §1 Öppnande").source_index(0) == 1


def test_a_cut_of_the_repaired_line_is_found_in_the_source():
    raw = "- **re\ufffdektion**  kring"
    repaired = repair(raw)
    at = repaired.text.index("kring")
    assert raw[repaired.source_index(at) :] == "kring"
    assert raw[repaired.source_index(repaired.text.index("flek"))] == "\ufffd"


MESS = st.text(
    alphabet=st.sampled_from(list("aåÖ X19§.,*_#-|\\>\t\u00a0\u00ad\u0308\ufffd\ufb01ت\u0430\u200bÃ¶()![]<br/")),
    max_size=60,
)


@given(MESS)
def test_offsets_rise_within_the_source(raw):
    repaired = repair(raw)
    places = [repaired.source_index(index) for index in range(len(repaired.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)
    assert repaired.text == repaired.text.strip()


@given(st.text(max_size=80))
def test_any_text_is_repaired_without_error(raw):
    repaired = repair(raw)
    assert repaired.offsets is None or len(repaired.offsets) == len(repaired.text)


@pytest.mark.parametrize("path", PROTOCOLS, ids=lambda path: path.stem)
def test_real_minutes_keep_every_letter(path):
    """Letters and figures of the five real minutes are all there after repair, in order; only what was lost is put in."""
    for line in path.read_bytes().decode().split("\n"):
        if "\ufffd" not in line and "لت" not in line:
            assert [c for c in repair(line).text if c.isalnum()] == [c for c in line if c.isalnum()]


@pytest.mark.parametrize(
    "long",
    ["a" * 100_000, " " * 100_000, "a b " * 25_000, "*" * 100_000, "_a " * 33_000, "|" * 100_000, "\ufffd " * 50_000, "a" * 99_999 + "\ufffd",
     "x" + " " * 100_000 + "|", "\u0430" * 50_000 + "a" * 50_000, "![" * 50_000, "a\u0301" * 50_000, "#" * 100_000, "\xad " * 50_000],
    ids=lambda long: repr(long[:4]),
)  # fmt: skip
def test_a_line_of_100_000_characters_takes_no_longer_than_its_length(long):
    start = time.process_time()
    repair(long)
    assert time.process_time() - start < 2
