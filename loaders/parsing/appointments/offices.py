"""Posts that a sentence speaks of filling: `till ledamot i styrelsen`, `som sekreterare`, `ny ersättare`."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing.vocabulary.appointment_words import KINDS

_POST = "|".join(re.escape(post) for post in sorted(KINDS, key=len, reverse=True))
_MENTION = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:till|som|såsom|tillika|samt|och|/)\s*(?:(?!(?:är|var|har|som|till|och|att|dess)\b)[^\W\d]+\s+){{0,3}}?(?P<after>{_POST})"
    rf"|(?:vara|bli|blir|blev|är|välkomna\w+)\s+(?:[^\W\d]+\s+){{0,5}}?(?P<copula>{_POST})"
    rf"|(?:ny|nya|nye|hennes|hans|deras)\s+(?:[^\W\d]+\s+)?(?P<new>{_POST})"
    rf"|(?P<label>{_POST})\s*:"
    r")(?![\w-])",
    re.IGNORECASE,
)
_EMPLOYED = re.compile(
    r"\b(?:anställ\w*|började|börjar|tillträd\w*)\b[^.;]*?\bsom\s+(?:\S+s\s+)?(?P<post>[^\W\d]+)", re.IGNORECASE
)
_ADDED = re.compile(rf"\s*(?:/|,?\s*tillika|\s+och)\s*(?P<post>{_POST})(?![\w-])", re.IGNORECASE)
_TITLE = re.compile(rf"\b(?:val av|utse|utseende av)\s+(?:(?!och\b)\w+\s+)??(?P<post>{_POST})(?!\w)", re.IGNORECASE)
_VERIFICATION = re.compile(r"(?:protokolls?)?juster(?:ing|are)(?: av (?:dagens )?protokoll\w*)?\.?", re.IGNORECASE)
_VERIFYING = re.compile(
    r"\b(?:justera|justerar|verifiera|underteckna)\s+(?:dagens\s+|mötets\s+|detta\s+)?(?:protokoll\w*|mötet)|\batt\s+(?:\S+\s+){0,6}?justera\b|\bprotokollsjustera\b|^(?:\S+\s+){2,6}?justerar\.?$",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:tecknar?|tecknas|teckna)\s+(?:\S+\s+){0,3}?firma\w*|\bfirma\w*\s+(?:[^.;]{0,70}?\s)?tecknas\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"\batt\s+leda\s+(?:\w+\s+)?(?:möte\w*|sammanträde\w*|\w*förhandling\w*|årsmöte\w*|stämma\w*|samråd\w*)",
    re.IGNORECASE,
)
_JOINING = re.compile(r"\batt\s+ingå(?=\s+i\s)", re.IGNORECASE)
_ADJOINING = re.compile(
    r"\badjungera(?:[rs]|d|de|des|ts?)?\b(?=(?:[^.;]{0,60}?)(?P<to>\s(?:till|i)\s)|)", re.IGNORECASE
)
_STANDING = re.compile(
    r"\b\w*(?:grupp|råd|rådets|nämnd|styrelse|kommitté|nätverk|utskott|delegation|beredning)\w*", re.IGNORECASE
)
"""Bodies that last: who represents somebody there is a representative, no delegate to an event."""

_DELEGATE = re.compile(
    r"\b(?:representera[rs]?|företräda|företräder)\s+(?P<for>\S+(?:\s+(?-i:[A-ZÅÄÖ])\S+)?)(?:\s+(?:på|vid|i)\s+(?P<event>[^,.;]+))?|\b(?:agera|vara|som)\s+ombud\b",
    re.IGNORECASE,
)


class Office(Struct, frozen=True, gc=False):
    """A post in text[start:end]: its kind in the record, and where text about its body begins."""

    kind: str
    start: int
    end: int
    word: str


def offices(text: str) -> tuple[Office, ...]:
    """The posts that a sentence fills, in order: after `till` or `som`, after `blir`, as `ny …`, as a label, or by the errand (`att justera protokollet`)."""
    found: list[Office] = []
    for mention in _MENTION.finditer(text):
        group = mention.lastgroup or "after"
        word = mention[group]
        found.append(Office(KINDS[word.lower()], mention.start(group), mention.end(group), word.lower()))
        at = mention.end(group)
        while (added := _ADDED.match(text, at)) is not None:
            post = added["post"].lower()
            found.append(Office(KINDS[post], added.start("post"), added.end("post"), post))
            at = added.end()
    lower = text.lower()
    if not found and (" som " in lower):
        employed = _EMPLOYED.search(text)
        if employed is not None:
            found.append(Office("anställning", employed.start("post"), employed.end("post"), employed["post"].lower()))
    for sign, kind, pattern in (
        ("juster", "justerare", _VERIFYING),
        ("underteckna", "justerare", _VERIFYING),
        ("firma", "firmatecknare", _SIGNING),
        ("att leda", "mötesordförande", _LEADING),
        ("ingå", "ledamot", _JOINING),
        ("representera", "ombud", _DELEGATE),
        ("företräd", "ombud", _DELEGATE),
        ("ombud", "ombud", _DELEGATE),
    ):
        if sign in lower and not any(office.kind == kind for office in found):
            errand = pattern.search(text)
            if errand is not None:
                found.append(Office(_lasting(kind, errand), errand.start(), errand.end(), kind))
    adjoining = _ADJOINING.search(text) if "adjunger" in lower and not found else None
    if adjoining is not None:
        end = adjoining.start("to") if adjoining["to"] else adjoining.end()
        found.append(Office("adjungerad", adjoining.start(), end, "adjungerad"))
    return tuple(
        sorted({(office.start, office.end): office for office in found}.values(), key=lambda office: office.start)
    )


def _lasting(kind: str, errand: re.Match[str]) -> str:
    """The kind of an errand: to represent somebody in a body that lasts makes a representative."""
    event = errand.groupdict().get("event") or ""
    return "representant" if kind == "ombud" and _STANDING.search(event) else kind


def post_of_title(title: str) -> Office | None:
    """The post that an item is about by its title: `Val av justerare`."""
    if _VERIFICATION.fullmatch(title):
        return Office("justerare", 0, 0, "justerare")
    titled = _TITLE.search(title)
    if titled is None:
        return None
    post = titled["post"].lower()
    return Office(KINDS[post], 0, 0, post)


def represented_at(text: str) -> tuple[str, str | None] | None:
    """Whom a delegate represents and at which event: `representerar förbundet på konferensen`; None where the text says neither."""
    found = _DELEGATE.search(text)
    return (found["for"], found["event"]) if found is not None and found["for"] else None
