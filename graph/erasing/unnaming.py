"""Unnaming: a record in which some people are called otherwise, in its facts and in its texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from graph.cleaning import LISTS_OF_NAMES, NAMES, OTHER_NAMES
from graph.erasing.erasure import is_erased
from graph.erasing.names_in_text import Names
from graph.mention import Figure, Roster
from graph.privacy import MASK, MASK_LENGTH
from graph.record import Record
from ontology.register import register

MASKED = MASK * MASK_LENGTH
QUOTE_LENGTH = 300
"""The longest quote that a record may hold."""
_CODES = frozenset({"attendance", "type", "outcome", "code", "format", "sha256", "parser", "party", "item", "items"})
"""Keys of a record that hold no text of the minutes."""


def renamed(record: Record, roster: Roster, now: dict[Figure, str]) -> Record:
    """The record with some of its people called otherwise, wherever a fact names them."""

    def name(written: str, organisation: str | None = None) -> str:
        return now.get(roster.figure(written, organisation), written)

    return replace(
        record,
        participants=tuple(
            replace(
                one,
                name=now.get(figure, one.name),
                substitutes_for=name(one.substitutes_for) if one.substitutes_for else None,
            )
            for one, figure in roster.participants
        ),
        signatures=tuple(replace(one, name=name(one.name, one.organisation)) for one in record.signatures),
        appointments=tuple(
            replace(one, person=name(one.person, one.represents), replaces=name(one.replaces) if one.replaces else None)
            for one in record.appointments
        ),
        people_mentioned=tuple(replace(one, name=name(one.name, one.organisation)) for one in record.people_mentioned),
        dissents=tuple(replace(one, people=tuple(map(name, one.people))) for one in record.dissents),
        assignments=tuple(replace(one, to=tuple(map(name, one.to))) for one in record.assignments),
    )


def masked(record: Record, names: Names, others: set[str]) -> Record:
    """The record with names masked in quotes, and replaced in every other text."""

    def text(value: str) -> str:
        return value if value in others or is_erased(value) else names.replaced(value, lambda now: now)

    def walk(key: str, value: Any) -> Any:
        match value:
            case str() if key == "quote":
                return names.replaced(value, lambda _: MASKED)[:QUOTE_LENGTH]
            case str():
                return value if key in _CODES | NAMES | OTHER_NAMES else text(value)
            case list() | tuple():
                return [one if key in LISTS_OF_NAMES - {"to"} else walk(key, one) for one in value]
            case dict():
                return {part: walk(part, one) for part, one in value.items()}
            case _:
                return value

    return msgspec.convert(walk("", msgspec.to_builtins(record)), Record)


def texts(value: Any, key: str = "") -> Iterator[str]:
    """The texts among plain values of a record."""
    match value:
        case str():
            if key not in _CODES:
                yield value
        case list() | tuple():
            for one in value:
                yield from texts(one, key)
        case dict():
            for part, one in value.items():
                yield from texts(one, part)


def bodies(record: Record) -> Iterator[str]:
    """What a record names that is no person: organisations, bodies; and the places that kommuner are called after."""
    found = [record.organisation]
    for facts in (record.participants, record.signatures, record.people_mentioned):
        found += [one.organisation for one in facts]
    found += [text for one in record.appointments for text in (one.represents, one.body)]
    yield from (text for text in found if text)
    yield from register().place_names()
