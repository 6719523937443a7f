"""Sentences with which an organ says that it decides: `Styrelsen beslutar att …`, `Beslöts …`, `Därefter fattade styrelsen beslut om att …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from msgspec import Struct

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.vocabulary.clause_words import JOINING, JUDGING, OCCASIONS, SUBORDINATING
from loaders.parsing.vocabulary.decision_verbs import (
    INFINITIVES,
)
from loaders.parsing.vocabulary.organs import DEFINITE, INDEFINITE, ORGANS
from loaders.parsing.vocabulary.retold import BEFORE_PASSIVE, ON_THE_MATTER, RETOLD

_ADVERB_GAP = 60
_GIVING = frozenset({"ge", "ställa", "ta", "få"})
"""Infinitives that decide with an object: `ge X i uppdrag`, `ställa sig bakom`."""
_BESLUT = re.compile(
    r"\b(?:beslut(?:ar|ade|as|ades)|beslöts?|(?:fatta(?:r|de)|tar|tog)\s+(?:enhälligt\s+)?beslut(?:et(?=\s+att\b)|\s+om(?=\s+att\b))?|(?:beslut\s+(?:togs|tas|fattades|fattas)|(?:togs|fattades)\s+beslut)(?:\s+om)?(?=\s+att\b))\b",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\bhar\s+(?:(?:därmed|därför|enhälligt|således)\s+)?beslutat\b", re.IGNORECASE)
"""How minutes of what was decided without a meeting say it."""
_TAKEN = re.compile(r"\b(?:togs|tas|fattades|fattas)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:(?:^|[:–(]\s+)beslut(?:at)?|\sbl(?:ir|ev)\s+beslut(?:et|at)|(?:^|\s)beslutet\s+bl(?:ir|ev))\s+att\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""`Ny hemsida: beslut att köpa in den`, `Beslutat att köpa in den`, `Efter omröstning blev beslutet att avslå`."""
_AGREED = re.compile(
    r"^(?P<organ>\w+)\s+(?:\w+\s+)?(?:enas|enades|(?:är|var|blev)\s+(?:eniga?|ense|överens)|(?:kommer|kom)\s+överens)\s+om\s+att\s+besluta\s+(?:om\s+)?att\s+",
    re.IGNORECASE,
)
"""`Styrelsen enades om att besluta att …`"""
_ATT = re.compile(r"\batt\b\s*:?\s*", re.IGNORECASE)
_INFINITIVE = re.compile(r"\s*:?\s*(?=(?:inte\s+|dels\s+)?[^\W\d_]+a\b)")
_NEXT_WORD = re.compile(
    r"[\s:]*(?:(?:enhälligt|därför|därmed|härmed|sedan|således|också|även|vidare)\s+)?(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"[\s:,]*(?:om\s+(?=bifall|avslag|återremi|bordlägg|följande\s|(?:en\s+|ett\s+)?(?:förläng|godkänn|avsätt|tillsätt|entledig|omval|nyval|ajourner|bidrag|anslag))|(?=(?:i\s+)?(?:enlig|bifall|avslag)))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:[,;:]|\b(?:och|men|samt)\b)\s+")
_OWN = frozenset(("förbundets", "samordningsförbundets", "föreningens", "enig", "enhällig"))
"""What stands before a bare `styrelse` that is one's own: `En enig styrelse`, `Förbundets styrelse`."""
_OF_OTHERS = frozenset(("i", "för", "på", "inom", "hos", "från"))
"""What makes another organ of one: `Styrelsen i NNS`, `Gruppen i Dalby`."""
_LONGEST_ADVERB = 4
"""`Efter en kort diskussion`, in words."""
_SHORTEST_BARE = 2
_LONGEST_OCCASION = 12
"""`Efter föredragning av Eva Ek och diskussion`, in words."""
_LOOKED_BACK = 600
"""How many characters before a verb may hold its subject."""


class Announced(Struct, frozen=True, gc=False):
    """The deciding organ, in the definite form, where in the text that begins which it decides, and where its verb does."""

    by: str
    at: int
    verb: int


def announced(text: str, context: Context, *, ending: bool = False) -> Announced | None:
    """Where a sentence says what the organ that met decides: after `beslutar att`, `beslutade`; None where it tells of others or of earlier.

    ending: the sentence may end without saying it (`Årsmötet beslutade enligt valberedningens förslag`).
    """
    noun = _NOUN.search(text)
    if noun is not None:
        return Announced(decider(context), noun.end(), noun.start())
    agreed = _AGREED.match(text) if " att besluta " in text[:_ADVERB_GAP] else None
    if agreed is not None and (by := own_organ(agreed["organ"], context)) is not None:
        return Announced(by, agreed.end(), agreed.start())
    thereby = context.apart or " har därmed beslutat" in text
    verbs = chain(_HAVE.finditer(text), _BESLUT.finditer(text)) if thereby else _BESLUT.finditer(text)
    for verb in verbs:
        by = _subject(text, verb, context)
        if by is None:
            continue
        att = _ATT.search(text, verb.end(), verb.end() + _ADVERB_GAP + 4)
        between = text[verb.end() : att.start()] if att else ""
        if RETOLD.search(between):
            continue
        after = _after_subject(text, verb.end(), context)
        word = _NEXT_WORD.match(text, after)
        if word is not None and (word["word"].lower() in INFINITIVES or word["word"].lower() in _GIVING):
            return Announced(by, word.start("word"), verb.start())
        if att is not None:
            return Announced(by, att.end(), verb.start())
        start = _INFINITIVE.match(text, after) or _ACCORDING.match(text, after)
        if start is not None or ending or not text[after:].strip(" :."):
            return Announced(by, start.end() if start else after, verb.start())
    return None


def _subject(text: str, verb: re.Match[str], context: Context) -> str | None:
    """The own organ that is subject of the verb, before it (`Styrelsen beslutar`) or after it (`Därefter beslutar styrelsen`)."""
    before = text[max(0, verb.start() - _LOOKED_BACK) : verb.start()].split()
    after = text[verb.end() : verb.end() + 40].split()
    passive = verb.group().lower().endswith("s") or _TAKEN.search(verb.group()) is not None
    for distance in (1, 2, 3):
        if len(before) < distance:
            break
        by = own_organ(before[-distance], context) or (_bare(before, context) if distance == 1 else None)
        if by is not None and (distance == 1 or before[1 - distance].lower() not in _OF_OTHERS):
            lead = before[:-distance]
            if lead and (lead[-1].lower() in SUBORDINATING or lead[-1] == "det"):
                return None
            return None if RETOLD.search(_main_clause(" ".join(lead))) else by
        if distance > 1 and before[-distance].endswith((".", ",")):
            break
    if (
        before
        and before[-1].lower() in JOINING
        and (by := own_organ(text[:_ADVERB_GAP].split()[0], context)) is not None
    ):
        lead = [word.lower().strip(",") for word in before[1:-1]]
        if lead[:2] and lead[0] in JUDGING and lead[1] == "att" and ORGANS.keys().isdisjoint(lead):
            lead = lead[2:]  # `Styrelsen fann att behovet var stort och beslöt …`
        return by if SUBORDINATING.isdisjoint(lead) and not RETOLD.search(" ".join(lead)) else None
    if passive:
        occasion = _LONGEST_OCCASION if after[:1] == ["att"] or after[:2] == ["det", "att"] else _LONGEST_ADVERB
        return decider(context) if not before or _goes_before(before, occasion) else None
    if after and (by := own_organ(after[0], context)) is not None:
        return None if RETOLD.search(" ".join(before)) or (before and before[0].lower() in ("som", "när", "om")) else by
    if not before and after and (after[0] == "att" or after[0] in INFINITIVES or after[0] in _GIVING):
        return decider(context)  # `Beslutade att anta planen`
    return None


def _bare(words: Sequence[str], context: Context) -> str | None:
    """The organ that met, where the last of the words names it without an article and those before say whose it is: `En enig styrelse`."""
    organ = INDEFINITE.get(words[-1].lower())
    if organ is None or len(words) < _SHORTEST_BARE:
        return None
    whose = " ".join(words[:-1])
    own = (context.organisation or "").removesuffix("s")
    if words[-2].lower() in _OWN or (own and whose.removesuffix("s").endswith(own)):
        return own_organ(DEFINITE[organ], context)
    return None


def _goes_before(words: Sequence[str], occasion: int) -> bool:
    """Whether words before `beslutas` say when or how it is decided here: `Efter diskussion beslutas att`; as many as `occasion` after `Efter`."""
    if words[0].lower() in OCCASIONS and words[-1].endswith(",") and occasion > _LONGEST_ADVERB:
        return RETOLD.search(" ".join(words[1:])) is None
    return (
        len(words) <= (occasion if words[0].lower() == "efter" else _LONGEST_ADVERB)
        and (words[0].lower() in BEFORE_PASSIVE or tuple(word.lower() for word in words[:2]) in ON_THE_MATTER)
        and RETOLD.search(" ".join(words)) is None
        and SUBORDINATING.isdisjoint(word.lower() for word in words)
    )


def _main_clause(lead: str) -> str:
    """What stands before the subject in its own clause."""
    return _CLAUSE.split(lead)[-1]


def _after_subject(text: str, at: int, context: Context) -> int:
    """Past an organ that follows its verb."""
    word = re.compile(r"\s*(\w+)").match(text, at)
    return word.end() if word and own_organ(word[1], context) is not None else at
