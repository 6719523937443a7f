"""Who keeps a seat, as whoever sent them chose them again: `Ås kommun har omvalt Eva Ek`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import board
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.terms import term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any

_SIGNS = ("omval", "valt om ", "återval", "omväljer")
_CHOSE_AGAIN = re.compile(r"\b(?:omvalt|återvalt|valt\som|omvalde|omväljer)\s(?=[A-ZÅÄÖ])")


def kept(sentence: Sentence, section: Section, context: Context) -> Iterator[Appointment]:
    """Those whom another organisation is said to have chosen again, without a word of the seat: that which the lists give them."""
    if not has_any(sentence.lower, _SIGNS):
        return
    again = _CHOSE_AGAIN.search(sentence.text)
    whose = chooser(sentence.text) if again else None
    if again is None or whose is None:
        return
    stated = term(sentence.text, context.year, context.date)
    for name in people_meant(sentence.text, context):
        if name.start < again.end():
            continue
        listed = context.listed.get(name.name)
        substitute = listed is not None and (listed.attendance == "ersättare" or "ersättare" in listed.roles)
        yield appointed(
            section,
            stated,
            person=name.name,
            kind="ersättare" if substitute else "ledamot",
            body=board(context),
            represents=whose,
            outcome="meddelad",
            evidence=sentence.evidence(),
        )
