"""What is a person's name: a given name and a surname, told from organisations, places, titles and first words of sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import (
    PARTICLES,
    is_given_name,
    is_initials,
    is_surname,
    may_be_given,
    never_in_name,
)
from loaders.parsing.agents.proper_case import as_read, proper_case
from loaders.parsing.agents.runs import ONE_NAME, SURNAMES, Word, groups_of, runs_in, words_of

_AFTER = re.compile(r"(\s*\([A-ZÅÄÖa-zåäö]{1,4}\))|[ \xa0]([a-zåäöé]+)|,[ \xa0]([a-zåäöé]+)")
_BEFORE = re.compile(r"([A-Za-zÅÄÖåäöé]+)[ \xa0]\Z")

_TO_POST = re.compile(r"[ \xa0](?:ny[ae]?|ordinarie)?[ \xa0]?([a-zåäö]+)")
"""Behind `till`: the post for which somebody is chosen."""

_PLACE_ADJECTIVES = vocabulary.words("names", "place_adjectives")
_NOT_AFTER = vocabulary.words("names", "not_a_person_after")
_NOT_OWNED = vocabulary.words("names", "not_owned")
_OWNED = vocabulary.words("names", "owned")
_PERSON_VERBS = vocabulary.words("names", "person_verbs")
_NAMED_THINGS = vocabulary.words("names", "named_things")
KINDS_AFTER_NAME = vocabulary.words("names", "kinds_after_name")
"""Words in lower case whose organisation begins with the capitalised word before: `Hagaby kommun`."""
LONGEST = 5
"""The most words that a name may have, particles not counted."""


class NameSpan(Struct, frozen=True, gc=False):
    """A person's name in a text: text[start:end] is `name` (a genitive s left out)."""

    start: int
    end: int
    name: str


def _is_place(words: Sequence[Word]) -> bool:
    """Whether the words begin with a direction or are the name of a kommun: `Norra Bohuslän`, `Upplands Väsby`."""
    return words[0].lower in _PLACE_ADJECTIVES or f"{words[0].lower} {words[1].lower}" in vocabulary.kommuner()


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a text, as it stands in a list of people, is the name of one person: two to five words, each capitalised or a particle."""
    text = proper_case(text)
    whole = ONE_NAME.fullmatch(text)
    if whole is None:
        return False
    words = words_of(text)
    proper = [word for word in words if word.lower not in PARTICLES or word.text[0].isupper()]
    if not 2 <= len(proper) <= LONGEST or proper[0] is not words[0] or proper[-1] is not words[-1]:
        return False
    said = proper[:-1] if words[-1].lower in SURNAMES and is_given_name(words[0].text) else proper
    if any(never_in_name(word.text) for word in said) or _is_place(words):
        return False
    return words[-1].lower not in _NOT_AFTER and (len(words[-1].text.strip(".")) > 1)


def find_names(text: str, known: frozenset[str] = frozenset()) -> tuple[NameSpan, ...]:
    """The persons named in full in running text, in order; `known` are names that the same minutes give elsewhere."""
    if text.islower():
        return ()
    found = []
    for candidate in _candidates(text):
        span = candidate.name
        said = candidate.whole.name
        if known and said in known:
            span = candidate.whole
        elif known and said[-1] == "s" and said[:-1] in known:
            span = NameSpan(candidate.whole.start, candidate.whole.end - 1, said[:-1])
        if span is not None:
            found.append(span)
    return tuple(found)


class _Candidate(Struct, frozen=True, gc=False):
    """Capitalised words that may be a name: all of them, and as the name that they are by themselves, if they are one."""

    whole: NameSpan
    name: NameSpan | None


@lru_cache(maxsize=16384)
def _candidates(text: str) -> tuple[_Candidate, ...]:
    found: list[_Candidate] = []
    for run in runs_in(text):
        at = run.start()
        for group in groups_of(run[0]):
            whole = _span(text, at, group)
            found.append(_Candidate(whole, _accept(text, at, group, whole)))
    return tuple(found)


def _span(text: str, at: int, group: Sequence[Word]) -> NameSpan:
    """The words of the run that begins at text[at], as one name."""
    start, end = at + group[0].start, at + group[-1].end
    return NameSpan(start, end, text[start:end].replace("\xa0", " "))


def _accept(text: str, at: int, group: Sequence[Word], whole: NameSpan) -> NameSpan | None:
    """The name that a group of words is, where it is one. at: where the run that they are of begins; whole: all of them."""
    start, end, name = whole.start, whole.end, as_read(whole.name)
    if (
        _is_place(group)
        or (len(group) > LONGEST and len([word for word in group if word.text[0].isupper()]) > LONGEST)
        or len(group[-1].text.strip(".")) < 2
    ):
        return None
    if (
        len(group) > 2
        and text[max(0, start - 3) : start] == " i "
        and not is_given_name(group[0].text)
        and is_given_name(group[1].text)
    ):
        return _accept(text, at, group[1:], _span(text, at, group[1:]))  # `kommunchefen i Äng Sune Ek`
    after = _AFTER.match(text, end)
    next_word = (after[2] or "") if after else ""
    if next_word in KINDS_AFTER_NAME and len(group) > 2 and is_given_name(group[0].text):
        return _accept(text, at, group[:-1], _span(text, at, group[:-1]))
    if next_word in _NOT_AFTER or group[-1].lower in _NOT_AFTER:
        return None
    first = name.split(" ", 1)[0]
    if not (
        is_given_name(first)
        or is_initials(first)
        or _has_context(text, start, after)
        or (is_surname(group[-1].text) and may_be_given(first))
    ):
        return None
    if (
        name[-1] == "s"
        and next_word
        and next_word not in _NOT_OWNED
        and next_word not in _PERSON_VERBS
        and (is_surname(name[:-1].split(" ")[-1]) or (next_word in _OWNED and name[-2:] != "ss"))
    ):
        return NameSpan(start, end - 1, name[:-1])
    return NameSpan(start, end, name)


def _has_context(text: str, start: int, after: re.Match[str] | None) -> bool:
    """Whether what stands around an unknown name speaks of a person: a title before, a party, an office or a person's verb after."""
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is not None and before[1] in _NAMED_THINGS:
        return False
    if after is not None:
        if after[1] or after[2] in _PERSON_VERBS or (after[3] or "") in _offices():
            return True
        if after[2] == "till" and (post := _TO_POST.match(text, after.end())) is not None and post[1] in _offices():
            return True
    return before is not None and before[1].lower() in _offices()


@cache
def _offices() -> frozenset[str]:
    return vocabulary.words("roles", "office_words")
