"""Popolo, the open government data specification (popoloproject.com): people, organisations, memberships, posts, events, motions.

A board is an organization within its organisation. A mandate is a membership of a board; a seat, which many may hold one after the
other, is a post. A decision is a motion.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from graph.entities import Board, Decision, Mandate, Meeting, Membership, Organisation, Participation, Person, Post
from graph.ids import content_id
from ontology.vocabulary import instance
from queries.escape import json_text
from queries.reports import citation

if TYPE_CHECKING:
    from queries.exports.facts import Facts

Json: TypeAlias = "str | list[Json] | dict[str, Json] | None"
Thing = dict[str, Json]

ABSENT = "frånvarande"
"""The one attendance of those who were not there."""
CODES = "scb"
"""The scheme of the codes of kommuner and regions: Statistics Sweden."""


def popolo(facts: Facts) -> str:
    """One JSON object with a list for each class."""
    lists: dict[str, Iterator[Thing]] = {
        "persons": (_person(person) for person in facts.of(Person)),
        "organizations": _organizations(facts),
        "memberships": _memberships(facts),
        "posts": _posts(facts),
        "events": _events(facts),
        "motions": _motions(facts),
    }
    whole = {name: [_known(thing) for thing in things] for name, things in lists.items()}
    return json_text(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, [], "")}


def _person(person: Person) -> Thing:
    return {"id": person.id, "name": person.name, "other_names": _other_names(person.name, person.names)}


def _other_names(name: str, names: tuple[str, ...]) -> list[Json]:
    return [{"name": other} for other in names if other != name]


def _organizations(facts: Facts) -> Iterator[Thing]:
    for one in facts.of(Organisation):
        identifiers: list[Json] = [{"scheme": CODES, "identifier": one.code}] if one.code else []
        yield {
            "id": one.id, "name": one.name, "other_names": _other_names(one.name, one.names), "identifiers": identifiers, "classification": one.kind,
        }  # fmt: skip
    for board in facts.of(Board):
        yield {"id": board.id, "name": board.name, "classification": board.organ, "parent_id": board.organisation}


def _seat(mandate: Mandate) -> str:
    return content_id("seat", mandate.board, mandate.role, mandate.organisation)


def _memberships(facts: Facts) -> Iterator[Thing]:
    for mandate in facts.of(Mandate):
        yield {
            "id": mandate.id, "person_id": mandate.person, "organization_id": mandate.board, "role": mandate.role, "post_id": _seat(mandate),
            "on_behalf_of_id": mandate.organisation, "start_date": mandate.start, "end_date": mandate.end, "certainty": facts.certainty.get(mandate.id),
            "first_seen": _day(mandate.first_seen), "last_seen": _day(mandate.last_seen), "sources": _sources(facts, mandate.id),
        }  # fmt: skip
    for post in facts.of(Post):
        if post.organisation:
            yield {
                "id": post.id, "person_id": post.person, "organization_id": post.organisation, "role": post.role,
                "first_seen": _day(post.first_seen), "last_seen": _day(post.last_seen), "sources": _sources(facts, post.id),
            }  # fmt: skip
    for membership in facts.of(Membership):
        yield {
            "id": membership.id, "member": {"@type": "organization", "id": membership.member}, "organization_id": membership.organisation,
            "sources": _sources(facts, membership.id),
        }  # fmt: skip


def _posts(facts: Facts) -> Iterator[Thing]:
    """The seats on boards; a seat is a role for an organisation."""
    names = {board.id: board.name for board in facts.of(Board)} | {one.id: one.name for one in facts.of(Organisation)}
    for id, mandate in sorted({_seat(mandate): mandate for mandate in facts.of(Mandate)}.items()):
        whose = f" ({names[mandate.organisation]})" if mandate.organisation else ""
        label = f"{mandate.role}, {names[mandate.board]}{whose}"
        yield {"id": id, "label": label, "role": mandate.role, "organization_id": mandate.board}


def _events(facts: Facts) -> Iterator[Thing]:
    names = {person.id: person.name for person in facts.of(Person)}
    there: dict[str, dict[str, Json]] = {}
    for one in facts.of(Participation):
        if one.attendance != ABSENT:
            there.setdefault(one.meeting, {})[one.person] = {"id": one.person, "name": names[one.person]}
    for meeting in facts.of(Meeting):
        attendees = [person for _, person in sorted(there.get(meeting.id, {}).items())]
        yield {
            "id": meeting.id, "name": meeting.name, "organization_id": meeting.board, "start_date": _day(meeting.date), "end_date": _day(meeting.date),
            "location": meeting.place, "classification": "meeting", "attendees": [*attendees], "sources": _sources(facts, meeting.id),
        }  # fmt: skip


def _motions(facts: Facts) -> Iterator[Thing]:
    days = {meeting.id: _day(meeting.date) for meeting in facts.of(Meeting)}
    for decision in facts.of(Decision):
        day = days[decision.meeting]
        yield {
            "id": decision.id, "organization_id": decision.board, "text": decision.text, "classification": decision.type,
            "date": day, "sources": _sources(facts, decision.id),
        }  # fmt: skip


def _sources(facts: Facts, id: str) -> list[Json]:
    """A link for each sentence: the fact's own IRI, with file, line and quote as its note."""
    return [{"url": instance(id), "note": citation(source)} for source in facts.sources(id)]


def _day(day: object) -> str | None:
    return str(day) if day else None
