"""Whether words are a sentence rather than an entry of a list."""

from __future__ import annotations

import re

from loaders.parsing import vocabulary
from loaders.parsing.vocabulary.decision_verbs import ASKED, PASSIVE_FINITE, PAST, PRESENT, REPORTING

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
_TOLD = (
    _VERBS
    | REPORTING
    | PASSIVE_FINITE
    | PAST
    | PRESENT
    | ASKED
    | {
        "beslöts", "beslutas", "beslutades", "förrättas", "förrättades", "äger", "ägde", "anmäls", "anmäldes", "redovisas",
        "redovisades", "föredrar", "föredrog", "föredras", "föredrogs", "upplästes", "uppläses", "förelåg", "föreligger", "inleder",
        "inledde", "lämnar", "lämnade", "deltar", "deltog", "framförs", "framfördes", "återkommer", "efterträder", "ersätts",
        "hölls", "hålls", "vidtogs", "vidtas", "gås", "gicks", "genomgås", "genomgicks", "meddelas", "meddelades", "önskar", "finns", "fanns",
        "bestämdes", "bestäms", "överlämnas", "överlämnades", "avslutas", "avslutades", "öppnas", "öppnades", "hälsas", "hälsades", "avtackas", "avtackades",
    }
)  # fmt: skip
"""Verbs with which minutes tell what happened."""

_SUBORDINATE = frozenset(("som", "hur", "vad", "vilka", "vilken", "vilket"))
_WORD = re.compile(r"(?<![\w-])[a-zåäö]{2,14}(?![\w-])")
_LOOKED_AT = 400


def is_prose(text: str) -> bool:
    """Whether a text has a finite verb that lists of people do not have; regrets (`har anmält förhinder`) are a sentence too."""
    return any(word in _VERBS for word in _WORD.findall(text[:_LOOKED_AT]))


def is_told(text: str) -> bool:
    """Whether a text is a sentence that tells something, and no title: it has a finite verb outside what only describes a noun."""
    for word in _WORD.findall(text[:_LOOKED_AT].lower()):
        if word in _SUBORDINATE:
            return False
        if word in _TOLD:
            return True
    return False
