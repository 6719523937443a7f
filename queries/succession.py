"""Succession: who held a seat before and after whom.

A seat is one organisation's place on a board as ledamot or as ersättare; an office (ordförande, kassör …) is one of the whole board,
whomever its holder represents. Who holds neither, because their role or organisation is not known, has no seat here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.roles import OFFICES
from graph.table import Value
from queries.collation import alphabetical
from queries.rows import Row


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a seat. begun, ended: ISO, the days for which the minutes vouch; empty where they give none."""

    row: Row
    begun: str
    ended: str

    @property
    def person(self) -> str:
        return str(self.row["person_id"])


def succession(rows: Iterable[Row], values: Mapping[str, Value]) -> list[Row]:
    """The holders of each seat in order of time, each with the names of those right before and after.

    rows: of `succession.cypher` or `.rq`; values: the parameters person, organisation, from and to, which choose among them.
    """
    seats: defaultdict[tuple[str, ...], list[Holder]] = defaultdict(list)
    for row in _one_a_mandate(rows):
        if seat := _seat(row):
            seats[seat].append(_holder(row))
    chosen = [_told(holder, seat) for seat in seats.values() for holder in seat if _asked(holder, values)]
    return sorted(chosen, key=_order)


def _one_a_mandate(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of each mandate as one: several elections may have given it, each with somebody whom it replaces."""
    mandates: defaultdict[Value, list[Row]] = defaultdict(list)
    for row in rows:
        mandates[row["mandate_id"]].append(row)
    for same in mandates.values():
        names = sorted({str(row["replaces"]) for row in same if row["replaces"]}, key=alphabetical)
        values = (
            (column, ", ".join(names) or None if column == "replaces" else value) for column, value in same[0].items()
        )
        yield Row(same[0].columns, tuple(value for _, value in values), same[0].more)


def _seat(row: Row) -> tuple[str, ...]:
    if row["role"] in OFFICES:
        return str(row["board_id"]), str(row["role"])
    return (str(row["board_id"]), str(row["role"]), str(row["on_behalf_of_id"])) if row["on_behalf_of_id"] else ()


def _holder(row: Row) -> Holder:
    begun = min((str(day) for day in (row["stated_start"], row["first_seen"]) if day), default="")
    ended = max((f"{day}-99-99"[:10] for day in (row["stated_end"], row["last_seen"]) if day), default="")
    return Holder(row, begun, ended)


def _asked(holder: Holder, values: Mapping[str, Value]) -> bool:
    first, last = values["from"], values["to"]
    return (
        (values["person"] is None or holder.row["person_id"] in _all(values["person"]))
        and values["organisation"] in (None, holder.row["on_behalf_of_id"])
        and (first is None or holder.ended >= str(first))
        and (last is None or (bool(holder.begun) and holder.begun <= str(last)))
    )


def _all(value: Value) -> list[Value]:
    return [*value] if isinstance(value, list) else [value]


def _told(holder: Holder, seat: Iterable[Holder]) -> Row:
    others = [other for other in seat if other.person != holder.person and other.begun and other.ended]
    before = [other for other in others if _precedes(other, holder)]
    after = [other for other in others if _precedes(holder, other)] if holder.ended else []
    last = max((other.ended for other in before), default="")
    first = min((other.begun for other in after), default="")
    names = {
        "before": _names(other for other in before if other.ended == last),
        "after": _names(other for other in after if other.begun == first),
    }
    row = holder.row
    place = row.columns.index("person") + 1
    columns = (*row.columns[:place], *names, *row.columns[place:])
    return Row(columns, (*row.values[:place], *names.values(), *row.values[place:]), row.more)


def _precedes(one: Holder, other: Holder) -> bool:
    """Whether one held the seat before the other; an office may pass on at a meeting that shows both in it, as a seat where the minutes say so."""
    if one.ended != other.begun:
        return one.ended < other.begun
    replaced = str(one.row["person"]) in str(other.row["replaces"] or "").split(", ")
    return replaced or (one.row["role"] in OFFICES and (one.begun < other.begun or one.ended < other.ended))


def _names(holders: Iterable[Holder]) -> str | None:
    return ", ".join(sorted({str(holder.row["person"]) for holder in holders}, key=alphabetical)) or None


def _order(row: Row) -> tuple[object, ...]:
    office = row["role"] in OFFICES
    whose = "" if office else str(row["on_behalf_of"])
    begun = _holder(row).begun
    return (
        alphabetical(str(row["board"])),
        not office,
        alphabetical(whose),
        row["role"],
        begun,
        alphabetical(str(row["person"])),
    )
