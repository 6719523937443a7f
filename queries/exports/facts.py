"""The facts that an export writes: all that the archive holds, or the slice of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from graph.entities import Document, Entity, Evidence, Mandate, PossibleIdentity
from graph.model import Link, kind_of
from queries.collation import sort_key
from queries.rows import Source

if TYPE_CHECKING:
    from graph.archive import Archive

E = TypeVar("E", bound=Entity)

BESIDE = (Evidence, PossibleIdentity)
"""Kinds that say something of other entities and that no entity names: they come along where all that they name is there."""


@dataclass(frozen=True)
class Facts:
    """entities: by kind, then by id; certainty: of a slice, how surely each of its mandates holds (`surely`, `possibly`), by id."""

    entities: tuple[Entity, ...]
    certainty: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: type[E]) -> list[E]:
        """The entities of a kind, by id."""
        return [entity for entity in self.entities if isinstance(entity, kind)]

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def sources(self, fact: str) -> list[Source]:
        """Every sentence that states an entity, by file, page and line."""
        return self._sources.get(fact, [])

    def documents(self, fact: str) -> list[str]:
        """The ids of the documents that state an entity, sorted."""
        return sorted(self._documents.get(fact, ()))

    @cached_property
    def _documents(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.of(Evidence):
            found[one.fact].add(one.document)
        return dict(found)

    @cached_property
    def _sources(self) -> dict[str, list[Source]]:
        files = {document.id: document.file for document in self.of(Document)}
        found: defaultdict[str, list[Source]] = defaultdict(list)
        for one in self.of(Evidence):
            found[one.fact].append(Source(files[one.document], one.page, one.line, one.quote))
        for sources in found.values():
            sources.sort(
                key=lambda source: [sort_key(value) for value in (source.file, source.page, source.line, source.quote)]
            )
        return dict(found)


def all_facts(archive: Archive) -> Facts:
    """All that the archive holds."""
    return Facts(tuple(change.entity for change in archive.changes() if change.entity))


def on_day(facts: Facts, certainty: Mapping[str, str]) -> Facts:
    """The slice of a day: the mandates that hold then, all that these name and what names it in turn, and the sentences that state it.

    certainty: how surely each mandate that holds does, by id.
    """
    kept: set[str] = set()
    _follow(facts, (mandate.id for mandate in facts.of(Mandate) if mandate.id in certainty), kept)
    beside = [entity for entity in facts.entities if isinstance(entity, BESIDE)]
    # Documents lead on to their meetings, so that what evidence names may have to be followed in turn.
    stating = [one for one in beside if isinstance(one, Evidence) and one.fact in kept]
    _follow(facts, (one.id for one in stating), kept)
    _follow(facts, (one.id for one in beside if kept.issuperset(_named(one))), kept)
    return Facts(tuple(entity for entity in facts.entities if entity.id in kept), certainty)


def _follow(facts: Facts, ids: Iterable[str], kept: set[str]) -> None:
    """Add the entities, and all that they name, to those kept."""
    waiting = [id for id in ids if id not in kept]
    while waiting:
        id = waiting.pop()
        if id not in kept:
            kept.add(id)
            waiting += _named(facts.by_id[id])


def _named(entity: Entity) -> list[str]:
    """The ids of the entities that an entity names."""
    found: list[str] = []
    for name, link in kind_of(entity).fields.items():
        if isinstance(link, Link) and (value := getattr(entity, name)) is not None:
            found += value if link.many else (value,)
    return found
