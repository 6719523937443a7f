"""The site in a browser, opened from the disk: search, links, timelines, keys, light and dark, and everybody can use it."""

import pytest
from playwright.sync_api import expect

from graph.entities import Board, Organisation, Person
from tests.harness.hostile import MARK
from tests.harness.opened import faults, watched

KINDS = ("person", "board", "organisation", "meeting")


@pytest.fixture(autouse=True)
def _patience(page):
    """A page of many charts takes its time on a machine with other work."""
    page.set_default_timeout(120_000)


def _largest(site, kind):
    return max((site / kind).glob("*.html"), key=lambda path: path.stat().st_size)


def _id(facts, kind, name):
    (found,) = [entity.id for entity in facts.of(kind) if entity.name == name]
    return found


def test_a_name_is_found_from_any_page_and_leads_to_its_page(site, facts, page):
    watch = watched(page)
    page.goto(_largest(site, "meeting").as_uri())
    page.fill("#words", "erlandss jon")
    expect(page.locator("#results a").first).to_contain_text("Jonas Erlandsson")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/person/{_id(facts, Person, 'Jonas Erlandsson')}.html")
    expect(page.locator("h1")).to_have_text("Jonas Erlandsson")
    assert (watch.errors, watch.asked) == ([], [])


def test_a_decision_is_found_by_its_words_and_shown_at_its_place(site, page):
    page.goto((site / "index.html").as_uri())
    page.fill("#words", "internkontrollplan")
    hit = page.locator("#results a", has_text="Beslut ·").first
    address = hit.get_attribute("href")
    assert "#d-" in address
    hit.click()
    expect(page.locator(f"#{address.partition('#')[2]}")).to_contain_text("nternkontrollplan")


def test_letters_are_found_without_their_marks_and_by_their_beginning(site, page):
    page.goto((site / "index.html").as_uri())
    for typed, name in (
        ("gotene", "Götene kommun"),
        ("GÖT komm", "Götene kommun"),
        ("skaraborg styr", "Samordningsförbundet Skaraborg, styrelse"),
    ):
        page.fill("#words", typed)
        expect(page.locator("#results a", has_text=name).first).to_be_visible()
    page.fill("#words", "finnsinte")
    expect(page.locator("#count")).to_have_text("Inga träffar")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "words"


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_can_use_a_page_and_nothing_goes_wrong_in_it(site, page, kind):
    watch = watched(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(_largest(site, kind).as_uri())
        if page.locator(".chart").count():
            page.locator(".chart[data-still]").first.wait_for()
        assert faults(page) == []
    assert (watch.errors, watch.asked) == ([], [])


def test_everybody_can_use_the_lists(site, page):
    watch = watched(page)
    for path in sorted(site.glob("*.html")):
        page.goto(path.as_uri())
        assert faults(page) == [], path.name
    assert (watch.errors, watch.asked) == ([], [])


def test_a_seat_on_a_page_leads_to_its_sentence(site, facts, page):
    page.goto((site / "person" / f"{_id(facts, Person, 'Jonas Erlandsson')}.html").as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    page.locator(".chart [role=button][tabindex='0']").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence q").first).to_contain_text("Jonas Erlandsson")


def test_pages_lead_from_person_to_board_to_organisation_and_back(site, facts, page):
    page.goto((site / "person" / f"{_id(facts, Person, 'Tina Song')}.html").as_uri())
    page.locator("#seats h3 a").first.click()
    page.wait_for_url(f"**/board/{_id(facts, Board, 'Samordningsförbundet Skaraborg, styrelse')}.html")
    page.locator("#seats td a", has_text="Arbetsförmedlingen").first.click()
    page.wait_for_url(f"**/organisation/{_id(facts, Organisation, 'Arbetsförmedlingen')}.html")
    expect(page.locator("#seats td a", has_text="Tina Song").first).to_be_visible()


def test_the_map_of_boards_leads_to_people(site, page):
    watch = watched(page)
    page.goto((site / "index.html").as_uri())
    picture = page.frame_locator("iframe.picture")
    picture.locator("#canvas[data-still]").wait_for()
    expect(picture.locator("h1")).to_be_hidden()
    picture.locator("#panel a", has_text="Nationella").first.click()
    picture.locator("#panel .tools a").click()
    page.wait_for_url("**/organisation/*.html")
    expect(page.locator("h1")).to_contain_text("Nationella nätverket")
    assert (watch.errors, watch.asked) == ([], [])


def test_a_page_fits_a_narrow_window(site, page):
    page.set_viewport_size({"width": 390, "height": 844})
    for kind in KINDS:
        page.goto(_largest(site, kind).as_uri())
        if page.locator(".chart").count():
            page.locator(".chart[data-still]").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, kind


def test_in_print_everything_is_open_and_the_menu_gone(site, page):
    page.goto(_largest(site, "board").as_uri())
    page.locator(".chart[data-still]").first.wait_for()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    expect(page.locator("header.site")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_hostile_text_is_shown_as_text_on_every_kind_of_page(hostile_site, page):
    watch = watched(page)
    shown = 0
    for path in (*sorted(hostile_site.glob("*.html")), *(_largest(hostile_site, kind) for kind in KINDS)):
        page.goto(path.as_uri())
        if page.locator(".chart").count():
            page.locator(".chart[data-still]").first.wait_for()
        shown += MARK in page.locator("main").inner_text()
        assert page.evaluate("window.ran") is None
        assert (
            page.locator("main img, iframe[srcdoc], svg[onload], a[href^=javascript], main script:not([type])").count()
            == 0
        )
    page.fill("#words", f"{MARK[:4]}")
    page.locator("#results a").first.wait_for()
    assert page.locator("#results img, #results script").count() == 0
    assert page.evaluate("window.ran") is None
    assert shown >= len(KINDS) + 4
    assert (watch.errors, watch.asked) == ([], [])
