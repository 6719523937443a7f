"""The label of the list that is being read, and what stands around it: headings, margins, organisations over seats."""

from __future__ import annotations

import re

from msgspec import structs

from loaders.parsing.attendance.columns_before import ColumnBefore
from loaders.parsing.attendance.entry import is_presence
from loaders.parsing.attendance.label_words import Group
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.list_lines import SEATS
from loaders.parsing.attendance.listed import Listed, Lists
from loaders.parsing.attendance.tails import read_more
from loaders.parsing.text.minutes import Passage

_PLACES = frozenset(
    (
        "digitalt",
        "via teams",
        "på teams",
        "via zoom",
        "på zoom",
        "via skype",
        "på skype",
        "på distans",
        "via länk",
        "på länk",
        "per telefon",
        "via telefon",
    )
)
"""Labels that tell where the meeting was where nobody stands under them."""
_SEATED = frozenset({"beslutande", "ersättare"})
UNDIVIDED: Group = "närvarande"
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SEATS_SAID = frozenset(("ers", "ers.", "ersätt", "supple", "suppl", "suppl.", "tj.ers", "tjg.er"))
"""How words of labels begin that name a seat."""

_SEATS_IN_SHORT = frozenset({"led.", "ord."})
_VOTING = frozenset({"beslutande", "närvarande"})


class LabelledList:
    """What is known of the list that is open: label None where none is. found: everybody read so far; last: the last of them."""

    def __init__(self, known: frozenset[str]) -> None:
        """known: people named elsewhere in the same minutes."""
        self.known = known
        self.found = Lists()
        self.holders: dict[str, str] = {}
        """Who has which office, by fields before all lists."""

        self.label: ListLabel | None = None
        self.pending: ListLabel | None = None
        self.blank = False
        self.organisation: str | None = None
        self.role: str | None = None
        self.last: Listed | None = None
        self.last_text = ""
        self.opened = 0
        self.column = ColumnBefore()
        self.headed = False
        self.heading: ListLabel | None = None
        """The seat that a line of its own names over labels of presence: `Ersättare` over `Närvarande:` and `Frånvarande:`."""

        self.offices_first = False
        """Whether an office stood in a cell of its own before the people of the line above."""

        self.sent_first = False
        """Whether `för Ås kommun` stands on a line of its own over those whom it sent."""

        self.places: frozenset[int] = frozenset()
        """The numbers of the lines that are nothing but a place that sent those below."""

        self.seats_in_margin = False
        """Whether the label stands in a cell before people, under the organisation that sent them: `ordinarie<TAB>Eva Ek`."""

        self.over: str | None = None
        """The organisation that a line of its own names over labels of seats with one person each."""

        self.outer: ListLabel | None = None
        """The label on a line of its own around lines that begin with labels: `Närvarande` over `Ledamöterna Eva Ek och Bo Al`."""

        self.labelled_on = 0
        self.under_heading = False
        """Whether the list's label is a heading."""

        self.stacked = False
        """Whether offices have stood on lines of their own under people."""

    def open(self, label: ListLabel, piece: Passage, start: int) -> None:
        """Begin the list whose label stands at piece.text[start]."""
        divided = label.role in SEATS and label.end < len(piece.text) and self.label is not None and not self.blank
        self.organisation = self.organisation if divided and not label.organisation else label.organisation
        if (
            label.role == "ersättare"
            and label.group == "beslutande"
            and not _SEATS_SAID.intersection(word[:6] for word in label.words)
            and not any(one.group in _VOTING for one in self.found.people)
        ):
            label = structs.replace(label, role=None)  # nobody else votes: not only substitutes do so
        if label.role not in SEATS:
            self.over = None
        self.organisation = self.organisation or self.over
        label = self._below_heading(label, piece.text)
        if self.label is not None and self.opened == len(self.found.people):
            self._over_nobody(self.label, label)
        elif label.closed:
            self.outer = None
        self.label = label
        self.pending = None
        self.role = None
        self.last = None
        self.opened = len(self.found.people)
        self.column = ColumnBefore()
        self.headed = self.sent_first = self.seats_in_margin = False
        self.under_heading = piece.lines[0].source.heading > 0
        self.labelled_on = piece.lines[0].number
        before = piece.line_at(start).number if piece.text[:start].rstrip().endswith(".") else 0
        if before and before not in self.found.lines:
            self.found.behind.add(before)
        if not self.found.labelled:
            self.found.labelled = piece.evidence(start, max(label.end, start + 1))
        self.found.lines.update(line.number for line in piece.lines)

    def _over_nobody(self, over: ListLabel, label: ListLabel) -> None:
        """Note what a label was that nobody stands under: one around lines that begin with labels of their own, or none but a place: `Digitalt`."""
        self.outer = over if over.group == UNDIVIDED and not label.closed else None
        if " ".join(over.words) in _PLACES:
            self.found.lines.discard(self.labelled_on)

    def _below_heading(self, label: ListLabel, text: str) -> ListLabel:
        """A label of presence alone (`Närvarande:`) as one of those whom the heading over it names: `Ersättare`, alone on its line."""
        if label.role is not None or label.group not in ("närvarande", "frånvarande") or len(label.words) > 1:
            self.heading = label if label.role in SEATS and label.end == len(text) and label.group in _SEATED else None
            return label
        over = self.heading
        if over is None or (self.label is over and self.opened < len(self.found.people)):
            self.heading = None
            return label
        return structs.replace(label, role=over.role, group=over.group if label.group == "närvarande" else label.group)

    def is_told_of(self) -> bool:
        """Whether the next line may begin something new: whoever was read last has an organisation, or a blank line or nobody stands before it."""
        return self.blank or self.last is None or (self.last.entry.organisation or self.organisation) is not None

    def head_seats(self, organisation: str) -> None:
        """Begin what a line that names an organisation heads: a label for each of its seats."""
        self.close()
        self.over, self.organisation = organisation.strip(" :"), None

    def label_in_margin(self, label: ListLabel, piece: Passage, start: int) -> None:
        """A label in lower case in a cell of its own: the rest of the one above (`Närvarande` over `ledamöter`), or one by itself."""
        seat = label.role in SEATS and (self.headed or self.seats_in_margin)
        if self.label is None or self.blank or seat or (label.of_seats and self.label.of_seats):
            absent = seat and self.label is not None and self.label.group == "frånvarande"
            sent_first = self.sent_first
            self.open(structs.replace(label, group="frånvarande") if absent else label, piece, start)
            self.seats_in_margin, self.sent_first = seat, seat and sent_first
            return
        whole = list_label(" ".join((*self.label.words, *label.words)).capitalize())
        if whole is not None and whole.closed:
            self.label = whole
            for listed in self.found.people[self.opened :]:
                listed.group, listed.role = whole.group, whole.role

    def is_office_below(self, label: ListLabel, text: str, start: int) -> bool:
        """Whether `Ledamot` alone right under somebody's name and organisation is that person's office, and no label."""
        last = self.last.entry if self.last is not None and not self.blank else None
        if last is None or last.roles or label.words[0] not in SEATS or text.endswith(":") or "\t" in text:
            return False
        return (
            (self.stacked or label.words == ("ledamot",))
            and (self.last_text.find(last.name) < 0 or self.organisation is not None)
            and _IN_BRACKETS.sub("", text[start:]).count(" ") < 2
        )

    def is_office_in_cell(self, label: ListLabel) -> bool:
        """Whether `Led.` in a cell before a name is that person's office, and no label: right under others with theirs, in a list of no seats."""
        if self.label is None or not self.offices_first or self.blank or self.headed:
            return False
        return self.label.role is None and label.words[0] in _SEATS_IN_SHORT and len(label.words) == 1

    def is_seat_of_absent(self, label: ListLabel) -> bool:
        """Whether `Ledamot: Eva Ek` tells the seat of one of those absent, and is no label: right under theirs, or below others told so."""
        if self.label is None or self.label.group != "frånvarande" or self.blank or len(label.words) > 1:
            return False
        return (
            label.words[0] in SEATS and label.closed and (self.offices_first or self.opened == len(self.found.people))
        )

    def is_remark(self, label: ListLabel | None, piece: Passage, start: int, end: int) -> bool:
        """Whether a line tells of the person above it, and is no label: where offices stand under names, below a heading, what is no heading does."""
        if self.last is None or not self.stacked or not self.under_heading or piece.lines[0].source.heading:
            return False
        said = piece.text[start:end]
        return (
            label is not None and label.end == len(piece.text) and label.end == end and ":" not in said
        ) or is_presence(said)

    def remark(self, piece: Passage, start: int, end: int) -> None:
        """Read a line that tells of the person above it."""
        if self.last is not None:
            read_more(self.last.entry, piece.text[start:end])
            self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
            self.found.lines.update(line.number for line in piece.lines)

    def close(self) -> None:
        """End the list."""
        self.label = None
        self.last = None
