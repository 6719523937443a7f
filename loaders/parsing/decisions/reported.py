"""Sentences of running text that decide: `Styrelsen beslutar att …`, `Styrelsen godkände …`, `Dagordningen godkänns`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.decisions.by_verb import is_idiom
from loaders.parsing.decisions.clauses import may_be_infinitive
from loaders.parsing.decisions.decision_type import is_aside
from loaders.parsing.decisions.nominal import nominal_type
from loaders.parsing.decisions.passive import at_last, follows_clause, passively, settled_at, settled_at_last
from loaders.parsing.decisions.put_off import is_put_off
from loaders.parsing.decisions.verifying import verifies
from loaders.parsing.text import cues
from loaders.parsing.text.cues import words_of
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.decision_verbs import (
    ADDRESSING,
    ADVISES,
    ASKED,
    BY_NAME,
    BY_NOUN,
    CHOSEN,
    COURTESIES,
    INFINITIVES,
    NEGATIONS,
    OF,
    ON_FILE,
    PASSIVE_FINITE,
    REPORTING,
    REPORTS,
    SHORT_INFINITIVES,
    STATES,
    SUPPORT,
    TASK_WORDS,
    WITHOUT_SUBJECT,
    WON,
)
from loaders.parsing.vocabulary.functions import FUNCTIONS
from loaders.parsing.vocabulary.idioms import AGENDA, AGREED, AGREED_TO, IDIOMS
from loaders.parsing.vocabulary.organs import ORGANS, PREPARING
from loaders.parsing.vocabulary.retold import (
    ADVERBS,
    AUXILIARIES,
    BY_OTHERS,
    DEFINITE_ENDS,
    EARLIER,
    EVERYONE,
    FRONTED,
    HABITUAL,
    JOINING,
    JUDGING,
    NO_VERBS,
    OURSELVES,
    PARTIES,
    PRONOUNS,
    RETOLD,
    SETTLED,
    SETTLED_AT,
    SUBORDINATING,
    THEREBY,
)

_RELATIVE_CLAUSE = re.compile(r",\s(?:som|vilken|vilket|vilka)\s[^,.;:]{3,80},(?=\s)")
"""What is told of the subject between it and its verb: `Planen, som skickats ut i förväg, antogs.`"""
_ADVERB_GAP = 60
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

_LONGEST_ELLIPSIS = 8
"""`Inget att anmärka; till handlingarna`, in words."""
_LONGEST_SUBJECT = 5
"""`Revisorn Eva Ek`, `Hon`, in words."""
_LONGEST_STATE = 4
"""`Förra mötets protokoll godkänt`, in words."""
_BESIDE_STATE = frozenset(("utan", "med", "efter", "enligt"))
"""What follows the state of a matter that the title names: `Godkänd utan tillägg`."""
_MOST_WORDS = 1_000
"""As many words of what has no full stop are asked whether they decide."""
_NO_CLAUSE = SUBORDINATING - {"att"}
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
        return len(words) > 1 and _complement(words[0], words, 0, lower) and own_organ(words[1], context) is None
    if sentence.cues & cues.DECISION and settled_at_last(words, lower):
        return True
    if words[-2:] in WON and words[0].endswith(DEFINITE_ENDS):
        return True
    if words[0] in BY_NAME and words[0] not in ("ja", "nej") and (len(words) == 1 or _names_outcome(sentence)):
        return True
    if words[0] in BY_NOUN and _names_decision(sentence, context):
        return True
    if (
        words[0] in STATES
        and 1 < len(words) <= _LONGEST_ELLIPSIS
        and words[1] in _BESIDE_STATE
        and not is_told(sentence.text)
    ):
        return True
    if words[-1] in STATES and (words[0] in THEREBY or _is_state(words)):
        return True
    if words[-1] in CHOSEN and len(words) < _LONGEST_ELLIPSIS and AUXILIARIES.isdisjoint(words):
        return any(name.start == 0 for name in people_meant(sentence.text, context))
    if (
        words[-2:-1] == ("till",)
        and words[-1] in ON_FILE
        and len(words) <= _LONGEST_ELLIPSIS
        and _NO_CLAUSE.isdisjoint(words)
    ):
        return True
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
            and index < _LONGEST_STATE
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
            and (past or not _is_retold(words, index, lower))
            and _somebody(sentence, context)
        ):
            return _task_follows(lower)
        if word in ("får", "ges", "gavs") and index < 12 and _tasked(words, index, lower):
            return True
        if word in ASKED and _asked(sentence, index, context):
            return True
    return False


def _names_decision(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence has a noun instead of a verb for what was decided: `Godkännande av utsänd dagordning.`, `Omval av Eva Ek.`"""
    kind = nominal_type(sentence.words, sentence.text)
    if kind in ("välja", "övrigt"):
        return bool(people_meant(sentence.text[:_ADVERB_GAP], context))
    return kind not in (None, "bevilja") and sentence.text.endswith(".")


def _names_outcome(sentence: Sentence) -> bool:
    """Whether a sentence is what became of something and no more: `Bifall till förslaget.`, `Avslag på ansökan.`"""
    words = sentence.words
    return (
        len(words) <= _LONGEST_ELLIPSIS
        and words[1] in OF
        and sentence.text.endswith(".")
        and not is_told(sentence.text)
    )


def _is_state(words: Sequence[str]) -> bool:
    """Whether words are a matter and what became of it, without a verb: `Dagordningen godkänd`, or `Godkänd` alone."""
    if len(words) == 1:
        return True
    return len(words) <= _LONGEST_STATE and words[0].endswith(DEFINITE_ENDS) and AUXILIARIES.isdisjoint(words)


def _agenda_stands(words: Sequence[str], lower: str) -> bool:
    """Whether the agenda is agreed to in other words than by a passive verb: `Dagordningen följs`, `fick stå`."""
    if AGENDA.isdisjoint(words[:6]) or "inte" in words:
        return False
    return not AGREED.isdisjoint(words) or any(phrase in lower for phrase in AGREED_TO)


def _by_organ(words: Sequence[str], index: int, lower: str, context: Context) -> bool:
    """Whether the active verb words[index] has the own organ as subject and the complement that makes it a decision."""
    word = words[index]
    if not _complement(word, words, index, lower) or words[index + 1 : index + 2] in HABITUAL:
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


def _complement(word: str, words: Sequence[str], index: int, lower: str) -> bool:
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in ("är", "var") and " att " in lower and not _to_do(words, index):
        return False
    if word in IDIOMS and is_idiom(word, lower):
        return words[-1] != "följande"
    if word not in REPORTING:
        return False
    if word in ("lägger", "lade", "la"):
        return not ON_FILE.isdisjoint(words) and "till" in words
    if word in ("ber", "bad"):
        return following != "om" and "att" in words[index + 2 : index + 6]
    if word in ("ger", "gav"):
        return any(sign in lower for sign in TASK_WORDS)
    if word in ("ställer", "ställde"):
        return any(sign in lower for sign in SUPPORT)
    if word in ("tackar", "tackade"):
        if any(sign in lower for sign in COURTESIES):
            return False
        if following in ("ja", "nej"):
            return True
        return following == "för" or ("för" in words[index + 2 : index + 6] and any(sign in lower for sign in REPORTS))
    if word in ("förklarar", "förklarade"):
        return "behörig" in lower
    if word in ("tar", "tog"):
        if " till sig" in lower:
            return any(sign in lower for sign in REPORTS)
        return " till protokollet" in lower or (following == "del" and any(sign in lower for sign in REPORTS))
    if word in ("antecknar", "antecknade"):
        return "protokollet" in words
    if word in ("antar", "antog", "noterar", "noterade"):
        return following != "att"
    return True


def _to_do(words: Sequence[str], index: int) -> bool:
    """Whether what an organ agrees on is to do something: `är enig om att avvakta`."""
    after = words[words.index("att", index) + 1 :] if "att" in words[index:] else ()
    after = after[1:] if after[:1] and after[0] in NEGATIONS else after
    return bool(after) and (
        (after[0].endswith("a") and after[0] not in NO_VERBS)
        or after[0] in INFINITIVES
        or after[0] in SHORT_INFINITIVES
    )


def _is_retold(words: Sequence[str], index: int, lower: str) -> bool:
    """Whether a sentence in the past tense, whose verb is words[index], says that it tells of another meeting, before what is to be done."""
    end = words.index("att", index) if "att" in words[index:] else len(words)
    return any(
        sign.search(text) for sign, text in ((RETOLD, " ".join(words[:end])), (EARLIER, lower), (BY_OTHERS, lower))
    )


def _somebody(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence begins with somebody: a function, a name, or `hon` for one."""
    words = sentence.words
    return (
        words[0] in FUNCTIONS
        or words[0] in PRONOUNS
        or words[0] in EVERYONE
        or bool(people_meant(sentence.text[:_ADVERB_GAP], context))
    )


def _tasked(words: Sequence[str], index: int, lower: str) -> bool:
    """`Förbundschefen får i uppdrag att`, said of now."""
    return SUBORDINATING.isdisjoint(words[:index]) and (
        _task_follows(lower) or any(f"{sign} från" in lower for sign in TASK_WORDS)
    )


def _task_follows(lower: str) -> bool:
    return any(f"{sign.removesuffix(' att')} att" in lower for sign in TASK_WORDS)


def _asked(sentence: Sentence, index: int, context: Context) -> bool:
    """`Förbundschefen ombeds att`, `Anna Berg uppdras att`, `Det uppdras åt …`: somebody in particular, now."""
    words = sentence.words
    if not SUBORDINATING.isdisjoint(words[:index]) or RETOLD.search(" ".join(words[:index])) is not None:
        return False
    if words[index].startswith("uppdr") and not {"åt", "till"}.isdisjoint(words[index + 1 : index + 4]):
        return True
    asked_to = "att" in words[index + 1 : index + 3] or (
        words[index].startswith("omb") and "".join(words[index + 1 : index + 2]).endswith("a")
    )
    return asked_to and (
        words[0] in FUNCTIONS
        or words[0] in EVERYONE
        or (index == 1 and own_organ(words[0], context) is None and words[0].endswith(PARTIES))
        or any(name.start == 0 for name in people_meant(sentence.text[:_ADVERB_GAP], context))
    )
