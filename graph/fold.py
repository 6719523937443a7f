"""Folding: what several documents say of one entity, made into one."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from graph.entities import Entity, Person

_EARLIEST = {"first_seen"}
_LATEST = {"last_seen"}


def fold(contributions: Sequence[tuple[Entity, int]]) -> Entity:
    """One entity from its contributions, each with the number of documents that make it; the order given decides ties.

    Tuples are united (sorted where they came sorted), first_seen is the earliest and last_seen the latest, any other value is the first that is known.
    """
    if len(contributions) == 1:
        return _named(contributions[0][0], contributions)
    entities = [entity for entity, _ in contributions]
    values: dict[str, Any] = {}
    for field in fields(entities[0]):
        known = [value for entity in entities if (value := getattr(entity, field.name)) is not None]
        values[field.name] = _one(field.name, known)
    return _named(replace(entities[0], **values), contributions)


def _one(name: str, known: list[object]) -> object:
    if not known:
        return None
    if isinstance(known[0], tuple):
        united = dict.fromkeys(member for members in known if isinstance(members, tuple) for member in members)
        return tuple(sorted(united))
    if name in _EARLIEST | _LATEST:
        days = [day for day in known if isinstance(day, dt.date)]
        return min(days) if name in _EARLIEST else max(days)
    return known[0]


def _named(entity: Entity, contributions: Sequence[tuple[Entity, int]]) -> Entity:
    """A person goes by the name that most documents give, of equals the longer, then the first by alphabet; its id is no alias."""
    if not isinstance(entity, Person):
        return entity
    votes: Counter[str] = Counter()
    for contribution, count in contributions:
        if isinstance(contribution, Person):
            votes[contribution.name] += count
    name = min(votes, key=lambda name: (-votes[name], -len(name), name))
    return replace(entity, name=name, aliases=tuple(alias for alias in entity.aliases if alias != entity.id))
