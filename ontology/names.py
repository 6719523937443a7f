"""How the name of an organisation is written, and the key that all its spellings share.

`Samordningsförbundet i Norra Dalarna`, `SOF Norra Dalarna` and `Norra Dalarnas samordningsförbund` are one name: a kind (förbund) and
a core (`norra dalarna`). Letters are never folded: Habo and Håbo are two kommuner.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """What sort of organisation; the values are the code list `fin:OrganisationKinds`."""

    FORBUND = "förbund"
    KOMMUN = "kommun"
    REGION = "region"
    KOMMUN_OCH_REGION = "kommun och region"
    MYNDIGHET = "myndighet"
    NATVERK = "nätverk"
    RAD = "råd"
    INTRESSEORGANISATION = "intresseorganisation"
    KOMMUNALFORBUND = "kommunalförbund"
    ORGANISATION = "organisation"


DESIGNATORS: dict[Kind, frozenset[str]] = {
    Kind.FORBUND: frozenset(
        {"samordningsförbundet", "samordningsförbund", "sof", "finsam", "finsamförbundet", "finsamförbund"}
    ),
    Kind.KOMMUNALFORBUND: frozenset({"kommunalförbundet", "kommunalförbund", "regionförbundet", "regionförbund"}),
    Kind.INTRESSEORGANISATION: frozenset({"kommunförbundet", "kommunförbund"}),
    Kind.REGION: frozenset({"region", "regionen", "landstinget", "landsting"}),
    Kind.KOMMUN: frozenset({"kommun", "kommunen", "stad"}),
}
"""Words that say what a name is the name of; where a name has several, the first kind here that has one."""

FILLERS = frozenset({"i", "för", "och", "föreningen"})
"""Words that a name may have or lack."""

LAN = "län"
"""A filler in the name of a region (`Region Kalmar län`, `Region Kalmar`), a part of every other name."""

GENERIC = frozenset(
    {
        "",
        LAN,
        "länet",
        "kommuner",
        "kommunerna",
        "regioner",
        "regionerna",
        "landstingen",
        "staten",
        "parterna",
        "medlemmarna",
    }
    | {
        "förbundet",
        "förbunden",
        "samordningsförbunden",
        "nätverket",
        "myndigheten",
        "myndigheterna",
        "kansliet",
        "styrelsen",
    }
)
"""Cores that name no organisation by themselves: which one is meant depends on whose minutes they stand in."""

_ABBREVIATED = re.compile(r"\((?:\w{1,3}|\w*[A-ZÅÄÖ]\w*[A-ZÅÄÖ]\w*)\)")
_SPELLED_OUT = re.compile(
    r"\W*(?:(?P<kind>samordningsförbundet|sof|finsam)\s+)?\w{2,6}\W*\((?P<name>.{7,})\)\W*", re.IGNORECASE
)
"""Letters before what they stand for: `HBS (Huddinge Botkyrka Salem)`."""
_GENITIVE = re.compile(r"(?<=\w):s\b")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name as understood. kind: what its words say that it is, None where they do not; core: the rest, folded for comparison."""

    kind: Kind | None
    core: str

    @property
    def is_generic(self) -> bool:
        """Whether it is a common noun (`Regionen`, `kommunerna`, `staten`) rather than a name."""
        return self.core in GENERIC


def _fold(word: str) -> str:
    """A word without a genitive s. Both sides of every comparison lose it, so `Hofors` may lose its own."""
    return word[:-1] if len(word) >= 4 and word.endswith("s") else word


_FOLDED = {kind: frozenset(map(_fold, words)) for kind, words in DESIGNATORS.items()}
_ALL_DESIGNATORS = frozenset().union(*_FOLDED.values())


@lru_cache(maxsize=65536)
def read_name(text: str) -> Name:
    """Understand a name as written: in any case, with hyphens or spaces, with `(SCÖ)` after it or spelled out in brackets."""
    text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE)
    if spelled_out := _SPELLED_OUT.fullmatch(text):
        text = f"{spelled_out['kind'] or ''} {spelled_out['name']}".strip()
    shorter = _ABBREVIATED.sub(" ", text)
    text = _GENITIVE.sub("", (shorter if _WORD.search(shorter) else text).casefold())
    all_words = [_fold(word) for word in _WORD.findall(text)]
    words = [word for word in all_words if word not in FILLERS] or all_words
    kind = next((kind for kind, designators in _FOLDED.items() if not designators.isdisjoint(words)), None)
    if kind is not None:
        words = [word for word in words if word not in _ALL_DESIGNATORS]
    if kind is Kind.REGION:
        words = [word for word in words if word != LAN]
    return Name(kind, " ".join(words))
