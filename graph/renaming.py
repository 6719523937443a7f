"""Renaming: the other names that sentences say somebody had before, or has now."""

from __future__ import annotations

import re

from graph.likeness import name_key

_WORD = r"[A-ZÅÄÖÉÜ][\w’'-]+"
_SURNAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_BEFORE = re.compile(
    rf"(?: ?\([A-ZÅÄÖa-zåäö]{{1,3}}\))?[ ,(]{{1,3}}(?:f\. ?d\.?|fd\.?|f\.|före detta|förut|tidigare|som tidigare hette|född|tid\.|ogift) ({_SURNAME})"
)
"""Behind a name: what it was (`Frida Lind (f.d. Hansson)`)."""
_NOW = re.compile(
    rf" (?:har )?(?:bytt|byter|bytte) (?:efter)?namn till ({_SURNAME})| heter (?:numera|nu|sedan \w+) ({_SURNAME})"
)
"""Behind a name: what it is now."""
_CUES = ("f.", "fd", "före detta", "förut", "tidigare", "född", "tid.", "ogift", "namn till", "heter")


def other_names(name: str, sentence: str) -> frozenset[str]:
    """The keys (see `graph.likeness.name_key`) of other names that a sentence gives the person of a name; one that is a surname alone stands behind the
    given names.
    """
    if name not in sentence or not any(cue in sentence for cue in _CUES):
        return frozenset()
    behind = sentence.partition(name)[2]
    told = [
        found.group(1) or found.group(found.lastindex or 1)
        for found in (_BEFORE.match(behind), _NOW.match(behind))
        if found
    ]
    own = name.split()
    keys = set()
    for other in told:
        words = other.split()
        if words[0] == own[0]:
            keys.add(name_key(other))
        else:
            keys |= {name_key(" ".join((*own[:end], words[0]))) for end in range(1, len(own))}
            keys |= {name_key(" ".join((*own[:end], *words))) for end in range(1, len(own))}
    return frozenset(keys - {name_key(name)})
