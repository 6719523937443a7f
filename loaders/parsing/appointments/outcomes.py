"""What comes of what a sentence says of a post: decided here, proposed, refused, or only reported."""

from __future__ import annotations

import re

from graph.record import Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.chosen import declined_first
from loaders.parsing.appointments.represented import told_before
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_clause
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import DECLINED, HEDGES, PROPOSING

_CHOSEN = frozenset({"valdes", "omvaldes", "nyvaldes", "utsågs", "väljs", "omväljs", "nyväljs"})
"""What an annual meeting says of those whom it chooses."""
_PROPOSES = re.compile(r"\b(?:föreslår|föreslog|rekommenderar|förordar)\b[^.,;]{0,40}\Z")
_PROPOSALS = ("föresl", "rekommenderar", "förordar")
"""What clauses may follow of, each in a paragraph of its own."""
_RELATIVE = re.compile(r",\ssom\s[^,.;]{0,60},|\sefter\s[^,.;]{3,40}?\ssom\s[^,.;]{0,60}")
_BECAME = re.compile(r"\b(?:blev|blir|valdes|väljs|utsågs|utses|nyval)\b")
"""Who follows somebody has not declined: `Ny revisor efter Bo Al, som undanbett sig omval, blev Eva Ek`."""


def outcome_of(sentence: Sentence, kind: str | None, section: Section, decided: Decided, context: Context) -> Outcome:
    """What comes of a sentence of an item; kind: of the decision that it is, None where it is none. decided: what the item decides."""
    if kind == "föreslå":
        return "föreslagen"
    settled = (
        kind not in (None, "notera")
        or _settles(section.title, sentence)
        or (context.organ == "årsmöte" and not _CHOSEN.isdisjoint(sentence.words) and chooser(sentence.text) is None)
        or _goes_on(sentence, decided)
    )
    outcome = _outcome(sentence.lower[declined_first(sentence.text) :], decided=settled)
    if outcome == "beslutad" and told_before(sentence) is not None:
        return "meddelad"  # it goes on with what another organisation has chosen
    return outcome


def proposes_clauses(text: str) -> bool:
    """Whether a sentence ends with proposing, so that the clauses that follow are proposed: `Arbetsutskottet föreslår styrelsen`."""
    return has_any(text, _PROPOSALS) and _PROPOSES.search(text) is not None


def opens_decided(section: Section) -> bool:
    """Whether a paragraph that says that it was decided is left open for the list of what was: `Styrelsen beslutade om följande bemanning:`."""
    return any(
        spoken and spoken[-1].cues & cues.DECISION and spoken[-1].text.endswith(":") for spoken in section.spoken
    )


def _settles(title: str, sentence: Sentence) -> bool:
    """Whether a sentence without a verb of deciding says what its item is there to settle: `Omval av …`, who signs for the organisation."""
    if "firmateck" in title.lower():
        return not {"tecknar", "tecknas"}.isdisjoint(sentence.words) or sentence.words[:1] == ("firmatecknare",)
    if "attest" in title.lower():
        return not {"attesterar", "attesträtt"}.isdisjoint(sentence.words)
    return sentence.words[:1] in (("omval",), ("nyval",)) and "val" in title.lower()


def _goes_on(sentence: Sentence, decided: Decided) -> bool:
    """Whether a sentence is one of the clauses by which the item chooses: `att som ersättare välja Eva Ek`."""
    return is_clause(sentence.text) and any(one.formal and one.type == "välja" for one in decided.all)


def _outcome(lower: str, *, decided: bool) -> Outcome:
    """What comes of it, by the words of the sentence: refused, decided here, proposed, or only reported."""
    if has_any(lower, DECLINED) and has_any(_RELATIVE.sub("", lower) if _BECAME.search(lower) else lower, DECLINED):
        return "avböjd"
    if has_any(lower, PROPOSING):
        return "föreslagen"
    if decided:
        return "beslutad"
    return "föreslagen" if has_any(lower, HEDGES) else "meddelad"
