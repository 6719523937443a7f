"""Personas: all mentions that agree in name, body, organisations and party. Judgements are made between personas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.ids import content_id
from graph.likeness import name_key
from graph.mention import Mention

Span = tuple[str, str, str]
"""A sitting: ISO date, start and end (HH:MM, or "" where not known)."""


@dataclass(frozen=True, slots=True)
class Persona:
    """What the mentions of one persona say together.

    id: opaque. key: the name key. body: the organisation whose organ met (or the organ). first: the mention of the earliest day (ISO,
    `first_day`; of equals the smallest id), with a name and a document to quote. listed: document and attendance group, `document|group`, of every listing. documents: all that have it.
    present: the sittings of known day that the person attended. earliest, latest: the outer bounds of all sittings.
    """

    id: str
    key: str
    body: str
    organisations: tuple[str, ...]
    party: str | None
    first: str
    first_day: str
    name: str
    document: str
    documents: frozenset[str]
    listed: frozenset[str]
    present: frozenset[Span]
    earliest: dt.date | None
    latest: dt.date | None


def persona_id(mention: Mention) -> str:
    """The persona that a mention belongs to."""
    return content_id("persona", name_key(mention.name), mention.body, mention.party, *mention.organisations)


def persona(mentions: Sequence[Mention]) -> Persona:
    """The persona of some mentions (at least one) of the same `persona_id`."""
    first = min(mentions, key=lambda mention: (_day(mention), mention.id))
    return Persona(
        persona_id(first),
        name_key(first.name),
        first.body,
        first.organisations,
        first.party,
        first.id,
        _day(first),
        first.name,
        first.document,
        frozenset(mention.document for mention in mentions),
        frozenset(f"{mention.document}|{group}" for mention in mentions for group in mention.groups),
        frozenset(span for mention in mentions for span in _present(mention)),
        min((mention.earliest for mention in mentions if mention.earliest), default=None),
        max((mention.latest for mention in mentions if mention.latest), default=None),
    )


def _day(mention: Mention) -> str:
    """The first day on which the mention can have been made; after all others where it is not known."""
    return mention.earliest.isoformat() if mention.earliest else "9999"


def _present(mention: Mention) -> Iterable[Span]:
    attended = not mention.groups or any(group != "frånvarande" for group in mention.groups)
    if attended and mention.groups and mention.earliest and mention.earliest == mention.latest:
        yield mention.earliest.isoformat(), mention.start_time or "", mention.end_time or ""


def overlap(a: Span, b: Span) -> bool:
    """Whether two sittings of known times were held at once."""
    return a[0] == b[0] and bool(a[1] and a[2] and b[1] and b[2]) and a[1] < b[2] and b[1] < a[2]
