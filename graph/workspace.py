"""A workspace: one data folder with its archive and both projections of it, each caught up before it is read."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from graph.archive import Archive
from graph.errors import FinsamError
from graph.lock import WriteLock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.bolt_store import BoltStore
    from graph.entities import Change
    from graph.rdf_store import RdfStore

ARCHIVE = "archive.db"
RDF = "rdf"


class Projection(Protocol):
    """What a projection of the archive can do."""

    @property
    def run(self) -> int: ...

    def apply(self, changes: Iterable[Change], run: int) -> None: ...

    def clear(self) -> None: ...


class Workspace:
    """An open data folder. Use `Workspace.open`, as a context manager."""

    def __init__(self, folder: Path, archive: Archive, lock: WriteLock | None, neo4j: str | None) -> None:
        self.folder = folder
        self.archive = archive
        self._lock = lock
        self._neo4j = neo4j
        self._opened: list[RdfStore | BoltStore] = []

    @classmethod
    def open(cls, folder: Path, *, neo4j: str | None = None, write: bool = False) -> Self:
        """Open the data folder; with `write`, make it where it is missing and hold it against other writers.

        neo4j: Bolt address of a Neo4j to use in place of the embedded database. FinsamError where there is no such folder, where it
        cannot be written, or where another process writes to it.
        """
        path = folder / ARCHIVE
        if write:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise FinsamError(
                    f"The data folder {folder} cannot be made ({error.strerror}); name another with --data."
                ) from None
        elif not path.is_file():
            raise FinsamError(
                f"There is no data in {folder}: load minutes first (finsam load PATH), or name another folder with --data."
            )
        lock = WriteLock(folder) if write else None
        try:
            return cls(folder, Archive(path, read_only=not write), lock, neo4j)
        except FinsamError:
            if lock:
                lock.release()
            raise

    def close(self) -> None:
        for store in reversed(self._opened):
            store.close()
        self._opened.clear()
        self.archive.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def rdf(self) -> RdfStore:
        """The RDF projection, caught up with the archive."""
        from graph.rdf_store import RdfStore

        store = RdfStore(self.folder / RDF)
        self._opened.append(store)
        catch_up(store, self.archive)
        return store

    @cached_property
    def bolt(self) -> BoltStore:
        """The Neo4j projection (embedded, or the server that was named), caught up with the archive."""
        from graph.embedded import connect, open_embedded

        store = connect(self._neo4j) if self._neo4j else open_embedded(self.folder, wait=5 if self._lock else 0)
        self._opened.append(store)
        catch_up(store, self.archive)
        return store

    def catch_up(self) -> None:
        """Bring both projections up to the archive."""
        for store in (self.rdf, self.bolt):
            catch_up(store, self.archive)


def catch_up(store: Projection, archive: Archive) -> None:
    """Bring a projection up to the archive: apply what changed since the revision that it holds."""
    revision = archive.revision
    if store.run > revision:
        store.clear()
    if store.run < revision:
        store.apply(archive.changes(store.run), revision)
