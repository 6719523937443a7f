"""Phrases by which sentences tell who was there, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from loaders.parsing import vocabulary

SENTENCES = vocabulary.table("presence")
BESIDES = [
    " ".join(pair)
    for words in product(SENTENCES["besides"]["adverbs"], SENTENCES["besides"]["verbs"])
    for pair in (words, words[::-1])
]
"""`dessutom deltog`, `närvarade även`."""


def phrases(*keys: str, more: Iterable[str] = ()) -> re.Pattern[str]:
    """What matches each of the phrases that the vocabulary has under these keys, and of some more, the longest first."""
    said = (phrase for key in keys for phrase in SENTENCES[key])
    longest_first = sorted((*said, *more), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)
