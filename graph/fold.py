"""Folding: what several documents say of one entity, made into one."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from graph.entities import KINDS, Board, Entity, Organisation, Person
from ontology.names import read_name

_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in KINDS}
_FIELDS = {kind: (names, attrgetter(*names)) for kind, names in _NAMES.items()}
"""The names of the fields of each kind of entity, and what gives their values."""

_LESSER = re.compile(r"\b(?:sof|landsting\w*)\b", re.IGNORECASE)

_EARLIEST = {"first_seen"}
_LATEST = {"last_seen"}


def fold(contributions: Sequence[tuple[Entity, int]]) -> Entity:
    """One entity from its contributions, each with the number of documents that make it; the order given decides ties.

    Tuples are united (sorted where they came sorted), first_seen is the earliest and last_seen the latest, any other value is the first that is known.
    """
    if len(contributions) == 1:
        return _named(contributions[0][0], contributions)
    kind = type(contributions[0][0])
    names, values_of = _FIELDS[kind]
    # All values of a field at a time: a mandate of many years is said by a hundred documents.
    columns = zip(*(values_of(entity) for entity, _ in contributions), strict=True)
    return _named(kind(*map(_one, names, columns)), contributions)


def _one(name: str, values: Sequence[Any]) -> Any:
    first = next((value for value in values if value is not None), None)
    if isinstance(first, tuple):
        return tuple(sorted(set().union(*(value for value in values if value is not None))))
    if name in _EARLIEST | _LATEST and first is not None:
        days: list[dt.date] = [value for value in values if value is not None]
        return min(days) if name in _EARLIEST else max(days)
    return first


def _named(entity: Entity, contributions: Sequence[tuple[Entity, int]]) -> Entity:
    """A person, organisation or board goes by the name that most documents give, of equals the longer, then the first by alphabet; an
    organisation by a full and present one before all. A person's id is no alias.
    """
    if isinstance(entity, Person):
        name = _most_given(contributions, lambda _: False)
        return replace(entity, name=name, aliases=tuple(alias for alias in entity.aliases if alias != entity.id))
    if isinstance(entity, Organisation | Board) and len(contributions) > 1:
        return replace(entity, name=_most_given(contributions, _is_lesser))
    return entity


def _most_given(contributions: Sequence[tuple[Entity, int]], lesser: Callable[[str], bool]) -> str:
    votes: Counter[str] = Counter()
    for contribution, count in contributions:
        if isinstance(contribution, Person | Organisation | Board):
            votes[contribution.name] += count
    return min(votes, key=lambda name: (lesser(name), -votes[name], -len(name), name))


def _is_lesser(name: str) -> bool:
    """Whether a name is a short form (`SOF Kalmar`), a place alone, or from before the landsting became regions (2019)."""
    return bool(_LESSER.search(name)) or read_name(name.rpartition(", ")[0] or name).kind is None
