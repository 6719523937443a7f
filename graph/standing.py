"""Standing judgements: what the rules say of personas, and what people said of mentions in its place."""

from __future__ import annotations

from graph.clusters import Pair, pair
from graph.identity_store import IdentityStore
from graph.judgement import Judgement


class Standing:
    """The judgements that hold at one moment. by_mention: what people judged, by pairs of the mentions that their ids mean now."""

    def __init__(self, store: IdentityStore) -> None:
        self.store = store
        said = store.said()
        self._meant = {id: store.standing_for(id) for judgement in said for id in (judgement.a, judgement.b)}
        self.by_mention: dict[Pair, Judgement] = {}
        for number, one in enumerate(said, start=1):
            a, b = self._meant[one.a], self._meant[one.b]
            if a and b and a != b:
                reason, by = one.reason or "no reason given", one.by or "a person"
                self.by_mention[pair(a, b)] = Judgement(one.verdict, 1.0, reason, number, by, one.at)
        self.refresh()

    def refresh(self) -> None:
        """Follow mentions to the personas that they now belong to."""
        self._cached: dict[str, dict[Pair, Judgement]] = {}
        self._said: dict[str, dict[Pair, Judgement]] = {}
        for (a, b), judgement in sorted(self.by_mention.items(), key=lambda item: item[1].number or 0):
            one, other = self.store.place(a), self.store.place(b)
            if one and other and one.persona != other.persona:
                link = pair(one.persona, other.persona)
                for id in link:
                    self._said.setdefault(id, {})[link] = judgement

    def cells_changed(self) -> set[str]:
        """The cells of mentions on which people's judgements bear otherwise than when this was last asked."""
        before = self.store.meant()
        changed = {id for id in before.keys() | self._meant.keys() if before.get(id, "") != self._meant.get(id, "")}
        mentions = {known[id] for known in (before, self._meant) for id in changed if known.get(id)}
        self.store.set_meant({id: self._meant[id] for id in changed if id in self._meant}, changed)
        return {place.cell for mention in mentions if mention and (place := self.store.place(mention))}

    def judgements(self, persona: str) -> dict[Pair, Judgement]:
        """Every judgement on a persona; a person's stands in place of the rules'."""
        if persona not in self._cached:
            rules = {link: found for link, found in self.store.judgements(persona).items() if found}
            self._cached[persona] = rules | self._said.get(persona, {})
        return self._cached[persona]

    def same(self, persona: str) -> set[str]:
        """The personas judged to be one person with this."""
        links = (link for link, judgement in self.judgements(persona).items() if judgement.verdict == "same")
        return {id for link in links for id in link if id != persona}
