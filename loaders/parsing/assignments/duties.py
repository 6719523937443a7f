"""What the text says that somebody will do: `Förbundschefen återkommer …`, `MO undersöker …`, `Ola ska …`."""

from __future__ import annotations

import re
from collections.abc import Collection

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.errands import Handed, is_post
from loaders.parsing.assignments.predicates import (
    INFINITIVE,
    LONGEST_CLAUSE,
    handed,
    is_board,
    is_infinitive,
    present_task,
    second_verb,
    told_task,
)
from loaders.parsing.assignments.subjects import starts, subject_at
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.duties import (
    ADVERBIALS,
    DEADLINES,
    DUTIES,
    HABITS,
    MAY,
    NO_TASK,
    PASSIVE_DUTIES,
    SIGNS,
    TELLING,
    TOLD_LATER,
)
from loaders.parsing.vocabulary.functions import FUNCTIONS

_ANSWERING = re.compile(
    r"Ansvar(?:iga?|et)\s(?:för\s(?:att\s)?(?P<task>[^.;:]{3,120}?))(?:\s(?:är|blir|utses|(?:ligger|vilar)\s(?:på|hos))\s|:\s)",
    re.IGNORECASE,
)
"""Who answers for what: `Ansvarig för kartläggningen är Eva Ek`."""
_DASH = re.compile(r"\s?[-–)](?=\s)")
_TURNED_BEGIN = (
    "Till", "Inför", "Under", "Efter", "Senast", "Före", "Innan", "Därefter", "Sedan", "Nu", "Därför", "Vidare", "Framöver", "Som", "Vid nästa", "På nästa", "Vid kommande", "På kommande", "I höst", "I vår",
)  # fmt: skip
_TURNED_NOW = re.compile(
    rf"(?P<when>(?:{'|'.join(_TURNED_BEGIN)})\s(?:[^\s,;:]+\s){{0,5}}?)(?P<verb>[a-zåäö]+r)\s(?=\S)"
)
"""The same before a verb in the present tense: `Till nästa möte tar Eva Ek fram en plan`."""
_TURNED = re.compile(rf"(?:{'|'.join(_TURNED_BEGIN)})\s(?:[^\s,;:]+\s){{0,6}}?(?:ska|skall|kommer|får)\s(?=\S)")
"""What stands before the subject where a sentence begins with when or why: `Till nästa möte ska Eva Ek …`."""
_BY = re.compile(
    r"^(?P<task>.+?\b[^\W\d_]+s(?:\s+(?:över|fram|in|upp|ut|ihop|vidare))?(?:\s+(?:till|senast|inför|under|före)(?:\s+[^\s.,;]+){1,4}?)?)\s+av\s+(?P<to>.+)$"
)
_TASK_LABEL = re.compile(r"(?:åtgärd|uppdrag|att göra|aktivitet|uppgift)\s*:\s", re.IGNORECASE)
"""Whatever follows is somebody's task."""
_WHO_DOES = re.compile(r"\bsom\s+(?=[A-ZÅÄÖ])")
_LONGEST = 600
_LONGEST_LEAD = 120


def duty(text: str, context: Context, *, decided: bool = False, coming: bool = False) -> Handed | None:
    """The task that a sentence says a person or function will do; None where it says none.

    decided: the sentence is a decision, so that any verb may be a task (`X undertecknar avtalet`, `ses över av X`).
    coming: the minutes are written in the past tense, so that the present one tells what is still to come (`X ritar om planen`).
    """
    found = _duty(text, context, decided=decided, coming=coming) if 0 < len(text) <= _LONGEST else None
    return None if found is not None and not decided and has_any(text.lower().rstrip("."), HABITS) else found


def _duty(text: str, context: Context, *, decided: bool, coming: bool) -> Handed | None:
    """The same of a text that is not too long, also where it tells how things always go."""
    lower = text.lower().rstrip(".")
    dated = not decided and has_any(lower, DEADLINES)
    if decided:
        if _begins_with_a_verb(text) and " av " not in lower and SIGNS.isdisjoint(_words(lower)):
            return None
    elif not dated and not coming and SIGNS.isdisjoint(words := _words(lower)) and not tells_later(words, lower):
        return None
    label = _TASK_LABEL.match(text)
    decided = decided or label is not None
    people = people_meant(text, context)
    answering = _ANSWERING.match(text) if lower.startswith("ansvar") else None
    if answering is not None and (subject := subject_at(text, answering.end(), people)) is not None:
        return handed(subject[0], answering["task"])
    name, colon, said = text[:_LONGEST].partition(": ")
    if colon and said.split(" ", 1)[0].lower() in DUTIES and (subject := subject_at(text, 0, people)) is not None:
        return handed(subject[0], said) if subject[1] == len(name) else None  # `Eva: bokar lokal`
    for start in starts(text):
        subject = subject_at(text, start, people)
        if subject is None:
            continue
        to, end = subject
        dash = _DASH.match(text, end) if text[max(0, start - 2) : start].endswith(("- ", "– ", "(")) else None
        end = dash.end() if dash is not None else end
        found = told_task(text, end, people, to, context, decided=decided) or (
            present_task(text, end, to, context, coming=coming and not dated) if decided or dated or coming else None
        )
        if found is None and not (decided and is_board(to)):
            found = second_verb(text, end, to)
        if found is not None:
            return found
    if (
        text.startswith(_TURNED_BEGIN)
        and has_any(lower, ("ska", "kommer ", "får "))
        and (turned := _TURNED.match(text)) is not None
    ):
        found = _turned(text, turned, people)
        if found is not None:
            return found
    if text.startswith(_TURNED_BEGIN) and (found := _turned_now(text, people, context)) is not None:
        return found
    by_whom = _WHO_DOES.search(text) if " som " in lower else None
    if by_whom is not None and (subject := subject_at(text, by_whom.end(), people)) is not None:
        done = told_task(text, subject[1], people, subject[0], context)
        if done is not None and len(done.task) < LONGEST_CLAUSE:
            return Handed(subject[0], text.rstrip(" ."))
    if decided or dated or (" av " in lower and _is_done(_words(lower))):
        by = _BY.match(text)
        if by is not None and not is_post(by["task"]):
            subject = subject_at(text, by.start("to"), people)
            rest = text[subject[1] :].strip(" .") if subject else ""
            if subject is not None and (not rest or rest.split()[0].lower() in ADVERBIALS):
                return Handed(subject[0], f"{by['task']} {rest}".rstrip())
    return None


def _is_done(words: Collection[str]) -> bool:
    """Whether one of some words says in the passive what somebody is to do: `bokas av Eva Ek`."""
    return not PASSIVE_DUTIES.isdisjoint(words) or ("följs" in words and "upp" in words)


def _turned(text: str, turned: re.Match[str], people: tuple[NameSpan, ...]) -> Handed | None:
    """The task of `Till nästa möte ska Eva Ek ta fram en plan`."""
    subject = subject_at(text, turned.end(), people)
    verb = INFINITIVE.match(text, subject[1] + 1) if subject is not None else None
    if verb is not None and verb["verb"] == "att":
        verb = INFINITIVE.match(text, verb.end() + 1)
    if subject is None or verb is None or verb["verb"].lower() in NO_TASK or not is_infinitive(verb["verb"].lower()):
        return None
    return handed(subject[0], text[verb.start() :])


def _turned_now(text: str, people: tuple[NameSpan, ...], context: Context) -> Handed | None:
    """The task of `Till nästa möte tar Eva Ek fram en plan`, as if it began with who is to do it."""
    for turned in _TURNED_NOW.finditer(text, 0, _LONGEST_LEAD):
        subject = subject_at(text, turned.end(), people)
        if subject is None:
            continue
        said = f"{text[turned.end() : subject[1]]} {turned['verb']}{text[subject[1] :]}"
        until = subject[1] - turned.end()
        found = told_task(said, until, people, subject[0], context)
        if found is None and turned["verb"] in TELLING:
            found = told_task(
                f"{said.rstrip(' .')} {turned['when'].lower().strip()}", until, people, subject[0], context
            )
        return found
    return None


def _words(lower: str) -> list[str]:
    return lower.replace(",", " ").split()


def tells_later(words: Collection[str], lower: str) -> bool:
    """Whether a sentence may say that somebody is to tell or find out something: `redovisar på nästa möte`, `får återkomma`. words: of `lower`, counted more than once."""
    if "får" in words and has_any(lower, MAY):
        return True
    return not TELLING.isdisjoint(words) and has_any(lower, TOLD_LATER)


def _begins_with_a_verb(text: str) -> bool:
    """Whether a clause begins with a word in lower case that is no function: `godkänna rapporten`."""
    return text[:1].islower() and text.split(" ", 1)[0].rstrip(",") not in FUNCTIONS
