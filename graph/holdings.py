"""Holdings: everything that an archive holds about one person, with the places in minutes where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any

import msgspec

from graph.archive import Archive
from graph.correcting import store as correcting
from graph.correcting.corrections import Correction
from graph.document_table import StoredDocument
from graph.dossier import Dossier, Dossiers
from graph.entities import KINDS, Document, Entity, Evidence, Mandate, PossibleIdentity
from graph.erasing import erasure as suppression
from graph.erasing.forgetting import erasure_of, mentions_of_person
from graph.erasing.names_in_text import Names
from graph.erasing.veil import Veil
from graph.mention_store import MentionStore


@dataclass(frozen=True, slots=True)
class Stated:
    """A place in minutes: file name, page and line (from 1, None where not known), verbatim sentence."""

    file: str
    page: int | None
    line: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """An entity that names the person, and where it is stated."""

    entity: Entity
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that names the person. part: where in the record it stands (`decisions`, `remarks` …); stated: the evidence of that fact, or,
    where the text is a quote, the quote itself.
    """

    part: str
    text: str
    stated: Stated


@dataclass(frozen=True, slots=True)
class Trace:
    """What else names the person: a file's name or path, a command, a file written. what: which; at: ISO time, "" where not known."""

    what: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Holdings:
    """names: as written, sorted. former: ids that once meant the person. facts: by kind, in order of the model. named: names of the
    entities that facts name, by id. sentences: every quote that names the person; texts: every other text of a record that does. corrections:
    what people set right about the person.
    """

    person: str
    names: tuple[str, ...]
    former: tuple[str, ...]
    dossier: Dossier
    facts: tuple[Fact, ...]
    named: dict[str, str]
    sentences: tuple[Text, ...]
    texts: tuple[Text, ...]
    documents: tuple[StoredDocument, ...]
    corrections: tuple[Correction, ...]
    traces: tuple[Trace, ...]


def holdings(archive: Archive, person: str) -> Holdings:
    """All that is held about a person, by the person's present id."""
    mentions = mentions_of_person(archive, person)
    key = suppression.throwaway_key()
    veil = Veil((erasure_of(archive, person, key=key, tag="", reason="", at=""),), key)
    own = sorted({mention.document for mention in mentions})
    found = [
        (stored, names)
        for stored in archive.every_document()
        if (names := veil.names(stored.id, stored.record, archive.corrected(stored))) or stored.id in own
    ]
    files = {stored.id: stored.file for stored, _ in found}
    facts = tuple(_facts(archive, person, own, files))
    sentences, texts = _texts([(stored, names) for stored, names in found if names])
    written = tuple(sorted({mention.name for mention in mentions}))
    return Holdings(
        person,
        written,
        MentionStore(archive.db).aliases_now(person),
        Dossiers(archive).dossier(person),
        facts,
        _named(archive, [fact.entity for fact in facts]),
        sentences,
        tuple(one for one in texts if one.text not in written),
        tuple(stored for stored, _ in found),
        tuple(one for one in correcting.every(archive.db) if _is_of(one, written)),
        tuple(_traces(archive, veil)),
    )


def _is_of(correction: Correction, names: Collection[str]) -> bool:
    return not {correction.of, correction.was, correction.now}.isdisjoint(names)


def _facts(archive: Archive, person: str, documents: Collection[str], files: dict[str, str]) -> Iterator[Fact]:
    entities = archive.entities(archive.naming(person, documents))
    stated: dict[str, list[Stated]] = {}
    for one in archive.entities_in(documents, Evidence):
        if one.fact in entities:
            stated.setdefault(one.fact, []).append(Stated(files.get(one.document, ""), one.page, one.line, one.quote))
    rank = {kind: place for place, kind in enumerate(KINDS)}
    for entity in sorted(entities.values(), key=lambda entity: (rank[type(entity)], entity.id)):
        if not isinstance(entity, Evidence | PossibleIdentity | Document):
            yield Fact(entity, tuple(sorted(stated.get(entity.id, ()), key=_order)))


def _named(archive: Archive, entities: Collection[Entity]) -> dict[str, str]:
    """Names of whatever entities refer to, by id."""
    ids = {
        id
        for entity in entities
        for field in fields(entity)
        for value in (getattr(entity, field.name),)
        for id in (value if isinstance(value, tuple) else (value,))
        if isinstance(id, str)
    }
    found = archive.entities(sorted(ids))
    names = {id: str(getattr(one, "name", "") or getattr(one, "text", "")) for id, one in found.items()}
    return {id: name for id, name in names.items() if name} | {
        one.id: one.role for one in found.values() if isinstance(one, Mandate)
    }


def _texts(found: Collection[tuple[StoredDocument, Names]]) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Quotes, and other texts, that name the person."""
    sentences: dict[Text, None] = {}
    texts: dict[Text, None] = {}
    for stored, names in found:
        for part, facts in msgspec.to_builtins(stored.record).items():
            for fact in facts if isinstance(facts, list | tuple) else (facts,):
                own = Stated(stored.file, None, None, None)
                for text, quote in _strings(fact, None):
                    if quote is not None:
                        own = Stated(stored.file, quote.get("page"), quote["line"], text)
                        break
                for text, quote in _strings(fact, None):
                    if not names.spans(text):
                        continue
                    if quote is None:
                        texts[Text(part, text, own)] = None
                    else:
                        sentences[Text("", text, Stated(stored.file, quote.get("page"), quote["line"], text))] = None
    return tuple(sorted(sentences, key=lambda one: _order(one.stated))), tuple(
        sorted(texts, key=lambda one: (one.part, *_order(one.stated), one.text))
    )


def _strings(value: Any, holder: dict[str, Any] | None) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """Every text of plain values, each quote with the evidence that it stands in."""
    match value:
        case str():
            yield value, holder
        case list() | tuple():
            for one in value:
                yield from _strings(one, None)
        case dict():
            for key, one in value.items():
                yield from _strings(one, value if key == "quote" else None)


def _traces(archive: Archive, veil: Veil) -> Iterator[Trace]:
    """File names, paths, commands and files written that hold the name."""
    for what, query in (
        ("file", "SELECT DISTINCT file, '' FROM document ORDER BY 1"),
        ("path", "SELECT path, '' FROM path ORDER BY 1"),
        ("command", "SELECT command, started FROM run ORDER BY id"),
        ("written", "SELECT path, at FROM written ORDER BY at, path"),
    ):
        for text, at in archive.db.execute(query):
            if veil.path(text) != text:
                yield Trace(what, text, at)


def _order(stated: Stated) -> tuple[str, int, int, str]:
    return (stated.file, stated.page or 0, stated.line or 0, stated.quote or "")
