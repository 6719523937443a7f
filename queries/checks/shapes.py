"""The SHACL shapes of `ontology/shapes`, run over RDF by pySHACL."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

import pyshacl
from rdflib import RDF, SH, Graph, URIRef
from rdflib import Literal as Text
from rdflib.term import Node

from ontology.vocabulary import ONTOLOGY_FILE

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


def results(data: Graph, theme: Theme, language: Language) -> list[Result]:
    """What the shapes of a theme find in the data, sorted. data: with the vocabulary, where the shapes ask for it; stays as it is."""
    logging.getLogger("pyshacl").setLevel(logging.ERROR)
    shapes = _shapes(theme, language)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    found = set()
    for node in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(node, SH.sourceShape)
        severity = report.value(node, SH.resultSeverity)
        focus, message = report.value(node, SH.focusNode), report.value(node, SH.resultMessage)
        found.add(Result(_name(shapes, shape), str(focus), severity != SH.Info, str(message)))
    return sorted(found, key=lambda result: (result.shape, result.focus, result.message))


def properties(theme: Theme) -> list[URIRef]:
    """The properties that make a node a target of the theme's shapes."""
    found = set(_shapes(theme, "en").objects(None, SH.targetSubjectsOf))
    return sorted(name for name in found if isinstance(name, URIRef))


@cache
def _shapes(theme: Theme, language: Language) -> Graph:
    """The shapes of a theme with messages in one language: of several, pySHACL gives one or another."""
    graph = Graph().parse(FOLDER / f"{theme}.ttl")
    for subject, text in list(graph.subject_objects(SH.message)):
        if isinstance(text, Text) and text.language != language:
            graph.remove((subject, SH.message, text))
    return graph


def _name(shapes: Graph, shape: Node | None) -> str:
    """The name of a shape; of a property shape without one, that of the node shape around it."""
    named = shape if isinstance(shape, URIRef) else shapes.value(None, SH.property, shape)
    return str(named).rpartition("#")[2]
