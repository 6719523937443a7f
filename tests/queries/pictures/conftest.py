"""Every view of the five minutes, as pictures and as pages."""

from pathlib import Path

import pytest

from queries.pictures.draw import VIEWS, draw
from queries.pictures.page import as_page

ABOUT = {
    "person": ("Jonas Erlandsson",),
    "board": ("Skaraborg",),
    "organisation": ("Arbetsförmedlingen",),
    "path": ("Roger Holmberg", "Lena Nilsson"),
}


@pytest.fixture(scope="session")
def pictures(workspace):
    """Every view, in English."""
    return {name: draw(workspace.rdf, name, "en", ABOUT.get(name, ())) for name in VIEWS}


@pytest.fixture(scope="session")
def pages(pictures, tmp_path_factory):
    """The file of every view's page."""
    folder: Path = tmp_path_factory.mktemp("pages")
    files = {}
    for name, picture in pictures.items():
        files[name] = folder / f"{name}.html"
        files[name].write_text(as_page(picture), encoding="utf-8")
    return files


@pytest.fixture
def watched(page):
    """What went wrong on the page, and whom it asked for anything."""
    seen = {"errors": [], "asked": []}
    page.on("pageerror", lambda error: seen["errors"].append(str(error)))
    page.on("console", lambda message: seen["errors"].append(message.text))
    page.on("request", lambda request: seen["asked"].append(request.url))
    return seen


@pytest.fixture
def opened(page, pages, watched):
    """Opens a view's page and waits for its still picture; at the end nothing must have gone wrong, and nobody been asked."""
    page.set_viewport_size({"width": 1280, "height": 800})

    def open_(name, **media):
        page.emulate_media(**media)
        page.goto(pages[name].as_uri())
        page.wait_for_selector("[data-still]", state="attached")
        return page

    yield open_
    assert watched["errors"] == []
    assert {url for url in watched["asked"] if not url.startswith("file:")} == set()
