"""Reports composed from the five minutes: what they say, on what they rest, what stands behind each line."""

import pytest

from graph.errors import FinsamError
from queries.reporting.compose import compose
from queries.reporting.contents import CONTENTS
from queries.reporting.wording import words

ABOUT = {
    "person": "Ingrid Hermansson",
    "board": "Skaraborg",
    "organisation": "Arbetsförmedlingen",
    "meeting": "skaraborg-2024-02-20.txt",
}
EACH = pytest.mark.parametrize("name", CONTENTS)


def _table(report, name):
    return next(table for table in report.tables if table.name == name)


def _column(table, name):
    place = [column.name for column in table.columns].index(name)
    return [line.cells[place] for line in table.lines]


@EACH
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_report_has_a_heading_and_two_sentences(store, name, language):
    report = compose(store, name, language, ABOUT.get(name))
    assert report.heading
    assert len(report.summary) == 2
    assert all(sentence[0].isupper() or sentence[0].isdigit() for sentence in report.summary)
    assert all(sentence.endswith(".") and "{" not in sentence and "None" not in sentence for sentence in report.summary)


@EACH
def test_every_line_says_where_it_is_stated(store, name):
    report = compose(store, name, "sv", ABOUT.get(name))
    lines = [line for table in report.tables for line in table.lines]
    assert lines
    assert all(line.sources and all(source.file for source in line.sources) for line in lines)


@EACH
def test_both_graphs_make_the_same_report(workspace, name):
    assert compose(workspace.bolt, name, "sv", ABOUT.get(name)) == compose(workspace.rdf, name, "sv", ABOUT.get(name))


def test_who_sits_on_two_boards_and_who_was_a_guest(store):
    report = compose(store, "cross_board", "sv")
    assert set(_column(_table(report, "cross_board"), "person")) == {"Fredrik Lundén", "Jonas Erlandsson"}
    assert "Joakim Ivarsson" in _column(_table(report, "guests"), "person")
    assert report.summary[0].startswith("2 personer har plats")
    assert "kalmar-au-2023-05-31.txt" in report.summary[1]
    assert "§ 1–22" in report.summary[1]


def test_a_report_of_a_day_says_what_surely_means(store):
    report = compose(store, "board", "sv", "Skaraborg", on="2024-02-20")
    assert report.summary[0].startswith("34 personer har 2024-02-20 plats i Samordningsförbundet Skaraborg, styrelse")
    assert set(_column(_table(report, "members"), "certainty")) == {"säkert"}
    assert any("Säkert" in note for note in report.notes)


def test_in_english_codes_are_english_and_names_stay(store):
    members = _table(compose(store, "board", "en", "Kalmar AU"), "members")
    assert set(_column(members, "role")) == {"member", "chair"}
    assert "Jonas Erlandsson" in _column(members, "person")


def test_nothing_found_is_said_as_such(store):
    report = compose(store, "decisions", "sv", word="finns inte i något beslut")
    assert report.summary == ("Protokollen återger inget sådant beslut.", "Inget protokoll säger något om det.")


def test_the_sentence_that_says_most_comes_first(composed):
    line = _table(compose(composed, "cross_board", "sv"), "cross_board").lines[0]
    assert [source.quote for source in line.sources] == ["Åsa Öst, ledamot", "Åsa Öst välkomnade"]


def test_people_who_may_be_one_are_told(composed):
    report = compose(composed, "cross_board", "sv")
    assert any("Åsa Öst" in note and "kan vara samma person (samma namn)" in note for note in report.notes)


@pytest.fixture
def composed():
    """Åsa Öst sits on the boards of two förbund, and another Åsa Öst may be she."""
    from graph import entities as e
    from graph.entities import Change
    from graph.rdf_store import RdfStore

    world = [
        *(e.Organisation(f"o{n}", f"Förbund {n}", (), "förbund", None, True) for n in (1, 2)),
        *(e.Board(f"b{n}", f"Förbund {n}, styrelse", "styrelse", f"o{n}") for n in (1, 2)),
        e.Person("p", "Åsa Öst", (), ()),
        e.Person("q", "Åsa Öst", (), ()),
        *(e.Mandate(f"m{n}", "p", f"b{n}", "ledamot", None, None, None, None, None, (), ()) for n in (1, 2)),
        e.PossibleIdentity("x", "p", "q", 0.8, "samma namn"),
        e.Meeting("t", "möte", "b1", *[None] * 8),
        e.Document("d", "a.txt", "0" * 64, "text", None, "test", "t", None, 0),
        *(
            e.Evidence(f"e{line}", "m1", "Mandate", "d", quote, line, None)
            for line, quote in enumerate(("Åsa Öst välkomnade", "Åsa Öst, ledamot"), start=1)
        ),
    ]
    store = RdfStore()
    store.apply([Change(type(entity), entity.id, entity) for entity in world], 1)
    return store


@pytest.mark.parametrize(
    ("name", "about", "options", "said"),
    [
        ("nope", None, {}, "There is no report"),
        ("coverage", None, {"on": "2024"}, "has no option 'on'"),
        ("person", "Ingen Alls", {}, "There is no person"),
        ("cross_board", None, {"on": "2024-13"}, "does not exist"),
    ],
)
def test_what_cannot_be_reported_is_said_in_a_sentence(store, name, about, options, said):
    with pytest.raises(FinsamError, match=said):
        compose(store, name, "sv", about, **options)


def test_both_languages_have_the_same_words():
    swedish, english = words("sv"), words("en")
    assert swedish.counts.keys() == english.counts.keys()
    assert swedish.parts.keys() == english.parts.keys()
    for part in swedish.parts.keys() - {"values"}:
        assert swedish.parts[part].keys() == english.parts[part].keys(), part
    assert all(
        {*section.columns} <= {*swedish.parts["columns"]}
        for content in CONTENTS.values()
        for section in content.sections
    )
    assert all(section.name in swedish.parts["tables"] for content in CONTENTS.values() for section in content.sections)
