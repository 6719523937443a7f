"""Lists of people: under labels, in tables, on one line or many, also where a whole page came out on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import structs

from loaders.parsing.agents.names import find_names
from loaders.parsing.attendance import tables
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.gaps import with_cells
from loaders.parsing.attendance.inner_labels import inner_labels
from loaders.parsing.attendance.label_places import announces_list, label_in_two, label_over_lines
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.attendance.line_cuts import by_organisation
from loaders.parsing.attendance.line_parts import PartReader
from loaders.parsing.attendance.list_lines import heads_seats, is_numbered_person, list_piece
from loaders.parsing.attendance.listed import Listed, Lists
from loaders.parsing.attendance.office_headings import office_heading
from loaders.parsing.attendance.place_headings import place_headings
from loaders.parsing.attendance.sender_columns import read_sender_columns
from loaders.parsing.attendance.table_heads import (
    is_election_head,
    is_posts_head,
    is_seats_head,
    is_signing_head,
    is_vote_head,
)
from loaders.parsing.attendance.table_marks import Footnotes, is_legend, legend, read_letters_of
from loaders.parsing.attendance.unlabelled import UNLABELLED, first_unlabelled
from loaders.parsing.items.numbering import numbering
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.vocabulary.posts import KINDS, OF_SEATS

_POSTS = KINDS.keys() | OF_SEATS.keys()
_FOR_YEARS = re.compile(
    r"[A-ZÅÄÖ][^\W\d]+(?: och [^\W\d]+)?,? \(?(?:på |för )?(?:ett|två|tre|fyra|\d) år\b", re.IGNORECASE
)
"""How a line of an election begins: `Ledamöter (2 år):`."""
_ELECTION = re.compile(r"(?:fyllnads|ny|om)?val\b", re.IGNORECASE)
_OF_PRESENCE = frozenset(
    {"närvarande", "närv", "frånvarande", "tjänstgörande", "tjg", "ej", "icke", "deltagande", "deltagare", "beslutande", "adjungerade", "övriga"}
)  # fmt: skip


def read_lists(lines: Sequence[TextLine], headings: frozenset[int], known: frozenset[str] = frozenset()) -> Lists:
    """Read all lists of people. headings: numbers of the lines on which agenda items begin; known: people named elsewhere."""
    lines = with_cells(lines)
    meanings = legend(lines)
    unlabelled = first_unlabelled(lines, headings, known) or (0, 0)
    reader = _Reader(headings, known, meanings, unlabelled)
    reader.places = place_headings(lines, headings, known)
    return _read(lines, reader)


def _read(lines: Sequence[TextLine], reader: _Reader) -> Lists:
    index = 0
    while index < len(lines):
        index += reader.read(lines, index)
    sources = {line.number: line.source.text for line in lines} if reader.footnotes.starred else {}
    people = reader.found.people
    reader.footnotes.apply(
        [(one.entry, _told_of(one) + _starred(one, sources), one.role == "ledamot") for one in people]
    )
    reader.found.settle()
    reader.found.dash()
    reader.found.turn()
    return reader.found


def _told_of(listed: Listed) -> str:
    """The source text behind a person's name up to the next name of the row."""
    quote = "\n".join(quote.quote for quote in listed.evidence)
    after = quote[quote.find(listed.entry.name) + len(listed.entry.name) :]
    others = find_names(after)
    return after[: others[0].start] if others else after


def _starred(listed: Listed, sources: Mapping[int, str]) -> str:
    """The stars that stand right before a person's name: `*Eva Ek`. sources: the source lines by their numbers."""
    for quote in listed.evidence:
        before, name, _ = sources.get(quote.line, "").partition(listed.entry.name)
        if name:
            return before[len(before.rstrip("* ")) :].strip(" ") if before.endswith(("*", "* ")) else ""
    return ""


class _Reader(PartReader):
    """Goes through the lines and knows in whose list it is."""

    def __init__(
        self,
        headings: frozenset[int],
        known: frozenset[str],
        meanings: Mapping[str, str],
        unlabelled: tuple[int, int] = (0, 0),
    ) -> None:
        """meanings: of the marks that people have; unlabelled: the numbers of the first and last line of a list without a label."""
        super().__init__(known)
        self.meanings = meanings
        self.footnotes = Footnotes(meanings)
        self.begin, self.end = unlabelled
        self.headings = headings
        self.electing = False
        self.elects = False
        """Whether the item is one of elections."""

    def read(self, lines: Sequence[TextLine], index: int) -> int:
        """Read at lines[index]; how many lines that took."""
        line = lines[index]
        if not line.text:
            self.blank = True
            return 1
        if line.number in self.headings and not (self.label and is_numbered_person(line.text)):
            self.close()
            self.pending = None
            self.told = bool(self.found.people) if not self.in_items else self.told
            self.in_items = True
            numbered = numbering(line.text)
            self.elects = numbered is not None and _ELECTION.match(numbered.title) is not None
            if not self.told:
                self._open_at_heading(lines, index)
            return 1
        if line.number == self.begin:
            self.open(UNLABELLED, passage([line]), 0)
        if self.label is UNLABELLED and line.number > self.end:
            self.close()
        if self.label is None and self.in_items and not self._announces(line.text):
            self.blank = False
            return 1
        if self.in_items and self.label is None and self._heads_votes(line.text):
            self.electing = True
        self.electing = self.electing and "\t" in line.text
        if not self.electing and ("\t" in line.text or "|" in line.source.text):
            table = tables.read_table(lines, index, self.known, self.label, self.meanings)
            if table is None and not (self.in_items or self.signed):
                table = read_sender_columns(lines, index, self.known, self.label)
            if table is not None:
                self.found.take_table(table)
                self.agenda = False
                self.last = None
                return table.length
        if self.electing:
            return 1
        if self.found.people and not self.in_items and self._is_note(line):
            return 1
        office = (
            office_heading(
                lines,
                index,
                self.known,
                listed=bool(self.found.people),
                below=self.label is not None and self.label.words == ("för",) and not self.label.organisation,
            )
            if not (self.in_items or self.signed)
            else None
        )
        if office is not None:
            self.open(office, passage([line]), 0)
            return 1
        if not self.in_items and self.is_told_of() and heads_seats(lines, index):
            self.head_seats(line.text)
            self.found.lines.add(line.number)
            return 1
        beside = "\t" in line.text and index + 1 < len(lines)
        over = label_over_lines(line.text, lines[index + 1].text) if beside else None
        if over is not None:
            self.open(over, passage([line]), 0)
            self.below = line.number + 1
            self.read_people(passage([line]), over.end, len(line.text))
            return 1
        if (broken := label_in_two(lines, index)) is not None:
            self.open(broken, passage([line, lines[index + 1]]), 0)
            return 2
        piece, length = list_piece(lines, index, self.headings, labelled=self.label is not None)
        for start, end in inner_labels(piece.text):
            for begin, stop in by_organisation(piece.text, start, end):
                self.read_part(piece, begin, stop)
        self.blank = False
        return length

    def _open_at_heading(self, lines: Sequence[TextLine], index: int) -> None:
        """Begin the list of an item that is nothing else: `2. Närvarolista upprättades:` over names."""
        numbered = numbering(lines[index].text)
        label = list_label(numbered.title) if numbered is not None else None
        if numbered is None or label is None or label.group not in ("närvarande", "frånvarande"):
            return
        below = next((line.text for line in lines[index + 1 : index + 3] if line.text), "")
        if not (label.closed or numbered.title.endswith(":")) or is_prose(below) or not entries(below, 0, self.known):
            return
        start = numbered.title_at
        self.open(structs.replace(label, end=start + label.end), passage([lines[index]]), start)

    def _add(self, entry: Entry, piece: Passage) -> None:
        super()._add(entry, piece)
        if self.meanings:
            read_letters_of(
                entry, piece.text[piece.text.find(entry.name, entry.start) + len(entry.name) : entry.end], self.meanings
            )

    def _announces(self, text: str) -> bool:
        """Whether a line between the items may tell who was there: `Ledamöter:` alone tells of an election, in an item of elections and where a list before the
        items has told who was there.
        """
        announced, cells = announces_list(text), "\t" in text
        if not (announced or cells) or _FOR_YEARS.match(text):
            return False
        told = self.told or self.elects
        if told and cells and text.split("\t")[0].strip(" :*").lower() in _POSTS:
            return False
        if not announced:
            return True
        label = list_label(text)
        return not told or label is None or label.role is None or not _OF_PRESENCE.isdisjoint(label.words)

    def _heads_votes(self, text: str) -> bool:
        """Whether a line between the items heads a table of who is chosen or of votes: also one of seats by organisation, where a list has told who was there."""
        if self.told and is_signing_head(text):
            return True
        return (
            is_election_head(text) or is_posts_head(text) or is_vote_head(text) or (self.told and is_seats_head(text))
        )

    def _is_note(self, line: TextLine) -> bool:
        """Whether a line under the lists explains their marks, or is a footnote to them."""
        told = map(_told_of, self.found.people)
        if not self.footnotes.read(line, self.known, told) and not (self.meanings and is_legend(line.text)):
            return False
        self.found.lines.add(line.number)
        return True
