"""Cells in reading order: rows of facts as rows, lists side by side one after the other."""

import pytest

from loaders.reading.columns import in_reading_order
from loaders.reading.names import is_name


def test_a_table_is_read_by_rows():
    rows = [["Namn", "Part", "Närv.", "Frånv."], ["Anna Ek", "Region Eksta", "X", ""], ["Bo Alm", "", "", "X"]]
    assert in_reading_order(rows) == ["Namn\tPart\tNärv.\tFrånv.", "Anna Ek\tRegion Eksta\tX", "Bo Alm\t \t \tX"]


def test_lists_of_people_side_by_side_are_read_one_after_the_other():
    rows = [["Ledamöter", "Ersättare"], ["Anna Ek (S)", "Cia Dal (M)"], ["Bo Alm", "Dan Flod, AF"], ["Eva Gran", ""]]
    assert in_reading_order(rows) == [
        "Ledamöter",
        "Anna Ek (S)",
        "Bo Alm",
        "Eva Gran",
        "Ersättare",
        "Cia Dal (M)",
        "Dan Flod, AF",
    ]


def test_a_label_stands_before_the_lists_beside_it():
    rows = [["Beslutande", "Anna Ek", "Cia Dal"], ["", "Bo Alm", ""], ["Ersättare", "Dan Flod", "Eva Gran"]]
    assert in_reading_order(rows) == ["Beslutande\tAnna Ek", "Bo Alm", "Cia Dal", "Ersättare\tDan Flod", "Eva Gran"]


def test_lists_with_a_mark_each_stay_with_their_marks():
    rows = [["Anna Ek", "X", "Cia Dal", "X"], ["Bo Alm", "X", "Dan Flod", "-"]]
    assert in_reading_order(rows) == ["Anna Ek\tX", "Bo Alm\tX", "Cia Dal\tX", "Dan Flod\t-"]


def test_one_column_of_marks_for_two_names_keeps_the_row():
    rows = [["Anna Ek", "Cia Dal", "X"], ["Bo Alm", "Dan Flod", "X"]]
    assert in_reading_order(rows) == ["Anna Ek\tCia Dal\tX", "Bo Alm\tDan Flod\tX"]


def test_whom_somebody_serves_for_stays_in_the_row():
    rows = [["Tjänstgörande", "Ersätter"], ["Anna Ek", "Cia Dal"], ["Bo Alm", "Dan Flod"]]
    assert in_reading_order(rows)[1] == "Anna Ek\tCia Dal"


def test_signatures_over_dashes_are_read_one_after_the_other():
    rows = [["Justeras", "Ordförande"], ["-" * 20, "_" * 20], ["Anna Ek", "Bo Alm"]]
    assert in_reading_order(rows) == ["Justeras", "-" * 20, "Anna Ek", "Ordförande", "_" * 20, "Bo Alm"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek",
        "Magnus von Schenck, ekonom",
        "Leif K. Sandin (SD)",
        "Markus O’Connor",
        "- Pia Roth, AF",
        "José Manuel Ortega",
        "Çiğdem Aydın (V)",
        "1. Anna Ek",
    ],
)
def test_names_are_known(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Region Halland",
        "Götene kommun",
        "Vice Ordförande",
        "Ej Närvarande",
        "Plats och tid",
        "NNS Styrelse",
        "X",
        "",
        "Anna",
        "Styrelsen Sammanträdesdatum",
        "Södra Dalarna SOF",
        "§ 5 Val",
        "2024 Maj",
    ],
)
def test_what_is_no_name_is_known(text):
    assert not is_name(text)


def test_headings_in_the_margin_stand_before_their_text():
    rows = [
        ["Plats", "Eksta"],
        ["§ 14", "Anna Ek öppnade mötet."],
        ["Öppnande", ""],
        ["", "Bo Alm valdes."],
        ["§ 15", "Rapporten"],
        ["Ekonomi i", "godkändes."],
        ["förbundet", ""],
    ]
    assert in_reading_order(rows) == [
        "Plats\tEksta",
        "",
        "§ 14 Öppnande",
        "Anna Ek öppnade mötet.",
        "Bo Alm valdes.",
        "",
        "§ 15 Ekonomi i förbundet",
        "Rapporten",
        "godkändes.",
    ]


def test_an_agenda_of_numbers_and_titles_stays_in_rows():
    rows = [["§ 14", "Öppnande"], ["§ 15", "Ekonomi"]]
    assert in_reading_order(rows) == ["§ 14\tÖppnande", "§ 15\tEkonomi"]


def test_people_with_their_organisation_under_them_are_lists():
    rows = [
        ["Beslutande", "Ersättare"],
        ["Anna Ek (S)", "Cia Dal"],
        ["Eksta kommun", "Försäkringskassan"],
        ["Bo Alm", "Dan Flod"],
        ["Region Eksta", "Eksta kommun"],
    ]
    assert in_reading_order(rows) == [
        "Beslutande",
        "Anna Ek (S)",
        "Eksta kommun",
        "Bo Alm",
        "Region Eksta",
        "Ersättare",
        "Cia Dal",
        "Försäkringskassan",
        "Dan Flod",
        "Eksta kommun",
    ]


@pytest.mark.parametrize("sign", ["§ 23", "23 §"])
def test_headings_in_the_margin_whichever_side_the_sign_stands(sign):
    rows = [[sign, "Eva öppnar mötet."], ["Öppnande", ""], ["§ 24", "Rapporten gås igenom."], ["Ekonomi", ""]]
    assert in_reading_order(rows)[:2] == [f"{sign} Öppnande", "Eva öppnar mötet."]


def test_lists_that_share_an_organisation_stay_in_the_row():
    head = ["Ledamot", "Kommun", "Närv.", "Ersättare", "Närv."]
    rows = [head, ["Anna Ek", "Ås kommun", "ja", "Cia Dal", "nej"], ["Bo Alm", "Region Ås", "nej", "Dan Flod", "ja"]]
    assert in_reading_order(rows) == ["\t".join(row) for row in rows]


def test_lists_with_an_organisation_each_are_read_one_after_the_other():
    rows = [["Ledamot", "Kommun", "Ersättare", "Kommun"], ["Anna Ek", "Ås kommun", "Cia Dal", "Dals kommun"]]
    assert in_reading_order(rows)[1] == "Anna Ek\tÅs kommun"


def test_signers_side_by_side_stand_one_after_the_other():
    rows = [
        ["Eva Ek (EE)", "Bo Al (BA)"],
        ["Finsam Ås", "Personnummer"],
        ["eva@ek.se", ""],
        ["Signerade 2022-12-01", "Signerade 2022-12-02 10:01:33 CET"],
        ["08:15:11 CET", ""],
        ["Siv Ros (SR)", ""],
        ["siv@ros.se", ""],
    ]
    assert in_reading_order(rows) == [
        "Eva Ek (EE)",
        "Finsam Ås",
        "eva@ek.se",
        "Signerade 2022-12-01 08:15:11 CET",
        "",
        "Bo Al (BA)",
        "Personnummer",
        "",
        "Signerade 2022-12-02 10:01:33 CET",
        "",
        "Siv Ros (SR)",
        "siv@ros.se",
    ]


def test_signers_side_by_side_below_the_words_of_a_service():
    rows = [
        ["DocuSigned by:", "DocuSigned by:"],
        ["Eva Ek", "Bo Al"],
        ["Ordförande", "Justerare"],
        ["2021-10-12 | 08:11 CEST", "2021-10-13 | 12:40 CEST"],
    ]
    assert in_reading_order(rows) == [row[0] for row in rows] + [""] + [row[1] for row in rows]


def test_numbers_of_matters_beside_paragraphs_are_no_text_beside_headings():
    rows = [
        ["§ 41", "Dnr 2021/11"],
        ["Delårsbokslut", ""],
        ["Styrelsens beslut", ""],
        ["§ 42", "2020/31"],
        ["Ansökan", ""],
    ]
    assert in_reading_order(rows) == [
        "§ 41\tDnr 2021/11",
        "Delårsbokslut",
        "Styrelsens beslut",
        "§ 42\t2020/31",
        "Ansökan",
    ]
