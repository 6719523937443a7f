"""Namesakes: people of one name in the rows of an answer, whom the name alone does not tell apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from queries.rows import Row


def namesakes(rows: Iterable[Row]) -> list[str]:
    """A sentence for each name that several people in the rows bear: how many, their ids, and for whom and on which board each is."""
    people: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if {"person", "person_id"}.issubset(row.columns) and row["person_id"]:
            told = people[str(row["person"])][str(row["person_id"])]
            said = ", ".join(
                str(row[column]) for column in ("on_behalf_of", "board") if column in row.columns and row[column]
            )
            told.extend([said] if said and not told else [])
    return [
        f"{name} is the name of {len(ids)} people in this answer, as far as the minutes tell: "
        f"{'; '.join(f'{id} ({told[0]})' if told else id for id, told in ids.items())}. "
        "--person takes an id."
        for name, ids in sorted(people.items())
        if len(ids) > 1
    ]
