"""The model as a page of Markdown with a picture, and as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.entities import Entity
from graph.model import MODEL, Link
from queries.dictionary import ClassEntry, CodeList, Words, classes, code_lists
from queries.rows import Row

HEAD = """\
# The model

Made by `finsam model --markdown` from `ontology/finsam.ttl`, `ontology/codelists.ttl` and `graph/model.py`; a test keeps it true.

Every thing has an `id`: in Neo4j a property, in RDF the last segment of its IRI, `https://example.org/finsam/id/…`. A field that is not known is
left out. RDF terms are written with the prefixes of `ontology/vocabulary.py`; `fin:` is `https://example.org/finsam/ontology#`.

## Picture

Classes and relationships as in Neo4j. Left out: `STATED_IN`, which leads from every class but `Document` to the `Document` that states it, with the
sentence as its property `quote`, and `IN_DOCUMENT`.
"""
SHORTCUTS = """\
## Shortcuts

In Neo4j alone, made from mandates and never edited: `(:Person)-[:SITS_ON {mandate, role, from, to}]->(:Board)`,
`(:Person)-[:REPRESENTS {mandate, board, from, to}]->(:Organisation)` and `(:Board)-[:SHARES {people, count}]->(:Board)`. `from` and `to` are the time that
the minutes vouch for: what they state, else the first and last day on which they show the mandate.
"""
UNDRAWN = {"STATED_IN", "IN_DOCUMENT"}


def as_page() -> str:
    """The whole model as Markdown."""
    sections = [
        HEAD,
        _picture(),
        "## Classes\n",
        _table(summary()),
        *map(_class_section, classes()),
        SHORTCUTS,
        "## Code lists\n",
    ]
    return "\n".join([*sections, *map(_list_section, code_lists())])


def summary() -> list[Row]:
    """The classes."""
    return [
        _row({"class": entry.name, **_meaning(entry.words), "RDF": entry.rdf, "Neo4j": entry.neo4j})
        for entry in classes()
    ]


def details(entry: ClassEntry | CodeList) -> list[Row]:
    """The fields of a class, or the values of a code list."""
    if isinstance(entry, CodeList):
        return [_row({"value": value, **_meaning(words)}) for value, words in entry.codes]
    return [
        _row(
            {
                "field": field.name,
                **_meaning(field.words),
                "values": field.values,
                "RDF": field.rdf,
                "Neo4j": field.neo4j,
            }
        )
        for field in entry.fields
    ]


def _meaning(words: Words) -> dict[str, str]:
    return {"svenska": f"{words.svenska}: {words.betydelse}", "English": f"{words.english}: {words.meaning}"}


def _row(cells: dict[str, str]) -> Row:
    return Row(tuple(cells), tuple(cells.values()))


def _class_section(entry: ClassEntry) -> str:
    words = entry.words
    lines = [
        f"### {entry.name}\n",
        f"{words.meaning} *{words.betydelse}*\n",
        f"RDF `{entry.rdf}`, Neo4j `{entry.neo4j}`.\n",
    ]
    if entry.kinds:
        lines += [_table(_row({"second label": label, **_meaning(kind)}) for label, kind in entry.kinds)]
    return "\n".join([*lines, _table(details(entry))])


def _list_section(entry: CodeList) -> str:
    words = entry.words
    return "\n".join([f"### {entry.name}\n", f"{words.meaning} *{words.betydelse}*\n", _table(details(entry))])


def _table(rows: Iterable[Row]) -> str:
    from queries.reports import as_markdown

    return as_markdown(list(rows))


def _picture() -> str:
    """A Mermaid flowchart: a node for each class that is one in Neo4j, an arrow for each pair of classes with the types between them."""
    arrows: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for kind in MODEL.values():
        for field in kind.fields.values():
            if isinstance(field, Link) and kind.node and field.relationship not in UNDRAWN:
                for target in field.target:
                    ends = (target.__name__, kind.label) if field.incoming else (kind.label, target.__name__)
                    arrows[ends][field.relationship] = None
    arrows |= {ends: {name: None} for ends, name in _as_relationships()}
    nodes = [f"    {kind.label}" for kind in MODEL.values() if kind.node]
    lines = [f'    {start} -- "{"<br>".join(types)}" --> {end}' for (start, end), types in arrows.items()]
    return "\n".join(["```mermaid", "flowchart LR", *nodes, *lines, "```\n"])


def _as_relationships() -> Iterable[tuple[tuple[str, str], str]]:
    """What is a relationship by itself: its ends and type."""
    for kind in MODEL.values():
        links = [field for field in kind.fields.values() if isinstance(field, Link)]
        if not kind.node and not any(Entity in link.target for link in links):
            (start,) = (link.target[0].__name__ for link in links if link.incoming)
            (end,) = (link.target[0].__name__ for link in links if not link.incoming)
            yield (start, end), links[0].relationship
