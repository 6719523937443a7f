"""Work that a sentence says somebody gets: `kommunikatören Eva Ek har anställts`, `började som projektledare`, `tjänsten tillsätts med Bo Al`."""

from __future__ import annotations

import re

from loaders.parsing.appointments.office import Office
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import KINDS, STAFF

_EMPLOYED = re.compile(
    r"\b(?:anställ\w*|började|börjar|tillträd\w*)\b[^.;]*?\bsom\s+(?:\S+s\s+)?(?P<post>[^\W\d]+)", re.IGNORECASE
)
_STAND_IN = re.compile(
    r"\b(?P<post>[Tt]jänsten)\s(?:har\s)?(?:tillsätts|tillsattes|tillsatts)\s(?:med|av)\s(?=[A-ZÅÄÖ])|\b[Ss]om\s(?P<stand_in>vikarie)\s(?:för\s[^.;]{3,40}?\s)?(?:har\s(?=[A-ZÅÄÖ][^.;]{3,60}?\sanställts\b)|anställs|anställdes|börjar|började)"
)
_HIRED = re.compile(
    r"\b(?P<post>[^\W\d_]{4,})\s+(?=[A-ZÅÄÖ]\S+\s+(?:[a-z]+\s+)?[A-ZÅÄÖ]\S+\s+(?:är\s+(?:nu\s+)?anställd|har\s+anställts|anställs|anställdes))"
)
_HIRES = re.compile(r"\bhar\s+(?:nu\s+|även\s+|också\s+|därför\s+)?anställt\s+(?=[A-ZÅÄÖ])")
"""Before the name of somebody hired, as what is told elsewhere."""
_BEGINS = re.compile(
    r"\b(?P<post>[^\W\d_]+)\s(?=(?-i:[A-ZÅÄÖ])[^.;]{3,60}?\s(?:börjar|började|tillträder|tillträdde|påbörjar|påbörjade)\s(?:sin\s)?(?:tjänst|anställning))"
)
"""Staff who begin, the title before the name: `processledaren Eva Ek börjar sin tjänst`."""


def hired(text: str, lower: str) -> list[Office]:
    """The posts of those who are hired or begin to work; lower: the text in lower case."""
    found: list[Office] = []
    if "anställ" in lower:
        found += [
            Office(
                KINDS.get(one["post"].lower().removesuffix("en"), "anställning"),
                one.start("post"),
                one.end("post"),
                one["post"].lower(),
            )
            for one in _HIRED.finditer(text)
        ]
    if not found and has_any(lower, ("vikarie", "tjänsten ")) and (stand_in := _STAND_IN.search(text)) is not None:
        found.append(Office("anställning", *stand_in.span(stand_in.lastgroup or 0), "vikarie"))
    if not found and "anställt" in lower:
        found += [Office("anställning", hires.end(), hires.end(), "anställning") for hires in _HIRES.finditer(text)]
    if not found and " som " in lower and (employed := _EMPLOYED.search(text)) is not None:
        found.append(Office("anställning", employed.start("post"), employed.end("post"), employed["post"].lower()))
    if not found and ("tjänst" in lower or "anställning" in lower):
        begins = next((one for one in _BEGINS.finditer(text) if KINDS.get(_plain(one["post"].lower())) in STAFF), None)
        kind = KINDS.get(_plain(begins["post"].lower())) if begins else None
        if begins is not None and kind is not None:
            found.append(Office(kind, begins.start("post"), begins.end("post"), begins["post"].lower()))
    return found


def _plain(post: str) -> str:
    """A title without its article: `processledaren`, `förbundschefen`."""
    return next((plain for ending in ("en", "n") if (plain := post.removesuffix(ending)) in KINDS), post)
