"""Search in the browser: every name, paragraph, decision and task by its words, in many small files of which a page loads those it needs.

Each file calls `finsam(name, data)`. `index` says how the others are divided: `entries-N` hold what is found, SIZE each; `words-N` hold, for the
words of one share, the numbers of the entries that have them, as distances from the one before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.entities import AgendaItem, Assignment, Board, Decision, Document, Entity, Meeting, Organisation, Person
from queries.collation import alphabetical, fold
from queries.pictures.parts import embedded
from queries.reports import text
from queries.site.book import Book, address
from queries.site.tables import day

SIZE = 500
"""How many entries a file holds."""
WORDS = 4_000
"""About how many different words a file holds."""
MOST_SHARES = 256
LONGEST = 240
"""How much of a text a result shows, in characters."""
KINDS = ("person", "board", "organisation", "meeting", "item", "decision", "assignment", "source")
"""What is found, in the order in which results stand."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find. more: words by which it is found and that it does not show."""

    kind: str
    text: str
    note: str
    address: str
    more: str = ""


def search_files(book: Book) -> Iterator[tuple[str, str]]:
    """The files of the search, by address."""
    entries = list(_entries(book))
    words = _words(entries)
    shares = 1
    while shares * WORDS < len(words) and shares < MOST_SHARES:
        shares *= 2
    divided: list[dict[str, list[int]]] = [{} for _ in range(shares)]
    for word in sorted(words):
        divided[share(word, shares)][word] = _distances(words[word])
    yield _file("index", {"shares": shares, "size": SIZE, "entries": len(entries), "kinds": list(KINDS)})
    for number, own in enumerate(divided):
        yield _file(f"words-{number}", own)
    for start in range(0, len(entries), SIZE):
        rows = [[KINDS.index(one.kind), one.text, one.note, one.address] for one in entries[start : start + SIZE]]
        yield _file(f"entries-{start // SIZE}", {"rows": rows})


def share(word: str, shares: int) -> int:
    """In which share a word is, told by its first two letters alone, so that a beginning is looked for in one."""
    first, second = (ord(letter) for letter in f"{word} "[:2])
    return (first * 31 + second) % shares


def _file(name: str, data: Mapping[str, object]) -> tuple[str, str]:
    return f"search/{name}.js", f'finsam("{name}",{embedded(data)});\n'


def _words(entries: list[Entry]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word in set(_WORD.findall(fold(f"{entry.text} {entry.note} {entry.more}"))):
            # The first two letters must be whole in the browser too, whose letters are of 16 bits.
            if all(ord(letter) < 0x10000 for letter in word[:2]):
                found[word[:40]].append(number)
    return {word: sorted(set(numbers)) for word, numbers in found.items()}


def _distances(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _entries(book: Book) -> Iterator[Entry]:
    for person in book.named(Person):
        boards = sorted({text(row["board"]) for row in book.rows("person_id", person.id)}, key=alphabetical)
        yield Entry("person", book.title(person), _cut("; ".join(boards)), address(person), " ".join(person.names))
    for board in book.named(Board):
        yield Entry("board", book.title(board), "", address(board))
    for organisation in book.named(Organisation):
        kind = str(book.words.value("kind", organisation.kind))
        yield Entry("organisation", book.title(organisation), kind, address(organisation), " ".join(organisation.names))
    meetings = sorted(book.facts.of(Meeting), key=lambda one: (-one.latest.toordinal() if one.latest else 0, one.id))
    for meeting in meetings:
        yield Entry("meeting", book.title(meeting), text(meeting.place), address(meeting), text(meeting.number))
    for meeting in meetings:
        for item in sorted(book.of(AgendaItem, "meeting", meeting.id), key=lambda one: (one.position, one.id)):
            yield Entry("item", _cut(book.title(item)), _where(book, meeting), f"{address(meeting)}#i-{item.id}")
    for meeting in meetings:
        for decision in sorted(book.of(Decision, "meeting", meeting.id), key=lambda one: one.id):
            yield Entry(
                "decision",
                _cut(text(decision.text)),
                _where(book, meeting),
                f"{address(meeting)}#d-{decision.id}",
                text(decision.text),
            )
    for meeting in meetings:
        for task in sorted(book.of(Assignment, "meeting", meeting.id), key=lambda one: one.id):
            told = f"{', '.join(map(text, task.to))}: {text(task.task)}"
            yield Entry("assignment", _cut(told), _where(book, meeting), f"{address(meeting)}#a-{task.id}", told)
    for document in sorted(book.facts.of(Document), key=lambda one: (alphabetical(one.file), one.id)):
        held = book.get(document.meeting)
        yield Entry(
            "source", text(document.file), book.title(held) if held else "", address(held) if held else "sources.html"
        )


def _where(book: Book, meeting: Meeting) -> str:
    board: Entity | None = book.get(meeting.board)
    return f"{book.title(board)}, {day(book, meeting)}" if board else day(book, meeting)


def _cut(told: str) -> str:
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1].rstrip()}…"
