"""The network of boards in figures: who and what is central, which boards belong together, who joins förbund, who holds the roles.

Every figure is about the minutes that are loaded: a board without minutes has no members here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx

from graph.errors import FinsamError
from queries import catalogue
from queries.collation import alphabetical
from queries.rows import Row

if TYPE_CHECKING:
    from graph.table import Value
    from queries.engine import Store

    Graph = nx.Graph[str]

SAMPLE = 500
"""From how many nodes betweenness is worked out where there are more; it is an estimate then, always the same."""
SEED = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A kind of figure. meaning: what it says, in a sentence or two; rows: made from the mandates, the most telling first."""

    title: str
    meaning: str
    rows: Callable[[Sequence[Row]], list[Row]]


def analyse(store: Store, name: str, *, on: str | None = None) -> list[Row]:
    """The rows of a figure. name: one of `FIGURES`; on: only mandates that hold on that day, surely or possibly.

    FinsamError where there is no such figure or day.
    """
    if name not in FIGURES:
        raise FinsamError(f"There is no figure {name!r}: choose one of {', '.join(FIGURES)}.")
    return FIGURES[name].rows(mandates(store, on))


def mandates(store: Store, on: str | None = None) -> list[Row]:
    """The mandates that every figure is made from. on: only those that hold on that day; FinsamError where there is none such."""
    return catalogue.facts(store, "board_on", on=on)


def central_people(mandates: Sequence[Row]) -> list[Row]:
    """person, boards, organisations represented, betweenness, person_id; only people who lie on a path between two others."""
    between = _betweenness(_people_and_boards(mandates))
    own = _grouped(mandates, "person_id")
    rows = [
        _row(
            person=held[0]["person"], boards=_count(held, "board_id"), represents=_count(held, "on_behalf_of_id"), betweenness=between[id], person_id=id
        )
        for id, held in own.items()
        if between[id]
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-_number(row["betweenness"]), alphabetical(str(row["person"]))))


def central_boards(mandates: Sequence[Row]) -> list[Row]:
    """board, people, boards that share any of them, betweenness, board_id."""
    between, shared = _betweenness(_people_and_boards(mandates)), _boards(mandates)
    rows = [
        _row(board=held[0]["board"], people=_count(held, "person_id"), shares_with=shared.degree[id], betweenness=between[id], board_id=id)
        for id, held in _grouped(mandates, "board_id").items()
    ]  # fmt: skip
    return sorted(
        rows, key=lambda row: (-_number(row["betweenness"]), -_number(row["people"]), alphabetical(str(row["board"])))
    )


def communities(mandates: Sequence[Row]) -> list[Row]:
    """community (number), boards in it, their number and the people whom they share; boards that share nobody are left out."""
    names = {str(row["board_id"]): str(row["board"]) for row in mandates}
    shared = _boards(mandates)
    shared.remove_nodes_from([board for board, degree in dict(shared.degree).items() if not degree])
    found = nx.community.louvain_communities(shared, weight="people", seed=SEED) if shared else []
    members = sorted(
        (sorted(part, key=lambda board: alphabetical(names[board])) for part in found),
        key=lambda part: (-len(part), alphabetical(names[part[0]])),
    )
    return [
        _row(
            community=number,
            size=len(part),
            boards=[names[board] for board in part],
            shared_people=_shared_people(mandates, set(part)),
        )
        for number, part in enumerate(members, start=1)
    ]


def bridges(mandates: Sequence[Row]) -> list[Row]:
    """person, organisations on whose boards they sit, those that nobody else joins, person_id."""
    owner = {
        str(row["organisation_id"]): str(row["board"]).rpartition(", ")[0] for row in mandates if row["organisation_id"]
    }
    joined: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    seats: dict[str, set[str]] = {}
    for person, held in _grouped(mandates, "person_id").items():
        seats[person] = {str(row["organisation_id"]) for row in held if row["organisation_id"]}
        for pair in combinations(sorted(seats[person]), 2):
            joined[pair].add(person)
    names = {str(row["person_id"]): row["person"] for row in mandates}
    rows = []
    for person, organisations in seats.items():
        if len(organisations) > 1:
            alone = [pair for pair, people in joined.items() if people == {person}]
            together = [" – ".join(sorted((owner[a], owner[b]), key=alphabetical)) for a, b in alone]
            rows.append(
                _row(
                    person=names[person], joins=len(organisations), organisations=_sorted(owner[id] for id in organisations),
                    joined_by_nobody_else=_sorted(together), person_id=person,
                )
            )  # fmt: skip
    return sorted(rows, key=lambda row: (-_number(row["joins"]), alphabetical(str(row["person"]))))


def roles(mandates: Sequence[Row]) -> list[Row]:
    """role, seats, people, the most seats that one person has, the organisation with the most seats, its share of those held for anybody."""
    rows = []
    for role, held in _grouped(mandates, "role").items():
        people = Counter(str(row["person_id"]) for row in held)
        sides = Counter(str(row["on_behalf_of"]) for row in held if row["on_behalf_of"])
        side, most = min(sides.items(), key=lambda item: (-item[1], alphabetical(item[0])), default=(None, 0))
        share = round(most / sides.total(), 2) if most else None
        rows.append(
            _row(role=role, seats=len(held), people=len(people), most_by_one_person=max(people.values()), first_organisation=side, its_share=share)
        )  # fmt: skip
    return sorted(rows, key=lambda row: (-_number(row["seats"]), alphabetical(str(row["role"]))))


FIGURES = {
    "people": Figure(
        "Central people",
        "Betweenness is the share of shortest chains (person, board, person …) between others that lead through this person: whoever has "
        "much of it carries word between boards that would not meet otherwise. It says nothing of power or skill.",
        central_people,
    ),
    "boards": Figure(
        "Central boards",
        "Betweenness is the share of shortest chains between others that lead through this board; `shares with` counts the boards that "
        "have at least one person in common with it.",
        central_boards,
    ),
    "communities": Figure(
        "Communities of boards",
        "Boards that share more people with each other than with the rest (Louvain's method, boards joined by the number of people they share). "
        "A board that shares nobody is in none.",
        communities,
    ),
    "bridges": Figure(
        "Bridges between organisations",
        "People who sit on boards of two or more organisations; where nobody else joins a pair of them, the link breaks when this person leaves.",
        bridges,
    ),
    "roles": Figure(
        "Concentration of roles",
        "How many seats of a role there are and how many people hold them: fewer people than seats means that some hold several. The share is that "
        "of the organisation with the most seats among those held on behalf of any.",
        roles,
    ),
}
"""Every figure by the name that the command line has for it."""


def _people_and_boards(mandates: Iterable[Row]) -> Graph:
    """Each person joined to each board that they sit on."""
    return nx.Graph(sorted({(str(row["person_id"]), str(row["board_id"])) for row in mandates}))


def _boards(mandates: Sequence[Row]) -> Graph:
    """Boards, joined where they share `people` (their number)."""
    graph: Graph = nx.Graph()
    graph.add_nodes_from(sorted({str(row["board_id"]) for row in mandates}))
    shared: Counter[tuple[str, str]] = Counter()
    for held in _grouped(mandates, "person_id").values():
        shared.update(combinations(sorted({str(row["board_id"]) for row in held}), 2))
    for (one, other), people in sorted(shared.items()):
        graph.add_edge(one, other, people=people)
    return graph


def _betweenness(graph: Graph) -> dict[str, float]:
    sample = SAMPLE if len(graph) > SAMPLE else None
    return {node: round(value, 4) for node, value in nx.betweenness_centrality(graph, k=sample, seed=SEED).items()}


def _shared_people(mandates: Sequence[Row], boards: set[str]) -> list[str]:
    """The names of those who sit on two or more of some boards."""
    inside = [row for row in mandates if row["board_id"] in boards]
    return _sorted(
        str(held[0]["person"]) for held in _grouped(inside, "person_id").values() if _count(held, "board_id") > 1
    )


def _grouped(mandates: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Rows by the text of a column, sorted by it."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in mandates:
        groups[str(row[column])].append(row)
    return dict(sorted(groups.items()))


def _count(rows: Iterable[Row], column: str) -> int:
    return len({str(row[column]) for row in rows if row[column] is not None})


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(names, key=alphabetical)


def _number(value: Value) -> float:
    assert isinstance(value, int | float)
    return value


def _row(**values: object) -> Row:
    return Row(tuple(values), tuple(values.values()))  # type: ignore[arg-type]  # each is a plain value
