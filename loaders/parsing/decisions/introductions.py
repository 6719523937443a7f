"""Paragraphs that only announce decisions: `Styrelsen beslutade:`, `Styrelsen beslutar att`, `Mötet valde`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from graph.record import DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.attendance.table_heads import is_election_head
from loaders.parsing.decisions.announced import announced
from loaders.parsing.decisions.clauses import may_be_infinitive
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_listed
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.clause_words import ADVERBS
from loaders.parsing.vocabulary.decision_verbs import ACTIVE, INFINITIVES, REPORTING
from loaders.parsing.vocabulary.idioms import ADVICE, AGREEING, AGREES
from loaders.parsing.vocabulary.organs import ORGANS

_ANNOUNCES = cues.DECISION | cues.REPORT
_LONGEST_ADDRESS = 5
_TO_WHOM = frozenset(("till", "för", "hos", "att"))
_LONGEST_REPORT = 4
"""`Mötet valde då följande`, in words."""
_LONGEST_VERB = 60
"""`att välja följande`, in characters."""
_LEADING = ADVERBS | {"följande", "enligt"}
_ANNOUNCING = frozenset(("beslutar", "beslutade", "beslöt"))
_PERFECT = re.compile(
    r"^(?P<organ>\S+)\s+har\s+(?:därför\s+|enhälligt\s+)?(?:beslutat|fattat\s+följande\s+beslut)\s*(?:att)?:?$",
    re.IGNORECASE,
)
"""As minutes of decisions taken without a meeting have it; elsewhere the perfect retells."""

_TAKING = re.compile(
    r"(?:\S+\s+){0,3}?(?:fattade|fattar|tog|tar)(?:\s+\S+){0,2}?\s+följande\s+beslut\s*:?", re.IGNORECASE
)
"""`Styrelsen fattade följande beslut:`"""

_ANNOUNCED = re.compile(
    r"(?P<organ>\S+)\s+(?:har\s+)?(?:beslutar|beslutade|beslöt|beslutat)(?:\s+(?:enhälligt|därför|därefter|sedan|att|enligt))*(?:\s+följande)?\s*:\s+(?=[A-ZÅÄÖ0-9])",
    re.IGNORECASE,
)
"""`Styrelsen beslutar följande: `, with what was decided behind it."""

_PASSIVE = re.compile(r"\bbeslut(?:as|ades)\s*:?$", re.IGNORECASE)


_AGREEING = re.compile(
    rf"(?:(?:.{{0,60}}?\s)?(?P<organ>\w+)\s+(?:\w+\s+)?{AGREES}|(?:.{{0,60}}?\s)?{AGREES}\s+(?P<after>\w+))(?:\s+(?:sig|om|för|att|i|följande|val|enligt|under|detta))*(?:\s+\w+(?:\s+till\s+styrelsen)?)?\s*:?$",
    re.IGNORECASE,
)
"""`Styrelsen bestämmer sig för`, `Samrådet enades om`, `Styrelsen förrättar följande val:`."""


class Introduction(Struct, frozen=True, gc=False):
    """Who decides what follows, whether minutes call it a decision, its type where the announcement gives it, and the sentences before."""

    by: str
    formal: bool
    type: DecisionType | None
    before: tuple[Sentence, ...]


def introduction(spoken: Sequence[Sentence], following: Passage | None, context: Context) -> Introduction | None:
    """What the end of a paragraph announces; None where it announces nothing, or says itself what was decided."""
    if not spoken[-1].cues & _ANNOUNCES:
        return None
    last = spoken[-1].text
    if last.endswith(("följande.", "följande beslut.")):
        last = last[:-1]
    if last.endswith((".", "!", "?")):
        return None
    before = tuple(spoken[:-1])
    perfect = _PERFECT.match(last)
    if perfect is not None and following is not None and is_listed(following.text, clauses_only=True):
        by = own_organ(perfect["organ"], context)
        return Introduction(by, True, None, before) if by else None
    if _PASSIVE.search(last) and following is not None and is_listed(following.text, clauses_only=True):
        return Introduction(decider(context), True, None, before)
    if "följande beslut" in spoken[-1].lower and _TAKING.fullmatch(last):
        by = next((organ for word in last.split() if (organ := own_organ(word, context))), None)
        return Introduction(by, True, None, before) if by else None
    advised = _advice_to_come(last, following, context)
    if advised is not None:
        return Introduction(advised, True, "föreslå", before)
    told = spoken[-1].cues
    if told & cues.DECISION and not _ANNOUNCING.isdisjoint(spoken[-1].words):
        found = announced(last, context, ending=True)
        if found is None:
            return None
        rest = last[found.at :].strip(" :")
        words = rest.split()
        if (verb := only_verb(rest)) is not None:
            return Introduction(found.by, True, verb, before)
        if _LEADING.issuperset(rest.lower().split()):
            return Introduction(found.by, True, None, before)
        if following is not None and last.endswith(":") and is_listed(following.text) and _proposing(words):
            return Introduction(found.by, True, "föreslå", before)
        if following is not None and last.endswith(":") and is_election_head(following.text):
            return Introduction(found.by, True, "välja", before)
        if following is not None and is_listed(following.text, clauses_only=True):
            behind_att = last[: found.at].lower().rstrip().endswith("att")
            if not (may_be_infinitive(words[0].lower()) if behind_att else words[0].lower() in INFINITIVES):
                return Introduction(found.by, True, None, before)
            if decision_type(rest) == "föreslå" and len(words) <= _LONGEST_ADDRESS:
                return Introduction(found.by, True, "föreslå", before)
        return None
    if following is not None and not AGREEING.isdisjoint(spoken[-1].words):
        return _agreed(last, before, following, context)
    if following is None or not told & cues.REPORT:
        return None
    said = spoken[-1].words
    words = [word for word in said if word != "följande"]
    if len(said) > _LONGEST_REPORT or not 2 <= len(words) <= 3 or words[-1] not in REPORTING:
        return None
    by = own_organ(words[0], context)
    return Introduction(by, last.isupper(), ACTIVE.get(words[-1]), before) if by else None


def _proposing(words: Sequence[str]) -> bool:
    """Whether an announcement only says that something is proposed, and to whom: `att till styrelsen föreslå:`."""
    return (
        0 < len(words) <= _LONGEST_ADDRESS
        and all(
            word.lower() in _TO_WHOM or word.lower() in ORGANS or decision_type(word) == "föreslå" for word in words
        )
        and any(decision_type(word) == "föreslå" for word in words)
    )


def announcement(text: str, context: Context) -> tuple[str, int] | None:
    """Who decides what stands behind a colon, and where that begins: `Styrelsen beslutar följande: Rapporten godkänns.`; else None."""
    found = _ANNOUNCED.match(text) if ":" in text[:_LONGEST_VERB] else None
    by = own_organ(found["organ"], context) if found is not None else None
    return (by, found.end()) if found is not None and by is not None else None


def _agreed(last: str, before: tuple[Sentence, ...], following: Passage, context: Context) -> Introduction | None:
    """What an organ agrees on that a list follows."""
    agreeing = _AGREEING.match(last) if is_listed(following.text) else None
    by = own_organ(agreeing["organ"] or agreeing["after"], context) if agreeing else None
    if by is None:
        return None
    lower = last.lower()
    if lower.rstrip(" :").endswith(" val"):
        return Introduction(by, True, "välja", before)
    return Introduction(by, True, None if ADVICE.isdisjoint(lower.rstrip(" :").split()) else "föreslå", before)


def _advice_to_come(last: str, following: Passage | None, context: Context) -> str | None:
    """Who advises what a list tells next: `Gruppen föreslår styrelsen att`, then `- bevilja …`."""
    if following is None or not is_listed(following.text):
        return None
    clauses = is_listed(following.text, clauses_only=True)
    words = last.split()
    if not clauses and not (
        last.lower().rstrip(" :").endswith((" att", " besluta", " besluta följande"))
        or (words[-2:-1] == ["att"] and words[-1].lower().rstrip(":") in ORGANS)
    ):
        return None
    if not 1 < len(words) <= _LONGEST_ADDRESS + 1 or ACTIVE.get(words[1].lower()) != "föreslå":
        return None
    return own_organ(words[0], context)


def only_verb(text: str) -> DecisionType | None:
    """The type that a clause announces which has a verb and no object: `att välja`, `utse följande:`; else None."""
    if len(text) > _LONGEST_VERB:
        return None
    words = [word for word in text.lower().rstrip(" :").split() if word not in ("att", "följande")]
    return ACTIVE[words[0]] if len(words) == 1 and words[0] in INFINITIVES else None
