"""The Neo4j projection: entities written through the official driver, the same way to Neo4j and to the embedded database."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Self, TypeVar

from neo4j import Driver, ManagedTransaction, Record, RoutingControl
from neo4j.exceptions import CypherSyntaxError, DriverError, Neo4jError

from graph import bolt_batch, statements
from graph.batches import batches
from graph.bolt_batch import Batch
from graph.bolt_errors import sentence
from graph.bolt_values import plain
from graph.entities import BY_NAME, Change
from graph.errors import FinsamError, QueryError
from graph.model import MODEL
from graph.reading import writes
from graph.table import Table
from graph.to_cypher import Relationship

BATCH = 1_000
"""Changes, relationships or boards a transaction."""

T = TypeVar("T")


class BoltStore:
    """The graph behind a driver, which it closes. Every method raises FinsamError where the database fails."""

    def __init__(
        self, driver: Driver, database: str = "neo4j", *, after_close: Callable[[], object] = lambda: None
    ) -> None:
        self._driver = driver
        self._database = database
        self._after_close = after_close

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._driver.close()
        self._after_close()

    @property
    def run(self) -> int:
        """The last run of the archive that the graph holds, 0 for none."""
        return (self._marker() or (0, set()))[0]

    def apply(self, changes: Iterable[Change], run: int) -> None:
        """Bring the graph up to `run`; what a call that broke off left behind is made good by the next.

        changes: since the graph's own run, in the order of KINDS, what is gone last; where the graph holds no run, all there is. Raises
        ValueError where an entity names another that is neither in the graph nor among the changes.
        """
        held, stale = self._begin()
        later: list[Relationship] = []
        writing: Future[set[str]] | None = None
        with ThreadPoolExecutor(max_workers=1) as writer:
            for part in batches(changes, BATCH):
                batch = bolt_batch.prepare(part)  # while the database writes the one before
                later += batch.later
                stale = writing.result() if writing else stale
                writing = writer.submit(self._write, batch, stale, fresh=not held)
            stale = writing.result() if writing else stale
        for relationships in batches(later, BATCH):
            self._transact(bolt_batch.connect, relationships)
        for boards in batches(sorted(stale), BATCH):
            self._transact(bolt_batch.share, boards)
        self._execute(statements.MARK, run=run, stale=[])

    def _write(self, batch: Batch, stale: set[str], *, fresh: bool) -> set[str]:
        if not fresh:
            self._relabel(batch.nodes)
        return self._transact(bolt_batch.write, batch, stale, fresh=fresh)

    def clear(self) -> None:
        """Take out all that finsam ever wrote; constraints stay, and so do nodes with other labels."""
        self._execute(statements.MARK, run=0, stale=[])
        for label in statements.NODE_LABELS:
            while self._execute(statements.empty(label), size=BATCH)[0]["gone"]:
                pass

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None, *, write: bool = False) -> Table:
        """The rows of a Cypher statement as plain values. FinsamError where it is wrong, or does more than read and `write` is False."""
        if not write and (word := writes(cypher)):
            raise FinsamError(
                f"The query was not run because it writes ({word}): write --write to let it, or put a name like that in backticks."
            )
        with _said():
            result = self._driver.execute_query(
                cypher,
                dict(parameters or {}),
                database_=self._database,
                routing_=RoutingControl.WRITE if write else RoutingControl.READ,
            )
        return Table(tuple(result.keys), tuple(tuple(plain(value) for value in record) for record in result.records))

    def counts(self) -> dict[str, int]:
        """How many entities of each class there are, by class name, none left out."""
        return {
            kind.__name__: self._execute(statements.count(declared))[0]["count"] for kind, declared in MODEL.items()
        }

    def dump(self) -> list[str]:
        """Every node and relationship as a line of JSON, sorted: equal for equal graphs."""
        found = [*self._execute(statements.NODES), *self._execute(statements.RELATIONSHIPS)]
        return sorted(
            json.dumps(plain(dict(record)), sort_keys=True, ensure_ascii=False, default=str) for record in found
        )

    def _begin(self) -> tuple[int, set[str]]:
        """What the graph holds: its run, and the boards whose shortcuts are stale. A graph without a whole run is begun anew."""
        marker = self._marker()
        if marker is None:
            for statement in statements.constraints():
                self._execute(statement)
            self._execute(statements.MARK, run=0, stale=[])
        elif not marker[0]:
            self.clear()
            return 0, set()
        return marker or (0, set())

    def _marker(self) -> tuple[int, set[str]] | None:
        records = self._execute(statements.MARKER)
        return (records[0]["run"], set(records[0]["stale"])) if records else None

    def _relabel(self, nodes: Mapping[tuple[str, ...], list[dict[str, Any]]]) -> None:
        """Let further labels follow their nodes' kinds; the embedded database takes one out and another in only in two transactions."""
        for (label, *further), rows in nodes.items():
            ids = [row["id"] for row in rows]
            known = {name for names in MODEL[BY_NAME[label]].labels_by_kind.values() for name in names}
            for name in sorted(known - {*further}):
                self._execute(statements.unlabel(label, name), ids=ids)
            for name in further:
                self._execute(statements.relabel(label, name), ids=ids)

    def _execute(self, statement: str, **parameters: object) -> list[Record]:
        with _said():
            return self._driver.execute_query(statement, parameters, database_=self._database).records

    def _transact(self, work: Callable[..., T], *arguments: object, **options: object) -> T:
        def transaction(tx: ManagedTransaction) -> T:
            return work(tx, *arguments, **options)

        with _said(), self._driver.session(database=self._database) as session:
            return session.execute_write(transaction)


@contextmanager
def _said() -> Iterator[None]:
    """The driver's errors as one sentence for the user."""
    try:
        yield
    except (Neo4jError, DriverError) as error:
        kind = QueryError if isinstance(error, CypherSyntaxError) else FinsamError
        raise kind(sentence(error)) from error
