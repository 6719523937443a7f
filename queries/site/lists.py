"""The lists of a site: people, boards, organisations, meetings, what is missing, the files; long ones on several pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.entities import Board, Document, Entity, Meeting, Membership, Organisation, Person, Remark
from queries.collation import alphabetical
from queries.pages.table import Cell, Line, Link, Table
from queries.reports import text
from queries.site.boards import without_minutes
from queries.site.book import Book
from queries.site.page import Page
from queries.site.tables import label, meeting_link

MOST = 400
"""How many lines a page of a list has."""

LISTS = ("people", "boards", "organisations", "meetings", "coverage", "sources")
"""The lists by the name of their first file, in the order of the menu."""


def list_pages(book: Book) -> Iterator[Page]:
    """The pages of every list."""
    builders: dict[str, Callable[[Book], tuple[Sequence[str], list[tuple[str, Line]]]]] = {
        "people": _people,
        "boards": _boards,
        "organisations": _organisations,
        "meetings": _meetings,
        "coverage": _coverage,
        "sources": _sources,
    }
    leads = {"coverage": "coverage_lead", "sources": "sources_lead"}
    for name in LISTS:
        columns, lines = builders[name](book)
        lead = (book.words.text("site", leads[name]),) if name in leads else ()
        yield from _paged(book, name, columns, lines, lead)


def first_file(name: str) -> str:
    """The file of the first page of a list."""
    return f"{name}.html"


def _paged(
    book: Book, name: str, columns: Sequence[str], lines: list[tuple[str, Line]], lead: tuple[str, ...]
) -> Iterator[Page]:
    """Pages of at most MOST lines, each with links to the others. lines: what a line is found by, for those links, and the line."""
    chunks = [lines[start : start + MOST] for start in range(0, len(lines), MOST)] or [[]]
    files = [first_file(name) if not number else f"{name}-{number + 1}.html" for number in range(len(chunks))]
    title = book.words.text("site", name)
    for file, chunk in zip(files, chunks, strict=True):
        pager = tuple(
            Link(_range(part), "" if other == file else other)
            for other, part in zip(files, chunks, strict=True)
            if part
        )
        table = Table(
            "",
            title,
            tuple(label(book, column) for column in columns),
            tuple(line for _, line in chunk),
            book.words.text("labels", "empty"),
        )
        yield Page(file, title, lead=lead, tables=(table,), pager=pager if len(chunks) > 1 else ())


def _range(part: Sequence[tuple[str, Line]]) -> str:
    first, last = part[0][0], part[-1][0]
    return first if first == last else f"{first} – {last}"


def _named(book: Book, entity: Entity) -> str:
    return book.title(entity)[:12]


def _people(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    lines = []
    for person in book.named(Person):
        seats = book.rows("person_id", person.id)
        boards = sorted(
            {str(row["board_id"]) for row in seats}, key=lambda id: (alphabetical(book.name(book.get(id))), id)
        )
        lines.append((_named(book, person), Line((book.link(person.id, ""), book.links(boards, "")))))
    return ("person", "of"), lines


def _boards(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    lines = []
    for board in book.named(Board):
        people = {row["person_id"] for row in book.rows("board_id", board.id)}
        days = _days(book, board)
        cells: tuple[Cell, ...] = (
            book.link(board.id, ""),
            len(people),
            len(book.of(Meeting, "board", board.id)),
            *_ends(days),
        )
        lines.append((_named(book, board), Line(cells)))
    return ("board", "people", "minutes", "first", "last"), lines


def _organisations(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    words = book.words
    lines = []
    for organisation in book.named(Organisation):
        people = {row["person_id"] for row in book.rows("on_behalf_of_id", organisation.id)}
        organs = book.of(Board, "organisation", organisation.id)
        member_of = tuple(membership.organisation for membership in book.of(Membership, "member", organisation.id))
        cells: tuple[Cell, ...] = (
            book.link(organisation.id, ""),
            words.value("kind", organisation.kind),
            len(organs),
            len(people),
            book.links(member_of, "") if len(member_of) <= 3 else len(member_of),
        )
        lines.append((_named(book, organisation), Line(cells)))
    return ("name_of", "kind", "of", "people", "member_of"), lines


def _meetings(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    ordered = sorted(
        book.facts.of(Meeting),
        key=lambda one: (-one.latest.toordinal() if one.latest else 0, alphabetical(book.title(one)), one.id),
    )
    lines = [
        (
            text(one.date or one.number) or "–",
            Line((meeting_link(book, one.id, root=""), book.link(one.board, ""), one.number)),
        )
        for one in ordered
    ]
    return ("meeting", "board", "number"), lines


def _coverage(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    lines = []
    for board in book.named(Board):
        minutes = book.minutes_of("board_id", board.id)
        if minutes:
            days = _days(book, board)
            missing = ", ".join(str(row["missing"]) for row in minutes if row["missing"])
            years = ", ".join(without_minutes(days)) if days else ""
            documents = [one for row in minutes for one in book.of(Document, "meeting", str(row["meeting_id"]))]
            remarks = sum(len(book.of(Remark, "document", one.id)) for one in documents)
            unread = sum(one.leftovers for one in documents)
            cells: tuple[Cell, ...] = (
                book.link(board.id, ""), len(minutes), *_ends(days), years or None, missing or None, remarks or None, unread or None
            )  # fmt: skip
            lines.append((_named(book, board), Line(cells)))
    return ("board", "minutes", "first", "last", "years", "missing", "remarks", "not_read"), lines


def _sources(book: Book) -> tuple[Sequence[str], list[tuple[str, Line]]]:
    ordered = sorted(book.facts.of(Document), key=lambda one: (alphabetical(one.file), one.id))
    lines = [
        (
            one.file[:24],
            Line(
                (
                    one.file,
                    meeting_link(book, one.meeting, name=True, root=""),
                    one.format,
                    one.pages,
                    one.leftovers or None,
                    one.sha256,
                )
            ),
        )
        for one in ordered
    ]
    return ("file", "meeting", "format", "pages_count", "not_read", "sha256"), lines


def _days(book: Book, board: Board) -> list[str]:
    minutes = book.minutes_of("board_id", board.id)
    return sorted(str(row["date"] or row["year"]) for row in minutes if row["date"] or row["year"])


def _ends(days: Sequence[str]) -> tuple[str | None, str | None]:
    return (days[0], days[-1]) if days else (None, None)
