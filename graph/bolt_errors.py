"""The errors of the neo4j driver, said in a sentence: what is wrong and what to do."""

from __future__ import annotations

from neo4j.exceptions import AuthError, CypherSyntaxError, Neo4jError, ServiceUnavailable


def sentence(error: Exception, where: str = "The graph database") -> str:
    """What to tell the user. where: the database, as it is known to them."""
    match error:
        case AuthError():
            return f"{where} refuses the user name or password: set NEO4J_USERNAME and NEO4J_PASSWORD."
        case ServiceUnavailable():
            return f"{where} does not answer: see that it runs and that its address is right."
        case Neo4jError(code="Neo.ClientError.Database.DatabaseNotFound"):
            return f"{where} has no database of that name: set NEO4J_DATABASE."
        case CypherSyntaxError():
            return f"The query cannot be understood, mend it there: {_first_line(error)}."
        case Neo4jError():
            return f"{where} refused the query: {_first_line(error)}."
    return f"{where} could not be used: {error}."


def _first_line(error: Neo4jError) -> str:
    lines = (error.message or str(error)).splitlines()
    return lines[0].strip().rstrip(".") if lines else "no reason given"
