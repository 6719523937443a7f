"""Which seats on the board that met the minutes as a whole show, where one line alone does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.deriving.context import Context
from graph.record import Appointment, Participant
from graph.roles import OFFICES, UNKNOWN_ROLE, seats

LEAVING = "avgång"
_OFFICE = re.compile("|".join(sorted(OFFICES, key=len, reverse=True)))


def known_seats(context: Context, participant: Participant) -> tuple[str, ...]:
    """The board roles of an entry of the list, the unknown seat of an absent member being what the rest of the minutes says:
    that of another entry of the same person, or `ledamot` of whoever a substitute served for (lag 2003:1210 § 10)."""
    roles = seats(participant.attendance, participant.roles)
    if UNKNOWN_ROLE not in roles:
        return roles
    figure = context.roster.figure(participant.name, participant.organisation)
    others = [one for one, other in context.roster.participants if other == figure and one is not participant]
    shown = [role for one in others for role in seats(one.attendance, one.roles) if role != UNKNOWN_ROLE]
    replaced = any(one.substitutes_for == participant.name for one in context.record.participants)
    seat = shown[0] if shown else "ledamot" if replaced else UNKNOWN_ROLE
    return tuple(seat if role == UNKNOWN_ROLE else role for role in roles)


def left_roles(context: Context, appointment: Appointment) -> Sequence[tuple[Participant, str]]:
    """The board roles that somebody on the list leaves on the day that an `avgång` states: the offices that its sentence names, else all.

    Nothing where no day is stated: a seat whose end is unknown has none.
    """
    if appointment.kind != LEAVING or appointment.end is None:
        return ()
    figure = context.roster.figure(appointment.person, appointment.represents)
    held = [
        (one, role)
        for one, other in context.roster.participants
        if other == figure
        for role in known_seats(context, one)
        if role != UNKNOWN_ROLE
    ]
    said = " ".join(quote.quote.lower() for quote in appointment.quotes)
    offices = set(_OFFICE.findall(said)) & {role for _, role in held}
    return [(one, role) for one, role in held if not offices or role in offices]
