"""FollowTheMoney entities, one JSON object a line: `ftm validate` reads them, Aleph and OpenSanctions' tools load them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.entities import (
    Board,
    Document,
    Entity,
    Mandate,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
    Post,
)
from queries.escape import json_text
from queries.reports import citation

if TYPE_CHECKING:
    from queries.exports.facts import Facts

Values = Iterable[str | None]

COUNTRY = "se"
PUBLIC = frozenset({"förbund", "kommun", "region", "kommun och region", "myndighet", "kommunalförbund"})
"""Kinds of organisation that are public bodies."""

ABSENT = "frånvarande"
"""The one attendance of those who were not there."""


def followthemoney(facts: Facts) -> str:
    """Every entity, things before what joins them."""
    makers = (_documents, _things, _mandates, _posts, _memberships, _meetings)
    return "".join(
        f"{json_text(json.dumps(entity, ensure_ascii=False))}\n" for make in makers for entity in make(facts)
    )


def _entity(id: str, schema: str, **properties: Values) -> dict[str, object]:
    """An entity with the values that are known, each once."""
    known = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in known.items() if values}}


def _documents(facts: Facts) -> Iterator[object]:
    for one in facts.of(Document):
        yield _entity(one.id, "Document", fileName=[one.file], title=[one.file], language=["swe"])


def _things(facts: Facts) -> Iterator[object]:
    for person in facts.of(Person):
        yield _entity(person.id, "Person", name=[person.name], alias=_others(person), **_stated(facts, person))
    for one in facts.of(Organisation):
        schema = "PublicBody" if one.kind in PUBLIC else "Organization"
        yield _entity(one.id, schema, name=[one.name], alias=_others(one), country=[COUNTRY], legalForm=[one.kind])
    for board in facts.of(Board):
        yield _entity(
            board.id,
            "Organization",
            name=[board.name],
            parent=[board.organisation],
            country=[COUNTRY],
            legalForm=[board.organ],
        )


def _others(named: Person | Organisation) -> list[str]:
    return [name for name in named.names if name != named.name]


def _mandates(facts: Facts) -> Iterator[object]:
    """A seat on a board, and on whose behalf it is held: two edges, as the schema has no edge of three."""
    for one in facts.of(Mandate):
        about: dict[str, Values] = {
            "role": [one.role], "startDate": [one.start], "endDate": [one.end], "status": [facts.certainty.get(one.id)],
            "date": [str(day) for day in (one.first_seen, one.last_seen) if day], **_stated(facts, one),
        }  # fmt: skip
        yield _entity(one.id, "Directorship", director=[one.person], organization=[one.board], **about)
        if one.organisation:
            yield _entity(f"{one.id}-for", "Representation", agent=[one.person], client=[one.organisation], **about)


def _posts(facts: Facts) -> Iterator[object]:
    for one in facts.of(Post):
        if one.organisation:
            seen = [str(day) for day in (one.first_seen, one.last_seen) if day]
            yield _entity(
                one.id, "Employment", employee=[one.person], employer=[one.organisation], role=[one.role], date=seen, **_stated(facts, one)
            )  # fmt: skip


def _memberships(facts: Facts) -> Iterator[object]:
    for one in facts.of(Membership):
        yield _entity(one.id, "Membership", member=[one.member], organization=[one.organisation], **_stated(facts, one))


def _meetings(facts: Facts) -> Iterator[object]:
    present: dict[str, list[str]] = {}
    for one in facts.of(Participation):
        if one.attendance != ABSENT:
            present.setdefault(one.meeting, []).append(one.person)
    for meeting in facts.of(Meeting):
        day = [str(meeting.date) if meeting.date else None]
        yield _entity(
            meeting.id, "Event", name=[meeting.name], date=day, organizer=[meeting.board], involved=sorted(present.get(meeting.id, [])), **_stated(facts, meeting)
        )  # fmt: skip


def _stated(facts: Facts, entity: Entity) -> dict[str, Values]:
    """The sentences that say so, with file and line, and the documents that they stand in."""
    return {"summary": [citation(source) for source in facts.sources(entity.id)], "proof": facts.documents(entity.id)}
