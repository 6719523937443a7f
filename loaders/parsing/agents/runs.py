"""Runs of capitalised words, cut into groups each of which may be somebody's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import (
    PARTICLES,
    UPPER,
    is_given_name,
    is_kommun,
    never_in_name,
)
from loaders.parsing.agents.roles import is_role_word
from loaders.parsing.text.signs import has_any

_PARTICLE = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"
_INITIALS = rf"[{UPPER}](?:[.:][{UPPER}]){{0,2}}\.(?=[ \xa0])"
_ARTICLE = "(?:" + "|".join(sorted(vocabulary.words("names", "articles"), key=len, reverse=True)) + ")"
_WORD = rf"(?:{_INITIALS}|St\.(?=[ \xa0][{UPPER}])|(?:[dl]['’]|{_ARTICLE}-)?[{UPPER}][\w'’´]{{0,30}}(?:[-‐‑:][\w'’]{{1,30}}){{0,3}}(?!\w))"
_NICKNAME = rf"(?:[\"”“»«'’][{UPPER}][\w-]{{1,20}}[\"”“»«'’][ \xa0])?"
_RUN = re.compile(rf"(?<![\w-])(?:{_WORD})(?:[ \xa0]{_NICKNAME}(?:{_PARTICLE}[ \xa0]){{0,2}}{_WORD})+")
_FIRST = re.compile(rf"[{UPPER}](?<![\w-].)", re.DOTALL)
_FIRST_OF_ANY = re.compile(r"[^\W\d_](?<![\w-].)", re.DOTALL)
"""A letter that a run may begin with, the second where it may be `d'` or `al-`: found faster than the run is."""
_JOINING = ("'", "’", "-")
ONE_NAME = re.compile(rf"(?:{_WORD}|{_PARTICLE})(?:[ \xa0]{_NICKNAME}(?:{_WORD}|{_PARTICLE}))+")
SURNAMES = vocabulary.words("names", "surnames")
_NAMED_KINDS = vocabulary.words("names", "named_kinds")


class Word(Struct, frozen=True, gc=False):
    """A word of a run of capitalised words, and where it stands in that run."""

    start: int
    end: int
    text: str
    lower: str


def words_of(run: str) -> list[Word]:
    words: list[Word] = []
    start = 0
    for word in run.replace("\xa0", " ").split(" "):
        end = start + len(word)
        words.append(Word(start, end, word, word.lower()))
        start = end + 1
    return words


def runs_in(text: str) -> Iterator[re.Match[str]]:
    """Where capitalised words follow each other."""
    letter = _FIRST_OF_ANY if has_any(text, _JOINING) else _FIRST
    first = letter.search(text)
    while first is not None:
        run = _RUN.match(text, first.start())
        if run is not None:
            yield run
        first = letter.search(text, run.end() if run else first.end())


@lru_cache(maxsize=4096)
def groups_of(run: str) -> tuple[tuple[Word, ...], ...]:
    """The groups of a run: minutes name the same people again and again."""
    return tuple(map(tuple, _groups(words_of(run))))


def _groups(words: list[Word]) -> Iterator[list[Word]]:
    """A run of capitalised words cut at those that belong to no name, and before a given name where another name is complete."""
    group: list[Word] = []
    named = False
    for index, word in enumerate(words):
        lower = word.lower
        if lower in PARTICLES and (group or word.text[0].islower()) and not (word.text == "AF" and _mixed(words)):
            if group:
                group.append(word)
            continue
        if lower in SURNAMES and group and not word.text.isupper() and all(is_given_name(one.text) for one in group):
            group.append(word)  # `Eva Val`
            yield from _whole(group)
            group = []
            continue
        if never_in_name(word.text) or (is_role_word(word.text) and not is_given_name(word.text)):
            yield from _whole(group)
            group = []
            named = lower in _NAMED_KINDS
            continue
        if named and not is_given_name(word.text):
            continue
        named = False
        if group and group[-1].text == "av" and is_given_name(word.text):
            if is_given_name(group[0].text) and len(group) > 2:
                yield from _whole(group)  # `ersätts Bo Al av Eva Ek`
                group = []
            elif not is_given_name(group[0].text):
                group = []  # `Antecknat av Eva Ek`
        follows = index + 1 < len(words) and not never_in_name(words[index + 1].text)
        if (
            len(group) > 1
            and follows
            and is_given_name(word.text)
            and not is_given_name(group[-1].text)
            and group[-1].text[0].isupper()
        ):
            yield from _whole(group)
            group = []
        group.append(word)
    yield from _whole(group)


def _mixed(words: Sequence[Word]) -> bool:
    """Whether words are not all in capitals: then `AF` is Arbetsförmedlingen, and no `af` of a name."""
    return not all(word.text.isupper() for word in words)


def _whole(group: list[Word]) -> Iterator[list[Word]]:
    while group and group[-1].text in PARTICLES:
        group.pop()
    if (
        len(group) > 2
        and not is_given_name(group[0].text)
        and is_given_name(group[1].text)
        and is_kommun(group[0].lower)
    ):
        group = group[1:]
    if len(group) > 1:
        yield group
