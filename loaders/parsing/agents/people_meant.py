"""Whom a sentence means: people named in full, or by a given name or initials that fit exactly one person of the minutes."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan

_INITIAL = re.compile(r"\s([A-ZÅÄÖ])(?![\w-])\.?(?=\s)")
_WORD = re.compile(r"[A-ZÅÄÖÉÜŁ][\w’'-]*(?:\s[A-ZÅÄÖÉ][a-zåäöé]+)?")


def people_meant(text: str, context: Context) -> tuple[NameSpan, ...]:
    """The people of a sentence, in order, by their full names; a name that is not known in full is left out."""
    if text.islower():
        return ()
    known = context.meant.get(text)
    if known is None:
        known = context.meant[text] = _meant(text, context)
    return known


def _meant(text: str, context: Context) -> tuple[NameSpan, ...]:
    full = context.names(text)
    found = list(full)
    starts = [name.start for name in full]
    for word in _WORD.finditer(text):
        start, end = word.span()
        before = bisect_left(starts, end) - 1
        if before >= 0 and start < full[before].end:
            continue
        short = word.group()
        name = context.resolve(short)
        if name is None and " " in short:
            short = short.split()[0]
            name = context.resolve(short)
        if name is not None and short[1:].islower() and not name.casefold().startswith(short.casefold()):
            name = None  # `Som` is no short form of Sven-Olof Mattsson
        if name is not None and short.lower() not in ("au", "fk", "af"):
            found.append(NameSpan(start, _past_initial(text, start + len(short), name), name))
    return tuple(sorted(found, key=attrgetter("start"))) if len(found) > len(full) else full


def _past_initial(text: str, end: int, name: str) -> int:
    """Where a given name ends with the initial of the surname behind it: `Bertil G`."""
    initial = _INITIAL.match(text, end)
    return initial.end() if initial and name.rpartition(" ")[2].startswith(initial[1]) else end
