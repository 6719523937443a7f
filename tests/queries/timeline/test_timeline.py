"""Timelines: every seat is there with its sentence, bars tell what holds, and the page is used by mouse, by keys and by ear."""

import re
from html.parser import HTMLParser

import pytest
from playwright.sync_api import expect
from plotly.graph_objects import Figure

from graph.errors import FinsamError
from queries.catalogue import ask
from queries.rows import Row
from queries.tenure import Ground, Tenure
from queries.timeline import of_rows, timeline
from queries.timeline.figure import figure
from queries.timeline.page import as_page, words
from tests.harness.hostile import MARK, hostile
from tests.harness.opened import faults, watched

BARS = ".chart .barlayer [role=button]"
WIDE = f"{BARS}[aria-label*='möjligen']"
"""Bars that are wide enough to be hit."""


@pytest.fixture(scope="module")
def five(workspace):
    return timeline(workspace.rdf)


@pytest.fixture(scope="module")
def written(five, tmp_path_factory):
    """The page of the five minutes."""
    path = tmp_path_factory.mktemp("timeline") / "timeline.html"
    path.write_text(as_page(five, "sv"), encoding="utf-8")
    return path


def _evil():
    """A timeline in which every text is hostile."""
    rows, held = [], {}
    for number, text in enumerate(hostile(44)):
        values = {
            "person": text, "role": text, "board": f"{text[:2000]} {number % 3}", "on_behalf_of": text, "stated_start": None,
            "stated_end": None, "first_seen": None, "last_seen": None, "person_id": f"p{number}", "board_id": f"b{number % 3}",
            "organisation_id": None, "on_behalf_of_id": f"o{number}", "mandate_id": f"m{number}", "file": text, "page": 1, "line": 2, "quote": text,
        }  # fmt: skip
        rows.append(Row(tuple(values), tuple(values.values())))
        held[f"m{number}"] = Tenure("", "", (("2020-05-28", "2020-05-28"),), "", "", "2020-05-28")
    return of_rows(rows, held)


def test_every_seat_stands_in_its_board_with_its_sentence(workspace, five):
    rows = ask(workspace.rdf, "board_on")
    seats = {seat.id: (chart, seat) for chart in five.charts for seat in chart.seats}
    assert seats.keys() == {row["mandate_id"] for row in rows}
    assert all(chart.board == seat.row["board_id"] and seat.row.sources for chart, seat in seats.values())


def test_both_graphs_give_the_same_page_in_either_language(workspace, five):
    for language in ("sv", "en"):
        assert as_page(timeline(workspace.bolt), language) == as_page(five, language)


def test_it_is_asked_for_by_board_organisation_and_person(workspace):
    (board,) = timeline(workspace.rdf, board="Skaraborg").charts
    assert board.name == "Samordningsförbundet Skaraborg, styrelse"
    for_whom = timeline(workspace.rdf, organisation="Arbetsförmedlingen", board="Skaraborg").charts
    assert {seat.row["on_behalf_of"] for chart in for_whom for seat in chart.seats} == {"Arbetsförmedlingen"}
    person = timeline(workspace.rdf, person="Jonas Erlandsson").charts
    assert len({chart.board for chart in person}) == 2
    with pytest.raises(FinsamError, match="no such seat"):
        timeline(workspace.rdf, first="1990", last="1991")


def test_bars_are_the_spans_and_marks_the_meetings(five):
    for chart in five.charts:
        drawn = {trace["meta"]: trace for trace in figure(chart, five.ends, words("en"))["data"]}
        for ground in Ground:
            spans = [span for seat in chart.seats for span in seat.spans if span.ground is ground]
            assert drawn.get(ground.value, {"base": []})["base"] == [span.first.isoformat() for span in spans]
        assert len(drawn["meeting"]["x"]) == sum(len(seat.seen) for seat in chart.seats)
        assert {trace["type"] for trace in drawn.values()} == {"bar", "scatter"}


def test_a_figure_is_one_that_plotly_knows(five):
    for chart in five.charts:
        drawn = figure(chart, five.ends, words("sv"))
        assert Figure(drawn).to_dict()["layout"].keys() >= drawn["layout"].keys() - {"template"}


def test_a_page_names_no_other_host_outside_of_the_library(five):
    page = as_page(five, "sv")
    library = max(re.findall(r"<script>(.*?)</script>", page, re.DOTALL), key=len)
    assert "plotly.js v" in library
    assert not re.search(r"https?://|url\(|@import", page.replace(library, ""))


def test_a_bar_leads_to_its_sentence_by_mouse_and_by_keys(written, page):
    watch = watched(page)
    page.goto(written.as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    bar = page.locator(WIDE).first
    name = bar.get_attribute("aria-label").partition(",")[0]
    bar.click()
    expect(page.locator("#evidence h3")).to_have_text(name)
    expect(page.locator("#evidence q").first).to_contain_text(name.split()[-1])
    expect(page.locator("#evidence cite").first).to_contain_text("nns-2020-05-28.txt, rad")
    page.keyboard.press("Escape")
    expect(page.locator("#evidence")).to_be_hidden()
    page.locator(".chart [role=button][tabindex='0']").first.focus()
    before = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowDown")
    after = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert before.partition(",")[0] != after.partition(",")[0]
    page.keyboard.press("Enter")
    expect(page.locator("#evidence .said")).to_have_text(after)
    assert (watch.errors, watch.asked) == ([], [])


def test_light_and_dark_have_their_colours(written, page):
    page.goto(written.as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    ground, label = "getComputedStyle(document.body).backgroundColor", ".chart .ytick text"
    light = page.evaluate(ground), page.locator(label).first.evaluate("(one) => getComputedStyle(one).fill")
    page.emulate_media(color_scheme="dark")
    expect(page.locator(label).first).not_to_have_css("fill", light[1])
    assert page.evaluate(ground) != light[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(written, page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(written.as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    page.locator("details.data summary").first.click()
    page.locator(WIDE).first.click()
    assert faults(page) == []


def test_hostile_text_is_shown_as_text(page, tmp_path):
    path = tmp_path / "evil.html"
    path.write_text(as_page(_evil(), "sv", hostile(1)[0]), encoding="utf-8")
    watch = watched(page)
    page.goto(path.as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    page.locator(WIDE).first.click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert page.locator("iframe, img, svg a, svg[onload], a[href^=javascript]").count() == 0
    assert MARK in page.locator("#evidence").inner_text()
    labels = page.locator(".chart .ytick text").all_text_contents()
    assert any("<" in label for label in labels)
    assert (watch.errors, watch.asked) == ([], [])


class _Ids(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.targets = [], set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name == "href" and value.startswith("#"):
                self.targets.add(value[1:])


def test_every_address_within_the_page_leads_somewhere(five):
    found = _Ids()
    found.feed(as_page(five, "en"))
    assert len(set(found.ids)) == len(found.ids)
    assert found.targets <= set(found.ids)
