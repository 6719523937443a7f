"""PDF files: lines rebuilt from where the words stand. The files beside are written by files/compose.py."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from loaders.parsing import parse
from loaders.reading import ReadingError, SourceText, printed, read, read_file
from tests.harness.pdf import pdf

FILES = Path(__file__).parent / "files"


def minutes(name: str) -> SourceText:
    return read_file(FILES / f"{name}.pdf")


def texts(name: str) -> list[str]:
    return [line.text for line in minutes(name).lines if line.text and not line.noise]


def of_pages(count: int) -> bytes:
    """A PDF of that many pages, each like the first page of `cover.pdf`."""
    data = BytesIO()
    source, target = pypdfium2.PdfDocument(FILES / "cover.pdf"), pypdfium2.PdfDocument.new()
    target.import_pages(source, [0] * count)
    target.save(data)
    target.close()
    source.close()
    return data.getvalue()


def test_labels_lists_tables_and_signatures_of_a_cover_page():
    assert texts("cover") == [
        "Protokoll",
        "Plats och tid\tKommunhuset, Eksta",
        "Onsdagen den 4 mars 2026 kl. 9-12",
        "Beslutande\tStina Alm (S), ordförande",
        "Olle Björk (M)",
        "Karin Ceder, Försäkringskassan",
        "Per Dahl (C)",
        "Maja Ek, Arbetsförmedlingen",
        "Utses att justera\tOlle Björk",
        "Namn\tPart\tNär\tFrånv",
        "Stina Alm\tEksta kommun\tX",
        "Per Dahl\t \t \tX",
        "." * 40,
        "Stina Alm",
        "Ordförande",
        "." * 40,
        "Olle Björk",
        "Justerare",
    ]


def test_dots_drawn_before_lines_are_bullets():
    assert texts("dots") == [
        "§ 1 Val",
        "Styrelsen beslutar att",
        "• välja Olle Björk till justerare",
        "• fastställa dagordningen",
        "Stina Alm avslutar mötet.",
    ]
    assert [one.text for one in parse(minutes("dots")).decisions] == [
        "välja Olle Björk till justerare",
        "fastställa dagordningen",
    ]


def test_columns_of_prose_are_read_one_after_the_other():
    read = texts("columns")
    assert read[0] == "Protokoll från styrelsen i Samordningsförbundet Eksta, den 4 mars 2026"
    assert [line for line in read if line.startswith("§")] == ["§ 1 Öppnande", "§ 2 Val av justerare", "§ 3 Ekonomi"]
    at = read.index("tillsammans med ordföranden.")
    assert read[at + 1] == "§ 3 Ekonomi"
    assert read[-3:] == ["Styrelsen godkänner rapporten och läg-", "ger den till handlingarna.", "Finsam Eksta"]


def test_headers_footers_and_strips_are_set_aside_also_in_a_sentence():
    source = minutes("running")
    assert source.pages == 4
    kept = [line.text for line in source.lines if not line.noise]
    at = kept.index("Styrelsen diskuterar budgeten och kommer fram till att")
    assert kept[at + 1] == "den ska ses över."
    assert {line.text for line in source.lines if line.noise and line.text} >= {
        "Justerandes sign\tUtdragsbestyrkande",
        "Box 1, 123 45 Eksta",
    }
    assert [line.page for line in source.lines if "Beslut" in line.text] == [2, 4]


def test_pages_are_set_apart_by_form_feeds_and_lines_counted_through():
    source = minutes("running")
    lines = printed(source).split("\n")
    assert [line.removeprefix("\f") for line in lines] == [line.text for line in source.lines]
    assert [line.number for line in source.lines] == list(range(1, len(lines) + 1))
    assert sum(line.startswith("\f") for line in lines) == 3
    assert {line.page for line, text in zip(source.lines, lines, strict=True) if text.startswith("\f")} == {2, 3, 4}


def test_gaps_within_one_piece_of_text_part_cells_and_numbers_stay_with_their_titles():
    assert texts("gaps") == [
        "Tid:\tkl. 9.00\tPlats: Eksta",
        "An ordinary line of text in the same page.",
        "§ 14 Rapporter",
    ]


def test_letterheads_wrapped_cells_and_headings_in_the_margin():
    assert texts("wrapped") == [
        "Samordningsförbundet",
        "Eksta",
        "PROTOKOLL 2026-03-04",
        "Styrelsen, blad 1",
        "Namn\tPart\tNärvarande",
        "Gudmundur Sigurdsson (M)\tEksta kommun\tJa",
        "Maja Ek\tArbetsförmedlingen\tJa, tjänstgör för Per Dahl",
        "Stina Alm ordförande\tEksta kommun\tNej",
        "§ 14 Öppnande",
        "Stina Alm öppnar mötet.",
        "Maja Ek väljs att justera.",
        "Dagordningen godkänns.",
        "§ 15 Inför mötet den 5 maj",
        "Förslaget till budget gås igenom.",
        "Det behöver ses över.",
    ]


def test_cells_between_lines_are_whole_and_parted_where_a_line_goes_through_them():
    assert texts("ruled") == [
        "Deltagare",
        "Namn\tPart\tNärv.\tFrånv.",
        "Stina Alm\tFörsäkringskassan, område Norr och Syd\tX",
        "Margareta Alexandersson (S)\tEksta kommun, nord\tX",
        "Per Dahl\t \t \tX",
    ]


def test_rows_between_lines_are_whole():
    assert texts("banded") == [
        "Namn\tRepresenterar\tNärvarande",
        "Ledamöter",
        "Stina Alm\tFörsäkringskassan, området för samverkan\tJa",
        "Per Dahl\tEksta kommun\tNej",
        "§ 1 Öppnande",
    ]


def test_a_tinted_column_is_read_before_the_text_beside_it():
    read = texts("sidebar")
    assert read[:7] == ["Protokoll", "Datum", "2026-03-04", "Närvarande", "Stina Alm", "Per Dahl", "Maja Ek"]
    assert read[7] == "1. Öppnande"
    assert read[-2:] == ["2. Avslutning", "Mötet avslutas."]


def test_a_table_in_one_of_two_columns_is_read_in_its_column():
    read = texts("gutter")
    assert read[:3] == ["Datum\t2026-03-04", "Plats\tKommunhuset, Eksta", "Stina Alm berättar om insats nummer 1"]
    assert read[8:10] == ["Stina Alm berättar om insats nummer 7", "Per Dahl redovisar kostnaderna för 1"]


def test_words_set_one_by_one_keep_their_spaces():
    assert texts("words") == ["Protokollet från mötet läggs till handlingarna."]


def test_a_page_on_its_side_is_read_upright_without_the_stamp_on_its_margin():
    assert texts("turned") == [
        "§ 1 Mötet öppnas",
        "Stina Alm öppnar mötet.",
        "Olle Björk justerar.",
        "Stina Alm\tEksta kommun",
    ]


def test_headings_are_known_by_size_and_weight():
    assert minutes("cover").lines[0].heading > 0
    assert {line.heading for line in minutes("columns").lines if line.text.startswith("Ordföranden")} == {0}


@pytest.mark.parametrize(("name", "says"), [("scanned", "ocrmypdf -l swe scanned.pdf"), ("locked", "password")])
def test_what_cannot_be_read_is_said_with_what_to_do(name, says):
    with pytest.raises(ReadingError, match=says):
        minutes(name)


@pytest.mark.parametrize("part", [0.05, 0.3, 0.6])
def test_a_truncated_file_is_refused_or_read(part):
    data = (FILES / "running.pdf").read_bytes()
    with pytest.raises(ReadingError, match=r"^protokoll\.pdf: .+\.$"):
        read(data[: int(len(data) * part)], "protokoll.pdf")


def test_500_pages_are_read_and_3_000_are_refused():
    assert read(of_pages(500), "protokoll.pdf").pages == 500
    with pytest.raises(ReadingError, match=r"3,000 pages"):
        read(of_pages(3_000), "protokoll.pdf")


def test_justified_lines_labels_over_values_and_lists_that_begin_at_different_heights():
    assert texts("justified") == [
        "Organisation\tDatum\tTid",
        "Samordningsförbundet Eksta\t2026-03-04\t08:30–11:00",
        "Närvarande",
        "Stina Alm, Eksta kommun",
        "Olle Björk, Dals kommun",
        "Per Dahl, Region Eksta",
        "Ersättare",
        "Maja Ek, Arbetsförmedlingen",
        "Karin Ceder, Försäkringskassan",
        "Styrelsen beslutar att fastställa",
        "föredragningslistan.",
        "X\tX\tX",
    ]


def test_lists_that_are_not_level_and_names_wrapped_in_tables_without_rules():
    assert texts("unlevel") == [
        "Deltagare",
        "Stina Alm",
        "Eksta kommun",
        "Olle Björk",
        "Dals kommun",
        "Per Dahl",
        "Region Eksta",
        "Maja Ek",
        "Arbetsförmedlingen",
        "Frånvarande",
        "Karin Ceder",
        "Försäkringskassan",
        "Tjänstemän",
        "Anna Berg",
        "Ledamot\tHuvudman\tNärvaro\tErsättare",
        "Ann-Kristin Wallenberg\tEksta kommun\tJa\tBengt Olof Persson",
        "Per Dahl\tFörsäkringskassan\tJa, t.o.m. § 7\tMaja Ek",
        "Lisbeth Grönvall\tRegion Eksta\tNej\tKarin Ceder",
    ]


def test_labels_that_break_and_lines_at_the_edge_that_count_on_within_the_page():
    assert texts("broken") == [
        "ÅSBY\tPROTOKOLL",
        "SAMORDNINGSFÖRBUND",
        "Plats och tid\tKommunhuset, Åsby, sammanträdesrummet på tredje våningen, den 4 mars 2026 kl. 9.00-12.00",
        "Stina K Alm\tÅsby kommun\tJa",
        "Olle Björk\tDals kommun\tNej",
        "2026-1 Dnr 26.0003",
        "Val av justerare",
        "Ordföranden öppnar mötet.",
        "Olle Björk väljs.",
        "2026-2 Dnr 26.0002",
        "Budget",
        "Styrelsen behandlar budget.",
        "2026-3 Dnr 26.0003",
        "Rapport",
        "Styrelsen behandlar rapport.",
        "2026-4 Dnr 26.0004",
        "Avslutning",
        "Styrelsen behandlar avslutning.",
    ]
    record = parse(minutes("broken"))
    assert record.organisation == "Åsby samordningsförbund"
    assert [item.number for item in record.items] == ["2026-1", "2026-2", "2026-3", "2026-4"]
    assert not record.remarks


def test_a_line_is_a_heading_where_all_of_it_is_bold():
    page = [("§ 1 Ansökan", ""), ("Beslut ", "Bron beviljas 300 000 kr. Förbundschefen tecknar"), "avtal med kommunen."]
    lines = [line for line in read(pdf([page]), "x.pdf").lines if line.text]
    assert [bool(line.heading) for line in lines] == [True, False, False]


def test_letters_set_one_by_one_and_cells_broken_at_signs_and_dashes():
    assert texts("letters") == [
        "Nästa möte är den 26 januari 2018 kl 10-15.",
        "Datum: 2020-09-17\tTid: 09.00 (paus 10.15)\tPlats: Rådhuset",
        "§ 42\tTill att justera dagens protokoll utses Olle Björk.",
        "§ 43\tDagordningen fastställs efter att ärendet Lokaler lagts till.",
        "Stina Alm",
        "Ordförande\t" + "." * 30,
        "Olle Björk",
        "Justerande\t" + "." * 30,
        "Per Dahl",
    ]
