"""Sentences that tell who wrote and verified the minutes: `Protokollet skrevs av Eva Ek. Det justerades av Bo Al (ordförande)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.record import Signature
from loaders.parsing.agents.names import NameSpan, find_names, is_name
from loaders.parsing.text.sentences import Sentence

_WRITTEN = re.compile(
    r"\b(?:skrevs|skrivet|skrivna|fördes|fört|förda|upprättades|upprättat|antecknades|antecknat|nedtecknades|protokollfördes) av\b",
    re.IGNORECASE,
)
_HOW = r"(?:digitalt |elektroniskt |(?:via|per) (?:e-post|mejl|mail) )?"
_WHEN = r"(?:(?:den )?\d{4}-\d{2}-\d{2} |den \d{1,2} [a-zåäö]{3,9}(?: \d{4})? )?"
_VERIFIED = re.compile(
    rf"\b(?:justerades|justerat|justeras|justerats|undertecknades|undertecknat|undertecknats|signerades|signerat|signerats|godkändes|godkänts) {_HOW}{_WHEN}{_HOW}av\b:?",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(r"(?:protokoll|anteckning|(?<!\w)det(?!\w)|(?<!\w)de(?!\w))", re.IGNORECASE)
_ROLE = re.compile(r"\s*[(,]\s*(?P<role>ordf(?:örande)?|justerare|justeringsperson|sekreterare)\b", re.IGNORECASE)
_ROLE_BEFORE = re.compile(
    r"\b(?:(?P<chair>(?:mötes)?ordf(?:öranden?|\.)?)|(?P<verifier>justerare|justeringspersonen?|ledamot)|(?P<secretary>\w*sekreteraren?|protokollföraren?)|förbundschef)\s\Z",
    re.IGNORECASE,
)
"""An office before the name: `signerat av ordförande Eva Ek, justerare Bo Al`."""
_LONGEST_ROLE = 24
_FIRST = re.compile(r"\s(?P<name>[^.,;()]{3,50}?)(?=[.,;(]|\s\(|\soch\s|\s(?:den\s)?\d|$)")
_SIGNED = re.compile(
    r"(?:underskrifter|underskrivet|signaturer|protokollet (?:är|har) (?:\w+ )?(?:signerat|undertecknat|underskrivet|signerats|undertecknats))\b",
    re.IGNORECASE,
)
"""A sentence that begins so names those who signed, each with a role."""

_SIGNED_BY = re.compile(
    r"protokollet (?:är|har) (?:\w+ )?(?:signerat|undertecknat|underskrivet|signerats|undertecknats) (?:\w+ )?av\b",
    re.IGNORECASE,
)
"""All whom it names signed."""

_ALONE = re.compile(
    rf"(?:Justera[st]|Signera[st]|Undertecknat|Godkänt|(?:Digitalt|Elektroniskt) (?:justera[st]|signera[st]|undertecknat)) {_HOW}{_WHEN}{_HOW}av\b"
)
"""A line that speaks of nothing but the minutes, though it does not name them."""

_WRITER = re.compile(
    r"(?:\w*[Ss]ekreterare|Protokollförare|Vid protokollet)(?:\s(?:var|är)|:)\s(?P<name>[^.,;()]{3,50})"
)
"""A sentence after such a one: `Sekreterare var Eva Ek`."""

_ROLES = {"ordf": "ordförande", "ordförande": "ordförande", "sekreterare": "sekreterare"}


def signing_sentences(sentences: Iterable[Sentence], known: frozenset[str]) -> tuple[Signature, ...]:
    """The signatures that sentences tell of; who verified is `justerare` where no other role stands beside the name."""
    found: dict[str, Signature] = {}
    for sentence in sentences:
        writer = _WRITER.match(sentence.text) if found else None
        if writer is not None and is_name(name := writer["name"].strip()):
            found.setdefault(name, Signature(name=name, role="sekreterare", evidence=sentence.evidence()))
            continue
        if _SIGNED.match(sentence.text):
            by = _SIGNED_BY.match(sentence.text)
            for span in find_names(sentence.text, known):
                role = _stated(sentence.text, span)
                if role or (by is not None and by.end() <= span.start):
                    found.setdefault(span.name, Signature(name=span.name, role=role, evidence=sentence.evidence()))
            continue
        if " av " not in sentence.lower and " av:" not in sentence.lower:
            continue
        told = sorted(
            (match.end(), given)
            for pattern, given in ((_WRITTEN, "sekreterare"), (_VERIFIED, "justerare"))
            for match in pattern.finditer(sentence.text)
        )
        alone = _ALONE.match(sentence.text)
        if not told or (alone is None and _OF_MINUTES.search(sentence.text[: told[0][0]]) is None):
            continue
        for span in _names(sentence.text, [end for end, _ in told], known):
            given = next((role for end, role in reversed(told) if end <= span.start), None)
            if given is None:
                continue
            role = _stated(sentence.text, span) or given
            found.setdefault(span.name, Signature(name=span.name, role=role, evidence=sentence.evidence()))
    return tuple(found.values())


def _stated(text: str, span: NameSpan) -> str | None:
    """The role that stands before or behind a name."""
    before = _ROLE_BEFORE.search(text, max(0, span.start - _LONGEST_ROLE), span.start)
    if before is not None and before.lastgroup is not None:
        return {"chair": "ordförande", "verifier": "justerare", "secretary": "sekreterare"}[before.lastgroup]
    after = _ROLE.match(text, span.end)
    return _ROLES.get(after["role"].lower(), "justerare") if after is not None else None


def _names(text: str, after: Sequence[int], known: frozenset[str]) -> list[NameSpan]:
    """The names in a sentence, those included that nothing but `fördes av` before them shows to be names."""
    spans = list(find_names(text, known))
    for end in after:
        said = _FIRST.match(text, end)
        if (
            said is not None
            and is_name(said["name"])
            and not any(span.start < said.end("name") <= span.end for span in spans)
        ):
            spans.append(NameSpan(said.start("name"), said.end("name"), said["name"]))
    return sorted(spans, key=lambda span: span.start)
