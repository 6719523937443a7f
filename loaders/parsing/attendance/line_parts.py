"""Parts of lines that may begin with a label of a list, an office, an organisation, or somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.label_places import label_after_sentence, label_cell, label_start
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.line_cuts import BESIDES, sentence_after
from loaders.parsing.attendance.list_lines import RULE, first_words, is_part, side_by_side
from loaders.parsing.attendance.members import board_label, chair_label, member_label, secretary_label
from loaders.parsing.attendance.nobody import is_nobody
from loaders.parsing.attendance.open_list import OpenList
from loaders.parsing.attendance.votes import CHIEFS
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose

_SECRETARIES = frozenset(
    {
        "sekreterare",
        "sekr",
        "tjänstgörande sekreterare",
        "mötessekreterare",
        "protokollförare",
        "protokollförande",
        "vid protokollet",
        "anteckningar",
        "anteckningar förda av",
        "minnesanteckningar förda av",
        "anteckningarna förda av",
        "protokoll fört av",
        "protokollet fört av",
        "antecknat av",
        "antecknare",
        "antecknar",
    }
)
_SEATS_IN_SHORT = frozenset(
    {"ers", "ers.", "ersättare", "suppl", "suppl.", "suppleant", "ordinarie", "ord.", "ledamot"}
)
"""Seats that may stand in a cell of their own before a name, as offices do."""

_LEADING = frozenset({"ordförande", "mötesordförande"})
_COUNT = re.compile(r"\(?\d{1,2}\s?(?:av|/|st)\b[^,:;]{0,40}\Z")
"""How many of them came, behind a label: `Ledamöter: 6 av 8 närvarande`."""

_OFFICE = re.compile(r"(?P<office>[A-ZÅÄÖ][^\W\d_]+\.?)\s?(?:\t|:\s)\s*")
_OF_OTHERS = frozenset({"beslutande", "ersättare", "frånvarande"})
"""Lists of which officials are none."""

_PRESENT = frozenset({"närvarande", "röstlängd"})
_PRESENTING = ("föredragande",)
_CHAIRS = frozenset({"ordförande", "mötesordförande", "tjänstgörande ordförande", "vice ordförande"})
_NOTING = frozenset({"vid pennan", "vid tangenterna", "vid tangentbordet", "vid datorn"})
"""What stands before the one who took the notes, among the facts of the meeting."""
_OFFICERS = _CHAIRS | (_SECRETARIES - {"vid protokollet"})


def _is_roll_call(label: ListLabel, text: str) -> bool:
    """Whether a sentence that ends with a colon announces those who are there: `Följande ombud är närvarande:`."""
    return text.endswith(":") and not _PRESENT.isdisjoint(label.words)


class PartReader(OpenList):
    """Reads parts of lines and knows in whose list it is, and whether among the items or behind signatures."""

    def __init__(self, known: frozenset[str]) -> None:
        """known: people named elsewhere in the same minutes."""
        super().__init__(known)
        self.in_items = False
        self.signed = False
        self.told = False
        """Whether a list before the items has told who was there."""
        self.agenda = False
        """Whether the last label was that of the agenda, in which people present matters."""
        self.below = 0
        """The number of a line in whose margin the rest of the label above stands."""

    def read_part(self, piece: Passage, start: int, end: int) -> None:
        """Read piece.text[start:end], which may begin with a label."""
        text = piece.text[:end]
        start = label_start(text, start)
        start = label_after_sentence(text, start)
        besides = (
            BESIDES.match(text[start:]) if text.startswith(("D", "V", "H"), start) and self.label is not None else None
        )
        if besides is not None and not is_prose(text[start:]):
            self.open(ListLabel("övrig", None, None, start + besides.end(), True, ()), piece, start)
            self.read_people(piece, start + besides.end(), end)
            return
        beside = label_cell(text, start)
        if beside is not None and self.offices_first and not self.blank and beside.words[0] in _SEATS_IN_SHORT:
            beside = None
        if beside is not None:
            if piece.lines[0].number != self.below:
                self.label_in_margin(beside, piece, start)
            start = beside.end
        label = list_label(text, start)
        if self.is_remark(label, piece, start, end):
            self.remark(piece, start, end)
            return
        if label is not None and self.label is None and label.words == _PRESENTING and self.agenda:
            return
        if label is not None and self._says_nobody_came(label, text, start):
            return
        if label is not None and (
            self.is_office_below(label, text, start) or self.is_seat_of_absent(label) or self.is_office_in_cell(label)
        ):
            self.read_people(piece, start, end)
            return
        member = board_label(text, start) if label is None and not self.in_items else None
        if member is not None and not (entries(text, member.end, self.known) or self.holders_at(text, member.end)[0]):
            member = None
        member = member or member_label(text, start) if label is None and self._may_open() else None
        if member is not None:
            self.open(member, piece, start)
            at = self.take_holders(piece, member.end, end)
            self.take(entries(text, at, self.known), piece)
            return
        opened: ListLabel | None = None
        if label is not None and start and (rest := text[label.end :].strip()) and is_nobody(rest):
            return  # `Ås kommun: Eva Ek, ordinarie. Ersättare: vakant`
        beside_last = self.last.entry.sender if self.last is not None and not self.blank else None
        sender = self.organisation or beside_last
        while label is not None and not is_part(label, self.label, sender):
            here = entries(text, label.end, self.known)
            rest = text[label.end :].strip()
            if (
                rest
                and not here
                and list_label(text, label.end) is None
                and field_label(text, label.end) is None
                and not is_organisation(rest)
                and not RULE.match(rest)
                and not _COUNT.match(rest)
                and not is_nobody(rest)
            ):
                break
            if (not label.closed and (self.in_items or not here)) or (here and is_prose(rest) and not label.closed):
                break
            if self.in_items and not rest and is_prose(text[start:]) and (self.told or not _is_roll_call(label, text)):
                break
            if opened is not None and side_by_side(opened, label):
                self.pending = label
                return
            self.open(label, piece, start)
            opened = label
            start = label.end
            if not rest or _COUNT.match(rest):
                return
            text = text[: sentence_after(text, start)]
            label = list_label(text, start)
        official = self._official(text, start)
        if official is not None:
            self.open(official, piece, start)
            self.read_people(piece, official.end, end)
            return
        other = field_label(text, start)
        if other is not None and not other.closed and self.label is not None and is_name(first_words(text, start)):
            other = None
        if (
            other is not None
            and self.label is not None
            and other.phrase in _SECRETARIES
            and other.closed
            and other.end < end
            and (self.label.group in ("frånvarande", "ersättare") or len(entries(text, other.end, self.known)) > 1)
        ):
            read_below = self.label.group in ("frånvarande", "ersättare") and role_and_organisation(other.phrase)
            writers = [one.name for one in entries(text, other.end, self.known)]
            if writers and self._names().issuperset(writers):
                self.close()
                return
            role = None if read_below else "sekreterare"
            self.open(ListLabel("övrig", role, None, other.end, True, ()), piece, start)
            if role:
                self.read_people(piece, other.end, end)
                return
        elif (
            other is not None
            and self.label is not None
            and self.label.group == "frånvarande"
            and other.phrase in _LEADING
            and other.closed
            and other.end < end
        ):
            self._lead(other.phrase, piece, start, entries(text, other.end, self.known))
            return
        elif (
            other is not None
            and other.phrase in _NOTING
            and other.closed
            and not (self.in_items or self.signed)
            and (label := secretary_label(text, start, other.end, self.known, self._names())) is not None
        ):
            self.open(label, piece, start)
            self.take(entries(text, other.end, self.known), piece)
            self.found.officers.extend(self.found.people[self.opened :])
            self.close()
            return
        elif other is not None and other.field != "officer":
            self.close()
            self.agenda = other.field == "agenda"
            self.signed = self.signed or other.field == "signatures"
            return
        if (
            other is not None
            and self.label is None
            and other.closed
            and other.phrase in _OFFICERS | CHIEFS
            and not self.in_items
        ):
            self.hold(other.phrase, entries(text, other.end, self.known))
            if other.phrase not in _OFFICERS:
                return
            if other.phrase in _CHAIRS:
                label = chair_label(
                    text, start, other.end, self.known, first=len(self.found.people) == len(self.found.officers)
                )
            else:
                label = secretary_label(text, start, other.end, self.known, self._names())
            if not self.signed and label is not None:
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

    def _names(self) -> set[str]:
        """The names of all listed so far."""
        return {one.entry.name for one in self.found.people}

    def _lead(self, office: str, piece: Passage, start: int, people: Sequence[Entry]) -> None:
        """Note who led the meeting, as a field under those absent says: one listed before, or else one more who was there."""
        listed = {one.entry.name: one.entry for one in self.found.people if one.group != "frånvarande"}
        self.close()
        for one in people[:1]:
            if one.name in listed:
                listed[one.name].roles = listed[one.name].roles or [office]
                self.found.lines.update(line.number for line in piece.lines)
            else:
                self.open(ListLabel("beslutande", office, None, start, True, ()), piece, start)
                self.take([one], piece)
                self.close()

    def _official(self, text: str, start: int) -> ListLabel | None:
        """What `Förbundschef<TAB>Eva Ek` says where it follows lists of others, none of whom have their office before them; None for other lines."""
        if self.label is None:
            behind = bool(self.found.people) and not (self.in_items or self.signed)
        else:
            behind = self.last is not None and not self.offices_first and self.label.group in _OF_OTHERS
        if not behind:
            return None
        mark = _OFFICE.match(text, start)
        office = role_and_organisation(mark["office"]) if mark is not None else None
        if mark is None or office is None or office[1] is not None or office[0][0] not in CHIEFS:
            return None
        people = entries(text, mark.end(), self.known)
        if not people or text.find(people[0].name) != mark.end():
            return None
        return ListLabel("övrig", office[0][0], None, mark.end(), True, ())

    def _says_nobody_came(self, label: ListLabel, text: str, start: int) -> bool:
        """Whether `Förhinder` alone right under the heading of an organisation says it of that organisation, and heads no list."""
        if label.group != "frånvarande" or self.label is None or not self.headed or self.blank:
            return False
        return text[start:].strip() == text[start : label.end] and ":" not in text

    def _may_open(self) -> bool:
        """Whether a line may begin a list without a label: before the items, and in no other list."""
        return not self.in_items and (self.label is None or self.label.words == ("för",))
