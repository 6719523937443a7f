"""People before and after: who became whom, by the ids that answer for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.entities import Person


@dataclass(frozen=True, slots=True)
class Fates:
    """became: the id of each person before → of the one after who answers to most of their ids. joined: people before who are one now, each
    with the one after; split: a person before with those whom they are now.
    """

    became: dict[str, str]
    joined: tuple[tuple[tuple[Person, ...], Person], ...]
    split: tuple[tuple[Person, tuple[Person, ...]], ...]


def fates(before: Iterable[Person], after: Iterable[Person]) -> Fates:
    """What became of people, of whom each is given as they were and as they are."""
    old, new = ({person.id: person for person in sorted(people, key=_id)} for people in (before, after))
    answers = {id: person.id for person in new.values() for id in (*person.aliases, person.id)}
    into = {id: Counter(sorted(answers[one] for one in _ids(person) if one in answers)) for id, person in old.items()}
    origins: defaultdict[str, list[Person]] = defaultdict(list)
    for id, found in into.items():
        for person in found:
            origins[person].append(old[id])
    return Fates(
        {id: max(sorted(found), key=lambda one: (found[one], one == id)) for id, found in into.items() if found},
        tuple((tuple(origins[id]), new[id]) for id in sorted(origins) if len(origins[id]) > 1),
        tuple((old[id], tuple(new[one] for one in sorted(found))) for id, found in into.items() if len(found) > 1),
    )


def _ids(person: Person) -> tuple[str, ...]:
    return (person.id, *person.aliases)


def _id(person: Person) -> str:
    return person.id
