"""A record cleaned at the border, wherever it comes from: of personal data beyond names, and of characters that steer what shows it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from graph.characters import readable
from graph.privacy import MASK, mask
from graph.record import Evidence, Record, Source

NAMES = frozenset({"name", "person"})
"""Keys that name the person of a fact: without a name there is no fact."""
OTHER_NAMES = frozenset({"substitutes_for", "replaces"})
LISTS_OF_NAMES = frozenset({"people", "to"})

_BETWEEN = '"'
"""Parts texts that are looked at together: no personal data runs over it."""
_OUTER = " \t\n,;:*+-/()[]<>"


def clean(text: str) -> str:
    """One text, `readable` and with personal data masked."""
    return mask(readable(text))


def cleaned(record: Record) -> Record:
    """The record with every text `clean`, also quotes; who is named by nothing but such data is left out. The same record where it is clean."""
    if _is_clean(record):
        return record
    plain = _walk(msgspec.to_builtins(record))
    if plain["number"] != record.number:
        plain["number"] = None  # its form is fixed; masked it would not have it
    if record.source.sha256:
        plain["source"]["sha256"] = record.source.sha256
    return msgspec.convert(plain, Record)


def _is_clean(record: Record) -> bool:
    """Whether nothing is to be done, judged by all texts at once, each but once: much cheaper than one by one."""
    text = _BETWEEN.join(_texts(record))
    return clean(text) == text


def _texts(record: Record) -> dict[str, None]:
    """Every text that stands anywhere in the record, the sum and format of its file apart."""
    found: dict[str, None] = {}
    parts: list[Any] = [replace(record, source=Source(file=record.source.file))]
    for part in parts:  # which grows meanwhile by what stands inside
        kind = type(part)
        if kind is str:
            found[part] = None
        elif kind is Evidence:
            found[part.quote] = None
        elif kind is tuple or kind is list:
            parts += part
        elif kind is dict:
            parts += (*part, *part.values())
        elif isinstance(part, msgspec.Struct):
            parts += astuple(part)
    return found


def _walk(value: Any) -> Any:
    """Plain JSON values, cleaned throughout."""
    match value:
        case str():
            return clean(value)
        case list() | tuple():
            return [fact for fact in map(_walk, value) if not _is_nameless(fact)]
        case dict():
            return {clean(key): _entry(key, part) for key, part in value.items()}
        case _:
            return value


def _entry(key: str, value: Any) -> Any:
    if key in NAMES | OTHER_NAMES and isinstance(value, str):
        return _name(value)
    if key in LISTS_OF_NAMES and isinstance(value, list | tuple):
        return [name for name in map(_name, value) if name]
    return _walk(value)


def _is_nameless(fact: Any) -> bool:
    return isinstance(fact, dict) and any(fact.get(key, "") is None for key in NAMES)


def _name(value: str) -> str | None:
    """What is left of a name, None where that is nothing."""
    text = clean(value)
    if MASK in text:
        text = " ".join(text.replace(MASK, " ").split()).strip(_OUTER)
    return text if any(letter.isalpha() for letter in text) else None
