"""What deriving needs to know of a document before it can say anything: which board met, when, and who is who."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from graph.deriving.bodies import organisation_named, organisations_named
from graph.entities import Board
from graph.likeness import Likeness, likeness, name_key
from graph.mention import Figure, Roster
from graph.record import Record
from ontology.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Who:
    """The person that a mention is: the person's id now, and the mention's own, which answers for the person too."""

    id: str
    mention: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """The meeting of a document. meeting: its id; earliest, latest: the days between which it was held."""

    meeting: str
    organisation: Organisation | None
    board: Board
    earliest: dt.date | None
    latest: dt.date | None
    members: frozenset[str] = frozenset()
    """Names by which the minutes mean a member, though nothing but who bears them says so (see `bodies.members_listed`)."""
    region: Organisation | None = None
    """What `Regionen` means in them, where the kommuner that they list tell."""

    def named(self, text: str | None) -> Organisation | None:
        """The organisation that these minutes mean by a text, None where it names none."""
        return organisation_named(text, self.organisation, self.members, self.region)

    def all_named(self, text: str | None) -> tuple[Organisation, ...]:
        """The organisations, mostly one, for which these minutes say by a text that somebody sits."""
        return organisations_named(text, self.organisation, self.members, self.region)


@dataclass(frozen=True, slots=True)
class Context:
    """document: its id; roster, people: who is meant by a name (see `graph.mention`)."""

    document: str
    sha256: str
    file: str
    record: Record
    sitting: Sitting
    roster: Roster
    people: Mapping[Figure, Who]

    def who(self, name: str, organisation: str | None = None) -> Who:
        """The person whom the document means by a name outside its list of participants; KeyError for one that is no mention."""
        return self.people[self.roster.figure(name, organisation)]

    def meant(self, name: str) -> Who | None:
        """The person of this document whose name a text is, also one on the list in another spelling (`Karlsson`, `Carlsson`); None where it is nobody's."""
        figure = self.roster.figure(name)
        if figure in self.people:
            return self.people[figure]
        key = name_key(name)
        listed = {figure for _, figure in self.roster.participants}
        alike = [other for other in listed if likeness(key, name_key(other[0])).likeness >= Likeness.SPELLING]
        return self.people[alike[0]] if len(alike) == 1 else None

    def officer(self, office: str) -> Who | None:
        """The participant who alone is listed in an office (`Förbundschefen`, `sekreterare`); None where nobody is, or several are."""
        word = office.casefold()
        forms = {word, word.removesuffix("en"), word.removesuffix("n")}
        found = {figure for one, figure in self.roster.participants if forms & {role.casefold() for role in one.roles}}
        return self.people[found.pop()] if len(found) == 1 else None

    @property
    def documents(self) -> tuple[str, ...]:
        return (self.document,)


def days(date: str | None, number: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day on which a meeting can have been held, by its date, else by the year of its number."""
    if date:
        day = dt.date.fromisoformat(date)
        return day, day
    if number:
        year = int(number[:4])
        return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else (None, None)
    return None, None
