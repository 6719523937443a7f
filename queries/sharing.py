"""Boards that share people: who sits or sat on which two of different organisations, and whether at one time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from queries.bounds import tenures_of
from queries.rows import Row
from queries.seats import Seats, tenure
from queries.tenure import Span

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store

COLUMNS = ("board", "other_board", "people", "person", "at_the_same_time", "board_id", "other_board_id", "person_id")

_Held = Mapping["Value", Sequence[Row]]


def shared(store: Store, seats: Seats, values: Mapping[str, Value]) -> list[Row]:
    """Each two boards of different organisations on which somebody has seats: how many people they share, who, and whether there is a day on which
    that person sits on both, surely or possibly.

    seats: of `shared_people.cypher` or `.rq`; values: its parameter board, one of the two where given. Boards of one organisation are not told: a
    committee is made of members of its styrelse.
    """
    people: defaultdict[Value, defaultdict[Value, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in seats.rows:
        people[row["person_id"]][row["board_id"]].append(row)
    board = values.get("board")
    pairs = [
        (held[one][0], held[other][0], held)
        for held in people.values()
        for one, other in combinations(sorted(held, key=str), 2)
        if held[one][0]["organisation_id"] != held[other][0]["organisation_id"] and board in (None, one, other)
    ]
    spans = _spans(store, seats, (row for _, _, held in pairs for rows in held.values() for row in rows))
    count = Counter((one["board_id"], other["board_id"]) for one, other, _ in pairs)
    return [
        _told(one, other, count[one["board_id"], other["board_id"]], together=_meet(held, one, other, spans))
        for one, other, held in pairs
    ]


def _spans(store: Store, seats: Seats, rows: Iterable[Row]) -> dict[str, list[Span]]:
    """When the seats of rows hold, by mandate id."""
    asked = {str(row["mandate_id"]): row for row in rows}
    ids = {one for id in asked for one in seats.joined.get(id, [id])}
    bounds = tenures_of(store, ids, [*asked.values()])
    return {id: tenure(seats, bounds, id).spans() for id in asked}


def _meet(held: _Held, one: Row, other: Row, spans: Mapping[str, Sequence[Span]]) -> bool:
    """Whether some seat on the one board and some on the other hold on one day, surely or possibly."""
    here, there = (
        [span for row in held[board["board_id"]] for span in spans[str(row["mandate_id"])]] for board in (one, other)
    )
    return any(a.first <= b.last and b.first <= a.last for a in here for b in there)


def _told(one: Row, other: Row, people: int, *, together: bool) -> Row:
    boards = one["board"], other["board"]
    ids = one["board_id"], other["board_id"], one["person_id"]
    return Row(COLUMNS, (*boards, people, one["person"], together, *ids))
