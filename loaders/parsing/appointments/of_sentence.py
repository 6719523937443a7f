"""Whom one sentence puts forward, into a post, out of it, or in another's place."""

from __future__ import annotations

from collections.abc import Sequence

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import seated_there
from loaders.parsing.appointments.elections import elections
from loaders.parsing.appointments.extensions import extensions
from loaders.parsing.appointments.groups import groups
from loaders.parsing.appointments.kept import kept
from loaders.parsing.appointments.marked import marked, officers
from loaders.parsing.appointments.nominations import nominations, proposals
from loaders.parsing.appointments.successors import successors
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.appointment_words import NOMINATED


def of_sentence(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    before: Sequence[Appointment],
    left: Sequence[Appointment],
    earlier: str,
    headed: str,
    *,
    of_lines: Outcome | None,
    chosen: bool,
) -> list[Appointment]:
    """The appointments that a sentence of an item tells of; outcome: what comes of it. left: who leaves by it. before, earlier, headed, chosen: as in
    `elections`. of_lines: what comes of whom the lines of the item name, None where it is not there to elect.
    """
    put_forward = tuple(nominations(sentence, section, context, outcome))
    elected = tuple(
        elections(
            sentence,
            section,
            context,
            outcome,
            before,
            {a.person for a in left},
            earlier,
            headed,
            chosen=chosen and NOMINATED.isdisjoint(sentence.words) and not put_forward,
        )
    )
    seats = (
        *marked(sentence, section, context, outcome),
        *(officers(sentence, section, context, of_lines) if of_lines is not None else ()),
    )
    if seats:
        elected = tuple(one for one in elected if one.person not in {a.person for a in seats})
    grouped = tuple(groups(sentence, section, context, outcome))
    substitutes = {one.person for one in grouped if one.kind == "ersättare"}
    elected = tuple(one for one in elected if one.kind != "ersättare" or one.person not in substitutes)
    if put_forward and (outcome == "föreslagen" or not NOMINATED.isdisjoint(sentence.words)):
        nominated = {a.person for a in put_forward}
        elected = tuple(one for one in elected if one.person not in nominated or one.kind == "ombud")
    made = [
        *put_forward,
        *elected,
        *seats,
        *(() if elected or seats else kept(sentence, section, context)),
        *left,
        *(
            one
            for one in extensions(sentence, section, context, outcome, earlier)
            if one.person not in {a.person for a in elected}
        ),
        *(one for one in grouped if one.person not in {a.person for a in elected}),
        *successors(sentence, section, context, outcome, left, before, elected),
        *proposals(sentence, section, context),
    ]
    return [seated_there(one, sentence, section, context) for one in made]
