"""Sentences that fill a post: `A väljs till ordförande`, `utse B att justera`, `C blir ny ledamot efter D`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.record import Appointment, Outcome
from loaders.parsing.bodies import body_of, represents
from loaders.parsing.context import Context
from loaders.parsing.items import Section
from loaders.parsing.names import NameSpan
from loaders.parsing.offices import Office, offices, represented_at
from loaders.parsing.people_meant import people_meant
from loaders.parsing.sentences import Sentence
from loaders.parsing.terms import Term, is_replaced, term
from loaders.parsing.vocabulary.appointment_words import (
    ACTIVE_ELECTION,
    BECOMING,
    ELECTED,
    KINDS,
    PROPOSED,
    REPORTED,
    STAFF,
    SUCCEEDING,
)

_COMPANION = re.compile(r"\b(?:jämte|tillsammans\s+med|förutom|utöver|vid\s+sidan\s+av|tackade?|tackar)\s+(?:ordföranden?\s+)?$", re.IGNORECASE)
_DISMISSED = re.compile(r"\bentledig\w+\s+$", re.IGNORECASE)
_IN_PLACE = re.compile(r"\bi\s+(?:hans|hennes|deras|dennes)\s+ställe\b", re.IGNORECASE)
_TITLE = re.compile(rf"\b(?:val av|utse)\s+(?:\w+\s+)??(?P<post>{'|'.join(map(re.escape, sorted(KINDS, key=len, reverse=True)))})\b", re.IGNORECASE)
_NAMES_ONLY = re.compile(r"^[\s,;.&()–-]*(?:(?:och|samt|jämte|ordföranden|till|\(?[A-ZÅÄÖa-z]{1,3}\)?)[\s,;.&()–-]*)*$")
_FIRST_NAMED = re.compile(r"\bden förstnämnd[ae]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Seat:
    name: NameSpan
    office: Office


def elections(
    sentence: Sentence, section: Section, context: Context, outcome: Outcome, before: Sequence[Appointment]
) -> Iterator[Appointment]:
    """Who a sentence puts into which post, and who thereby left it."""
    text = sentence.text
    words = frozenset(text.lower().replace(",", " ").rstrip(".").split())
    posts = [post for post in offices(text) if _filled(post, text, words, outcome)]
    if not posts:
        posts = _titled(section, words, len(text))
    if not posts:
        return
    names = people_meant(text, context)
    gone = [name for name in names if is_replaced(text, name) or _DISMISSED.search(text, max(0, name.start - 20), name.start)]
    chosen = [name for name in names if name not in gone and not _beside(text, name, words)]
    stated = term(text, context.year)
    if stated.same and before:
        stated = Term(before[-1].start, before[-1].end)
    place = _IN_PLACE.search(text) is not None
    for seat in _seats(text, chosen, posts):
        yield _appointment(sentence, seat, section, context, outcome, stated, gone[0] if gone and (place or len(gone) == 1) else None)
    if chosen:
        for name in gone:
            yield _leaving(sentence, name, posts[0], section, context)


def elected_by_title(section: Section, context: Context) -> Iterator[Appointment]:
    """Bare names under `Val av justerare`."""
    titled = _TITLE.search(section.title)
    if titled is None:
        return
    for passage in section.passages:
        if len(passage.text) > 120:
            continue
        names = context.names(passage.text)
        rest = passage.text
        for name in reversed(names):
            rest = rest[: name.start] + rest[name.end :]
        if names and _NAMES_ONLY.match(rest):
            kind = KINDS[titled["post"].lower()]
            for name in names:
                office = Office(kind, 0, 0, titled["post"].lower())
                yield Appointment(
                    person=name.name,
                    kind=kind,
                    body=body_of("", office, section, context),
                    outcome="beslutad",
                    item=section.number,
                    evidence=passage.evidence(),
                )


def _filled(post: Office, text: str, words: frozenset[str], outcome: Outcome) -> bool:
    """Whether the sentence fills the post, and does not only mention who holds it."""
    if not ELECTED.isdisjoint(words) or not REPORTED.isdisjoint(words) or not PROPOSED.isdisjoint(words):
        return True
    if not SUCCEEDING.isdisjoint(words):
        return "som " in text[max(0, post.start - 20) : post.start]
    if post.kind in ("justerare", "firmatecknare", "ombud"):
        return outcome == "beslutad" or post.kind == "justerare"
    lead = text[max(0, post.start - 40) : post.start].lower()
    becoming = not (BECOMING - {"är"}).isdisjoint(words)
    if post.kind in STAFF:
        return becoming and "är" not in lead.split()[-2:]
    return becoming or " ny" in f" {lead}"[-8:] or (outcome == "beslutad" and text[post.end : post.end + 1] in (":", ",", ""))


def _titled(section: Section, words: frozenset[str], length: int) -> list[Office]:
    """The post of the item's title, where the sentence only says who was chosen: `Anna Berg utsågs.`"""
    titled = _TITLE.search(section.title)
    if titled is None or ELECTED.isdisjoint(words) or length > 200:
        return []
    post = titled["post"].lower()
    return [Office(KINDS[post], length, length, post)]


def _beside(text: str, name: NameSpan, words: frozenset[str]) -> bool:
    """Whether a name stands beside the one chosen: `jämte X`, or as the subject of an active verb: `X föreslår att …`."""
    if _COMPANION.search(text, max(0, name.start - 35), name.start):
        return True
    following = text[name.end :].split(" ", 2)[1:2]
    return bool(following) and following[0].rstrip(",.") in ACTIVE_ELECTION


def _seats(text: str, names: Sequence[NameSpan], posts: Sequence[Office]) -> Iterator[_Seat]:
    """Pair names and posts: names take the posts that follow them, or, where the sentence begins with a post, those before."""
    first_named = _FIRST_NAMED.search(text)
    spans = list(names)
    if first_named is not None and names:
        spans.append(NameSpan(first_named.start(), first_named.end(), names[0].name))
    marks: list[NameSpan | Office] = sorted([*spans, *posts], key=lambda mark: mark.start)
    if not spans or not posts:
        return
    backwards = isinstance(marks[0], Office) and isinstance(marks[-1], NameSpan)
    groups: list[tuple[list[NameSpan], list[Office]]] = []
    for mark in reversed(marks) if backwards else marks:
        if isinstance(mark, NameSpan):
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(mark)
        elif groups:
            groups[-1][1].append(mark)
    for people, filled in reversed(groups) if backwards else groups:
        for office in sorted(filled, key=lambda post: post.start):
            for name in sorted(people, key=lambda person: person.start):
                yield _Seat(name, office)


def _appointment(
    sentence: Sentence,
    seat: _Seat,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
    replaced: NameSpan | None,
) -> Appointment:
    text = sentence.text
    office = seat.office
    at_event = represented_at(text) if office.kind == "ombud" else None
    body = body_of(text, office, section, context)
    organisation = represents(text, seat.name, office, context)
    if at_event is not None:
        body = at_event[1] or body
        organisation = at_event[0] if at_event[0][0].isupper() else context.organisation
    if office.kind == "sekreterare" and outcome == "meddelad":
        body = None
    return Appointment(
        person=seat.name.name,
        kind=office.kind,
        body=body,
        represents=organisation,
        outcome=outcome,
        item=section.number,
        start=stated.start,
        end=stated.end,
        replaces=replaced.name if replaced else None,
        evidence=sentence.evidence(),
    )


def _leaving(sentence: Sentence, name: NameSpan, office: Office, section: Section, context: Context) -> Appointment:
    """The one replaced leaves the post."""
    return Appointment(
        person=name.name,
        kind="avgång",
        body=body_of(sentence.text, office, section, context),
        represents=represents(sentence.text, name, office, context),
        outcome="meddelad",
        item=section.number,
        evidence=sentence.evidence(),
    )
