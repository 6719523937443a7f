"""Search: Swedish words, best first, each sentence once, the same on either engine."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import FinsamError
from queries.search import find, highlighted
from queries.search.words import BEGINNING, EXACT, INSIDE, hits, pattern, wanted


def _texts(rows):
    return [(row["kind"], row["text"]) for row in rows]


def test_either_engine_finds_the_same(workspace):
    for words in ("beslut", "narvarande", "ordförande protokoll", "2024", "a"):
        found = find(workspace.rdf, words)
        assert find(workspace.bolt, words) == found
        assert found


def test_a_decision_is_found_with_its_source(store):
    best = find(store, "internkontrollplan", kind="decision")[0]
    assert "internkontrollplan" in best["text"].casefold()
    assert best["file"].startswith("blekinge-")
    assert best["line"]


def test_all_words_must_be_there(store):
    every = find(store, "val justerare")
    assert every
    assert all(hits("val", row["text"]) and hits("justerare", row["text"]) for row in every)
    assert find(store, "internkontrollplan schlagerfestival") == []


@pytest.mark.parametrize("words", ["INTERNKONTROLLPLAN", "internkontrollplán", "Internkontrollplan"])
def test_capitals_and_marks_do_not_matter(workspace, words):
    assert find(workspace.rdf, words) == find(workspace.rdf, "internkontrollplan")


def test_filters_narrow_and_never_add(workspace):
    everything = find(workspace.rdf, "styrelsen")
    for filters in (
        {"board": "Blekinge"},
        {"first": "2024"},
        {"last": "2023"},
        {"kind": "item"},
        {"kind": "decision", "first": "2023-05", "last": "2023-05"},
    ):
        some = find(workspace.rdf, "styrelsen", **filters)
        assert len(some) < len(everything)
        assert [row for row in some if row not in everything] == []
    assert {row["kind"] for row in find(workspace.rdf, "styrelsen", kind="decision")} == {"decision"}
    assert {str(row["date"])[:4] for row in find(workspace.rdf, "styrelsen", last="2023")} <= {"2020", "2023"}


def test_no_sentence_comes_twice(workspace):
    rows = find(workspace.rdf, "beslutar")
    told = [source for row in rows if row["kind"] != "quote" for source in row.sources]
    quotes = [source for row in rows if row["kind"] == "quote" for source in row.sources]
    assert len(set(quotes)) == len(quotes)
    assert not set(told).issuperset(quotes) or not quotes


def test_the_word_itself_comes_before_a_compound(workspace):
    texts = [row["text"] for row in find(workspace.rdf, "plan", kind="item")]
    weights = [max(hit.weight for hit in hits("plan", text)) for text in texts]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("word", "text", "weight"),
    [
        ("atgard", "Åtgärder", BEGINNING),
        ("beslut", "Beslut", EXACT),
        ("plan", "verksamhetsplanen", INSIDE),
        ("val", "Val av justerare", EXACT),
        ("val", "förvaltning", None),
        ("hogskola", "HÖGSKOLAN", BEGINNING),
    ],
)
def test_endings_and_compounds(word, text, weight):
    assert max((hit.weight for hit in hits(word, text)), default=None) == weight


@pytest.mark.parametrize("text", ["", "  ", "§", "!?", "'"])
def test_nothing_to_look_for_is_said(workspace, text):
    with pytest.raises(FinsamError, match="no word to look for"):
        find(workspace.rdf, text)


@pytest.mark.parametrize("words", ["' OR 1=1 //", '") } DROP ALL #', "a.*b(", "$pattern ?in_pattern \\w"])
def test_what_looks_like_a_query_is_words(workspace, words):
    assert find(workspace.rdf, words) == find(workspace.bolt, words)


LETTERS = st.text(alphabet="abcåäöÅÄÖéÉøæüxyz-. ", min_size=1)


@given(LETTERS, LETTERS)
def test_the_pattern_misses_no_hit(text, query):
    if any(letter.isalpha() for letter in query):
        for word in wanted(query):
            if hits(word, text):
                assert re.search(pattern(word), text, re.IGNORECASE)


@given(LETTERS, LETTERS)
def test_highlighting_adds_marks_and_nothing_else(text, query):
    if any(letter.isalpha() for letter in query):
        assert highlighted(text, query, ("<", ">")).replace("<", "").replace(">", "") == text


def test_overlapping_words_are_marked_once():
    assert highlighted("Verksamhetsplanen antas", "verksamhetsplan plan", ("<", ">")) == "<Verksamhetsplanen> antas"
