"""Judgements: whether two personas are one person, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.likeness import Likeness, likeness
from graph.persona import Persona, overlap

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """score: 0 to 1, how sure the verdict is."""

    verdict: Verdict
    score: float
    reason: str


def judge(a: Persona, b: Persona) -> Judgement | None:
    """Judge two personas by the rules; None where nothing speaks for their being one."""
    liked = likeness(a.key, b.key)
    if liked.likeness is Likeness.DIFFERENT:
        return None
    context = _context(a, b)
    if against := _against(a, b, liked.likeness):
        return Judgement("different", 0.99, f"{liked.reason}, but {against}")
    doubt = _doubt(a, b, context)
    if liked.likeness is Likeness.SAME:
        if context and not doubt:
            return Judgement("same", 0.98 if context == _SAME_BODY else 0.95, f"{liked.reason}, {context}")
        return Judgement("unsure", 0.6 if context else 0.5, f"{liked.reason}, {doubt or 'nothing else in common'}")
    if not context:
        return None
    close = context == _SAME_BODY and _agree(a, b)
    nearly = liked.likeness is Likeness.SPELLING and context == _BODY_REPRESENTED
    if doubt or not (close or nearly):
        return Judgement("unsure", 0.4, f"{liked.reason}, {doubt or context}")
    return Judgement("same", 0.9 if liked.likeness is Likeness.SPELLING else 0.8, f"{liked.reason}, {context}")


_SAME_BODY = "in the same body"
_SAME_ORGANISATION = "for the same organisation"
_BODY_REPRESENTED = "one represents the body that lists the other"


def _context(a: Persona, b: Persona) -> str | None:
    """What two personas have in common besides the name, the strongest first."""
    if a.body == b.body:
        return _SAME_BODY
    if a.body in b.organisations or b.body in a.organisations:
        return _BODY_REPRESENTED
    if set(a.organisations) & set(b.organisations):
        return _SAME_ORGANISATION
    return None


def _against(a: Persona, b: Persona, alike: Likeness) -> str | None:
    """Why two personas cannot be one."""
    if a.listed & b.listed:
        return "both stand on one list"
    together = {entry.split("|")[0] for entry in a.listed} & {entry.split("|")[0] for entry in b.listed}
    if together and (_apart(a, b) or alike is Likeness.FORM):
        return "one document lists both" + (", for different organisations" if _apart(a, b) else "")
    if _parties_apart(a, b) and (together or (_apart(a, b) and _at_one_time(a, b))):
        return "for another party" + (" and organisation at the same time" if _apart(a, b) else " in the same document")
    if any(overlap(x, y) for x in a.present for y in b.present if x[0] == y[0]) and not a.documents & b.documents:
        return "in two places at once"
    return None


def _doubt(a: Persona, b: Persona, context: str | None) -> str | None:
    """What makes two personas that may be one doubtful."""
    if _parties_apart(a, b) and _at_one_time(a, b):
        return "but for another party at the same time"
    if context == _SAME_BODY and _apart(a, b) and _at_one_time(a, b):
        return "but for another organisation at the same time"
    days = {day for day, _, _ in a.present} & {day for day, _, _ in b.present}
    if context == _SAME_ORGANISATION and days and not a.documents & b.documents:
        return f"but at two meetings on {min(days)}"
    return None


def _apart(a: Persona, b: Persona) -> bool:
    """Whether both say for whom, and say different organisations."""
    return bool(a.organisations and b.organisations) and not set(a.organisations) & set(b.organisations)


def _agree(a: Persona, b: Persona) -> bool:
    return not _apart(a, b)


def _parties_apart(a: Persona, b: Persona) -> bool:
    return bool(a.party and b.party) and a.party != b.party


def _at_one_time(a: Persona, b: Persona) -> bool:
    """Whether two personas are seen in years that overlap; unknown days may."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return True
    return a.earliest <= b.latest and b.earliest <= a.latest
