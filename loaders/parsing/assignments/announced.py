"""Tasks in a list under the words that hand them over: `Förbundschefen får i uppdrag att:` and a task a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Assignment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.errands import is_post, receivers
from loaders.parsing.assignments.predicates import after_adverbial
from loaders.parsing.items.items import Section
from loaders.parsing.text.marks import is_listed
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.duties import ADVERBIALS
from loaders.parsing.vocabulary.functions import FUNCTIONS

_TO = r"(?P<to>(?:(?!att\s)[^\s,;:]+,?\s){0,9}?(?!att\s)[^\s,;:]+)"
_HEADS = tuple(
    re.compile(head, re.IGNORECASE)
    for head in (
        rf"\b(?:ger|gav|ge)\s+{_TO}\s+(?:i\s+uppdrag|till\s+uppgift|i\s+uppgift|följande\s+uppdrag)(?:\s+att)?\s*:?$",
        rf"\b(?:uppdrar|uppdrog|uppdra)\s+(?:åt|till)\s+{_TO}(?:\s+att)?\s*:?$",
        rf"(?:^|\batt\s){_TO}\s+(?:(?:får|fick|ges|gavs)\s+(?:i\s+uppdrag|till\s+uppgift|i\s+uppgift|följande\s+uppdrag)|uppdras|uppdrogs|ombeds|ombads|ska|skall)(?:\s+att)?\s*:?$",
    )
)
_SIGNS = ("uppdra", "uppdro", "uppgift", "ombe", "ombad", "ska", "skall")
_MARK = re.compile(r"(?:[-–•*·●○▪■]\s+|\(?(?:\d{1,2}[.)]|[a-z][.)])\s+)?(?:att\s+)?", re.IGNORECASE)
_INFINITIVE = re.compile(r"[a-zåäö]+[aå]\b|(?:se|be|ge)\b", re.IGNORECASE)
_ENDS = (":", " att", " ska", " skall", " uppdrag", " uppgift")
_LONGEST = 240


def announced(section: Section, context: Context) -> Iterator[Assignment]:
    """A task for each entry of a list whose head hands tasks over and names none itself."""
    to: tuple[str, ...] = ()
    for part in section.passages:
        text = part.text
        mark = _MARK.match(text) if to and is_listed(text) else None
        if mark is not None:
            task = text[mark.end() :].strip(" .;,")
            task = task.removesuffix(" samt").removesuffix(" och").rstrip(" ,")
            if _says_what(task) and not is_post(task):
                yield Assignment(to=to, task=task, item=section.number, evidence=part.evidence())
            continue
        to = ()
        if text.endswith(_ENDS) and len(text) < _LONGEST and has_any(text.lower(), _SIGNS):
            to = _receivers(text, context)


def _says_what(task: str) -> bool:
    """Whether an entry is something to do, also behind with whom or by when: `tillsammans med Eva Ek se över planen`."""
    first = task.split(" ", 1)[0].lower()
    return _INFINITIVE.match(task) is not None or (
        (first in ADVERBIALS or first == "tillsammans") and after_adverbial(task, len(first)) is not None
    )


def _receivers(text: str, context: Context) -> tuple[str, ...]:
    """Those to whom a head hands what follows: people and functions."""
    for form in _HEADS:
        head = form.search(text)
        if head is None:
            continue
        to = receivers(head["to"], context)
        named = {name.name for name in people_meant(head["to"], context)}
        if all(one in named or one.split()[0].lower() in FUNCTIONS for one in to):
            return to
    return ()
