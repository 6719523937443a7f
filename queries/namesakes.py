"""Namesakes: people of one name in the rows of an answer, whom the name alone does not tell apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from queries.collation import alphabetical
from queries.rows import Row

MOST_TOLD = 10
"""How many names are told in full."""


def namesakes(rows: Iterable[Row]) -> list[str]:
    """A sentence for each name that several people in the rows bear: how many, their ids, and for whom and on which board each is; of many names
    the first, and how many more there are. In the order of the Swedish alphabet.
    """
    people: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if {"person", "person_id"}.issubset(row.columns) and row["person_id"]:
            told = people[str(row["person"])][str(row["person_id"])]
            said = ", ".join(
                str(row[column]) for column in ("on_behalf_of", "board") if column in row.columns and row[column]
            )
            told.extend([said] if said and not told else [])
    shared = sorted((name for name, ids in people.items() if len(ids) > 1), key=alphabetical)
    more = [f"Names of several people beyond these: {len(shared) - MOST_TOLD}. --format json tells who is who by id."]
    return [*(_sentence(name, people[name]) for name in shared[:MOST_TOLD]), *(more if len(shared) > MOST_TOLD else ())]


def _sentence(name: str, ids: Mapping[str, Sequence[str]]) -> str:
    each = (f"{id} ({told[0]})" if told else id for id, told in ids.items())
    return (
        f"{name} is the name of {len(ids)} people in this answer, as far as the minutes tell: {'; '.join(each)}. "
        "--person takes an id."
    )
