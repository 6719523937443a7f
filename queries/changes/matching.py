"""Matching: which fact before is which after, where ids have changed with what they are made of (another version of a file, another person)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from graph.entities import (
    AgendaItem,
    Assignment,
    Decision,
    Document,
    Entity,
    Mandate,
    Meeting,
    Nomination,
    Participation,
    Person,
    PossibleIdentity,
    Remark,
)
from graph.fold import fold
from queries.changes.people import Fates, fates
from queries.changes.span import Span

T = TypeVar("T", bound=Entity)

KEYS: Mapping[type[Entity], tuple[tuple[str, ...], ...]] = {
    Document: (("file",),),
    Meeting: (("board", "date", "number"),),
    AgendaItem: (("meeting", "number"),),
    Mandate: (("person", "board", "role", "organisation"),),
    Participation: (("person", "meeting"),),
    Decision: (("meeting", "item", "text"), ("meeting", "item")),
    Nomination: (("person", "meeting", "body"),),
    Assignment: (("meeting", "item", "task"), ("meeting", "item")),
    Remark: (("document", "code", "detail"),),
    PossibleIdentity: (("person", "other"),),
}
"""By which fields two facts of different ids are one, the surest first, in an order in which each names only kinds before it. A later key
holds only for one fact on either side.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact that was and is. before: in terms of what is now (ids of people, meetings …); after: as it is."""

    before: Entity
    after: Entity


@dataclass(frozen=True, slots=True)
class Matched:
    """pairs: what is other than it was; gone: what was, in terms of what is now; new: ids of what was not, by kind; people: who became whom."""

    pairs: tuple[Pair, ...]
    gone: tuple[Entity, ...]
    new: Mapping[type[Entity], Sequence[str]]
    people: Fates


def matched(span: Span) -> Matched:
    """The facts of a span put side by side. What is new is looked into only where something is gone that it could be."""
    gone = span.gone
    wanted = {type(entity) for entity in gone}
    if wanted:
        wanted |= {Document, Meeting, AgendaItem, Person}
    both = sorted(span.before.keys() & span.now.keys())
    after = span.after([*both, *(id for kind in wanted for id in span.new.get(kind, ()))])
    people = fates(_only(Person, span.before.values()), _only(Person, after.values()))
    return _Matching(span, after, people).matched()


class _Matching:
    def __init__(self, span: Span, after: Mapping[str, Entity], people: Fates) -> None:
        self._span = span
        self._after = after
        self._people = people
        self._now = dict(people.became)
        """Ids of what was → of what it is now."""
        self._origins: defaultdict[str, list[Entity]] = defaultdict(list)
        self._gone: list[Entity] = []

    def matched(self) -> Matched:
        kinds = {type(entity) for entity in self._span.before.values()}
        for kind in [
            *(kind for kind in KEYS if kind in kinds),
            *sorted(kinds - KEYS.keys(), key=lambda kind: kind.__name__),
        ]:
            self._match(kind)
        pairs = (Pair(fold([(one, 1) for one in self._origins[id]]), self._after[id]) for id in sorted(self._origins))
        left = {kind: [id for id in ids if id not in self._origins] for kind, ids in self._span.new.items()}
        return Matched(tuple(pairs), tuple(self._gone), left, self._people)

    def _match(self, kind: type[Entity]) -> None:
        """Find for each fact of a kind before the one that it is now, by id, else by its keys."""
        open_ones = []
        for id, entity in sorted(self._span.before.items()):
            if type(entity) is kind:
                now = self._translated(entity)
                after = self._after.get(self._now.get(id, id))
                if after:
                    self._is(entity, now, after)
                else:
                    open_ones.append((entity, now))
        for level, key in enumerate(KEYS.get(kind, ())):
            open_ones = self._by_key(kind, open_ones, key, only_one=level > 0)
        self._gone += [now for _, now in open_ones]

    def _by_key(
        self, kind: type[Entity], entities: Sequence[tuple[Entity, Entity]], key: tuple[str, ...], *, only_one: bool
    ) -> list[tuple[Entity, Entity]]:
        there = _grouped(
            (one for one in _only(kind, self._after.values()) if not (only_one and one.id in self._origins)), key
        )
        were: defaultdict[tuple[object, ...], list[tuple[Entity, Entity]]] = defaultdict(list)
        for was, now in entities:
            were[_key(now, key)].append((was, now))
        left = []
        for value, group in were.items():
            found = there.get(value, [])
            if not found or (only_one and (len(found) > 1 or len(group) > 1)):
                left += group
                continue
            for was, now in group:
                self._is(was, now, found[0])
        return left

    def _is(self, was: Entity, now: Entity, after: Entity) -> None:
        """One that was is one that is; what names the former means the latter, and a file's meeting is that of its other version."""
        self._now[was.id] = after.id
        if isinstance(now, Document) and isinstance(after, Document) and self._is_gone(now.meeting):
            self._now[now.meeting] = after.meeting
            now = replace(now, meeting=after.meeting)
        self._origins[after.id].append(replace(now, id=after.id))

    def _is_gone(self, id: str) -> bool:
        return id in self._span.before and id not in self._span.now

    def _translated(self, entity: T) -> T:
        change: dict[str, Any] = {}
        for field in fields(entity):
            value = getattr(entity, field.name)
            if field.name != "id" and isinstance(value, str) and value in self._now:
                change[field.name] = self._now[value]
            elif isinstance(value, tuple) and not isinstance(entity, Person):
                change[field.name] = tuple(sorted({self._now.get(str(one), str(one)) for one in value}))
        return replace(entity, **change)


def _grouped(entities: Iterable[Entity], key: tuple[str, ...]) -> dict[tuple[object, ...], list[Entity]]:
    groups: defaultdict[tuple[object, ...], list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=lambda one: one.id):
        groups[_key(entity, key)].append(entity)
    return groups


def _key(entity: Entity, key: tuple[str, ...]) -> tuple[object, ...]:
    values = tuple(getattr(entity, field) for field in key)
    return tuple(sorted(values, key=str)) if isinstance(entity, PossibleIdentity) else values


def _only(kind: type[T], entities: Iterable[Entity]) -> list[T]:
    return [entity for entity in entities if isinstance(entity, kind)]
