"""Who of those whom a sentence names is chosen, as what and from when: not whoever tells, proposes or stands beside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.text.cues import words_of
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import (
    ACTIVE_ELECTION,
    BECOMING,
    ELECTED,
    HEDGES,
    OPENING,
    PROPOSING,
    REPORTED,
    TELLING,
)

_COMPANION = re.compile(
    r"\b(?:jämte|tillsammans\s+med|förutom|utöver|vid\s+sidan\s+av|vikarierar\s+för|vikarie\s+för|tackade?|tackar|(?:förslag|initiativ)\s+(?:av|från))\s+(?:ordföranden?\s+)?$",
    re.IGNORECASE,
)
_HIRES = re.compile(r"(?:\s*\([^)]{1,30}\))?\s+har\s+(?:\w+\s+)?anställt\b")
_PROPOSER = re.compile(r"\)\s(?:föreslår|föreslog|nominerar|nominerade|yrkar|yrkade|förordar|förordade)\b")
"""Behind whoever speaks for an organisation: `Region Väst (Eva Ek) föreslog Bo Al till ordförande`."""
_AND_CHOOSES = re.compile(
    r"[^.;]{0,120}?(?:\s(?:styrelsen|mötet|årsmötet|samrådet|man)\s(?:valde|väljer|utsåg|utser)"
    r"|(?:,|\soch|\ssamt)\s[A-ZÅÄÖ]\S+\s[A-ZÅÄÖ][^.;,]{1,40}?\s(?:valdes|väljs|utsågs|utses))\b"
)
_VERB_OF = re.compile(r"(?:\s*\([^)]{1,30}\))?\s+(?P<verb>[a-zåäö]+)")
_FREED = re.compile(r"\b(?:entledig|befria|avsagt)\w*", re.IGNORECASE)
_AND_CHOSEN = re.compile(r"\s(?:och|samt)\s(?:har\s)?(?:utse[rs]?|utsett|utsåg|välj(?:er|s)|valt|valde)\b")
"""Where a sentence that frees one from a post goes on to fill it: the days before are of the first."""
_DECLINED_FIRST = re.compile(
    r"\b(?:[Ss]edan|[Dd]å|[Nn]är|[Ee]ftersom|[Ee]fter\satt)\s[^.;]{3,90}?\b(?:avböj\w+|avsagt\ssig\w*|tackat\snej|tackade\snej|undanbett\ssig)\b"
)
_DECLINING = ("avböj", "avsagt", "nej", "undanbett")
_CHOICE = re.compile(r"\b(?:val(?:des?|t)|välj(?:s|er|a)|utse[rs]?|utsågs?)\b")
_OF_ONESELF = re.compile(r"[^.]{0,30}?\batt\s+(?:hon|han|hen)\b")
_AND_IS_CHOSEN = re.compile(r"[^.;]{0,60}?\soch\s(?:utsågs|valdes|utses|väljs)\b")
"""`Eva Ek hälsade välkommen och valdes att leda mötet`."""
_PUTTING = re.compile(r"\b(?:(?P<nominated>nominera[rs]?)|utse[rs]?|utsåg|välj(?:a|er)|valde)\b", re.IGNORECASE)
_CHOOSES = re.compile(
    r"\b(?:och|samt)\s+(?:att\s+)?(?:(?i:utse[rs]?|utsåg|välj(?:a|er)|valde)\b|[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?\s(?:är|blir|ska\svara)\b)"
)
"""Where a sentence goes on to choose another: `och att utse Eva Ek`, `och att Eva Ek är`."""
_PRONOUN = re.compile(r"(?:Även\s|Också\s)?(?P<who>Hon|Han|Hen|Denne|Denna|hon|han|hen|denne)\s(?!är|var|har\s)")
_OBJECTS = ("honom", "henne")
_CHOSEN_ONE = re.compile(
    r"\b(?:utsett|utsåg|utser|utse|valt|valde|väljer|välja|anställt|förordnat)\s(?P<who>honom|henne)\s(?=till\b|som\b)"
)
_SAYING = (BECOMING | ELECTED | REPORTED | {"har", "hade", "kvarstår"}) - {"omval", "nyval"}
"""Verbs that tell of one named behind a proposal what became of that one."""


def declined_first(text: str) -> int:
    """Where a clause ends that says who declined before another is chosen: `Sedan Bo Al avböjt | valdes Eva Ek`; 0 where there is none."""
    found = _DECLINED_FIRST.search(text) if has_any(text, _DECLINING) else None
    return found.end() if found is not None and _CHOICE.search(text, found.end()) else 0


def of_the_chosen(text: str) -> str:
    """A sentence that frees one from a post and fills it, without the days that stand between and are of the first."""
    freed = _FREED.search(text)
    chosen = _AND_CHOSEN.search(text, freed.end()) if freed else None
    return f"{text[: freed.start()]}{text[chosen.start() :]}" if freed and chosen else text


def chosen_by_pronoun(sentence: Sentence, context: Context) -> tuple[NameSpan, ...]:
    """Whom `honom` means behind a verb of choosing: the last one named before in the paragraph."""
    pronoun = _CHOSEN_ONE.search(sentence.text) if has_any(sentence.lower, _OBJECTS) else None
    known = people_meant(sentence.passage.text[: sentence.start], context) if pronoun else ()
    return (NameSpan(pronoun.start("who"), pronoun.end("who"), known[-1].name),) if pronoun and known else ()


def spoken_of(sentence: Sentence, before: Sequence[Appointment], context: Context) -> tuple[NameSpan, ...]:
    """Whom the pronoun means that a sentence begins with: the last one named before in the paragraph, or who was just spoken of in another."""
    pronoun = _PRONOUN.match(sentence.text)
    if pronoun is None:
        return ()
    known = people_meant(sentence.passage.text[: sentence.start], context)
    name = known[-1].name if known else before[-1].person if before else None
    return (NameSpan(pronoun.start("who"), pronoun.end("who"), name),) if name else ()


def is_beside(text: str, name: NameSpan) -> bool:
    """Whether a name stands beside the one chosen: `jämte X`, `X:s vikarie`, or as the subject of an active verb: `X föreslår att …`."""
    if text[name.end : name.end + 1] == "s" and text[name.end + 1 : name.end + 2] in (" ", ""):
        return True
    if _COMPANION.search(text, max(0, name.start - 35), name.start):
        return True
    if _HIRES.match(text, name.end) or _PROPOSER.match(text, name.end):
        return True
    verb = _VERB_OF.match(text, name.end)
    if verb is None:
        return False
    if verb["verb"] in TELLING or (verb["verb"] in OPENING and _AND_CHOOSES.match(text, verb.end())):
        return _OF_ONESELF.match(text, verb.end()) is None and _AND_IS_CHOSEN.match(text, verb.end()) is None
    return verb["verb"] in ACTIVE_ELECTION


def is_nominated(text: str, name: NameSpan) -> bool:
    """Whether somebody is nominated in a sentence that goes on to choose another: `nominera X till … och att utse Y till …`."""
    puts = [put["nominated"] for put in _PUTTING.finditer(text, 0, name.start)]
    return bool(puts and puts[-1]) and _CHOOSES.search(text, name.end) is not None


_DECIDES = re.compile(r"\bbeslut(?:ar|ade|as|ades|at)?\s(?:att\s)?\s?(?:utse|välja)\b")
_CLAUSES = ("och att ", "samt att ", "dels att ")
"""The verb before says it also of the clauses that follow."""


def local_outcome(outcome: Outcome, said: str, before: Outcome | None) -> Outcome:
    """The outcome for one of several persons: a hedge about another does not count, unless one verb says it of both. before: that of the one named before."""
    if outcome != "föreslagen" or has_any(said, (*HEDGES, *PROPOSING)) or said.lstrip(" ,").startswith(_CLAUSES):
        return outcome
    if before == "föreslagen" and _SAYING.isdisjoint(words_of(said)):
        return "föreslagen"
    return "beslutad" if _DECIDES.search(said) else "meddelad"
