"""Sentences that hand a task to somebody here and now: `Förbundschefen fick i uppdrag att …`, `Eva Ek ombeds att …`."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.clause_words import EVERYONE, PRONOUNS, SUBORDINATING
from loaders.parsing.vocabulary.decision_objects import TASK_WORDS
from loaders.parsing.vocabulary.functions import FUNCTIONS
from loaders.parsing.vocabulary.retold import BY_OTHERS, EARLIER, PARTIES, RETOLD

_BEGINNING = 60
"""In characters."""


def is_retold(words: Sequence[str], index: int, lower: str) -> bool:
    """Whether a sentence in the past tense, whose verb is words[index], says that it tells of another meeting, before what is to be done."""
    end = words.index("att", index) if "att" in words[index:] else len(words)
    return any(
        sign.search(text) for sign, text in ((RETOLD, " ".join(words[:end])), (EARLIER, lower), (BY_OTHERS, lower))
    )


def somebody(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence begins with somebody: a function, a name, or `hon` for one."""
    words = sentence.words
    return (
        words[0] in FUNCTIONS
        or words[0] in PRONOUNS
        or words[0] in EVERYONE
        or bool(people_meant(sentence.text[:_BEGINNING], context))
    )


def tasked(words: Sequence[str], index: int, lower: str) -> bool:
    """`Förbundschefen får i uppdrag att`, said of now."""
    return SUBORDINATING.isdisjoint(words[:index]) and (
        task_follows(lower) or any(f"{sign} från" in lower for sign in TASK_WORDS)
    )


def task_follows(lower: str) -> bool:
    """Whether a sentence in lower case says what is to be done: `i uppdrag att`."""
    return any(f"{sign.removesuffix(' att')} att" in lower for sign in TASK_WORDS)


def asked(sentence: Sentence, index: int, context: Context) -> bool:
    """`Förbundschefen ombeds att`, `Anna Berg uppdras att`, `Det uppdras åt …`: somebody in particular, now."""
    words = sentence.words
    if not SUBORDINATING.isdisjoint(words[:index]) or RETOLD.search(" ".join(words[:index])) is not None:
        return False
    if words[index].startswith("uppdr") and not {"åt", "till"}.isdisjoint(words[index + 1 : index + 4]):
        return True
    asked_to = "att" in words[index + 1 : index + 3] or (
        words[index].startswith("omb") and "".join(words[index + 1 : index + 2]).endswith("a")
    )
    return asked_to and (
        words[0] in FUNCTIONS
        or words[0] in EVERYONE
        or (index == 1 and own_organ(words[0], context) is None and words[0].endswith(PARTIES))
        or any(name.start == 0 for name in people_meant(sentence.text[:_BEGINNING], context))
    )
