"""Parameters of a SPARQL query: variables that the caller has a value for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

_TOKEN = re.compile(
    r"""
    (?P<skipped>
        \"\"\"(?:\\.|[^\\])*?\"\"\" | '''(?:\\.|[^\\])*?''' | "(?:\\.|[^"\\\n\r])*" | '(?:\\.|[^'\\\n\r])*'
      | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]* )
  | BOUND\s*\(\s*[?$](?P<bound>\w+)\s*\)
  | [?$](?P<variable>\w+)
  | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def bind(sparql: str, values: Mapping[str, NamedNode | Literal]) -> str:
    """The query with each named variable, written ?name or $name, replaced by its value; BOUND(?name) becomes true.

    The engine's own substitution takes only variables that the query selects. A variable that is replaced can be neither selected nor assigned to.
    """

    def replaced(token: re.Match[str]) -> str:
        if token["bound"] in values:
            return "true"
        if token["variable"] in values:
            return f"{values[token['variable']]} "
        return token[0]

    return _TOKEN.sub(replaced, sparql)


def names_graphs(sparql: str) -> bool:
    """Whether the query says itself which graphs to look in (FROM)."""
    return any((token["word"] or "").upper() == "FROM" for token in _TOKEN.finditer(sparql))
