"""Names as they are otherwise written: capitals, surnames first, and what scanning misread put right."""

from __future__ import annotations

import re

from loaders.parsing.agents.name_words import PARTICLES, UPPER, human_reading

_SHOUTED = re.compile(rf"[{UPPER}]{{2}}")


def proper_case(name: str) -> str:
    """A name as it is otherwise written: `INGRID VON HERMANSSON` is `Ingrid von Hermansson`, `Bjöm Ek`, as scanned, `Björn Ek`."""
    name = as_read(name)
    if not name.isupper() or len(name) < 5:
        return _unshouted(name) if _SHOUTED.search(name) is not None else name
    *before, last = name.split(" ")
    parts = [*(word.lower() if word.lower() in PARTICLES else _title(word) for word in before), _title(last)]
    return " ".join(parts)


def as_read(name: str) -> str:
    """A name as a human reads what was scanned."""
    return " ".join(map(human_reading, name.split(" "))) if "m" in name else name


def _unshouted(name: str) -> str:
    """A name of which the surname alone stands in capitals as it is otherwise written: `Eva STRÖM`, `STRÖM Eva`."""
    words = name.split(" ")
    shouted = list(map(str.isupper, words))
    last = shouted.index(False) if False in shouted else 0
    if last and not any(shouted[last:]):
        words = [*words[last:], *words[:last]]
    said = [_title(word) if word.isupper() and _SHOUTED.search(word) else word for word in words]
    return " ".join(
        word.lower() if word.lower() in PARTICLES and 0 < at < len(said) - 1 else word for at, word in enumerate(said)
    )


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
