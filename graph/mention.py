"""Mentions: where a document names a person, and what it says of that person. Identities are made of mentions."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph.ids import content_id
from graph.record import Participant, Record


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in one document.

    id: hash of document, line and name. board: the id of the board that met; body: the id of its organisation. organisations: ids of
    those whom the person is said to represent or work for. attendance, roles: as listed. earliest, latest: the days between which the
    meeting was held.
    """

    id: str
    document: str
    name: str
    line: int
    board: str
    body: str | None
    organisations: tuple[str, ...]
    party: str | None
    attendance: tuple[str, ...]
    roles: tuple[str, ...]
    earliest: dt.date | None
    latest: dt.date | None


@dataclass(frozen=True, slots=True)
class Named:
    """One place of the record that names a person. ordinal: 1 for the second entry of that name in one attendance group, and so on."""

    name: str
    ordinal: int
    line: int
    organisation: str | None = None
    party: str | None = None
    attendance: str | None = None
    roles: tuple[str, ...] = ()


def numbered(participants: tuple[Participant, ...]) -> Iterator[tuple[Participant, int]]:
    """The participants, each with its ordinal among those of the same name in the same attendance group."""
    seen: Counter[tuple[str, str]] = Counter()
    for participant in participants:
        key = (participant.name, participant.attendance)
        yield participant, seen[key]
        seen[key] += 1


def named(record: Record) -> Iterator[Named]:
    """Every place of the record that names a person, in the order of the record's fields."""
    for participant, ordinal in numbered(record.participants):
        line = _line(participant.quotes)
        yield Named(
            participant.name,
            ordinal,
            line,
            participant.organisation,
            participant.party,
            participant.attendance,
            participant.roles,
        )
        if participant.substitutes_for:
            yield Named(participant.substitutes_for, 0, line)
    for signature in record.signatures:
        roles = (signature.role,) if signature.role else ()
        yield Named(signature.name, 0, _line(signature.quotes), signature.organisation, roles=roles)
    for appointment in record.appointments:
        yield Named(appointment.person, 0, _line(appointment.quotes), appointment.represents)
        if appointment.replaces:
            yield Named(appointment.replaces, 0, _line(appointment.quotes))
    for person in record.people_mentioned:
        roles = (person.role,) if person.role else ()
        yield Named(person.name, 0, _line(person.quotes), person.organisation, roles=roles)
    for dissent in record.dissents:
        for name in dissent.people:
            yield Named(name, 0, _line(dissent.quotes))


def mention_id(document: str, line: int, name: str, ordinal: int) -> str:
    """The id of a mention; `line` is the first on which the document names the person."""
    return content_id("mention", document, line, name, *((ordinal,) if ordinal else ()))


def _line(quotes: tuple[object, ...]) -> int:
    return int(getattr(quotes[0], "line", 0)) if quotes else 0
