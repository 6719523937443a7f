"""What goes with an organ's verb and makes it a decision: `lägger … till handlingarna`, `tackar för informationen`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.decisions.by_verb import is_idiom
from loaders.parsing.vocabulary.clause_words import NO_VERBS
from loaders.parsing.vocabulary.decision_objects import COURTESIES, ON_FILE, REPORTS, SUPPORT, TASK_WORDS
from loaders.parsing.vocabulary.decision_verbs import INFINITIVES, NEGATIONS, REPORTING, SHORT_INFINITIVES
from loaders.parsing.vocabulary.idioms import IDIOMS


def complement(word: str, words: Sequence[str], index: int, lower: str) -> bool:
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in ("är", "var") and " att " in lower and not _to_do(words, index):
        return False
    if word in IDIOMS and is_idiom(word, lower):
        return words[-1] != "följande"
    if word not in REPORTING:
        return False
    if word in ("lägger", "lade", "la"):
        return not ON_FILE.isdisjoint(words) and "till" in words
    if word in ("ber", "bad"):
        return following != "om" and "att" in words[index + 2 : index + 6]
    if word in ("ger", "gav"):
        return any(sign in lower for sign in TASK_WORDS)
    if word in ("ställer", "ställde"):
        return any(sign in lower for sign in SUPPORT)
    if word in ("tackar", "tackade"):
        if any(sign in lower for sign in COURTESIES):
            return False
        if following in ("ja", "nej"):
            return True
        return following == "för" or ("för" in words[index + 2 : index + 6] and any(sign in lower for sign in REPORTS))
    if word in ("förklarar", "förklarade"):
        return "behörig" in lower
    if word in ("tar", "tog"):
        if " till sig" in lower:
            return any(sign in lower for sign in REPORTS)
        return " till protokollet" in lower or (following == "del" and any(sign in lower for sign in REPORTS))
    if word in ("antecknar", "antecknade"):
        return "protokollet" in words
    if word in ("antar", "antog", "noterar", "noterade"):
        return following != "att"
    return True


def _to_do(words: Sequence[str], index: int) -> bool:
    """Whether what an organ agrees on is to do something: `är enig om att avvakta`."""
    after = words[words.index("att", index) + 1 :] if "att" in words[index:] else ()
    after = after[1:] if after[:1] and after[0] in NEGATIONS else after
    return bool(after) and (
        (after[0].endswith("a") and after[0] not in NO_VERBS)
        or after[0] in INFINITIVES
        or after[0] in SHORT_INFINITIVES
    )
