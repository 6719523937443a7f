"""The page: complete, the same every time, and safe whatever the minutes say."""

import json
import re

import pytest
from playwright.sync_api import expect

from graph.errors import FinsamError
from queries.pictures.draw import draw
from queries.pictures.page import as_page
from queries.pictures.picture import Edge, Fact, Kind, Node, Picture, Piece, Place, Relation
from queries.rows import Source

EVIL = '</script><img src=x onerror="document.title=1"> href <!-- <b>Åsa</b> {{library}}\u2028'


def _data(page):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


def _evil():
    """A picture in which every text is hostile."""
    nodes = (Node("p", Kind.PERSON, EVIL), Node("b", Kind.BOARD, EVIL, strong=True))
    says = (Piece(EVIL, "p"), Piece(EVIL), Piece(EVIL, "b"))
    facts = (Fact(says, (Source(EVIL, EVIL, 1, EVIL),), EVIL, role=EVIL, owner="b", item=EVIL),)
    edges = (Edge("p", "b", Relation.SITS_ON, (0,), label=EVIL),)
    places = {"p": Place(0, 0), "b": Place(100, 0)}
    return Picture("network", "sv", EVIL, EVIL, nodes, edges, facts, places, {"b": EVIL}, (EVIL,), EVIL, (0,))


@pytest.fixture(scope="module")
def network(workspace):
    return draw(workspace.rdf, "network", "en")


def test_both_graphs_give_the_same_page(workspace, network):
    assert as_page(draw(workspace.bolt, "network", "en")) == as_page(network)


def test_every_line_has_facts_and_every_fact_its_sentence(network):
    for edge in network.edges:
        assert edge.facts
        for number in edge.facts:
            assert {edge.source, edge.target} & network.facts[number].about
            assert network.facts[number].sources


def test_two_roles_on_one_board_are_two_lines(network):
    (chair,) = [node.id for node in network.nodes if node.name == "Ulla-Karin Cannervik"]
    lines = [line for line in _data(as_page(network))["edges"] if line["from"] == chair]
    assert [line["relation"] for line in lines].count("sits_on") == 2


def test_where_nobody_sits_on_a_board_there_is_nothing_to_draw(workspace):
    with pytest.raises(FinsamError, match="load minutes first"):
        draw(workspace.rdf, "network", "en", on="1990")


def test_the_page_names_no_other_host(network):
    page = as_page(network)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page.replace("\\", ""))
    assert "sourceMappingURL" not in page
    assert "default-src 'none'" in page
    assert "'unsafe-inline'" not in re.search("script-src ([^;]+);", page)[1]


def test_text_of_minutes_cannot_leave_its_place():
    page = as_page(_evil())
    assert "<img" not in page.partition("<script>")[0]
    assert [node["name"] for node in _data(page)["nodes"]] == [EVIL, EVIL]


def test_in_a_browser_the_page_asks_nobody_and_shows_text_as_text(page, tmp_path):
    path = tmp_path / "evil.html"
    path.write_text(as_page(_evil()), "utf-8")
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(path.as_uri())
    page.fill("#words", "onerror")
    page.keyboard.press("Enter")
    page.locator("#panel blockquote").first.wait_for()
    assert asked == [path.as_uri()]
    assert errors == []
    assert page.title().startswith("</script>")
    assert page.locator("#panel img").count() == 0
    assert "<img src=x" in page.locator("#panel blockquote").first.inner_text()


def test_a_kind_can_be_hidden_and_found_again(page, tmp_path, network):
    path = tmp_path / "network.html"
    path.write_text(as_page(network), "utf-8")
    page.goto(path.as_uri())
    assert page.locator("#kinds input").count() == len({node.kind for node in network.nodes})
    page.locator("#kinds input").first.uncheck()
    expect(page.locator("#counts")).to_have_text("37 shown, 51 hidden")
    page.fill("#words", "erlandsson")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Jonas Erlandsson")
    expect(page.locator("#counts")).to_have_text("88 shown, 0 hidden")
    assert "SOF i Kalmar län" in page.locator("#panel").inner_text()
