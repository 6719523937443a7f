"""What bounds mandates in time, as the minutes in a store tell it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.deriving.bodies import ORGANS
from graph.ids import content_id
from graph.roles import OFFICES
from ontology.register import NETWORK
from queries import engine
from queries.dates import Period, filled
from queries.tenure import Tenure, around

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store
    from queries.rows import Row

ONE_HOLDER = frozenset({"ordförande", "kassör"})
"""Offices that no two people of one board hold at once; there may be two vice chairs (lag 2003:1210 § 17)."""
NETWORK_BOARDS = {organ: content_id("board", NETWORK, organ) for organ in ORGANS}
"""The ids of NNS's organs. No term of the law binds them: its annual meetings choose people for one year or two, as their minutes say."""


def near_of(row: Row) -> dt.timedelta | None:
    """For how long around it a meeting of NNS speaks for a seat there: two years for its board, one for an office and for organs that are chosen each year;
    None for a seat elsewhere.
    """
    if row["board_id"] not in NETWORK_BOARDS.values():
        return None
    whole = row["board_id"] == NETWORK_BOARDS["styrelse"] and row["role"] not in OFFICES
    return dt.timedelta(days=365 * (2 if whole else 1))


def shown_around(row: Row, period: Period) -> bool:
    """Whether meetings of NNS show a seat near enough to a period to speak for it."""
    near = near_of(row)
    if near is None:
        return False
    speaking = around(period, near)
    return (
        str(row["first_seen"] or "9999") <= speaking.last.isoformat()
        and str(row["last_seen"] or "") >= speaking.first.isoformat()
    )


def tenures(store: Store, rows: Sequence[Row]) -> dict[str, Tenure]:
    """What bounds the mandates of rows, by id. rows: of a question whose rows are mandates with `role`, `stated_start`, `stated_end` and `first_seen`."""
    return tenures_of(store, {str(row["mandate_id"]) for row in rows}, rows)


def tenures_of(store: Store, ids: Collection[str], rows: Sequence[Row]) -> dict[str, Tenure]:
    """What bounds mandates, by id. rows: as for `tenures`; a mandate without one is taken to have no stated time."""
    mandates: list[Value] = [*sorted(ids)]
    bounds: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for record in engine.run(store, engine.LOOKUP / "tenure", {"mandates": mandates}) if mandates else ():
        key = (str(record["mandate_id"]), str(record["what"]))
        bounds[key].update(_days(record["days"]))
    told = {str(row["mandate_id"]): row for row in rows}
    single: list[Value] = [id for id in sorted(ids) if id not in told or told[id]["role"] in ONE_HOLDER]
    for id, rivals in _rivals(store, single).items():
        bounds[id, "rival"] = {(day, day) for day in rivals}
        last = max((until for _, until in bounds[id, "seen"]), default="9999")
        bounds[id, "followed"] |= {(day, day) for day in sorted(rivals) if day > last}
    return {id: _tenure(id, told.get(id), bounds) for id in ids}


def _days(gathered: Value) -> Iterator[tuple[str, str]]:
    """First and last of each day that a query gathered, as a list of pairs or as text."""
    pairs = gathered if isinstance(gathered, list) else [day.split("/") for day in str(gathered or "").split()]
    for pair in pairs:
        if isinstance(pair, list):
            first, last = pair
            yield str(first), str(last)


def _rivals(store: Store, mandates: list[Value]) -> dict[str, set[str]]:
    """By mandate in an office that one person holds at a time, the days on which another is shown in it."""
    shown: defaultdict[tuple[Value, Value], list[tuple[str, Value, frozenset[str]]]] = defaultdict(list)
    for record in engine.run(store, engine.LOOKUP / "holders", {"mandates": mandates}) if mandates else ():
        days = record["days"]
        known = frozenset(map(str, days) if isinstance(days, list) else str(days or "").split())
        shown[record["board_id"], record["role"]].append((str(record["mandate_id"]), record["person_id"], known))
    return {
        id: {day for _, other, days in holders if other != person for day in days}
        for holders in shown.values()
        for id, person, _ in holders
    }


def _tenure(id: str, row: Row | None, bounds: Mapping[tuple[str, str], set[tuple[str, str]]]) -> Tenure:
    seen = tuple(sorted(bounds.get((id, "seen"), ())))
    return Tenure(
        _text(row["stated_start"]) if row else "",
        _text(row["stated_end"]) if row else "",
        seen,
        _least(bounds.get((id, "left"), ())),
        _least(bounds.get((id, "elected"), ())),
        min((since for since, _ in seen), default=""),
        _least(bounds.get((id, "followed"), ())),
        tuple(sorted(day for day, _ in bounds.get((id, "rival"), ()))),
        near_of(row) if row else None,
    )


def _least(days: Iterable[tuple[str, str]]) -> str:
    return min((first for first, _ in days), key=lambda day: filled(day, "99"), default="")


def _text(value: Value) -> str:
    return "" if value is None else str(value)
