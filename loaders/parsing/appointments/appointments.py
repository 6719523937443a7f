"""Appointments: who is put into, nominated for, asked for or leaves which post."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from graph.record import Appointment, Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import as_represented_there, in_network
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.agreed import agreed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.cover import on_cover
from loaders.parsing.appointments.distinct import distinct
from loaders.parsing.appointments.of_item import of_item
from loaders.parsing.appointments.represented import beside
from loaders.parsing.appointments.terms import is_replaced
from loaders.parsing.appointments.titles import of_the_meeting, post_of_title
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.posts import OF_BOARD

_NONE = Decided(())
_LEADING = {
    "ordförande": "mötesordförande",
    "vice ordförande": "vice mötesordförande",
    "sekreterare": "mötessekreterare",
}
"""Posts of a board, and what they are where somebody has them for a meeting."""


def appointments(
    sections: Sequence[Section], decisions: Sequence[Decision], context: Context, signing: frozenset[int] = frozenset()
) -> tuple[Appointment, ...]:
    """The appointments of the minutes, in the order of the text: a person and kind once an item, and from the cover page only what no item repeats.

    signing: numbers of the lines of lists and signatures, which put nobody into a post.
    """
    if not sections:
        return ()
    cover = list(on_cover(sections[0], context))
    if len(sections) == 1 or not any(section.item for section in sections):
        bodies: Sequence[Section] = sections
    else:
        bodies = sections[1:]
    found: list[Appointment] = []
    decided = Decided.by_item(decisions)
    for section in bodies:
        mine = decided.get(section.number, _NONE)
        made = agreed(of_item(section, mine, context, signing), mine, context)
        found += _after_title(distinct(_of_this_meeting(one, section, context) for one in made), section, context)
    if in_network(None, context):
        assembled = context.organ == "årsmöte"  # of delegates, whom nobody chooses there
        found = [_as_named(one, sections, context) for one in found if not (assembled and one.kind == "ombud")]
    elsewhere = {(appointment.person, appointment.kind) for appointment in found}
    return tuple(
        _shown(as_represented_there(a, context), context)
        for a in (*(a for a in cover if (a.person, a.kind) not in elsewhere), *found)
    )


def _of_this_meeting(made: Appointment, section: Section, context: Context) -> Appointment:
    """An appointment; of a chair or secretary whom the item chooses for the meeting, as one of that."""
    if made.kind not in _LEADING or made.item != section.number or not of_the_meeting(section.title):
        return made
    kind = _LEADING[made.kind]
    return structs.replace(made, kind=kind, body=default_body(kind, section, context), represents=None)


def _after_title(found: list[Appointment], section: Section, context: Context) -> list[Appointment]:
    """An item's appointments; the one whom it chooses in somebody's place, as its title says, with whose: `Val av vice ordförande efter Bo Al`."""
    post = post_of_title(section.title) if " efter " in section.title else None
    if post is None:
        return found
    gone = [name.name for name in context.names(section.title) if is_replaced(section.title, name)]
    chosen = [one for one in found if one.kind == post.kind and one.outcome == "beslutad"]
    if len(gone) != 1 or len(chosen) != 1 or chosen[0].replaces is not None:
        return found
    return [structs.replace(one, replaces=gone[0]) if one is chosen[0] else one for one in found]


def _as_named(made: Appointment, sections: Sequence[Section], context: Context) -> Appointment:
    """An appointment in the network; where nothing says whom its holder represents, as the minutes say wherever they first name the förbund beside the name."""
    if made.represents is not None or not (made.kind in OF_BOARD or made.kind == "avgång"):
        return made
    for passage in (passage for section in sections for passage in section.passages if made.person in passage.text):
        for name in context.names(passage.text):
            whom = beside(passage.text, name, context) if name.name == made.person else None
            if whom is not None and is_organisation(whom):
                return structs.replace(
                    made,
                    represents=whom,
                    evidence=tuple(dict.fromkeys((*made.quotes, *passage.evidence(name.start, name.end)))),
                )
    return made


def _shown(appointment: Appointment, context: Context) -> Appointment:
    """The appointment; where its quotes only give initials, also quoting the list that tells whose they are."""
    quoted = " ".join(quote.quote for quote in appointment.quotes).casefold()
    if any(word in quoted for word in appointment.person.casefold().replace("-", " ").split()):
        return appointment
    return structs.replace(appointment, evidence=(*appointment.quotes, *context.entries.get(appointment.person, ())))
