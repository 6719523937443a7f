"""Personal data that minutes hold without need, masked: identity numbers, addresses, telephone numbers, transaction ids.

Organisation numbers (third digit 2 or more), amounts, dates, times, case numbers, postal codes and the addresses of offices stay.
Telephone numbers go, all of them: a switchboard's cannot be told from a person's by its digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ipaddress import ip_address

from ontology.offices import FUNCTION_ADDRESSES

MASK = "▮"
MASK_LENGTH = 3
"""At most so many marks stand for what was taken out of a line, so that nothing grows and lengths tell nothing."""

Span = tuple[int, int]
_ON_A_LINE = re.compile(r"[^\n\f\r]+")

FIRST_MEETINGS = 1995
LAST_BIRTHS = 2006
"""Six or eight digits, white space and four digits may be a date with a time: no meeting is older than the first,
nobody in minutes is younger than the last."""

_DIGITS = bytes(ord("0") if chr(code).isdigit() and code < 128 else code for code in range(256))
_HEX = bytes(ord("h") if chr(code) in "0123456789abcdefABCDEF" else code for code in range(256))
_GAP = r"[ \t\r\n\xa0\u2007\u202f]"
_DASH = r"[-+\u2010-\u2015\u2212]"

_PERSONAL = re.compile(
    rf"(?P<year>(?:18|19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    rf"(?P<sign>{_GAP}{{0,3}}{_DASH}?{_GAP}{{0,3}})(?P<tail>\d{{4}}(?!\d)|[Xx*]{{4}})"
)
_PARTED = re.compile(
    rf"(?P<year>(?:18|19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    rf"(?P<sign>-|{_GAP}{{1,2}})(?P<tail>\d{{4}}(?!\d)|[Xx*]{{4}})"
)
_CASE_NUMBER = re.compile(
    r"(?i:\bdnr|diarie(?:nr|nummer)?|ärende(?:nr|nummer)|bankgiro|bg|plusgiro|pg)[.:\s]*[A-ZÅÄÖ]{0,6}[ /-]?\Z"
)
_MONEY = re.compile(rf"{_GAP}?(?i:kr\b|kronor|tkr|mkr|sek\b)")

_SEPARATOR = rf"(?:{_GAP}|[-/.\u2010-\u2015]){{0,2}}"
_MOBILE = re.compile(rf"07\d(?:{_SEPARATOR}\d){{7}}(?!\d)")
_AFTER_AREA = rf"(?:\){_GAP}?|{_GAP}?[-/\u2010-\u2015]{_GAP}?)"
_LANDLINE = re.compile(
    rf"0(?:8{_AFTER_AREA}\d(?:{_GAP}?\d){{5,7}}"
    rf"|[1-9]\d{{1,2}}{_AFTER_AREA}\d(?:{_GAP}?\d){{4,7}}"
    rf"|8(?: \d{{2,3}}){{3,4}}|[1-9]\d{{1,2}}(?: \d{{2,3}}){{2,4}}|[1-9]\d{{1,2}} \d{{5,7}}"
    rf"|[1-9]\d{{7,8}})(?! ?\d)"
)
_DAY = re.compile(r"0\d[-/ ][0-3]?\d[-/\s](?:19|20)\d\d\b|0\d[0-5]\d[-\u2013][0-2]\d[0-5]\d\b")
_ABROAD = re.compile(
    rf"(?:\+{_GAP}?|00(?={_GAP}?46)){_GAP}?[1-9]\d{{0,2}}{_SEPARATOR}(?:\(0\){_SEPARATOR})?\d(?:{_SEPARATOR}\d){{5,10}}(?!\d)"
)
_THOUSANDS = re.compile(r"\+[1-9]\d{0,2}(?:[ \xa0]\d{3}){1,2}\Z")

_AT = re.compile(r"\n?(?:@|[(\[](?:at|a|snabel-a|@)[)\]] ?)\n?")
_LOCAL = re.compile(r"(?:[a-z0-9]+[._-]\n)?(?P<local>[\w.+'%-]+)[ \n]?\Z")
_DOMAIN = re.compile(r"[\w-]+(?:-\n[\w-]+)?(?:\.[\w-]+)*(?:\.\n(?:se|nu|com|org|net|eu|info)\b)?")
LONGEST_LOCAL = 100
"""Characters before the `@` that are looked at."""

_FOUR_PARTS = re.compile(r"\.\d{1,3}\.\d{1,3}\.\d")
_IPV4 = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)")
_NUMBERING = re.compile(r"(?:^|§|[Pp]unkt) ?\Z", re.MULTILINE)
_MANY_PARTS = re.compile(r":[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:")
_IPV6 = re.compile(r"(?<![\w:])[0-9A-Fa-f:]{4,39}(?![\w:])")

_IDENTIFIER = re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-(?:\n)?[0-9a-fA-F]{12}\b"
    r"|(?=[a-fA-F]*\d)[0-9a-fA-F]{16,}(?:\n[0-9a-fA-F]{8,})*\b"
)
_STEMS = (
    b"tel",
    b"tfn",
    b"mob",
    b"fax",
    b"transa",
    b"dokument",
    b"document",
    b"signering",
    b"signatur",
    b"verifika",
    b"session",
)
"""How the labels of `_LABELLED` begin, in lower case."""
_LABELLED = re.compile(
    rf"(?:(?:tel|tfn|telefon|mob|mobil|mobiltel|mobiltelefon|fax)(?:nr|nummer)?[.:]{{0,2}}{_GAP}{{0,3}}"
    r"(?P<telephone>(?!\d{4}-\d\d-\d\d)[\d(+][\d ()/-]{3,18}\d)"
    r"|(?:transaktion|transaction|(?:transaktions?|dokument|document|signerings?|signatur|verifikations?|session)[- ]?(?:id|nyckel|key))"
    rf"\.?:?{_GAP}{{0,3}}(?P<transaction>(?=[\w-]{{0,40}}\d)[\w-]{{10,}}))",
    re.IGNORECASE,
)
_BIRTH = re.compile(rf"(?i:personn(?:umme)?r|pers\.nr|pnr|samordningsn(?:umme)?r|född)\.?:?{_GAP}{{0,3}}\Z")
_BORN = re.compile(r"(?:\d{8}|\d{6})(?!\d)")
"""A day of birth alone, which is masked after one of the labels."""


def mask(text: str) -> str:
    """The text with each run of personal data on a line as at most MASK_LENGTH marks; line breaks inside it stay."""
    plain = text.encode("ascii", "replace")  # one byte a character, so that places are the same
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


def _places(data: bytes, sign: bytes) -> Iterator[int]:
    """Where `sign` stands."""
    place = data.find(sign)
    while place >= 0:
        yield place
        place = data.find(sign, place + 1)


def _runs(data: bytes, unit: bytes, least: int) -> Iterator[int]:
    """Where runs of at least `least` times `unit` begin."""
    run = unit * least
    start = data.find(run)
    while start >= 0:
        yield start
        end = start + least
        while data[end : end + 1] == unit:
            end += 1
        start = data.find(run, end)


def _personal(text: str, plain: bytes) -> Iterator[Span]:
    digits = plain.translate(_DIGITS)
    for start in _runs(digits, b"0", 6):
        if (found := _PERSONAL.match(text, start)) and _is_personal(found):
            yield found.span()
        elif (found := _BORN.match(text, start)) and _BIRTH.search(text, max(0, start - 24), start):
            yield found.span()
    for sign in (b"-", b" ", b"\n"):
        for start in _places(digits, b"0000-00-00" + sign):
            if (found := _PARTED.match(text, start)) and _is_personal(found):
                yield found.span()


def _is_personal(found: re.Match[str]) -> bool:
    """Whether a date with four more digits is no case number, amount, date with a time or period."""
    text, start, (year, month, day, sign, tail) = found.string, found.start(), found.groups()
    if start > 1 and text[start - 1] in ".," and text[start - 2].isdigit():
        return False
    if (start and text[start - 1].isdigit()) or _CASE_NUMBER.search(text, max(0, start - 24), start):
        return False
    if not tail.isdigit():
        return True
    born = int(year) if len(year) == 4 else 2000 + int(year) if int(year) <= 35 else 1900 + int(year)
    if not sign.strip():
        if _MONEY.match(text, found.end()):
            return False
        time = int(tail[:2]) < 24 and int(tail[2:]) < 60 and tail[3] in "05"
        return not sign or not (born > LAST_BIRTHS or (born >= FIRST_MEETINGS and time))
    ends = "01" <= tail[:2] <= "12" and "01" <= tail[2:] <= "31" and tail >= month + day
    return not (born > LAST_BIRTHS and ends)


def _telephones(text: str, plain: bytes) -> Iterator[Span]:
    for pattern in (_MOBILE, _LANDLINE):
        for found in pattern.finditer(text):
            start, end = found.span()
            before = text[start - 1 : start]
            if before.isdigit() or (before in ("-", ".", ":") and text[start - 2 : start - 1].isdigit()):
                continue  # the middle of a date, a time or a case number
            if not (
                _DAY.match(text, start)
                or _MONEY.match(text, end)
                or _CASE_NUMBER.search(text, max(0, start - 24), start)
            ):
                yield start - (before == "("), end
    for sign in (b"+", b"00"):
        for start in _places(plain, sign):
            abroad = _ABROAD.match(text, start)
            if abroad and not text[start - 1 : start].isdigit() and not _THOUSANDS.match(abroad[0]):
                yield abroad.span()


def _addresses(text: str, plain: bytes) -> Iterator[Span]:
    for sign in (b"@", b"(a", b"[a", b"(snabel-a", b"[snabel-a"):
        for place in _places(plain, sign):
            at = _AT.match(text, place)
            local = _LOCAL.search(text, max(0, place - LONGEST_LOCAL), place)
            domain = _DOMAIN.match(text, at.end()) if at else None
            if local and domain and local["local"].lower() not in FUNCTION_ADDRESSES:
                yield local.start(), domain.end()


def _internet(text: str, plain: bytes) -> Iterator[Span]:
    if _FOUR_PARTS.search(text):
        for found in _IPV4.finditer(text):
            numbering = _NUMBERING.search(text, max(0, found.start() - 8), found.start())
            if all(int(part) < 256 for part in found[0].split(".")) and not numbering:
                yield found.span()
    if b"::" in plain or _MANY_PARTS.search(text):
        for found in _IPV6.finditer(text):
            if _is_ipv6(found[0]):
                yield found.span()


def _is_ipv6(text: str) -> bool:
    try:
        return bool(ip_address(text)) and any(character.isalnum() for character in text)
    except ValueError:
        return False


def _identifiers(text: str, plain: bytes) -> Iterator[Span]:
    for start in _runs(plain.translate(_HEX), b"h", 8):
        before = text[start - 1 : start]
        if not before.isalnum() and (found := _IDENTIFIER.match(text, start)):
            yield found.span()


def _labelled(text: str, plain: bytes) -> Iterator[Span]:
    lower = plain.lower()
    for stem in _STEMS:
        for start in _places(lower, stem):
            if not text[start - 1 : start].isalpha() and (found := _LABELLED.match(text, start)):
                yield found.span(found.lastgroup or 0)


_FINDERS: tuple[Callable[[str, bytes], Iterator[Span]], ...] = (
    _personal, _telephones, _addresses, _internet, _identifiers, _labelled,
)  # fmt: skip
