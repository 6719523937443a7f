"""People whose seat stands in brackets behind the name, in a sentence that tells who sits for an organisation: `blir Eva Ek (ordinarie) och Bo Al (ersättare)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.represented import chooser, teller
from loaders.parsing.appointments.terms import term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import OF_SEATS

_MARKS = ("(ord", "(ers", "(led", "(supp", ", ord", ", ers", ", led", ", supp")
_SEAT = r"ordinarie(?:\sledamot)?|ord\.?|ledamot|ersättare|ers\.?|suppleant"
_MARK = re.compile(
    rf"(?:\s\([A-ZÅÄÖa-zåäö]{{1,3}}\))?(?:\s\((?P<seat>{_SEAT})\)|,\s(?P<beside>{_SEAT})(?=,|\s(?:och|samt)\s|\.?\s*\Z))"
)
_SHORT = {"ord": "ledamot", "ers": "ersättare"}


def marked(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Who gets the seat behind the name, where the sentence tells whose seats they are."""
    if not has_any(sentence.lower, _MARKS):
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
