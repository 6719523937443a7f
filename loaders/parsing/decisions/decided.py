"""Which sentences hold a decision."""

from __future__ import annotations

from collections.abc import Iterable

from graph.record import Decision, DecisionType
from loaders.parsing.text.sentences import Sentence


class Decided:
    """Some decisions (`all`), found again by the lines on which they begin."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.all = tuple(decisions)
        self._texts: dict[int, list[Decision]] = {}
        for decision in self.all:
            for quote in decision.quotes[:1]:
                self._texts.setdefault(quote.line, []).append(decision)

    @classmethod
    def by_item(cls, decisions: Iterable[Decision]) -> dict[str | None, Decided]:
        """The decisions of each item."""
        sorted_out: dict[str | None, list[Decision]] = {}
        for decision in decisions:
            sorted_out.setdefault(decision.item, []).append(decision)
        return {item: cls(texts) for item, texts in sorted_out.items()}

    def holds(self, sentence: Sentence) -> bool:
        """Whether a decision stands in the sentence."""
        return self.type_of(sentence) is not None

    def type_of(self, sentence: Sentence) -> DecisionType | None:
        """The type of the decision that stands in the sentence; None where none does."""
        if not self._texts:
            return None
        passage = sentence.passage
        first = passage.line_at(sentence.start).number
        last = passage.line_at(sentence.end - 1).number if len(passage.lines) > 1 else first
        for line in range(first, last + 1):
            for decision in self._texts.get(line, ()):
                if decision.text in sentence.text:
                    return decision.type
        return None
