"""The pictures of a site: the map of boards, and a picture of each board and of whatever links several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.entities import Board, Entity, Organisation, Person
from queries.engine import Id
from queries.names import Named
from queries.pages.table import Link
from queries.pictures.asked import Asked
from queries.pictures.draw import VIEWS
from queries.pictures.known import Known
from queries.pictures.page import as_page
from queries.pictures.sketch import Sketch
from queries.pictures.wording import words
from queries.site.book import FOLDERS, Book, address

if TYPE_CHECKING:
    from queries.engine import Store
    from queries.pictures.picture import Picture

MAP = "picture/boards.html"
"""The map of boards."""
VIEW: dict[type[Entity], str] = {Person: "person", Board: "board", Organisation: "organisation"}
"""Kinds of which a picture may be drawn, and the view that draws it."""


def picture_of(book: Book, entity: Entity) -> Link | None:
    """The picture of a person, board or organisation; None where it would show no more than the page says in a line.

    A board has one where somebody sits on it, a person where two organisations' boards are linked, an organisation where it has a board or is
    represented on two.
    """
    boards = {
        Person: lambda: {row["organisation_id"] for row in book.rows("person_id", entity.id)} - {None},
        Board: lambda: {row["person_id"] for row in book.rows("board_id", entity.id)},
        Organisation: lambda: {row["board_id"] for row in book.rows("on_behalf_of_id", entity.id)},
    }[type(entity)]()
    owner = isinstance(entity, Organisation) and any(
        book.rows("board_id", board.id) for board in book.of(Board, "organisation", entity.id)
    )
    if len(boards) > 1 or owner:
        return Link(book.words.text("site", "picture", name=book.title(entity)), f"picture/{entity.id}.html")
    return None


def pictures(book: Book, store: Store) -> Iterator[tuple[str, str]]:
    """The page of each picture, by address: each takes the scripts that all share from `assets`."""
    known = Known(store)
    if has_map(book):
        yield MAP, _page(book, _drawn(book, known, "boards"))
    for kind, view in VIEW.items():
        found: list[Entity] = [*book.facts.of(kind)]
        for entity in found:
            if link := picture_of(book, entity):
                yield link.address, _page(book, _drawn(book, known, view, entity))


def has_map(book: Book) -> bool:
    """Whether there are boards to draw."""
    return bool(book.mandates)


def _drawn(book: Book, known: Known, view: str, about: Entity | None = None) -> Picture:
    named = () if about is None else (Named(Id(about.id), book.title(about), frozenset()),)
    return VIEWS[view].build(Sketch(known, words(book.words.language)), Asked(named, {}))


def _page(book: Book, picture: Picture) -> str:
    found = (book.get(node.id) for node in picture.nodes)
    pages = {entity.id: f"../{address(entity)}" for entity in found if entity and type(entity) in FOLDERS}
    return as_page(picture, pages, library_at="../assets/vis-network.js", script_at="../assets/picture.js")
