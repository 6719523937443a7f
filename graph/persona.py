"""Personas: all mentions that agree in name, body, organisations and party. Judgements are made between personas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.ids import content_id
from graph.likeness import name_key
from graph.mention import Mention
from ontology.register import NETWORK

Span = tuple[str, str, str]
"""A sitting: ISO date, start and end (HH:MM, or "" where not known)."""

UNKNOWN_DAY = "9999"
"""Sorts after every day."""


@dataclass(frozen=True, slots=True)
class Persona:
    """What the mentions of one persona say together.

    id: opaque. key: the name key. body: the organisation whose organ met (or the organ). first: the earliest mention's id, day (ISO, or
    UNKNOWN_DAY) and name. listed: document and attendance group, `document|group`, of every listing. documents: all that have it.
    present: the sittings of known day that the person attended. earliest, latest: the outer bounds of all sittings.
    """

    id: str
    key: str
    body: str
    organisations: tuple[str, ...]
    party: str | None
    first: str
    day: str
    name: str
    documents: frozenset[str]
    listed: frozenset[str]
    present: frozenset[Span]
    earliest: dt.date | None
    latest: dt.date | None
    renamed: frozenset[str] = frozenset()
    """The keys of other names that its documents say the person had or has."""

    @property
    def acts_for(self) -> frozenset[str]:
        """Those for whom the person is said to act. The network is none: it is named of whoever has a seat in it."""
        return frozenset(self.organisations) - {NETWORK}

    @property
    def vague(self) -> bool:
        """Whether it does not say for whom the person acts."""
        return not self.acts_for


def cells(mentions: Iterable[Mention]) -> dict[str, str]:
    """The cell of each mention of one document, by mention id: what the mentions agree in that may be one persona.

    Two entries of one attendance group never share a cell, even where they agree in everything.
    """
    taken: dict[tuple[str, int], set[str]] = {}
    found: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.line, mention.id)):
        agreed = content_id("persona", name_key(mention.name), mention.body, mention.party, *mention.organisations)
        number = 0
        while taken.get((agreed, number), set()).intersection(mention.groups):
            number += 1
        taken.setdefault((agreed, number), set()).update(mention.groups)
        found[mention.id] = content_id(agreed, number) if number else agreed
    return found


def persona(id: str, mentions: Sequence[Mention]) -> Persona:
    """The persona of some mentions (at least one)."""
    first = min(mentions, key=lambda mention: (mention.earliest or dt.date.max, mention.id))
    return Persona(
        id,
        name_key(first.name),
        first.body,
        first.organisations,
        first.party,
        first.id,
        day_of(first),
        first.name,
        frozenset(mention.document for mention in mentions),
        frozenset(f"{mention.document}|{group}" for mention in mentions for group in mention.groups),
        frozenset(span for mention in mentions for span in _present(mention)),
        min((mention.earliest for mention in mentions if mention.earliest), default=None),
        max((mention.latest for mention in mentions if mention.latest), default=None),
        frozenset(key for mention in mentions for key in mention.renamed),
    )


def day_of(mention: Mention) -> str:
    """The first day on which the meeting of a mention can have been held (ISO), or UNKNOWN_DAY."""
    return mention.earliest.isoformat() if mention.earliest else UNKNOWN_DAY


def _present(mention: Mention) -> Iterable[Span]:
    attended = any(group != "frånvarande" for group in mention.groups)
    if attended and mention.earliest and mention.earliest == mention.latest:
        yield mention.earliest.isoformat(), mention.start_time or "", mention.end_time or ""


def overlap(a: Span, b: Span) -> bool:
    """Whether two sittings of known times were held at once."""
    return a[0] == b[0] and bool(a[1] and a[2] and b[1] and b[2]) and a[1] < b[2] and b[1] < a[2]
