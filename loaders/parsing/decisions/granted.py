"""The sum that a decision is about, of those that its text holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.record import DecisionType
from loaders.parsing.decisions.amounts import Amount

_NOT_DECIDED = re.compile(
    r"(?:\b(?:ansök\w*|begäran|framställan)\s(?:\S+\s){0,6}?(?:om|på)|\b(?:sökta?|begärda?|äskade?)|\b(?:höjs|sänks|ändras|höja|sänka|ändra|minskas|ökas)\s(?:\S+\s){0,4}?från)\s$",
    re.IGNORECASE,
)
"""Before a sum that is asked for or of old."""
_TOTAL = re.compile(
    r"\b(?:totalt|sammanlagt|tillsammans|summa|inalles)(?:\s(?:om|på|med|högst|ca|cirka))?[\s:(]*$", re.IGNORECASE
)
_BESIDE = re.compile(
    r"(?!.*\b(?:varav|därav|av|från|eller|totalt|sammanlagt|egna?|medfinans\w*|kostnad\w*|intäkt\w*|motsvara\w*|dvs|per)\b).*(?:,|\b(?:och|samt|respektive|resp\.?))\s(?:ytterligare\s|högst\s|med\s)*$",
    re.IGNORECASE,
)
"""Between two sums that both are granted: `300 000 kr till Steget och 200 000 kr till Språnget`."""
_LONGEST_BETWEEN = 90
"""In characters."""


def granted(text: str, sums: Sequence[Amount], kind: DecisionType) -> int | float | None:
    """The sum that is decided: what the text calls the total, what grants beside each other come to, else the first that was not only applied for and did not hold before."""
    if len(sums) < 2:
        return sums[0].kronor if sums else None
    for one in sums[1:]:
        if _TOTAL.search(text, 0, one.start) is not None:
            return one.kronor
    if _NOT_DECIDED.search(text, 0, sums[0].start) is not None:
        return sums[1].kronor
    if kind == "bevilja" and all(_are_beside(text[one.end : other.start]) for one, other in pairwise(sums)):
        total = sum(one.kronor for one in sums)
        return round(total, 2)
    return sums[0].kronor


def _are_beside(between: str) -> bool:
    return len(between) <= _LONGEST_BETWEEN and _BESIDE.match(between) is not None
