"""What is a person's name: a given name and a surname, told from organisations, places, titles and first words of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import (
    human_reading,
    is_given_name,
    is_initials,
    is_kommun,
    is_surname,
    may_be_given,
    never_in_name,
)
from loaders.parsing.agents.roles import is_role_word
from loaders.parsing.text.signs import has_any

UPPER = "".join(char for char in map(chr, range(0x530)) if char.isupper())
_PARTICLES = vocabulary.words("names", "particles")
_SHOUTED = re.compile(rf"[{UPPER}]{{2}}")
_PARTICLE = "(?:" + "|".join(sorted(_PARTICLES, key=len, reverse=True)) + ")"
_INITIALS = rf"[{UPPER}](?:[.:][{UPPER}]){{0,2}}\.(?=[ \xa0])"
_ARTICLE = "(?:" + "|".join(sorted(vocabulary.words("names", "articles"), key=len, reverse=True)) + ")"
_WORD = rf"(?:{_INITIALS}|St\.(?=[ \xa0][{UPPER}])|(?:[dl]['’]|{_ARTICLE}-)?[{UPPER}][\w'’´]{{0,30}}(?:[-‐‑:][\w'’]{{1,30}}){{0,3}}(?!\w))"
_NICKNAME = rf"(?:[\"”“»«'’][{UPPER}][\w-]{{1,20}}[\"”“»«'’][ \xa0])?"
_RUN = re.compile(rf"(?<![\w-])(?:{_WORD})(?:[ \xa0]{_NICKNAME}(?:{_PARTICLE}[ \xa0]){{0,2}}{_WORD})+")
_FIRST = re.compile(rf"[{UPPER}](?<![\w-].)", re.DOTALL)
_FIRST_OF_ANY = re.compile(r"[^\W\d_](?<![\w-].)", re.DOTALL)
"""A letter that a run may begin with, the second where it may be `d'` or `al-`: found faster than the run is."""
_JOINING = ("'", "’", "-")
_NAME = re.compile(rf"(?:{_WORD}|{_PARTICLE})(?:[ \xa0]{_NICKNAME}(?:{_WORD}|{_PARTICLE}))+")
_AFTER = re.compile(r"(\s*\([A-ZÅÄÖa-zåäö]{1,4}\))|[ \xa0]([a-zåäöé]+)|,[ \xa0]([a-zåäöé]+)")
_BEFORE = re.compile(r"([A-Za-zÅÄÖåäöé]+)[ \xa0]\Z")

_PLACE_ADJECTIVES = vocabulary.words("names", "place_adjectives")
_NOT_AFTER = vocabulary.words("names", "not_a_person_after")
_NOT_OWNED = vocabulary.words("names", "not_owned")
_OWNED = vocabulary.words("names", "owned")
_PERSON_VERBS = vocabulary.words("names", "person_verbs")
_SURNAMES = vocabulary.words("names", "surnames")
_NAMED_THINGS = vocabulary.words("names", "named_things")
_NAMED_KINDS = vocabulary.words("names", "named_kinds")
KINDS_AFTER_NAME = vocabulary.words("names", "kinds_after_name")
"""Words in lower case whose organisation begins with the capitalised word before: `Hagaby kommun`."""
LONGEST = 5
"""The most words that a name may have, particles not counted."""


class NameSpan(Struct, frozen=True, gc=False):
    """A person's name in a text: text[start:end] is `name` (a genitive s left out)."""

    start: int
    end: int
    name: str


class _Word(Struct, frozen=True, gc=False):
    """A word of a run of capitalised words, and where it stands in that run."""

    start: int
    end: int
    text: str
    lower: str


def _words(run: str) -> list[_Word]:
    words: list[_Word] = []
    start = 0
    for word in run.replace("\xa0", " ").split(" "):
        end = start + len(word)
        words.append(_Word(start, end, word, word.lower()))
        start = end + 1
    return words


def _is_place(words: Sequence[_Word]) -> bool:
    """Whether the words begin with a direction or are the name of a kommun: `Norra Bohuslän`, `Upplands Väsby`."""
    return words[0].lower in _PLACE_ADJECTIVES or f"{words[0].lower} {words[1].lower}" in vocabulary.kommuner()


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a text, as it stands in a list of people, is the name of one person: two to five words, each capitalised or a particle."""
    text = proper_case(text)
    whole = _NAME.fullmatch(text)
    if whole is None:
        return False
    words = _words(text)
    proper = [word for word in words if word.lower not in _PARTICLES or word.text[0].isupper()]
    if not 2 <= len(proper) <= LONGEST or proper[0] is not words[0] or proper[-1] is not words[-1]:
        return False
    said = proper[:-1] if words[-1].lower in _SURNAMES and is_given_name(words[0].text) else proper
    if any(never_in_name(word.text) for word in said) or _is_place(words):
        return False
    return words[-1].lower not in _NOT_AFTER and (len(words[-1].text.strip(".")) > 1)


def proper_case(name: str) -> str:
    """A name as it is otherwise written: `INGRID VON HERMANSSON` is `Ingrid von Hermansson`, `Bjöm Ek`, as scanned, `Björn Ek`."""
    name = _read(name)
    if not name.isupper() or len(name) < 5:
        return _unshouted(name) if _SHOUTED.search(name) is not None else name
    *before, last = name.split(" ")
    parts = [*(word.lower() if word.lower() in _PARTICLES else _title(word) for word in before), _title(last)]
    return " ".join(parts)


def _read(name: str) -> str:
    """A name as a human reads what was scanned."""
    return " ".join(map(human_reading, name.split(" "))) if "m" in name else name


def _unshouted(name: str) -> str:
    """A name of which the surname alone stands in capitals as it is otherwise written: `Eva STRÖM`, `STRÖM Eva`."""
    words = name.split(" ")
    shouted = list(map(str.isupper, words))
    last = shouted.index(False) if False in shouted else 0
    if last and not any(shouted[last:]):
        words = [*words[last:], *words[:last]]
    said = [_title(word) if word.isupper() and _SHOUTED.search(word) else word for word in words]
    return " ".join(
        word.lower() if word.lower() in _PARTICLES and 0 < at < len(said) - 1 else word for at, word in enumerate(said)
    )


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


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
    for run in _runs(text):
        at = run.start()
        for group in _groups_of(run[0]):
            whole = _span(text, at, group)
            found.append(_Candidate(whole, _accept(text, at, group, whole)))
    return tuple(found)


def _span(text: str, at: int, group: Sequence[_Word]) -> NameSpan:
    """The words of the run that begins at text[at], as one name."""
    start, end = at + group[0].start, at + group[-1].end
    return NameSpan(start, end, text[start:end].replace("\xa0", " "))


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Where capitalised words follow each other."""
    letter = _FIRST_OF_ANY if has_any(text, _JOINING) else _FIRST
    first = letter.search(text)
    while first is not None:
        run = _RUN.match(text, first.start())
        if run is not None:
            yield run
        first = letter.search(text, run.end() if run else first.end())


@lru_cache(maxsize=4096)
def _groups_of(run: str) -> tuple[tuple[_Word, ...], ...]:
    """The groups of a run: minutes name the same people again and again."""
    return tuple(map(tuple, _groups(_words(run))))


def _groups(words: list[_Word]) -> Iterator[list[_Word]]:
    """A run of capitalised words cut at those that belong to no name, and before a given name where another name is complete."""
    group: list[_Word] = []
    named = False
    for index, word in enumerate(words):
        lower = word.lower
        if lower in _PARTICLES and (group or word.text[0].islower()) and not (word.text == "AF" and _mixed(words)):
            if group:
                group.append(word)
            continue
        if lower in _SURNAMES and group and not word.text.isupper() and all(is_given_name(one.text) for one in group):
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


def _mixed(words: Sequence[_Word]) -> bool:
    """Whether words are not all in capitals: then `AF` is Arbetsförmedlingen, and no `af` of a name."""
    return not all(word.text.isupper() for word in words)


def _whole(group: list[_Word]) -> Iterator[list[_Word]]:
    while group and group[-1].text in _PARTICLES:
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


def _accept(text: str, at: int, group: Sequence[_Word], whole: NameSpan) -> NameSpan | None:
    """The name that a group of words is, where it is one. at: where the run that they are of begins; whole: all of them."""
    start, end, name = whole.start, whole.end, _read(whole.name)
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
    if after is not None and (after[1] or after[2] in _PERSON_VERBS or (after[3] or "") in _offices()):
        return True
    return before is not None and before[1].lower() in _offices()


@cache
def _offices() -> frozenset[str]:
    return vocabulary.words("roles", "office_words")
