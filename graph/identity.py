"""Identities: which mentions are one person. Judgements between personas are kept; identities follow from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.clusters import Pair, cluster, pair
from graph.deriving.context import Who
from graph.doubts import doubts, former
from graph.entities import Person, PossibleIdentity
from graph.identity_store import IdentityStore
from graph.ids import content_id
from graph.judgement import Judgement, comparable, judge
from graph.likeness import Likeness, likeness
from graph.mention import Mention
from graph.persona import Persona, cells, persona
from graph.standing import Standing
from graph.strands import strands
from graph.verdicts import Said


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed. documents: those in which somebody is now another person. entities: by id, what identities alone
    contribute to the graph (former ids, doubtful pairs), None where they no longer do.
    """

    documents: frozenset[str]
    entities: dict[str, Person | PossibleIdentity | None]


class Identities:
    """The mentions of an archive and the people that they are. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.store = IdentityStore(db)
        self._dirty: set[str] = set()
        self._left: set[str] = set()

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the mentions of a document."""
        mentions = list(mentions)
        found = cells(mentions)
        self._left |= self.store.add_mentions(mentions, found)
        self._dirty |= set(found.values())

    def remove(self, document: str) -> None:
        """Take out the mentions of a document; their ids go on answering.

        Each stands for another mention of the same person, else for whoever the persona is when it is seen again.
        """
        taken = self.store.take_mentions(document)
        for mention, cell, persona_of in taken:
            person = self.store.person_of(persona_of)
            others = (self.store.mentions_of(id) for id in self.store.personas_of(person)) if person else iter(())
            remaining = min((other.id for found in others for other in found), default=None)
            self.store.retire(mention.id, remaining, persona_of)
            self._dirty.add(cell)
            self._left |= {person} if person else set()

    def judge(self, said: Sequence[Said]) -> None:
        """Take in what people judged, in place of what they judged before."""
        changed = {id for one in set(said) ^ set(self.store.said()) for id in (one.a, one.b)}
        meant = self.store.meant()
        places = (self.store.place(mention) for id in changed if (mention := meant.get(id)))
        self._dirty |= {place.cell for place in places if place}
        self.store.set_meant({}, changed)
        self.store.say(said)

    def people(self, document: str) -> dict[str, Who]:
        """Who each mention of a document is, by mention id."""
        return {id: Who(person, id) for id, person in self.store.people(document).items()}

    def settle(self) -> Settled:
        """Bring judgements and identities up to the mentions and to what people judged."""
        standing = Standing(self.store)
        dirty, self._dirty = self._dirty | standing.cells_changed(), set()
        touched = {id for cell in sorted(dirty) for id in self._divide(cell, standing)}
        seeds = touched | {other for id in touched for other in self._same_before(id)}
        before = {person for id in seeds if (person := self.store.person_of(id))} | self._left
        self._left = set()
        self._refresh(touched)
        standing.refresh()
        people, documents = self._regroup(seeds, standing)
        affected = people | before
        return Settled(documents, doubts(self.store, standing, affected) | former(self.store, affected))

    def _divide(self, cell: str, standing: Standing) -> set[str]:
        """Divide a cell into personas as people have judged; returns all that are or were its personas."""
        held = self.store.mentions(cell=cell)
        strand = strands([mention for mention, _ in held], standing.by_mention)
        touched = {cell}
        for mention, was in held:
            now = content_id(cell, strand[mention.id]) if strand[mention.id] else cell
            if now != was:
                self.store.move(mention.id, now)
            touched |= {was, now}
        return touched

    def _same_before(self, id: str) -> Iterator[str]:
        for link, judgement in self.store.judgements(id).items():
            if judgement and judgement.verdict == "same":
                yield link[0] if link[1] == id else link[1]

    def _refresh(self, touched: set[str]) -> None:
        """Make personas anew from their mentions, and judge them."""
        new: set[str] = set()
        held: dict[str, Persona | None] = {}
        for id in sorted(touched):
            if mentions := self.store.mentions_of(id):
                held[id] = made = persona(id, mentions)
                if self.store.put_persona(made):
                    new.add(id)
            else:
                self.store.drop_persona(id)
        judged: set[Pair] = set()
        for id in sorted(held):
            one = held[id]
            for other_id in self._comparable(one, id in new) if one else ():
                link = pair(id, other_id)
                other = held[other_id] if other_id in held else held.setdefault(other_id, self.store.persona(other_id))
                if one and other and link not in judged and (id not in new or comparable(one, other)):
                    judged.add(link)
                    self.store.put_judgement(*link, judge(one, other))

    def _comparable(self, one: Persona, is_new: bool) -> list[str]:
        """The personas to judge one against: for a new one all in its blocks whose names are like its own, else those judged before."""
        if is_new:
            found = self.store.neighbours(one.id)
            return [id for id, key in found if likeness(one.key, key).likeness is not Likeness.DIFFERENT]
        return [a if b == one.id else b for a, b in self.store.judgements(one.id)]

    def _regroup(self, seeds: set[str], standing: Standing) -> tuple[set[str], frozenset[str]]:
        """Cluster anew every component that a seed belongs to; returns the people concerned, also those that no longer are, and the
        documents in which somebody is another.
        """
        people: set[str] = set()
        documents: set[str] = set()
        for component in self._components(seeds, standing):
            links: dict[Pair, Judgement] = {}
            for id in component:
                links |= {link: j for link, j in standing.judgements(id).items() if component.issuperset(link)}
            held = {id: found for id in sorted(component) if (found := self.store.persona(id))}
            bare = {id for id, found in held.items() if found.bare}
            for group in cluster(held, links, bare).people:
                person = min((held[id].day, held[id].first) for id in group)[1]
                people.add(person)
                for id in sorted(group):
                    was = self.store.person_of(id)
                    if was != person:
                        documents |= set(self.store.set_person(id, person))
                        people |= {was} if was else set()
        return people, frozenset(documents)

    def _components(self, seeds: set[str], standing: Standing) -> Iterator[frozenset[str]]:
        seen: set[str] = set()
        for seed in sorted(seeds):
            if seed in seen or self.store.persona(seed) is None:
                continue
            reached, frontier = {seed}, [seed]
            while frontier:
                new = standing.same(frontier.pop()) - reached
                reached |= new
                frontier += new
            seen |= reached
            yield frozenset(reached)
