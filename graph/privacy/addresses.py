"""E-mail addresses of people; those of an office stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.privacy.search import Span
from ontology.offices import FUNCTION_ADDRESSES

_SIGNS = tuple(re.compile(sign) for sign in (rb"@", rb"\((?:snabel-)?a", rb"\[(?:snabel-)?a"))
_AT = re.compile(r"(?:@|[(\[](?:at|a|snabel-a|@)[)\]])(?:\n| (?=[\w-]+\.[a-z]))?")
_DOMAIN = re.compile(r"[\w-]+(?:-\n[\w-]+)?(?:\.[\w-]+)*(?:\.\n(?:se|nu|com|org|net|eu|info)\b)?")
_IN_LOCAL = "._+'%-"
_LONGEST_LOCAL = 100
"""Characters before the `@` that are looked at."""


def addresses(text: str, plain: bytes) -> Iterator[Span]:
    """Where they stand. plain: the text as ASCII in lower case, a byte a character."""
    for sign in _SIGNS:
        for place in (found.start() for found in sign.finditer(plain)):
            at = _AT.match(text, place)
            end = place - (text[place - 1 : place] in (" ", "\n"))
            start = _local(text, end)
            if not at or start == end or text[start:end].lower() in FUNCTION_ADDRESSES:
                continue
            domain = _DOMAIN.match(text, at.end())
            if (domain and "." in domain[0]) or (text[place] == "@" and (domain or end == place)):
                if text[start - 1 : start] == "\n" and text[start - 2 : start - 1] in (".", "-", "_"):
                    start = _local(text, start - 1)  # anna.⏎ek@…
                yield start, (domain or at).end()


def _local(text: str, end: int) -> int:
    """Where the part before the `@` begins that ends at `end`."""
    start = end
    while start > 0 and end - start < _LONGEST_LOCAL and (text[start - 1].isalnum() or text[start - 1] in _IN_LOCAL):
        start -= 1
    return start
