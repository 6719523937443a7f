"""The views: true on the real minutes, the same from both graphs, every line with the sentence behind it."""

import datetime as dt

import pytest

from graph.errors import FinsamError
from graph.rdf_store import RdfStore
from graph.workspace import Workspace
from loaders.load import load
from queries.catalogue import ask
from queries.pictures.draw import VIEWS, draw
from queries.pictures.page import as_page
from queries.pictures.picture import Kind, Relation

ABOUT = {
    "person": ("Jonas Erlandsson",),
    "board": ("Skaraborg",),
    "organisation": ("Arbetsförmedlingen",),
    "path": ("Roger Holmberg", "Lena Nilsson"),
}


def _lines(picture, relation):
    """(source, target) by name of the lines of a relation."""
    names = {node.id: node.name for node in picture.nodes}
    return [(names[edge.source], names[edge.target]) for edge in picture.edges if edge.relation is relation]


@pytest.mark.parametrize("name", VIEWS)
def test_both_graphs_give_the_same_page(workspace, pictures, name):
    assert as_page(draw(workspace.bolt, name, "en", ABOUT.get(name, ()))) == as_page(pictures[name])


@pytest.mark.parametrize("name", VIEWS)
def test_every_line_leads_to_a_sentence_about_its_ends(pictures, name):
    picture = pictures[name]
    for edge in picture.edges:
        assert edge.facts
        for fact in (picture.facts[number] for number in edge.facts):
            assert {edge.source, edge.target} & fact.about
            assert fact.sources
            assert all(source.quote for source in fact.sources)


@pytest.mark.parametrize("name", VIEWS)
def test_no_two_nodes_stand_on_each_other(pictures, name):
    for places in (pictures[name].places, pictures[name].tall):
        spots = {(place.x, place.y) for place in places.values()}
        assert len(spots) == len(places)
    assert pictures[name].places.keys() == {node.id for node in pictures[name].nodes}


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_speaks_swedish_too(workspace, pictures, name):
    swedish = draw(workspace.rdf, name, "sv", ABOUT.get(name, ()))
    assert swedish.headline != pictures[name].headline
    assert [node.id for node in swedish.nodes] == [node.id for node in pictures[name].nodes]


def test_the_network_tells_who_sits_on_two_boards(pictures):
    assert "(Fredrik Lundén and Jonas Erlandsson)" in pictures["network"].headline
    strong = {node.name for node in pictures["network"].nodes if node.strong and node.kind is Kind.PERSON}
    assert strong == {"Fredrik Lundén", "Jonas Erlandsson"}


def test_two_roles_on_one_board_are_two_lines(pictures):
    lines = _lines(pictures["organisation"], Relation.SITS_ON)
    assert lines.count(("Ulla-Karin Cannervik", "Samordningsförbundet Skaraborg, styrelse")) == 2


def test_förbund_that_share_people_are_linked(pictures):
    nns = "Nationella nätverket för samordningsförbund"
    shared = {frozenset(pair) for pair in _lines(pictures["boards"], Relation.SHARES)}
    assert shared == {
        frozenset({nns, "Samordningsförbundet Centrala Östergötland"}),
        frozenset({nns, "Samordningsförbundet i Kalmar län"}),
    }
    assert len(_lines(pictures["boards"], Relation.SENDS)) == 11


def test_a_path_stands_in_its_order(pictures):
    picture = pictures["path"]
    across = sorted(picture.nodes, key=lambda node: picture.places[node.id].x)
    assert [node.name for node in across] == [
        "Roger Holmberg",
        "Samordningsförbundet i Kalmar län, arbetsutskott",
        "Jonas Erlandsson",
        "Nationella nätverket för samordningsförbund, styrelse",
        "Lena Nilsson",
    ]
    assert picture.headline == "Roger Holmberg and Lena Nilsson: 4 steps, through Jonas Erlandsson."


def test_where_nothing_ties_two_the_picture_says_so(workspace):
    with pytest.raises(FinsamError, match="Nothing ties Roger Holmberg to Lena Nilsson"):
        draw(workspace.rdf, "path", "en", ("Roger Holmberg", "Lena Nilsson"), **{"from": "2024"})


def test_nominations_and_delegates_reach_nns(pictures):
    assert set(_lines(pictures["nns"], Relation.NOMINATED)) == {
        (name, "Nationella nätverket för samordningsförbund, styrelse")
        for name in ("Ingrid Hermansson", "Sebastian Ekeroth Clausson")
    }
    assert ("Ingrid Hermansson", "Samordningsförbundet i Blekinge") in _lines(pictures["nns"], Relation.PUT_FORWARD)


def test_decisions_lead_to_whom_they_tell_to_do_something(workspace, pictures):
    picture = pictures["decisions"]
    kinds = [node.kind for node in picture.nodes]
    assert kinds.count(Kind.DECISION) == len({row["decision_id"] for row in ask(workspace.rdf, "decisions")})
    told = _lines(picture, Relation.ASSIGNED)
    assert (
        "uppdra åt presidiet att ta fram ett underlag för en lokal anställning till förbundets kansli",
        "presidiet",
    ) in told
    assert {receiver for _, receiver in told} >= {"Ola Andersson", "Ingrid Hermansson", "Joakim Ivarsson"}


def test_decisions_can_be_chosen(workspace):
    picture = draw(workspace.rdf, "decisions", "en", word="internkontrollplan")
    assert [node.kind for node in picture.nodes] == [Kind.MEETING, Kind.DECISION]


def test_on_a_day_only_who_sits_then_is_drawn(workspace):
    for day, count in (("2024-02-20", 34), ("2020-05-28", 0)):
        rows = ask(workspace.rdf, "board_on", board="Skaraborg", on=day)
        assert len({row["person_id"] for row in rows}) == count
        if count:
            picture = draw(workspace.rdf, "board", "en", ("Skaraborg",), on=day)
            assert sum(node.kind is Kind.PERSON for node in picture.nodes) == count
        else:
            with pytest.raises(FinsamError, match="nothing to draw"):
                draw(workspace.rdf, "board", "en", ("Skaraborg",), on=day)


def test_spans_agree_with_what_the_question_says_of_a_day(workspace, pictures):
    """A fact holds on a day as surely as `ask --on` says."""
    picture = pictures["network"]
    people = {node.id for node in picture.nodes if node.kind is Kind.PERSON}
    for day in (
        dt.date(2019, 5, 1),
        dt.date(2020, 5, 28),
        dt.date(2023, 5, 31),
        dt.date(2024, 2, 20),
        dt.date(2026, 1, 1),
    ):
        told = {
            (row["person_id"], row["board_id"], row["certainty"])
            for row in ask(workspace.rdf, "who_represents", on=str(day))
        }
        drawn = set()
        for edge in picture.edges:
            if edge.relation is Relation.SITS_ON and edge.source in people:
                for span in picture.facts[edge.facts[0]].spans or ():
                    if span.first <= str(day) <= span.last:
                        drawn.add((edge.source, edge.target, span.certainty))
        assert drawn == told


def test_who_may_be_one_person_is_linked_by_a_dashed_line(tmp_path):
    """A bare namesake on another board is only possibly the same."""
    minutes = "{board}\nProtokoll 2023-0{month}-08\nBeslutande\nÅke Ekqvist-Sandberg, {whom}\n"
    for month, (board, whom) in enumerate(
        (("Samordningsförbundet Alfa", "Region Skåne"), ("Samordningsförbundet Beta", "Lunds kommun")), 1
    ):
        (tmp_path / f"{month}.txt").write_text(minutes.format(board=board, month=month, whom=whom), encoding="utf-8")
    with Workspace(tmp_path / "data", write=True) as workspace:
        run = workspace.archive.begin_run("load", "2024-01-01T00:00:00+00:00")
        assert [
            loaded.status for loaded in load(workspace, [str(tmp_path / "1.txt"), str(tmp_path / "2.txt")], run=run)
        ] == ["new", "new"]
        picture = draw(workspace.rdf, "network", "sv")
        first = next(node.id for node in picture.nodes if node.kind is Kind.PERSON)
        alone = draw(workspace.rdf, "person", "sv", (first,))
    for drawn in (picture, alone):
        (line,) = [edge for edge in drawn.edges if edge.relation is Relation.POSSIBLY_SAME]
        assert line.doubtful
        assert "kan vara samma person" in "".join(piece.text for piece in drawn.facts[line.facts[0]].says)
    assert len({edge.target for edge in alone.edges if edge.relation is Relation.SITS_ON}) == 2


def test_a_view_refuses_what_it_does_not_know(workspace):
    with pytest.raises(FinsamError, match="no picture 'map'"):
        draw(workspace.rdf, "map", "en")
    with pytest.raises(FinsamError, match="has no option 'word'"):
        draw(workspace.rdf, "nns", "en", word="x")
    with pytest.raises(FinsamError, match="no person called"):
        draw(workspace.rdf, "person", "en", ("Nobody Whatever",))


@pytest.mark.parametrize("name", ["network", "boards", "nns", "decisions"])
def test_without_minutes_there_is_nothing_to_draw(name):
    with pytest.raises(FinsamError, match="nothing to draw"):
        draw(RdfStore(), name, "en")
