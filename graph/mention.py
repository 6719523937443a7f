"""Mentions: where a document names a person, and what it says of that person. Identities are made of mentions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.ids import content_id
from graph.record import Evidence, Evidences, Participant, Record
from graph.roles import APPOINTED_SEATS
from ontology.names import read_name


@dataclass(frozen=True, slots=True)
class Mention:
    """One person in one document, by one name.

    id: hash of document, line and name. line, page, quote: where the document first names the person, and the sentence. body: the id of the organisation whose organ met, else of the organ itself. organisations: ids of
    those whom the person is said to represent or work for, and of the network where the person is said to have a seat in it. groups: the attendance groups that list the person. roles: as written.
    earliest, latest: the days between which the meeting was held; start_time, end_time: HH:MM on that day.
    """

    id: str
    document: str
    name: str
    line: int
    body: str
    organisations: tuple[str, ...]
    party: str | None
    groups: tuple[str, ...]
    roles: tuple[str, ...]
    earliest: dt.date | None
    latest: dt.date | None
    start_time: str | None
    end_time: str | None
    page: int | None = None
    quote: str | None = None
    renamed: tuple[str, ...] = ()
    """The keys of other names that the document says the person had or has (see `graph.renaming`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the record that names a person; the fields are what that place says. evidence: None where the record gives none."""

    name: str
    evidence: Evidence | None
    organisation: str | None = None
    party: str | None = None
    group: str | None = None
    roles: tuple[str, ...] = ()
    body: str | None = None
    """In what the person has, or is put forward for, a seat."""

    @property
    def line(self) -> int:
        """The line (from 1) that names the person, 0 where none is given."""
        return self.evidence.line if self.evidence else 0


Figure = tuple[str, int]
"""A person of one document: a name, and a number where the document has two people of that name."""


@dataclass(slots=True)
class _Entry:
    number: int
    groups: set[str] = field(default_factory=set)
    organisation: str | None = None
    party: str | None = None

    def fits(self, group: str, organisation: str | None, party: str | None) -> bool:
        return group not in self.groups and not (
            (organisation and self.organisation and organisation != self.organisation)
            or (party and self.party and party != self.party)
        )


class Roster:
    """Who is who inside one record, as far as names alone do not tell.

    Two entries of one attendance group are never one person. Entries of the same name in two groups are one (`listed-twice`), unless
    the record gives them different organisations or parties. A name elsewhere means the entry that fits what is said there.
    """

    def __init__(self, participants: tuple[Participant, ...]) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        self.participants: tuple[tuple[Participant, Figure], ...] = tuple((p, self._enter(p)) for p in participants)

    def _enter(self, participant: Participant) -> Figure:
        organisation = _core(participant.organisation)
        entries = self._entries.setdefault(participant.name, [])
        entry = next((e for e in entries if e.fits(participant.attendance, organisation, participant.party)), None)
        if entry is None:
            entry = _Entry(len(entries))
            entries.append(entry)
        entry.groups.add(participant.attendance)
        entry.organisation = entry.organisation or organisation
        entry.party = entry.party or participant.party
        return participant.name, entry.number

    def figure(self, name: str, organisation: str | None = None) -> Figure:
        """The person whom the record means by a name outside the list of participants."""
        core = _core(organisation)
        fitting = [n for n, entry in enumerate(self._entries.get(name, ())) if core and entry.organisation == core]
        return name, fitting[0] if fitting else 0


def _core(organisation: str | None) -> str | None:
    return read_name(organisation).core if organisation else None


def places(record: Record, roster: Roster) -> Iterator[tuple[Figure, Place]]:
    """Every place of the record that names a person, and whom it means, in the order of the record's fields."""
    for p, figure in roster.participants:
        evidence = _first(p.quotes)
        yield figure, Place(p.name, evidence, p.organisation, p.party, p.attendance, p.roles)
        if p.substitutes_for:
            yield roster.figure(p.substitutes_for), Place(p.substitutes_for, evidence)
    for s in record.signatures:
        yield roster.figure(s.name, s.organisation), Place(s.name, _first(s.quotes), roles=(s.role,) if s.role else ())
    for a in record.appointments:
        seat = a.kind in APPOINTED_SEATS or a.kind == "nominering"
        place = Place(a.person, _first(a.quotes), a.represents, body=a.body if seat else None)
        yield roster.figure(a.person, a.represents), place
        if a.replaces:
            yield roster.figure(a.replaces), Place(a.replaces, _first(a.quotes))
    for m in record.people_mentioned:
        roles = (m.role,) if m.role else ()
        yield roster.figure(m.name, m.organisation), Place(m.name, _first(m.quotes), m.organisation, roles=roles)
    for d in record.dissents:
        for name in d.people:
            yield roster.figure(name), Place(name, _first(d.quotes))


def mention_id(document: str, line: int, figure: Figure) -> str:
    """The id of a mention; `line` is the first on which the document names the person."""
    name, number = figure
    return content_id("mention", document, line, name, *((number,) if number else ()))


def _first(quotes: Evidences) -> Evidence | None:
    return quotes[0] if quotes else None
