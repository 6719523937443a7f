"""The SHACL shapes of `ontology/shapes`, run over RDF by pySHACL."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Literal

from ontology.vocabulary import ONTOLOGY_FILE

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Graph
    from rdflib.term import Node

FOLDER = ONTOLOGY_FILE.parent / "shapes"

Language = Literal["sv", "en"]


class Theme(StrEnum):
    """What a file of shapes is about; the value is the file's name."""

    INTEGRITY = "integrity"
    LAW = "finsam-law"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class Result:
    """What a shape found. focus: the IRI of the node; decided: False where the data do not allow to tell; message: with IRIs of what it names."""

    shape: str
    focus: str
    decided: bool
    message: str


def results(data: Store | Graph, theme: Theme, language: Language) -> list[Result]:
    """What the shapes of a theme find in the data, sorted. data: with the vocabulary, where the shapes ask for it; stays as it is."""
    import pyshacl
    from pyshacl.graph_abstraction import DataGraph
    from rdflib import RDF, SH, Graph

    logging.getLogger("pyshacl").setLevel(logging.ERROR)
    shapes = _shapes(theme, language)
    graph = data if isinstance(data, Graph) else DataGraph.from_oxigraph_store(data)
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    found = set()
    for node in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(node, SH.sourceShape)
        severity = report.value(node, SH.resultSeverity)
        focus = str(report.value(node, SH.focusNode))
        found.add(Result(_name(shapes, shape), focus, severity != SH.Info, str(report.value(node, SH.resultMessage))))
    return sorted(found, key=lambda result: (result.shape, result.focus, result.message))


@cache
def _shapes(theme: Theme, language: Language) -> Graph:
    """The shapes of a theme with messages in one language: of several, pySHACL gives one or another."""
    from rdflib import SH, Graph, Literal

    graph = Graph().parse(FOLDER / f"{theme}.ttl")
    for subject, text in list(graph.subject_objects(SH.message)):
        if isinstance(text, Literal) and text.language != language:
            graph.remove((subject, SH.message, text))
    return graph


def _name(shapes: Graph, shape: Node | None) -> str:
    """The name of a shape; of a property shape without one, that of the node shape around it."""
    from rdflib import SH, URIRef

    named = shape if isinstance(shape, URIRef) else shapes.value(None, SH.property, shape)
    return str(named).rpartition("#")[2]
