"""What identities alone contribute to the graph: pairs that may be one person, and ids that no mention has any longer."""

from __future__ import annotations

from collections.abc import Collection

from graph.clusters import Pair, pair
from graph.entities import Person, PossibleIdentity
from graph.ids import content_id
from graph.judgement import Judgement
from graph.mention_store import MentionStore
from graph.persona_store import Doubt, PersonaStore
from graph.standing import Standing

NOT_JOINED = 0.7
"""The highest score of two whom a judgement would join and others keep apart."""

Contributed = dict[str, Person | PossibleIdentity | None]
"""Entities by id, None for one that is no longer."""


def doubts(store: PersonaStore, standing: Standing, people: Collection[str]) -> Contributed:
    """The doubtful pairs of some people that are new, other than they were, or gone."""
    held = store.doubts(people)
    now = open_links(store, standing, people)
    gone = sorted(held.keys() - now.keys())
    changed = {link: doubt for link, doubt in sorted(now.items()) if held.get(link) != doubt}
    store.put_doubts(changed, gone)
    result: Contributed = {content_id("possible", *link): None for link in gone}
    for link, doubt in changed.items():
        id = content_id("possible", *link)
        result[id] = PossibleIdentity(id, *link, *doubt)
    return result


def open_links(store: PersonaStore, standing: Standing, people: Collection[str]) -> dict[Pair, Doubt]:
    """The strongest open link of each of some people with each other person, unless a judgement says that the two are different."""
    own = store.of_people(people)
    links = standing.judgements(own.keys())
    who: dict[str, str | None] = {**own, **store.people({id for link in links for id in link} - own.keys())}
    found: dict[Pair, Doubt] = {}
    apart: set[Pair] = set()
    for (a, b), judgement in links.items():
        one, other = who.get(a), who.get(b)
        if one and other and one != other:
            link = pair(one, other)
            if judgement.verdict == "different":
                apart.add(link)
            else:
                found[link] = max(found.get(link, (0.0, "")), _doubt(judgement))
    return {link: doubt for link, doubt in found.items() if link not in apart}


def _doubt(judgement: Judgement) -> Doubt:
    """What an open link is worth; one judged `same` is open only because joining the two would join people who are not one."""
    if judgement.verdict == "same":
        return min(judgement.score, NOT_JOINED), f"{judgement.reason}, but the name fits somebody else as well"
    return judgement.score, judgement.reason


def former(store: MentionStore, people: Collection[str]) -> Contributed:
    """The ids that no mention has any longer, as aliases of who they are now, for those of some people whose aliases changed."""
    if not store.has_former():
        return {}
    held = {person: store.aliases_held(person) for person in sorted(people)}
    now = {person: store.aliases_now(person) for person in held}
    result: Contributed = {}
    for person in [person for person in held if held[person] != now[person]]:
        store.set_aliases(person, now[person])
        first = store.held(person)
        result[person] = Person(person, first.mention.name if first else "", (), now[person]) if now[person] else None
    return result
