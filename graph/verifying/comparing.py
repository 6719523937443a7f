"""One graph compared with the archive, a batch of entities at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from graph.archive import Archive
from graph.batches import batches
from graph.entities import Change, Entity
from graph.entity_table import digest_of
from graph.verifying.findings import REBUILD, Fault, Sums, some

_BATCH = 500

Said = dict[str, frozenset[object]]
"""What a graph says of entities, by id; those of which it says nothing are left out."""


def compare(
    archive: Archive,
    graph: str,
    given: Callable[[Entity], frozenset[object]],
    held: Callable[[type[Entity], list[str]], Said],
) -> tuple[list[Fault], Sums]:
    """Whether a graph says of each entity what it should.

    given: what it should say of an entity; held: what it says of some entities of one kind. The sums are those of the archive where all is
    equal.
    """
    faults: list[Fault] = []
    sums = Sums()
    for kind, changes in groupby(archive.changes(), key=lambda change: change.kind):
        name = kind.__name__
        missing: list[str] = []
        differing: list[str] = []
        for id, entity, found in _found(archive, kind, changes, held):
            expected, digest = given(entity), digest_of(entity)
            if found is None:
                missing.append(id)
                continue
            if found != expected:
                differing.append(id)
                digest = hashlib.blake2b(repr(sorted(map(repr, found))).encode(), digest_size=8).digest()
            sums.add(name, digest)
        if missing:
            faults.append(
                Fault(f"{graph} lacks {len(missing):,} {name} that the archive holds ({some(missing)})", REBUILD)
            )
        if differing:
            faults.append(
                Fault(
                    f"{graph} says other things of {len(differing):,} {name} than the archive ({some(differing)})",
                    REBUILD,
                )
            )
    return faults, sums


def _found(
    archive: Archive, kind: type[Entity], changes: Iterable[Change], held: Callable[[type[Entity], list[str]], Said]
) -> Iterator[tuple[str, Entity, frozenset[object] | None]]:
    for batch in batches(changes, _BATCH):
        ids = [change.id for change in batch]
        said = held(kind, ids)
        for change in batch:
            if change.entity is not None:
                yield change.id, change.entity, said.get(change.id)
