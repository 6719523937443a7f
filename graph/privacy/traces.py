"""What electronic signing leaves behind: IP addresses, ids of transactions and documents, checksums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address

from graph.privacy.search import GAP, Span, places, runs

_HEX = bytes(ord("h") if chr(code) in "0123456789abcdef" else code for code in range(256))
_FOUR_PARTS = re.compile(r"\.\d{1,3}\.\d{1,3}\.\d")
LOOPBACK = "127.0.0.1"
_IPV4 = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)")
_NUMBERING = re.compile(r"(?:^|§|[Pp]unkt)[ *#]*(?:[1-3]?\d\.){3}[1-3]?\d\.?[ \t*]+[^\W\d_]", re.MULTILINE)
"""The number of an item, with its title: `11.3.2.1 Budget`."""
_MANY_PARTS = re.compile(r":[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:")
_IPV6 = re.compile(r"(?<![\w:])[0-9A-Fa-f:]{4,39}(?![\w:])")

_IDENTIFIER = re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-(?:\n)?[0-9a-fA-F]{12}\b"
    r"|(?=[a-fA-F]*\d)[0-9a-fA-F]{16,}(?:\n[0-9a-fA-F]{8,})*\b"
)
_STEMS = (b"transa", b"dokument", b"document", b"signering", b"signatur", b"verifika", b"session")
_LABELLED = re.compile(
    r"(?:transaktion|transaction|(?:transaktions?|dokument|document|signerings?|signatur|verifikations?|session)[- ]?(?:id|nyckel|key))"
    rf"\.?:?{GAP}{{0,3}}(?P<id>(?=[\w-]{{0,40}}\d)[\w-]{{10,}})",
    re.IGNORECASE,
)


def ip_addresses(text: str, plain: bytes) -> Iterator[Span]:
    """Where addresses of machines stand; the loopback address, every machine's own, is nobody's. plain: the text as ASCII in lower case, a byte a character."""
    if _FOUR_PARTS.search(text):
        numbered = {found.end() for found in _NUMBERING.finditer(text)}
        for found in _IPV4.finditer(text):
            of_a_machine = all(int(part) < 256 for part in found[0].split(".")) and found[0] != LOOPBACK
            if of_a_machine and not numbered & {*range(found.end(), found.end() + 5)}:
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


def identifiers(text: str, plain: bytes) -> Iterator[Span]:
    """Where ids stand. plain: the text as ASCII in lower case, a byte a character."""
    for start in runs(plain.translate(_HEX), b"h", 8):
        before = text[start - 1 : start]
        if not before.isalnum() and (found := _IDENTIFIER.match(text, start)):
            yield found.span()
    for stem in _STEMS:
        for start in places(plain, stem):
            if not text[start - 1 : start].isalpha() and (labelled := _LABELLED.match(text, start)):
                yield labelled.span("id")
