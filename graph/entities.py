"""The facts of the graph, as frozen dataclasses: what both projections hold, and nothing else.

An entity's `id` is opaque and derived from content; a field that ends in an id names another entity (see `graph/model.py`, which
says how each field stands in Neo4j and in RDF). Days are `datetime.date`; what is not known is None or an empty tuple.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Anything with an id."""

    id: str


@dataclass(frozen=True, slots=True)
class Document(Entity):
    """A file of minutes, or a record that another parser made. `id` is derived from its sha256 (hex)."""

    file: str
    sha256: str
    format: str
    pages: int | None
    parser: str
    meeting: str
    confidence: float | None
    leftovers: int


@dataclass(frozen=True, slots=True)
class Evidence(Entity):
    """One sentence of a document that states one fact.

    `quote` is verbatim; line and page from 1; None where a record gives no evidence.

    fact: the id of the entity that it states; fact_kind: that entity's class.
    """

    fact: str
    fact_kind: str
    document: str
    quote: str | None
    line: int | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """A human being. names: as written, the most usual first in `name`; aliases: every other id that ever answered for the person."""

    name: str
    names: tuple[str, ...]
    aliases: Ids


@dataclass(frozen=True, slots=True)
class Organisation(Entity):
    """A public body or other organisation. kind: see the code list; known: whether the register has it; code: kommun or län code."""

    name: str
    names: tuple[str, ...]
    kind: str
    code: str | None
    known: bool


@dataclass(frozen=True, slots=True)
class Board(Entity):
    """An organ of an organisation: styrelse, arbetsutskott, beredningsgrupp, årsmöte."""

    name: str
    organ: str
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Meeting(Entity):
    """One sitting. earliest, latest: the days between which it was held, equal where `date` is known; times HH:MM, local."""

    name: str
    board: str
    date: dt.date | None
    earliest: dt.date | None
    latest: dt.date | None
    number: str | None
    start_time: str | None
    end_time: str | None
    place: str | None
    next_meeting: str | None


@dataclass(frozen=True, slots=True)
class AgendaItem(Entity):
    """A paragraph of the minutes. number as written without §; position from 1 in the agenda; parent: the item it is a part of."""

    name: str
    meeting: str
    number: str
    title: str | None
    position: int
    parent: str | None
    documents: Ids


@dataclass(frozen=True, slots=True)
class Mandate(Entity):
    """A seat or office: person, board, role and the organisation represented.

    start, end: as stated, inclusive, as exact as written (`2023`, `2023-04`, `2023-04-01`), or None. first_seen, last_seen: the outer
    bounds of the meetings (`seen_at`) that show it. decisions: those that made it.
    """

    person: str
    board: str
    role: str
    organisation: str | None
    start: str | None
    end: str | None
    first_seen: dt.date | None
    last_seen: dt.date | None
    seen_at: Ids
    decisions: Ids


@dataclass(frozen=True, slots=True)
class Membership(Entity):
    """An organisation as member of a förbund, or a förbund as member of NNS: shown by who is represented on the board."""

    member: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Participation(Entity):
    """A person at, or absent from, a meeting. items: the part attended (§ ranges or clock), None for all of it."""

    person: str
    meeting: str
    attendance: str
    roles: tuple[str, ...]
    party: str | None
    organisation: str | None
    items: str | None
    mandates: Ids
    substitutes_for: str | None
    documents: Ids


@dataclass(frozen=True, slots=True)
class Decision(Entity):
    """What was decided. type: see the code list; formal: introduced as a decision; amount_sek: kronor."""

    meeting: str
    board: str
    item: str | None
    number: str | None
    text: str
    type: str
    formal: bool
    amount_sek: float | None
    documents: Ids


@dataclass(frozen=True, slots=True)
class Appointment(Entity):
    """A person put into, asked for or leaving a role. body: as written; board, organisation: what it names, where known; role: of one who leaves, the
    office that alone is left.
    """

    person: str
    meeting: str
    kind: str
    outcome: str
    body: str | None
    board: str | None
    organisation: str | None
    represents: str | None
    item: str | None
    start: str | None
    end: str | None
    replaces: str | None
    decision: str | None
    mandate: str | None
    documents: Ids
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Nomination(Entity):
    """A person put forward for a board, by an organisation; outcome as for an appointment."""

    person: str
    meeting: str
    board: str | None
    body: str | None
    organisation: str | None
    outcome: str
    item: str | None
    decision: str | None
    documents: Ids


@dataclass(frozen=True, slots=True)
class Post(Entity):
    """An official's or a guest's post: role in, or connection with, an organisation. role None where only the organisation is stated."""

    person: str
    organisation: str | None
    role: str | None
    first_seen: dt.date | None
    last_seen: dt.date | None
    seen_at: Ids


@dataclass(frozen=True, slots=True)
class Assignment(Entity):
    """A task handed to people or organs. to: as written; people, boards: what that names, where known; taken_up_in: the next items on its matter."""

    meeting: str
    item: str | None
    task: str
    to: tuple[str, ...]
    people: Ids
    boards: Ids
    decision: str | None
    documents: Ids
    taken_up_in: Ids = ()


@dataclass(frozen=True, slots=True)
class Signature(Entity):
    """A person's signature or printed name in the signature block. signed_at in UTC, None where not stated."""

    person: str
    meeting: str
    role: str | None
    organisation: str | None
    signed_at: dt.datetime | None
    method: str | None
    documents: Ids


@dataclass(frozen=True, slots=True)
class Dissent(Entity):
    """Who moved otherwise, had dissent noted or stepped aside."""

    meeting: str
    kind: str
    item: str | None
    text: str | None
    people: Ids
    documents: Ids


@dataclass(frozen=True, slots=True)
class Remark(Entity):
    """A contradiction or gap in a document."""

    document: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class PossibleIdentity(Entity):
    """Two people who may be one: linked, never counted as one. score 0 to 1; reason in words."""

    person: str
    other: str
    score: float
    reason: str


KINDS: tuple[type[Entity], ...] = (
    Document,
    Organisation,
    Board,
    Person,
    Meeting,
    AgendaItem,
    Decision,
    Mandate,
    Membership,
    Participation,
    Appointment,
    Nomination,
    Post,
    Assignment,
    Signature,
    Dissent,
    Remark,
    Evidence,
    PossibleIdentity,
)
"""Every kind of entity, in an order in which each names only kinds before it or its own (Document and Meeting name each other)."""

BY_NAME: dict[str, type[Entity]] = {kind.__name__: kind for kind in KINDS}
"""The kinds by class name, which is also their label in Neo4j."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a run of the archive did to one entity: `entity` is what it is now, None where it is gone."""

    kind: type[Entity]
    id: str
    entity: Entity | None
