"""Seats told once: a mandate of which no minutes say for whom adds nothing where the same seat is known with its organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.table import Value
from queries.rows import Row

_SEAT = ("person_id", "board_id", "role")
_NEEDED = frozenset({*_SEAT, "on_behalf_of_id", "mandate_id", "first_seen", "last_seen", "stated_start", "stated_end"})


def told_once(rows: Iterable[Row]) -> list[Row]:
    """Rows of mandates without those whose organisation is unknown and which were seen only while another row has the same person in the same role
    on the same board: minutes elsewhere mention it (`X, som är ledamot i Y`). Rows of anything else stay as they are.
    """
    rows = list(rows)
    if not rows or not _NEEDED.issubset(rows[0].columns):
        return rows
    known: defaultdict[tuple[Value, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row["on_behalf_of_id"] is not None:
            known[_seat(row)].append(row)
    return [
        row
        for row in rows
        if row["on_behalf_of_id"] is not None or not any(_covers(other, row) for other in known[_seat(row)])
    ]


def _seat(row: Row) -> tuple[Value, ...]:
    return tuple(row[column] for column in _SEAT)


def _covers(known: Row, row: Row) -> bool:
    """Whether a row tells all that another does: the other states no time and was seen within this one's."""
    if row["stated_start"] or row["stated_end"] or row["first_seen"] is None or known["first_seen"] is None:
        return False
    return str(known["first_seen"]) <= str(row["first_seen"]) and str(row["last_seen"]) <= str(known["last_seen"])
