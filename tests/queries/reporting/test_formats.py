"""Reports in every format: whole, stable, and harmless whatever the minutes say."""

import csv
import io
import json
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from rich.cells import cell_len

from queries.reporting.flat import as_csv, as_json
from queries.reporting.markdown import as_markdown
from queries.reporting.page import as_page
from queries.reporting.report import Column, Line, Report, Table
from queries.reporting.terminal import as_terminal
from queries.reporting.wording import words
from queries.reporting.workbook import as_workbook
from queries.rows import Source

LABELS = dict(words("sv").parts["labels"])
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x.example","x")',
    "+46\t@SUM(A1)",
    "\x1b[31mröd\x1b[0m",
    "\u202egnäl",
    "| a | b |\n---\n[x](javascript:alert(1))",
    "http://x.example/",
    "{=cmd|' /C calc'!A0}",
]


def _report(text, number=7):
    table = Table(
        "t", text, (Column("a", text), Column("b", "b")), (Line((text, number), (Source(text, 2, 3, text),)),), text
    )
    empty = Table("u", "u", (), (), text)
    return Report("sv", text, (text, text), (table, empty), (text,), LABELS)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_a_page(text):
    tree = html.document_fromstring(as_page(_report(text)))
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= {
        "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
        "q", "cite",
    }  # fmt: skip
    assert not [
        name for element in tree.iter() for name in element.attrib if name.startswith("on") or name in ("src", "href")
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_formula_and_no_link_in_a_workbook(text):
    with zipfile.ZipFile(io.BytesIO(as_workbook(_report(text)))) as book:
        sheets = b"".join(book.read(name) for name in book.namelist() if "worksheets" in name)
        assert not [name for name in book.namelist() if "worksheets/_rels" in name]
    assert b"<f>" not in sheets
    assert b"hyperlink" not in sheets


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_formula_in_csv(text):
    for row in csv.reader(io.StringIO(as_csv(_report(text)))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


@given(st.text(max_size=80))
def test_no_text_steers_the_terminal_or_breaks_a_table(text):
    report = _report(text)
    assert not STEERING.search(as_terminal(report, width=60))
    rows = [line for line in as_markdown(report).splitlines() if line.startswith("| ")]
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1


@given(st.text(max_size=80), st.integers(30, 120))
def test_no_line_is_wider_than_the_terminal(text, width):
    lines = as_terminal(_report(text), width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width] == []


def test_json_reads_back_whole():
    read = json.loads(as_json(_report("\x1b[31mÅsa")))
    assert read["tables"][0]["lines"] == [
        {"a": "\x1b[31mÅsa", "b": 7, "sources": [{"file": "\x1b[31mÅsa", "page": 2, "line": 3, "quote": "\x1b[31mÅsa"}]}
    ]
    assert "\x1b" not in as_json(_report("\x1b[31mÅsa"))


def test_a_workbook_has_a_sheet_for_each_table_and_is_the_same_every_time():
    made = as_workbook(_report("Åsa"))
    assert made == as_workbook(_report("Åsa"))
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    assert names == ["Sammanfattning", "Åsa", "u"]


def test_a_page_asks_no_host_for_anything_and_says_its_language():
    page = as_page(_report("Åsa"))
    assert '<html lang="sv">' in page
    assert not re.search(r"https?://|url\(|@import|<script", page)


def test_thousands_are_set_apart():
    assert "695 000" in as_markdown(_report("x", 695000.0))
