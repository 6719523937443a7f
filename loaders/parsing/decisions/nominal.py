"""Decisions that have a noun instead of a verb: `Godkännande av dagordningen`, `Uppdrag åt förbundschefen att …`."""

from __future__ import annotations

from collections.abc import Sequence

from graph.record import DecisionType
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.text.prose import is_told
from loaders.parsing.vocabulary.decision_verbs import BY_NOUN, OF


def nominal_type(words: Sequence[str], text: str) -> DecisionType | None:
    """The type of a decision by the noun that it begins with; None where it has a verb after all, or says too little to be one.

    words: those of the text, in lower case.
    """
    kind = BY_NOUN.get(words[0])
    if kind is None or len(words) < 3 or words[1] not in OF:
        return None
    if kind in ("välja", "godkänna") and words[1] != "av" and words[0] != "ansvarsfrihet":
        return None
    if kind == "uppdra":
        return kind if "att" in words[3:] else None
    if kind == "bevilja" and not amounts(text):
        return None
    return None if is_told(text) else kind
