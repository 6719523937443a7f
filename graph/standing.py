"""Standing judgements: what the rules say of personas, and what people said of mentions in its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from graph.clusters import Pair, pair
from graph.judgement import Judgement
from graph.mention_store import MentionStore
from graph.persona_store import PersonaStore
from graph.verdict_store import VerdictStore

EVEN = 0.5
"""How likely two are one of whom a person is unsure."""


class Standing:
    """The judgements that hold at one moment. by_mention: what people judged, by pairs of the mentions that their ids mean now."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._mentions = MentionStore(db)
        self._personas = PersonaStore(db)
        self._verdicts = VerdictStore(db)
        said = self._verdicts.said()
        self._meant = {id: self._mentions.meaning(id) for one in said for id in (one.a, one.b)}
        self.by_mention: dict[Pair, Judgement] = {}
        for number, one in enumerate(said, start=1):
            a, b = self._meant[one.a], self._meant[one.b]
            if a and b and a != b:
                reason, by = one.reason or "no reason given", one.by or "a person"
                score = EVEN if one.verdict == "unsure" else 1.0
                self.by_mention[pair(a, b)] = Judgement(one.verdict, score, reason, number, by, one.at)
        self.refresh()

    def refresh(self) -> None:
        """Follow mentions to the personas that they now belong to, and forget what the rules said."""
        self._rules: dict[str, dict[Pair, Judgement]] = {}
        self._said: dict[str, dict[Pair, Judgement]] = {}
        for (a, b), judgement in sorted(self.by_mention.items(), key=lambda item: item[1].number or 0):
            one, other = self._mentions.held(a), self._mentions.held(b)
            if one and other and one.persona != other.persona:
                link = pair(one.persona, other.persona)
                for id in link:
                    self._said.setdefault(id, {})[link] = judgement

    def cells_changed(self) -> set[str]:
        """The cells of mentions on which people's judgements bear otherwise than when this was last asked."""
        before = self._verdicts.meant()
        changed = {id for id in before.keys() | self._meant.keys() if before.get(id, "") != self._meant.get(id, "")}
        self._verdicts.set_meant({id: self._meant[id] for id in changed if id in self._meant}, changed)
        mentions = {mention for known in (before, self._meant) for id in changed if (mention := known.get(id))}
        return {held.cell for mention in mentions if (held := self._mentions.held(mention))}

    def judgements(self, personas: Collection[str]) -> dict[Pair, Judgement]:
        """Every judgement on some personas; a person's stands in place of the rules'."""
        unread = set(personas) - self._rules.keys()
        self._rules |= {id: {} for id in unread}
        for link, found in self._personas.judgements(unread).items() if unread else ():
            if found:
                for id in unread.intersection(link):
                    self._rules[id][link] = found
        result: dict[Pair, Judgement] = {}
        for known in (self._rules, self._said):
            for id in personas:
                result |= known.get(id, {})
        return result

    def same(self, persona: str) -> set[str]:
        """The personas judged to be one person with this."""
        links = (link for link, judgement in self.judgements((persona,)).items() if judgement.verdict == "same")
        return {id for link in links for id in link if id != persona}
