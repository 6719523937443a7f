"""The picture: complete, the same every time, and safe whatever the minutes say."""

import json
import re

import pytest
from playwright.sync_api import expect

from graph.errors import FinsamError
from queries.layout import positions
from queries.network import Edge, Kind, Network, Node, Relation, network
from queries.pictures import headline, network_page
from queries.rows import Row

COLUMNS = (
    "person", "role", "board", "on_behalf_of", "stated_start", "stated_end", "first_seen", "last_seen",
    "person_id", "board_id", "organisation_id", "on_behalf_of_id", "mandate_id", "file", "page", "line", "quote",
)  # fmt: skip
EVIL = '</script><img src=x onerror="document.title=1"> href <!-- <b>Åsa</b> {{library}}\u2028'


def _row(person, board, organisation, quote="q"):
    values = (person, "ledamot", board, organisation, None, None, None, None, person, board, "f", organisation, "m")
    return Row(COLUMNS, (*values, "a.txt", None, 1, quote))


def _network(*rows, cross=()):
    nodes = {"f": Node("f", Kind.FORBUND, "Förbundet")}
    edges = []
    for number, row in enumerate(rows):
        for column, kind in (("person", Kind.PERSON), ("board", Kind.BOARD), ("on_behalf_of", Kind.KOMMUN)):
            nodes[row[column]] = Node(row[column], kind, row[column])
        edges.append(Edge(row["person"], row["board"], Relation.SITS_ON, number))
        edges.append(Edge(row["person"], row["on_behalf_of"], Relation.REPRESENTS, number))
    edges += [Edge(board, "f", Relation.ORGAN_OF) for board in sorted({row["board"] for row in rows})]
    return Network(tuple(nodes.values()), tuple(edges), rows, frozenset(cross))


def _data(page):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


@pytest.fixture(scope="module")
def drawn(workspace):
    return network(workspace.rdf)


def test_both_graphs_give_the_same_picture(workspace, drawn):
    assert network_page(network(workspace.bolt)) == network_page(drawn)


def test_every_mandate_and_everybody_in_it_is_drawn(drawn):
    data = _data(network_page(drawn))
    assert len(data["mandates"]) == len(drawn.mandates)
    ids = {node["id"] for node in data["nodes"]}
    for row in drawn.mandates:
        assert {row["person_id"], row["board_id"]} <= ids
    assert {edge["mandate"] for edge in data["edges"]} == {None, *range(len(drawn.mandates))}


def test_two_roles_on_one_board_are_two_lines(drawn):
    (chair,) = {row["person_id"] for row in drawn.mandates if row["person"] == "Ulla-Karin Cannervik"}
    lines = [edge for edge in _data(network_page(drawn))["edges"] if edge["from"] == chair]
    assert [line["relation"] for line in lines].count("sits on") == 2


def test_no_two_nodes_stand_on_each_other(drawn):
    places = positions(drawn)
    assert places.keys() == {node.id for node in drawn.nodes}
    assert len(set(places.values())) == len(places)


def test_a_link_between_two_boards_stands_between_them():
    rows = [_row(f"p{n}", "x", f"k{n}") for n in range(9)] + [_row(f"q{n}", "y", f"l{n}") for n in range(9)]
    both = [_row("both", "x", "k1"), _row("both", "y", "k1")]
    places = positions(_network(*rows, *both))
    (left, right) = sorted((places["x"], places["y"]))
    assert left[0] <= places["both"][0] <= right[0]


def test_who_links_two_boards_stands_beside_whom_they_represent():
    places = positions(_network(_row("both", "y", "k"), _row("both", "x", "k")))
    assert len(set(places.values())) == len(places)


def test_the_headline_counts_and_names():
    text = headline(_network(_row("Åsa", "x", "k"), _row("Åsa", "y", "k"), cross=["Åsa"]))
    assert (
        text
        == "1 person on 2 boards, for 1 organisation that the minutes name. 1 person sits, or sat, on boards of two organisations: Åsa."
    )


def test_where_nobody_sits_on_a_board_there_is_nothing_to_draw():
    with pytest.raises(FinsamError, match="load minutes first"):
        network_page(_network())


def test_the_page_names_no_other_host(drawn):
    page = network_page(drawn)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page.replace("\\", ""))
    assert "sourceMappingURL" not in page
    assert "default-src 'none'" in page


def test_text_of_minutes_cannot_leave_its_script_element():
    page = network_page(_network(_row(EVIL, "styrelse", "k", EVIL)))
    assert "onerror=" not in page.partition('id="data">')[0]
    assert EVIL.split("\u2028")[0] in [node["name"] for node in _data(page)["nodes"]][1]


def test_the_page_in_a_browser_asks_nobody_and_shows_text_as_text(page, tmp_path):
    path = tmp_path / "network.html"
    path.write_text(network_page(_network(_row(EVIL, "styrelse", "k", EVIL), _row("Eva", "styrelse", "k"))), "utf-8")
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(path.as_uri())
    page.fill("#words", "onerror")
    page.locator("#panel blockquote").first.wait_for()
    assert asked == [path.as_uri()]
    assert errors == []
    assert page.title() == "Who sits on which board"
    assert page.locator("#panel img").count() == 0
    assert "<img src=x" in page.locator("#panel blockquote").first.inner_text()


def test_a_kind_can_be_hidden_and_found_again(page, tmp_path, drawn):
    path = tmp_path / "network.html"
    path.write_text(network_page(drawn), "utf-8")
    page.goto(path.as_uri())
    assert page.locator("#legend input").count() == len({node.kind for node in drawn.nodes})
    page.locator("#legend input").first.uncheck()
    page.fill("#words", "erlandsson")
    expect(page.locator("#panel h2")).to_have_text("Jonas Erlandsson")
    assert "SOF i Kalmar län" in page.locator("#panel").inner_text()
