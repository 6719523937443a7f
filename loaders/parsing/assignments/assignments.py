"""Assignments: which task is handed to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.record import Assignment, Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.announced import announced
from loaders.parsing.assignments.bracketed import bracketed
from loaders.parsing.assignments.duties import duty, tells_later
from loaders.parsing.assignments.errands import Handed, errand
from loaders.parsing.assignments.in_rows import in_rows, row_columns
from loaders.parsing.assignments.subjects import subject_at
from loaders.parsing.assignments.task_lists import task_lists
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.items.tense import in_past_tense
from loaders.parsing.text import cues
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.text.task_heads import task_columns
from loaders.parsing.vocabulary.duties import DEADLINES, INQUIRING, STATES

_NONE = Decided(())
_CELL = "\t"
_PRONOUNS = ("Hon ", "Han ", "Hen ")
_AND_NAME = re.compile(r"(?:,?\s(?:och|medan|samt)|,)\s(?=[A-ZÅÄÖ])")
_VERB = re.compile(r"\s[a-zåäö]+r\b")
_SHORTEST, _LONGEST_COMING = 3, 60
_PRESENT_AMONG = 8
"""The verb of a task in the present tense is one of a sentence's first words, as many as this."""
_IMPERSONAL = re.compile(
    r"Det\s(?:åligg|åvil|ankom|fall|föll|ligg|låg|hamn)|(?:\S+\s){1,8}?(?:får|fick|tar|tog)\smed\ssig\s|Uppgiften\satt\s"
)
"""A task that falls to somebody, without an organ that hands it over."""
_ASKED = re.compile(r"(?:Vi|Gruppen|Man|Presidiet|AU|Styrelsen|Ordföranden)\s(?:ber|bad)\s(?=[A-ZÅÄÖ])")
"""Whoever asks somebody by name to do something."""

_ANSWERS = (
    "ansvarar",
    "är ansvarig",
    "svarar för detta",
    "ansvarar för detta",
    "ansvarar för det",
    "ombesörjer detta",
    "tar det",
    "tar den biten",
    "löser det",
    "fixar det",
    "ordnar det",
    "gör det",
    "gör detta",
    "gör det tills vidare",
)
"""What somebody does whose task the sentence before tells."""

_ANSWERING, _ALSO_FOR = "ansvarar för ", " för "
"""`Eva ansvarar för anmälan, Bo för lokalen`"""

_LAST_CLAUSE = re.compile(r"(?:,|\s[–-])\s(?=[^,–]{3,60}\Z)")
"""Before whoever does it: `Någon behöver boka lokal - Eva tar det.`"""
_NOT_HANDED = ("föreslå", "avslå")


def assignments(
    sections: Sequence[Section], decisions: Sequence[Decision], context: Context, *, past: bool | None = None
) -> tuple[Assignment, ...]:
    """The tasks that decisions hand over, that the text says somebody will do, and that lists of tasks give; in the order of the items.

    past: whether the minutes are written in the past tense, where that is already known.
    """
    found: list[Assignment] = []
    decided = Decided.by_item(decisions)
    handed: set[str | None] = set()
    past = in_past_tense(sections) if past is None else past
    numbered = any(section.item for section in sections)
    columns = row_columns(sections) if numbered else None
    for index, section in enumerate(sections):
        if index == 0 and numbered:
            heads = any(_CELL in part.text and task_columns(part.text.split(_CELL)) for part in section.passages)
            found += task_lists(section, context) if heads else ()
            continue
        found += in_rows(section, columns, context) if columns is not None else ()
        mine = decided.get(section.number, _NONE)
        if section.number not in handed:
            handed.add(section.number)
            found += _handed_over(mine.all, context)
        found += bracketed(section, mine, context)
        found += _told(section, mine, context, past=past)
        found += announced(section, context) if section.cues & (cues.TASK | cues.DECISION | cues.REPORT) else ()
        found += task_lists(section, context)
    return tuple(_once(dict.fromkeys(found)))


def _once(found: Iterable[Assignment]) -> Iterator[Assignment]:
    """Each task once: what two rules read in the same lines for the same people is one, in the longer words."""
    told: dict[tuple[str | None, frozenset[str]], list[Assignment]] = {}
    for one in sorted(found, key=lambda one: -len(one.task)):
        others = told.setdefault((one.item, frozenset(to.casefold() for to in one.to)), [])
        if not any(one.task.casefold() in other.task.casefold() and _same_lines(one, other) for other in others):
            others.append(one)
    kept = {id(one) for others in told.values() for one in others}
    yield from (one for one in found if id(one) in kept)


def _same_lines(one: Assignment, other: Assignment) -> bool:
    return bool({quote.line for quote in one.quotes} & {quote.line for quote in other.quotes})


def _handed_over(decisions: Sequence[Decision], context: Context) -> Iterator[Assignment]:
    for decision in decisions:
        if decision.type in _NOT_HANDED or decision.text.startswith(_PRONOUNS):
            continue
        handed = errand(decision.text, context)
        if handed is None and decision.type != "välja":
            handed = duty(decision.text, context, decided=True)
        for one in _each(handed, context, coming=False) if handed is not None else ():
            yield Assignment(to=one.to, task=one.task, item=decision.item, evidence=decision.evidence)


def _told(section: Section, decided: Decided, context: Context, *, past: bool) -> Iterator[Assignment]:
    """Tasks that the running text tells of, beside the decisions; past: the minutes are written in the past tense."""
    if not past and not section.cues & (cues.TASK | cues.DEADLINE | cues.LATER | cues.GIVEN):
        return
    before: Sentence | None = None
    for sentence in section.sentences:
        coming = past and _may_come(sentence)
        if sentence.text.startswith(_PRONOUNS) and decided.holds(sentence):
            handed = errand(_named(sentence, before, context), context)
            if handed is not None:
                yield Assignment(to=handed.to, task=handed.task, item=section.number, evidence=sentence.evidence())
        elif (coming or _may_tell(sentence)) and not decided.holds(sentence):
            text = _named(sentence, before, context)
            told = duty(text, context, coming=coming) or (
                errand(text, context) if _ASKED.match(text) or _is_impersonal(text) else None
            )
            if told is not None and told.task in _ANSWERS:
                said = (
                    _LAST_CLAUSE.split(sentence.text)[0]
                    if _LAST_CLAUSE.search(sentence.text)
                    else (before.text if before is not None and before.passage is sentence.passage else "")
                )
                told = Handed(told.to, said.rstrip(" .")) if said else None
            if told is not None and (_is_news(told, context) or _is_under_way(sentence, before, told, context)):
                told = None
            for one in _each(told, context, coming=coming) if told is not None else ():
                yield Assignment(to=one.to, task=one.task, item=section.number, evidence=sentence.evidence())
        before = sentence


def _each(told: Handed, context: Context, *, coming: bool) -> Iterator[Handed]:
    """The tasks of `att Eva ordnar lokal och att Bo ringer`, `Eva ordnar lokal och Bo Ek ringer kommunen`, each."""
    for found in _AND_NAME.finditer(told.task):
        rest = told.task[found.end() :]
        others = subject_at(rest, 0, people_meant(rest, context))
        if others is not None and rest.startswith(_ALSO_FOR, others[1]) and told.task.startswith(_ANSWERING):
            yield Handed(told.to, told.task[: found.start()])
            yield Handed(others[0], _ANSWERING + rest[others[1] + len(_ALSO_FOR) :].rstrip(" ."))
            return
        if others is not None and _VERB.match(rest, others[1]):
            yield Handed(told.to, told.task[: found.start()])
            second = duty(rest, context, coming=coming)
            if second is not None:
                yield second
            return
    first, joint, rest = told.task.partition(" och att ")
    more = duty(rest, context) if joint else None
    if more is None:
        yield told
    else:
        yield Handed(told.to, first)
        yield more


def _is_news(told: Handed, context: Context) -> bool:
    """Whether it is the network that does something, in minutes of another organisation."""
    return told.to in (("NNS",), ("Nns",)) and "NNS" not in (context.organisation or "NNS")


def _is_under_way(sentence: Sentence, before: Sentence | None, told: Handed, context: Context) -> bool:
    """Whether the sentence before tells what the same person has done of it, so that this one tells how it goes on: `Eva Ek har frågat FK. Eva undersöker saken.`"""
    if before is None or before.passage is not sentence.passage or told.task.split(" ", 1)[0] not in INQUIRING:
        return False
    if "har" not in before.words or sentence.cues & (cues.DEADLINE | cues.NEXT):
        return False
    return any(name.name in told.to for name in people_meant(before.text, context))


def _may_tell(sentence: Sentence) -> bool:
    if sentence.cues & cues.TASK:
        return True
    if sentence.cues & cues.LATER and tells_later(sentence.words, sentence.lower):
        return True
    if sentence.cues & cues.LATER and _is_impersonal(sentence.text):
        return True
    return sentence.cues & cues.DEADLINE != 0 and has_any(sentence.lower, DEADLINES)


def _is_impersonal(text: str) -> bool:
    """Whether a sentence tells of a task that falls to somebody."""
    return ("sig" in text or text.startswith(("Det", "Uppgiften"))) and _IMPERSONAL.match(text) is not None


def _may_come(sentence: Sentence) -> bool:
    """Whether a sentence begins with a name or function and has a verb in the present tense soon after, as far as letters tell."""
    if len(sentence.words) < _SHORTEST or len(sentence.words) > _LONGEST_COMING:
        return False
    return any(word.endswith("r") and word not in STATES for word in sentence.words[1:_PRESENT_AMONG])


def _named(sentence: Sentence, before: Sentence | None, context: Context) -> str:
    """The sentence with the person whom `Hon` or `Han` means, the last one named before in the paragraph."""
    text = sentence.text
    if not text.startswith(_PRONOUNS) or before is None or before.passage is not sentence.passage:
        return text
    people = people_meant(sentence.passage.text[: sentence.start], context)
    return f"{people[-1].name}{text[3:]}" if people else text
