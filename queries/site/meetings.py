"""The page of a meeting: who was there, and its agenda with what was decided, who was elected and who was told to do what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from graph.entities import (
    AgendaItem,
    Appointment,
    Assignment,
    Decision,
    Dissent,
    Document,
    Ids,
    Meeting,
    Nomination,
    Participation,
    Remark,
    Signature,
)
from queries.pages.table import Cell
from queries.reporting.cells import shown
from queries.reporting.wording import span
from queries.reports import text
from queries.rows import Source
from queries.site.book import Book, address
from queries.site.page import Item, Page, Said
from queries.site.tables import table

Told: TypeAlias = Decision | Appointment | Nomination | Assignment | Dissent
_NO_LETTER = re.compile(r"\W+")


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
    """The paragraphs in order, what has none last."""
    items = sorted(book.of(AgendaItem, "meeting", meeting.id), key=lambda item: (item.position, item.id))
    known = {item.id for item in items}
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for fact in _facts(book, meeting.id):
        said[fact.item if fact.item and fact.item in known else ""].append(_said(book, fact))
    for item in items:
        title = book.title(item)
        sources = [replace(one, quote=None) if _same(one, title) else one for one in book.facts.sources(item.id)]
        yield Item(f"i-{item.id}", title, 1 if item.parent else 0, tuple(sources), tuple(said[item.id]))
    if said[""]:
        yield Item("", book.words.text("site", "other_facts"), 0, (), tuple(said[""]))


def _facts(book: Book, meeting: str) -> Iterator[Told]:
    """What is said under the paragraphs of an agenda: first what was decided, each kind in the order of the minutes."""
    kinds: tuple[list[Told], ...] = (
        [*book.of(Decision, "meeting", meeting)],
        [*book.of(Appointment, "meeting", meeting)],
        [*book.of(Nomination, "meeting", meeting)],
        [*book.of(Assignment, "meeting", meeting)],
        [*book.of(Dissent, "meeting", meeting)],
    )
    for found in kinds:
        yield from sorted(found, key=lambda fact: _place(book, fact))


def _place(book: Book, fact: Told) -> tuple[int, str]:
    """Where in the minutes a fact is first stated."""
    sources = book.facts.sources(fact.id)
    return (int(str(sources[0].line or 0)) if sources else 0, fact.id)


def _said(book: Book, fact: Told) -> Said:
    """A fact with its sentences; where it is told in the very words of one, these stand once."""
    label, people, told, id = _told(book, fact)
    who = book.links(people)
    sources = tuple(book.facts.sources(fact.id))
    same = None if who else next((source for source in sources if _same(source, told)), None)
    if same is None:
        return Said(label, who, told, sources, id)
    others = (one for one in sources if one is not same)
    return Said(label, who, text(same.quote), (replace(same, quote=None), *others), id, verbatim=True)


def _told(book: Book, fact: Told) -> tuple[str, Ids, str, str]:
    """What a fact is called, whom it names, what it says, and the id of its element."""
    words = book.words
    match fact:
        case Decision():
            label = " · ".join(filter(None, (_code(book, fact.type), fact.number)))
            amount = f" ({shown(fact.amount_sek, words.language)} kr)" if fact.amount_sek else ""
            return label, (), f"{text(fact.text)}{amount}", f"d-{fact.id}"
        case Appointment():
            told = (_code(book, fact.outcome), span(fact.start, fact.end), fact.body)
            return _code(book, fact.kind), (fact.person,), ", ".join(text(part) for part in told if part), ""
        case Nomination():
            told = (_code(book, fact.outcome), None, fact.body)
            return _code(book, "nominering"), (fact.person,), ", ".join(text(part) for part in told if part), ""
        case Assignment():
            whom = (*fact.people, *fact.boards)
            named = "" if whom else f"{', '.join(map(text, fact.to))}: "
            return words.text("site_kinds", "assignment"), whom, f"{named}{text(fact.task)}", f"a-{fact.id}"
        case Dissent():
            return _code(book, fact.kind), fact.people, text(fact.text), ""


def _code(book: Book, code: str) -> str:
    return str(book.words.value("kind", code))


def _same(source: Source, told: str) -> bool:
    """Whether a sentence says just that: the same letters and digits, whatever marks stand around them."""
    return _NO_LETTER.sub("", text(source.quote)).casefold() == _NO_LETTER.sub("", told).casefold()
