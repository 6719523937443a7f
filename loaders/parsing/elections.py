"""Sentences that fill a post: `A väljs till ordförande`, `utse B att justera`, `C blir ny ledamot efter D`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.bodies import body_of, represents
from loaders.parsing.context import Context
from loaders.parsing.items import Section
from loaders.parsing.names import NameSpan
from loaders.parsing.offices import Office, offices, post_of_title, represented_at
from loaders.parsing.people_meant import people_meant
from loaders.parsing.seats import Seat, seats
from loaders.parsing.sentences import Sentence
from loaders.parsing.terms import Term, is_replaced, term
from loaders.parsing.vocabulary.appointment_words import (
    ACTIVE_ELECTION,
    BECOMING,
    ELECTED,
    HEDGES,
    OF_EVENT,
    OF_MEETING,
    POST_WORDS,
    PROPOSED,
    PROPOSING,
    REPORTED,
    STAFF,
    SUCCEEDING,
)

_COMPANION = re.compile(
    r"\b(?:jämte|tillsammans\s+med|förutom|utöver|vid\s+sidan\s+av|tackade?|tackar)\s+(?:ordföranden?\s+)?$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"\bi\s+(?:hans|hennes|deras|dennes)\s+ställe\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:hennes|hans|deras|dennes)\s+$", re.IGNORECASE)
_STAYS = re.compile(r"\b(?:sitter|sitta|är)\s+kvar\b|\bkvarstår\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_BESIDE_NAMES = frozenset(("och", "samt", "jämte", "ordföranden", "ordförande"))
_LONGEST_PARTY = 3
_LONGEST_LIST = 120
_FIRST_PARAGRAPHS = 3


def elections(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    before: Sequence[Appointment],
    left: Set[str],
) -> Iterator[Appointment]:
    """Who a sentence puts into which post, and who thereby left it.

    before: what the item's sentences before this one say. left: who leaves a post by this sentence.
    """
    text = sentence.text
    words = frozenset(sentence.words)
    if before and _STAYS.search(text):
        yield from _staying(sentence, people_meant(text, context), before[-1])
        return
    posts = [
        post for post in (() if POST_WORDS.isdisjoint(words) else offices(text)) if _filled(post, text, words, outcome)
    ] or _of_title(section, words, text)
    names = people_meant(text, context) if posts else ()
    if not names:
        return
    in_place = _IN_PLACE.search(text) is not None
    gone = [name for name in names if is_replaced(text, name) or (in_place and name.name in left)]
    chosen = [name for name in names if name not in gone and name.name not in left and not _beside(text, name)]
    stated = term(text, context.year)
    if stated.same and before:
        stated = Term(before[-1].start, before[-1].end)
    made: Appointment | None = None
    begin = 0
    for seat in seats(text, chosen, posts):
        end = max(seat.name.end, seat.office.end)
        local = _local(outcome, text[min(begin, seat.name.start) : end].lower())
        begin = end
        made = _appointment(sentence, seat, section, context, local, stated, made or (before[-1] if before else None))
        if len(gone) == 1:
            made = _in_place_of(made, gone[0])
        yield made
    if made is not None and (stays := _STAYS.search(text, begin)) is not None:
        yield from _staying(sentence, [name for name in names if begin <= name.start < stays.start()], made)
    if made is not None and not (posts[0].kind in OF_MEETING or posts[0].kind == "sekreterare"):
        for name in gone:
            yield _leaving(sentence, name, posts[0], made.body, section, context)


def elected_by_title(section: Section, context: Context) -> Iterator[Appointment]:
    """Bare names under `Val av justerare`."""
    post = post_of_title(section.title)
    if post is None:
        return
    for passage in section.passages[:_FIRST_PARAGRAPHS]:
        if len(passage.text) > _LONGEST_LIST:
            continue
        names = context.names(passage.text)
        rest = passage.text
        for name in reversed(names):
            rest = rest[: name.start] + rest[name.end :]
        if names and all(word in _BESIDE_NAMES or len(word) <= _LONGEST_PARTY for word in _WORD.findall(rest)):
            for name in names:
                yield Appointment(
                    person=name.name,
                    kind=post.kind,
                    body=body_of("", post, section, context),
                    outcome="beslutad",
                    item=section.number,
                    evidence=passage.evidence(),
                )


def _filled(post: Office, text: str, words: frozenset[str], outcome: Outcome) -> bool:
    """Whether the sentence fills the post, and does not only mention who holds it."""
    if not (ELECTED | REPORTED | PROPOSED).isdisjoint(words):
        return True
    lead = text[max(0, post.start - 40) : post.start].lower().split()
    if not SUCCEEDING.isdisjoint(words):
        return "som" in lead[-2:]
    if post.kind == "justerare":
        return True
    if post.kind in ("firmatecknare", "ombud"):
        return outcome == "beslutad"
    if not (BECOMING - {"är"}).isdisjoint(words):
        return post.kind not in STAFF or "är" not in lead[-2:]
    return ("är" in words and not {"ny", "nya"}.isdisjoint(lead[-2:])) or (
        outcome == "beslutad" and text[post.end : post.end + 1] in (":", ",", "")
    )


def _of_title(section: Section, words: frozenset[str], text: str) -> list[Office]:
    """The post of the item's title, where the sentence only says who was chosen: `Anna Berg utsågs.`"""
    post = post_of_title(section.title)
    if post is None or ELECTED.isdisjoint(words):
        return []
    return [Office(post.kind, len(text), len(text), post.word)]


def _beside(text: str, name: NameSpan) -> bool:
    """Whether a name stands beside the one chosen: `jämte X`, or as the subject of an active verb: `X föreslår att …`."""
    if _COMPANION.search(text, max(0, name.start - 35), name.start):
        return True
    following = text[name.end :].split(" ", 2)[1:2]
    return bool(following) and following[0].rstrip(",.") in ACTIVE_ELECTION


def _local(outcome: Outcome, said: str) -> Outcome:
    """The outcome for one of several persons: a hedge about another does not count."""
    if outcome != "föreslagen" or any(sign in said for sign in (*HEDGES, *PROPOSING)):
        return outcome
    return "meddelad"


def _appointment(
    sentence: Sentence,
    seat: Seat,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
    before: Appointment | None,
) -> Appointment:
    """The appointment that a sentence makes; `before`: the one that the text makes right before it."""
    text, office = sentence.text, seat.office
    body = body_of(text, office, section, context)
    organisation = represents(text, seat.name, office, context)
    at_event = represented_at(text) if office.kind == "ombud" else None
    if at_event is not None:
        body = at_event[1] or body
        organisation = at_event[0] if at_event[0][0].isupper() else context.organisation
    elif (
        before is not None and before.kind in OF_EVENT and office.kind == "ersättare" and before.item == section.number
    ) or (before is not None and _POSSESSIVE.search(text, max(0, office.start - 12), office.start)):
        body, organisation = before.body, before.represents
    elif office.kind == "sekreterare" and outcome == "meddelad":
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
        evidence=sentence.evidence(),
    )


def _in_place_of(made: Appointment, gone: NameSpan) -> Appointment:
    return structs.replace(made, replaces=gone.name)


def _leaving(
    sentence: Sentence, name: NameSpan, office: Office, body: str | None, section: Section, context: Context
) -> Appointment:
    """The one replaced leaves the post."""
    return Appointment(
        person=name.name,
        kind="avgång",
        body=body,
        represents=represents(sentence.text, name, office, context),
        outcome="meddelad",
        item=section.number,
        evidence=sentence.evidence(),
    )


def _staying(sentence: Sentence, names: Sequence[NameSpan], before: Appointment) -> Iterator[Appointment]:
    """Those who keep the post that was spoken of: `N sitter kvar`."""
    for name in names[:1]:
        yield structs.replace(
            before,
            person=name.name,
            represents=None,
            outcome="meddelad",
            start=None,
            end=None,
            replaces=None,
            evidence=sentence.evidence(),
        )
