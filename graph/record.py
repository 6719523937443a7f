"""The protocol record: what one protokoll says, as `docs/protocol-record.md` defines it.

Keys are English, controlled values are the Swedish terms of the minutes. Structs are frozen; JSON goes in and out with
msgspec, keys in the order of `protocol-record.schema.json`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

Attendance = Literal["beslutande", "ersättare", "övrig", "frånvarande", "framgår"]
DecisionType = Literal[
    "godkänna",
    "lägga till handlingarna",
    "notera",
    "välja",
    "uppdra",
    "bevilja",
    "föreslå",
    "avslå",
    "övrigt",
]
Outcome = Literal["beslutad", "föreslagen", "avböjd", "meddelad"]
DissentKind = Literal["yrkande", "reservation", "jäv", "protokollsanteckning", "röst"]
Clock = Annotated[str, Meta(pattern=r"^\d{2}:\d{2}$")]
PartialDate = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Evidence(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The sentence that says so: `quote` is verbatim source text that begins on `line` (1-based) of `page` (PDF only)."""

    line: Annotated[int, Meta(ge=1)]
    quote: Annotated[str, Meta(max_length=300)]
    page: Annotated[int, Meta(ge=1)] | None = None


Evidences = tuple[Evidence, ...]


class Fact(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every reported fact has: the quotes that say so; none where another parser gave none (`unsourced`)."""

    evidence: Evidence | Evidences | UnsetType = UNSET

    @property
    def quotes(self) -> Evidences:
        """The evidence as a tuple, empty where the record gives none."""
        if self.evidence is UNSET:
            return ()
        return (self.evidence,) if isinstance(self.evidence, Evidence) else self.evidence


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """The file that was read and the parser (with version) that read it."""

    file: str | UnsetType = UNSET
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")] | UnsetType = UNSET
    format: str | UnsetType = UNSET
    pages: int | UnsetType | None = UNSET
    parser: str | UnsetType = UNSET


class Item(Fact, frozen=True, kw_only=True):
    number: str
    title: str | None
    parent: str | None = None


class Participant(Fact, frozen=True, kw_only=True):
    name: str
    organisation: str | None = None
    party: str | None = None
    attendance: Attendance
    roles: tuple[str, ...] = ()
    items: str | None = None
    substitutes_for: str | None = None


class Decision(Fact, frozen=True, kw_only=True):
    item: str | None = None
    number: str | None = None
    text: str
    by: str | None = None
    type: DecisionType
    formal: bool = True
    amount_sek: int | float | None = None


class Appointment(Fact, frozen=True, kw_only=True):
    person: str
    kind: str
    body: str | None = None
    represents: str | None = None
    outcome: Outcome = "beslutad"
    item: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    replaces: str | None = None


class Assignment(Fact, frozen=True, kw_only=True):
    to: tuple[str, ...]
    task: str
    item: str | None = None


class Signature(Fact, frozen=True, kw_only=True):
    name: str
    role: str | None
    organisation: str | None = None
    signed_at: str | None = None
    method: str | None = None


class PersonMentioned(Fact, frozen=True, kw_only=True):
    name: str
    organisation: str | None = None
    role: str | None = None


class Remark(Fact, frozen=True, kw_only=True):
    code: str
    detail: str = ""


class Dissent(Fact, frozen=True, kw_only=True):
    kind: DissentKind
    people: tuple[str, ...]
    item: str | None = None
    text: str | None = None


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One protokoll. Field order is the order of the JSON keys."""

    source: Source = Source()
    organisation: str | None
    organ: str | None
    date: str | None
    start_time: Clock | None = None
    end_time: Clock | None = None
    place: str | None = None
    number: Annotated[str, Meta(pattern=r"^\d{4}-\d+$")] | None = None
    items: tuple[Item, ...]
    participants: tuple[Participant, ...]
    decisions: tuple[Decision, ...]
    appointments: tuple[Appointment, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    signatures: tuple[Signature, ...]
    people_mentioned: tuple[PersonMentioned, ...] = ()
    next_meeting: str | None = None
    remarks: tuple[Remark, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    confidence: Annotated[float, Meta(ge=0, le=1)] | None = None
    leftovers: tuple[Evidence, ...] = ()
    head_evidence: dict[str, Evidence | Evidences] = {}


class RecordError(ValueError):
    """A record that breaks the schema; the message says where (a JSON path) and what."""


_decoder = msgspec.json.Decoder(Record)
_encoder = msgspec.json.Encoder()


def from_json(data: bytes | str) -> Record:
    """Read one protocol record; RecordError where it breaks the schema or gives a date or time that does not exist."""
    try:
        record = _decoder.decode(data)
    except msgspec.ValidationError as error:
        raise RecordError(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"not JSON: {error}") from None
    _check("$.date", record.date, date.fromisoformat, "date of the calendar (YYYY-MM-DD)")
    _check("$.next_meeting", record.next_meeting, datetime.fromisoformat, "date or time (ISO 8601)")
    for number, signature in enumerate(record.signatures):
        _check(f"$.signatures[{number}].signed_at", signature.signed_at, _moment, "time (ISO 8601)")
    return record


def _check(path: str, text: str | None, read: Callable[[str], object], kind: str) -> None:
    try:
        if text is not None:
            read(text)
    except (ValueError, OverflowError):
        raise RecordError(f"{text!r} is no {kind} - at `{path}`") from None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def to_json(record: Record, *, indent: int = 0) -> bytes:
    """Write a record as UTF-8 JSON, every key present, in the schema's order; `indent` spaces a level, 0 for one line."""
    data = _encoder.encode(record)
    return msgspec.json.format(data, indent=indent) if indent else data
