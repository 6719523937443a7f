"""A site: the whole graph as pages that any web server, or a double click, serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from graph.entities import Board, Document, Meeting, Organisation, Person
from graph.errors import FinsamError
from queries import pages
from queries.site.boards import board_page
from queries.site.book import Book, book
from queries.site.lists import LISTS, first_file, list_pages
from queries.site.meetings import meeting_page
from queries.site.organisations import organisation_page
from queries.site.page import Page
from queries.site.people import person_page
from queries.site.pictures import pictures
from queries.site.search import search_files
from queries.site.start import start_page
from queries.site.wording import words

if TYPE_CHECKING:
    from queries.engine import Store
    from queries.exports.facts import Facts
    from queries.reporting.wording import Language, Words

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page of the site may load: files of the site. Styles may stand in a page, since the libraries that draw write them there."""


def files(
    facts: Facts, store: Store, language: Language, step: Callable[[], None] = lambda: None
) -> Iterator[tuple[str, str]]:
    """Every file of the site: its address, relative to the site's folder, and its text; the same bytes for the same graph.

    facts: all that the archive holds; store: a graph of it; step: called after each page of a person, board, organisation or meeting.
    FinsamError where there are no minutes.
    """
    from queries.pictures.page import script as answering
    from queries.pictures.parts import library as vis
    from queries.timeline.figure import library as plotly

    if not facts.of(Document):
        raise FinsamError("There are no minutes to show: load some first (finsam load PATH).")
    made = book(facts, store, words(language))
    yield "assets/site.css", pages.style() + pages.asset("timeline.css") + pages.asset("site.css")
    yield "assets/site.js", pages.asset("site.js")
    yield "assets/timeline.js", pages.asset("timeline.js")
    yield "assets/plotly.js", plotly()
    yield "assets/vis-network.js", vis()
    yield "assets/picture.js", answering()
    yield from search_files(made)
    for page in _pages(made):
        yield page.address, _written(page, made.words)
        step()
    yield from pictures(made, store)


def size(facts: Facts) -> int:
    """How many pages the site will have for entities, lists aside."""
    return sum(len(facts.of(kind)) for kind in (Person, Board, Organisation, Meeting))


def _pages(made: Book) -> Iterator[Page]:
    yield start_page(made)
    yield from list_pages(made)
    for person in made.facts.of(Person):
        yield person_page(made, person)
    for board in made.facts.of(Board):
        yield board_page(made, board)
    for organisation in made.facts.of(Organisation):
        yield organisation_page(made, organisation)
    for meeting in made.facts.of(Meeting):
        yield meeting_page(made, meeting)


def _written(page: Page, tongue: Words) -> str:
    own = tongue.parts["site"]
    return pages.render(
        page.template,
        language=tongue.language,
        policy=POLICY,
        title=f"{page.title} · {own['name']}",
        page=page,
        root=page.root,
        words=own,
        chart_words=tongue.parts["timeline"],
        labels=tongue.parts["labels"],
        kinds=tongue.parts["site_kinds"],
        menu=[(name, own[name], first_file(name)) for name in LISTS],
    )
