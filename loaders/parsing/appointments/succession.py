"""What follows from a post being filled: who had it before, who keeps it, from when, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.places import IN_GROUP
from loaders.parsing.appointments.represented import as_before, beside, represents
from loaders.parsing.appointments.terms import is_replaced, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.appointment_words import SUCCEEDING
from loaders.parsing.vocabulary.posts import STAFF

_STAYS = re.compile(r"\b(?:sitter|sitta|är)\s+kvar\b|\bkvarstår\b", re.IGNORECASE)
_FOLLOWING = re.compile(
    r"(?:De(?=\s(?:efterträd|ersätt|ersatt|avlös))|Hon|Han|Hen|Uppdrag\w*|Mandat\w*|Förordnande\w*|Anställning\w*|Tillträde\w*|(?:Hennes|Hans)\s+(?:uppdrag|mandat|förordnande|anställning)\w*)\s"
)
_BEGINS = re.compile(r"\s(?:börjar|började|tillträder|tillträdde)\s")
_IN_PLACE = re.compile(
    r"\bi\s+(?:hans|hennes|deras|dennes)\s+ställe\b|\befter\s+(?:honom|henne|hen|denne)\b", re.IGNORECASE
)

_FOLLOWS = re.compile(r"(?:\s?\([^()]{1,40}\))?\s(?:ersätter|ersatte|efterträder|efterträdde|avlöser|avlöste)\s")
_AFTER_THAT_ONE = re.compile(r"\s(?:efter\s(?:honom|henne|hen|denne)|i\s(?:hans|hennes|dennes)\sställe)\b")


def in_place(text: str) -> bool:
    """Whether somebody comes in the place of one named before: `i hans ställe`, `efter henne`."""
    return _IN_PLACE.search(text) is not None


def stays_in(text: str, at: int = 0) -> re.Match[str] | None:
    """Where text[at:] says that somebody keeps a post: `sitter kvar`."""
    return _STAYS.search(text, at)


def in_place_of(made: Appointment, gone: str, context: Context, moved_up: Appointment | None = None) -> Appointment:
    """The appointment with whom it replaces; the seat is that of the same organisation. moved_up: what the same sentence says of the one replaced, if anything."""
    represented = made.represents
    if represented is None:
        known = moved_up.represents if moved_up is not None and moved_up.person == gone else None
        represented = as_before(known or context.organisations.get(gone), made.kind, made.body, context)
    return structs.replace(made, replaces=gone, represents=represented)


def replaced_before(text: str, before: Sequence[Appointment], moved_up: Appointment | None, end: int) -> str | None:
    """Whom `efter henne` and `i hans ställe` mean: the one who left in the sentences before or, right behind a substitute (who ends at `end`), the
    member who was just named: `Eva Ek till ledamot och Bo Al till ersättare efter henne`.
    """
    if not _IN_PLACE.search(text):
        return None
    if moved_up is not None and moved_up.kind == "ledamot" and _AFTER_THAT_ONE.match(text, end):
        return moved_up.person
    return next((one.person for one in reversed(before) if one.kind == "avgång"), None)


def followed(
    sentence: Sentence, before: Sequence[Appointment], section: Section, context: Context
) -> Iterator[Appointment]:
    """What a sentence about the one just appointed adds: `Hon börjar den 1 maj`, `Uppdraget gäller till och med …`, `Hon efterträder …`."""
    latest = before[-1].evidence
    heirs = [one for one in before if one.kind not in ("avgång", "justerare") and one.evidence == latest]
    if heirs and not SUCCEEDING.isdisjoint(sentence.words) and (pairs := _in_turn(sentence.text, heirs, context)):
        yield from _follow(sentence, pairs, context)
        return
    if not heirs or not (_FOLLOWING.match(sentence.text) or _begins(sentence, heirs[-1], context)):
        return
    last = heirs[-1]
    stated = term(sentence.text, context.year, context.date)
    if stated.start or stated.end:
        yield structs.replace(last, start=stated.start, end=stated.end)
    people = people_meant(sentence.text, context)
    if sentence.text.startswith("De "):
        pairs = [*zip(heirs, people, strict=True)] if len(people) == len(heirs) else []
    else:
        following = people[:1] if not SUCCEEDING.isdisjoint(sentence.words) else ()
        following = following or tuple(name for name in people if is_replaced(sentence.text, name))[:1]
        pairs = [(last, name) for name in following]
    yield from _follow(sentence, pairs, context)


def _begins(sentence: Sentence, heir: Appointment, context: Context) -> bool:
    """Whether a sentence says by name when the one begins who was just appointed: `Eva börjar den 16 januari.`"""
    first = people_meant(sentence.text, context)[:1] if _BEGINS.search(sentence.text) else ()
    return (
        bool(first)
        and first[0].start == 0
        and first[0].name == heir.person
        and bool(_BEGINS.match(sentence.text, first[0].end))
    )


def _in_turn(text: str, heirs: Sequence[Appointment], context: Context) -> list[tuple[Appointment, NameSpan]]:
    """Of those just appointed each with the one whom a sentence says to be followed: `Eva ersätter Bo Al och Siv ersätter Per Ö`."""
    by_name = {one.person: one for one in heirs}
    people = people_meant(text, context)
    return [
        (by_name[new.name], old)
        for new, old in pairwise(people)
        if new.name in by_name and _FOLLOWS.fullmatch(text, new.end, old.start)
    ]


def _follow(
    sentence: Sentence, pairs: Sequence[tuple[Appointment, NameSpan]], context: Context
) -> Iterator[Appointment]:
    """Those just appointed with whom they replace, and that those leave; in another body where the sentence names one."""
    for heir, name in pairs:
        group = IN_GROUP.match(sentence.text, name.end)
        if group is not None and group["body"] != heir.body:
            heir = structs.replace(  # the same one, in the group
                heir,
                kind="ledamot",
                body=group["body"],
                represents=heir.body if heir.kind in STAFF else heir.represents,
                start=None,
                end=None,
                evidence=sentence.evidence(),
            )
        yield structs.replace(heir, replaces=name.name)
        yield structs.replace(
            heir,
            person=name.name,
            kind="avgång",
            represents=beside(sentence.text, name, context)
            or context.organisations.get(name.name)
            or as_before(heir.represents, heir.kind, heir.body, context),
            outcome="meddelad",
            start=None,
            end=None,
            replaces=None,
            evidence=sentence.evidence(),
        )


def leaving(
    sentence: Sentence,
    name: NameSpan,
    office: Office,
    body: str | None,
    section: Section,
    context: Context,
    last: str | None = None,
    heir: Appointment | None = None,
) -> Appointment:
    """The one replaced leaves the post; last: on which day, where the sentence says so. heir: who follows."""
    return Appointment(
        person=name.name,
        kind="avgång",
        body=body,
        represents=represents(sentence.text, name, office, context)
        or (as_before(heir.represents, office.kind, body, context) if heir else None),
        outcome="meddelad",
        item=section.number,
        end=last,
        evidence=sentence.evidence(),
    )


def staying(
    sentence: Sentence, names: Sequence[NameSpan], before: Appointment, context: Context
) -> Iterator[Appointment]:
    """Those who keep the post that was spoken of, until when the sentence says: `N sitter kvar`."""
    end = term(sentence.text, context.year, context.date).end
    for name in names[:1]:
        yield structs.replace(
            before,
            person=name.name,
            represents=None,
            outcome="meddelad",
            start=None,
            end=end,
            replaces=None,
            evidence=sentence.evidence(),
        )
