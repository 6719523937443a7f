"""What the finders of personal data share: spans of text, places in its bytes, the spaces that may part a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]
"""First character, and the one after the last."""

GAP = r"[ \t\r\n\xa0\u2007\u202f]"
_CASE_NUMBER = re.compile(
    r"(?i:\bdnr|diarie(?:nr|nummer)?|ärende(?:nr|nummer)|bankgiro|bg|plusgiro|pg)[.:\s]*[A-ZÅÄÖ]{0,6}[ /-]?\Z"
)
_MONEY = re.compile(rf"{GAP}?(?i:kr\b|kronor|tkr|mkr|sek\b)")
_LONGEST_LABEL = 24


def places(data: bytes, sign: bytes) -> Iterator[int]:
    """Where `sign` stands."""
    place = data.find(sign)
    while place >= 0:
        yield place
        place = data.find(sign, place + 1)


def runs(data: bytes, unit: bytes, least: int) -> Iterator[int]:
    """Where runs of at least `least` times `unit` begin."""
    run = unit * least
    start = data.find(run)
    while start >= 0:
        yield start
        end = start + least
        while data[end : end + 1] == unit:
            end += 1
        start = data.find(run, end)


def before(pattern: re.Pattern[str], text: str, place: int) -> bool:
    """Whether what stands before a place ends in the pattern (which ends with `\\Z`)."""
    return bool(pattern.search(text, max(0, place - _LONGEST_LABEL), place))


def is_other_number(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the number of a case or an account, or an amount of money."""
    return before(_CASE_NUMBER, text, start) or bool(_MONEY.match(text, end))
