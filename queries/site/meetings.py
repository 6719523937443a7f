"""The page of a meeting: who was there, and its agenda with what was decided, who was elected and who was told to do what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.entities import (
    AgendaItem,
    Appointment,
    Assignment,
    Decision,
    Dissent,
    Document,
    Meeting,
    Nomination,
    Participation,
    Remark,
    Signature,
)
from queries.pages.table import Cell, Link
from queries.reporting.cells import shown
from queries.reporting.wording import span
from queries.reports import text
from queries.rows import Source
from queries.site.book import Book, address
from queries.site.page import Item, Page, Said
from queries.site.tables import table


def meeting_page(book: Book, meeting: Meeting) -> Page:
    """All that the minutes of a meeting say."""
    words = book.words
    own = ("meeting",)
    documents = book.of(Document, "meeting", meeting.id)
    present = book.of(Participation, "meeting", meeting.id)
    lead = words.text(
        "says" if present else "says_none",
        "meeting",
        people=words.count("people", len({one.person for one in present})),
    )
    return Page(
        address(meeting),
        book.title(meeting),
        words.text("site_kinds", "meeting"),
        (lead,),
        tuple(_details(book, meeting)),
        tuple(book.facts.sources(meeting.id)),
        above=(table(book, "participations", present, own),),
        agenda=tuple(_agenda(book, meeting)),
        tables=(
            table(book, "signatures", book.of(Signature, "meeting", meeting.id), own),
            table(book, "remarks", [remark for one in documents for remark in book.of(Remark, "document", one.id)]),
            table(book, "documents", documents, own),
        ),
    )


def _details(book: Book, meeting: Meeting) -> Iterator[tuple[str, Cell]]:
    words = book.words
    between = meeting.earliest and words.text("site", "day_between", first=meeting.earliest, last=meeting.latest)
    times = "–".join(filter(None, (meeting.start_time, meeting.end_time)))
    found = {
        "board": book.link(meeting.board),
        "day": text(meeting.date) or between,
        "time": times,
        "number": meeting.number,
        "place": meeting.place,
        "next": (meeting.next_meeting or "").replace("T", " "),
    }
    yield from ((words.text("site", key), cell) for key, cell in found.items() if cell)


def _agenda(book: Book, meeting: Meeting) -> Iterator[Item]:
    """The paragraphs in order, those without one last."""
    items = sorted(book.of(AgendaItem, "meeting", meeting.id), key=lambda item: (item.position, item.id))
    said: defaultdict[str, list[Said]] = defaultdict(list)
    known = {item.id for item in items}
    for under, one in _said(book, meeting):
        said[under if under in known else ""].append(one)
    for item in items:
        depth = 1 if item.parent else 0
        title = book.title(item)
        sources = [replace(one, quote=None) if _same(one, title) else one for one in book.facts.sources(item.id)]
        yield Item(f"i-{item.id}", title, depth, tuple(sources), tuple(said[item.id]))
    if said[""]:
        yield Item("", book.words.text("site", "other_facts"), 0, (), tuple(said[""]))


def _said(book: Book, meeting: Meeting) -> Iterator[tuple[str, Said]]:
    words = book.words
    for decision in _in_order(book.of(Decision, "meeting", meeting.id), book):
        amount = f" ({shown(decision.amount_sek, words.language)} kr)" if decision.amount_sek else ""
        label = " · ".join(filter(None, (str(words.value("kind", decision.type)), decision.number)))
        yield decision.item or "", _one(book, decision, label, (), f"{text(decision.text)}{amount}", f"d-{decision.id}")
    for one in _in_order(book.of(Appointment, "meeting", meeting.id), book):
        parts = [
            str(words.value("kind", one.kind)),
            str(words.value("outcome", one.outcome)),
            span(one.start, one.end),
            one.body,
        ]
        yield (
            one.item or "",
            _one(
                book,
                one,
                str(words.value("kind", one.kind)),
                _whom(book, (one.person,)),
                ", ".join(text(part) for part in parts if part),
            ),
        )
    for nomination in _in_order(book.of(Nomination, "meeting", meeting.id), book):
        parts = [nomination.body, str(words.value("outcome", nomination.outcome))]
        label = str(words.value("kind", "nominering"))
        yield (
            nomination.item or "",
            _one(
                book,
                nomination,
                label,
                _whom(book, (nomination.person,)),
                ", ".join(text(part) for part in parts if part),
            ),
        )
    for task in _in_order(book.of(Assignment, "meeting", meeting.id), book):
        whom = _whom(book, (*task.people, *task.boards))
        named = "" if whom else f"{', '.join(map(text, task.to))}: "
        yield (
            task.item or "",
            _one(book, task, words.text("site_kinds", "assignment"), whom, f"{named}{text(task.task)}", f"a-{task.id}"),
        )
    for dissent in _in_order(book.of(Dissent, "meeting", meeting.id), book):
        label = str(words.value("kind", dissent.kind))
        yield dissent.item or "", _one(book, dissent, label, _whom(book, dissent.people), text(dissent.text))


def _one(
    book: Book,
    fact: Decision | Appointment | Nomination | Assignment | Dissent,
    label: str,
    who: tuple[Link, ...],
    told: str,
    id: str = "",
) -> Said:
    """A fact with its sentences; where it is told in the very words of one, these stand once."""
    sources = tuple(book.facts.sources(fact.id))
    same = [source for source in sources if _same(source, told)]
    if not same or who:
        return Said(label, who, told, sources, id)
    first = replace(same[0], quote=None)
    return Said(
        label, who, text(same[0].quote), (first, *(one for one in sources if one is not same[0])), id, verbatim=True
    )


def _same(source: Source, told: str) -> bool:
    """Whether a sentence says just that, in the same words."""
    return text(source.quote).strip(" .#*") == told.strip(" .")


def _whom(book: Book, ids: Iterable[str]) -> tuple[Link, ...]:
    return book.links(tuple(ids))


def _in_order(
    facts: Iterable[Decision] | Iterable[Appointment] | Iterable[Nomination] | Iterable[Assignment] | Iterable[Dissent],
    book: Book,
) -> list:  # type: ignore[type-arg]
    """Facts in the order in which the minutes state them."""

    def line(fact: object) -> tuple[int, str]:
        sources = book.facts.sources(fact.id)  # type: ignore[attr-defined]
        return (int(str(sources[0].line or 0)) if sources else 0, fact.id)  # type: ignore[attr-defined]

    return sorted(facts, key=line)
