"""Who is to carry out a decision, in brackets behind it: `att ta fram en plan (Eva Ek, senast 1 maj)`, `(ansvarig: AU)`, `(Bo ansvarar)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from graph.record import Assignment, DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.subjects import subject_at
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section

_BEHIND = re.compile(r"\s\((?P<label>(?:ansvarig|ansvariga|ansvar|ansv\.?|utförs av|verkställs av|görs av)\s?:?\s)?(?P<who>[^()]{2,60})\)[\s.;,]*\Z", re.IGNORECASE)  # fmt: skip
_REST = re.compile(
    r"\s*(?P<verb>(?:ansvarar|är\s+ansvariga?|svarar\s+för\s+detta|verkställer|ombesörjer|håller\s+i\s+detta|gör\s+detta|bevakar)?)\s*"
    r"(?:,?\s*(?:klart?|färdigt?|senast|deadline|till|före|innan|inför|under|v\.?|vecka|\d).{0,40})?",
    re.IGNORECASE,
)
_HANDING = ("övrigt", "bevilja")
"""Decisions that somebody carries out; of others a bracket may name who reported, was chosen or asked, unless it says that they answer for it."""


class Bracket(Struct, frozen=True, gc=False):
    """Those whom a bracket at the end of a text names as responsible, and where the text before it ends."""

    to: tuple[str, ...]
    end: int


def bracket(text: str, kind: DecisionType, context: Context) -> Bracket | None:
    """The bracket at the end of a decision of that type that says who is to carry it out; None where there is none."""
    found = _BEHIND.search(text, max(0, text.rfind("(") - 1)) if ")" in text[-3:] else None
    if found is None:
        return None
    who = found["who"]
    subject = subject_at(who, 0, people_meant(who, context))
    rest = _REST.fullmatch(who, subject[1]) if subject is not None else None
    if subject is None or rest is None or not (kind in _HANDING or found["label"] or rest["verb"]):
        return None
    return Bracket(subject[0], found.start())


def bracketed(section: Section, decided: Decided, context: Context) -> Iterator[Assignment]:
    """An assignment for each decision that such a bracket ends."""
    closed = [part for part in section.passages if ")" in part.text] if decided.all else []
    for part in closed:
        for decision in decided.all:
            if decision.text not in part.text:
                continue
            at = part.text.find(decision.text)
            close = part.text.find(")", at + len(decision.text))
            said = part.text[at : close + 1] if close > 0 else ""
            found = bracket(said, decision.type, context)
            if found is not None and found.end == len(decision.text):
                yield Assignment(
                    to=found.to, task=decision.text, item=section.number, evidence=part.evidence(at, close + 1)
                )
