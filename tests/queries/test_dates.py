"""Days as people write them, and terms of office."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import FinsamError
from queries.dates import Period, by_term, parse, term_of

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2150, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-05", "2023-05-01", "2023-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-5-3", "2023-05-03", "2023-05-03"),
        (" 2023-05-31 ", "2023-05-31", "2023-05-31"),
    ],
)
def test_a_day_a_month_and_a_year_are_periods(text, first, last):
    assert parse(text) == Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023-02-30", "2023-02 has 28 days"),
        ("2023-13", "months run from 01 to 12"),
        ("2023-00-01", "months run from 01 to 12"),
        ("0203-05-01", "out of range"),
        ("31/5 2023", "write it as"),
        ("", "write it as"),
    ],
)
def test_what_is_no_date_is_said_in_a_sentence(text, said):
    with pytest.raises(FinsamError, match=said):
        parse(text)


@pytest.mark.parametrize(
    ("day", "start"),
    [("2011-04-01", 2011), ("2015-03-31", 2011), ("2019-04-01", 2019), ("2023-03-31", 2019), ("2024-02-20", 2023)],
)
def test_a_term_begins_on_the_first_of_april_after_an_election(day, start):
    assert term_of(dt.date.fromisoformat(day)) == Period(dt.date(start, 4, 1), dt.date(start + 4, 3, 31))


@given(DAYS)
def test_every_day_is_in_its_term_and_the_next_day_after_it_in_the_next(day):
    term = term_of(day)
    assert term.first <= day <= term.last
    assert term_of(term.last + dt.timedelta(days=1)).first == term.last + dt.timedelta(days=1)


@given(DAYS, st.integers(0, 4000))
def test_the_parts_of_a_period_cover_it_without_overlap(first, length):
    period = Period(first, first + dt.timedelta(days=length))
    parts = list(by_term(period))
    assert parts[0][0].first == period.first
    assert parts[-1][0].last == period.last
    for (part, term), (following, _) in pairwise(parts):
        assert part.last + dt.timedelta(days=1) == following.first
        assert term == term_of(part.first) == term_of(part.last)
