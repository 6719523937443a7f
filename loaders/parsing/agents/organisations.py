"""What is the name of an organisation, as far as its words tell."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.parsing import vocabulary

_STEMS: tuple[str, ...] = tuple(vocabulary.table("organisations")["stems"])
_WORDS = vocabulary.words("organisations", "words")
_UNFINISHED = vocabulary.words("organisations", "unfinished")
_LONGEST = 9
_NOT = "kommunik"
"""What begins like `kommun` and is `kommunikation`."""
_ASSEMBLY = re.compile(r"^\w*[Ff]ullmäktige\s+i\s+|s?\s+fullmäktige$|\s*kommunfullmäktige$")
_OF_KOMMUN = re.compile(r"\S\s+kommunfullmäktige$")


@lru_cache(maxsize=4096)
def is_organisation(text: str) -> bool:
    """Whether a short text is an organisation: a kommun (`Skövde`, `Mariestads`), or words of which one says so."""
    words = text.strip(" ,;:.").lower().split()
    if not words or len(words) > _LONGEST or any(char.isdigit() for char in text):
        return False
    whole = " ".join(words)
    kommuner = vocabulary.kommuner()
    if whole in kommuner or (whole.endswith("s") and whole[:-1] in kommuner):
        return True
    return any(word in _WORDS or (any(stem in word for stem in _STEMS) and _NOT not in word) for word in words)


def is_unfinished(text: str) -> bool:
    """Whether the name of an organisation that ends a line goes on in the next: `Västra`, `Region`, `Hälso-`."""
    return (text.endswith("-") and text[-2:-1].isalpha()) or text.rsplit(" ", 1)[-1].lower() in _UNFINISHED


def of_assembly(said: str) -> str:
    """The organisation whose assembly is named: `Kommunfullmäktige i Ås` is Ås kommun; anything else as it is."""
    if "fullmäktige" not in said.lower():
        return said
    organisation = _ASSEMBLY.sub("", said)
    bare = said.startswith("Kommunfullmäktige i ") and not is_organisation(organisation)
    return f"{organisation} kommun" if bare or _OF_KOMMUN.search(said) else organisation
