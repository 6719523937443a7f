"""What a sentence may speak of, by its words alone: each is looked up once, so that rules can ask before they try a pattern.

A cue that is there proves nothing; one that is missing spares the rule. Cues of several words or sentences are joined by `|`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_, or_
from typing import Protocol

from loaders.parsing import vocabulary
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary import dissents, not_decided, retold
from loaders.parsing.vocabulary.appointment_words import (
    CUE_LENGTH,
    CUES,
    DECLINED,
    ELECTED,
    GIVING_WAY,
    HEIRS,
    LEAVING,
    LEAVING_WORDS,
    NOMINATED,
    POST_WORDS,
    PROPOSED,
    TAKING_PLACE,
)
from loaders.parsing.vocabulary.decision_objects import GIVING
from loaders.parsing.vocabulary.decision_verbs import (
    ASKED,
    BY_NAME,
    BY_NOUN,
    PASSIVE_FINITE,
    PAST,
    PRESENT,
    REPORTING,
    STATES,
)
from loaders.parsing.vocabulary.duties import DEADLINE_WORDS, FALLING, SIGNS, TELLING
from loaders.parsing.vocabulary.idioms import AGENDA, AGREEING
from loaders.parsing.vocabulary.idioms import CUES as IDIOM_CUES
from loaders.parsing.vocabulary.labels_of_decisions import speaks_of_decisions
from loaders.parsing.vocabulary.leaving import LEAVES_BEGIN, LEAVES_WORDS
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, STAFF

(
    DECISION, REPORT, GIVEN, POST, DEPARTURE, TASK, DEADLINE, LATER, ACT, PRESENCE, DISSENT, NEXT, ORDINARY, NUMBER,
    LABEL, FILLING, DOUBT, ELSEWHERE, NAMED, TENSE, APPOINTING, GONE,
) = (1 << bit for bit in range(22))  # fmt: skip
_CAPITAL = 1 << 22
"""A word with a capital, or one that may stand among capitals in a name; NAMED: two of them follow each other."""
_MOST = 100_000
"""As many words are remembered at once."""


def _longest_words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Of each phrase its longest word, if possible none that every other sentence has: where the phrase stands, it does."""
    return tuple(sorted({max(phrase.split(), key=lambda word: (word != "att", len(word))) for phrase in phrases}))


_PARTICLES = vocabulary.words("names", "particles")
_POSTS = frozenset(post for post, kind in KINDS.items() if kind not in STAFF)
_DIGITS = frozenset("0123456789")
_PIECE = re.compile(r"\w+")
_PRESENCE = _longest_words(vocabulary.table("presence")["gates"])
_FILLING = POST_WORDS | ELECTED | PROPOSED | NOMINATED | HEIRS | {"välkomna"}
_PUT_FORWARD = (
    "förslag",
    "ingå",
    "utgör",
    "består",
    "bilda",
    "tillsätt",
    "inrätta",
    *TAKING_PLACE,
    "övergå",
    "nominering",
    "skiftar",
    "växlar",
    "förläng",
    "byts",
    "byta",
    "bytts",
    "byttes",
    *(phrase.split()[0] for phrase in DECLINED),
)
_APPOINTING = (
    POST_WORDS | ELECTED | PROPOSED | NOMINATED | HEIRS | {"styrelse", "styrelsen", "ny", "nya", "nye", "vill"}
)
_APPOINTING_ENDS = ("går", "gick")
_APPOINTING_PARTS = (
    *TAKING_PLACE,
    *(phrase for phrase in GIVING_WAY if " " not in phrase),
    "nej",
    "undanb",
    "avböj",
    "avsagt",
    "kandidat",
    "föresl",
    "förslag",
    "lanserar",
    "nominer",
    "omval",
    "omväl",
    "omvald",
    "nyvald",
    "återval",
    "välj",
    "valde",
    "utse",
    "utsåg",
    "förläng",
    "juster",
    "plats",
    "ingå",
    "bestå",
    "utgör",
    "utgjorde",
    "bilda",
    "tillsätt",
    "tillsatt",
    "inrätta",
)
_DOUBT = _longest_words(not_decided.SIGNS)
_DISSENT = _longest_words(dissents.SIGNS)

_TESTS: tuple[tuple[int, Callable[[str], bool]], ...] = (
    (DECISION, lambda word: "beslut" in word or "beslöt" in word),
    (
        REPORT,
        (
            REPORTING
            | PASSIVE_FINITE
            | GIVING
            | ASKED
            | AGENDA
            | STATES.keys()
            | retold.SETTLED
            | retold.SETTLED_AT
            | AGREEING
            | IDIOM_CUES
            | {
                "justerar",
                "justera",
                "justerare",
                "handlingarna",
                "handl",
                "bildar",
                "bildade",
                "togs",
                "tas",
                "tillbaka",
                "flyttas",
                "flyttades",
                "återgår",
                "återgick",
            }
            | BY_NAME.keys()
            | BY_NOUN.keys()
        ).__contains__,
    ),
    (GIVEN, "fick".__eq__),
    (POST, lambda word: word[:CUE_LENGTH] in CUES or word in GROUPS or word in _POSTS or "attest" in word),
    (DEPARTURE, lambda word: word[:CUE_LENGTH] in LEAVING or word in LEAVING_WORDS),
    (GONE, lambda word: any(one in LEAVES_WORDS or one.startswith(LEAVES_BEGIN) for one in _PIECE.findall(word))),
    (TASK, SIGNS.__contains__),
    (DEADLINE, DEADLINE_WORDS.__contains__),
    (LATER, (TELLING | FALLING | {"får", "sig"}).__contains__),
    (ACT, vocabulary.words("people", "acts_beyond_list").__contains__),
    (PRESENCE, lambda word: has_any(word, _PRESENCE)),
    (DISSENT, lambda word: has_any(word, _DISSENT)),
    (NEXT, lambda word: "näst" in word or "kommande" in word or word in ("igen", "åter", "återseende")),
    (ORDINARY, lambda word: "ordinarie" in word),
    (TENSE, (PAST | PRESENT).__contains__),
    (NUMBER, lambda word: not _DIGITS.isdisjoint(word)),
    (LABEL, speaks_of_decisions),
    (FILLING, lambda word: word in _FILLING or has_any(word, _PUT_FORWARD)),
    (
        APPOINTING,
        lambda word: word in _APPOINTING or word.endswith(_APPOINTING_ENDS) or has_any(word, _APPOINTING_PARTS),
    ),
    (DOUBT, lambda word: has_any(word, _DOUBT)),
    (ELSEWHERE, lambda word: word in ("som", "sitter", "även", "sedan")),
)


def words_of(lower: str) -> tuple[str, ...]:
    """The words of a text in lower case, without commas, stops, colons, slashes, brackets and marks of exclamation."""
    lower = lower.replace(",", " ").replace(".", " ").replace(":", " ").replace("/", " ")
    if "(" in lower or ")" in lower or "!" in lower:
        lower = lower.replace("(", " ").replace(")", " ").replace("!", " ")
    return tuple(lower.split())


class _Known(dict[str, int]):
    """The cues of each word that was met, as written: with its capitals and punctuation."""

    def __missing__(self, written: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        cues, lower = 0, written.lower()
        for word in words_of(lower):
            cues |= self[word] if word != written else sum(cue for cue, test in _TESTS if test(word))
        if written in _PARTICLES or written != lower:
            cues |= _CAPITAL
        self[written] = cues
        return cues


_KNOWN = _Known()


class Spoken(Protocol):
    """What has cues."""

    @property
    def cues(self) -> int: ...


def of_all(spoken: Iterable[Spoken]) -> int:
    """The cues of all of them."""
    found = 0
    for one in spoken:
        found |= one.cues
    return found


def cues_of(text: str) -> int:
    """The cues of a text's words."""
    each = [*map(_KNOWN.__getitem__, text.split())]
    found = reduce(or_, each, 0)
    if found & _CAPITAL and reduce(or_, map(and_, each, each[1:]), 0) & _CAPITAL:
        return found | NAMED
    return found
