"""Figures: whom one record names, each as a mention with all that the record says of the person."""

from __future__ import annotations

from graph.deriving.bodies import board_of, body_named, members_listed, organisation_named, region_around, whose
from graph.deriving.context import Sitting, days
from graph.mention import Figure, Mention, Place, Roster, mention_id, places
from graph.record import Record
from graph.renaming import other_names
from ontology.names import Kind


def sitting_of(document: str, record: Record, meeting: str = "") -> Sitting:
    """The meeting of a document, by its record; meeting: its id."""
    organisation = whose(record.organisation)
    board = board_of(organisation, record.organ, document)
    earliest, latest = days(record.date, record.number)
    members = members_listed(record, organisation)
    listed = [organisation_named(one.organisation, organisation, members) for one in record.participants]
    region = region_around(listed) if organisation is not None and organisation.kind is Kind.FORBUND else None
    return Sitting(meeting, organisation, board, earliest, latest, members, region)


def mentions_of(document: str, record: Record, sitting: Sitting, roster: Roster) -> dict[Figure, Mention]:
    """The mentions of a document, each with all that the document says of the person."""
    found: dict[Figure, list[Place]] = {}
    for figure, place in places(record, roster):
        found.setdefault(figure, []).append(place)
    return {figure: _mention(document, record, sitting, figure, at) for figure, at in found.items()}


def _mention(document: str, record: Record, sitting: Sitting, figure: Figure, at: list[Place]) -> Mention:
    first = min(at, key=lambda place: place.line)
    own = sitting.organisation
    named = [sitting.named(place.organisation) for place in at]
    bodies = (body_named(place.body, own).organisation for place in at if place.body)
    named += [body for body in bodies if body and body.kind is Kind.NATVERK]
    return Mention(
        mention_id(document, first.line, figure),
        document,
        figure[0],
        first.line,
        own.id if own else sitting.board.id,
        tuple(sorted({organisation.id for organisation in named if organisation and organisation != own})),
        next((place.party for place in at if place.party), None),
        tuple(sorted({place.group for place in at if place.group})),
        tuple(sorted({role for place in at for role in place.roles})),
        sitting.earliest,
        sitting.latest,
        record.start_time,
        record.end_time,
        first.evidence.page if first.evidence else None,
        first.evidence.quote if first.evidence else None,
        tuple(sorted({key for place in at if place.evidence for key in other_names(figure[0], place.evidence.quote)})),
    )
