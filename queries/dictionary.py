"""The dictionary of the graph: every class, property and code list with its meaning, from the ontology and the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.entities import Entity
from graph.errors import FinsamError
from graph.model import MODEL, Field, Kind, Link
from ontology.vocabulary import CODELISTS_FILE, ONTOLOGY_FILE, iri
from queries.collation import sort_key

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


@dataclass(frozen=True, slots=True)
class Words:
    """A thing in Swedish and English: what it is called, and what that means in a sentence."""

    svenska: str
    english: str
    betydelse: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field of a class. values: what it may hold; rdf: path from the thing; neo4j: a pattern, or the name of a property."""

    name: str
    words: Words
    values: str
    rdf: str
    neo4j: str


@dataclass(frozen=True, slots=True)
class ClassEntry:
    """A class. rdf: its terms; neo4j: its label, or the pattern of the relationship that it is; kinds: narrower classes as Neo4j label and words."""

    name: str
    words: Words
    rdf: str
    neo4j: str
    fields: tuple[FieldEntry, ...]
    kinds: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A closed or open list of values: each value as it stands in the graph, with its words."""

    name: str
    words: Words
    codes: tuple[tuple[str, Words], ...]


def classes() -> tuple[ClassEntry, ...]:
    """Every class of the model, in its order."""
    return tuple(_class(kind) for kind in MODEL.values())


def code_lists() -> tuple[CodeList, ...]:
    """Every code list, by name; its values in the Swedish alphabet's order."""
    from rdflib import RDF, SKOS

    graph = _ontology()
    lists = sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str)
    return tuple(CodeList(_local(node), _words(node), tuple(_codes(node))) for node in lists)


def find(name: str) -> ClassEntry | CodeList:
    """The class or code list of that name, Swedish or English, in any case. FinsamError where there is none."""
    wanted = name.casefold()
    entries: tuple[ClassEntry | CodeList, ...] = (*classes(), *code_lists())
    for entry in entries:
        if wanted in {text.casefold() for text in (entry.name, entry.words.svenska, entry.words.english)}:
            return entry
    for entry in classes():
        if wanted in {label.casefold() for label, _ in entry.kinds}:
            return entry
    known = ", ".join(entry.name for entry in entries)
    raise FinsamError(f"There is no class or code list {name!r} in the model: choose one of {known}.")


def _class(kind: Kind) -> ClassEntry:
    labels = dict.fromkeys(label for further in kind.labels_by_kind.values() for label in further)
    kinds = tuple((label, _words(_node(f"fin:{label}"))) for label in labels)
    fields = tuple(_field(kind, name, field) for name, field in kind.fields.items())
    return ClassEntry(kind.label, _words(_node(kind.term)), " ".join(kind.terms), _place(kind), fields, kinds)


def _place(kind: Kind) -> str:
    if kind.node:
        return f"(:{kind.label})"
    links = [field for field in kind.fields.values() if isinstance(field, Link)]
    (start,) = (link for link in links if link.incoming)
    (end,) = (link for link in links if not link.incoming)
    return f"({_targets(start)})-[:{end.relationship}]->({_targets(end)})"


def _field(kind: Kind, name: str, field: Field) -> FieldEntry:
    if isinstance(field, Link):
        neo4j = _pattern(kind, field) if kind.node else _place(kind)
        return FieldEntry(
            name, _words(_node(field.term)), _many(field, _targets(field).lstrip(":") or "any class"), field.term, neo4j
        )
    rdf = f"{kind.parts[field.part].term}/{field.term}" if field.part else field.term
    listed = _ontology().value(_node(field.term), _node("fin:codeList"))
    values = f"{field.datatype} of {_local(listed)}" if listed else field.datatype
    return FieldEntry(name, _words(_node(field.term)), _many(field, values), rdf, name)


def _pattern(kind: Kind, link: Link) -> str:
    here, there = f"(:{kind.label})", f"({_targets(link)})"
    start, end = (there, here) if link.incoming else (here, there)
    return f"{start}-[:{link.relationship}]->{end}"


def _targets(link: Link) -> str:
    """The labels that a link leads to, `` for any."""
    return "".join(f":{target.__name__}" for target in link.target if target is not Entity)


def _many(field: Field, values: str) -> str:
    return f"{values}, any number" if field.many else values


def _codes(scheme: Node) -> Iterator[tuple[str, Words]]:
    from rdflib import SKOS

    graph = _ontology()
    codes = ((str(graph.value(concept, SKOS.notation)), concept) for concept in graph.subjects(SKOS.inScheme, scheme))
    for value, concept in sorted(codes, key=lambda code: sort_key(code[0])):
        yield value, _words(concept)


@cache
def _ontology() -> Graph:
    from rdflib import Graph

    return Graph().parse(ONTOLOGY_FILE).parse(CODELISTS_FILE)


def _words(node: Node) -> Words:
    from rdflib import RDFS, SKOS, Literal

    said: dict[tuple[bool, str | None], str] = {}
    for is_meaning, terms in ((False, (RDFS.label, SKOS.prefLabel)), (True, (RDFS.comment, SKOS.definition))):
        for term in terms:
            for text in _ontology().objects(node, term):
                if isinstance(text, Literal):
                    said[is_meaning, text.language] = str(text)
    return Words(said[False, "sv"], said[False, "en"], said[True, "sv"], said[True, "en"])


def _node(term: str) -> Node:
    from rdflib import URIRef

    return URIRef(iri(term))


def _local(node: Node) -> str:
    return str(node).rpartition("#")[2]
