"""Whose post is prolonged: `Eva Eks förordnande som förbundschef förlängs till och med 2025-12-31`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.days import DAY, iso
from loaders.parsing.appointments.office import POSTS
from loaders.parsing.appointments.terms import Term, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD

_PROLONGED = re.compile(r"\bförläng(?:a|er|de|s|es|des|t|ts|d)\b|\bförlängning\b", re.IGNORECASE)
_POSTED = re.compile(r"\b(?:förordnande|uppdrag|mandat|anställning|vikariat|tjänst|chefskap)\w*", re.IGNORECASE)
_POST = re.compile(rf"(?<![\w-])(?P<post>{POSTS})(?:en|n)?(?![\w-])", re.IGNORECASE)
_OWNS = re.compile(r"s?\s(?:\w+\s)?(?:förordnande|uppdrag|mandat|anställning|vikariat|tjänst)\w*\s")
"""Behind the name of the one whose post it is, where others are named too."""
_THE_POST = re.compile(r"\b(?:[Ff]örordnandet|[Uu]ppdraget|[Aa]nställningen|[Vv]ikariatet)\b")
_UNTIL = re.compile(rf"\still\s(?P<date>{DAY})", re.IGNORECASE)
_OWNER = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ][\w-]{1,30}?)(?:s|:s)\s(?=(?:\w+\s)?(?:förordnande|uppdrag|mandat|anställning|vikariat|tjänst))"
)


def extensions(
    sentence: Sentence, section: Section, context: Context, outcome: Outcome, earlier: str
) -> Iterator[Appointment]:
    """The post that a sentence prolongs, of the one person whom it names, or whose post was said to run out in the sentence before (earlier)."""
    text = sentence.text
    if "förläng" not in sentence.lower or not _PROLONGED.search(text) or not _POSTED.search(text):
        return
    people = {name.name: name for name in _owned(text, context)}
    if not people and _THE_POST.search(text):
        told = next(
            (one for one in (earlier, *_before(sentence, section)) if _POSTED.search(one) and _owned(one, context)), ""
        )
        people = {name.name: NameSpan(0, 0, name.name) for name in _owned(told, context)}
        text = f"{told} {text}"
    apart = len(people) > 1
    if apart:
        people = {one.name: one for one in people.values() if _OWNS.match(text, one.end)}
    if len(people) != 1:
        return
    (name,) = people.values()
    kind = _kind(text, name, context)
    if kind == "anställning" and "förordn" in sentence.lower and "samordnare" in f"{section.title} {text}".lower():
        kind = "chef"
    if kind is None or kind == "anställning":
        return
    stated = term(sentence.text[name.start :] if apart else sentence.text, context.year, context.date)
    if stated.end is None and (until := _UNTIL.search(sentence.text)) is not None:
        stated = Term(stated.start, iso(until["date"], context.year, context.date, ending=True))
    yield appointed(
        section,
        stated,
        person=name.name,
        kind=kind,
        body=default_body(kind, section, context),
        represents=context.organisations.get(name.name) if kind in OF_BOARD else None,
        outcome=outcome,
        evidence=sentence.evidence(),
    )


def _before(sentence: Sentence, section: Section) -> Iterator[str]:
    """What an item says before a sentence, the nearest first."""
    line = sentence.passage.lines[0].number
    return (one.text for one in reversed(section.sentences) if one.passage.lines[0].number < line)


def _owned(text: str, context: Context) -> tuple[NameSpan, ...]:
    """Those whom a text names, in full or as whose post it is."""
    return people_meant(text, context) or tuple(_owners(text, context))


def _owners(text: str, context: Context) -> Iterator[NameSpan]:
    """`Evas förordnande`: whose it is by the given name."""
    for owner in _OWNER.finditer(text):
        name = context.resolve(owner["name"])
        if name is not None:
            yield NameSpan(owner.start("name"), owner.end("name"), name)


def _kind(text: str, name: NameSpan, context: Context) -> str | None:
    """Which post it is: as the sentence says, else as the lists do."""
    named = _POST.search(text)
    if named is not None:
        return KINDS[named["post"].lower()]
    listed = context.listed.get(name.name)
    kinds = [kind for role in (listed.roles if listed else ()) if (kind := KINDS.get(role)) is not None]
    return kinds[0] if len(kinds) == 1 else None
