"""A post of which a text speaks."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing.vocabulary.posts import KINDS

POSTS = "|".join(re.escape(post) for post in sorted(KINDS, key=len, reverse=True))
"""Every post as minutes write it, as alternatives of a pattern."""


class Office(Struct, frozen=True, gc=False):
    """A post in text[start:end]: its kind in the record, and where text about its body begins.

    beside: its holder stands right behind it. each: it is one of several that as many people get, each theirs: `till ledamot respektive ersättare`.
    """

    kind: str
    start: int
    end: int
    word: str
    beside: bool = False
    each: bool = False
