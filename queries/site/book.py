"""The book of a site: all facts, found by what they name, and the addresses of the pages that tell of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from graph.entities import Board, Entity, Meeting, Organisation, Person
from queries import catalogue
from queries.bounds import tenures
from queries.collation import alphabetical
from queries.pages.table import Link
from queries.reports import text
from queries.tenure import Tenure

if TYPE_CHECKING:
    from queries.engine import Store
    from queries.exports.facts import Facts
    from queries.reporting.wording import Words
    from queries.rows import Row

E = TypeVar("E", bound=Entity)

FOLDERS: Mapping[type[Entity], str] = {
    Person: "person",
    Board: "board",
    Organisation: "organisation",
    Meeting: "meeting",
}
"""Kinds that have a page for each entity, and the folder in which it stands."""


@dataclass(frozen=True)
class Book:
    """facts: all of them; mandates: the rows of `who_represents`; tenures: what bounds each mandate, by id; minutes: the rows of `coverage`."""

    facts: Facts
    mandates: Sequence[Row]
    tenures: Mapping[str, Tenure]
    minutes: Sequence[Row]
    words: Words

    def of(self, kind: type[E], field: str, id: str) -> list[E]:
        """The entities of a kind whose field names that entity, alone or among others."""
        return self._index(kind, field).get(id, [])

    def named(self, kind: type[E]) -> list[E]:
        """The entities of a kind by name, in the Swedish alphabet; those without a name last."""
        return sorted(self.facts.of(kind), key=lambda one: (not self.name(one), alphabetical(self.name(one)), one.id))

    def get(self, id: str | None) -> Entity | None:
        return self.facts.by_id.get(id) if id else None

    def name(self, entity: Entity | None) -> str:
        """The name of an entity; empty where it has none."""
        return text(getattr(entity, "name", None))

    def title(self, entity: Entity) -> str:
        """What an entity is called on a page, also where it has no name."""
        return self.name(entity) or self.words.text(
            "timeline" if isinstance(entity, Person) else "site", "erased" if isinstance(entity, Person) else "unnamed"
        )

    def link(self, id: str | None, root: str = "../") -> Link | None:
        """The name of an entity, leading to its page where it has one; None for none. root: the way from the page to the site's folder."""
        entity = self.get(id)
        return (
            None
            if entity is None
            else Link(self.title(entity), f"{root}{address(entity)}" if type(entity) in FOLDERS else "")
        )

    def links(self, ids: Sequence[str], root: str = "../") -> tuple[Link, ...]:
        return tuple(link for id in ids if (link := self.link(id, root)))

    def rows(self, column: str, id: str) -> list[Row]:
        """The mandates whose row has that id in a column."""
        return self._mandates[column].get(id, [])

    def minutes_of(self, column: str, id: str) -> list[Row]:
        """The minutes whose row has that id in a column."""
        return self._minutes[column].get(id, [])

    @cached_property
    def _mandates(self) -> dict[str, dict[str, list[Row]]]:
        return {column: _grouped(self.mandates, column) for column in ("person_id", "board_id", "on_behalf_of_id")}

    @cached_property
    def _minutes(self) -> dict[str, dict[str, list[Row]]]:
        return {column: _grouped(self.minutes, column) for column in ("board_id", "meeting_id")}

    @cached_property
    def _indices(self) -> dict[tuple[type[Entity], str], dict[str, list[Entity]]]:
        return {}

    def _index(self, kind: type[E], field: str) -> Mapping[str, list[E]]:
        key = (kind, field)
        if key not in self._indices:
            assert field in {one.name for one in fields(kind)}
            found: defaultdict[str, list[Entity]] = defaultdict(list)
            for entity in self.facts.of(kind):
                value = getattr(entity, field)
                for id in value if isinstance(value, tuple) else (value,):
                    if id:
                        found[id].append(entity)
            self._indices[key] = dict(found)
        return self._indices[key]  # type: ignore[return-value]  # filled with that kind alone


def address(entity: Entity) -> str:
    """The file of an entity's page, from the site's folder: by its id, never by what minutes say."""
    return f"{FOLDERS[type(entity)]}/{entity.id}.html"


def book(facts: Facts, store: Store, words: Words) -> Book:
    """The book of all facts of an archive and its store."""
    mandates = catalogue.ask(store, "who_represents")
    return Book(facts, mandates, tenures(store, mandates), catalogue.ask(store, "coverage"), words)


def _grouped(rows: Sequence[Row], column: str) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column]:
            found[str(row[column])].append(row)
    return dict(found)
