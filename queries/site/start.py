"""The first page of a site: what there is, the map of boards, who sits on two, and where to go."""

from __future__ import annotations

from collections import defaultdict

from graph.entities import Board, Document, Meeting, Organisation, Person
from queries.collation import alphabetical
from queries.pages.table import Line, Link, Table
from queries.rows import Row
from queries.site.book import Book
from queries.site.page import Page
from queries.site.pictures import MAP, has_map
from queries.site.tables import coded, label

MOST_SHOWN = 60
"""How many people of two organisations the page shows."""


def start_page(book: Book) -> Page:
    """The first page."""
    words = book.words
    counts = {
        "people": words.count("people", len(book.facts.of(Person))),
        "boards": words.count("boards", len(book.facts.of(Board))),
        "organisations": words.count("organisations", len(book.facts.of(Organisation))),
    }
    meetings = len(book.facts.of(Meeting))
    days = sorted(str(row["date"] or row["year"]) for row in book.minutes if row["date"] or row["year"])
    leftovers = sum(document.leftovers for document in book.facts.of(Document))
    return Page(
        "index.html",
        words.text("site", "title"),
        lead=(
            words.text("site", "start_lead", meetings=words.count("meetings", meetings), **counts),
            *((words.text("site", "start_time", first=days[0], last=days[-1]),) if days else ()),
        ),
        picture=Link(words.text("site", "picture_map"), MAP) if has_map(book) else None,
        tables=(_cross(book),),
        gaps=(words.text("site", "leftovers", n=leftovers),) if leftovers else (),
        template="site_start.html",
    )


def _cross(book: Book) -> Table:
    """Those with seats on boards of two organisations or more, most first."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in book.mandates:
        rows[str(row["person_id"])].append(row)
        if row["organisation_id"]:
            owners[str(row["person_id"])].add(str(row["organisation_id"]))
    several = [id for id, own in owners.items() if len(own) > 1]
    several.sort(key=lambda id: (-len(owners[id]), alphabetical(book.name(book.get(id))), id))
    lines = []
    for id in several[:MOST_SHOWN]:
        own = rows[id]
        boards = sorted(
            {str(row["board_id"]) for row in own}, key=lambda board: (alphabetical(book.name(book.get(board))), board)
        )
        whom = sorted({str(row["on_behalf_of_id"]) for row in own if row["on_behalf_of_id"]})
        roles = coded(book, sorted({str(row["role"]) for row in own}))
        sources = dict.fromkeys(source for row in own for source in row.sources)
        lines.append(Line((book.link(id, ""), book.links(boards, ""), roles, book.links(whom, "")), tuple(sources)))
    columns = tuple(label(book, column) for column in ("person", "of", "role", "represents"))
    return Table(
        "cross", book.words.text("site", "cross"), columns, tuple(lines), book.words.text("site", "cross_none")
    )
