"""Identities: which mentions are one person. Judgements between personas are kept; identities follow from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.clusters import Pair, cluster, pair
from graph.deriving.context import Who
from graph.doubts import Contributed, doubts, former
from graph.ids import content_id
from graph.judgement import Judgement, comparable, judge
from graph.likeness import Likeness, likeness
from graph.mention import Mention
from graph.mention_store import MentionStore
from graph.persona import Persona, cells, persona
from graph.persona_store import PersonaStore
from graph.standing import Standing
from graph.strands import strands
from graph.verdict_store import VerdictStore
from graph.verdicts import Said


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed. documents: those in which somebody is now another person. entities: by id, what identities alone
    contribute to the graph (former ids, doubtful pairs), None where they no longer do.
    """

    documents: frozenset[str]
    entities: Contributed


class Identities:
    """The mentions of an archive and the people that they are. Writes belong inside the archive's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._mentions = MentionStore(db)
        self._personas = PersonaStore(db)
        self._verdicts = VerdictStore(db)
        self._taken: dict[str, list[Mention]] = {}
        self._dirty_cells: set[str] = set()
        self._dirty_personas: set[str] = set()
        self._dirty_people: set[str] = set()

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take in the mentions of a document, all of it at once."""
        mentions = list(mentions)
        found = cells(mentions)
        self._dirty_people |= self._mentions.add(mentions, found)
        self._dirty_cells |= set(found.values())
        for was, now in _reread(self._taken, mentions):
            self._mentions.pass_on(was, now)

    def remove(self, document: str) -> None:
        """Take out the mentions of a document; their ids go on answering.

        An id stands for what the same line names when the document is read anew, else for another mention of the same person.
        """
        taken = self._mentions.take(document)
        self._taken[document] = [held.mention for held in taken]
        people = self._personas.people({held.persona for held in taken})
        for held in taken:
            self._mentions.retire(held.mention.id, held.persona, people.get(held.persona))
        self._dirty_cells |= {held.cell for held in taken}
        self._dirty_personas |= people.keys()
        self._dirty_people |= {person for person in people.values() if person}

    def personas(self, mentions: Collection[str]) -> frozenset[str]:
        """The personas of some mentions."""
        return frozenset(held.persona for id in mentions if (held := self._mentions.held(id)))

    def forget(self, mentions: Collection[str], personas: Collection[str]) -> set[str]:
        """Forget ids that mentions had, with those that stood for them or for the personas; returns the people whose aliases they were."""
        self._verdicts.set_meant({}, mentions)
        return self._mentions.forget(mentions, personas)

    def judge(self, said: Sequence[Said]) -> None:
        """Take in what people judged, in place of what they judged before."""
        changed = {id for one in set(said) ^ set(self._verdicts.said()) for id in (one.a, one.b)}
        meant = self._verdicts.meant()
        held = (self._mentions.held(mention) for id in changed if (mention := meant.get(id)))
        self._dirty_cells |= {found.cell for found in held if found}
        self._verdicts.set_meant({}, changed)
        self._verdicts.say(said)

    def mentions(self, document: str) -> frozenset[Mention]:
        """The mentions of a document."""
        return frozenset(self._mentions.of_document(document))

    def people(self, document: str) -> dict[str, Who]:
        """Who each mention of a document is, by mention id."""
        return {id: Who(person, id) for id, person in self._mentions.people(document).items()}

    def settle(self) -> Settled:
        """Bring judgements and identities up to the mentions and to what people judged."""
        standing = Standing(self._db)
        touched = self._divide(self._dirty_cells | standing.cells_changed(), standing)
        links = self._personas.judgements(touched.keys())
        joined = {id for link, judged in links.items() if judged and judged.verdict == "same" for id in link}
        seeds = touched.keys() | joined
        before = {person for person in self._personas.people(seeds).values() if person} | self._dirty_people
        self._dirty_cells, self._dirty_personas, self._dirty_people = set(), set(), set()
        self._refresh(touched, links)
        standing.refresh()
        people, documents = self._regroup(seeds, standing)
        affected = people | before
        entities = doubts(self._personas, standing, affected) | former(self._mentions, affected)
        return Settled(documents, entities)

    def _divide(self, dirty: set[str], standing: Standing) -> dict[str, list[Mention]]:
        """Divide cells into personas as people have judged; returns every persona that they have or had, with its mentions now."""
        divided: dict[str, list[Mention]] = {id: [] for id in dirty | self._dirty_personas}
        by_cell: dict[str, list[Mention]] = {}
        was: dict[str, str] = {}
        for held in self._mentions.of_cells(dirty):
            by_cell.setdefault(held.cell, []).append(held.mention)
            was[held.mention.id] = held.persona
        moved: dict[str, str] = {}
        for cell, mentions in by_cell.items():
            strand = strands(mentions, standing.by_mention)
            for mention in mentions:
                now = content_id(cell, strand[mention.id]) if strand[mention.id] else cell
                divided.setdefault(was[mention.id], [])
                divided.setdefault(now, []).append(mention)
                if now != was[mention.id]:
                    moved[mention.id] = now
        self._mentions.move(moved)
        return divided

    def _refresh(self, touched: Mapping[str, Sequence[Mention]], links: Mapping[Pair, Judgement | None]) -> None:
        """Make personas anew from their mentions, and judge each: a new one against all in its blocks, else as it was judged before."""
        made = {id: persona(id, mentions) for id, mentions in sorted(touched.items()) if mentions}
        gone = touched.keys() - made.keys()
        self._personas.drop(gone)
        pairs = {link for link in links if gone.isdisjoint(link)}
        for id in sorted(self._personas.put(made.values())):
            for other, key in self._personas.neighbours(id):
                if likeness(made[id].key, key).likeness is not Likeness.DIFFERENT:
                    pairs.add(pair(id, other))
        known = made | self._personas.load({id for link in pairs for id in link} - made.keys())
        judged = {
            (a, b): judge(known[a], known[b])
            for a, b in sorted(pairs)
            if (a, b) in links or comparable(known[a], known[b])
        }
        self._personas.put_judgements(
            {link: found for link, found in judged.items() if link not in links or links[link] != found}
        )

    def _regroup(self, seeds: Iterable[str], standing: Standing) -> tuple[set[str], frozenset[str]]:
        """Cluster anew every component that a seed belongs to; returns the people concerned, also those that no longer are, and the
        documents in which somebody is another.
        """
        known = self._reach(seeds, standing)
        now: dict[str, str] = {}
        for component in _components(known, standing):
            links = {
                link: found for link, found in standing.judgements(component).items() if component.issuperset(link)
            }
            vague = {id for id in component if known[id].vague}
            for group in cluster(component, links, vague).people:
                person = min((known[id].day, known[id].first) for id in group)[1]
                now |= dict.fromkeys(group, person)
        was = self._personas.people(now.keys())
        moved = {id: person for id, person in now.items() if was[id] != person}
        self._personas.set_people(moved)
        left = {was_one for id in moved if (was_one := was[id])}
        return left | set(now.values()), self._mentions.documents(moved.keys())

    def _reach(self, seeds: Iterable[str], standing: Standing) -> dict[str, Persona]:
        """Every persona that can be reached from the seeds by judgements `same`."""
        reached: dict[str, Persona] = {}
        frontier = set(seeds)
        while frontier:
            reached |= self._personas.load(frontier)
            standing.judgements(frontier)
            frontier = {other for id in frontier & reached.keys() for other in standing.same(id)} - reached.keys()
        return reached


def _components(known: Mapping[str, Persona], standing: Standing) -> Iterator[frozenset[str]]:
    """The personas in groups that are connected by judgements `same`."""
    seen: set[str] = set()
    for seed in sorted(known):
        if seed not in seen:
            reached, frontier = {seed}, [seed]
            while frontier:
                new = standing.same(frontier.pop()) - reached
                reached |= new
                frontier += new
            seen |= reached
            yield frozenset(reached)


def _reread(taken: Mapping[str, Sequence[Mention]], mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Ids that a document's mentions had, each with the mention that alone names somebody new on the same line now."""
    now: dict[tuple[str, int], list[str]] = {}
    for mention in mentions:
        now.setdefault((mention.document, mention.line), []).append(mention.id)
    for place, ids in now.items():
        was = [mention.id for mention in taken.get(place[0], ()) if mention.line == place[1]]
        new, gone = set(ids) - set(was), set(was) - set(ids)
        if len(new) == len(gone) == 1:
            yield gone.pop(), new.pop()
