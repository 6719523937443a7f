"""Lists of people: under labels, in tables, on one line or many, also where a whole page came out on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.parsing.agents.names import KINDS_AFTER_NAME, is_name
from loaders.parsing.agents.organisations import is_organisation, is_unfinished
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance import tables
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry, is_presence, read_more
from loaders.parsing.attendance.labels import Group, ListLabel, inner_labels, list_label
from loaders.parsing.attendance.list_lines import (
    RULE,
    SEATS,
    by_organisation,
    comes_and_goes,
    first_words,
    is_numbered_person,
    is_part,
    label_cell,
    label_start,
    list_piece,
    sentence_after,
    side_by_side,
)
from loaders.parsing.attendance.listed import Listed, Lists
from loaders.parsing.attendance.members import chair_label, member_label, members
from loaders.parsing.attendance.presence import begins_sentence
from loaders.parsing.attendance.table_heads import is_election_head
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import Passage, TextLine
from loaders.parsing.text.prose import is_prose

_PRESENT = re.compile(
    r"\s(?:har\s)?(?:tjänstgör|tjänstgjorde|ersätts|ersattes|ersätter|deltar|deltog|medverkar|medverkade|närvarade|anmält|lämnar|lämnade|inträder|anlände|ankom)\b"
)
"""A name and one of these are a sentence, which `presence` reads."""
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
_UNDIVIDED: Group = "närvarande"
_CHAIRS = frozenset({"ordförande", "vice ordförande"})
_PARAGRAPH = re.compile(r"§+\s?\d")
_FOR = re.compile(r"^(?:För|Från)\s")
_TOOK_PART = re.compile(r"\b(?:deltog|deltar|närvarade|medverkade|medverkar)\b")
_SAME_COLUMN = 2
"""Cells that begin within so many characters stand under one another."""

_NOBODY = frozenset({"inga", "ingen", "inget", "inga anmälda", "vakant"})


def read_lists(lines: Sequence[TextLine], headings: frozenset[int], known: frozenset[str] = frozenset()) -> Lists:
    """Read all lists of people. headings: numbers of the lines on which agenda items begin; known: people named elsewhere."""
    reader = _Reader(headings, known)
    index = 0
    while index < len(lines):
        index += reader.read(lines, index)
    reader.found.settle()
    return reader.found


class _Reader:
    """Goes through the lines and knows in whose list it is."""

    def __init__(self, headings: frozenset[int], known: frozenset[str]) -> None:
        self.headings = headings
        self.known = known
        self.found = Lists()
        self.label: ListLabel | None = None
        self.pending: ListLabel | None = None
        self.in_items = False
        self.signed = False
        self.blank = False
        self.organisation: str | None = None
        self.role: str | None = None
        self.last: Listed | None = None
        self.last_text = ""
        self.opened = 0
        self.electing = False
        self.column: tuple[str, int] | None = None

    def read(self, lines: Sequence[TextLine], index: int) -> int:
        """Read at lines[index]; how many lines that took."""
        line = lines[index]
        if not line.text:
            self.blank = True
            return 1
        if line.number in self.headings and not (self.label and is_numbered_person(line.text)):
            self._close()
            self.pending = None
            self.in_items = True
            return 1
        if self.label is None and self.in_items and "\t" not in line.text and list_label(line.text) is None:
            self.blank = False
            return 1
        if self.in_items and self.label is None and is_election_head(line.text):
            self.electing = True
        self.electing = self.electing and "\t" in line.text
        if not self.electing and ("\t" in line.text or "|" in line.source.text):
            table = tables.read_table(lines, index, self.known, self.label)
            if table is not None:
                self.found.take_table(table)
                self.last = None
                return table.length
        if self.electing:
            return 1
        piece, length = list_piece(lines, index, self.headings, labelled=self.label is not None)
        for start, end in inner_labels(piece.text):
            for begin, stop in by_organisation(piece.text, start, end):
                self._segment(piece, begin, stop)
        self.blank = False
        return length

    def _segment(self, piece: Passage, start: int, end: int) -> None:
        """Read piece.text[start:end], which may begin with a label."""
        text = piece.text[:end]
        start = label_start(text, start)
        beside = label_cell(text, start)
        if beside is not None:
            self._label_in_margin(beside, piece, start)
            start = beside.end
        label = list_label(text, start)
        member = member_label(text, start) if label is None and self._may_open() else None
        if member is not None:
            self._open(member, piece, start)
            self._take(entries(text, member.end, self.known), piece)
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
            self._open(label, piece, start)
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
            self._open(ListLabel("övrig", None, None, other.end, True, ()), piece, start)
        elif other is not None and other.field != "officer":
            self._close()
            self.signed = self.signed or other.field == "signatures"
            return
        if other is not None and self.label is None and other.closed and other.phrase in _CHAIRS and not self.in_items:
            if (chair := chair_label(text, start, other.end, self.known)) is not None:
                self._open(chair, piece, start)
                self._take(entries(text, other.end, self.known), piece)
                self.found.chair, self.label, self.last = self.last, None, None
            return
        if other is not None and other.end >= end and self.label is None:
            return
        if RULE.match(text, start):
            if len(text[start:].strip()) > 8 and self.last is not None:
                self._close()
            return
        self._people(piece, start, len(text))

    def _may_open(self) -> bool:
        """Whether a line may begin a list without a label: before the items, and in no other list."""
        return not self.in_items and (self.label is None or self.label.words == ("för",))

    def _open(self, label: ListLabel, piece: Passage, start: int) -> None:
        divided = label.role in SEATS and label.end < len(piece.text) and self.label is not None and not self.blank
        self.organisation = self.organisation if divided and not label.organisation else label.organisation
        self.label = label
        self.pending = None
        self.role = None
        self.last = None
        self.signed = False
        self.opened = len(self.found.people)
        self.column = None
        if not self.found.labelled:
            self.found.labelled = piece.evidence(start, max(label.end, start + 1))
        self.found.lines.update(line.number for line in piece.lines)

    def _label_in_margin(self, label: ListLabel, piece: Passage, start: int) -> None:
        """A label in lower case in a cell of its own: the rest of the one above (`Närvarande` over `ledamöter`), or one by itself."""
        if self.label is None or self.blank:
            self._open(label, piece, start)
            return
        whole = list_label(" ".join((*self.label.words, *label.words)).capitalize())
        if whole is not None and whole.closed:
            self.label = whole
            for listed in self.found.people[self.opened :]:
                listed.group, listed.role = whole.group, whole.role

    def _close(self) -> None:
        self.label = None
        self.last = None

    def _people(self, piece: Passage, start: int, end: int) -> None:
        """Read people, or what belongs to those before, from piece.text[start:end]."""
        text = piece.text[:end]
        if self.label is None and self.pending is None:
            return
        if self.label is not None and (of_member := list(members(text, start, self.known))):
            self._take(of_member, piece)
            return
        people = entries(text, start, self.known)
        if people and _PRESENT.match(text, people[0].start + len(people[0].name)):
            return
        if (
            people
            and people[0].start > start
            and (
                begins_sentence(text, start)
                or (_TOOK_PART.search(text, start, people[0].start) and text.rstrip().endswith("."))
            )
        ):
            self._close()
            return
        if self.label is None:
            if not people or is_prose(text[start:]) or self.pending is None:
                return
            self._open(self.pending, piece, start)
        if people and (not is_prose(text[start:]) or comes_and_goes(text, start, people)):
            self._stand_in_column(piece, start, people)
            self._take(people, piece)
        elif people or is_prose(text[start:]):
            self._close()
        elif self.label is not None:
            self._more(piece, start, end)

    def _stand_in_column(self, piece: Passage, start: int, people: Sequence[Entry]) -> None:
        """Give people the organisation in the column before them, also where it stands some lines above: `Ås kommun<TAB>Eva Ek`, then `Bo Al` under her."""
        line, entry = piece.lines[0], people[0]
        at = line.source.text.find(entry.name.split(" ", 1)[0])
        before = piece.text[start : piece.text.find(entry.name.split(" ", 1)[0], start)]
        if before.endswith("\t") and entry.organisation and entry.organisation == _FOR.sub("", before.strip(" \t:")):
            self.column = (entry.organisation, at)
        elif self.column is not None and not before and abs(at - self.column[1]) <= _SAME_COLUMN:
            entry.organisation = entry.organisation or self.column[0]
        else:
            self.column = None

    def _take(self, people: Iterable[Entry], piece: Passage) -> None:
        for entry in people:
            self._add(entry, piece)
        self.last_text = piece.text

    def _add(self, entry: Entry, piece: Passage) -> None:
        if self.role and not entry.roles:
            entry.roles.append(self.role)
        self.role = None
        group, role = (self.label.group, self.label.role) if self.label else (_UNDIVIDED, None)
        self.last = Listed(entry, group, role, self.organisation, piece.evidence(entry.start, entry.end))
        self.found.people.append(self.last)
        self.found.lines.update(line.number for line in piece.lines)

    def _more(self, piece: Passage, start: int, end: int) -> None:
        """A line without a name in a list: the last person's organisation or office, a heading over the next people, or not understood."""
        said = piece.text[start:end].strip()
        entry = self.last.entry if self.last else None
        role = role_and_organisation(said)
        goes_on = is_unfinished(self.last_text.rstrip(" ,")) or (
            (said[0].islower() and (is_organisation(said) or role is not None or is_presence(said)))
            or said[0] == "("
            or _PARAGRAPH.match(said) is not None
        )
        if entry is not None and self.last is not None and goes_on and not said.endswith(":"):
            kind = said.strip(" ,.").lower() in KINDS_AFTER_NAME and self.last_text.endswith(entry.organisation or "-")
            if (is_unfinished(self.last_text) or kind) and entry.organisation:
                rest, comma, more = said.partition(",")
                entry.organisation += " " + rest.strip(" ,.")
                if comma:
                    read_more(entry, more)
            else:
                read_more(entry, said)
            self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
        elif role is not None and (entry is None or entry.roles or said.endswith(":")):
            self.role = role[0][0]
        elif role is not None and entry is not None and self.last is not None:
            read_more(entry, said)
            self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
        elif is_organisation(said):
            if entry is None or entry.organisation or self.organisation:
                self.organisation = said.strip(" :")
                self.last = None
            elif self.last is not None:
                read_more(entry, said)
                self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
        elif self.blank or piece.lines[0].source.heading:
            self._close()
            return
        elif any(char.isalpha() for char in said):
            self.found.leftovers.append(piece.evidence(start, end))
        self.last_text = said
