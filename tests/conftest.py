"""What all tests share: a clean environment, a real Neo4j and a browser where this machine has them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from neo4j import Driver
from playwright.sync_api import Browser, Page

from tests.harness import machine
from tests.harness.browser import launched
from tests.harness.neo4j_server import LTS, RELEASES, Neo4jServer, Neo4jUnavailableError, empty, running

settings.register_profile("shared machine", deadline=None)
settings.register_profile("ci", parent=settings.get_profile("shared machine"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "shared machine")

OWN_SETTINGS = ("FINSAM_DATA", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD")
MARKED_BY_FIXTURE = {"neo4j_server": "neo4j", "chromium": "browser"}


@pytest.fixture(autouse=True)
def _settings_of_the_product(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the caller set for finsam out of the tests: no test touches a data folder or a database of theirs."""
    for name in OWN_SETTINGS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session", params=list(RELEASES))
def neo4j_server(request: pytest.FixtureRequest) -> Iterator[Neo4jServer]:
    """A running Neo4j, once for each release."""
    try:
        with running(RELEASES[request.param]) as server:
            yield server
    except Neo4jUnavailableError as error:
        _lack(str(error), required=request.param == LTS and "FINSAM_REQUIRE_NEO4J" in os.environ)


@pytest.fixture(scope="module")
def neo4j_driver(neo4j_server: Neo4jServer) -> Iterator[Driver]:
    """A connection to a Neo4j that holds nothing, for one module."""
    with neo4j_server.driver() as driver:
        empty(driver)
        yield driver


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The path of a Chromium."""
    return machine.chromium() or _lack("Chromium is not here.", required="FINSAM_REQUIRE_BROWSER" in os.environ)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """A headless browser."""
    with launched(chromium) as launched_browser:
        yield launched_browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with a profile of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _lack(reason: str, required: bool) -> NoReturn:
    """Skip the test, or fail it where the caller requires it to run."""
    if required:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a Neo4j or a browser by the fixtures it asks for, so that nobody has to remember."""
    for item in items:
        for fixture, mark in MARKED_BY_FIXTURE.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """After tests that were skipped, say the one command that lets them run."""
    if terminalreporter.stats.get("skipped") and (packages := machine.missing_packages()):
        terminalreporter.section("to run the skipped tests too")
        terminalreporter.write_line(machine.how_to_add(packages))
