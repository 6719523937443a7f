"""Passive verbs that say what was decided here and now: `Dagordningen godkänns`, `Frågan lämnas till beredningsgruppen`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.decisions.put_off import passed_on
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.clause_words import (
    ADVERBS,
    ASKING,
    AUXILIARIES,
    DEFINITE_ENDS,
    MODALS,
    OCCASIONS,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATING,
)
from loaders.parsing.vocabulary.decision_objects import ON_FILE, REPORTS
from loaders.parsing.vocabulary.decision_verbs import ANSWERED, SHORT
from loaders.parsing.vocabulary.organs import ORGANS, PREPARING
from loaders.parsing.vocabulary.posts import KINDS
from loaders.parsing.vocabulary.retold import (
    AT_NETWORK,
    AUTHORITIES,
    BY_NETWORK,
    BY_OTHERS,
    CONCLUSIONS,
    EARLIER,
    IN_MONTH,
    LATER,
    LAWFUL,
    OURSELVES,
    OVER,
    RECEIVED,
    RETOLD,
)

_ELECTED = frozenset(("utses", "utsågs", "väljs", "valdes", "förordnas", "förordnades", "adjungeras", "adjungerades"))
_AS = KINDS.keys() | {"personlig"}
"""Behind `som`: as what somebody is chosen beside another, and no clause: `Eva Ek med Bo Al som ersättare utses …`."""
_LONGEST_LEAD = 7
_HANDED_ON = ("överlämna", "hänvisa")
"""How a verb begins that decides only where a matter goes to an organ of one's own."""
_PRESENCE = frozenset(("närvaro", "närvaron", "frånvaro", "frånvaron", "närvarande"))
"""What is noted at the opening without a decision."""
_WITHOUT = frozenset(("åtgärd", "bifall", "erinran"))
"""Without what a matter is left that comes to nothing."""
_TO = frozenset(("till", "t"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSTPONED = frozenset(("till", "upp", "framtiden"))
_LONGEST_OCCASION = 6
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = 3, 30
"""In words."""


def passively(words: Sequence[str], index: int, lower: str, context: Context) -> bool:
    """Whether the passive verb words[index] says what was decided here and now."""
    word = words[index]
    lead = words[1:index] if words[0] == "som" else words[:index]
    verifying = "justera" in words or "underteckna" in words
    verifying = verifying or (word in _ELECTED and (lead[:1] == ("att",) or lead[:2] == ("till", "att")))
    occasion = word in _ELECTED and (follows_clause(lead) or (lead[:1] == ("till",) and "efter" in lead[1:5]))
    if (
        (not occasion and (len(lead) > 14 or _is_subordinate(lead, but="att" if verifying else "")))
        or LATER.search(lower)
        or BY_OTHERS.search(lower)
    ):
        return False
    if (
        not occasion
        and "ombud" not in words[:2]  # the day is that of the event: `Till ombud vid årsmötet den 3 maj utses …`
        and RETOLD.search(" ".join(lead)) is not None
        and "protokoll" not in lower
        and "anteckning" not in lower
    ):
        return False
    if IN_MONTH.search(lower) is not None and decision_type(word) in ("godkänna", "välja"):
        return False
    if lead[:1] and lead[0] in OURSELVES and word.startswith(RECEIVED):
        return False
    if "nns" in words and AT_NETWORK.search(lower) is not None and own_organ("nns", context) is None:
        return False
    if (index and words[index - 1] in MODALS) or _by_another(words[index + 1 :], context) or _on_a_day(words, index):
        return False
    if word in ("läggs", "lades", "lämnas", "lämnades"):
        if "sidan" in words[index + 1 : index + 3]:
            return True
        if words[index + 1 : index + 2] == ("utan",) and not _WITHOUT.isdisjoint(words[index + 2 : index + 4]):
            return True
        return (not ON_FILE.isdisjoint(words) and not _TO.isdisjoint(words)) or passed_on(words, index, context)
    if word.startswith(_HANDED_ON):
        return passed_on(words, index, context)
    if word in ("föreslås", "föreslogs", "rekommenderas", "rekommenderades"):
        return context.organ in PREPARING
    if word in ("skjuts", "sköts"):
        return not _POSTPONED.isdisjoint(words)
    if word in ("besvaras", "besvarades"):
        return words[-1:] in ANSWERED
    if word in ("sägs", "sades"):
        return "upp" in words[index + 1 : index + 3]
    if word.startswith(("noter", "anteckna")) and not _PRESENCE.isdisjoint(words):
        return False
    if word in SHORT and index and f": {word}" not in lower:
        return False
    if word in ("befinns", "befanns", "anses", "ansågs"):
        return has_any(lower, LAWFUL)
    if EARLIER.search(lower) or (("nns" in lower or "nätverk" in lower) and BY_NETWORK.search(lower)):
        return False
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in ("förklaras", "förklarades") and not OVER.isdisjoint(words):
        return False
    if word in ("tecknas", "tecknades"):
        return "firma" in lower and " av " in lower
    if word in ("antecknas", "antecknades") and "protokollet" not in words and not _is_noted(words, lower):
        return False
    if word in ("antas", "antogs") and (following in ("till", "bli", "få") or following.endswith("a")):
        return False
    if "ansvarsfrihet" in lower:
        return context.organ == "årsmöte"
    return True


def settled_at(words: Sequence[str], index: int) -> bool:
    """`Avgiften för 2016 bestämdes till oförändrat 10 000 kr`, said of here and now."""
    lead = words[:index]
    return (
        0 < index < _LONGEST_LEAD
        and lead[0].endswith(DEFINITE_ENDS)
        and not _is_subordinate(lead, but="")
        and AUXILIARIES.isdisjoint(lead)
        and RETOLD.search(" ".join(lead)) is None
    )


def settled_at_last(words: Sequence[str], lower: str) -> bool:
    """`Följande dagar beslutades: …`: what the passive of `besluta` ends with, said of here and now."""
    if "beslutades" not in words or not (lower.rstrip(".").endswith("beslutades") or "beslutades:" in lower):
        return False
    index = words.index("beslutades")
    lead = words[:index]
    return bool(lead) and not _is_subordinate(lead, but="") and RETOLD.search(" ".join(lead)) is None


def at_last(words: Sequence[str], index: int) -> bool:
    """Whether a sentence ends with what became of the matter that it tells of: `…, som efter några frågor lades till handlingarna`."""
    if " ".join(words[index:]) not in CONCLUSIONS:
        return False
    begin = max(index - _LONGEST_OCCASION, 0)
    at = next((at for at in range(index - 1, begin - 1, -1) if words[at] in RELATIVE), None)
    return at is not None and (at + 1 == index or words[at + 1] in ADVERBS or words[at + 1] == "efter")


def follows_clause(lead: Sequence[str]) -> bool:
    """Whether what stands before a verb is a clause of its own that gives the occasion: `Sedan Eva Ek avsagt sig uppdraget utser styrelsen …`."""
    return (
        _SHORTEST_CLAUSE < len(lead) < _LONGEST_CLAUSE
        and lead[0] in OCCASIONS
        and OCCASIONS.isdisjoint(lead[2:])
        and EARLIER.search(" ".join(lead)) is None
        and not {"tidigare", "redan"} & set(lead)
    )


def _by_another(after: Sequence[str], context: Context) -> bool:
    """Whether an organ that did not meet, or an authority, is the one that decided: `godkändes av AU`."""
    agents = (agent for before, agent in pairwise(after) if before == "av")
    return any(
        (agent in ORGANS and own_organ(agent, context) is None)
        or (agent.endswith(AUTHORITIES) and own_organ(agent, context) is None)
        for agent in agents
    )


def _on_a_day(words: Sequence[str], index: int) -> bool:
    """Whether the verb in the past has a day or year right after it, and so tells of another meeting: `bordlades den 3 maj`, `antogs 2017`."""
    after = words[index + 1 : index + 3]
    if not words[index].endswith(("des", "gs", "ts")) or not after:
        return False
    return _YEAR.fullmatch(after[0]) is not None or (len(after) == 2 and after[0] == "den" and after[1][0].isdigit())


def _is_noted(words: Sequence[str], lower: str) -> bool:
    """Whether a sentence that ends with `antecknas` says so of what was reported, or is nothing else."""
    return len(words) == 1 or (words[-1].startswith("anteckna") and has_any(lower, REPORTS))


def _is_subordinate(lead: Sequence[str], *, but: str) -> bool:
    """Whether what stands before a verb makes its clause one that depends on another; `but`: a word that does not count."""
    return any(
        word in SUBORDINATING
        and word != but
        and not (word == "som" and lead[index + 1 : index + 2] and lead[index + 1] in _AS)
        and not (word in PREPOSITIONS and index and lead[0] not in ASKING and not is_told(" ".join(lead[:index])))
        for index, word in enumerate(lead)
    )
