"""Succession: who held a seat before and after whom.

A seat is one organisation's place on a board as ledamot or as ersättare; an office (ordförande, kassör …) is one of the whole board,
whomever its holder represents. Who holds neither, because their role or organisation is not known, has no seat here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.roles import OFFICES
from graph.table import Value
from queries.bounds import tenures
from queries.collation import alphabetical
from queries.rows import Row

if TYPE_CHECKING:
    from queries.engine import Store

Seen = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a seat. begun, ended: ISO, the days for which the minutes vouch; empty where they give none."""

    row: Row
    begun: str
    ended: str

    @property
    def person(self) -> str:
        return str(self.row["person_id"])


def succession(store: Store, rows: Iterable[Row], values: Mapping[str, Value]) -> list[Row]:
    """The holders of each seat in order of time, each with the names of those right before and after.

    rows: of `succession.cypher` or `.rq` on the store; values: the parameters person, organisation, from and to, which choose among them.
    """
    rows = list(rows)
    seen = _seen(store, [row for row in rows if row["role"] in OFFICES])
    seats: defaultdict[tuple[str, ...], list[Holder]] = defaultdict(list)
    for row in _one_a_mandate(rows):
        if seat := _seat(row):
            seats[seat].append(_holder(row))
    chosen = [_told(holder, seat, seen) for seat in seats.values() for holder in seat if _asked(holder, values)]
    return sorted(chosen, key=_order)


def _seen(store: Store, rows: Sequence[Row]) -> Seen:
    """The days of the meetings that show mandates, by id."""
    return {id: {since for since, _ in tenure.seen} for id, tenure in tenures(store, rows).items()}


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


def _told(holder: Holder, seat: Sequence[Holder], seen: Seen) -> Row:
    if holder.row["role"] in OFFICES:
        before, after = _turns(holder, seat, seen)
    else:
        others = [other for other in seat if other.person != holder.person and other.begun]
        earlier = [other for other in others if other.ended and _precedes(other, holder)]
        later = [other for other in others if _precedes(holder, other)] if holder.ended else []
        last = max((other.ended for other in earlier), default="")
        first = min((other.begun for other in later), default="")
        before = _names(other for other in earlier if other.ended == last)
        after = _names(other for other in later if other.begun == first)
    names = {"before": before, "after": after}
    row = holder.row
    place = row.columns.index("person") + 1
    columns = (*row.columns[:place], *names, *row.columns[place:])
    return Row(columns, (*row.values[:place], *names.values(), *row.values[place:]), row.more)


def _turns(holder: Holder, seat: Sequence[Holder], seen: Seen) -> tuple[str | None, str | None]:
    """Who held an office right before and after each turn of somebody who may have held it more than once: chairs go round."""
    shown = sorted({day for one in seat for day in _days(one, seen)})
    turns: list[set[str]] = []
    holders: dict[str, list[Holder]] = {}
    for one in seat:
        holders.setdefault(one.person, []).append(one)
    for day in shown:
        there = {person for person, own in holders.items() if any(day in _days(one, seen) for one in own)}
        stays = there & turns[-1] if turns else set()
        for people in (stays, there - stays):
            if people and (not turns or turns[-1] != people):
                turns.append(people)
    own = [number for number, people in enumerate(turns) if holder.person in people]
    before = {person for number in own if number for person in turns[number - 1]} - {holder.person}
    after = {person for number in own for person in (turns[number + 1] if number + 1 < len(turns) else ())} - {
        holder.person
    }
    return (
        _names(one for person in before for one in holders[person]),
        _names(one for person in after for one in holders[person]),
    )


def _days(holder: Holder, seen: Seen) -> set[str]:
    """The days that show somebody in an office: those of meetings and the stated first."""
    start = holder.row["stated_start"]
    days = set(seen.get(str(holder.row["mandate_id"]), ()))
    return days | ({str(start)} if start else set()) or {holder.begun}


def _precedes(one: Holder, other: Holder) -> bool:
    """Whether one held the seat before the other; where a meeting shows both in it, as the minutes say."""
    if one.ended != other.begun:
        return one.ended < other.begun
    return str(one.row["person"]) in str(other.row["replaces"] or "").split(", ")


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
