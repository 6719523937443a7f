"""The RDF projection: an Oxigraph store, on disk or in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    Store,
)

from graph.batches import batches
from graph.entities import Change, Entity
from graph.errors import FinsamError, QueryError
from graph.model import MODEL, Kind
from graph.parameters import bind, names_graphs
from graph.rdf_values import plain, term
from graph.table import Table, Value
from graph.to_rdf import subjects, to_rdf
from ontology.vocabulary import PREFIXES, instance, iri

if TYPE_CHECKING:
    from rdflib import Dataset

BATCH = 5_000
"""Changes a transaction."""
BULK = 500_000
"""Quads that the engine loads at a time: it keeps them in memory, about 1.2 kB each."""

_LONGEST_REASON = 100
_PROJECTION = NamedNode(instance("projection"))
_RUN = NamedNode(iri("fin:run"))


class RdfStore:
    """The graph in RDF. A quad in a graph of its own holds the last run of the archive that is in it whole."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        """Open, or make, the store in the folder `path`; None keeps it in memory. FinsamError where it cannot be opened."""
        try:
            if path is None:
                self._store = Store()
            elif read_only:
                self._store = Store.read_only(str(path))
            else:
                self._store = Store(str(path))
        except (OSError, RuntimeError) as error:
            raise FinsamError(
                f"The RDF graph in {path} cannot be opened ({error}): end the other finsam that uses it, or make it anew with finsam rebuild."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder free."""
        self._store = Store()

    @property
    def run(self) -> int:
        """The last run of the archive that the graph holds, 0 for none."""
        marks = self._store.quads_for_pattern(_PROJECTION, _RUN, None, _PROJECTION)
        return max((int(mark.object.value) for mark in marks if isinstance(mark.object, Literal)), default=0)

    def apply(self, changes: Iterable[Change], run: int) -> None:
        """Bring the graph up to `run`; what a call that broke off left behind is made good by the next.

        changes: since the graph's own run; where it holds no run, all there is. ValueError for an entity that the model does not describe.
        """
        try:
            self._apply(changes, run)
        except (OSError, RuntimeError) as error:
            raise FinsamError(
                f"The RDF graph could not be written ({error}): make room on its disk, then run the command again."
            ) from error

    def _apply(self, changes: Iterable[Change], run: int) -> None:
        if self.run:
            for batch in batches(changes, BATCH):
                self._replace(batch)
        else:
            self._store.clear()
            kept = (change.entity for change in changes if change.entity)
            for quads in batches((quad for entity in kept for quad in to_rdf(entity)), BULK):
                self._store.bulk_extend(quads)
            self._store.optimize()  # Else each look-up of a question looks into many files: it takes twice as long.
        before = list(self._store.quads_for_pattern(_PROJECTION, _RUN, None, _PROJECTION))
        self._store.add(Quad(_PROJECTION, _RUN, Literal(run), _PROJECTION))
        for mark in before:
            if mark.object != Literal(run):
                self._store.remove(mark)

    def clear(self) -> None:
        """Take out everything."""
        self._store.clear()

    def query(self, sparql: str, **parameters: Value | NamedNode | Literal) -> Table:
        """What a SPARQL query gives back; without FROM it looks in all graphs together.

        parameters: values for variables of those names (see `graph/parameters.py`); None leaves one unbound; an entity is given as
        `NamedNode(instance(id))`. SELECT gives its variables as columns, ASK the column `answer`, CONSTRUCT and DESCRIBE subject, predicate and object.
        FinsamError where the query is wrong, or would change the graph.
        """
        values = {name: term(value) for name, value in parameters.items() if value is not None}
        try:
            found = self._store.query(
                bind(sparql, values), prefixes=PREFIXES, use_default_graph_as_union=not names_graphs(sparql)
            )
            if isinstance(found, QueryBoolean):
                return Table(("answer",), ((bool(found),),))
            if isinstance(found, QuerySolutions):
                columns = tuple(variable.value for variable in found.variables)
                return Table(columns, tuple(tuple(plain(value) for value in solution) for solution in found))
            triples = tuple(tuple(plain(value) for value in triple) for triple in found)
            return Table(("subject", "predicate", "object"), triples)
        except SyntaxError as error:
            raise QueryError(_wrong(sparql, str(error))) from error
        except (OSError, RuntimeError) as error:
            raise FinsamError(
                f"The SPARQL query could not be answered ({error}): ask again; another finsam may just have changed the graph."
            ) from error

    def graph(self) -> Dataset:
        """All of it for rdflib, through oxrdflib: the default graph is the union of all."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self._store), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def about(self, kind: type[Entity], id: str) -> frozenset[Quad]:
        """All that is said of one entity."""
        addresses = subjects(MODEL[kind], id)
        return frozenset(
            quad for address in addresses for quad in self._store.quads_for_pattern(address, None, None, None)
        )

    def size(self) -> int:
        """How many statements there are, without the mark of the run."""
        return len(self._store) - sum(1 for _ in self._store.quads_for_pattern(None, None, None, _PROJECTION))

    def counts(self) -> dict[str, int]:
        """How many entities of each class there are, by class name, none left out."""
        return {kind.label: self._count(kind) for kind in MODEL.values()}

    def dump(self) -> bytes:
        """The graph as N-Quads, sorted, without the mark of the run: the same bytes for the same graph."""
        quads = (quad for quad in self._store if quad.graph_name != _PROJECTION)
        return "".join(sorted(f"{quad} .\n" for quad in quads)).encode()

    def _count(self, kind: Kind) -> int:
        return sum(
            1 for _ in self._store.quads_for_pattern(None, NamedNode(iri("rdf:type")), NamedNode(iri(kind.term)), None)
        )

    def _replace(self, changes: Iterable[Change]) -> None:
        """Only what differs is touched, so that doing it twice is doing it once."""
        added: list[Quad] = []
        for change in changes:
            old = self.about(change.kind, change.id)
            new = set(to_rdf(change.entity)) if change.entity else set()
            for quad in old - new:
                self._store.remove(quad)
            added += new - old
        self._store.extend(added)


def _wrong(sparql: str, reason: str) -> str:
    if re.match(
        r"(?:\s*PREFIX\s+\S+\s*<[^>]*>)*\s*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", sparql, re.I
    ):
        return "The SPARQL query was not run because it is an update: the graph changes by finsam load and finsam remove only."
    place = re.match(r"error at (\d+):(\d+): (.*)", reason, re.DOTALL)
    if place is None:
        return f"The SPARQL query cannot be understood, mend it: {reason}."
    expected = f" ({place[3]})" if len(place[3]) < _LONGEST_REASON else ""
    return f"The SPARQL query cannot be understood at line {place[1]}, column {place[2]}: mend it there{expected}."
