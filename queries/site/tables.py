"""The tables of a site: for each kind of fact its columns, what stands in them, and the sentences beneath."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from graph.entities import Appointment, Entity, Meeting
from queries.collation import alphabetical
from queries.pages.table import Cell, Line, Link, Table
from queries.reporting.wording import span
from queries.reports import text
from queries.site.book import Book, address

Get = Callable[[Book, Any], Cell]

COLUMNS: Mapping[str, Mapping[str, Get]] = {
    "participations": {
        "person": lambda book, one: book.link(one.person),
        "meeting": lambda book, one: meeting_link(book, one.meeting),
        "attendance": lambda book, one: book.words.value("attendance", one.attendance),
        "role": lambda book, one: coded(book, one.roles),
        "on_behalf_of": lambda book, one: book.link(one.organisation),
        "party": lambda _, one: one.party,
        "in_place_of": lambda book, one: book.link(one.substitutes_for),
        "items": lambda _, one: one.items,
    },
    "posts": {
        "person": lambda book, one: book.link(one.person),
        "role": lambda book, one: book.words.value("role", one.role),
        "organisation": lambda book, one: book.link(one.organisation),
        "seen": lambda _, one: span(one.first_seen, one.last_seen),
    },
    "appointments": {
        "meeting": lambda book, one: meeting_link(book, one.meeting, one.item),
        "person": lambda book, one: book.link(one.person),
        "kind": lambda book, one: book.words.value("kind", one.kind),
        "body": lambda book, one: book.link(one.board) or book.link(one.organisation) or one.body,
        "represents": lambda book, one: book.link(one.represents),
        "outcome": lambda book, one: book.words.value("outcome", one.outcome),
        "period": lambda _, one: span(one.start, one.end),
        "replaces": lambda book, one: book.link(one.replaces),
    },
    "nominations": {
        "meeting": lambda book, one: meeting_link(book, one.meeting, one.item),
        "person": lambda book, one: book.link(one.person),
        "body": lambda book, one: book.link(one.board) or one.body,
        "by": lambda book, one: book.link(one.organisation),
        "outcome": lambda book, one: book.words.value("outcome", one.outcome),
    },
    "assignments": {
        "meeting": lambda book, one: meeting_link(book, one.meeting, one.item),
        "to_whom": lambda book, one: book.links((*one.people, *one.boards)) or ", ".join(one.to),
        "task": lambda _, one: one.task,
    },
    "signatures": {
        "person": lambda book, one: book.link(one.person),
        "meeting": lambda book, one: meeting_link(book, one.meeting),
        "role": lambda book, one: book.words.value("role", one.role),
        "signed": lambda _, one: None if one.signed_at is None else f"{one.signed_at:%Y-%m-%d %H:%M} UTC",
        "method": lambda _, one: one.method,
    },
    "dissents": {
        "meeting": lambda book, one: meeting_link(book, one.meeting, one.item),
        "kind": lambda book, one: book.words.value("kind", one.kind),
        "people_here": lambda book, one: book.links(one.people),
        "text": lambda _, one: one.text,
    },
    "members": {"name_of": lambda book, one: book.link(one.member)},
    "memberships": {"name_of": lambda book, one: book.link(one.organisation)},
    "organs": {
        "name_of": lambda book, one: book.link(one.id),
        "minutes": lambda book, one: len(book.of(Meeting, "board", one.id)),
    },
    "documents": {
        "file": lambda _, one: one.file,
        "meeting": lambda book, one: meeting_link(book, one.meeting, name=True),
        "format": lambda _, one: one.format,
        "pages_count": lambda _, one: one.pages,
        "not_read": lambda _, one: one.leftovers or None,
        "sha256": lambda _, one: one.sha256,
    },
    "remarks": {
        "code_of": lambda book, one: book.words.value("kind", one.code),
        "detail": lambda _, one: one.detail,
    },
}  # fmt: skip
"""Kind of table → column → what stands in it. A column that is empty throughout is left out."""


def table(book: Book, name: str, found: Iterable[Entity], without: Collection[str] = ()) -> Table:
    """The table of some facts, the newest meeting first. without: columns that would say what the page is about."""
    facts = sorted(found, key=lambda one: _age(book, one))
    columns = {column: get for column, get in COLUMNS[name].items() if column not in without}
    lines = [
        Line(tuple(get(book, one) for get in columns.values()), tuple(book.facts.sources(one.id))) for one in facts
    ]
    return tidy(book, name, tuple(columns), lines)


def tidy(book: Book, name: str, columns: Collection[str], lines: Collection[Line]) -> Table:
    """A table with the columns that hold something, under their labels."""
    kept = [place for place, _ in enumerate(columns) if any(_told(line.cells[place]) for line in lines)]
    labels = [label(book, column) for column in columns]
    return Table(
        name,
        book.words.text("site_tables", name),
        tuple(labels[place] for place in kept),
        tuple(Line(tuple(line.cells[place] for place in kept), line.sources, line.id) for line in lines),
        book.words.text("labels", "empty"),
    )


def label(book: Book, column: str) -> str:
    """What a column is called."""
    own = book.words.parts["site"]
    return (
        own[column]
        if column in own and column not in book.words.parts["columns"]
        else book.words.text("columns", column)
    )


def meeting_link(book: Book, id: str, item: str | None = None, *, name: bool = False, root: str = "../") -> Link | None:
    """A meeting by its day (or by name), leading to it, or to one of its paragraphs."""
    meeting = book.get(id)
    if not isinstance(meeting, Meeting):
        return None
    shown = book.title(meeting) if name else day(book, meeting)
    agenda = book.get(item)
    number = getattr(agenda, "number", None)
    where = f"{shown} § {number}" if number and not name else shown
    return Link(where, f"{root}{address(meeting)}{f'#i-{item}' if agenda else ''}")


def day(book: Book, meeting: Meeting) -> str:
    """When a meeting was held, as far as known; else its number."""
    return text(meeting.date or meeting.number) or book.words.text("site", "day_unknown")


def coded(book: Book, roles: Iterable[str]) -> str | None:
    """Roles as people read them."""
    return ", ".join(str(book.words.value("role", role)) for role in roles) or None


def _age(book: Book, fact: Entity) -> tuple[object, ...]:
    meeting = book.get(getattr(fact, "meeting", None))
    when = getattr(meeting, "latest", None) or getattr(fact, "last_seen", None)
    subject = book.get(getattr(fact, "person", None))
    beside = alphabetical(book.title(subject)) if subject else ("", "")
    return (-when.toordinal() if isinstance(when, dt.date) else 0, beside, fact.id)


def _told(cell: Cell) -> bool:
    return cell not in (None, "", ())


def is_election(fact: Appointment) -> bool:
    """Whether an appointment is more than the choice of who verifies the minutes of one meeting."""
    return fact.kind not in {"justerare", "mötesordförande", "mötessekreterare", "rösträknare"}
