"""Whether words are a sentence rather than an entry of a list."""

from __future__ import annotations

import re

from loaders.parsing import vocabulary

_VERBS = (
    vocabulary.words("names", "person_verbs")
    | {
        "är",
        "var",
        "hade",
        "beslutar",
        "beslutade",
        "kommer",
        "blir",
        "blev",
        "ska",
        "skall",
        "får",
        "fick",
        "har",
        "konstaterar",
        "diskuterar",
        "diskuterade",
        "godkänns",
        "godkändes",
        "fastställs",
        "läggs",
        "gick",
        "går",
        "kan",
        "bör",
        "ledde",
        "förde",
        "höll",
        "kunde",
        "skrev",
    }
) - {
    "deltar",
    "deltog",
    "ersätter",
    "ersatte",
    "lämnar",
    "lämnade",
    "tillträder",
    "slutar",
    "medverkar",
    "justerar",
    "adjungeras",
    "leder",
}
_WORD = re.compile(r"(?<![\w-])[a-zåäö]{2,14}(?![\w-])")
_LOOKED_AT = 400


def is_prose(text: str) -> bool:
    """Whether a text has a finite verb that lists of people do not have; regrets (`har anmält förhinder`) are a sentence too."""
    return any(word in _VERBS for word in _WORD.findall(text[:_LOOKED_AT]))
