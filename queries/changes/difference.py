"""Differences: what is worth telling of the facts of a span, each under a section and with what happened to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.entities import (
    Assignment,
    Board,
    Decision,
    Document,
    Entity,
    Mandate,
    Meeting,
    Membership,
    Nomination,
    Organisation,
    Participation,
    Person,
    PossibleIdentity,
    Remark,
)
from queries.changes.matching import Matched, Pair, matched
from queries.changes.span import Span


class Happened(StrEnum):
    """What became of a fact. ended: an end has become known; seen: later or earlier minutes show it too."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    REPLACED = "replaced"
    ENDED = "ended"
    SEEN = "seen"
    JOINED = "joined"
    SPLIT = "split"


SECTIONS: Mapping[str, tuple[type[Entity], ...]] = {
    "documents": (Document,),
    "identities": (),
    "mandates": (Mandate,),
    "people": (Person,),
    "organisations": (Organisation, Membership),
    "boards": (Board,),
    "meetings": (Meeting,),
    "attendance": (Participation,),
    "decisions": (Decision,),
    "nominations": (Nomination,),
    "assignments": (Assignment,),
    "remarks": (Remark,),
    "doubts": (PossibleIdentity,),
}
"""Sections in order, each with the kinds of fact that it tells of. Identities follow from people."""

TOLD: Mapping[type[Entity], tuple[str, ...]] = {
    Document: ("sha256", "parser"),
    Person: ("name",),
    Organisation: ("name",),
    Board: ("name",),
    Meeting: ("date", "number", "earliest", "latest"),
    Mandate: ("start", "end", "first_seen", "last_seen"),
    Participation: ("attendance", "organisation", "items", "substitutes_for"),
    Decision: ("text", "number", "amount_sek", "type"),
    Nomination: ("outcome", "organisation"),
    Assignment: ("task", "people", "boards"),
}
"""By which fields a fact that stays is told to be other than it was."""

_of = {kind: section for section, kinds in SECTIONS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that differs. before, after: as in `matching.Pair`, None where there is none; others: whom people were joined from or split into."""

    happened: Happened
    before: Entity | None
    after: Entity | None
    others: tuple[Entity, ...] = ()

    @property
    def fact(self) -> Entity:
        """The fact as it is; one that is gone, as it was."""
        fact = self.after or self.before
        assert fact
        return fact


class Differences:
    """What differs between before and after a span.

    old: by section, what is other than it was or gone; new: by section and kind, the ids of what is new.
    """

    def __init__(self, span: Span) -> None:
        self.span = span
        self._matched = matched(span)
        self._passing = {*self._matched.new.get(Meeting, ()), *(one.id for one in self._matched.gone)}
        self.old: dict[str, list[Difference]] = {section: [] for section in SECTIONS}
        self.old["identities"] = list(_identities(self._matched))
        for difference in (*self._changed(), *self._gone()):
            self.old[_of[type(difference.fact)]].append(difference)
        self.new = {
            section: {kind: ids for kind in kinds if (ids := self._told_as_new(kind))}
            for section, kinds in SECTIONS.items()
        }

    @property
    def counts(self) -> Counter[tuple[str, Happened]]:
        """How much of each section was new, gone and so on; nothing at all where before and after say the same."""
        found = Counter((section, one.happened) for section, told in self.old.items() for one in told)
        for section, kinds in self.new.items():
            if number := sum(map(len, kinds.values())):
                found[section, Happened.NEW] = number
        return found

    def _changed(self) -> Iterator[Difference]:
        for pair in self._matched.pairs:
            happened = _happened(pair)
            if happened:
                yield Difference(happened, pair.before, pair.after)

    def _gone(self) -> Iterator[Difference]:
        joined = {was.id for people, _ in self._matched.people.joined for was in people}
        for entity in self._matched.gone:
            if type(entity) not in _of or (
                isinstance(entity, PossibleIdentity) and joined & {entity.person, entity.other}
            ):
                continue
            if not isinstance(entity, Participation) or self._stays(entity.meeting):
                yield Difference(Happened.GONE, entity, None)

    def _told_as_new(self, kind: type[Entity]) -> list[str]:
        """What is new of a kind. Who was at a meeting that is new is part of that."""
        ids = list(self._matched.new.get(kind, ()))
        if kind is not Participation:
            return ids
        if not any(isinstance(one, Document | Meeting | Participation) for one in self.span.before.values()):
            return []
        after = self.span.after(ids)
        return [id for id, one in after.items() if isinstance(one, Participation) and self._stays(one.meeting)]

    def _stays(self, meeting: str) -> bool:
        """Whether a meeting, by its id now, was there before and is there after."""
        return meeting not in self._passing


def _identities(found: Matched) -> Iterator[Difference]:
    for people, person in found.people.joined:
        yield Difference(Happened.JOINED, None, person, people)
    for person, people in found.people.split:
        yield Difference(Happened.SPLIT, person, None, people)


def _happened(pair: Pair) -> Happened | None:
    before, after = pair.before, pair.after
    other = {field for field in TOLD.get(type(after), ()) if getattr(before, field) != getattr(after, field)}
    if not other:
        return None
    if "sha256" in other:
        return Happened.REPLACED
    if isinstance(before, Mandate) and isinstance(after, Mandate):
        if after.end and not before.end:
            return Happened.ENDED
        return Happened.CHANGED if other & {"start", "end"} else Happened.SEEN
    return Happened.CHANGED
