"""How each field of each entity stands in Neo4j and in RDF: one table that both converters follow.

A field that is no link is a property of the node under its own name. Both converters are total: they work from this table and raise
on an entity or a field that it does not describe.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph import entities as e
from ontology.vocabulary import ORGANISATION_CLASSES

Datatype = Literal["string", "date", "dateTime", "integer", "decimal", "boolean", "partialDate"]


@dataclass(frozen=True, slots=True)
class Property:
    """A value. term: the RDF property as prefix:name; many: a tuple of values; part: the value stands on that part of the entity
    (see `Kind.parts`), empty for the entity itself.
    """

    term: str
    datatype: Datatype = "string"
    many: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A reference. relationship: its type in Neo4j; incoming: it points from the target to this entity there; target: the kinds
    that it may reach; term: the RDF property, always on this entity; many: a tuple of ids; kind_field: the field that names the
    kind of the target, where it may be any.
    """

    relationship: str
    term: str
    target: tuple[type[e.Entity], ...]
    incoming: bool = False
    many: bool = False
    kind_field: str = ""


Field = Property | Link


@dataclass(frozen=True, slots=True)
class Part:
    """A resource of its own in RDF that carries some of an entity's values. term: the property that leads to it; type: its class."""

    term: str
    type: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of the model. label: in Neo4j; terms: RDF classes; fields: every field but `id`.

    node: False for what is a relationship in Neo4j (Evidence, PossibleIdentity): from the target of its incoming link to that of the
    other. graph: the field that names its documents, in the named graph of the first of which its triples stand; empty for the
    common graph. labels_by_kind, terms_by_kind: further labels and further RDF classes by the value of its field `kind`. parts: by
    name, see `Property.part`.
    """

    entity: type[e.Entity]
    terms: tuple[str, ...]
    fields: dict[str, Field]
    node: bool = True
    graph: str = ""
    labels_by_kind: dict[str, tuple[str, ...]] = field(default_factory=dict)
    terms_by_kind: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return self.entity.__name__

    @property
    def term(self) -> str:
        """The RDF class that this kind alone has."""
        return next((term for term in self.terms if term.startswith("fin:")), self.terms[0])


ORGANISATION_LABELS = {
    "förbund": ("Forbund",),
    "kommun": ("Kommun",),
    "region": ("Region",),
    "kommun och region": ("Kommun", "Region"),
    "myndighet": ("Myndighet",),
    "nätverk": ("Natverk",),
}
"""The further labels of an Organisation by its kind; other kinds have none."""

_documents = Link("IN_DOCUMENT", "prov:wasDerivedFrom", (e.Document,), many=True)
_item = Link("UNDER", "fin:item", (e.AgendaItem,))
_meeting = Link("AT", "fin:meeting", (e.Meeting,))

MODEL: dict[type[e.Entity], Kind] = {
    kind.entity: kind
    for kind in (
        Kind(
            e.Document,
            ("fin:Protokoll", "foaf:Document"),
            {
                "file": Property("fin:fileName"),
                "sha256": Property("fin:sha256"),
                "format": Property("dcterms:format"),
                "pages": Property("schema:numberOfPages", "integer"),
                "parser": Property("fin:parser"),
                "meeting": Link("MINUTES_OF", "fin:minutesOf", (e.Meeting,)),
                "confidence": Property("fin:confidence", "decimal"),
                "leftovers": Property("fin:leftovers", "integer"),
            },
            graph="id",
        ),
        Kind(
            e.Person,
            ("foaf:Person",),
            {
                "name": Property("foaf:name"),
                "names": Property("skos:altLabel", many=True),
                "aliases": Property("fin:alias", many=True),
            },
        ),
        Kind(
            e.Organisation,
            ("org:FormalOrganization",),
            {
                "name": Property("skos:prefLabel"),
                "names": Property("skos:altLabel", many=True),
                "kind": Property("fin:organisationKind"),
                "code": Property("org:identifier"),
                "known": Property("fin:inRegister", "boolean"),
            },
            labels_by_kind=ORGANISATION_LABELS,
            terms_by_kind=ORGANISATION_CLASSES,
        ),
        Kind(
            e.Board,
            ("org:OrganizationalUnit", "fin:Board"),
            {
                "name": Property("skos:prefLabel"),
                "organ": Property("fin:organ"),
                "organisation": Link("ORGAN_OF", "org:unitOf", (e.Organisation,)),
            },
        ),
        Kind(
            e.Meeting,
            ("fin:Meeting", "schema:Event"),
            {
                "name": Property("rdfs:label"),
                "board": Link("MEETING_OF", "fin:meetingOf", (e.Board,)),
                "date": Property("schema:startDate", "date"),
                "earliest": Property("fin:earliest", "date"),
                "latest": Property("fin:latest", "date"),
                "number": Property("fin:number"),
                "start_time": Property("fin:startTime"),
                "end_time": Property("fin:endTime"),
                "place": Property("schema:location"),
                "next_meeting": Property("fin:nextMeeting"),
            },
        ),
        Kind(
            e.AgendaItem,
            ("fin:AgendaItem",),
            {
                "name": Property("rdfs:label"),
                "meeting": Link("HAS_ITEM", "fin:itemOf", (e.Meeting,), incoming=True),
                "number": Property("fin:number"),
                "title": Property("dcterms:title"),
                "position": Property("schema:position", "integer"),
                "parent": Link("PART_OF", "dcterms:isPartOf", (e.AgendaItem,)),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Mandate,
            ("org:Membership", "fin:Mandate"),
            {
                "person": Link("HOLDS", "org:member", (e.Person,), incoming=True),
                "board": Link("ON", "org:organization", (e.Board,)),
                "role": Property("fin:role"),
                "organisation": Link("ON_BEHALF_OF", "fin:onBehalfOf", (e.Organisation,)),
                "start": Property("fin:start", "partialDate"),
                "end": Property("fin:end", "partialDate"),
                "first_seen": Property("fin:firstSeen", "date"),
                "last_seen": Property("fin:lastSeen", "date"),
                "seen_at": Link("SEEN_AT", "fin:seenAt", (e.Meeting,), many=True),
                "decisions": Link("APPOINTED_BY", "fin:appointedBy", (e.Decision,), many=True),
            },
        ),
        Kind(
            e.Membership,
            ("org:Membership", "fin:Membership"),
            {
                "member": Link("MEMBER", "org:member", (e.Organisation,), incoming=True),
                "organisation": Link("MEMBER_OF", "org:organization", (e.Organisation,)),
            },
        ),
        Kind(
            e.Participation,
            ("fin:Participation",),
            {
                "person": Link("TOOK_PART", "fin:participant", (e.Person,), incoming=True),
                "meeting": _meeting,
                "attendance": Property("fin:attendance"),
                "roles": Property("fin:role", many=True),
                "party": Property("fin:party"),
                "organisation": Link("FOR_ORGANISATION", "fin:onBehalfOf", (e.Organisation,)),
                "items": Property("fin:attendedItems"),
                "mandates": Link("IN_CAPACITY", "fin:inCapacity", (e.Mandate,), many=True),
                "substitutes_for": Link("SUBSTITUTES_FOR", "fin:substitutesFor", (e.Person,)),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Decision,
            ("fin:Decision", "prov:Entity"),
            {
                "meeting": _meeting,
                "board": Link("TAKEN_BY", "fin:takenBy", (e.Board,)),
                "item": Link("LED_TO", "fin:item", (e.AgendaItem,), incoming=True),
                "number": Property("fin:number"),
                "text": Property("fin:text"),
                "type": Property("fin:decisionType"),
                "formal": Property("fin:formal", "boolean"),
                "amount_sek": Property("fin:amountSek", "decimal"),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Appointment,
            ("fin:Appointment",),
            {
                "person": Link("APPOINTEE", "fin:appointee", (e.Person,)),
                "meeting": _meeting,
                "kind": Property("fin:appointmentKind"),
                "outcome": Property("fin:outcome"),
                "body": Property("fin:body"),
                "board": Link("TO_BOARD", "fin:toBoard", (e.Board,)),
                "organisation": Link("TO_ORGANISATION", "fin:toOrganisation", (e.Organisation,)),
                "represents": Link("ON_BEHALF_OF", "fin:onBehalfOf", (e.Organisation,)),
                "item": _item,
                "start": Property("fin:start", "partialDate"),
                "end": Property("fin:end", "partialDate"),
                "replaces": Link("REPLACES", "fin:replaces", (e.Person,)),
                "decision": Link("DECIDED_BY", "fin:decidedBy", (e.Decision,)),
                "mandate": Link("GIVES", "fin:givesMandate", (e.Mandate,)),
                "documents": _documents,
                "role": Property("fin:role"),
            },
            graph="documents",
        ),
        Kind(
            e.Nomination,
            ("fin:Nomination",),
            {
                "person": Link("NOMINEE", "fin:nominee", (e.Person,)),
                "meeting": _meeting,
                "board": Link("FOR", "fin:toBoard", (e.Board,)),
                "body": Property("fin:body"),
                "organisation": Link("NOMINATED_BY", "fin:nominatedBy", (e.Organisation,)),
                "outcome": Property("fin:outcome"),
                "item": _item,
                "decision": Link("DECIDED_BY", "fin:decidedBy", (e.Decision,)),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Post,
            ("org:Post", "fin:Post"),
            {
                "person": Link("HOLDS_POST", "org:heldBy", (e.Person,), incoming=True),
                "organisation": Link("POST_IN", "org:postIn", (e.Organisation,)),
                "role": Property("fin:role"),
                "first_seen": Property("fin:firstSeen", "date"),
                "last_seen": Property("fin:lastSeen", "date"),
                "seen_at": Link("SEEN_AT", "fin:seenAt", (e.Meeting,), many=True),
            },
        ),
        Kind(
            e.Assignment,
            ("fin:Assignment",),
            {
                "meeting": _meeting,
                "item": _item,
                "task": Property("fin:text"),
                "to": Property("fin:assignedTo", many=True),
                "people": Link("TO", "fin:assignee", (e.Person,), many=True),
                "boards": Link("TO", "fin:assigneeBoard", (e.Board,), many=True),
                "decision": Link("ASSIGNS", "fin:assignedBy", (e.Decision,), incoming=True),
                "documents": _documents,
                "taken_up_in": Link("TAKEN_UP_IN", "fin:takenUpIn", (e.AgendaItem,), many=True),
            },
            graph="documents",
        ),
        Kind(
            e.Signature,
            ("fin:Signature",),
            {
                "person": Link("SIGNED", "fin:signatory", (e.Person,), incoming=True),
                "meeting": _meeting,
                "role": Property("fin:role"),
                "organisation": Link("FOR_ORGANISATION", "fin:onBehalfOf", (e.Organisation,)),
                "signed_at": Property("fin:signedAt", "dateTime"),
                "method": Property("fin:method"),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Dissent,
            ("fin:Dissent",),
            {
                "meeting": _meeting,
                "kind": Property("fin:dissentKind"),
                "item": _item,
                "text": Property("fin:text"),
                "people": Link("DISSENTED", "fin:dissenter", (e.Person,), incoming=True, many=True),
                "documents": _documents,
            },
            graph="documents",
        ),
        Kind(
            e.Remark,
            ("fin:Remark",),
            {
                "document": Link("ABOUT", "fin:about", (e.Document,)),
                "code": Property("fin:remarkCode"),
                "detail": Property("fin:text"),
            },
            graph="document",
        ),
        Kind(
            e.Evidence,
            ("oa:SpecificResource",),
            {
                "fact": Link("STATED_IN", "fin:evidenceOf", (e.Entity,), incoming=True, kind_field="fact_kind"),
                "fact_kind": Property("fin:factKind"),
                "document": Link("STATED_IN", "oa:hasSource", (e.Document,)),
                "quote": Property("oa:exact", part="selector"),
                "line": Property("fin:line", "integer"),
                "page": Property("fin:page", "integer"),
            },
            node=False,
            graph="document",
            parts={"selector": Part("oa:hasSelector", "oa:TextQuoteSelector")},
        ),
        Kind(
            e.PossibleIdentity,
            ("fin:PossibleIdentity",),
            {
                "person": Link("POSSIBLY_SAME_AS", "fin:person", (e.Person,), incoming=True),
                "other": Link("POSSIBLY_SAME_AS", "fin:other", (e.Person,)),
                "score": Property("fin:score", "decimal"),
                "reason": Property("fin:reason"),
            },
            node=False,
        ),
    )
}
"""Every kind of entity with its declaration."""


def kind_of(entity: e.Entity) -> Kind:
    """The declaration of an entity's kind. ValueError where the model lacks the kind or one of its fields."""
    kind = MODEL.get(type(entity))
    if kind is None or kind.entity.__match_args__[1:] != tuple(kind.fields):
        raise ValueError(f"{type(entity).__name__} is not described in graph/model.py as graph/entities.py has it")
    return kind
