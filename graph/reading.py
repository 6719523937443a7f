"""Whether a Cypher statement only reads: told from its words, because the embedded database enforces no read access."""

from __future__ import annotations

import re

WRITING = frozenset(
    [
        "ALTER",
        "CREATE",
        "DELETE",
        "DENY",
        "DETACH",
        "DROP",
        "FOREACH",
        "GRANT",
        "INSERT",
        "LOAD",
        "MERGE",
        "NODETACH",
        "REMOVE",
        "RENAME",
        "REVOKE",
        "SET",
        "TERMINATE",
    ]
)
"""Words that begin a clause which writes, administers, or fetches from outside (LOAD CSV)."""

ADMINISTERING = {"START": "DATABASE", "STOP": "DATABASE"}
"""Words that begin a command only before this other one; elsewhere they name things, as in `m.start AS start`."""

READING_PROCEDURES = re.compile(
    r"db\.(?:labels|relationshiptypes|propertykeys|indexes|constraints|info|ping|schema\.\w+"
    r"|index\.(?:fulltext|vector)\.query\w+)|dbms\.components",
)
"""Procedures known to change nothing; any other may."""

_TOKEN = re.compile(
    r"""
    (?P<skipped> '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | //[^\n\r]* | /\*.*?\*/ | \s+ )
  | (?P<quoted> `(?:``|[^`])*` )
  | (?P<word> \w+ )
  | (?P<sign> . )
    """,
    re.DOTALL | re.VERBOSE,
)
_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")


def writes(cypher: str) -> str | None:
    """The first word or procedure for which a statement may do more than read, or None.

    A name that is also such a word (`n.set`, `:Set`, `{set: 1}`, `$set`) is none; in other places it needs backticks.
    Neo4j reads \\uXXXX anywhere as that character, so the statement is judged as written and as that makes it.
    """
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher)
    return _first(cypher) or _first(decoded)


def _first(cypher: str) -> str | None:
    tokens = [match for match in _TOKEN.finditer(cypher) if match.lastgroup != "skipped"]
    texts = ["", "", *(token[0] for token in tokens), ""]
    for place, token in enumerate(tokens, 2):
        if token.lastgroup != "word" or _is_name(texts[place - 2 : place + 2]):
            continue
        word = token[0].upper()
        if word in WRITING or (word == "CALL" and not _reads(texts[place + 1 :])):
            return word
        if word in ADMINISTERING and texts[place + 1].upper() == ADMINISTERING[word]:
            return word
    return None


def _is_name(around: list[str]) -> bool:
    """Whether the third of four tokens is a name, by what stands around it; after the point of a number nothing is."""
    two_before, before, _, after = around
    if before == ".":
        return not two_before.isdecimal()
    return before in (":", "$", "|", "&", "!") or after == ":"


def _reads(texts: list[str]) -> bool:
    """Whether what follows CALL is a subquery, whose own words are looked at, or a procedure known to read."""
    if texts[0] in ("{", "("):
        return True
    parts = [texts[0]]
    for point, part in zip(texts[1::2], texts[2::2], strict=False):
        if point != ".":
            break
        parts.append(part)
    return READING_PROCEDURES.fullmatch(".".join(part.strip("`") for part in parts).lower()) is not None
