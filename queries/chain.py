"""Chains: the shortest way between two people, boards or organisations over the mandates that tie them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from graph.errors import FinsamError
from graph.table import Value
from queries.collation import alphabetical
from queries.rows import Row

COLUMNS = (
    "step", "one", "tie", "other", "role", "stated_start", "stated_end", "first_seen", "last_seen", "one_id", "other_id", "fact_id",
)  # fmt: skip
_PERIOD = ("stated_start", "stated_end", "first_seen", "last_seen")


class Kind(IntEnum):
    """How two are tied; of chains equally long one over boards is told rather than one over what people represent."""

    SITS_ON = 1
    ORGAN_OF = 2
    REPRESENTS = 3


TOLD = {Kind.SITS_ON: "sitter i", Kind.ORGAN_OF: "är organ i", Kind.REPRESENTS: "företräder"}


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact that ties two: a mandate (`row`), or that a board is its organisation's. fact: the id of the mandate or the board."""

    kind: Kind
    one: str
    other: str
    names: tuple[str, str]
    fact: str
    row: Row | None = None


Ties = Mapping[tuple[str, str], list[Tie]]


def chain(rows: Iterable[Row], values: Mapping[str, Value]) -> list[Row]:
    """The steps of the shortest chain, none where there is none; a step that several mandates show has a row for each.

    rows: of `path.cypher` or `.rq`; values: the parameters one and other, ids. FinsamError where either is not given, or both are the same.
    """
    one, other = values["one"], values["other"]
    if not one or not other or one == other:
        raise FinsamError(
            "A chain has two ends: name two different people, boards or organisations with --one and --other."
        )
    ties = _tied(rows)
    steps = _shortest(ties, str(one), str(other))
    return [_told(number, tie) for number, pair in enumerate(steps, start=1) for tie in ties[pair]]


def on_way(rows: Sequence[Row], values: Mapping[str, Value]) -> list[Row]:
    """The rows of the people whom a shortest chain leads over: from these `chain` finds it as from all."""
    one, other = str(values["one"]), str(values["other"])
    met = {end for pair in _shortest(_tied(rows), one, other) for end in pair}
    return [row for row in rows if row["person_id"] in met]


def _tied(rows: Iterable[Row]) -> Ties:
    ties: defaultdict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in sorted(set(_ties(rows)), key=_order):
        ties[tie.one, tie.other].append(tie)
    return ties


def _ties(rows: Iterable[Row]) -> Iterator[Tie]:
    for row in rows:
        person, board, fact = str(row["person_id"]), str(row["board_id"]), str(row["mandate_id"])
        yield Tie(Kind.SITS_ON, person, board, (str(row["person"]), str(row["board"])), fact, row)
        if row["on_behalf_of_id"]:
            names = str(row["person"]), str(row["on_behalf_of"])
            yield Tie(Kind.REPRESENTS, person, str(row["on_behalf_of_id"]), names, fact, row)
        if row["organisation_id"]:
            yield Tie(
                Kind.ORGAN_OF, board, str(row["organisation_id"]), (str(row["board"]), str(row["organisation"])), board
            )


def _order(tie: Tie) -> tuple[object, ...]:
    return (
        tie.kind,
        *map(alphabetical, tie.names),
        tie.one,
        tie.other,
        str(tie.row["role"]) if tie.row else "",
        tie.fact,
    )


def _shortest(ties: Ties, start: str, goal: str) -> list[tuple[str, str]]:
    """The pairs that lead from start to goal, in order; of several shortest ways one that leads least over what people represent, and of these the one
    whose ties come first.
    """
    neighbours: defaultdict[str, list[tuple[str, tuple[str, str]]]] = defaultdict(list)
    for one, other in ties:
        neighbours[one].append((other, (one, other)))
        neighbours[other].append((one, (one, other)))
    came: dict[str, tuple[str, tuple[str, str]] | None] = {start: None}
    price = {start: 0}
    reached = [start]
    while reached and goal not in came:
        found: dict[str, tuple[str, tuple[str, str]]] = {}
        for here in reached:
            for there, pair in neighbours[here]:
                own = price[here] + (ties[pair][0].kind is Kind.REPRESENTS)
                if there not in came and (there not in found or own < price[there]):
                    found[there], price[there] = (here, pair), own
        came.update(found)
        reached = list(found)
    steps = []
    step = came.get(goal)
    while step:
        steps.append(step[1])
        step = came[step[0]]
    return steps[::-1]


def _told(number: int, tie: Tie) -> Row:
    role = tie.row["role"] if tie.row else None
    period = [tie.row[column] if tie.row else None for column in _PERIOD]
    return Row(
        COLUMNS, (number, tie.names[0], TOLD[tie.kind], tie.names[1], role, *period, tie.one, tie.other, tie.fact)
    )
