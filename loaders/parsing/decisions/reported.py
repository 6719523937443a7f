"""Sentences of running text that decide: `Styrelsen beslutar att …`, `Styrelsen godkände …`, `Dagordningen godkänns`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.decisions.clauses import may_be_infinitive
from loaders.parsing.decisions.complements import complement
from loaders.parsing.decisions.decision_type import is_aside
from loaders.parsing.decisions.elliptic import is_elliptic
from loaders.parsing.decisions.handed_over import asked, is_retold, somebody, task_follows, tasked
from loaders.parsing.decisions.passive import at_last, follows_clause, passively, settled_at, settled_at_last
from loaders.parsing.decisions.put_off import is_put_off
from loaders.parsing.decisions.verifying import verifies
from loaders.parsing.text import cues
from loaders.parsing.text.cues import words_of
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.clause_words import (
    ADVERBS,
    DEFINITE_ENDS,
    FRONTED,
    HABITUAL,
    JOINING,
    JUDGING,
    SUBORDINATING,
)
from loaders.parsing.vocabulary.decision_verbs import (
    ADDRESSING,
    ADVISES,
    ASKED,
    PASSIVE_FINITE,
    REPORTING,
    WITHOUT_SUBJECT,
    WON,
)
from loaders.parsing.vocabulary.idioms import AGENDA, AGREED, AGREED_TO, IDIOMS
from loaders.parsing.vocabulary.organs import ORGANS, PREPARING
from loaders.parsing.vocabulary.retold import OURSELVES, RETOLD, SETTLED, SETTLED_AT

_RELATIVE_CLAUSE = re.compile(r",\s(?:som|vilken|vilket|vilka)\s[^,.;:]{3,80},(?=\s)")
"""What is told of the subject between it and its verb: `Planen, som skickats ut i förväg, antogs.`"""
_WE = ("vi", "man")
_DECIDED_PAST = frozenset(
    (
        "godkände",
        "fastställde",
        "antog",
        "valde",
        "utsåg",
        "beviljade",
        "avslog",
        "bordlade",
        "enades",
        "sa",
        "sade",
        "säger",
        "bestämde",
        "kom",
    )
)
"""What `we` do when minutes tell of it: reports of what members do at home are in the present."""

_LONGEST_SUBJECT = 5
"""`Revisorn Eva Ek`, `Hon`, in words."""
_LONGEST_MATTER = 4
"""`Informationen om läget`, in words."""
_MOST_WORDS = 1_000
"""As many words of what has no full stop are asked whether they decide."""
_DECIDING = (
    REPORTING
    | PASSIVE_FINITE
    | ASKED
    | SETTLED_AT
    | IDIOMS.keys()
    | {"tas", "togs", "justerar", "får", "fick", "ges", "gavs"}
)
"""Words of which a sentence has one that decides by what it says of somebody."""


def is_reported(sentence: Sentence, context: Context, *, past: bool = False, following_up: bool = False) -> bool:
    """Whether a sentence without `beslut` decides: an organ's verb (`Styrelsen godkände`), a passive one (`godkänns`), a task handed over.

    past: the minutes are written in the past tense. following_up: it stands where they go through what was decided before.
    """
    words, lower = sentence.words, sentence.lower
    if not sentence.cues & (cues.REPORT | cues.DECISION) or is_aside(lower):
        return False
    if ", " in lower and (whole := _RELATIVE_CLAUSE.sub("", lower)) != lower:
        lower, words = whole, words_of(whole)
    if is_put_off(words, lower):
        return True
    if not AGENDA.isdisjoint(words) and _agenda_stands(words, lower):
        return True
    if words[0] == "det" and words[1:2] and words[1] in SETTLED and words[2:3] == ("att",):
        return True
    if words[0] in SETTLED and words[1:2] == ("att",) and words[2:3] and may_be_infinitive(words[2]):
        return True
    if words[0] in WITHOUT_SUBJECT and not sentence.start and sentence.text[0].isupper():
        return len(words) > 1 and complement(words[0], words, 0, lower) and own_organ(words[1], context) is None
    if sentence.cues & cues.DECISION and settled_at_last(words, lower):
        return True
    if words[-2:] in WON and words[0].endswith(DEFINITE_ENDS):
        return True
    elliptic = is_elliptic(sentence, words, context)
    if elliptic is not None:
        return elliptic
    if "juster" in lower and verifies(sentence, context):
        return True
    if _DECIDING.isdisjoint(words):
        return False
    for index, word in enumerate(words[:_MOST_WORDS]):
        if word not in _DECIDING:
            continue
        if (word in REPORTING or word in IDIOMS) and _by_organ(words, index, lower, context):
            return True
        if (
            word in ("tas", "togs")
            and words[index + 1 : index + 3] == ("till", "protokollet")
            and index < _LONGEST_MATTER
        ):
            return True
        if word in SETTLED_AT and words[index + 1 : index + 2] == ("till",) and settled_at(words, index):
            return True
        if word in PASSIVE_FINITE and (passively(words, index, lower, context) or at_last(words, index)):
            return True
        if (
            word == "fick"
            and (index < 4 or (index < 12 and not {"uppdrag", "uppdraget"}.isdisjoint(words[index : index + 3])))
            and not following_up
            and (past or not is_retold(words, index, lower))
            and somebody(sentence, context)
        ):
            return task_follows(lower)
        if word in ("får", "ges", "gavs") and index < 12 and tasked(words, index, lower):
            return True
        if word in ASKED and asked(sentence, index, context):
            return True
    return False


def _agenda_stands(words: Sequence[str], lower: str) -> bool:
    """Whether the agenda is agreed to in other words than by a passive verb: `Dagordningen följs`, `fick stå`."""
    if AGENDA.isdisjoint(words[:6]) or "inte" in words:
        return False
    return not AGREED.isdisjoint(words) or any(phrase in lower for phrase in AGREED_TO)


def _by_organ(words: Sequence[str], index: int, lower: str, context: Context) -> bool:
    """Whether the active verb words[index] has the own organ as subject and the complement that makes it a decision."""
    word = words[index]
    if not complement(word, words, index, lower) or words[index + 1 : index + 2] in HABITUAL:
        return False
    if word.startswith("bevilja") and "ansvarsfrihet" in lower and context.organ != "årsmöte":
        return False
    at = index - 2 if index > 1 and words[index - 1] in ADVERBS else index - 1
    if at >= 0 and (_named_organ(words[at], context) or (at == 0 and words[0] in _WE and _we_decide(word, context))):
        lead = words[:at]
        if lead and (lead[-1] in SUBORDINATING or "att" in lead[-3:]):
            return False
        return RETOLD.search(" ".join(lead)) is None and "då" not in words[index + 1 : index + 2]
    if index and words[index - 1] in JOINING and _named_organ(words[0], context):
        lead = words[1 : index - 1]
        if lead[:2] and lead[0] in JUDGING and lead[1] == "att" and ORGANS.keys().isdisjoint(lead):
            lead = lead[2:]  # `Styrelsen anser att behovet är stort och beviljar …`
        return SUBORDINATING.isdisjoint(lead) and RETOLD.search(" ".join(lead)) is None
    if index and index + 1 < len(words) and _named_organ(words[index + 1], context):
        lead = words[:index]
        if len(lead) == 1 and lead[0] in ORGANS:
            return False  # `Medlemmarna beviljar styrelsen …`
        addressed = word in ADDRESSING or words[index + 1] in OURSELVES
        if addressed and len(lead) < _LONGEST_SUBJECT and not lead[0].startswith(FRONTED):
            return False  # `Revisorerna rekommenderar styrelsen att …`, where none is fronted
        return follows_clause(lead) or (SUBORDINATING.isdisjoint(lead) and RETOLD.search(" ".join(lead)) is None)
    return False


def _we_decide(word: str, context: Context) -> bool:
    """Whether what `we` do is decided: told in the past, or advice of an organ that prepares."""
    return word in _DECIDED_PAST or (context.organ in PREPARING and word in ADVISES)


def _named_organ(word: str, context: Context) -> bool:
    """Whether a word names the organ that met, and is no pronoun."""
    return word not in ("man", "vi", "det") and own_organ(word, context) is not None
