"""Proposals of persons that the same item's decision agrees to: `X föreslår A som ledamot. Styrelsen godkänner förslaget.`"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from graph.record import Appointment, Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.organs import PREPARING
from loaders.parsing.vocabulary.posts import OF_MEETING

_AGREES = re.compile(
    r"\b(?:godkän\w+|bifall\w*|bifaller|biföll|enlig[th]|enlighet med|sig bakom|anta[rs]?|antog)\s+(?:\S+\s+){0,3}?\w*förslag\w*"
    r"|\bförslag\w*\s+(?:\S+\s+){0,3}?(?:godkän[nd]\w*|bifalls|bifölls|antas|antogs|fastställ\w+|bifall)",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\bförslag\w*\b[^.;]{0,60}?\b(?:antogs?|antas|bifölls?|bifalls|godkändes?|godkänns|fastställdes?|fastställs|följde)\b|\bi\senlighet\smed\s(?:\w+\s)?förslag",
    re.IGNORECASE,
)
_GRANTS = re.compile(
    r"\b(?:bevilja|godkänna|godta|bifalla)\w*\s(?:\S+\s){0,4}?(?:avsägelse|entledigande|uppsägning|avsked|begäran\som\s(?:entledigande|befrielse|avsked)|(?:hennes|hans|dennes)\sbegäran|detta\b)\w*",
    re.IGNORECASE,
)
"""What makes somebody's leaving a decision: `bevilja avsägelsen`."""
_ELSEWHERE = re.compile(
    r"\b(?:till|för|inför|vid)\s+(?:nästa\s+)?(?:års(?:möte|stämma)|styrelse|fullmäktige)\w*", re.IGNORECASE
)
"""To whom something is proposed that another organ is to decide."""


def agreed(made: Iterable[Appointment], decided: Decided, context: Context) -> Iterator[Appointment]:
    """An item's appointments, those that its decision agrees to as decided, resting on both sentences."""
    agreeing = [
        one
        for one in decided.all
        if one.type != "föreslå" and "förslag" in one.text.lower() and _AGREES.search(one.text)
    ]
    granting = [one for one in decided.all if _GRANTS.search(one.text)]
    for one in made:
        if one.kind == "avgång" and one.outcome == "meddelad" and granting and _comes_before(one, granting[0]):
            yield structs.replace(one, outcome="beslutad")
            continue
        decision = next((d for d in agreeing if one.outcome == "föreslagen" and _concerns(d, one, context)), None)
        if decision is None:
            yield one
        else:
            yield structs.replace(
                one, outcome="beslutad", evidence=tuple(dict.fromkeys((*one.quotes, *decision.quotes)))
            )


def adopted(section: Section) -> bool:
    """Whether an item says in passing that what it lists was proposed and adopted: `följande förslag, som årsmötet antog:`."""
    return any("förslag" in one.lower and _ADOPTED.search(one.text) is not None for one in section.sentences)


def _concerns(decision: Decision, made: Appointment, context: Context) -> bool:
    """Whether a decision comes after a proposal that is for this organ to decide."""
    if context.organ in PREPARING and made.kind != "justerare" and made.kind not in OF_MEETING:
        return False
    said = " ".join(quote.quote for quote in made.quotes)
    if _ELSEWHERE.search(said) and context.organ not in ("årsmöte",) and "föreslå" in said.lower():
        return made.kind == "ombud"
    return _comes_before(made, decision)


def _comes_before(made: Appointment, decision: Decision) -> bool:
    return not made.quotes or not decision.quotes or made.quotes[0].line <= decision.quotes[0].line
