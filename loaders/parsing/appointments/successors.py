"""Who takes somebody's place in a group: `A efterträder B i beredningsgruppen`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import chooser
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import TAKING_PLACE

_TAKES = re.compile(r"\b(?:efterträd|ersätt|ersatt|avlös)\w*\s")
_IN_GROUP = re.compile(
    r"(?:\s\([^)]{1,12}\))?\s(?:som\s(?:\w+\s){1,4})?i\s(?:\w+\s)?(?P<body>\w*(?:gruppen|utskottet|styrelsen|beredningen|presidiet|nätverket|rådet))\b"
)


def successors(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """The one who comes in and the one who leaves, where a sentence names both and the group, and no post."""
    if not has_any(sentence.lower, TAKING_PLACE):
        return
    text = sentence.text
    verb = _TAKES.search(text)
    if verb is None:
        return
    people = people_meant(text, context)
    new = [name for name in people if name.end <= verb.start()]
    old = [name for name in people if name.start == verb.end()]
    group = _IN_GROUP.match(text, old[0].end) if old else None
    if not new or group is None:
        return
    represents = chooser(text) or context.organisations.get(old[0].name)
    for name, kind, replaced in ((new[-1], "ledamot", old[0].name), (old[0], "avgång", None)):
        yield Appointment(
            person=name.name,
            kind=kind,
            body=group["body"],
            represents=represents,
            outcome=outcome if kind == "ledamot" else "meddelad",
            item=section.number,
            replaces=replaced,
            evidence=sentence.evidence(),
        )
