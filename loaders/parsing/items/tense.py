"""In which tense the minutes are written."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.vocabulary.decision_verbs import PAST, PRESENT

_VERBS = PAST | PRESENT


def in_past_tense(sections: Sequence[Section]) -> bool:
    """Whether the minutes tell in the past tense what was said and decided: what stands in the present one is still to come."""
    past = present = 0
    for section in sections:
        if section.cues & cues.TENSE:
            for sentence in section.sentences:
                if sentence.cues & cues.TENSE:
                    verbs = _VERBS.intersection(sentence.words)
                    past += len(verbs & PAST)
                    present += len(verbs & PRESENT)
    return past > present
