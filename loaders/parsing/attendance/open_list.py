"""The people of the list that is being read: whom its lines give, and what a line without a name adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.names import KINDS_AFTER_NAME
from loaders.parsing.agents.organisations import is_organisation, is_unfinished
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.columns_before import SENT, ColumnBefore
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry, is_presence
from loaders.parsing.attendance.labelled_list import UNDIVIDED, LabelledList
from loaders.parsing.attendance.list_lines import comes_and_goes
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.members import goes_on_for_member, members
from loaders.parsing.attendance.nobody import says_nobody
from loaders.parsing.attendance.presence import begins_sentence
from loaders.parsing.attendance.ranges import find_attended
from loaders.parsing.attendance.tails import read_more
from loaders.parsing.attendance.votes import CHIEFS
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose

_PRESENT = re.compile(
    r"\s(?:har|hade)\s[a-zåäö]|[ \xa0](?:tjänstgör|tjänstgjorde|ersätts|ersattes|ersätter|deltar|deltog|medverkar|medverkade|närvarade|anmält|lämnar|lämnade|inträder|anlände|ankom)\b"
)
"""A name and one of these are a sentence, which `presence` reads."""
_MOVES = re.compile(
    r"\s(?:anslöt|ansluter|anlände|anländer|ankom|kom|kommer|tillkom|lämnade|lämnar|avvek|avviker|gick|går|deltog|deltar|närvarade|närvarar|var\smed)\b"
)
"""What a sentence says of somebody who was there for a part of the meeting."""

_PARAGRAPH = re.compile(r"§+\s?\d")
_FOR_OTHER = re.compile(
    r"(?i:i ?stället för|i st f|ersätter|ersättare för|vice|(?:tjänstgör(?:ande)?|tjg\.?)(?: för| i stället för| istället för))\s+(?=[A-ZÅÄÖ])"
)
"""In whose place the person on the line above serves."""
_TOOK_PART = re.compile(r"\b(?:deltog|deltar|närvarade|medverkade|medverkar)\b")
_STEPS_IN = re.compile(
    rf"\s?[-–—,;]\s+(?P<deputy>[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{1,3}})\s(?:går|gick|träder|trädde)\sin(?:\ssom\sordinarie(?:\sledamot)?|\si\sstället|\si\s(?:hans|hennes)\sställe)?\.?\Z"
)
"""Who steps in for the absent one before: `Bo Al (FK) - Eva Ek går in som ordinarie`."""
_REPLACED_BY = re.compile(r"(?:[-–•*·○]\s+)?\(?(?:[Ee]rsätts|[Ee]rsattes|[Ee]rsatt)\sav:?\s")
_RELATIVE = re.compile(r",?\ssom\s[^,.;()\t]{3,60}|\([^()\t]{3,60}\)")
"""What is told of somebody on a list, which makes no sentence of it: `Eva Ek, som förde protokollet`, `Eva Ek (förde protokollet)`."""
_BULLET = re.compile(r"\A[-–•*·○●▪■]\s+(?=\S)")
_OFFICE_ALONE = re.compile(
    r"(?:och\s|samt\s)?(?P<office>(?i:(?:vice\s|mötes)?ordföranden?|förbundschef(?:en)?|verksamhetschef(?:en)?|samordnaren?|sekreteraren?))(?=\s*(?:[,.;]|\soch\s|\ssamt\s|\Z))[,.;\s]*(?:(?:och|samt)\s)?"
)
"""Somebody on a list by the office alone."""
_CLAUSE = re.compile(
    r",\s(?:höll|håller|förde|skrev|skriver|antecknade|satt|lämnade|gick|kom|anslöt|anlände|närvarade|tjänstgjorde|tjänstgör|ej|inte)\b[^,;()\t]{0,40}\Z"
)
"""What is told last of somebody on a list without a full stop: `Eva Ek, administratör, höll i pennan`."""


_FILLED = re.compile(
    r"(?<![^\W\d_])[Vv]akan[ts]\w*[,;]?\s\(?(?:ersätts\sav|(?:tjänstgörande\s|tjg\.?\s)?(?:ersättare|ers\.?):?)\s(?=[A-ZÅÄÖ])"
)
"""A place that nobody has, before the substitute who serves in it: `Region Väst: vakant, ersätts av Eva Ek`."""


class OpenList(LabelledList):
    """Reads people into the list that is open."""

    def read_people(self, piece: Passage, start: int, end: int) -> None:
        """Read people, or what belongs to those before, from piece.text[start:end]."""
        text = piece.text[:end]
        if self.label is None and self.pending is None:
            return
        vacant = _FILLED.search(text, start) if "vakan" in text[start:] and self.label is not None else None
        if vacant is not None:
            deputies = entries(text, vacant.end(), self.known)
            sender = text[start : vacant.start()].strip(" :\t")
            for one in deputies:
                one.presence = one.presence or "serving"
                one.organisation = one.organisation or (sender if is_organisation(sender) else None)
            self.take(deputies, piece)
            return
        steps_in = _STEPS_IN.search(text, start) if " in" in text[start:] else None
        if steps_in is not None:
            self.read_people(piece, start, steps_in.start())
            self._serves(steps_in["deputy"])
            return
        if self.label is not None and (of_member := list(members(text, start, self.known))):
            self.take(of_member, piece)
            return
        if self.holders and self.label is not None:
            start = self.take_holders(piece, start, end)
        if self._replaced(piece, start, text):
            return
        if self._came_or_went(piece, start, text):
            return
        people = entries(text, start, self.known)
        if people and _PRESENT.match(text, people[0].start + len(people[0].name)):
            return
        told = self.label is not None and self.label.group == "frånvarande" and text.rstrip().endswith(".")
        if people and told and _TOOK_PART.search(text, start):
            self.close()
            return
        if (
            people
            and people[0].start > start
            and (
                begins_sentence(text, start)
                or (_TOOK_PART.search(text, start, people[0].start) and text.rstrip().endswith("."))
            )
        ):
            self.close()
            return
        if self.label is None:
            if not people or is_prose(text[start:]) or self.pending is None:
                return
            self.open(self.pending, piece, start)
        prose = is_prose(text[start:])
        if prose and (" som " in text or "(" in text):
            prose = is_prose(_RELATIVE.sub("", text[start:]))
        if prose and people and text.find(people[0].name, start) + len(people[0].name) < text.find(",", start) + 1:
            prose = is_prose(_CLAUSE.sub("", text[start:], count=1))
        if people and (not prose or comes_and_goes(text, start, people)):
            if self.outer is not None and people[0].roles and text.find(people[0].name, start) > start:
                self.label = self.outer  # `Förbundschefen Ida Rask` is no member
            self.column.give(piece, start, people, blank=self.blank)
            self.take(people, piece)
        elif (people or prose) and not goes_on_for_member(text[start:]):
            self.close()
        elif self.label is not None and not people:
            self._more(piece, start, end)

    def _came_or_went(self, piece: Passage, start: int, text: str) -> bool:
        """Read a sentence that tells which part somebody listed before attended: `Eva Ek anslöt till mötet under § 3.`; whether it is such a one."""
        if _MOVES.search(text, start) is None:
            return False
        told = next((one for one in self.found.people if text.startswith(f"{one.entry.name} ", start)), None)
        said = told is not None and _MOVES.match(text, start + len(told.entry.name))
        attended = find_attended(text[start:]) if said else []
        if told is None or not attended or told.entry.attended:
            return False
        told.entry.attended = attended
        told.evidence = (*told.evidence, *piece.evidence(start, len(text)))
        self.found.lines.update(line.number for line in piece.lines)
        return True

    def _serves(self, deputy: str) -> None:
        """Note that somebody listed before serves for the one who was read last."""
        known = next((one.entry for one in self.found.people if one.entry.name == deputy), None)
        if known is not None and self.last is not None:
            known.presence, known.substitutes_for = "serving", self.last.entry.name

    def _replaced(self, piece: Passage, start: int, text: str) -> bool:
        """Read a line of its own that tells who replaces the one above: `- ersätts av Bo Al`; whether it is such a line."""
        by = _REPLACED_BY.match(text, start) if self.last is not None else None
        deputies = entries(text, by.end(), self.known) if by is not None else []
        if self.last is None or len(deputies) != 1:
            return False
        member, deputy = self.last.entry, deputies[0]
        member.presence = member.presence or "absent"
        deputy.presence, deputy.substitutes_for, deputy.deputy = "serving", member.name, True
        deputy.organisation = deputy.organisation or member.organisation
        self.take([deputy], piece)
        return True

    def hold(self, office: str, people: Sequence[Entry]) -> None:
        """Note who has an office, by a field before all lists."""
        if len(people) == 1:
            self.holders[office] = people[0].name

    def holders_at(self, text: str, start: int) -> tuple[list[tuple[str, str, int, int]], int]:
        """Those whom text[start:] first gives by their office alone, each as name, office and where it stands, and where others follow: `ordföranden, förbundschefen samt Eva Ek`."""
        found: list[tuple[str, str, int, int]] = []
        while (alone := _OFFICE_ALONE.match(text, start)) is not None:
            office = alone["office"].lower()
            name = (
                self.holders.get(office)
                or self.holders.get(office.removesuffix("en"))
                or self.holders.get(office.removesuffix("n"))
            )
            if name is None:
                break
            found.append((name, office, start, alone.end("office")))
            start = alone.end()
        return found, start

    def take_holders(self, piece: Passage, start: int, end: int) -> int:
        """Put those on the list whom it first gives by their office alone; where the others begin."""
        found, start = self.holders_at(piece.text[:end], start)
        for name, office, begin, stop in found:
            read = role_and_organisation(office)
            self.take([Entry(name, begin, stop, roles=list(read[0]) if read else [])], piece)
        return start

    def take(self, people: Iterable[Entry], piece: Passage) -> None:
        """Put people of a line on the list."""
        self.headed = False
        mark = next((mark for mark in ("\t", ": ") if mark in piece.text), None)
        before = piece.text.partition(mark)[0] if mark else ""
        office = role_and_organisation(before) if before else None
        self.offices_first = office is not None and office[1] is None
        for entry in people:
            self._add(entry, piece)
        self.last_text = piece.text

    def _add(self, entry: Entry, piece: Passage) -> None:
        if self.blank and entry.organisation is None and not CHIEFS.isdisjoint(entry.roles):
            self.organisation = None  # whom nobody sent, below the last of those who sent somebody
            if self.seats_in_margin and self.label is not None:
                self.label, self.seats_in_margin = structs.replace(self.label, group="övrig", role=None), False
        if self.role and not entry.roles:
            entry.roles.append(self.role)
        self.role = None
        if entry.ditto and self.last is not None:
            entry.organisation = entry.organisation or self.last.entry.organisation
        group, role = (self.label.group, self.label.role) if self.label else (UNDIVIDED, None)
        if group == "frånvarande" and entry.before in ("t", "tj"):
            group = UNDIVIDED  # `T<TAB>Eva Ek` below `F<TAB>Bo Al`
        quotes, seated = piece.evidence(entry.start, entry.end), self.label is not None and self.label.of_seats
        self.last = Listed(entry, group, role, self.organisation, quotes, seated)
        self.found.people.append(self.last)
        self.found.lines.update(line.number for line in piece.lines)

    def _more(self, piece: Passage, start: int, end: int) -> None:
        """A line without a name in a list: the last person's organisation or office, a heading over the next people, or not understood."""
        said = _BULLET.sub("", piece.text[start:end].strip())
        if says_nobody(said):
            return
        entry = self.last.entry if self.last else None
        role = role_and_organisation(said)
        sent = SENT.sub("", said, count=1)
        if sent != said and is_organisation(sent) and (self.last is None or self.sent_first):
            self.sent_first, self.organisation, self.last, self.headed = True, sent.strip(" :"), None, True
            self.last_text = said
            return
        unfinished = is_unfinished(self.last_text.rstrip(" ,")) and not (self.blank and said[0].isdigit())
        goes_on = (unfinished and (role is None or role[1] is not None)) or (
            (said[0].islower() and (is_organisation(said) or role is not None or is_presence(said)))
            or _FOR_OTHER.match(said) is not None
            or said[0] in "(✔✓✅✘❌☑☐"
            or _PARAGRAPH.match(said) is not None
        )
        if entry is not None and self.last is not None and goes_on and not said.endswith(":"):
            kind = said.strip(" ,.").lower() in KINDS_AFTER_NAME and self.last_text.endswith(entry.organisation or "-")
            if (is_unfinished(self.last_text) or kind) and entry.organisation and role is None:
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
            self.stacked = True
            read_more(entry, said)
            self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
        elif is_organisation(said) or piece.lines[0].number in self.places:
            if entry is None or entry.organisation or self.organisation or self.places:
                self.organisation = sent.strip(" :")
                self.last = None
                self.headed = True
                self.column = ColumnBefore()
            elif self.last is not None:
                read_more(entry, said)
                self.last.evidence = (*self.last.evidence, *piece.evidence(start, end))
        elif self.blank or piece.lines[0].source.heading:
            self.close()
            return
        elif any(char.isalpha() for char in said) and not goes_on_for_member(said) and not says_nobody(said):
            self.found.leftovers.append(piece.evidence(start, end))
        self.last_text = said
