"""Who answers for what the sentence before tells: `Yttrande skrivs före 15 juni. Ansv. Eva.`, a line `Ansvarig: Eva Ek` below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Assignment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.addressed import addressed, responsible
from loaders.parsing.assignments.duties import duty
from loaders.parsing.assignments.errands import errand
from loaders.parsing.assignments.subjects import subject_at
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.decision_verbs import PAST

_AT_LAST = re.compile(
    r"(?:[.;,]\s+|\s\(|\s[–-]\s+)(?:[Aa]nsv\.?|[Aa]nsvariga?|[Aa]nsvar)\s?[:.]?\s+(?P<who>[A-ZÅÄÖ][^()]{1,80}?)\)?\.?(?:\s(?:Klart?|Senast|Tid|När|Datum|Deadline)\b[^.]{1,40}\.?)?\Z"
)
_BY_WHEN = re.compile(
    r"\s*[,;]\s*(?:(?:klart?|färdigt?|senast|datum|deadline|tidpunkt|när|till|inför|före|under|vid|snarast|omgående|löpande|(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec|vår|höst|somma|vecka)[a-zåäö]*|v\.?)\b|\d).*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:[^\s:\t]{2,20}(?:\s[^\s:\t]{2,20})?\s?[:\t]|[-–•*·])\s*")


def with_responsible(
    part: Passage, spoken: Sequence[Sentence], item: str | None, context: Context
) -> Iterator[Assignment]:
    """The task of a paragraph that ends with who answers for it: `Yttrande skrivs före 15 juni. Ansv. Eva.`, `… (ansvarig: Eva)`."""
    found = _AT_LAST.search(part.text)
    if found is None:
        return
    to, rest = addressed(found["who"].strip(" ."), context)
    before = next(one for one in reversed(spoken) if one.start <= found.start())
    task = part.text[before.start : found.start()].strip(" .")
    label = _LABEL.match(task)
    task = task[label.end() if label else 0 :].strip(" .").removeprefix("att ")
    known = duty(task, context, decided=True) or errand(task, context)
    if not to or rest or not task or _is_past(before):
        return
    if known is not None and set(known.to) & set(to):
        if duty(task, context) is not None:
            return  # told already
        to, task = known.to, known.task
    yield Assignment(to=to, task=task, item=item, evidence=part.evidence(found.start() - len(task), found.end()))


def _is_past(sentence: Sentence) -> bool:
    """Whether a sentence only tells what happened at the meeting, and so is nobody's task: `Frågan diskuterades.`"""
    return not PAST.isdisjoint(sentence.words) and "beslut" not in sentence.lower


def _subject(said: str, context: Context) -> tuple[str, ...]:
    """The people whom a sentence begins with, who do themselves what it tells."""
    people = people_meant(said, context)
    subject = subject_at(said, 0, people)
    names = {name.name for name in people}
    return tuple(to for to in subject[0] if to in names) if subject is not None else ()


def _holds(people: tuple[str, ...], functions: tuple[str, ...], context: Context) -> bool:
    """Whether one of some people holds one of the functions by the lists: `Förbundschefen`, and who that is."""
    said = {function.lower() for function in functions}
    roles = {role for one in people if (listed := context.listed.get(one)) is not None for role in listed.roles}
    return any(f"{role}{ending}" in said for role in roles for ending in ("", "n", "en"))


def responsible_line(
    part: Passage, found: re.Match[str], before: Sentence | None, item: str | None, context: Context
) -> Iterator[Assignment]:
    """What `Ansvarig: Eva Ek ringer kommunen` says, or, where it only names people, the sentence before it as their task."""
    who = _BY_WHEN.sub("", found["who"])
    told = responsible(who, context)
    if told is not None:
        yield Assignment(to=told.to, task=told.task, item=item, evidence=part.evidence(found.start("who"), found.end()))
        return
    to, rest = addressed(who.rstrip(" ."), context)
    if not to or rest or before is None or _is_past(before):
        return
    label = _LABEL.match(before.text)
    said = before.text[label.end() if label else 0 :].strip(" .")
    known = duty(said, context, decided=True) or errand(said, context)
    if known is None and not set(_subject(said, context)) <= set(to):
        return
    if said and (known is None or not ({*known.to, "Kansliet"} & {*to, *known.to} or _holds(to, known.to, context))):
        evidence = (*before.evidence(), *part.evidence())
        yield Assignment(to=to, task=said, item=item, evidence=evidence)
