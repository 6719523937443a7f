"""Tasks in cells and entries of lists that name who is to do them: `Eva och Bo: ringa kommunen`."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.errands import Handed
from loaders.parsing.assignments.predicates import handed
from loaders.parsing.assignments.subjects import subject_at
from loaders.parsing.vocabulary.task_lists import EVERYBODY

_LONGEST_LABEL = 26
_MARK = re.compile(r"\s*(?::|\s[–-]\s|$)\s*")
_LONGEST = 600


def responsible(text: str, context: Context) -> Handed | None:
    """The task in a cell of those responsible, which names them and then says what they do, with any verb."""
    subject = subject_at(text, 0, people_meant(text, context))
    return (
        handed(subject[0], text[subject[1] :])
        if subject is not None and text[subject[1] : subject[1] + 1] != ","
        else None
    )


def addressed(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """Those whom a text names first, and what it says after a mark: `Eva och Bo: ringa kommunen`; nobody where it begins otherwise."""
    subject = subject_at(text, 0, people_meant(text, context))
    mark = _MARK.match(text, subject[1]) if subject else None
    if subject is not None and mark is not None:
        return subject[0], text[mark.end() :]
    if text.strip(" .").lower() in EVERYBODY:
        return (text.strip(" ."),), ""
    label, colon, task = text[:_LONGEST].partition(": ")
    if not colon:
        label, _, task = text[:_LONGEST].partition(" - " if " - " in text else " – ")
        return ((label,), task) if task and label.lower() in EVERYBODY else ((), "")
    if colon and (label.lower() in EVERYBODY or (len(label) < _LONGEST_LABEL and is_organisation(label))):
        return (label,), task
    return (), ""
