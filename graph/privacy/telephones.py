"""Telephone numbers: mobile, landline, from abroad, and whatever stands after `tel.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.privacy.search import GAP, Span, is_other_number, places

_SEPARATOR = rf"(?:{GAP}|[-/.\u2010-\u2015]){{0,2}}"
_MOBILE = re.compile(rf"07\d(?:{_SEPARATOR}\d){{7}}(?!\d)")
_AFTER_AREA = rf"(?:\){GAP}?|{GAP}?[-/\u2010-\u2015]{GAP}?)"
_LANDLINE = re.compile(
    rf"0(?:(?:8{_AFTER_AREA}\d(?:{GAP}?\d){{5,7}}|[1-9]\d{{1,2}}{_AFTER_AREA}\d(?:{GAP}?\d){{4,7}})(?!\d)"
    r"|(?:8(?: \d{2,3}){3,4}|[1-9]\d{1,2}(?: \d{2,3}){2,4}|[1-9]\d{1,2} \d{5,7})(?!\d| (?!\d{4}\b)\d)"
    r"|[1-9]\d{7,8}(?!\d))"
)
_DAY = re.compile(r"0\d[-/ ][0-3]?\d[-/\s](?:19|20)\d\d\b|0\d[0-5]\d[-\u2013][0-2]\d[0-5]\d\b")
_ABROAD = re.compile(
    rf"(?:\+(?!{GAP}?20\d\d-\d\d-\d\d[ T]\d\d:){GAP}?|00(?={GAP}?46)){GAP}?[1-9]\d{{0,2}}{_SEPARATOR}(?:\(0\){_SEPARATOR})?\d(?:{_SEPARATOR}\d){{5,10}}(?!\d)"
)
_THOUSANDS = re.compile(r"\+[1-9]\d{0,2}(?:[ \xa0]\d{3}){1,2}\Z")
_STEMS = (b"tel", b"tfn", b"mob", b"fax")
_LABELLED = re.compile(
    rf"(?:tel|tfn|telefon|mob|mobil|mobiltel|mobiltelefon|fax)(?:nr|nummer)?[.:]{{0,2}}{GAP}{{0,3}}"
    r"(?P<number>(?!\d{4}-\d\d-\d\d)[\d(+][\d ()/-]{3,18}\d)",
    re.IGNORECASE,
)


def telephones(text: str, plain: bytes) -> Iterator[Span]:
    """Where they stand. plain: the text as ASCII in lower case, a byte a character."""
    for pattern in (_MOBILE, _LANDLINE):
        for found in pattern.finditer(text):
            start, end = found.span()
            before = text[start - 1 : start]
            if before.isdigit() or (before in ("-", ".", ":") and text[start - 2 : start - 1].isdigit()):
                continue  # the middle of a date, a time or a case number
            if not _DAY.match(text, start) and not is_other_number(text, start, end):
                yield start - (before == "("), end
    for sign in (b"+", b"00"):
        for start in places(plain, sign):
            abroad = _ABROAD.match(text, start)
            if abroad and not text[start - 1 : start].isdigit() and not _THOUSANDS.match(abroad[0]):
                yield abroad.span()
    for stem in _STEMS:
        for start in places(plain, stem):
            if not text[start - 1 : start].isalpha() and (labelled := _LABELLED.match(text, start)):
                yield labelled.span("number")
