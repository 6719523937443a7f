"""Judgements: whether two personas are one person, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.erasing.erasure import is_erased
from graph.likeness import Likeness, likeness
from graph.persona import Persona, overlap
from ontology.names import Kind
from ontology.register import register

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """score: 0 to 1, how sure the verdict is (of `unsure`: how likely one person). A person's judgement has a number, its place in the
    file from 1, and says by whom and when (ISO time, "" where not known); one by the rules has none.
    """

    verdict: Verdict
    score: float
    reason: str
    number: int | None = None
    by: str = "rules"
    at: str = ""


_SAME_BODY = "in the same body"
_SAME_ORGANISATION = "for the same organisation"
_BODY_REPRESENTED = "one represents the body that lists the other"

_SAME_SCORE = {
    (Likeness.SAME, _SAME_BODY): 0.98,
    (Likeness.SAME, _BODY_REPRESENTED): 0.95,
    (Likeness.SAME, _SAME_ORGANISATION): 0.95,
    (Likeness.SPELLING, _SAME_BODY): 0.9,
    (Likeness.SPELLING, _BODY_REPRESENTED): 0.9,
    (Likeness.FORM, _SAME_BODY): 0.8,
}
"""How sure the rules are that two are one, by likeness of the names and context; a pair that is not here stays unsure."""
_DOUBTED_SCORE = {
    Likeness.SAME: 0.6,
    Likeness.SPELLING: 0.4,
    Likeness.FORM: 0.4,
    Likeness.NEAR: 0.3,
    Likeness.RENAMED: 0.2,
}
_NAMESAKES_SCORE = 0.5
_RENAMED_SCORE = 0.97
"""How sure the rules are that two are one where minutes say so."""
_SAME_PARTY_SCORE = 0.85
"""How sure the rules are of one name spelled in two ways, for the same organisation and party."""


def comparable(a: Persona, b: Persona) -> bool:
    """Whether two personas can ever be judged: by what they are, not by which mentions they have."""
    return bool(_alike(a, b))


def _alike(a: Persona, b: Persona) -> Likeness:
    if a.key != b.key and (is_erased(a.key) or is_erased(b.key)):
        return Likeness.DIFFERENT
    liked = likeness(a.key, b.key).likeness
    if liked is Likeness.SAME or (liked > Likeness.RENAMED and _context(a, b)):
        return liked
    if liked is Likeness.RENAMED and a.body == b.body and set(a.organisations) & set(b.organisations):
        return liked
    return Likeness.DIFFERENT


def judge(a: Persona, b: Persona) -> Judgement | None:
    """Judge two personas by the rules; None where nothing speaks for their being one."""
    liked = _alike(a, b)
    if liked is Likeness.DIFFERENT:
        return None
    if is_erased(a.key):
        return Judgement("same", 1.0, "erased as one person")
    return weigh(a, b, liked, likeness(a.key, b.key).reason)


def weigh(a: Persona, b: Persona, liked: Likeness, alike: str) -> Judgement | None:
    """Judge two personas whose names are so like, by all but the names. alike: the likeness in words."""
    if against := _against(a, b, liked):
        return Judgement("different", 0.99, f"{alike}, but {against}")
    if a.key in b.renamed or b.key in a.renamed:
        return Judgement("same", _RENAMED_SCORE, f"{alike}: the minutes give both names to one person")
    if liked is Likeness.RENAMED:
        return _renamed(a, b, alike)
    context = _context(a, b)
    if context is None:
        return Judgement("unsure", _NAMESAKES_SCORE, f"{alike}, nothing else in common")
    doubt = _doubt(a, b, context)
    score = _SAME_SCORE.get((liked, context))
    if score is None and liked is Likeness.SPELLING and a.party and a.party == b.party:
        score = _SAME_PARTY_SCORE  # for the same organisation
    if doubt or score is None or (liked is Likeness.FORM and _apart(a, b)):
        return Judgement("unsure", _DOUBTED_SCORE[liked], f"{alike}, {context}{f', but {doubt}' if doubt else ''}")
    if liked is Likeness.SPELLING and context == _SAME_BODY and _apart(a, b):
        return Judgement("unsure", _DOUBTED_SCORE[liked], f"{alike}, {context}, but for another organisation")
    return Judgement("same", score, f"{alike}, {context}")


def _renamed(a: Persona, b: Persona, alike: str) -> Judgement | None:
    """One seat, one given name, one surname after the other: somebody who changed it, or a successor."""
    if _at_one_time(a, b) or _parties_apart(a, b):
        return None
    return Judgement("unsure", _DOUBTED_SCORE[Likeness.RENAMED], f"{alike}, one after the other {_SAME_ORGANISATION}")


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
    if together and _apart(a, b):
        return "one document lists both, for different organisations"
    if together and alike <= Likeness.FORM:
        return "one document lists both"
    if _parties_apart(a, b) and together:
        return "one document lists both, for different parties"
    if _parties_apart(a, b) and _apart(a, b) and _at_one_time(a, b):
        return "for another party and organisation at the same time"
    if any(overlap(x, y) for x in a.present for y in b.present if x[0] == y[0]) and not a.documents & b.documents:
        return "in two places at once"
    return None


def _doubt(a: Persona, b: Persona, context: str) -> str | None:
    """What makes two personas with something in common doubtful."""
    if _parties_apart(a, b) and _at_one_time(a, b):
        return "for another party at the same time"
    if _parties_apart(a, b) and _apart(a, b):
        return "for another party and organisation"
    if context == _SAME_BODY and _apart(a, b) and _at_one_time(a, b):
        return "for another organisation at the same time"
    if _apart(a, b) and ((_elected(a) and _employed(b)) or (_elected(b) and _employed(a))):
        return "one for a party, the other for an agency"
    days = {day for day, _, _ in a.present} & {day for day, _, _ in b.present}
    if context == _SAME_ORGANISATION and days and not a.documents & b.documents:
        return f"at two meetings on {min(days)}"
    return None


def _apart(a: Persona, b: Persona) -> bool:
    """Whether both say for whom, and say different organisations."""
    return bool(a.acts_for and b.acts_for) and not a.acts_for & b.acts_for


def _parties_apart(a: Persona, b: Persona) -> bool:
    return bool(a.party and b.party) and a.party != b.party


def _elected(one: Persona) -> bool:
    return one.party is not None


def _employed(one: Persona) -> bool:
    """Whether somebody stands for an agency alone, which chooses among its employees (lag 2003:1210 § 12)."""
    known = [register().get(id) for id in one.acts_for]
    return one.party is None and bool(known) and all(who is not None and who.kind is Kind.MYNDIGHET for who in known)


def _at_one_time(a: Persona, b: Persona) -> bool:
    """Whether two personas are seen in years that overlap; unknown days may."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return True
    return a.earliest <= b.latest and b.earliest <= a.latest
