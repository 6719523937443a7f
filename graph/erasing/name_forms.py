"""Forms of a name: what two writings of it share, so that hashes of them can tell whether a name is one that was erased.

A hash cannot be compared for likeness. So every form that another writing may share is written down for the name that is erased
(`kept`), and looked up for a name that is met (`met`), with the likeness that a hit shows: what `graph.likeness` would have said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from graph.given_names import DISTINCT, SHORT_FORMS
from graph.likeness import LONG_ENOUGH, VOWELS, Likeness, name_key, scanned, sound

Form = tuple[str, ...]
Words = tuple[str, ...]

MOST_WORDS = 6
"""Names of more words are compared as written, by ear and by eye only."""
_LONG_FORMS = {short: full for full, shorts in SHORT_FORMS.items() for short in shorts}


def words_of(name: str) -> Words:
    """The words of a name as they are compared."""
    return tuple(name_key(name).split())


def kept(name: str) -> set[Form]:
    """The forms of a name to be known again."""
    words = words_of(name)
    forms: set[Form] = {("name", *words)}
    if len(words) > 1:
        forms |= {("joined", "".join(words)), ("seen", *map(scanned, words))}
        forms |= {("heard", *each) for each in product(*map(_heard_kept, words))}
    if 1 < len(words) <= MOST_WORDS:
        forms |= {*_slips_kept(words), *(("form", *each) for each in _other_forms(words))}
    return forms


def met(name: str, *, slips: bool = True) -> Iterator[tuple[Likeness, Form]]:
    """The forms to look up for a name that is met, the surest likeness first; without `slips` no letter is taken for another."""
    words = words_of(name)
    yield Likeness.SAME, ("name", *words)
    yield Likeness.SPELLING, ("joined", "".join(words))
    if len(words) > 1:
        yield Likeness.SPELLING, ("seen", *map(scanned, words))
        for each in product(*map(_heard_met, words)):
            yield Likeness.SPELLING, ("heard", *each)
    if 1 < len(words) <= MOST_WORDS:
        for form in _slips_met(words) if slips else ():
            yield Likeness.SPELLING, form
        yield Likeness.FORM, ("form", *words)
        for shorter in _shortened(words):
            yield Likeness.FORM, ("name", *shorter)


def words_kept(name: str) -> set[Form]:
    """The words of a name by which a text that may hold it is told at little cost: any writing of the name has one of them."""
    words = words_of(name)
    return {("word", form) for word in (*words, "".join(words)) for form in (word, sound(word), scanned(word))}


def words_met(word: str) -> Iterator[Form]:
    """The forms to look up for a word of a text, also without a genitive s."""
    word = word.casefold()
    for each in (word, word.removesuffix("s")):
        yield from (("word", form) for form in (each, sound(each), scanned(each)))


def _heard_kept(word: str) -> tuple[str, ...]:
    """A word as heard; a given name that stands for itself is heard as another only by a word that is none."""
    return (f"={word}", f"given:{sound(word)}") if word in DISTINCT else (sound(word),)


def _heard_met(word: str) -> tuple[str, ...]:
    return (f"={word}", sound(word)) if word in DISTINCT else (sound(word), f"given:{sound(word)}")


def _slips_kept(words: Words) -> Iterator[Form]:
    """The name with one letter of one word left out, or open."""
    for place, word in enumerate(words):
        given = "given" if word in DISTINCT else "other"
        yield ("whole", given, str(place), *words)
        for at in range(1, len(word)):
            if len(word) > LONG_ENOUGH:
                yield ("short", given, str(place), *_with(words, place, word[:at] + word[at + 1 :]))
            if len(word) >= LONG_ENOUGH:
                letter = "vowel" if word[at] in VOWELS else "consonant"
                yield ("open", given, letter, str(place), *_with(words, place, f"{word[:at]}*{word[at + 1 :]}"))


def _slips_met(words: Words) -> Iterator[Form]:
    """Where to look for a name that this one may be a slip for; see `graph.likeness` for which slips make another name."""
    for place, word in enumerate(words):
        for given in ("other",) if word in DISTINCT else ("other", "given"):
            if len(word) >= LONG_ENOUGH:
                yield ("short", given, str(place), *words)
            for at in range(1, len(word)):
                swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
                yield ("whole", given, str(place), *_with(words, place, swapped))
                if len(word) > LONG_ENOUGH:
                    yield ("whole", given, str(place), *_with(words, place, word[:at] + word[at + 1 :]))
                if len(word) >= LONG_ENOUGH:
                    open_word = _with(words, place, f"{word[:at]}*{word[at + 1 :]}")
                    yield ("open", given, "consonant", str(place), *open_word)
                    if word[at] not in VOWELS:
                        yield ("open", given, "vowel", str(place), *open_word)


def _other_forms(words: Words) -> Iterator[Words]:
    """A name with a short form or an initial for a word, or with fewer words."""
    first, last = words[0], words[-1]
    for other in (*SHORT_FORMS.get(first, ()), *(full for short, full in _LONG_FORMS.items() if short == first)):
        yield (*other.split("-"), *words[1:])
    for other in SHORT_FORMS.get("-".join(words[:2]), ()):
        yield (other, *words[2:])
    if all(len(word) > 1 for word in words):
        yield from (_with(words, place, word[0]) for place, word in enumerate(words))
        yield (first[0], last)
        yield (*(word[0] for word in words[:-1]), last)
    yield from _shortened(words)


def _shortened(words: Words) -> Iterator[Words]:
    """The name with fewer surnames: what is left out is no given name of its own."""
    for size in range(1, len(words) - 1):
        for rest in combinations(words[1:], size):
            if not DISTINCT.intersection(set(words) - {words[0], *rest}):
                yield (words[0], *rest)


def _with(words: Words, place: int, word: str) -> Words:
    return (*words[:place], word, *words[place + 1 :])
