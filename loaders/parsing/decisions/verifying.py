"""Sentences that say who is to verify the minutes: `Eva Ek justerar`, `Det blir Eva Ek som justerar`."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.idioms import VERIFIERS
from loaders.parsing.vocabulary.retold import BESIDE_CHAIR, WITH_CHAIR

_NAMES_WITHIN = 60
"""In characters."""
_BRACKET = re.compile(r"\([^()]*\)")
_LONGEST_VERIFYING = 4
"""`justerar dagens protokoll digitalt`, in words."""
_EARLY = 6
"""The verb is one of a sentence's first words, as many as this."""


def verifies(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence that holds `juster` says whose turn it is to verify the minutes."""
    words = sentence.words
    if _to_verify(sentence, context):
        return True
    if any(
        word in ("får", "fick", "ska", "skall") and "justera" in words[at:] for at, word in enumerate(words[:_EARLY])
    ):
        return True
    if "justerar" not in words:
        return False
    at = words.index("justerar")
    if words[0] == "jämte":
        return bool(people_meant(sentence.text, context))
    brief = len(words) - at < _LONGEST_VERIFYING or words[at + 1 :] in BESIDE_CHAIR
    return at > 0 and brief and _named(sentence, at, context)


def _to_verify(sentence: Sentence, context: Context) -> bool:
    """`Leif Ek har att justera protokollet`, `Det blir Eva Ek som justerar`, `Att justera föll på Bo Ek`: whose turn it is."""
    words = sentence.words
    if "protokollet" not in words and "justerare" not in words and "protokoll" not in words:
        return False
    if VERIFIERS.isdisjoint(words) or sentence.text.endswith(":") or "justerat" in words:
        return False
    return bool(context.names(sentence.text)) or (words[0].upper() == sentence.text.split()[0] and len(words) > 2)


def _named(sentence: Sentence, index: int, context: Context) -> bool:
    """Whether a sentence is names, perhaps with the chair, and a verb at words[index]: `Eva Ek justerar.`, `Eva Ek och ordföranden justerar.`"""
    head = sentence.text[: sentence.lower.find(sentence.words[index])]
    names = people_meant(head[:_NAMES_WITHIN], context)
    for name in reversed(names):
        head = f"{head[: name.start]} {head[name.end :]}"
    return bool(names) and WITH_CHAIR.issuperset(_BRACKET.sub(" ", head).lower().replace(",", " ").split())
