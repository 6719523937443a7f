"""Which organ a clause speaks of, and whether it is the one that met."""

from __future__ import annotations

from loaders.parsing.agents.context import Context
from loaders.parsing.vocabulary.organs import DEFINITE, ORGANS

_MEETING = "styrelse"
_NETWORK_BEGINS = frozenset(("nn", "NN", "Nn", "nä", "Nä", "fö", "Fö"))
_OF_MEMBERS = "samråd"


def _is_network(name: str) -> bool:
    """Whether a name is that of NNS, the network of the förbund, or calls it what other minutes do not call themselves."""
    lower = name.lower()
    return lower.startswith("nns") or "nätverk" in lower or lower.startswith("föreningen")


def own_organ(word: str, context: Context) -> str | None:
    """The organ that met, in the definite form (`styrelsen`), where `word` names it or means whoever met; else None."""
    organ = ORGANS.get(word.strip("*,.:;()>").lower())
    if organ is None or (
        word[:2] in _NETWORK_BEGINS and _is_network(word) and not _is_network(context.organisation or "NNS")
    ):
        return None
    met = context.organ
    if organ == _OF_MEMBERS and met is None:
        return None
    if organ and met in DEFINITE and not met.endswith(organ):
        return None
    return DEFINITE.get(met or organ or _MEETING, met or DEFINITE[_MEETING])


def decider(context: Context) -> str:
    """The organ that met, in the definite form; the board where the minutes do not say."""
    met = context.organ or _MEETING
    return DEFINITE.get(met, met)
