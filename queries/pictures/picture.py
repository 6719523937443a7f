"""A picture: nodes, the lines between them, and the facts behind each line with the sentences that state them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from queries.reporting.wording import Language
from queries.rows import Source

LAST_DAY = "9999-12-31"
"""The end of what has no end."""


class Kind(StrEnum):
    """What a node stands for, in the order of the legend."""

    PERSON = "person"
    BOARD = "board"
    NETWORK = "network"
    FORBUND = "forbund"
    AGENCY = "agency"
    KOMMUN = "kommun"
    REGION = "region"
    OTHER = "other"
    MEETING = "meeting"
    DECISION = "decision"
    TASK = "task"
    GROUP = "group"


class Relation(StrEnum):
    """What a line stands for."""

    SITS_ON = "sits_on"
    REPRESENTS = "represents"
    ORGAN_OF = "organ_of"
    SHARES = "shares"
    SENDS = "sends"
    NOMINATED = "nominated"
    DELEGATE = "delegate"
    PUT_FORWARD = "put_forward"
    POSSIBLY_SAME = "possibly_same"
    HELD = "held"
    DECIDED = "decided"
    ASSIGNED = "assigned"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence. node: the id of the node that it names, empty for none."""

    text: str
    node: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which a fact holds, both included (ISO). certainty: `surely` or `possibly`, as `finsam ask --on` tells it."""

    first: str
    last: str
    certainty: str = "surely"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that minutes say.

    says: the sentence; when: the time that is known of it, for people; spans: the days on which it holds, in order, None where it has no
    time; role: of a mandate, as in the graph, for the filter; owner: the id of the organisation in whose minutes or on whose board it is;
    sources: where it is stated; item: the § of it.
    """

    says: tuple[Piece, ...]
    sources: tuple[Source, ...] = ()
    when: str = ""
    spans: tuple[Span, ...] | None = None
    role: str = ""
    owner: str = ""
    item: str = ""

    @property
    def about(self) -> frozenset[str]:
        """The ids of the nodes that it tells of."""
        return frozenset(piece.node for piece in self.says if piece.node)


@dataclass(frozen=True, slots=True)
class Node:
    """A person, board, organisation … label: how it is drawn, the name where empty; strong: what the eye should find first; quiet: named
    only when there is room.
    """

    id: str
    kind: Kind
    name: str
    label: str = ""
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes, by their ids. facts: the numbers of those behind it, at least one; width: in pixels; strong: what the eye
    should find first; doubtful: drawn dashed; label: what stands on it.
    """

    source: str
    target: str
    relation: Relation
    facts: tuple[int, ...]
    width: float = 1.0
    strong: bool = False
    doubtful: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: x to the right, y downwards, in pixels at a scale of one.

    side: where its name stands: always `left` or `right`; `below` or `above` as long as there is room, else on another side.
    """

    x: float
    y: float
    side: str = "below"


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page shows. view: the name of the view; title: of the page; headline: what it says, in a sentence or two; notes: what the
    lines mean, in words; owners: the organisations whose boards or minutes the facts are from, name by id; opening: what the side panel says first, as facts by number, under opening_title; tall: where nodes stand on a screen held
    upright, empty for the same places; role_column: what the roles of its facts are, a column of a report; from_top: opens at its
    beginning, in a size to read, however much of it there is.
    """

    view: str
    language: Language
    title: str
    headline: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    places: Mapping[str, Place]
    owners: Mapping[str, str]
    notes: tuple[str, ...] = ()
    opening_title: str = ""
    opening: tuple[int, ...] = ()
    tall: Mapping[str, Place] = field(default_factory=dict)
    from_top: bool = False
    role_column: str = "role"
