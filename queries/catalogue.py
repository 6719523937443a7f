"""The catalogue of questions: `ask(store, "who_represents", person="Ingrid Hermansson")`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, get_args

from graph.errors import FinsamError
from graph.record import DecisionType
from queries import dates, engine, names
from queries.certainty import held_on
from queries.chain import chain, on_way
from queries.collation import fold as fold_letters
from queries.coverage import coverage
from queries.evidence import seated, sourced
from queries.nominated import with_seats
from queries.question import FOLDER, Least, Parameter, Question, Type, questions
from queries.rows import Row, fold, from_table
from queries.seats import Seats, told_once
from queries.sharing import shared
from queries.succession import succession

if TYPE_CHECKING:
    from graph.table import Value
    from queries.dates import Period
    from queries.engine import Store

_NUMBER = re.compile(
    r"(?P<digits>-?\d[\d\s]*(?:[.,]\d+)?)\s*(?P<unit>(?:kr|kronor|sek|tkr|mkr|mnkr|msek)?)", re.IGNORECASE
)
_UNITS = {"tkr": 1_000, "mkr": 1_000_000, "mnkr": 1_000_000, "msek": 1_000_000}

DERIVED: Mapping[str, Callable[[Store, Seats, Mapping[str, Value]], list[Row]]] = {
    "coverage": lambda _, seats, values: coverage(seats.rows, values),
    "path": lambda _, seats, values: chain(seats.rows, values),
    "shared_people": lambda store, seats, values: seated(store, fold(shared(store, seats, values))),
    "succession": lambda store, seats, values: succession(store, seats.rows, values),
}
"""Questions whose rows follow from what their queries find in steps that SPARQL has no words for, each with these steps."""

NARROWED: Mapping[str, Callable[[list[Row], Mapping[str, Value]], list[Row]]] = {
    "nominations": with_seats,
    "path": on_way,
}
"""Questions to which few of the rows found matter: what picks these."""


STOOD_FOR = frozenset({"who_represents", "representatives_of"})
"""Questions whose queries find all that the representatives of an organisation hold on the boards on which they represent it, so that what some minutes
tell without saying for whom is known for theirs (queries/seats.py); of these rows those matter that turn out to be for the organisation.
"""


def ask(store: Store, name: str, **parameters: str | None) -> list[Row]:
    """The answer to a question of the catalogue: the same rows from either store, in the Swedish alphabet's order of their columns (a
    chain and those who held a seat in order of steps and time).

    name: as in `queries/catalogue`, with `_` or `-`. parameters: those that its header names; people, organisations and boards by id or
    by name as a person would write it (an `engine.Id`, as `names.entity` gives, is not looked up again; of people who bear one name all), days as `2023`, `2023-05` or `2023-05-31`; None for all.

    FinsamError where there is no such question or parameter, where a name fits nobody or several, or where a date does not exist.
    """
    question = find(name)
    seats = _seats(store, question, parameters)
    return sourced(store, seats.rows, question.sources, seats.joined) if question.sources else seats.rows


def facts(store: Store, name: str, **parameters: str | None) -> list[Row]:
    """The answer as from `ask`, without the sentences that state each row: for figures over all of it."""
    return _seats(store, find(name), parameters).rows


def _seats(store: Store, question: Question, parameters: Mapping[str, str | None]) -> Seats:
    """The rows of an answer without their sources, and which mandates each tells of where these are several."""
    given = {key: value for key, value in parameters.items() if value is not None}
    known = {parameter.name: parameter.type for parameter in question.parameters}
    if unknown := sorted(given.keys() - known.keys()):
        raise FinsamError(
            f"The question {question.name} has no parameter {unknown[0]!r}: see finsam ask {question.name} --help."
        )
    values: dict[str, Value] = {}
    for parameter in question.parameters:
        if parameter.type not in (Type.DAY, Type.WITHIN):
            values[parameter.name] = _value(store, parameter, given.get(parameter.name))
    for key in (key for key in given if known[key] is Type.WITHIN):
        _narrow(values, dates.parse(given[key]))
    found = _found(store, question, values)
    narrow = NARROWED.get(question.name)
    seats = told_once(store, narrow(found, values) if narrow else found)
    if question.name in STOOD_FOR:
        seats.rows = [row for row in seats.rows if _is_for(row, values["organisation"], question)]
    derive = DERIVED.get(question.name)
    seats.rows = derive(store, seats, values) if derive else fold(seats.rows)
    for key in (key for key in given if known[key] is Type.DAY):
        seats.rows = held_on(store, seats, dates.parse(given[key]))
    if question.least:
        seats.rows = _at_least(seats.rows, question.least)
    return seats


def _is_for(row: Row, organisation: Value, question: Question) -> bool:
    """Whether a seat is one for the organisation asked about; of any, it is one for somebody where the question is who represents whom."""
    if organisation is None:
        return question.name != "representatives_of" or row["on_behalf_of_id"] is not None
    return row["on_behalf_of_id"] == organisation


def _narrow(values: dict[str, Value], period: Period) -> None:
    """Let the parameters from and to lie within a period."""
    first, last = period.first.isoformat(), period.last.isoformat()
    values["from"] = max(str(values["from"] or first), first)
    values["to"] = min(str(values["to"] or last), last)


def _found(store: Store, question: Question, values: Mapping[str, Value]) -> list[Row]:
    """What the query of a question gives back; of people of one name for each."""
    people = values.get("person")
    each = [{**values, "person": person} for person in people] if isinstance(people, list) else [values]
    return [row for one in each for row in from_table(engine.run(store, FOLDER / question.name, one))]


def find(name: str) -> Question:
    """The question of that name, with `_` or `-`; FinsamError where there is none."""
    question = questions().get(name.replace("-", "_"))
    if question is None:
        raise FinsamError(f"There is no question {name!r}: finsam ask lists them.")
    return question


def _value(store: Store, parameter: Parameter, text: str | None) -> Value:
    if text is None:
        return None
    match parameter.type:
        case Type.TEXT:
            return text
        case Type.FROM:
            return dates.parse(text).first.isoformat()
        case Type.TO:
            return dates.parse(text).last.isoformat()
        case Type.DECISION:
            return _decision_type(text)
        case Type.NUMBER:
            return _kronor(parameter, text)
        case Type.PERSON if not isinstance(text, engine.Id):
            people = names.people(store, text)
            return people[0] if len(people) == 1 else [*people]
        case kind:
            return text if isinstance(text, engine.Id) else names.resolve(store, kind, text)


def _kronor(parameter: Parameter, text: str) -> float:
    """A number as people write it: `250000`, `250 000 kr`, `250 tkr`, `1,5 mnkr`; FinsamError where it is none."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise FinsamError(f"{text!r} is not a number: write {parameter.name} as 250000, 250 tkr or 1,5 mnkr.")
    return float(re.sub(r"\s", "", match["digits"]).replace(",", ".")) * _UNITS.get(match["unit"].lower(), 1)


def _decision_type(text: str) -> str:
    """A type of decision, however its letters are written; FinsamError where there is none such."""
    known: dict[str, str] = {fold_letters(kind): kind for kind in get_args(DecisionType)}
    if found := known.get(fold_letters(text.strip())):
        return found
    raise FinsamError(f"There is no type of decision {text!r}: there are {', '.join(known.values())}.")


def _at_least(rows: list[Row], least: Least) -> list[Row]:
    values: defaultdict[Value, set[Value]] = defaultdict(set)
    for row in rows:
        values[row[least.each]].add(row[least.column])
    return [row for row in rows if len(values[row[least.each]]) >= least.number]
