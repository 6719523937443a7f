"""Matters that are put off or handed on: `Frågan lämnas till beredningsgruppen`, `Punkten flyttas till nästa möte`, `Ansökan går tillbaka till sökanden`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.vocabulary.clause_words import SUBORDINATING
from loaders.parsing.vocabulary.organs import ORGANS, PREPARING
from loaders.parsing.vocabulary.retold import EARLIER, MATTERS, RETOLD

_BACK = frozenset(("går", "gick", "skickas", "skickades", "sänds", "sändes"))
_RETURNS = frozenset(("återgår", "återgick", "återsänds", "återsändes", "återlämnas"))
_MOVED = frozenset(("flyttas", "flyttades"))
_LATER = frozenset(("nästa", "kommande", "nästkommande", "senare", "hösten", "våren", "mötet", "sammanträdet"))
_LONGEST_SUBJECT = 6
"""`Frågan om en ny hemsida`, in words."""


def passed_on(words: Sequence[str], index: int, context: Context) -> bool:
    """`Frågan lämnas till beredningsgruppen`: a matter handed by words[index] to another organ of one's own."""
    if index != 1 or words[0] not in MATTERS or "till" not in words[2:4]:
        return False
    to = "".join(words[words.index("till", 2) + 1 :][:1])
    return ORGANS.get(to, "") in PREPARING and own_organ(to, context) is None


def is_put_off(words: Sequence[str], lower: str) -> bool:
    """Whether a sentence says of a matter that it is to be treated another time, or goes back to whoever brought it."""
    if words[0] not in MATTERS:
        return False
    for index in range(1, min(_LONGEST_SUBJECT, len(words) - 1)):
        word, after = words[index], words[index + 1 : index + 5]
        if (
            (word in _BACK and after[:2] == ("tillbaka", "till"))
            or (word in _RETURNS and after[:1] == ("till",))
            or (word in _MOVED and after[:1] == ("till",) and not _LATER.isdisjoint(after))
        ):
            lead = words[1:index]
            return (
                (SUBORDINATING - {"om"}).isdisjoint(lead)
                and RETOLD.search(" ".join(lead)) is None
                and EARLIER.search(lower) is None
            )
    return False
