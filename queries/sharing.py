"""Boards that share people: how many each two of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from queries.rows import Row


def counted(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of `shared_people`, each with the number of people that its two boards share, as the column `people` before `person`."""
    rows = list(rows)
    shared = Counter((row["board_id"], row["other_board_id"]) for row in rows)
    for row in rows:
        place = row.columns.index("person")
        people = shared[row["board_id"], row["other_board_id"]]
        yield Row(
            (*row.columns[:place], "people", *row.columns[place:]), (*row.values[:place], people, *row.values[place:])
        )
