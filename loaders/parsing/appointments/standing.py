"""Who sits in groups that last, told line by line: `Styrgruppen för Steget: Eva Ek (ordinarie), Bo Al (ersättare)`, `Länets folkhälsoråd – Eva Ek`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.represented import beside
from loaders.parsing.appointments.seats import convenes, is_substitute
from loaders.parsing.appointments.terms import is_replaced, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import CHOOSING
from loaders.parsing.vocabulary.labels_of_decisions import is_label
from loaders.parsing.vocabulary.organs import ORGANS
from loaders.parsing.vocabulary.posts import GROUPS, KINDS

STANDING = ("grupp", "råd", "nätverk", "forum", "kommitté", "nämnd", "delegation", "samverkan")
_LINE = re.compile(
    r"(?:(?:[-–•*]|\d{1,2}[.)])\s+)?(?P<body>[A-ZÅÄÖ](?:[^:;.\t]|:s\b){3,70}?)(?:\s*:\s+|\s+[–—-]\s+|\t)(?=[A-ZÅÄÖ])"
)
_REPRESENTS = re.compile(r"\b(?:representa|representera|kontaktperson)", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:\s?\([^()]{1,40}\))?(?:\s*:\s+|\s+[–—-]\s+|\t)(?P<convenes>sammankallande\s(?:i|för)\s)?(?P<body>[^:;.,\t]{3,70}?)(?:,?\s(?:efter|i stället för)\s[^.;:]{3,60})?\.?\s*\Z"
)
_OF_GROUPS = re.compile(r"\b\w*(?:grupper|kommittéer|utskott|nätverk|råd)(?:na)?\b", re.IGNORECASE)
_LONGEST_MARK = 3
_NEXT = re.compile(
    r"(?:\s?\([^()]{1,40}\))?(?:,\s[^,;:]{2,50})?(?:,|;|\s(?:och|samt|med)|\s?[/&])?\s(?:(?:med\s)?(?:personlig\s)?(?:ersättare|suppleant):?\s)?|\s"
)
"""What may stand between two people of a line."""
_LAST = re.compile(r"(?:\s?\([^()]{1,60}\)|,\s[^,;:]{2,60}|\ssom\s(?:\w+\s)?(?:ersättare|sammankallande))*[.;,]?\s*\Z")
_ENDS_DEFINITE = ("gruppen", "rådet", "nätverket", "forumet", "kommittén", "nämnden")
_LONGEST = 300


def standing(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> tuple[Appointment, ...]:
    """Whoever a line that begins with a group puts there; nobody where the line says anything else."""
    text = sentence.text
    of_groups = names_groups(section)
    if len(text) >= _LONGEST or not (of_groups or has_any(sentence.lower, STANDING)):
        return ()
    found = _LINE.match(text)
    if found is not None and (_is_group(found["body"], context) or (of_groups and _is_name(found["body"], context))):
        return tuple(_seats(sentence, found, section, context, outcome))
    return tuple(_reversed(sentence, section, context, outcome))


def names_groups(section: Section) -> bool:
    """Whether the title of an item speaks of several groups, so that what its lines begin with are theirs: `Ledamöter i styrgrupper`, then `Steget: Eva Ek`."""
    return _OF_GROUPS.search(section.title) is not None


def _is_name(said: str, context: Context) -> bool:
    """Whether words before a colon or dash may be what a group is for: no person, post or organisation, and no sentence."""
    words = said.lower().split()
    return not (
        is_prose(said)
        or is_organisation(said)
        or context.names(said)
        or any(word in KINDS or word in ORGANS or is_label(word) for word in words)
        or not CHOOSING.isdisjoint(words)
    )


def _reversed(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Who gets the group behind the name: `Eva Ek: styrgruppen för Steget, efter Bo Al`."""
    text = sentence.text
    people = people_meant(text, context)
    found = _BEHIND.match(text, people[0].end) if people and people[0].start <= _LONGEST_MARK else None
    if found is None or not _is_group(found["body"], context) or not _begins_with_group(found["body"]):
        return
    gone = next((name.name for name in people[1:] if is_replaced(text, name)), None)
    yield appointed(
        section,
        term(text, context.year, context.date),
        person=people[0].name,
        kind="sammankallande"
        if found["convenes"]
        else "representant"
        if _REPRESENTS.search(section.title)
        else "ledamot",
        body=found["body"].strip(),
        represents=context.organisations.get(people[0].name),
        outcome=outcome,
        replaces=gone,
        evidence=sentence.evidence(),
    )


def _is_group(said: str, context: Context) -> bool:
    """Whether words before a colon or dash are a group's name and nothing else."""
    words = said.lower().split()
    return (
        any(has_any(word, STANDING) and (word not in GROUPS or len(words) > 1) for word in words)
        and not any(word in KINDS for word in words)
        and not context.names(said)
        and words[0] not in ("beslut", "styrelsen")
        and CHOOSING.isdisjoint(words)
    )


def _begins_with_group(said: str) -> bool:
    """Whether words begin with the group, or with whose it is: `styrgruppen för Steget`, `länets folkhälsoråd`."""
    first = said.split()[0]
    return has_any(first.lower(), STANDING) or first[0].isupper() or first.endswith("s")


def _seats(
    sentence: Sentence, found: re.Match[str], section: Section, context: Context, outcome: Outcome
) -> Iterator[Appointment]:
    text = sentence.text
    people = [name for name in people_meant(text, context) if name.start >= found.end()]
    at = found.end()
    for name in people:
        if name.start != at and (name is people[0] or _NEXT.fullmatch(text, at, name.start) is None):
            return
        at = name.end
    if not people or _LAST.match(text, at) is None:
        return
    represents = _REPRESENTS.search(section.title) is not None
    body = found["body"].strip()
    stated = term(text, context.year, context.date)
    for name in people:
        if is_replaced(text, name):
            continue
        own = beside(text, name, context)
        yield appointed(
            section,
            stated,
            person=name.name,
            kind="sammankallande"
            if convenes(text, name)
            else "ersättare"
            if is_substitute(text, found.end(), name)
            else "representant"
            if represents
            else "ledamot",
            body=body[0].lower() + body[1:] if body.split()[0].endswith(_ENDS_DEFINITE) else body,
            represents=own or (context.organisation if represents else context.organisations.get(name.name)),
            outcome=outcome,
            evidence=sentence.evidence(),
        )
