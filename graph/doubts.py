"""What identities alone contribute to the graph: pairs that may be one person, and ids that no mention has any longer."""

from __future__ import annotations

from collections.abc import Iterator

from graph.clusters import pair
from graph.entities import Person, PossibleIdentity
from graph.identity_store import IdentityStore
from graph.ids import content_id
from graph.standing import Standing

Contributed = dict[str, Person | PossibleIdentity | None]
"""Entities by id, None for one that is no longer."""


def doubts(store: IdentityStore, standing: Standing, people: set[str]) -> Contributed:
    """The doubtful pairs of some people that are new, other than they were, or gone."""
    held = {id: doubt for person in people for id, doubt in store.doubts(person).items()}
    now: dict[str, PossibleIdentity] = {}
    for person in sorted(people):
        for doubt in _doubts_of(store, standing, person):
            known = now.get(doubt.id)
            if known is None or (known.score, known.reason) < (doubt.score, doubt.reason):
                now[doubt.id] = doubt
    gone = held.keys() - now.keys()
    changed = {id: doubt for id, doubt in now.items() if held.get(id) != doubt}
    store.put_doubts(changed.values(), gone)
    return dict.fromkeys(sorted(gone)) | {id: changed[id] for id in sorted(changed)}


def _doubts_of(store: IdentityStore, standing: Standing, person: str) -> Iterator[PossibleIdentity]:
    """One for each open link from a person to somebody else, unless a judgement says that the two are different."""
    links = {}
    for persona in store.personas_of(person):
        for (a, b), judgement in standing.judgements(persona).items():
            other = store.person_of(b if a == persona else a)
            if other is not None and other != person:
                links[a, b] = other, judgement
    apart = {other for other, judgement in links.values() if judgement.verdict == "different"}
    for other, judgement in links.values():
        if other not in apart:
            a, b = pair(person, other)
            yield PossibleIdentity(content_id("possible", a, b), a, b, judgement.score, judgement.reason)


def former(store: IdentityStore, people: set[str]) -> Contributed:
    """The ids that no mention has any longer, as aliases of who they are now, for those of some people whose aliases changed."""
    if not store.has_former():
        return {}
    held = {person: store.former_held(person) for person in sorted(people)}
    now = {person: store.former_now(person) for person in held}
    result: Contributed = {}
    for person in [person for person in held if held[person] != now[person]]:
        store.set_former(person, now[person])
        first = store.mention(person)
        result[person] = Person(person, first.name if first else "", (), now[person]) if now[person] else None
    return result
