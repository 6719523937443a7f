"""Which seats on the board that met the minutes as a whole show, where one line alone does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.deriving.bodies import GATHERINGS
from graph.deriving.context import Context
from graph.record import Appointment, Participant
from graph.roles import OFFICES, UNKNOWN_ROLE, seats

LEAVING = "avgång"
_LEFT = re.compile(
    r"\b(?:som|uppdraget|posten|rollen) ((?:förste |andre )?(?:vice )?ordförande|kassör)\b|\b(ordförande)skap(?:et)?\b"
)
NOT_AGAIN = "omval"
_NOT_AGAIN = re.compile(
    r"\b(?:kandiderar|kandiderade)\s(?:inte|ej)\b|\bställer\s(?:inte|ej)\s(?:längre\s)?upp\b|\b(?:inte|ej)\s(?:står|ställer\ssig)\still\sförfogande\b|\bstår\s(?:inte|ej)\still\sförfogande\b"
)
_WHOLE_SEAT = re.compile(r"ledamot|suppleant|ersättare|(?:lämna\w*|ur) styrelsen")
_SEAT_LEFT = re.compile(
    r"\b(?:ledamot|ersättare|suppleant)\s(?:och|samt|tillika)\s|\s(?:och|samt|tillika)\s(?:som\s)?(?:ledamot|ersättare|suppleant)\b"
)
"""What somebody leaves beside an office: `uppdragen som ledamot och ordförande`."""
_OF_OWN = re.compile(
    r"\b(?:(?:samordnings)?förbundets|styrelsens)\s(?:vice\s)?ordf|\bordf\w*\.?\s(?:i|för)\s(?:(?:samordnings)?förbundet|styrelsen)\b"
)
_BESIDE = 60
"""Characters behind a name that may tell whose chair somebody is."""
_OFFICE = re.compile("|".join(sorted(OFFICES, key=len, reverse=True)))


def known_seats(context: Context, participant: Participant) -> tuple[str, ...]:
    """The board roles of an entry of the list, the unknown seat of an absent member being what the rest of the minutes says:
    that of another entry of the same person, or `ledamot` of whoever a substitute served for (lag 2003:1210 § 10)."""
    if context.sitting.board.organ in GATHERINGS and _is_of_own(context, participant):
        return ()
    roles = seats(participant.attendance, participant.roles)
    if "ordförande" in roles and _only_led(context, participant):
        roles = tuple(role for role in roles if role != "ordförande")
    if UNKNOWN_ROLE not in roles:
        return roles
    figure = context.roster.figure(participant.name, participant.organisation)
    others = [one for one, other in context.roster.participants if other == figure and one is not participant]
    shown = [role for one in others for role in seats(one.attendance, one.roles) if role != UNKNOWN_ROLE]
    replaced = any(one.substitutes_for == participant.name for one in context.record.participants)
    seat = shown[0] if shown else "ledamot" if replaced else UNKNOWN_ROLE
    return tuple(seat if role == UNKNOWN_ROLE else role for role in roles)


def _is_of_own(context: Context, participant: Participant) -> bool:
    """Whether somebody at a meeting of the members is there for the förbund itself: `Eva Ek, förbundets ordförande`."""
    own = context.sitting.organisation
    if own is not None and participant.organisation and context.sitting.named(participant.organisation) == own:
        return True
    lines = (quote.quote.partition(participant.name)[2][:_BESIDE] for quote in participant.quotes)
    return any(_OF_OWN.search(beside) for beside in lines)


def _only_led(context: Context, participant: Participant) -> bool:
    """Whether somebody listed as chair of some paragraphs only led these: another is listed as chair before and after. A board has one (lag
    2003:1210 § 17); of two who are chairs one after the other, both are.
    """
    own = _paragraphs(participant)
    if not own:
        return False
    figure = context.roster.figure(participant.name, participant.organisation)
    others = [one for one, other in context.roster.participants if other != figure and "ordförande" in one.roles]
    around = [_paragraphs(one) for one in others]
    return any(not chaired or (chaired[0] < own[0] and own[-1] < chaired[-1]) for chaired in around)


def _paragraphs(participant: Participant) -> list[int]:
    """The numbers of a text like `14-17, 19-27`, in order; none for the whole meeting."""
    return sorted(map(int, re.findall(r"\d+", participant.items or "")))


def office_left(appointment: Appointment) -> str | None:
    """The office that an `avgång` is from where its sentence says that of one alone (`avgår som ordförande`): the seat is kept then. Of who only
    does not stand again, `NOT_AGAIN`: the term that they have goes on.
    """
    said = " ".join(quote.quote.casefold() for quote in appointment.quotes)
    if appointment.kind == LEAVING and appointment.end is None and _NOT_AGAIN.search(said):
        return None if _WHOLE_SEAT.search(said) else NOT_AGAIN
    offices = (
        {one or other for one, other in _LEFT.findall(said)}
        if appointment.kind == LEAVING and not _WHOLE_SEAT.search(said)
        else set()
    )
    return offices.pop() if len(offices) == 1 else None


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
    whole = not offices or _SEAT_LEFT.search(said) is not None
    return [(one, role) for one, role in held if whole or role in offices]
