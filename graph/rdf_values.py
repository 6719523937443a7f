"""RDF terms as plain typed values, and plain values as RDF terms."""

from __future__ import annotations

import datetime as dt

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.table import Value
from ontology.vocabulary import iri

_XSD = iri("xsd:")
_INTEGERS = {_XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
_FLOATS = {_XSD + name for name in ("decimal", "double", "float")}


def plain(term: NamedNode | BlankNode | Literal | Triple | None) -> Value:
    """A term as a value: an IRI as text; a literal by its type, text where it has none of its own (a year, a year and month)."""
    if not isinstance(term, Literal):
        return None if term is None else term.value if isinstance(term, NamedNode) else str(term)
    datatype, text = term.datatype.value, term.value
    if datatype in _INTEGERS:
        return int(text)
    if datatype in _FLOATS:
        return float(text)
    if datatype == f"{_XSD}boolean":
        return text in ("true", "1")
    if datatype == f"{_XSD}date" and len(text) == len("2024-01-31"):
        return dt.date.fromisoformat(text)
    if datatype == f"{_XSD}dateTime":
        moment = dt.datetime.fromisoformat(text)
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return text


def term(value: Value | NamedNode | Literal) -> NamedNode | Literal:
    """A value as a literal of its type; a term as it is. ValueError for a value that no literal holds."""
    match value:
        case NamedNode() | Literal():
            return value
        case bool() | int() | float() | str():
            return Literal(value)
        case dt.datetime():
            return Literal(value.isoformat(), datatype=NamedNode(f"{_XSD}dateTime"))
        case dt.date():
            return Literal(value.isoformat(), datatype=NamedNode(f"{_XSD}date"))
    raise ValueError(f"{value!r} cannot be a parameter of a SPARQL query: give text, a number, a day or a term")
