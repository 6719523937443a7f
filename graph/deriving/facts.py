"""Collecting what one document contributes: entities, each once, and the evidence of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.entities import Document, Entity, Evidence
from graph.fold import fold
from graph.ids import id_within
from graph.record import Evidence as Quote


class Facts:
    """The contributions of one document."""

    def __init__(self, document: str) -> None:
        self.document = document
        self._entities: dict[str, Entity] = {}

    def add(self, entity: Entity, quotes: Iterable[Quote]) -> str:
        """Add an entity with the quotes that state it (none: it is unsourced, and cites the document alone). Returns its id."""
        held = self._entities.get(entity.id)
        self._entities[entity.id] = fold([(held, 1), (entity, 1)]) if held else entity
        kind = type(entity).__name__
        found = tuple(quotes)
        if not found and held is None:
            self._put(
                Evidence(
                    id_within(self.document, "evidence", entity.id), entity.id, kind, self.document, None, None, None
                )
            )
        for quote in found:
            id = id_within(self.document, "evidence", entity.id, quote.line, quote.quote)
            self._put(Evidence(id, entity.id, kind, self.document, quote.quote, quote.line, quote.page))
        return entity.id

    def add_document(self, document: Document) -> None:
        """Add the document itself, which needs no evidence: it is what evidence points to."""
        self._entities[document.id] = document

    def add_once(self, entity: Entity, quotes: Iterable[Quote]) -> str:
        """Add an entity that many sentences of a document repeat: its first evidence here is enough."""
        return entity.id if entity.id in self._entities else self.add(entity, tuple(quotes)[:1])

    def _put(self, evidence: Evidence) -> None:
        self._entities[evidence.id] = evidence

    def __iter__(self) -> Iterator[Entity]:
        """The entities, sorted by id. Evidence of a fact that is also stated verbatim does not say `unsourced`."""
        quoted = {e.fact for e in self._entities.values() if isinstance(e, Evidence) and e.quote is not None}
        for id in sorted(self._entities):
            entity = self._entities[id]
            if isinstance(entity, Evidence) and entity.quote is None and entity.fact in quoted:
                continue
            yield entity
