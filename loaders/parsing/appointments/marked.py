"""People whose seat stands in brackets behind the name, in a sentence that tells who sits for an organisation: `blir Eva Ek (ordinarie) och Bo Al (ersättare)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.represented import teller
from loaders.parsing.appointments.terms import term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import OF_SEATS

MARKS = ("(ord", "(ers", "(led", "(supp", ", ord", ", ers", ", led", ", supp")
_SEAT = r"ordinarie(?:\sledamot)?|ord\.?|ledamot|ersättare|ers\.?|suppleant"
_MARK = re.compile(
    rf"(?:\s\([A-ZÅÄÖa-zåäö]{{1,3}}\))?(?:\s\((?P<seat>{_SEAT})\)|,\s(?P<beside>{_SEAT})(?=,|\s(?:och|samt)\s|\.?\s*\Z))"
)
_SHORT = {"ord": "ledamot", "ers": "ersättare"}


_OFFICE = re.compile(
    r"(?:\s\([A-ZÅÄÖ]{1,3}\))?(?:,\s[A-ZÅÄÖ][^,;()]{2,40})?\s\((?:[A-ZÅÄÖ]{1,3}[,;]\s)?(?P<post>(?:(?:1|2)(?::[ea])?\s|förste\s|andre\s)?(?:v\.?\s|vice\s)?(?:ordf|ordförande|kassör|sekreterare)\.?)\)",
    re.IGNORECASE,
)
_MADE_UP = re.compile(r"\b(?:sammansättning|består av|utgörs av|konstituera|presidium|presidiet)\b", re.IGNORECASE)
_FIRST, _SECOND = ("1", "förste"), ("2", "andre")


def officers(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Who gets the office in brackets behind the name, where a sentence says who they are in a presidium: `Eva Ek (ordf.), Bo Al (1:e vice ordf.)`."""
    text = sentence.text
    if "(" not in text or _MADE_UP.search(f"{section.title} {text}") is None:
        return
    stated = term(text, context.year, context.date)
    for name in people_meant(text, context):
        mark = _OFFICE.match(text, name.end)
        if mark is not None:
            kind = _office(mark["post"].lower())
            yield appointed(
                section,
                stated,
                person=name.name,
                kind=kind,
                body=default_body(kind, section, context),
                represents=context.organisations.get(name.name),
                outcome="beslutad" if outcome == "meddelad" else outcome,
                evidence=sentence.evidence(),
            )


def _office(said: str) -> str:
    """An office as it stands in brackets, in full: `1:e v. ordf.`."""
    post = next(word for word in ("kassör", "sekreterare", "ordförande") if word[:4] in said)
    if post != "ordförande" or " v" not in f" {said}":
        return post
    order = "förste " if said.startswith(_FIRST) else "andre " if said.startswith(_SECOND) else ""
    return f"{order}vice ordförande"


def marked(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Who gets the seat behind the name, where the sentence tells whose seats they are."""
    if not has_any(sentence.lower, MARKS):
        return
    text = sentence.text
    whose = chooser(text) or teller(text)
    stated = term(text, context.year, context.date)
    for name in people_meant(text, context) if whose else ():
        mark = _MARK.match(text, name.end)
        if mark is None:
            continue
        seat = (mark["seat"] or mark["beside"]).rstrip(".")
        kind = _SHORT.get(seat) or OF_SEATS[seat]
        yield appointed(
            section,
            stated,
            person=name.name,
            kind=kind,
            body=default_body(kind, section, context),
            represents=whose,
            outcome="meddelad" if outcome == "beslutad" else outcome,
            evidence=sentence.evidence(),
        )
