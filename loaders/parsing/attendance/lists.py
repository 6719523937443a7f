"""Lists of people: under labels, in tables, on one line or many, also where a whole page came out on one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.parsing.agents.names import find_names, is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance import tables
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.gaps import parted
from loaders.parsing.attendance.labels import ListLabel, inner_labels, list_label
from loaders.parsing.attendance.list_lines import (
    RULE,
    announces_list,
    by_organisation,
    first_words,
    is_numbered_person,
    is_part,
    label_after_sentence,
    label_cell,
    label_over_lines,
    label_start,
    list_piece,
    sentence_after,
    side_by_side,
)
from loaders.parsing.attendance.listed import Listed, Lists
from loaders.parsing.attendance.members import board_label, chair_label, member_label, secretary_label
from loaders.parsing.attendance.open_list import OpenList
from loaders.parsing.attendance.table_heads import is_election_head, is_vote_head
from loaders.parsing.attendance.table_marks import Footnotes, is_legend, legend
from loaders.parsing.attendance.unlabelled import UNLABELLED, first_unlabelled
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.vocabulary.appointment_words import KINDS

_SECRETARIES = frozenset(
    {
        "sekreterare",
        "mötessekreterare",
        "protokollförare",
        "protokollförande",
        "vid protokollet",
        "anteckningar",
        "antecknare",
        "antecknar",
    }
)
_OF_PRESENCE = frozenset(
    {"närvarande", "närv", "frånvarande", "tjänstgörande", "tjg", "ej", "icke", "deltagande", "deltagare", "beslutande", "adjungerade", "övriga"}
)  # fmt: skip
_SEATS_IN_SHORT = frozenset({"ers", "ers.", "ersättare", "suppl", "suppl.", "suppleant", "ordinarie", "ledamot"})
"""Seats that may stand in a cell of their own before a name, as offices do."""

_CHAIRS = frozenset({"ordförande", "vice ordförande"})
_OFFICERS = _CHAIRS | (_SECRETARIES - {"vid protokollet"})
_NOBODY = frozenset({"inga", "ingen", "inget", "inga anmälda", "vakant"})


def read_lists(lines: Sequence[TextLine], headings: frozenset[int], known: frozenset[str] = frozenset()) -> Lists:
    """Read all lists of people. headings: numbers of the lines on which agenda items begin; known: people named elsewhere."""
    lines = tuple(map(parted, lines))
    meanings = legend(lines)
    found = _read(lines, _Reader(headings, known, meanings))
    unlabelled = first_unlabelled(lines, headings, known)
    if unlabelled is None:
        return found
    return _read(lines, _Reader(headings, known, meanings, unlabelled))


def _read(lines: Sequence[TextLine], reader: _Reader) -> Lists:
    index = 0
    while index < len(lines):
        index += reader.read(lines, index)
    reader.footnotes.apply([(one.entry, _told_of(one)) for one in reader.found.people])
    reader.found.settle()
    return reader.found


def _told_of(listed: Listed) -> str:
    """The source text behind a person's name up to the next name of the row."""
    quote = "\n".join(quote.quote for quote in listed.evidence)
    after = quote[quote.find(listed.entry.name) + len(listed.entry.name) :]
    others = find_names(after)
    return after[: others[0].start] if others else after


class _Reader(OpenList):
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
        self.footnotes = Footnotes()
        self.begin, self.end = unlabelled
        self.headings = headings
        self.in_items = False
        self.told = False
        self.electing = False
        self.signed = False
        self.below = 0
        """The number of a line in whose margin the rest of the label above stands."""

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
            return 1
        if line.number == self.begin:
            self.open(UNLABELLED, passage([line]), 0)
        if self.label is UNLABELLED and line.number > self.end:
            self.close()
        if self.label is None and self.in_items and not self._announces(line.text):
            self.blank = False
            return 1
        if self.in_items and self.label is None and (is_election_head(line.text) or is_vote_head(line.text)):
            self.electing = True
        self.electing = self.electing and "\t" in line.text
        if not self.electing and ("\t" in line.text or "|" in line.source.text):
            table = tables.read_table(lines, index, self.known, self.label, self.meanings)
            if table is not None:
                self.found.take_table(table)
                self.last = None
                return table.length
        if self.electing:
            return 1
        if self.found.people and not self.in_items and self._is_note(line):
            return 1
        over = label_over_lines(line.text, lines[index + 1].text) if index + 1 < len(lines) else None
        if over is not None:
            self.open(over, passage([line]), 0)
            self.below = line.number + 1
            self.read_people(passage([line]), over.end, len(line.text))
            return 1
        piece, length = list_piece(lines, index, self.headings, labelled=self.label is not None)
        for start, end in inner_labels(piece.text):
            for begin, stop in by_organisation(piece.text, start, end):
                self._segment(piece, begin, stop)
        self.blank = False
        return length

    def _announces(self, text: str) -> bool:
        """Whether a line between the items may tell who was there: `Ledamöter:` alone tells of an election, where a list before the items has told that."""
        if self.told and "\t" in text and text.split("\t")[0].strip(" :*").lower() in KINDS:
            return False
        if not announces_list(text):
            return "\t" in text
        label = list_label(text)
        return not self.told or label is None or label.role is None or not _OF_PRESENCE.isdisjoint(label.words)

    def _segment(self, piece: Passage, start: int, end: int) -> None:
        """Read piece.text[start:end], which may begin with a label."""
        text = piece.text[:end]
        start = label_start(text, start)
        start = label_after_sentence(text, start)
        beside = label_cell(text, start)
        if beside is not None and self.offices_first and not self.blank and beside.words[0] in _SEATS_IN_SHORT:
            beside = None
        if beside is not None:
            if piece.lines[0].number != self.below:
                self.label_in_margin(beside, piece, start)
            start = beside.end
        label = list_label(text, start)
        if label is not None and self._says_nobody_came(label, text, start):
            return
        if label is not None and self.is_office_below(label, text, start):
            self.read_people(piece, start, end)
            return
        member = board_label(text, start) if label is None and not self.in_items else None
        if member is not None and not entries(text, member.end, self.known):
            member = None
        member = member or member_label(text, start) if label is None and self._may_open() else None
        if member is not None:
            self.open(member, piece, start)
            self.take(entries(text, member.end, self.known), piece)
            return
        opened: ListLabel | None = None
        while label is not None and not is_part(label, self.label, self.organisation):
            here = entries(text, label.end, self.known)
            rest = text[label.end :].strip()
            if (
                rest
                and not here
                and list_label(text, label.end) is None
                and field_label(text, label.end) is None
                and not is_organisation(rest)
                and not RULE.match(rest)
                and rest.strip(" .").lower() not in _NOBODY
            ):
                break
            if (not label.closed and (self.in_items or not here)) or (here and is_prose(rest) and not label.closed):
                break
            if self.in_items and not rest and is_prose(text[start:]):
                break
            if opened is not None and side_by_side(opened, label):
                self.pending = label
                return
            self.open(label, piece, start)
            opened = label
            start = label.end
            if not rest:
                return
            text = text[: sentence_after(text, start)]
            label = list_label(text, start)
        other = field_label(text, start)
        if other is not None and not other.closed and self.label is not None and is_name(first_words(text, start)):
            other = None
        if (
            other is not None
            and self.label is not None
            and self.label.group in ("frånvarande", "ersättare")
            and other.phrase in _SECRETARIES
            and other.closed
            and other.end < end
        ):
            self.open(ListLabel("övrig", None, None, other.end, True, ()), piece, start)
        elif other is not None and other.field != "officer":
            self.close()
            self.signed = self.signed or other.field == "signatures"
            return
        if (
            other is not None
            and self.label is None
            and other.closed
            and other.phrase in _OFFICERS
            and not self.in_items
        ):
            officer = chair_label if other.phrase in _CHAIRS else secretary_label
            if not self.signed and (label := officer(text, start, other.end, self.known)) is not None:
                self.open(label, piece, start)
                self.take(entries(text, other.end, self.known), piece)
                self.found.officers.extend(self.found.people[self.opened :])
                self.close()
            return
        if other is not None and other.end >= end and self.label is None:
            return
        if RULE.match(text, start):
            if len(text[start:].strip()) > 8 and self.last is not None:
                self.close()
            return
        self.read_people(piece, start, len(text))

    def _says_nobody_came(self, label: ListLabel, text: str, start: int) -> bool:
        """Whether `Förhinder` alone right under the heading of an organisation says it of that organisation, and heads no list."""
        if label.group != "frånvarande" or self.label is None or not self.headed or self.blank:
            return False
        return text[start:].strip() == text[start : label.end] and ":" not in text

    def _is_note(self, line: TextLine) -> bool:
        """Whether a line under the lists explains their marks, or is a footnote to them."""
        told = map(_told_of, self.found.people)
        if not self.footnotes.read(line, self.known, told) and not (self.meanings and is_legend(line.text)):
            return False
        self.found.lines.add(line.number)
        return True

    def _may_open(self) -> bool:
        """Whether a line may begin a list without a label: before the items, and in no other list."""
        return not self.in_items and (self.label is None or self.label.words == ("för",))
