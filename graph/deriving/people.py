"""People: who took part, which mandates and posts that shows, who signed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from graph.deriving.bodies import board_of, body_named
from graph.deriving.context import Context, Who
from graph.deriving.facts import Facts
from graph.deriving.seated import known_seats
from graph.deriving.sitting import organisation_entity
from graph.entities import Board, Mandate, Membership, Participation, Person, Post, Signature
from graph.ids import content_id, id_within
from graph.record import Evidences, PersonMentioned
from graph.roles import APPOINTED_ROLES, MEETING_FUNCTIONS, OFFICES, SEAT_ROLES, seats
from ontology.names import Kind
from ontology.organisation import Organisation

MEMBERS_OF = {"förbund": ("kommun", "region", "kommun och region", "myndighet"), "nätverk": ("förbund",)}
"""Which kinds of organisation are members of which (lag 2003:1210 §§ 1, 3; NNS's members are förbund)."""

DELEGATES_MEET = frozenset({"årsmöte"})
"""Organs where delegates (ombud) meet, not members with a mandate."""

HEAD_OF_OFFICE = "förbundschef"
"""The official who by the title is the förbund's own."""


def add_person(facts: Facts, who: Who, name: str, quotes: Evidences) -> str:
    """Add a person by a name that the document gives; returns the id."""
    return facts.add(Person(who.id, name, (name,), (who.mention,)), quotes)


def add_organisation(context: Context, facts: Facts, written: str | None, quotes: Evidences) -> Organisation | None:
    """Add the organisation that a text names; None where it names none."""
    organisation = context.sitting.named(written)
    if organisation:
        facts.add_once(organisation_entity(organisation, written), quotes)
    return organisation


def add_represented(
    context: Context, facts: Facts, written: str | None, quotes: Evidences
) -> tuple[Organisation | None, ...]:
    """Add the organisations for which a text says that somebody sits; None alone where it names none."""
    organisations = context.sitting.all_named(written)
    for one in organisations:
        facts.add_once(organisation_entity(one, written if len(organisations) == 1 else None), quotes)
    return organisations or (None,)


def add_mandate(
    context: Context,
    facts: Facts,
    person: str,
    board: Board,
    body: Organisation | None,
    role: str,
    represents: Organisation | None,
    quotes: Evidences,
    *,
    start: str | None = None,
    end: str | None = None,
    decision: str | None = None,
    seen: bool = True,
) -> str:
    """Add a mandate, and the membership that follows from whom it is for; returns the mandate's id.

    seen: whether this meeting shows it held, as an election to a seat that begins later does not.
    """
    organisation = represents.id if represents else None
    if body:
        facts.add_once(organisation_entity(body), quotes)
    facts.add_once(board, quotes)
    id = content_id("mandate", person, board.id, role, organisation)
    sitting = context.sitting
    mandate = Mandate(
        id,
        person,
        board.id,
        role,
        organisation,
        start,
        end,
        sitting.earliest if seen else None,
        sitting.latest if seen else None,
        (sitting.meeting,) if seen else (),
        (decision,) if decision else (),
    )
    facts.add(mandate, quotes)
    if body and represents and represents.kind in MEMBERS_OF.get(str(body.kind), ()):
        membership = Membership(content_id("membership", represents.id, body.id), represents.id, body.id)
        facts.add_once(membership, quotes)
    return id


def add_participants(context: Context, facts: Facts) -> None:
    """Add participations, with the mandates and posts that they show."""
    sitting = context.sitting
    for participant, figure in context.roster.participants:
        quotes = participant.quotes
        person = add_person(facts, context.people[figure], participant.name, quotes)
        represented = add_represented(context, facts, participant.organisation, quotes)
        roles = () if sitting.board.organ in DELEGATES_MEET else known_seats(context, participant)
        substituted = None
        if participant.substitutes_for:
            name = participant.substitutes_for
            substituted = add_person(facts, context.who(name), name, quotes)
        for represents in represented:
            mandates = tuple(
                add_mandate(context, facts, person, sitting.board, sitting.organisation, role, represents, quotes)
                for role in roles
            )
            further = (represents.id,) if represents and represents != represented[0] else ()
            id = id_within(sitting.meeting, "participation", person, participant.attendance, *further)
            participation = Participation(
                id,
                person,
                sitting.meeting,
                participant.attendance,
                participant.roles,
                participant.party,
                represents.id if represents else None,
                participant.items,
                mandates,
                substituted,
                context.documents,
            )
            facts.add(participation, quotes)
            if not mandates:
                add_posts(context, facts, person, participant.roles, represents, quotes)


def add_posts(
    context: Context,
    facts: Facts,
    person: str,
    roles: Iterable[str],
    organisation: Organisation | None,
    quotes: Evidences,
) -> None:
    """Add the posts of somebody without a mandate: one a role, or the bare connection with an organisation."""
    posts: list[str | None] = [role for role in roles if role not in MEETING_FUNCTIONS | OFFICES | SEAT_ROLES.keys()]
    sitting = context.sitting
    for role in posts or ([None] if organisation else []):
        place = sitting.organisation if role == HEAD_OF_OFFICE and organisation is None else organisation
        days = (sitting.earliest, sitting.latest)
        facts.add(_post(person, place, role, days, sitting.meeting), quotes)


def _post(
    person: str, place: Organisation | None, role: str | None, days: tuple[dt.date | None, dt.date | None], meeting: str
) -> Post:
    organisation = place.id if place else None
    return Post(content_id("post", person, organisation, role), person, organisation, role, *days, (meeting,))


def add_mentioned(context: Context, facts: Facts) -> None:
    """Add those whom the text only mentions: a board role in a named body is a mandate, anything else a post."""
    for mentioned in context.record.people_mentioned:
        who = context.who(mentioned.name, mentioned.organisation)
        person = add_person(facts, who, mentioned.name, mentioned.quotes)
        role = mentioned.role
        body = body_named(mentioned.organisation, context.sitting.organisation)
        if (
            body.organisation
            and body.organisation.kind in MEMBERS_OF
            and role
            and _sits_there(context, mentioned, role)
        ):
            board = board_of(body.organisation, body.organ or "styrelse", context.document)
            whom = _sent_to_network(context, mentioned, body.organisation)
            for seat in seats("framgår", (role,)):
                add_mandate(context, facts, person, board, body.organisation, seat, whom, mentioned.quotes)
            continue
        organisation = add_organisation(context, facts, mentioned.organisation, mentioned.quotes)
        add_posts(context, facts, person, (role,) if role else (), organisation, mentioned.quotes)


def _sent_to_network(context: Context, mentioned: PersonMentioned, body: Organisation) -> Organisation | None:
    """Whom somebody represents in the network by the minutes of a förbund: it, where its own list has the person."""
    own = context.sitting.organisation
    listed = any(one.name == mentioned.name for one in context.record.participants)
    return own if own and own.kind is Kind.FORBUND and body.kind is Kind.NATVERK and listed else None


def _sits_there(context: Context, mentioned: PersonMentioned, role: str) -> bool:
    """Whether a mention tells of a board role in the body that stands beside it. In minutes of NNS a role before a name is one in NNS, and the förbund behind
    it whom the person represents: `ordförande Eva Ek, Finsam Ås`, unlike `Eva Ek, ordförande i Finsam Ås`.
    """
    if role not in OFFICES | SEAT_ROLES.keys():
        return False
    own = context.sitting.organisation
    if own is None or own.kind != Kind.NATVERK:
        return True
    if any(
        (one.person, one.represents, APPOINTED_ROLES.get(one.kind, one.kind))
        == (mentioned.name, mentioned.organisation, role)
        for one in context.record.appointments
    ):
        return False  # the role is that to which the network elects, or is asked to elect, whom the förbund sends
    said = " ".join(quote.quote for quote in mentioned.quotes)
    return re.search(rf"\b{re.escape(role)}\w*\s+{re.escape(mentioned.name)}\b", said, re.IGNORECASE) is None


def add_signatures(context: Context, facts: Facts) -> None:
    """Add the signatures."""
    for signature in context.record.signatures:
        who = context.who(signature.name, signature.organisation)
        person = add_person(facts, who, signature.name, signature.quotes)
        organisation = add_organisation(context, facts, signature.organisation, signature.quotes)
        id = id_within(context.sitting.meeting, "signature", person, signature.role)
        facts.add(
            Signature(
                id,
                person,
                context.sitting.meeting,
                signature.role,
                organisation.id if organisation else None,
                dt.datetime.fromisoformat(signature.signed_at).astimezone(dt.UTC) if signature.signed_at else None,
                signature.method,
                context.documents,
            ),
            signature.quotes,
        )
