"""What a sentence may speak of, by its words alone: each word is looked up once, so that rules can ask before they try a pattern.

A cue that is there proves nothing; one that is missing spares the rule. Cues of several words or sentences are joined by `|`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from loaders.parsing import vocabulary
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary import dissents
from loaders.parsing.vocabulary.appointment_words import CUE_LENGTH, CUES, LEAVING
from loaders.parsing.vocabulary.decision_verbs import ASKED, GIVING, PASSIVE_FINITE, REPORTING
from loaders.parsing.vocabulary.duties import DEADLINE_WORDS, SIGNS, TELLING

DECISION, REPORT, GIVEN, POST, DEPARTURE, TASK, DEADLINE, LATER, ACT, PRESENCE, DISSENT, NEXT, ORDINARY, NUMBER = (
    1 << bit for bit in range(14)
)
_MOST = 100_000
"""As many words are remembered at once."""


def _longest_words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Of each phrase its longest word: where the phrase stands, it does."""
    return tuple(sorted({max(phrase.split(), key=len) for phrase in phrases}))


_DIGITS = frozenset("0123456789")
_PRESENCE = _longest_words(vocabulary.table("presence")["gates"])
_DISSENT = _longest_words(dissents.SIGNS)

_TESTS: tuple[tuple[int, Callable[[str], bool]], ...] = (
    (DECISION, lambda word: "beslut" in word or "beslöt" in word),
    (REPORT, (REPORTING | PASSIVE_FINITE | GIVING | ASKED | {"justerar"}).__contains__),
    (GIVEN, "fick".__eq__),
    (POST, lambda word: word[:CUE_LENGTH] in CUES),
    (DEPARTURE, lambda word: word[:CUE_LENGTH] in LEAVING),
    (TASK, SIGNS.__contains__),
    (DEADLINE, DEADLINE_WORDS.__contains__),
    (LATER, (TELLING | {"får"}).__contains__),
    (ACT, vocabulary.words("people", "acts_beyond_list").__contains__),
    (PRESENCE, lambda word: has_any(word, _PRESENCE)),
    (DISSENT, lambda word: has_any(word, _DISSENT)),
    (NEXT, lambda word: "näst" in word or "kommande" in word),
    (ORDINARY, lambda word: "ordinarie" in word),
    (NUMBER, lambda word: not _DIGITS.isdisjoint(word)),
)


class _Known(dict[str, int]):
    """The cues of each word that was met."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        cues = self[word] = sum(cue for cue, test in _TESTS if test(word))
        return cues


_KNOWN = _Known()


def cues_of(words: Iterable[str]) -> int:
    """The cues of the words, which are in lower case and without the punctuation that `Sentence.words` leaves out."""
    found = 0
    for word in words:
        found |= _KNOWN[word]
    return found
