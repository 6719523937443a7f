"""Rows as table, Markdown, CSV and JSON: complete, in the width given, and harmless wherever they end up."""

import csv
import datetime as dt
import io
import json
import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from queries.reports import render
from queries.rows import Row, Source

COLUMNS = ("person", "role", "stated_start", "stated_end", "person_id", "file", "page", "line", "quote")
ROW = Row(COLUMNS, ("Åsa Öst", "ledamot", "2019", None, "p1", "a.pdf", 2, 7, "Åsa Öst, Götene"))
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=60), st.dates())


def test_a_table_shows_what_people_read_and_its_source_beneath():
    assert render([ROW], "table", width=60).splitlines() == [
        "person   role     stated",
        "───────  ───────  ──────",
        "Åsa Öst  ledamot  2019–",
        "  a.pdf p. 2 line 7 “Åsa Öst, Götene”",
    ]


def test_a_row_of_many_sources_shows_some_and_says_how_many_more():
    more = tuple(Source("b.pdf", None, line, "x") for line in range(5))
    assert "and 3 more" in render([Row(COLUMNS, ROW.values, more)], "table")


def test_a_narrow_terminal_gets_one_block_a_row():
    lines = render([ROW, ROW], "table", width=20).splitlines()
    assert lines[:3] == ["person: Åsa Öst", "role: ledamot", "stated: 2019–"]
    assert "" in lines


def test_csv_has_every_column_and_no_formula():
    text = render([ROW, Row(COLUMNS, ("=HYPERLINK(1)", "-2", *ROW.values[2:]))], "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == [*COLUMNS, "more_sources"]
    assert rows[0]["quote"] == "Åsa Öst, Götene"
    assert (rows[1]["person"], rows[1]["role"]) == ("'=HYPERLINK(1)", "'-2")


def test_json_keeps_types_and_every_source():
    row = Row(COLUMNS, ROW.values, (Source("b.pdf", None, 1, "x"),))
    (read,) = json.loads(render([row], "json"))
    assert read["line"] == 7
    assert read["stated_end"] is None
    assert read["more_sources"] == [{"file": "b.pdf", "page": None, "line": 1, "quote": "x"}]


def test_markdown_shows_text_as_it_stands():
    text = render([Row(("name",), ("a|b <img src=x> [l](u) *s*\n# h",))], "md")
    assert text.splitlines()[2] == r"| a\|b \<img src=x\> \[l\](u) \*s\* \# h |"


def test_no_rows_are_no_text_and_an_empty_array():
    assert [render([], form) for form in ("table", "csv", "md", "json")] == ["", "", "", "[]\n"]


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=4), st.integers(20, 130))
def test_no_line_is_wider_than_the_terminal(values, width):
    rows = [Row(("first", "second", "third"), row) for row in values]
    assert all(cell_len(line) <= width for line in render(rows, "table", width=width).splitlines())


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=3))
def test_nothing_in_any_format_steers_a_terminal(values):
    rows = [Row(("first", "second"), row) for row in values]
    for form in ("table", "csv", "json", "md"):
        assert not STEERING.search(render(rows, form))


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_json_reads_back_as_it_was(texts):
    assert json.loads(render([Row(("text",), (text,)) for text in texts], "json")) == [{"text": text} for text in texts]


def test_days_are_iso_in_every_format():
    row = Row(("day",), (dt.date(2024, 2, 20),))
    assert all("2024-02-20" in render([row], form) for form in ("table", "csv", "json", "md"))
