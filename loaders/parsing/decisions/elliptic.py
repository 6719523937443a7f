"""Sentences that decide without a verb: `Godkännande av dagordning.`, `Avslag på ansökan.`, `Dagordningen godkänd`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.decisions.nominal import nominal_type
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.clause_words import AUXILIARIES, DEFINITE_ENDS, SUBORDINATING, THEREBY
from loaders.parsing.vocabulary.decision_objects import ON_FILE
from loaders.parsing.vocabulary.decision_verbs import BY_NAME, BY_NOUN, CHOSEN, OF, STATES

_LONGEST_ELLIPSIS = 8
"""`Inget att anmärka; till handlingarna`, in words."""
_LONGEST_STATE = 4
"""`Förra mötets protokoll godkänt`, in words."""


_BESIDE_STATE = frozenset(("utan", "med", "efter", "enligt"))
"""What follows the state of a matter that the title names: `Godkänd utan tillägg`."""
_NO_CLAUSE = SUBORDINATING - {"att"}
_BEGINNING = 60
"""In characters."""


def is_elliptic(sentence: Sentence, words: Sequence[str], context: Context) -> bool | None:
    """Whether a sentence decides so; None where it does not look like one without a verb. words: those of the sentence that count."""
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
    on_file = words[-2:-1] == ("till",) and words[-1] in ON_FILE
    return (on_file and len(words) <= _LONGEST_ELLIPSIS and _NO_CLAUSE.isdisjoint(words)) or None


def _names_decision(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence has a noun instead of a verb for what was decided: `Godkännande av utsänd dagordning.`, `Omval av Eva Ek.`"""
    kind = nominal_type(sentence.words, sentence.text)
    if kind in ("välja", "övrigt"):
        return bool(people_meant(sentence.text[:_BEGINNING], context))
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
