"""A question of the catalogue: what it asks, what it may be given, and its text in Cypher and in SPARQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from graph.errors import FinsamError

FOLDER = Path(__file__).with_name("catalogue")

_LINE = re.compile(r"(?://|#) (sv|en|param|least|sources|example): (.+)")
_LEAST = re.compile(r"(\d+) (\w+) of each (\w+)")
_PARAMETER = re.compile(r"(\w+) \((\w+)\): (.+)")


class Type(StrEnum):
    """What a parameter takes: the name of an entity (`anyone`: a person, board or organisation), which becomes its id; a day, month or
    year, on which something holds, within which or from or to which something is looked for; a number; a type of decision; or a text as it stands.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    BOARD = "board"
    MEETING = "meeting"
    ANYONE = "anyone"
    DAY = "day"
    WITHIN = "within"
    FROM = "from"
    TO = "to"
    NUMBER = "number"
    DECISION = "decision"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a question may be given; None stands for all."""

    name: str
    type: Type
    help: str


@dataclass(frozen=True, slots=True)
class Least:
    """Rows count only where those with one value of `each` have at least `number` different values of `column`."""

    number: int
    column: str
    each: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question by name, in a Swedish and an English sentence, with its parameters and an example of the command.

    sources: the column that names the fact of a row, whose sentences are the row's sources; empty where the rows have theirs otherwise.
    """

    name: str
    swedish: str
    english: str
    parameters: tuple[Parameter, ...]
    least: Least | None
    sources: str
    example: str


def read_header(path: Path) -> Question:
    """The question that a query file's comment lines describe; FinsamError where one of them is missing or cannot be read."""
    found: dict[str, list[str]] = {"sv": [], "en": [], "param": [], "least": [], "sources": [], "example": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _LINE.fullmatch(line):
            found[match[1]].append(match[2])
    if not all(len(found[key]) == 1 for key in ("sv", "en", "example")):
        raise FinsamError(f"{path.name}: its header needs one line each of sv, en and example; add what is missing.")
    parameters = tuple(_parameter(path, text) for text in found["param"])
    least = _least(path, found["least"][0]) if found["least"] else None
    return Question(
        path.stem, found["sv"][0], found["en"][0], parameters, least, "".join(found["sources"]), found["example"][0]
    )


def _parameter(path: Path, text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if match is None or match[2] not in list(Type):
        kinds = ", ".join(Type)
        raise FinsamError(f"{path.name}: `param: {text}` must read `param: name (type): help`, type one of {kinds}.")
    return Parameter(match[1], Type(match[2]), match[3])


def _least(path: Path, text: str) -> Least:
    match = _LEAST.fullmatch(text)
    if match is None:
        raise FinsamError(f"{path.name}: `least: {text}` must read `least: NUMBER COLUMN of each COLUMN`.")
    return Least(int(match[1]), match[2], match[3])


@cache
def questions() -> dict[str, Question]:
    """Every question of the catalogue, by name."""
    return {path.stem: read_header(path) for path in sorted(FOLDER.glob("*.cypher"))}
