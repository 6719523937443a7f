"""A graph that reads each SPARQL query once: pySHACL asks the same one anew for every node, and reading takes longer than answering."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rdflib import Graph
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

QUERIES = 256
"""Queries kept read."""


class PreparedGraph(Graph):
    """An rdflib graph in memory."""

    def query(self, query_object: str | Query, *arguments: Any, **options: Any) -> Result:
        """As `rdflib.Graph.query`; a query in text has to name its prefixes."""
        query = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(query, *arguments, **options)


@lru_cache(QUERIES)
def _prepared(text: str) -> Query:
    return prepareQuery(text)
