"""The span of some runs: every entity that differs between before the first and after the last of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from graph.archive import Archive
from graph.batches import batches
from graph.entities import Entity
from graph.errors import FinsamError
from graph.history import Run, bare

_BATCH = 500


class Span:
    """The runs from `first` to `last` of an archive, both included.

    before: what was otherwise before them, by id, as history keeps it. now: the kind of each entity that they left other than it was, by id.
    """

    def __init__(self, archive: Archive, first: int, last: int) -> None:
        """FinsamError where there is no such run, or where what it changed is not known."""
        self.archive = archive
        self.first, self.last = sorted((_run(archive, first), _run(archive, last)), key=lambda run: run.id)
        ends = self.first.id, self.last.id
        self.before = archive.history.replaced(*ends)
        self._passed = archive.history.passed(*ends)
        self.now: dict[str, type[Entity]] = archive.history.current(*ends)
        self.now |= {id: type(entity) for id, entity in self._passed.items()}

    @cached_property
    def new(self) -> dict[type[Entity], list[str]]:
        """The ids of what was not there before, by kind, sorted."""
        found: defaultdict[type[Entity], list[str]] = defaultdict(list)
        for id in sorted(self.now.keys() - self.before.keys()):
            found[self.now[id]].append(id)
        return found

    @property
    def gone(self) -> list[Entity]:
        """What is no longer there, sorted by id."""
        return [self.before[id] for id in sorted(self.before.keys() - self.now.keys())]

    def after(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Entities as the last of the runs left them, by id, bare of text as history keeps it."""
        ids = list(ids)
        current = entities(self.archive, [id for id in ids if id not in self._passed])
        return {id: self._passed.get(id) or bare(current[id]) for id in ids}


def entities(archive: Archive, ids: Collection[str]) -> dict[str, Entity]:
    """Entities as they are, by id; those that are no longer are left out."""
    return {id: entity for batch in batches(sorted(ids), _BATCH) for id, entity in archive.entities(batch).items()}


def _run(archive: Archive, number: int) -> Run:
    runs = {run.id: run for run in archive.history.runs()}
    if number not in runs:
        raise FinsamError(f"There is no run {number}: finsam diff lists them.")
    if not runs[number].kept:
        raise FinsamError(f"What run {number} changed is not known: the finsam of that time did not note it.")
    return runs[number]
