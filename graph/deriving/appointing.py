"""Appointments, nominations, assignments and dissents, and what each gives."""

from __future__ import annotations

from collections.abc import Sequence

from graph.deriving.bodies import GATHERINGS, Body, board_of, body_named, sent_by
from graph.deriving.context import Context
from graph.deriving.facts import Facts
from graph.deriving.people import add_mandate, add_organisation, add_person, add_represented
from graph.deriving.seated import left_roles, office_left
from graph.deriving.sitting import item_id, organisation_entity
from graph.entities import Appointment, Assignment, Board, Dissent, Nomination
from graph.ids import id_within
from graph.record import Appointment as Appointed
from graph.record import Decision as Decided
from graph.roles import APPOINTED_ROLES, APPOINTED_SEATS, OFFICES
from ontology.names import Kind
from ontology.organisation import Organisation
from ontology.register import NETWORK, register

NOMINATION = "nominering"
HAPPENED = frozenset({"beslutad", "meddelad"})
"""Outcomes of an appointment that came about."""

Decisions = Sequence[tuple[Decided, str]]


def add_appointments(context: Context, facts: Facts, decisions: Decisions) -> None:
    """Add appointments and nominations; one to a seat or an office gives a mandate, one to a gathering (an ombud's substitute) does not."""
    for appointment in context.record.appointments:
        if appointment.kind == NOMINATION:
            _add_nomination(context, facts, appointment, decisions)
        else:
            _add_appointment(context, facts, appointment, decisions)


def _add_nomination(context: Context, facts: Facts, nomination: Appointed, decisions: Decisions) -> None:
    quotes = nomination.quotes
    who = context.who(nomination.person, nomination.represents)
    person = add_person(facts, who, nomination.person, quotes)
    nominator = add_organisation(context, facts, nomination.represents, quotes)
    body = body_named(nomination.body, context.sitting.organisation)
    board = board_of(body.organisation, body.organ or "styrelse", context.document) if body.organisation else None
    if board and body.organisation:
        facts.add_once(organisation_entity(body.organisation), quotes)
        facts.add_once(board, quotes)
    id = id_within(context.sitting.meeting, "nomination", person, nomination.body, nomination.outcome)
    facts.add(
        Nomination(
            id,
            person,
            context.sitting.meeting,
            board.id if board else None,
            nomination.body,
            nominator.id if nominator else None,
            nomination.outcome,
            item_id(context, nomination.item),
            _decision_for(nomination, decisions),
            context.documents,
        ),
        quotes,
    )


def _add_appointment(context: Context, facts: Facts, appointment: Appointed, decisions: Decisions) -> None:
    quotes = appointment.quotes
    who = context.who(appointment.person, appointment.represents)
    person = add_person(facts, who, appointment.person, quotes)
    own = context.sitting.organisation
    body = _sent_to(appointment, body_named(appointment.body, own))
    sender = sent_by(appointment.represents, body.organisation)
    if sender:
        facts.add_once(organisation_entity(sender, appointment.represents), quotes)
    represented = (sender,) if sender else add_represented(context, facts, appointment.represents, quotes)
    represents = represented[0]
    seat = appointment.kind in APPOINTED_SEATS
    board: Board | None
    if seat and appointment.body is None:
        organisation, board = own, context.sitting.board
    else:
        organisation = body.organisation
        organ = body.organ or ("styrelse" if seat else None)
        board = board_of(organisation, organ, context.document) if organisation and organ else None
    if organisation:
        facts.add_once(organisation_entity(organisation), quotes)
    if board:
        facts.add_once(board, quotes)
    decision = _decision_for(appointment, decisions)
    mandate = None
    if seat and board and board.organ not in GATHERINGS and appointment.outcome in HAPPENED:
        given = [
            _give_mandates(context, facts, appointment, person, (board, organisation), whom, decision)
            for whom in (
                _listed_for(context, appointment.person)
                if represents is None and board == context.sitting.board
                else represented
            )
        ]
        mandate = given[0]
    if board == context.sitting.board and appointment.outcome in HAPPENED:
        for participant, role in left_roles(context, appointment):
            for stood_for in context.sitting.all_named(participant.organisation) or (None,):
                add_mandate(context, facts, person, board, own, role, stood_for, quotes, end=appointment.end)
    replaced = None
    if appointment.replaces:
        replaced = add_person(facts, context.who(appointment.replaces), appointment.replaces, quotes)
    id = id_within(context.sitting.meeting, "appointment", person, appointment.kind, appointment.body, appointment.item)
    facts.add(
        Appointment(
            id,
            person,
            context.sitting.meeting,
            appointment.kind,
            appointment.outcome,
            appointment.body,
            board.id if board else None,
            organisation.id if organisation else None,
            represents.id if represents else None,
            item_id(context, appointment.item),
            appointment.start,
            appointment.end,
            replaced,
            decision,
            mandate,
            context.documents,
            office_left(appointment),
        ),
        quotes,
    )


def _sent_to(appointment: Appointed, body: Body) -> Body:
    """The body of an appointment; a delegate of a förbund to an annual meeting that is not said to be of another is sent to that of NNS, as a förbund has none."""
    own = body.organisation
    if appointment.kind == "ombud" and body.organ == "årsmöte" and own and own.kind is Kind.FORBUND:
        return Body(register()[NETWORK], body.organ)
    return body


def _give_mandates(
    context: Context,
    facts: Facts,
    appointment: Appointed,
    person: str,
    where: tuple[Board, Organisation | None],
    represents: Organisation | None,
    decision: str | None,
) -> str:
    """Add the mandate that an appointment gives (and the seat that an office presupposes); returns the id of the former."""
    board, body = where
    role = APPOINTED_ROLES.get(appointment.kind, appointment.kind)
    begun = _begun(context, appointment)
    if role in OFFICES:
        seated = begun or (board == context.sitting.board and _listed_for(context, appointment.person) != (None,))
        start = None if seated else appointment.start
        quotes = appointment.quotes
        add_mandate(context, facts, person, board, body, "ledamot", represents, quotes, start=start, seen=seated)
    return add_mandate(
        context,
        facts,
        person,
        board,
        body,
        role,
        represents,
        appointment.quotes,
        start=appointment.start,
        end=appointment.end,
        decision=decision,
        seen=begun,
    )


def _begun(context: Context, appointment: Appointed) -> bool:
    """Whether the seat may have begun by the day of the meeting."""
    latest = context.sitting.latest
    return not (appointment.start and latest and appointment.start > latest.isoformat())


def _listed_for(context: Context, name: str) -> tuple[Organisation | None, ...]:
    """For whom the list of participants has the person of that name on this very board; None alone where it does not say."""
    for participant in context.record.participants:
        if participant.name == name and participant.organisation and participant.attendance != "övrig":
            return context.sitting.all_named(participant.organisation) or (None,)
    return (None,)


def _decision_for(appointment: Appointed, decisions: Decisions) -> str | None:
    """The decision under the same item that names the person, of several the one in the same sentence; else the only one there, if it elects or
    approves.
    """
    under = [(decided, id) for decided, id in decisions if decided.item == appointment.item]
    naming = [(decided, id) for decided, id in under if appointment.person in decided.text]
    if naming:
        return next((id for decided, id in naming if _in_one_sentence(decided, appointment)), naming[0][1])
    electing = [id for decided, id in under if decided.type in ("välja", "godkänna")]
    return electing[0] if len(electing) == 1 and len(under) == 1 else None


def _in_one_sentence(decided: Decided, appointment: Appointed) -> bool:
    return any(
        one.line == other.line and (one.quote in other.quote or other.quote in one.quote)
        for one in decided.quotes
        for other in appointment.quotes
    )


def add_assignments(context: Context, facts: Facts, decisions: Decisions) -> None:
    """Add the tasks handed out; one to an office (`förbundschefen`) goes to whom the list of participants has in it."""
    for assignment in context.record.assignments:
        quotes = assignment.quotes
        meant = {name: context.meant(name) for name in assignment.to}
        told = [add_person(facts, who, name, quotes) for name, who in meant.items() if who]
        officers = [who.id for name, one in meant.items() if one is None and (who := context.officer(name))]
        people = tuple(sorted({*told, *officers}))
        boards = []
        for name in assignment.to:
            body = body_named(name, context.sitting.organisation)
            if meant[name] is None and body.organ and body.organisation:
                board = board_of(body.organisation, body.organ, context.document)
                facts.add_once(organisation_entity(body.organisation), quotes)
                boards.append(facts.add_once(board, quotes))
        decision = next((id for d, id in decisions if d.item == assignment.item and assignment.task in d.text), None)
        id = id_within(context.sitting.meeting, "assignment", assignment.item, assignment.task, *assignment.to)
        facts.add(
            Assignment(
                id,
                context.sitting.meeting,
                item_id(context, assignment.item),
                assignment.task,
                assignment.to,
                people,
                tuple(sorted(set(boards))),
                decision,
                context.documents,
            ),
            quotes,
        )


def add_dissents(context: Context, facts: Facts) -> None:
    """Add who moved otherwise, had dissent noted or stepped aside."""
    for dissent in context.record.dissents:
        people = tuple(sorted({add_person(facts, context.who(name), name, dissent.quotes) for name in dissent.people}))
        id = id_within(context.sitting.meeting, "dissent", dissent.kind, dissent.item, dissent.text, *people)
        item = item_id(context, dissent.item)
        facts.add(
            Dissent(id, context.sitting.meeting, dissent.kind, item, dissent.text, people, context.documents),
            dissent.quotes,
        )
