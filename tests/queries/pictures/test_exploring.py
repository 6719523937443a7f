"""The page as somebody uses it, in a real browser: filter, search, slider, side panel, surroundings, table, keyboard, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from queries.pictures.draw import VIEWS

SPOT = """(name) => { const { x, y } = window.finsam.spot(name); const box = document.getElementById('canvas').getBoundingClientRect();
  return [box.x + x, box.y + y]; }"""


def _press(page, name, twice=False):
    """Click on a node of the drawing, by its name."""
    x, y = page.evaluate(SPOT, name)
    (page.mouse.dblclick if twice else page.mouse.click)(x, y)


def _opacity(page, name):
    return page.evaluate("(name) => window.finsam.node(name).opacity", name)


def _find(page, words):
    page.fill("#words", words)
    page.keyboard.press("Enter")


def test_kinds_roles_and_organisations_filter(opened):
    page = opened("network")
    expect(page.locator("#counts")).to_have_text("88 shown, 0 hidden")
    page.locator("#kinds label", has_text="People").locator("input").uncheck()
    expect(page.locator("#counts")).to_have_text("37 shown, 51 hidden")
    page.locator("#kinds label", has_text="People").locator("input").check()
    page.locator("#roles label", has_text="not stated").locator("input").uncheck()
    expect(page.locator("#counts")).to_have_text("62 shown, 26 hidden")
    page.locator("#roles label", has_text="not stated").locator("input").check()
    page.select_option("#owners", label="Samordningsförbundet i Blekinge")
    expect(page.locator("#counts")).to_have_text("5 shown, 83 hidden")


def test_search_completes_without_marks_and_shows_what_was_hidden(opened):
    page = opened("network")
    page.locator("#kinds label", has_text="Kommuner").locator("input").uncheck()
    page.fill("#words", "goten")
    expect(page.locator("#options li")).to_have_count(1)
    expect(page.locator("#words")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#words")).to_have_attribute("aria-activedescendant", "option-0")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Götene kommun")
    expect(page.locator("#counts")).to_have_text("88 shown, 0 hidden")


def test_a_click_leads_to_the_quote_with_file_and_line(opened):
    page = opened("network")
    _press(page, "Jonas Erlandsson")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Jonas Erlandsson")
    expect(panel.locator("blockquote").first).to_have_text("Jonas Erlandsson, SOF i Kalmar län")
    expect(panel.locator("figcaption").first).to_have_text("nns-2020-05-28.txt, line 22")
    panel.locator(".near a", has_text="arbetsutskott").click()
    expect(panel.locator("h2")).to_have_text("Samordningsförbundet i Kalmar län, arbetsutskott")


def test_a_click_on_a_line_tells_why_it_is_there(opened):
    page = opened("path")
    page.mouse.click(*page.evaluate("() => window.finsam.middle(0)"))
    expect(page.locator("#panel h2")).to_have_text(
        "Roger Holmberg sits on Samordningsförbundet i Kalmar län, arbetsutskott"
    )
    expect(page.locator("#panel blockquote")).to_have_text("Roger Holmberg")


def test_a_decision_tells_its_paragraph(opened):
    page = opened("decisions")
    _find(page, "internkontrollplan")
    expect(page.locator("#panel .when").first).to_contain_text("§ 6")


def test_on_a_day_what_does_not_hold_fades(opened):
    page = opened("network")
    page.locator("#timed").check()
    page.evaluate(
        "(day) => { const at = document.getElementById('day'); at.value = Date.parse(day) / 864e5; at.dispatchEvent(new Event('input')); }",
        "2024-02-20",
    )
    expect(page.locator("#date")).to_have_text("2024-02-20")
    assert _opacity(page, "Tina Song") == 1
    assert _opacity(page, "Samordningsförbundet Skaraborg") == 1
    assert _opacity(page, "Lena Nilsson") < 0.5
    expect(page.locator("#counts")).to_contain_text("faded that day")
    _find(page, "Tina Song")
    expect(page.locator("#panel .when").first).to_contain_text("2024-02-20: surely")
    page.locator("#later").click()
    expect(page.locator("#date")).not_to_have_text("2024-02-20")
    expect(page.locator("#panel .when").first).to_contain_text("possibly")
    page.locator("#timed").uncheck()
    assert _opacity(page, "Lena Nilsson") == 1


def test_a_double_click_leaves_only_the_surroundings_and_there_is_a_way_back(opened):
    page = opened("network")
    _press(page, "Jonas Erlandsson", twice=True)
    expect(page.locator("#counts")).to_have_text("4 shown, 84 hidden")
    page.locator("#back").click()
    expect(page.locator("#counts")).to_have_text("88 shown, 0 hidden")
    expect(page.locator("#back")).to_be_hidden()


def test_the_keyboard_reaches_nodes(opened):
    page = opened("path")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel h2")).to_have_text("Jonas Erlandsson")
    expect(page.locator("#said")).to_contain_text("Jonas Erlandsson, person. 3 facts")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel h2")).to_contain_text("Nationella nätverket")
    page.keyboard.press("Enter")
    expect(page.locator("#counts")).to_have_text("3 shown, 2 hidden")
    page.keyboard.press("Escape")
    expect(page.locator("#counts")).to_have_text("5 shown, 0 hidden")


def test_the_table_holds_the_same_facts_and_can_be_copied(opened, page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened("path")
    page.locator("#to-table").click()
    expect(page.locator("#rows tr")).to_have_count(5)
    expect(page.locator("#rows tr").first).to_contain_text(
        "Roger Holmberg: member on Samordningsförbundet i Kalmar län, arbetsutskott"
    )
    page.locator("#copy").click()
    expect(page.locator("#copied")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == "Fact\tTime\t§\tSource\tQuote"
    assert len(copied) == 6


def test_it_moves_only_when_told_to(opened):
    page = opened("boards")
    still = page.evaluate(SPOT, "Samordningsförbundet Sydnärke")
    page.wait_for_timeout(300)
    assert page.evaluate(SPOT, "Samordningsförbundet Sydnärke") == still
    page.locator("#free").click()
    page.wait_for_function(
        "([name, x]) => Math.abs(window.finsam.spot(name).x - x) > 1",
        arg=["Samordningsförbundet Sydnärke", page.evaluate("window.finsam.spot('Samordningsförbundet Sydnärke').x")],
    )
    page.locator("#free").click()


def test_names_stand_beside_and_never_on_each_other(opened):
    for name in ("network", "nns", "board", "boards"):
        page = opened(name)
        boxes = page.evaluate("window.finsam.labels()")
        assert len(boxes) > 12
        for one, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[:one]:
                assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_dark_and_light_have_colours_of_their_own(opened):
    papers = {
        scheme: opened("network", color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert papers == {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 24, 30)"}


def test_on_paper_the_picture_is_light_and_its_buttons_are_gone(opened):
    page = opened("person", color_scheme="dark", media="print")
    expect(page.locator("#tools")).to_be_hidden()
    expect(page.locator("#panel blockquote").first).to_be_visible()


def _faults(page):
    """What axe finds, serious or worse."""
    found = Axe().run(page).response["violations"]
    return [(f["id"], f["nodes"][0]["target"]) for f in found if f["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_no_serious_fault(opened, name):
    page = opened(name, color_scheme="dark" if name == "decisions" else "light", media="screen")
    page.locator("#timed").check()
    page.fill("#words", "a")
    assert _faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_panel_and_table(opened, scheme):
    page = opened("path", color_scheme=scheme, media="screen")
    _find(page, "jonas")
    assert _faults(page) == []
    page.locator("#to-table").click()
    assert _faults(page) == []


@pytest.mark.parametrize("name", VIEWS)
def test_on_a_telephone_nothing_is_wider_than_the_screen(opened, page, name):
    page.set_viewport_size({"width": 390, "height": 844})
    opened(name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
