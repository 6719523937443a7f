"""The page of a board: its members over time, the boards with which it shares people, its meetings, and what its minutes do not cover."""

from __future__ import annotations

from collections import defaultdict

from graph.entities import Appointment, Assignment, Board, Decision, Nomination
from queries.collation import alphabetical
from queries.pages.table import Line, Table
from queries.rows import Row
from queries.site.book import Book, address
from queries.site.page import Page
from queries.site.pictures import picture_of
from queries.site.seats import charts
from queries.site.tables import meeting_link, table, tidy

MEETINGS = ("meeting", "number", "paragraphs", "missing", "remarks", "decisions_count", "file")


def board_page(book: Book, board: Board) -> Page:
    """All about a board."""
    words = book.words
    seats = book.rows("board_id", board.id)
    people = {row["person_id"] for row in seats}
    whom = {row["on_behalf_of_id"] for row in seats if row["on_behalf_of_id"]}
    lead = words.text(
        "says" if seats else "says_none",
        "board",
        name=book.title(board),
        when="",
        people=words.count("people", len(people)),
        organisations=words.count("organisations", len(whom)),
    )
    lead = lead[:1].upper() + lead[1:]
    details = (
        (words.text("site", "organisation"), book.link(board.organisation)),
        (words.text("site", "organ"), words.value("kind", board.organ)),
    )
    own = ("body",)
    page = Page(
        address(board),
        book.title(board),
        words.text("site_kinds", "board"),
        (lead,),
        tuple((label, cell) for label, cell in details if cell),
        charts=charts(book, seats),
        picture=picture_of(book, board),
        tables=(
            _shared(book, board),
            meetings_table(book, book.minutes_of("board_id", board.id)),
            table(book, "appointments", book.of(Appointment, "board", board.id), own),
            table(book, "nominations", book.of(Nomination, "board", board.id), own),
            table(book, "assignments", book.of(Assignment, "boards", board.id)),
        ),
        gaps=gaps(book, board),
    )
    return page.with_sources(book.facts.sources(board.id))


def _shared(book: Book, board: Board) -> Table:
    """The boards on which members of this one sit too."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for id in {str(row["person_id"]) for row in book.rows("board_id", board.id)}:
        for row in book.rows("person_id", id):
            if row["board_id"] != board.id:
                found[str(row["board_id"])].add(id)
                rows[str(row["board_id"])].append(row)
    lines = []
    for other in sorted(found, key=lambda id: (-len(found[id]), alphabetical(book.name(book.get(id))), id)):
        people = sorted(found[other], key=lambda id: (alphabetical(book.name(book.get(id))), id))
        sources = dict.fromkeys(source for row in rows[other] for source in row.sources)
        lines.append(Line((book.link(other), len(people), book.links(people)), tuple(sources)))
    return tidy(book, "shared", ("board", "people", "people_here"), lines)


def meetings_table(book: Book, minutes: list[Row]) -> Table:
    """The minutes of meetings, the newest first, with what is missing before each."""
    ordered = sorted(
        minutes,
        key=lambda row: (str(row["date"] or row["year"] or ""), str(row["number"] or ""), str(row["meeting_id"])),
        reverse=True,
    )
    lines = [
        Line(
            (
                meeting_link(book, str(row["meeting_id"])),
                row["number"],
                row["paragraphs"],
                row["missing"],
                row["remarks"],
                len(book.of(Decision, "meeting", str(row["meeting_id"]))),
                _files(row),
            )
        )
        for row in ordered
    ]
    return tidy(book, "meetings", MEETINGS, lines)


def _files(row: Row) -> str:
    return ", ".join(str(source.file) for source in row.sources)


def gaps(book: Book, board: Board) -> tuple[str, ...]:
    """What the minutes of a board do not cover, in sentences."""
    words = book.words
    minutes = book.minutes_of("board_id", board.id)
    days = sorted(str(row["date"] or row["year"]) for row in minutes if row["date"] or row["year"])
    if not days:
        return (words.text("site", "gaps_undated"),) if minutes else ()
    told = [
        words.text("site", "gaps_missing", day=row["date"] or row["number"] or row["year"], missing=row["missing"])
        for row in sorted(minutes, key=lambda row: str(row["date"] or row["year"] or ""))
        if row["missing"]
    ]
    if years := without_minutes(days):
        told.append(words.text("site", "gaps_years", years=", ".join(years)))
    return (*told, words.text("site", "gaps_outside" if told else "gaps_none", first=days[0], last=days[-1]))


def without_minutes(days: list[str]) -> list[str]:
    """The years between the first and the last of some days (ISO, sorted) in which none of them is."""
    years = {int(day[:4]) for day in days}
    return [str(year) for year in range(min(years), max(years)) if year not in years]
