"""Sentences: a passage cut where a reader would pause, each knowing where it stands in the source."""

from __future__ import annotations

import re
from functools import partial

from msgspec import Struct

from graph.record import Evidences
from loaders.parsing.text.cues import cues_of, words_of
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.abbreviations import ABBREVIATIONS

_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[^\W_a-zåäö]|[\"”(§])")
_POST = re.compile(
    r"(?<=omväljs),\s+(?=[A-ZÅÄÖ])|(?<=omvaldes),\s+(?=[A-ZÅÄÖ])|;\s+(?=(?:(?:ny|nya|ordinarie|till|som|hennes|hans|dess)\s)?(?:ersättar|efterträdar|ledamot|ledamöt|suppleant|ordförande|vice\sordf))"
)
"""A semicolon before a post: `…; ersättare blir Eva Ek`, or the end of a clause that chooses again: `Eva Ek omväljs, Bo Al väljs till ersättare`."""
APART = (";", "omväljs,", "omvaldes,")
"""One of them stands wherever a sentence is cut so."""
_DIGITS = tuple("0123456789")
_LAST_WORD = re.compile(r"[\w.]{1,12}$")


class Sentence(Struct, frozen=True, gc=False):
    """A sentence: `passage.text[start:end]`, the cues of its words, its text in lower case, and the words of that, without commas, stops, colons and slashes."""

    text: str
    passage: Passage
    start: int
    end: int
    cues: int
    lower: str
    words: tuple[str, ...]

    def evidence(self) -> Evidences:
        """The verbatim source of the sentence."""
        return self.passage.evidence(self.start, self.end)


def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """Cut one passage into its sentences; abbreviations, initials and enumerators do not end a sentence."""
    text = passage.text
    if "." not in text and "?" not in text and "!" not in text:
        return (_sentence(passage, 0, len(text)),) if text else ()
    found: list[Sentence] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if stop.start() - begin < 2 or _goes_on(text, begin, stop.start()):
            continue
        found.append(_sentence(passage, begin, stop.end()))
        begin = stop.end()
    if begin < len(text):
        found.append(_sentence(passage, begin, len(text)))
    return tuple(found)


def posts_apart(sentence: Sentence) -> tuple[Sentence, ...]:
    """A sentence cut at the semicolons behind which another post is told of."""
    stops = list(_POST.finditer(sentence.text)) if has_any(sentence.text, APART) else []
    begins = [sentence.start, *(sentence.start + stop.end() for stop in stops)]
    ends = [*(sentence.start + stop.start() for stop in stops), sentence.end]
    return tuple(map(partial(_sentence, sentence.passage), begins, ends)) if stops else (sentence,)


def _sentence(passage: Passage, start: int, end: int) -> Sentence:
    text = passage.text[start:end].rstrip()
    lower = text.lower()
    return Sentence(text, passage, start, end, cues_of(text), lower, words_of(lower))


def _goes_on(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial or the sentence's enumerator; capitals are a name (`FK`)."""
    if text[stop] != ".":
        return False
    whole = text[max(begin, text.rfind(" ", begin, stop) + 1) : stop]
    if whole == "jul" and not text[: stop - len(whole)].rstrip().endswith(_DIGITS):
        return False  # Christmas, where no day stands before it
    if len(whole) > 1 and whole.isalpha():
        return (whole.lower() in ABBREVIATIONS and not whole.isupper()) or whole == "St"
    word = _LAST_WORD.search(text, max(begin, stop - 12), stop)
    if word is None:
        return False
    last = word.group()
    if (
        (last.lower() in ABBREVIATIONS and not (last.isupper() and len(last) > 1))
        or last == "St"
        or (len(last) == 1 and last.isupper())
    ):
        return True
    return (word.start() == begin or text[word.start() - 1] == "\t") and (last.isdigit() or len(last) == 1)
