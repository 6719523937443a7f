"""A workspace: one data folder with its archive and both projections of it, each caught up before it is read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from graph.archive import Archive, OlderLayoutError
from graph.entities import Change
from graph.errors import FinsamError
from graph.folder import ARCHIVE, LOCK, RDF, STAGED
from graph.process_lock import ProcessLock

if TYPE_CHECKING:
    from graph.bolt_store import BoltStore
    from graph.rdf_store import RdfStore

HOST_SECONDS = 5.0
"""How long a writer waits for another process to give up the embedded database, so as not to hang on that one's life."""


def own_folders(folder: Path) -> frozenset[str]:
    """The names of the folders in which a data folder keeps its databases; none where `folder` is no data folder."""
    from graph.embedded import FOLDER

    return frozenset({RDF, FOLDER}) if (folder / ARCHIVE).is_file() else frozenset()


class Projection(Protocol):
    """What a projection of the archive can do. run: the revision of the archive that it holds, 0 for none."""

    @property
    def run(self) -> int: ...

    def apply(self, changes: Iterable[Change], run: int) -> None: ...

    def clear(self) -> None: ...


class Workspace:
    """An open data folder; a context manager. Many may read at once, one writes."""

    def __init__(self, folder: Path, *, neo4j: str | None = None, write: bool = False) -> None:
        """Open the data folder; with `write`, make it where it is missing (for its owner alone) and hold it against other writers.

        neo4j: Bolt address of a Neo4j to use in place of the embedded database. FinsamError where there is no such folder, where it
        cannot be written, or where another process writes to it.
        """
        self.folder = folder
        self.write = write
        self._neo4j = neo4j
        self._lock = ProcessLock(folder / LOCK)
        self._stores: list[RdfStore | BoltStore] = []
        path = folder / ARCHIVE
        if write:
            self._prepare()
        try:
            if (folder / STAGED).is_dir():
                self._finish_restore()
            if not path.is_file():
                raise FinsamError(
                    f"There is no data in {folder}: load minutes first (finsam load PATH), or name another folder with --data."
                )
            self.archive = self._opened(path)
        except FinsamError:
            self._lock.release()
            raise
        if write:
            self._take_in()
        else:
            self._finish_erasing()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        while self._stores:
            self._stores.pop().close()
        self.archive.close()
        self._lock.release()

    @cached_property
    def rdf(self) -> RdfStore:
        """The RDF projection, caught up with the archive."""
        from graph.rdf_store import RdfStore

        path = self.folder / RDF
        if self.write:
            store = RdfStore(path)
            self._stores.append(store)
            catch_up(store, self.archive)
            return store
        current = RdfStore(path, read_only=True) if path.is_dir() else None
        if current is None or current.run != self.archive.revision:
            with self._writing() as allowed:
                if allowed:
                    with RdfStore(path) as behind:
                        catch_up(behind, self.archive)
                    current = RdfStore(path, read_only=True)
        if current is None or (self.archive.revision and not current.run):
            raise self._busy()  # it is just being made
        self._stores.append(current)
        return current

    @cached_property
    def bolt(self) -> BoltStore:
        """The Neo4j projection (embedded, or the server that was named), caught up with the archive."""
        from graph.connection import connect
        from graph.embedded import open_embedded

        store = (
            connect(self._neo4j) if self._neo4j else open_embedded(self.folder, wait=HOST_SECONDS if self.write else 0)
        )
        self._stores.append(store)
        if store.run != self.archive.revision:
            with self._writing() as allowed:
                if allowed:
                    self._catch_up_bolt(store)
                elif not store.run:
                    raise self._busy()
        return store

    def catch_up(self) -> None:
        """Bring both projections up to the archive; the workspace is open for writing."""
        catch_up(self.rdf, self.archive)
        self._catch_up_bolt(self.bolt)

    def rebuild(self) -> None:
        """Make both projections anew from the archive, also where they are broken; the workspace is open for writing."""
        self._empty_rdf()
        self._empty_bolt()
        self.catch_up()

    def _empty_rdf(self) -> None:
        if "rdf" in self.__dict__:
            self.rdf.clear()
        else:
            shutil.rmtree(self.folder / RDF, ignore_errors=True)

    def _empty_bolt(self) -> None:
        """Take out what the open database, the Neo4j that was named, or the one that another process hosts holds; else delete the files."""
        from graph.connection import connect
        from graph.embedded import FOLDER, HOST

        home = self.folder / FOLDER
        if "bolt" in self.__dict__:
            self.bolt.clear()
        elif self._neo4j:
            with connect(self._neo4j) as store:
                store.clear()
        elif home.is_dir():
            host = ProcessLock(home / HOST)
            if host.exclusive():
                shutil.rmtree(home / "databases", ignore_errors=True)
                host.release()
            else:
                self.bolt.clear()

    def _catch_up_bolt(self, store: BoltStore) -> None:
        """A Neo4j that somebody else runs is not emptied for holding another data folder's graph: its user says so."""
        if self._neo4j and store.run and not self.archive.has_revision(store.run):
            raise FinsamError(
                f"Neo4j at {self._neo4j} holds the graph of another data folder than {self.folder}: "
                "name another database, or replace what it holds with finsam rebuild."
            )
        try:
            catch_up(store, self.archive)
        except FinsamError:
            if not self._neo4j:
                from graph.embedded import distrust

                distrust(self.folder)
            raise

    def _take_in(self) -> None:
        """Bring the archive up to the files beside it: who was erased, what people corrected, and what they judged."""
        from graph import judging
        from graph.correcting import store as correcting
        from graph.erasing import forgetting, sweeping

        try:
            forgetting.take_in(self.archive, self.folder)
            correcting.take_in(self.archive, self.folder)
            if sweeping.is_due(self.archive):
                sweeping.sweep(self.archive, self.folder)
            judging.take_in(self.archive, self.folder)
        except BaseException:
            self.close()
            raise

    def _finish_restore(self) -> None:
        """Put in place what a restore that broke off had staged."""
        from graph.restoring import finish

        with self._writing() as allowed:
            if not allowed:
                raise self._busy()
            finish(self.folder)

    def _finish_erasing(self) -> None:
        """Nobody reads what an erasing that broke off has left: it is brought to its end first."""
        from graph.erasing import forgetting, sweeping

        if forgetting.pending(self.archive, self.folder) or sweeping.is_due(self.archive):
            self.archive.close()
            self._lock.release()
            Workspace(self.folder, write=True).close()
            self.archive = self._opened(self.folder / ARCHIVE)

    def _opened(self, path: Path) -> Archive:
        """The archive; one of an older layout is brought up to this one first, by whoever may write just now."""
        try:
            return Archive(path, read_only=not self.write)
        except OlderLayoutError:
            if not os.access(path, os.W_OK) or not os.access(self.folder, os.W_OK):
                raise
            with self._writing() as allowed:
                if not allowed:
                    raise self._busy() from None
                Archive(path).close()
            return Archive(path, read_only=True)

    def _prepare(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in (LOCK, ARCHIVE):
                (self.folder / name).touch(mode=0o600)
        except OSError as error:
            raise FinsamError(
                f"The data folder {self.folder} cannot be written ({error.strerror}); name another with --data."
            ) from None
        if not self._lock.exclusive():
            raise self._busy()

    @contextmanager
    def _writing(self) -> Iterator[bool]:
        """Whether this process may write the projections just now."""
        if self.write:
            yield True
            return
        lock = ProcessLock(self.folder / LOCK)
        try:
            yield lock.exclusive()
        finally:
            lock.release()

    def _busy(self) -> FinsamError:
        return FinsamError(
            f"Another finsam is writing to {self.folder}: wait until it has ended, or name another folder with --data."
        )


def catch_up(store: Projection, archive: Archive) -> None:
    """Bring a projection up to the archive: apply what changed since the revision that it holds; or all, where it holds another's, or one from
    before somebody was erased.
    """
    revision, held = archive.revision, store.run
    if held and (held < archive.horizon or not archive.has_revision(held)):
        store.clear()
        held = 0
    if held != revision:
        store.apply(archive.changes(held), revision)
