"""The page of a person: seats, meetings, offices, tasks; and who may be the same."""

from __future__ import annotations

from graph.entities import (
    Appointment,
    Assignment,
    Dissent,
    Nomination,
    Participation,
    Person,
    PossibleIdentity,
    Post,
    Signature,
)
from queries.site.book import Book, address
from queries.site.page import Note, Page
from queries.site.pictures import picture_of
from queries.site.seats import charts
from queries.site.tables import table


def person_page(book: Book, person: Person) -> Page:
    """Everything that the minutes say of a person. Who has been erased has no name, and perhaps nothing else."""
    words = book.words
    seats = book.rows("person_id", person.id)
    title = book.title(person)
    spelled = [name for name in person.names if name != person.name]
    boards = {row["board_id"] for row in seats}
    whom = {row["on_behalf_of_id"] for row in seats if row["on_behalf_of_id"]}
    lead = words.text(
        "says" if seats else "says_none",
        "person",
        name=title,
        when="",
        boards=words.count("boards", len(boards)),
        organisations=words.count("organisations", len(whom)),
    )
    own = ("person",)
    page = Page(
        address(person),
        title,
        words.text("site_kinds", "person"),
        (lead,),
        ((words.text("site", "names"), ", ".join(spelled)),) if spelled else (),
        notes=tuple(_doubts(book, person)),
        charts=charts(book, seats, without=own),
        picture=picture_of(book, person),
        tables=(
            table(book, "posts", book.of(Post, "person", person.id), own),
            table(book, "appointments", book.of(Appointment, "person", person.id), own),
            table(book, "nominations", book.of(Nomination, "person", person.id), own),
            table(book, "participations", book.of(Participation, "person", person.id), own),
            table(book, "assignments", book.of(Assignment, "people", person.id)),
            table(book, "dissents", book.of(Dissent, "people", person.id)),
            table(book, "signatures", book.of(Signature, "person", person.id), own),
        ),
    )
    return page.with_sources(book.facts.sources(person.id))


def _doubts(book: Book, person: Person) -> list[Note]:
    pairs = {
        pair.other if pair.person == person.id else pair.person: pair
        for field in ("person", "other")
        for pair in book.of(PossibleIdentity, field, person.id)
    }
    return [
        Note(
            book.words.text("site", "doubt"), book.link(other), book.words.text("site", "doubt_why", reason=pair.reason)
        )
        for other, pair in sorted(pairs.items(), key=lambda one: (-one[1].score, one[0]))
    ]
