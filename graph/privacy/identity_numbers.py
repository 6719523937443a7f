"""Personal identity numbers and samordningsnummer (day + 60), in every form that minutes give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.privacy.search import GAP, Span, before, is_other_number, places, runs

FIRST_MEETINGS = 1995
LAST_BIRTHS = 2006
"""Six or eight digits, white space and four digits may be a date with a time: no meeting is older than the first,
nobody in minutes is younger than the last."""

_DIGITS = bytes(ord("0") if chr(code).isdigit() and code < 128 else code for code in range(256))
_DASH = r"[-+\u2010-\u2015\u2212]"

_PERSONAL = re.compile(
    rf"(?P<year>(?:18|19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    rf"(?P<sign>{GAP}{{0,3}}{_DASH}?{GAP}{{0,3}})(?P<tail>\d{{4}}(?!\d)|[Xx*]{{4}})"
)
_PARTED = re.compile(
    rf"(?P<year>(?:18|19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    rf"(?P<sign>-|{GAP}{{1,2}})(?P<tail>\d{{4}}(?!\d)|[Xx*]{{4}})"
)
_BIRTH = re.compile(rf"(?i:personn(?:umme)?r|pers\.nr|pnr|samordningsn(?:umme)?r|född)\.?:?{GAP}{{0,3}}\Z")
_BORN = re.compile(r"(?:\d{8}|\d{6})(?!\d)")
"""A day of birth alone, which is masked after one of the labels."""


def identity_numbers(text: str, plain: bytes) -> Iterator[Span]:
    """Where they stand. plain: the text as ASCII in lower case, a byte a character."""
    digits = plain.translate(_DIGITS)
    for start in runs(digits, b"0", 6):
        if (found := _PERSONAL.match(text, start)) and _is_personal(found):
            yield found.span()
            continue
        born = _BORN.match(text, start)
        if born and before(_BIRTH, text, start):
            yield born.span()
    for sign in (b"-", b" ", b"\n"):
        for start in places(digits, b"0000-00-00" + sign):
            if (found := _PARTED.match(text, start)) and _is_personal(found):
                yield found.span()


def _is_personal(found: re.Match[str]) -> bool:
    """Whether a date with four more digits is no case number, amount, date with a time or period."""
    text, start, (year, month, day, sign, tail) = found.string, found.start(), found.groups()
    if text[start - 1 : start] in (".", ",") and text[start - 2 : start - 1].isdigit():
        return False
    if is_other_number(text, start, found.end() if not sign.strip() else start):
        return False
    if not tail.isdigit():
        return True
    born = int(year) if len(year) == 4 else 2000 + int(year) if int(year) <= 35 else 1900 + int(year)
    if not sign.strip():
        time = int(tail[:2]) < 24 and int(tail[2:]) < 60 and tail[3] in "05"
        return not sign or not (born > LAST_BIRTHS or (born >= FIRST_MEETINGS and time))
    ends = "01" <= tail[:2] <= "12" and "01" <= tail[2:] <= "31" and tail >= month + day
    return not (born > LAST_BIRTHS and ends)
