"""The page of an organisation: its boards and members, who represents it where, and whom it put forward."""

from __future__ import annotations

from graph.entities import Appointment, Board, Membership, Nomination, Organisation, Post
from queries.site.book import Book, address
from queries.site.page import Note, Page
from queries.site.pictures import picture_of
from queries.site.seats import charts
from queries.site.tables import table


def organisation_page(book: Book, organisation: Organisation) -> Page:
    """All about an organisation; a förbund has members and boards of its own."""
    words = book.words
    seats = book.rows("on_behalf_of_id", organisation.id)
    title = book.title(organisation)
    lead = words.text(
        "says" if seats else "says_none",
        "organisation",
        name=title,
        when="",
        people=words.count("people", len({row["person_id"] for row in seats})),
        boards=words.count("boards", len({row["board_id"] for row in seats})),
    )
    spelled = [name for name in organisation.names if name != organisation.name]
    details = (
        (words.text("site", "kind"), words.value("kind", organisation.kind)),
        (words.text("site", "code"), organisation.code),
        (words.text("site", "names"), ", ".join(spelled)),
    )
    organs = book.of(Board, "organisation", organisation.id)
    posts = book.of(Post, "organisation", organisation.id)
    page = Page(
        address(organisation),
        title,
        words.text("site_kinds", "organisation"),
        (lead[:1].upper() + lead[1:],),
        tuple((label, cell) for label, cell in details if cell),
        notes=() if organisation.known else (Note(words.text("site", "unknown_organisation")),),
        charts=charts(book, seats, without=("on_behalf_of",)),
        picture=picture_of(book, organisation),
        tables=(
            table(book, "organs", organs),
            table(book, "members", book.of(Membership, "organisation", organisation.id)),
            table(book, "memberships", book.of(Membership, "member", organisation.id)),
            table(book, "nominations", book.of(Nomination, "organisation", organisation.id), ("by",)),
            table(book, "appointments", book.of(Appointment, "represents", organisation.id), ("represents",)),
            table(book, "posts", posts, ("organisation",)),
        ),
    )
    return page.with_sources(book.facts.sources(organisation.id))
