"""Each person once for each post that an item gives, with all that it says of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from graph.record import Appointment
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import OF_BOARD

_MEMBER, _REPRESENTING = "ledamot", frozenset({"representant", "ledamot"})
"""Whoever represents somebody in a group is a member of it."""
_GROUPS = ("grupp", "utskott", "presidi", "valberedning", "råd")


def distinct(made: Iterator[Appointment]) -> list[Appointment]:
    """One for each person and kind in the board, and in a group: the first, with what later ones add; a decision outranks what came before it."""
    first: dict[tuple[str, str, str], Appointment] = {}
    for appointment in made:
        body = (appointment.body or "").lower()
        kind = _MEMBER if appointment.kind in _REPRESENTING else appointment.kind
        in_group = kind in OF_BOARD and has_any(body, _GROUPS)
        key = (appointment.person, kind if in_group else appointment.kind, body.split()[0] if in_group else "")
        first[key] = _merged(first[key], appointment) if key in first else appointment
    return list(first.values())


def _merged(one: Appointment, other: Appointment) -> Appointment:
    if other.outcome == "beslutad" and one.outcome != "beslutad":
        one, other = other, one
    return structs.replace(
        one,
        body=one.body or other.body,
        represents=one.represents or other.represents,
        start=one.start or other.start,
        end=one.end or other.end,
        replaces=one.replaces or other.replaces,
    )
