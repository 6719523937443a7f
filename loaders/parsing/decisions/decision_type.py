"""What kind of decision a text makes: by its first deciding verb, and what goes with it."""

from __future__ import annotations

import re

from graph.record import DecisionType
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.by_verb import SIGNING, STANDING_BEHIND, TAKING, by_verb, extended
from loaders.parsing.decisions.nominal import nominal_type
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary import idioms
from loaders.parsing.vocabulary.decision_objects import GIVING, ON_FILE, REPRESENTING, RETURNED, SPENDING, VERIFYING
from loaders.parsing.vocabulary.decision_verbs import (
    ACTIVE,
    BY_NAME,
    BY_NOUN,
    INFINITIVES,
    NEGATIONS,
    NOTHING,
    PASSIVE,
    SHORT,
    STATES,
)
from loaders.parsing.vocabulary.retold import BESIDE_CHAIR

_AS_PROPOSED = re.compile(r"(?:i enlighet med|enligt|bifalla?)\s+(?:\S+\s+){0,3}(?:förslag|föreslag|\S*yrkande)")
_AGENDA = re.compile(
    rf"(?:\S+ ){{0,5}}(?:{'|'.join(sorted(idioms.AGENDA))})\b.*?\b(?:{'|'.join((*sorted(idioms.AGREED), *idioms.AGREED_TO))})\b"
)
"""The agenda, and that it is agreed to."""

_CONCLUSION = re.compile(
    r", (?:som|vilket|vilken|vilka|varför \w+|varpå \w+) (?:därmed |därför |således |sålunda )?(?P<verb>\w+s)\b[^,]{0,40}$"
)
_INGA = re.compile(r"\bInga[ -][A-ZÅÄÖ]")
_PERSON = re.compile(r"[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ]|\b[A-ZÅÄÖ]{2,4}\b")
"""A name, or initials."""
_VERIFIED = frozenset(("protokollet", "protokoll", "justerare", "protokollsjusterare"))

_REASON = re.compile(r"\beftersom\b")
_LIMITING = re.compile(
    r"\b(?:får|ska|skall|kan|bör|måste)\s+(?:inte|ej)\b|\b(?:inte|ej)\s+(?:får|ska|skall|kan|bör)\b|\batt\b.{0,200}\b(?:inte|ej)\b"
)
"""What must not be is a condition, and no refusal."""

_NAMED = re.compile(r"Inga[ -][A-ZÅÄÖ]")
"""A given name that is also a word of refusal."""

_POSTED = re.compile(r"\bansl(?:å|ås|og|ogs|agits|aget)\b")
"""What is put up on the notice board, where no sum of money is told."""

_STEPS_ASIDE = re.compile(
    r"(?<!förbundet\s)(?<!styrelsen\s)\b(?:avstår|avstod)\s+från\s+att\s+(?:delta\s+i\s+(?:beslut|handläggning|överläggning|behandling|ärende)|yttra\s+sig)"
)
_WORD = re.compile(r"[^\W\d_]+")
_ELECTED = frozenset(("väljs", "valdes", "utses", "utsågs"))
_OBJECTIONS = frozenset(
    ("synpunkter", "invändningar", "erinringar", "anmärkningar", "erinran", "anmärkning", "invändning")
)
"""Where there are none of them, a matter is agreed to."""
_ATTESTING = frozenset(("attesterar", "attestera", "beslutsattesterar", "beslutsattestera"))
_DECIDING = GIVING | TAKING | SIGNING | ACTIVE.keys() | PASSIVE.keys() | idioms.IDIOMS.keys()
_LONGEST_LABEL = 80
_LONGEST_STATE = 6
"""`Därmed är verksamhetsplanen antagen`, `Dagordningen godkänd`, in words."""

_MOST_WORDS = 1_000
"""As many words of what has no full stop are asked whether they decide."""


def _concluded(lower: str) -> DecisionType | None:
    """What the end of a text that begins with what there was none of says became of the matter: `Inga synpunkter på protokollet, som godkändes.`"""
    conclusion = _CONCLUSION.search(lower)
    return PASSIVE.get(conclusion["verb"]) if conclusion is not None else None


def _first_word(text: str) -> str:
    word = _WORD.match(text)
    return word.group().lower() if word else ""


def is_aside(lower: str) -> bool:
    """Whether a text in small letters tells that the minutes are put up on a notice board, and grants nothing, that somebody has something noted, or steps
    aside.
    """
    if "antecknar till protokollet att h" in lower:
        return True
    if "protokoll" in lower:
        return _POSTED.search(lower) is not None and not amounts(lower)
    return "från att " in lower and _STEPS_ASIDE.search(lower) is not None


def decision_type(text: str) -> DecisionType | None:
    """The type that the first deciding verb gives; None where the text has none and grants no money."""
    label, _, said = text.partition(": ")
    if said and len(label) < _LONGEST_LABEL and _first_word(said) in BY_NAME:
        text = said
        if BY_NAME[_first_word(said)] == "godkänna" and amounts(said):
            return "bevilja"
    elif said and len(label) < _LONGEST_LABEL and _first_word(said) in SHORT:
        text = said
    lower = text.lower()
    if lower.startswith(("i enl", "enligt", "bifall")) and _AS_PROPOSED.match(lower):
        return "godkänna"
    if is_aside(lower):
        return None
    if lower.endswith((" omedelbart justerad", " omedelbart justerat")):
        return "övrigt"
    if "utan bifall" in lower:
        return "avslå"
    words = _WORD.findall(_REASON.split(lower, maxsplit=1)[0] if "eftersom" in lower else lower)
    if words[-1:] and words[-1] in ON_FILE and (words[0] in NOTHING or words[:-1] == ["till"]):
        return "lägga till handlingarna"
    if words[:1] and words[0] in BY_NAME:
        return BY_NAME[words[0]]
    if words[-1:] and words[-1] in STATES and len(words) <= _LONGEST_STATE:
        return STATES[words[-1]]
    if words[:1] == ["jämte"] and "justerar" in words:
        return "välja"
    if words[:1] and words[0] in BY_NOUN and (named := nominal_type(words, text)) is not None:
        return named
    if words[:2] == ["ett", "tack"]:
        return "notera"
    if words[:1] and (words[0] in NEGATIONS or (words[0] in NOTHING and _NAMED.match(text) is None)):
        return _concluded(lower) or ("godkänna" if words[1:2] and words[1] in _OBJECTIONS else "avslå")
    for index, word in enumerate(words[:_MOST_WORDS]):
        if word not in _DECIDING and not word.startswith(STANDING_BEHIND):
            continue
        if index and words[index - 1] == "som" and word in ACTIVE and word not in INFINITIVES:
            continue
        kind = by_verb(word, words, index, lower)
        if kind == "föreslå" and word in PASSIVE and not _ELECTED.isdisjoint(words[index + 1 :]):
            continue  # `Eva Ek föreslås och väljs`
        if kind is not None:
            if word.startswith("förläng"):
                return extended(words, lower)
            if kind not in ("godkänna", "bevilja", "välja"):
                return kind
            if (
                kind == "välja"
                and words[index + 1 : index + 2]
                and words[index + 1] in NOTHING
                and _INGA.search(text) is None
            ):
                return "avslå"
            return "avslå" if not NEGATIONS.isdisjoint(words[max(index - 1, 0) : index + 2]) else kind
    if (
        _ATTESTING.intersection(words)
        or REPRESENTING.intersection(words)
        or "kandidat" in words
        or has_any(lower, VERIFYING)
        or words[-1:] in (["justerar"], ["justera"])
        or ("justerar" in words and tuple(words[words.index("justerar") + 1 :]) in BESIDE_CHAIR)
    ):
        return "välja"
    if "juster" in lower and not _VERIFIED.isdisjoint(words) and _PERSON.search(text) is not None:
        return "välja"
    if not idioms.AGENDA.isdisjoint(words) and _AGENDA.match(lower):
        return "godkänna"
    if words[-2:-1] == ["till"] and words[-1] in ON_FILE:
        return "lägga till handlingarna"
    if has_any(lower, SPENDING) and not has_any(lower, RETURNED) and amounts(text):
        return "bevilja"
    return "avslå" if NEGATIONS.intersection(words) and not _LIMITING.search(lower) else None
