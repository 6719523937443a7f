"""Spans of days on which mandates hold: day for day what the catalogue answers, from either graph."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from queries.bounds import tenures
from queries.catalogue import ask
from queries.dates import parse, term_of
from queries.tenure import Ground, Span, Tenure

DAY = dt.timedelta(1)


def _tenure(start="", end="", seen=(), left="", elected="", first_seen=""):
    return Tenure(start, end, tuple((day, day) for day in seen), left, elected, first_seen)


def _day(text):
    return dt.date.fromisoformat(text)


@pytest.fixture(scope="module")
def held(workspace):
    rows = ask(workspace.rdf, "board_on")
    return tenures(workspace.rdf, rows)


def test_both_graphs_bound_mandates_alike(workspace, held):
    assert tenures(workspace.bolt, ask(workspace.bolt, "board_on")) == held
    assert any(tenure.left for tenure in held.values()) or any(tenure.elected for tenure in held.values())


def test_on_each_day_a_mandate_holds_as_the_catalogue_answers(workspace, held):
    spans = {id: tenure.spans() for id, tenure in held.items()}
    days = sorted({day for own in spans.values() for span in own for day in (span.first - DAY, span.first, span.last)})
    assert len(days) > 10
    for day in days:
        answered = {row["mandate_id"]: row["certainty"] for row in ask(workspace.rdf, "board_on", on=day.isoformat())}
        told = {
            id: "possibly" if span.ground is Ground.POSSIBLE else "surely"
            for id, own in spans.items()
            for span in own
            if span.first <= day <= span.last
        }
        assert told == answered, day


def test_between_two_meetings_of_a_term_it_holds_surely_and_around_them_possibly():
    term = term_of(_day("2023-05-08"))
    assert _tenure(seen=["2023-05-08", "2024-02-20"]).spans() == [
        Span(term.first, _day("2023-05-07"), Ground.POSSIBLE),
        Span(_day("2023-05-08"), _day("2024-02-20"), Ground.SEEN),
        Span(_day("2024-02-21"), term.last, Ground.POSSIBLE),
    ]


def test_a_stated_time_stands_alone():
    assert _tenure("2023-04-01", "2025-03-31").spans() == [
        Span(_day("2023-04-01"), _day("2025-03-31"), Ground.STATED),
    ]


def test_who_left_holds_it_no_longer():
    spans = _tenure(seen=["2020-02-01"], left="2020-09-01").spans()
    assert spans[-1] == Span(_day("2020-02-02"), _day("2020-09-01"), Ground.POSSIBLE)


def test_who_was_elected_did_not_hold_it_before():
    spans = _tenure(seen=["2020-02-01"], elected="2020-02-01", first_seen="2020-02-01").spans()
    assert spans[0] == Span(_day("2020-02-01"), _day("2020-02-01"), Ground.SEEN)


def test_spans_never_overlap(held):
    for tenure in held.values():
        spans = tenure.spans()
        assert all(span.first <= span.last for span in spans)
        assert all(one.last < other.first for one, other in pairwise(spans))


def test_of_which_no_day_is_known_there_is_no_span():
    assert _tenure(left="2020").spans() == []


def test_on_a_board_of_the_network_a_meeting_speaks_for_two_years_around_it():
    """Somebody chosen there in April 2018 for two years is not gone when the terms of the law turn on 1 April 2019."""
    seat = replace(_tenure(seen=["2018-04-11", "2018-06-14"]), near=dt.timedelta(730))
    assert [seat.certainty(parse(day)) for day in ("2018-05-01", "2019-04-10", "2020-06-01", "2020-07-01")] == [
        "surely", "possibly", "possibly", None,
    ]  # fmt: skip
    spans = seat.spans()
    assert (spans[0].ground, spans[-1].ground, spans[-1].last) == (Ground.POSSIBLE, Ground.POSSIBLE, _day("2020-06-13"))
    across = replace(_tenure(seen=["2018-06-14", "2019-05-23"]), near=dt.timedelta(730))
    assert across.certainty(parse("2019-04-10")) == "surely"
    assert replace(across, near=None).certainty(parse("2019-04-10")) == "possibly"
