"""Members on a list of seats, which does not say who came, of whom another list says that they did not."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.attendance.listed import Listed

_MOST_QUOTES = 4


def with_absence_told(listed: Sequence[Listed]) -> list[Listed]:
    """The list, where whoever stands under `Ledamöter` or `Ersättare` and again under `Frånvarande` is one entry, that of somebody absent in that seat."""
    absent = {
        one.entry.name: one
        for one in listed
        if one.group == "frånvarande" and not one.entry.attended and not one.entry.deputy
    }
    again: set[int] = set()
    for one in listed if absent else ():
        entry, other = one.entry, absent.get(one.entry.name)
        if other is None or not one.seated or entry.presence or entry.marked or entry.remote or entry.attended:
            continue
        entry.presence = "absent"
        entry.organisation = entry.organisation or (None if one.organisation else other.entry.organisation)
        entry.party = entry.party or other.entry.party
        entry.replaced_by = other.entry.replaced_by
        one.evidence = (*one.evidence, *other.evidence)[:_MOST_QUOTES]
        again.add(id(other))
    return [one for one in listed if id(one) not in again]
