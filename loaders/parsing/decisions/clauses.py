"""The clauses of one decision sentence: `att …, att … samt att …`, each a decision."""

from __future__ import annotations

import re

from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.clause_words import NO_VERBS
from loaders.parsing.vocabulary.decision_verbs import CARRIED_OUT, INFINITIVES, NEGATIONS
from loaders.parsing.vocabulary.functions import FUNCTIONS

_NEXT = re.compile(
    r"(?P<joint>(?:[,;:]|\s(?:och|samt|dels|[-–•]|\(?[2-9]\))(?=\s))*)\s*(?<![^\W_])(?:(?:och|samt|dels)\s+)?att\s+(?:(?:årligen|därutöver|vidare|även|också|samtidigt|därvid|dessutom)\s+)?(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_AND = ("och", "samt")
_JOINTS = (*_AND, "dels", ",", ";", ":", " - ", " – ", " • ", ") att ")
"""One of them stands before every further clause."""
_JOINED = re.compile(r"\s(?:och|samt)\s+(?=(?:uppdrar?|uppdrog|ger|ge|gav|delegerar?)\s)", re.IGNORECASE)
_PROPOSING = re.compile(
    r"\s(?:och|samt)\s+(?=(?:föreslår|föreslog|rekommenderar|rekommenderade)\s+(?:styrelsen|årsmötet|stämman|medlemmarna)\s)",
    re.IGNORECASE,
)
"""Before what an organ proposes beside what it decides itself."""
_TASKED = re.compile(
    r"\s*(?:\S+\s+){0,4}(?:ska(?:ll)?|får|bör|ges\s+i\s+uppdrag|ombeds|uppdras)\s"
    rf"|\s*(?:{'|'.join(sorted(map(re.escape, FUNCTIONS), key=len, reverse=True))})\s+(?!har|är|anser|vill)\w+r\s",
    re.IGNORECASE,
)
"""A clause of its own begins so after `att`: somebody, and what is to be done."""

_SERIAL = (", samt", ", och")
"""What goes before the last of several clauses."""

_TELLING = 300
"""The first deciding verb of a clause stands within so many characters."""

_GIVE = frozenset(("ge", "ställa", "ta"))
_ATT = re.compile(r"\batt\b", re.IGNORECASE)
_INLINE = re.compile(r"[,;.]?\s+(?:(?:och|samt)\s+)?(?=\(?(?:[b-h]\)|[2-9][.)])\s)")
_APART = re.compile(r";\s+(?=(?P<word>[^\W\d_]+)\s)", re.IGNORECASE)
_DELS = re.compile(r",?\s+(?:och\s+)?dels\s+(?=[^\W\d_]+[aå]\s)", re.IGNORECASE)
"""Before the second and further decisions that are lettered, numbered or told apart inside a sentence."""
_LEAD = re.compile(r"(?:(?:och|samt|dels)\s+)?att\s+(?:dels\s+)?|dels\s+", re.IGNORECASE)
_MARK = re.compile(
    r"(?:\(?(?:\d{1,2}[.)]|[a-z][.)]|[a-h]/|\d{1,2}(?=\s+(?:att\s|[A-ZÅÄÖ][a-zåäö])))|[-–•*·●○▪■»›‣\uf0b7☑☒✓✔]|\[[xX]\])\s+|[-–•](?=att\s)|>(?=[A-ZÅÄÖ])"
)
_TAIL = re.compile(r"[\s.,;:]+$|[\s,;]+(?:och|samt|dels|[-–•])[\s,;]*$|[,;]\s*\(?[2-9]\)$")
_FIRST_OF_LEAD = frozenset("osdaOSDA")
_AFTER_LETTER = frozenset(".)")
_TAILS = (".", ",", ";", ":", "och", "samt", "dels", " -", " –", " •", ")")
_LONGEST_TAIL = 20


def clauses(text: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    """Where each decision of text[start:] stands, without `att`, list marks and final stop; (start, end) pairs."""
    lower = text.lower()
    handing = "uppdra" in lower
    lettered = text[start : start + 3].lstrip("(").startswith(("a)", "1)", "1."))
    apart = ";" in text and may_be_infinitive(_first_word(text, start))
    if not handing and not lettered and not apart and "dels" not in lower and lower.find("att", start + 1) < 0:
        span = _trimmed(text, start, len(text))
        return (span,) if span[0] < span[1] else ()
    cuts = [start]
    within = start > 0 or lower.startswith("att ")
    for found in _NEXT.finditer(text, start) if has_any(lower, _JOINTS) else ():
        word = found["word"].lower()
        if found.start() <= start + 1 or not found["joint"].strip():
            continue
        decides = word in INFINITIVES or word in _GIVE or word in NEGATIONS
        before = text[cuts[-1] : min(found.start(), cuts[-1] + _TELLING)]
        tells = (
            not decides
            and _TASKED.match(text, found.start("word"))
            and (decision_type(before) not in (None, "uppdra") or found["joint"].startswith(_SERIAL))
        ) or (not decides and within and _is_one_level(before))
        if (decides or tells) and _may_end(before, word):
            cuts.append(found.start("joint") + len(found["joint"]))
    for found in _JOINED.finditer(text, start) if handing and has_any(lower, _AND) else ():
        if ("uppdra" in found.string[found.end() : found.end() + 8].lower()) or " i uppdrag" in text[found.end() :]:
            cuts.append(found.end())
    if "föresl" in lower or "rekommende" in lower:
        cuts += [found.end() for found in _PROPOSING.finditer(text, start + 1)]
    if lettered:
        cuts += [found.end() for found in _INLINE.finditer(text, start)]
    if apart:
        cuts += [found.end() for found in _APART.finditer(text, start) if _decides(text, found)]
    if "dels " in lower:
        cuts += [found.end() for found in _DELS.finditer(text, start + 1)]
    cuts = sorted(set(cuts))
    spans = [_trimmed(text, a, b) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return tuple(span for span in spans if span[0] < span[1])


def _first_word(text: str, start: int) -> str:
    """The word that text[start:] begins with, behind `att`, in lower case."""
    return text[start : start + _TELLING].strip(" :").removeprefix("att ").split(" ", 1)[0].lower()


def _decides(text: str, joint: re.Match[str]) -> bool:
    """Whether what follows a semicolon is a decision beside the one before it: an infinitive, or a sentence."""
    said = text[joint.end() :].partition(";")[0]
    infinitive = joint["word"].islower() and may_be_infinitive(joint["word"])
    return infinitive or is_told(said) or not CARRIED_OUT.isdisjoint(said.split())


def may_be_infinitive(word: str) -> bool:
    """Whether a word in lower case is an infinitive, as far as its letters tell."""
    return word in INFINITIVES or word in _GIVE or (word.endswith("a") and len(word) > 2 and word not in NO_VERBS)


def _is_one_level(before: str) -> bool:
    """Whether a clause holds no other `att` than its own, so that the next one stands beside it and not inside."""
    text = before.lstrip(" ,;:")
    lead = _LEAD.match(text)
    return _ATT.search(text, lead.end() if lead else 0) is None


def _may_end(before: str, word: str) -> bool:
    """Whether a clause may end before `att word`: what was proposed to another organ goes on unless a task follows."""
    return decision_type(before) != "föreslå" or word.startswith("uppdra")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without leading `att`, marks and blanks, trailing stops and conjunctions."""
    while True:
        while start < end and text[start] in " \t,;:":
            start += 1
        first = text[start : min(start + 1, end)]
        lead = _LEAD.match(text, start, end) if first in _FIRST_OF_LEAD else None
        if lead is None and (not first.isalpha() or text[start + 1 : start + 2] in _AFTER_LETTER):
            lead = _MARK.match(text, start, end)
        if lead is None:
            break
        start = lead.end()
    while text.endswith(_TAILS, start, end) or text[start:end][-1:].isspace():
        tail = _TAIL.search(text[max(start, end - _LONGEST_TAIL) : end])
        if tail is None:
            break
        end -= len(tail.group())
    return start, end
