"""Names in running text: where a text names somebody, in full, by a part of the name, by initials, in any case, over line ends.

A word of a name that stands alone means that person unless somebody else, or a body, of the same minutes has it too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.erasing.name_forms import words_of
from graph.given_names import DISTINCT
from graph.likeness import scanned, sound

Span = tuple[int, int]
"""First character, and the one after the last."""

HEARD_FROM = 4
"""Words of fewer letters are compared letter by letter."""
ALSO_WORDS = frozenset({"per", "bo", "my", "stig", "maj", "du", "lo", "april", "augusti", "juni", "juli", "mars"})
"""Names that are common words too: alone they mean nobody."""
MOST_LOST = 3
"""Lost letters of a word that may be a name."""
LONGEST = 4
"""Words of the longest name that is looked for among words with capitals."""

_WORD = re.compile(r"(?:[^\W\d_]|\ufffd)(?:[^\W\d_]|[\ufffd\xad])*")
_INSIDE = re.compile(r"[\s\-‐‑–.,\xa0\xad]*")
"""What may stand between the words of a name."""
_BROKEN = re.compile(r"[-‐\xad]\s*\n\s*")
_JOINTS = frozenset({" ", "-", "\n"})
LOST = "\ufffd"
"""Stands for letters that a file lost."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; `text` without what the line's end put into it."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper() or self.text[:1] == LOST


class Names:
    """The names of one document. erased: each name of somebody erased with what it becomes; others: the names of everybody else;
    bodies: names of organisations and places.
    """

    def __init__(self, erased: Mapping[str, str], others: Iterable[str], bodies: Iterable[str]) -> None:
        own = {words_of(name): now for name, now in erased.items()}
        kept = {words_of(name) for name in others} - own.keys()
        self._sequences: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
        for words, now in sorted(
            [*own.items(), *((words, None) for words in kept)], key=lambda one: (-len(one[0]), one[0])
        ):
            orders = {words, (*words[1:], words[0]), (words[-1], *words[:-1])} if now else {words}
            for order in sorted(orders) if len(words) > 1 else ():
                for key in _keys(order[0]):
                    self._sequences.setdefault(key, []).append((order, now))
        self._parts: dict[str, set[str]] = {}
        for words, now in own.items():
            for place, word in enumerate(words):
                if len(word) > 1 and not (place and word in _PARTICLES):
                    self._parts.setdefault(word, set()).add(now)
        foreign = {word for words in kept for word in words}
        foreign |= {form for body in bodies for word in words_of(body) for form in (word, word.removesuffix("s"))}
        known = {key for word in foreign for key in _keys(word)} | ALSO_WORDS
        self._alone = {
            word: min(names) for word, names in self._parts.items() if len(names) == 1 and known.isdisjoint(_keys(word))
        }
        self._given = {words[0] for words in own}
        self._by_key = {key: word for word in self._parts for key in _keys(word)}
        taken = {(words[0][0], words[-1]) for words in kept if words}
        initials = {(words[0][0], words[-1]): now for words, now in own.items() if len(words) > 1}
        self._initials = {initial: now for initial, now in initials.items() if initial not in taken}

    def spans(self, text: str) -> list[tuple[Span, str]]:
        """Where the text names somebody erased, and what the person is called now, in order."""
        words = list(split(text))
        found: list[tuple[Span, str]] = []
        place = 0
        while place < len(words):
            length, now = self._sequence(text, words, place) or self._initialled(text, words, place) or (0, None)
            if not length:
                length, now = 1, self._lone(text, words, place)
            if now:
                found.append(((words[place].start, words[place + length - 1].end), now))
            place += length
        return found

    def replaced(self, text: str, becomes: Callable[[str], str]) -> str:
        """The text with every name replaced. becomes: what to write, from what the person is called now."""
        parts: list[str] = []
        last = 0
        for (start, end), now in self.spans(text):
            parts += (text[last:start], becomes(now))
            last = end
        return "".join((*parts, text[last:]))

    def _sequence(self, text: str, words: list[Word], place: int) -> tuple[int, str | None] | None:
        """The longest name that begins here, somebody else's with None, also one that the end of the text cuts off."""
        if not words[place].is_capital:
            return None
        found = {one for key in _keys_met(words[place].text) for one in self._sequences.get(key, ())}
        if LOST in words[place].text:
            found = {one for known in self._sequences.values() for one in known}
        for sequence, now in sorted(found, key=lambda one: (-len(one[0]), one[0])):
            run = words[place : place + len(sequence)]
            if not _adjacent(text, run):
                continue
            if len(run) == len(sequence) and all(map(_alike, run, sequence)):
                return len(run), now
            if now and len(run) > 1 and run[-1].end == len(text) and _cut(run, sequence):
                return len(run), now
        return None

    def _initialled(self, text: str, words: list[Word], place: int) -> tuple[int, str | None] | None:
        """An initial, or several, before or after a word of the name."""
        run = [words[place]]
        for word in words[place + 1 : place + LONGEST]:
            if not _adjacent(text, [run[-1], word]) or "\n" in text[run[-1].end : word.start]:
                break
            run.append(word)
            if len(word.text) > 1:
                break
        if len(run) < 2 or not all(word.is_capital for word in run):
            return None
        if all(len(word.text) == 1 for word in run[:-1]) and len(run[-1].text) > 1:
            now = self._initials.get((run[0].text.casefold(), self._part(run[-1]) or ""))
            return (len(run), now) if now else None
        return None

    def _lone(self, text: str, words: list[Word], place: int) -> str | None:
        """Whom a word means that stands alone: not beside another word with a capital that makes it somebody else's name."""
        word = words[place]
        part = self._part(word) if word.is_capital else None
        now = self._alone.get(part or "")
        if now is None:
            return None
        before = words[place - 1] if place and text[words[place - 1].end : word.start] in _JOINTS else None
        after = (
            words[place + 1] if place + 1 < len(words) and text[word.end : words[place + 1].start] in _JOINTS else None
        )
        if part in self._given and after and after.is_capital and len(after.text) > 1 and not self._part(after):
            return None
        if part not in self._given and before and before.text.casefold() in DISTINCT and not self._part(before):
            return None
        return now

    def _part(self, word: Word) -> str | None:
        """The word of a name of somebody erased that a word stands for."""
        found = next((self._by_key[key] for key in _keys_met(word.text) if key in self._by_key), None)
        if found is None and LOST in word.text:
            return next((part for part in sorted(self._parts) if _restored(word.text, part)), None)
        return found


_PARTICLES = frozenset({"von", "af", "av", "de", "der", "den", "van", "la", "du", "zu", "el", "al", "le", "di", "da"})


def split(text: str) -> Iterator[Word]:
    """The words of a text; one that a line's end divides with a hyphen, and that goes on in lower case, is one."""
    found = [Word(match[0].replace("\xad", ""), match.start(), match.end()) for match in _WORD.finditer(text)]
    place = 0
    while place < len(found):
        word = found[place]
        while place + 1 < len(found) and found[place + 1].text[0].islower():
            following = found[place + 1]
            if not _BROKEN.fullmatch(text, word.end, following.start):
                break
            word = Word(word.text + following.text, word.start, following.end)
            place += 1
        yield word
        place += 1


def candidates(text: str) -> Iterator[str]:
    """What may be a name in a text: two to LONGEST adjacent words with capitals (or particles, or initials), also without a genitive s."""
    words = list(split(text))
    for place, first in enumerate(words):
        if not first.is_capital:
            continue
        for length in range(2, LONGEST + 1):
            run = words[place : place + length]
            if len(run) < length or not _adjacent(text, run):
                break
            if not all(word.is_capital or word.text in _PARTICLES for word in run):
                break
            if run[-1].is_capital:
                name = " ".join(word.text for word in run)
                yield name
                if name[-1] in "sS":
                    yield name[:-1]


def _adjacent(text: str, run: list[Word]) -> bool:
    return all(_INSIDE.fullmatch(text, one.end, other.start) for one, other in pairwise(run))


def _alike(word: Word, name: str) -> bool:
    return not _keys(name).isdisjoint(_keys_met(word.text)) or (LOST in word.text and _restored(word.text, name))


def _restored(text: str, name: str) -> bool:
    """Whether a word with lost letters may be a name; of a word that lost many nothing is told."""
    if text.count(LOST) > MOST_LOST or len(text) > len(name):
        return False
    pattern = "".join(re.escape(letter) if letter != LOST else ".{1,3}" for letter in text.casefold())
    return bool(re.fullmatch(pattern, name))


def _cut(run: list[Word], sequence: tuple[str, ...]) -> bool:
    """Whether a text breaks off inside a name."""
    *whole, last = run
    begun = sequence[len(whole)] if len(whole) < len(sequence) else ""
    return bool(whole) and all(map(_alike, whole, sequence)) and begun.startswith(last.text.casefold())


@lru_cache(maxsize=50_000)
def _keys(word: str) -> frozenset[str]:
    """What a word of a name may be known by: its letters, its sound, how a scanner sees it."""
    word = unicodedata.normalize("NFC", word).casefold()
    if len(word) < HEARD_FROM or word in DISTINCT:
        return frozenset({word})
    return frozenset({word, f"heard:{sound(word)}", f"seen:{scanned(word)}"})


@lru_cache(maxsize=50_000)
def _keys_met(word: str) -> tuple[str, ...]:
    """The keys of a word as it stands, then of it without a genitive s."""
    word = unicodedata.normalize("NFC", word).casefold()
    found = [word, *sorted(_keys(word) - {word})]
    if len(word) > 2 and word.endswith("s"):
        found += [word[:-1], *sorted(_keys(word[:-1]) - {word[:-1]})]
    return tuple(found)
