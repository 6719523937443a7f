"""Personal data that minutes hold without need, masked: identity numbers, addresses, telephone numbers, transaction ids.

Organisation numbers (third digit 2 or more), amounts, dates, times, case numbers, postal codes and the addresses of offices stay.
Telephone numbers go, all of them: a switchboard's cannot be told from a person's by its digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.privacy.addresses import addresses
from graph.privacy.identity_numbers import identity_numbers
from graph.privacy.search import Span
from graph.privacy.telephones import telephones
from graph.privacy.traces import identifiers, ip_addresses

MASK = "▮"
MASK_LENGTH = 3
"""At most so many marks stand for what was taken out of a line, so that nothing grows and lengths tell nothing."""

_FINDERS: tuple[Callable[[str, bytes], Iterator[Span]], ...] = (
    identity_numbers, telephones, addresses, ip_addresses, identifiers,
)  # fmt: skip
_ON_A_LINE = re.compile(r"[^\n\f\r]+")


def mask(text: str) -> str:
    """The text with each run of personal data on a line as at most MASK_LENGTH marks; line breaks inside it stay."""
    plain = text.encode("ascii", "replace").lower()  # one byte a character, so that places are the same
    spans = sorted(span for find in _FINDERS for span in find(text, plain))
    if not spans:
        return text
    parts: list[str] = []
    kept = 0
    for start, end in _joined(spans):
        parts += (text[kept:start], _ON_A_LINE.sub(_marks, text[start:end]))
        kept = end
    return "".join((*parts, text[kept:]))


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Sorted spans, those that touch or overlap as one."""
    first, last = spans[0]
    for start, end in spans:
        if start > last:
            yield first, last
            first = start
        last = max(last, end)
    yield first, last


def _marks(found: re.Match[str]) -> str:
    return MASK * min(MASK_LENGTH, len(found[0]))
