"""Votes: what the chair finds to be decided, in items that say it nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.record import Decision, DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider
from loaders.parsing.decisions.clauses import clauses
from loaders.parsing.decisions.made import made
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.decision_verbs import ACTIVE

_FINDS = re.compile(
    r"\b(?:ordföranden?\b[^.]{0,200}?\b(?P<how>finner|fann|konstaterar|konstaterade|förklarar|förklarade)|(?P<first>finner|fann|konstaterar|konstaterade)\s+ordföranden?)\b"
    r"[^.]{0,40}?\s(?:att\s|(?=bifall\still\s))",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"(?:\w*styrelsen|mötet|årsmötet|\w*stämman|nämnden|utskottet)\s+(?:har\s+)?(?P<verb>[^\W\d_]+)\b", re.IGNORECASE
)
_DECIDED = frozenset(("beslutar", "beslutat", "beslutade", "beslöt"))
_SUPINES: Mapping[str, DecisionType] = {
    "bifallit": "godkänna",
    "godkänt": "godkänna",
    "antagit": "godkänna",
    "fastställt": "godkänna",
    "avslagit": "avslå",
    "beviljat": "bevilja",
    "valt": "välja",
    "utsett": "välja",
    "bordlagt": "övrigt",
    "återremitterat": "övrigt",
}
_SO = re.compile(r"så\s+(?:sker|skett|är\s+fallet|beslutas|beslutats)\b|detta\s+(?:sker|beslutas)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:om|huruvida)\s+(?:\w*styrelsen|mötet|årsmötet|stämman)\s+(?:kan|vill|ska|är\s+bered\w+\s+att)\s+(?:besluta\s+(?:att\s+)?)?(?P<what>[^.?]{4,200}?)\s*(?:,\s+)?(?:och|varvid|varefter)\s",
    re.IGNORECASE,
)
_WINS = re.compile(r"[^,.;]{3,80}?(?:förslag|yrkande)\w*\s+(?:vinner|vunnit|vann)\s+bifall", re.IGNORECASE)

Found = tuple[int, int, DecisionType | None, bool]
"""Where in a sentence stands what was decided, of which type it is where its verb does not say it, and whether it is called a decision."""


def of_vote(section: Section, context: Context) -> Iterator[Decision]:
    """What the chair finds after a vote or a question: `Ordföranden finner att styrelsen avslår ansökan`, `… bifall till förslaget`."""
    for sentence in section.sentences:
        if "ordförande" not in sentence.lower:
            continue
        text = sentence.text
        found = _FINDS.search(text)
        if found is None:
            continue
        decided = _decided(text, found)
        if decided is not None:
            begin, (at, until, kind, formal) = sentence.start, decided
            for start, end in clauses(text[:until], at):
                passage = sentence.passage
                yield made(
                    passage,
                    begin + start,
                    begin + end,
                    section,
                    context,
                    by=decider(context),
                    formal=formal,
                    kind=kind,
                )


def _decided(text: str, found: re.Match[str]) -> Found | None:
    """What the chair finds to be decided; None where that is something else: `att mötet är behörigt`, `att styrelsen antog planen i mars`."""
    at = found.end()
    if _SO.match(text, at) is not None:
        asked = _ASKED.search(text, found.start(), at)
        return (*asked.span("what"), None, False) if asked else None
    if text.startswith("bifall", at):
        return at, len(text), "godkänna", False
    if (wins := _WINS.match(text, at)) is not None:
        return at, wins.end(), "godkänna", False
    organ = _ORGAN.match(text, at)
    if organ is None:
        return None
    verb = organ["verb"].lower()
    if verb in _DECIDED:
        return organ.end(), len(text), None, True
    if verb in _SUPINES:
        return at, len(text), _SUPINES[verb], False
    of_old = (found["how"] or found["first"]).endswith("r") and not verb.endswith("r")
    return (at, len(text), None, False) if verb in ACTIVE and not of_old else None
