"""Figures of the network, on a small world that can be counted by hand and on the five minutes."""

import pytest

from cli.commands.analyse import NAMES
from graph.errors import FinsamError
from queries.analysis import FIGURES, analyse, bridges, central_boards, central_people, communities, roles
from queries.rows import Row

WORLD = (
    ("Ada", "A", "ordförande", "Ekstad kommun"),
    ("Ada", "A", "ledamot", "Ekstad kommun"),
    ("Bo", "A", "ledamot", "Ekstad kommun"),
    ("Bo", "B", "ledamot", "Region Ek"),
    ("Cia", "B", "ledamot", "Region Ek"),
    ("Cia", "C", "ordförande", None),
    ("Bo", "C", "ledamot", None),
    ("Dag", "D", "ledamot", "Region Ek"),
)
"""Person, förbund of the board, role, on whose behalf. Bo alone joins A to B and to C; Bo and Cia both join B to C."""


def _row(number, person, forbund, role, side):
    values = {
        "person": person, "role": role, "board": f"{forbund}, styrelse", "on_behalf_of": side, "person_id": person.lower(), "board_id": f"board-{forbund}",
        "organisation_id": f"forbund-{forbund}", "on_behalf_of_id": side, "mandate_id": str(number),
    }  # fmt: skip
    return Row(tuple(values), tuple(values.values()))


@pytest.fixture
def mandates():
    return [_row(number, *line) for number, line in enumerate(WORLD)]


def test_the_person_between_all_others_is_the_most_central(mandates):
    rows = central_people(mandates)
    assert rows[0]["person"] == "Bo"
    assert {row["person"] for row in rows} <= {"Bo", "Cia"}
    assert (rows[0]["boards"], rows[0]["represents"]) == (3, 2)


def test_betweenness_is_the_share_of_shortest_chains():
    """Bo lies on every chain between one of A's two and one of B's two: 4 of the 6 pairs of others."""
    path = [
        _row(0, "Ada", "A", "ledamot", None),
        _row(1, "Bo", "A", "ledamot", None),
        _row(2, "Bo", "B", "ledamot", None),
        _row(3, "Cia", "B", "ledamot", None),
    ]
    (row,) = central_people(path)
    assert row["betweenness"] == round(4 / 6, 4)


def test_a_board_counts_each_person_once(mandates):
    boards = {row["board"]: row for row in central_boards(mandates)}
    assert boards["A, styrelse"]["people"] == 2
    assert [boards[f"{name}, styrelse"]["shares_with"] for name in "ABCD"] == [2, 2, 2, 0]


def test_boards_that_share_nobody_are_in_no_community(mandates):
    rows = communities(mandates)
    assert {board for row in rows for board in row["boards"]} == {"A, styrelse", "B, styrelse", "C, styrelse"}
    assert "Ada" not in {person for row in rows for person in row["shared_people"]}


def test_a_bridge_that_nobody_else_makes_is_named(mandates):
    rows = {row["person"]: row for row in bridges(mandates)}
    assert set(rows) == {"Bo", "Cia"}
    assert rows["Bo"]["organisations"] == ["A", "B", "C"]
    assert rows["Bo"]["joined_by_nobody_else"] == ["A – B", "A – C"]
    assert rows["Cia"]["joined_by_nobody_else"] == []


def test_two_boards_of_one_organisation_are_no_bridge(mandates):
    own = Row(mandates[0].columns, tuple("board-A2" if value == "board-A" else value for value in mandates[0].values))
    assert bridges([mandates[0], own]) == []


def test_roles_are_counted_by_seats_and_people(mandates):
    rows = {row["role"]: row for row in roles(mandates)}
    members = rows["ledamot"]
    assert (members["seats"], members["people"], members["most_by_one_person"]) == (6, 4, 3)
    assert (members["first_organisation"], members["its_share"]) == ("Region Ek", 0.6)
    assert (rows["ordförande"]["first_organisation"], rows["ordförande"]["its_share"]) == ("Ekstad kommun", 1.0)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_no_mandates_give_no_rows_and_their_order_does_not_matter(figure, mandates):
    assert figure.rows([]) == []
    assert figure.rows(mandates[::-1]) == figure.rows(mandates)


def test_the_command_line_has_every_figure():
    assert tuple(FIGURES) == NAMES


@pytest.mark.parametrize("name", FIGURES)
def test_either_engine_gives_the_same_figures(name, workspace):
    assert analyse(workspace.bolt, name) == analyse(workspace.rdf, name) != []


def test_the_bridges_of_the_five_minutes(store):
    assert [row["person"] for row in analyse(store, "bridges")] == ["Fredrik Lundén", "Jonas Erlandsson"]
    assert analyse(store, "bridges", on="2024-02-20") == []


def test_an_unknown_figure_or_day_is_said(workspace):
    with pytest.raises(FinsamError, match="no figure 'fame'"):
        analyse(workspace.rdf, "fame")
    with pytest.raises(FinsamError, match="does not exist"):
        analyse(workspace.rdf, "people", on="2024-02-30")
