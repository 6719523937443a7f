"""Sentences: a passage cut where a reader would pause, each knowing where it stands in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.record import Evidences
from loaders.parsing.text import Passage
from loaders.parsing.vocabulary.abbreviations import ABBREVIATIONS

_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[^\W_a-zåäö]|[\"”(§])")
_LAST_WORD = re.compile(r"[\w.]{1,12}$")
_ENUMERATOR = re.compile(r"(?:\d{1,2}[.)]|[a-z]\)|[-–•*·])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `passage.text[start:end]`; `opening` where it is the first of its passage."""

    text: str
    passage: Passage
    start: int
    end: int

    @property
    def opening(self) -> bool:
        return self.start == 0

    def evidence(self) -> Evidences:
        """The verbatim source of the sentence."""
        return self.passage.evidence(self.start, self.end)


def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """Cut one passage into its sentences; abbreviations, initials and enumerators do not end a sentence."""
    text = passage.text
    found: list[Sentence] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if stop.start() - begin < 2 or _goes_on(text, begin, stop.start()):
            continue
        found.append(Sentence(text[begin : stop.end()].rstrip(), passage, begin, stop.end()))
        begin = stop.end()
    if begin < len(text):
        found.append(Sentence(text[begin:], passage, begin, len(text)))
    return tuple(found)


def all_sentences(passages: Iterable[Passage]) -> tuple[Sentence, ...]:
    """The sentences of several passages, in order."""
    return tuple(sentence for passage in passages for sentence in sentences(passage))


def without_enumerator(text: str) -> str:
    """The text without a leading `1.`, `a)` or bullet."""
    mark = _ENUMERATOR.match(text)
    return text[mark.end() :] if mark else text


def _goes_on(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial or the sentence's enumerator."""
    if text[stop] != ".":
        return False
    word = _LAST_WORD.search(text, max(begin, stop - 12), stop)
    if word is None:
        return False
    last = word.group()
    if last.lower() in ABBREVIATIONS or (len(last) == 1 and last.isupper()):
        return True
    return word.start() == begin and (last.isdigit() or len(last) == 1)
