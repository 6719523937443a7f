"""Rows that differ only in their source are one."""

import pytest

from queries.rows import Row, Source, fold

COLUMNS = ("person", "file", "page", "line", "quote")


def _row(person, line):
    return Row(COLUMNS, (person, "a.txt", None, line, "q"))


def test_rows_that_say_the_same_are_one_with_all_sources_in_order():
    (row,) = fold([_row("Åsa", 9), _row("Åsa", 2), _row("Åsa", 9)])
    assert row["line"] == 2
    assert row.sources == (Source("a.txt", None, 2, "q"), Source("a.txt", None, 9, "q"))


def test_rows_come_in_the_swedish_alphabets_order():
    assert [row["person"] for row in fold([_row("Ö", 1), _row("Z", 1), _row("Å", 1)])] == ["Z", "Å", "Ö"]


def test_a_row_without_evidence_has_no_source():
    assert Row(COLUMNS, ("Åsa", None, None, None, None)).sources == ()


def test_a_column_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        Row(("a",), (1,))["b"]
