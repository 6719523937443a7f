"""What kind of decision one deciding verb makes, with what goes with it in its sentence."""

from __future__ import annotations

from graph.record import DecisionType
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary import idioms
from loaders.parsing.vocabulary.decision_objects import (
    APPLICATION,
    AS_DELEGATE,
    DISCHARGE,
    EMPOWERING,
    GIVING,
    LEAVE,
    ON_FILE,
    SUPPORT,
    TASK_WORDS,
)
from loaders.parsing.vocabulary.decision_verbs import ACTIVE, BY_NAME, GRANTING, INFINITIVES, PASSIVE, RECOMMENDING
from loaders.parsing.vocabulary.duties import DUTY_INFINITIVES

TAKING = frozenset(("tar", "tog", "ta", "tagit", "tas", "togs"))
_ASKING = frozenset(("be", "ber", "bad"))
"""Who asks for something, and not to do something, hands over no task."""
_CHOOSING = frozenset(("välja", "väljer", "valde"))
"""Who chooses to do something elects nobody."""
_ANSWERED = (["ja"], ["nej"])
"""Who thanks so accepts or declines."""
_POSTS = frozenset(("förordnande", "förordnandet", "anställning", "anställningen"))
_GRANTED = frozenset(("tilldelas", "beviljas", "avsätta", "avsätts", "anslå", "anslås", "erhåller"))
"""What goes with an extension."""
SIGNING = frozenset(("tecknar", "teckna", "tecknas"))
STANDING_BEHIND = "ställ"


def by_verb(word: str, words: list[str], index: int, lower: str) -> DecisionType | None:
    kind = idiom_type(word, lower)
    if kind is not None:
        return kind
    if word in GIVING and has_any(lower, TASK_WORDS):
        return _task(lower)
    if word.startswith(STANDING_BEHIND) and has_any(lower, SUPPORT):
        return "föreslå" if RECOMMENDING.intersection(words) else "godkänna"
    if word in TAKING and ("del av" in lower or "till protokollet" in lower):
        return "notera"
    kind = ACTIVE.get(word) or PASSIVE.get(word)
    if kind == "notera" and words[index + 1 : index + 2] in _ANSWERED:
        return BY_NAME[words[index + 1]]
    if kind == "lägga till handlingarna" or (kind == "notera" and not ON_FILE.isdisjoint(words[index:])):
        return "lägga till handlingarna" if not ON_FILE.isdisjoint(words[index:]) else None
    applied = has_any(lower, APPLICATION) or (index == 0 and word.startswith(("bif", "bev")))
    if kind == "godkänna" and word.startswith(GRANTING) and applied and amounts(lower):
        return "bevilja"
    if word in _CHOOSING and words[index + 1 : index + 2] == ["att"]:
        return None
    if kind == "bevilja" and "ansvarsfrihet" in lower:
        return "godkänna"
    if kind == "bevilja" and has_any(lower, LEAVE) and not amounts(lower):
        return "godkänna"
    if kind == "bevilja" and has_any(lower, DISCHARGE) and not amounts(lower):
        return "övrigt"
    if kind == "uppdra" and (word not in _ASKING or "att" in words[index + 1 :] or _asks_to_do(words, index)):
        return _task(lower)
    if kind == "uppdra":
        return None
    if word.startswith(EMPOWERING) and " att " in lower and "firma" not in lower and "attest" not in lower:
        return _task(lower)
    if word in SIGNING and "firma" in lower:
        return "välja"
    if kind == "övrigt" and index > 2 and word in ACTIVE and word.endswith("a"):
        return None
    return kind


def extended(words: list[str], lower: str) -> DecisionType:
    """What it is to extend something: a grant where a sum goes with it, a choice where it is somebody's post."""
    if not _POSTS.isdisjoint(words):
        return "välja"
    return "bevilja" if not _GRANTED.isdisjoint(words) and amounts(lower) else "övrigt"


def _asks_to_do(words: list[str], index: int) -> bool:
    """Whether somebody is asked to do something, without `att`: `be sökanden återkomma`."""
    return words[index + 1 : index + 2] != ["om"] and any(
        word in INFINITIVES or word in DUTY_INFINITIVES for word in words[index + 2 : index + 5]
    )


def idiom_type(word: str, lower: str) -> DecisionType | None:
    """The type that a verb's idiom gives where the sentence, in lower case, holds the rest of it: `gav klartecken`."""
    return next((kind for signs, kind in idioms.IDIOMS.get(word, ()) if kind and signs and has_any(lower, signs)), None)


def is_idiom(word: str, lower: str) -> bool:
    """Whether a verb is one of an idiom of deciding, of which the sentence, in lower case, holds the rest."""
    return any(not signs or has_any(lower, signs) for signs, _ in idioms.IDIOMS.get(word, ()))


def _task(lower: str) -> DecisionType:
    """Handing over a task; a delegate's errand, or that of verifying the minutes, is a choice of person."""
    if "firma" in lower and "teckn" in lower:
        return "välja"
    if "justera" in lower and ("protokoll" in lower or lower.endswith(("justera", "justera."))):
        return "välja"
    return "välja" if has_any(lower, AS_DELEGATE) else "uppdra"
