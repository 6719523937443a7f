"""E-mail addresses of people; those of an office stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.privacy.search import Span, places
from ontology.offices import FUNCTION_ADDRESSES

_AT = re.compile(r"\n?(?:@|[(\[](?:at|a|snabel-a|@)[)\]] ?)\n?")
_LOCAL = re.compile(r"(?:[a-z0-9]+[._-]\n)?(?P<local>[\w.+'%-]+)[ \n]?\Z")
_DOMAIN = re.compile(r"[\w-]+(?:-\n[\w-]+)?(?:\.[\w-]+)*(?:\.\n(?:se|nu|com|org|net|eu|info)\b)?")
LONGEST_LOCAL = 100
"""Characters before the `@` that are looked at."""


def addresses(text: str, plain: bytes) -> Iterator[Span]:
    """Where they stand. plain: the text as ASCII, a byte a character."""
    for sign in (b"@", b"(a", b"[a", b"(snabel-a", b"[snabel-a"):
        for place in places(plain, sign):
            at = _AT.match(text, place)
            local = _LOCAL.search(text, max(0, place - LONGEST_LOCAL), place)
            domain = _DOMAIN.match(text, at.end()) if at else None
            if local and domain and local["local"].lower() not in FUNCTION_ADDRESSES:
                yield local.start(), domain.end()
