"""A mark of its own that minutes put before what was decided: `=> Bifall`, `→ Lämnas utan åtgärd`, `B: Godkänns`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.items.items import Section
from loaders.parsing.text.marks import own_mark
from loaders.parsing.text.sentences import Sentence


def decision_mark(sections: Iterable[Section]) -> str | None:
    """The mark that the minutes put before their decisions: the commonest of those of which every other is followed by one; None without."""
    used: Counter[str] = Counter()
    deciding: Counter[str] = Counter()
    for mark, text in _marked(sections):
        used[mark] += 1
        deciding[mark] += decision_type(text) is not None
    found = [mark for mark, times in used.items() if deciding[mark] * 2 >= times]
    return max(found, key=lambda mark: (deciding[mark], mark), default=None)


def marked(text: str, mark: str) -> int:
    """Where the text of a paragraph begins behind the mark; 0 where it does not begin with it."""
    found = own_mark(text)
    return found.end() if found is not None and found["mark"] == mark else 0


def _marked(sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    """Each mark that a paragraph begins with, and the first sentence behind it."""
    for section in sections:
        for spoken in section.spoken:
            found = own_mark(spoken[0].text) if spoken else None
            if found is not None:
                yield found["mark"], _behind(spoken, found.end())


def _behind(spoken: tuple[Sentence, ...], at: int) -> str:
    return spoken[0].text[at:] or (spoken[1].text if len(spoken) > 1 else "")
