"""Corrections applied to a record: each corrected fact says so beside what the minutes say, and the record has a remark for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from graph.correcting.corrections import FIELDS, Correction
from graph.errors import FinsamError
from graph.record import Evidence, Record, Remark, from_json

PARTS = {
    "participant": "participants",
    "mentioned": "people_mentioned",
    "signature": "signatures",
    "appointment": "appointments",
    "item": "items",
    "decision": "decisions",
}
"""Kind of fact → the part of a record that lists such facts."""
_OF = {"appointment": "person", "item": "number", "decision": "item"}
"""Kind of fact → the field that tells whose or what it is; else `name`."""
WORDS = {
    "date": "datum", "number": "nummer", "organ": "organ", "place": "plats", "start_time": "början", "end_time": "slut",
    "next_meeting": "nästa möte", "name": "namn", "party": "parti", "attendance": "närvaro", "roles": "roll", "role": "roll",
    "items": "del av mötet", "substitutes_for": "i stället för", "signed_at": "undertecknat", "method": "sätt", "kind": "slag",
    "body": "till organ", "represents": "företräder", "outcome": "utfall", "start": "från", "end": "till", "replaces": "efter", "title": "rubrik",
    "text": "beslut", "type": "typ", "amount_sek": "kronor",
}  # fmt: skip
"""Fields as people read them, where that is another word."""
REMARK = "correction"
"""The code of the remark that a correction leaves in the graph."""
_LONGEST = 300

Fact = dict[str, Any]


def corrected(record: Record, corrections: Sequence[Correction]) -> Record:
    """The record as corrected, later corrections over earlier ones; facts keep their order. What fits nothing is passed over (see `fits`)."""
    plain = msgspec.to_builtins(record)
    remarks: list[Remark] = []
    for one in corrections:
        before = msgspec.json.encode(plain)
        if not _apply(plain, one):
            continue
        try:
            from_json(msgspec.json.encode(plain))
        except ValueError:
            plain = msgspec.json.decode(before)
            continue
        remarks.append(_remark(one, _quotes(plain, one)))
    if not remarks:
        return record
    done = from_json(msgspec.json.encode(plain))
    return msgspec.structs.replace(done, remarks=(*done.remarks, *remarks))


def fits(record: Record, correction: Correction) -> bool:
    """Whether a record has what a correction corrects, and it can have the new value."""
    plain = msgspec.to_builtins(record)
    if not _apply(plain, correction):
        return False
    try:
        from_json(msgspec.json.encode(plain))
    except ValueError:
        return False
    return True


def found(record: Record, fact: str, of: str, field: str) -> list[Correction]:
    """What there is to correct: a correction for each fact of a kind that is of somebody or something, its `now` yet to be filled in."""
    plain = msgspec.to_builtins(record)
    if fact == "head":
        return [Correction("", "head", None, "", field, _text(plain.get(field)), "")]
    if fact == "person":
        return [Correction("", "person", None, of, field, of, "")] if _names(plain, of, None) else []
    return [
        Correction("", fact, _line(one), of, field, _text(one.get(field)), "")
        for one in plain[PARTS[fact]]
        if one.get(_OF.get(fact, "name")) == of
    ]


def check(record: Record, correction: Correction) -> None:
    """FinsamError where a value is none that the field can have."""
    plain = msgspec.to_builtins(record)
    if _apply(plain, correction):
        try:
            from_json(msgspec.json.encode(plain))
        except ValueError as error:
            raise FinsamError(f"{correction.now!r} is no value for {correction.field}: {error}.") from None


def told(correction: Correction) -> str:
    """A correction in one sentence."""
    about = {"item": f" för § {correction.of}", "decision": f" för § {correction.of}", "head": ""}
    whose = about.get(correction.fact, f" för {correction.of}")
    why = "; ".join(part for part in (correction.reason, correction.by, correction.at[:10]) if part)
    return (
        f"Rättat: {WORDS.get(correction.field, correction.field)}{whose} är {correction.now or 'okänt'}, i protokollet {correction.was or 'inget'}"
        + (f" ({why})" if why else "")
    )


def _apply(plain: dict[str, Any], one: Correction) -> bool:
    """Correct plain values in place; whether there was something to correct, whose value was as the correction says."""
    if one.field not in FIELDS.get(one.fact, ()):
        return False
    if one.fact == "head":
        if _text(plain.get(one.field)) != one.was:
            return False
        plain[one.field] = one.now or None
        _add_evidence(plain["head_evidence"], one.field, one)
        return True
    if one.fact == "person":
        return bool(one.now) and _names(plain, one.of, one)
    hit = False
    for fact in plain[PARTS[one.fact]]:
        mine = fact.get(_OF.get(one.fact, "name")) == (one.of or None) and _line(fact) == one.line
        if mine and _text(fact.get(one.field)) == one.was:
            fact[one.field] = _value(one)
            _add_evidence(fact, "evidence", one)
            hit = True
    return hit


def _names(plain: dict[str, Any], of: str, one: Correction | None) -> bool:
    """Whether a document names somebody; with a correction, everywhere by the corrected name."""
    hit = False
    places: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("participants", ("name", "substitutes_for")), ("signatures", ("name",)), ("people_mentioned", ("name",)),
        ("appointments", ("person", "replaces")), ("dissents", ("people",)), ("assignments", ("to",)),
    )  # fmt: skip
    for part, keys in places:
        for fact in plain[part]:
            for key in keys:
                value = fact.get(key)
                if value == of or (isinstance(value, list | tuple) and of in value):
                    hit = True
                    if one:
                        fact[key] = one.now if value == of else [one.now if name == of else name for name in value]
                        _add_evidence(fact, "evidence", one)
    return hit


def _value(one: Correction) -> Any:
    if one.field == "roles":
        return [part.strip() for part in one.now.split(",") if part.strip()]
    if one.field == "amount_sek":
        return float(one.now) if one.now.replace(".", "", 1).isdecimal() else one.now or None
    return one.now or None


def _text(value: Any) -> str:
    """A value of a record as a correction writes it."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _line(fact: Fact) -> int | None:
    quotes = _as_list(fact.get("evidence"))
    return quotes[0]["line"] if quotes else None


def _as_list(evidence: Any) -> list[dict[str, Any]]:
    return [] if evidence is None else list(evidence) if isinstance(evidence, list | tuple) else [evidence]


def _add_evidence(holder: dict[str, Any], key: str, one: Correction) -> None:
    """Let a fact say, behind what the minutes say, that it was corrected."""
    quotes = _as_list(holder.get(key))
    first = quotes[0] if quotes else {"line": one.line or 1}
    own = {"line": first["line"], "quote": told(one)[:_LONGEST], "page": first.get("page")}
    holder[key] = [*quotes, own]


def _quotes(plain: dict[str, Any], one: Correction) -> tuple[Evidence, ...]:
    """The evidence of the remark: what the minutes say where they were corrected."""
    text = told(one)[:_LONGEST]

    def holders(value: Any) -> Iterator[list[dict[str, Any]]]:
        if isinstance(value, dict):
            for part in value.values():
                yield from holders(part)
        elif isinstance(value, list | tuple):
            if any(isinstance(part, dict) and part.get("quote") == text for part in value):
                yield list(value)
            for part in value:
                yield from holders(part)

    found = next(holders(plain), [])
    return tuple(msgspec.convert(quote, Evidence) for quote in found)


def _remark(one: Correction, quotes: tuple[Evidence, ...]) -> Remark:
    return Remark(code=REMARK, detail=told(one), evidence=quotes)
