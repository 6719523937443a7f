"""Sentences that fill a post: `A väljs till ordförande`, `utse B att justera`, `C blir ny ledamot efter D`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.chosen import (
    chosen_by_pronoun,
    local_outcome,
    of_the_chosen,
    spoken_of,
)
from loaders.parsing.appointments.days import same_day
from loaders.parsing.appointments.elected_among import elected_among
from loaders.parsing.appointments.filled import is_filled, is_past, of_context
from loaders.parsing.appointments.giving_way import giving_way
from loaders.parsing.appointments.heirs import coming_after
from loaders.parsing.appointments.notices import about
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.offices import offices
from loaders.parsing.appointments.seated import seated
from loaders.parsing.appointments.seats import for_others, seats
from loaders.parsing.appointments.succession import (
    followed,
    in_place,
    in_place_of,
    leaving,
    replaced_before,
    staying,
    stays_in,
)
from loaders.parsing.appointments.successors import is_her_successor
from loaders.parsing.appointments.terms import Term, is_replaced, leaving_day, term
from loaders.parsing.appointments.titles import post_of_title
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import HEDGES, POST_WORDS, PROPOSING
from loaders.parsing.vocabulary.posts import OF_BOARD, OF_EVENT, OF_MEETING, STAFF

_OF_POSTS = POST_WORDS | {"styrelse", "styrelsen", "tjänsten"}
_HOLDING = frozenset({"omvaldes", "omväljs", "nyvalda", "omvalda", "välkomna"})
"""Words beside the definite form of a post, before those who hold it."""
_LEADING = frozenset({"mötesordförande", "ordförande"})
_HERE_CHOSEN = frozenset({"valde", "väljer", "valdes", "väljs", "utsåg", "utser", "utsågs", "utses"})
_DOUBTFUL = (*HEDGES, *PROPOSING)
_NEW = ("Ny för ", "Ny från ", "Nya för ", "Nya från ", "Ny i ", "Nya i ")
_ELLIPSIS = re.compile(
    r"(?:Till|Som)\s(?:ny\s)?(?:(?:förste|andre|1:e|2:e)\s)?(?:vice\s)?\w+(?:\s(?:för|på|under|i)\s[^.,;:]{2,50}?)?\s[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ][^.;]*\.?\Z"
)
"""A post and who gets it, by the verb of the sentence before: `Till vice ordförande för samma tid Eva Ek.`"""
_STANDS_IN = re.compile(
    r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+){0,3}\s(?:är|blir)\s(?:deras\s|personlig\s)?(?:ersättare|suppleant)\.?\Z|(?:Ersättare|Suppleant|Reserv)(?:\s(?:är|blir)|:)?\s[A-ZÅÄÖ]"
)
"""Behind whoever is sent: `Eva Ek är ersättare.`"""
_SENT = OF_EVENT | {"revisor", "attestant"}
"""Posts whose holders have substitutes that are no substitutes in a board."""
_AS_BEFORE = (("ersättare", "ombud"), ("ersättare", "representant"), ("sammankallande", "ledamot"))
"""A post and the one told of before it, with which it is filled."""
_SUBSTITUTE = Office("ersättare", 0, 0, "ersättare")
_SWAPPING = frozenset({"byter", "bytte", "skiftar", "växlar"})
"""Verbs of those who are named again with what each becomes."""
_LEFT_ROOM = re.compile(r"\blämna(?:r|de)\s(?:mötet|sammanträdet|lokalen)\b")
_FOR_A_WHILE = re.compile(
    r"\bunder\s+(?:sin\s|hennes\s|hans\s)?(?:semester|tjänstledig|föräldraledig|sjukskriv|frånvaro|ledighet|sommar|studieledig)",
    re.IGNORECASE,
)
"""Whoever is replaced so keeps the post."""


def elections(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    before: Sequence[Appointment],
    left: Set[str],
    earlier: str,
    headed: str,
    *,
    chosen: bool = False,
) -> Iterator[Appointment]:
    """Who a sentence puts into which post, and who thereby left it.

    before: what the item's sentences before this one say. left: who leaves a post by this sentence. earlier: the sentence before it. headed: the title
    under which it stands, of the item or within it.
    chosen: the sentence is a decision by which somebody is chosen, in whatever words.
    """
    text = sentence.text
    words = frozenset(sentence.words)
    if (
        before
        and before[-1].kind != "avgång"
        and before[-1].person.rpartition(" ")[2] in earlier + text
        and before[-1].person.rpartition(" ")[2] in sentence.passage.text[: sentence.end]
        and stays_in(text)
    ):
        yield from staying(sentence, people_meant(text, context), before[-1], context)
        return
    if is_her_successor(text, before):
        return
    if before:
        yield from followed(sentence, before, section, context)
    mentioned = (
        offices(text)
        if not _OF_POSTS.isdisjoint(words) or not _HOLDING.isdisjoint(words) or text.startswith(_NEW)
        else ()
    )
    verifying = any(post.kind == "justerare" for post in mentioned)
    posts = [
        post
        for post in mentioned
        if not is_past(post, text)
        and (
            (chosen and post.kind not in STAFF)
            or (verifying and post.kind == "ersättare")
            or is_filled(post, text, words, outcome)
        )
    ]
    if posts and all(post.kind == "ersättare" for post in posts) and " som ersättare" in text:
        of_delegates = outcome == "beslutad" and (titled := post_of_title(section.title)) and titled.kind in OF_EVENT
        of_item = [titled] if of_delegates and titled else of_context(headed, words, text, "")
        posts = [*(post for post in of_item if post.kind == "revisor" or of_delegates), *posts]
    if not posts and before and before[-1].kind in OF_BOARD and _ELLIPSIS.match(text):
        posts, outcome = [post for post in mentioned if post.kind in OF_BOARD], before[-1].outcome
    if not posts and before and before[-1].kind in _SENT and _STANDS_IN.match(text):
        posts, outcome = list(mentioned) or [_SUBSTITUTE], before[-1].outcome
    if posts and "över" in words and _LEFT_ROOM.search(earlier):
        return  # who leads the rest of the meeting
    labelled = post_of_title(about(text)) if ":" in text else None
    if labelled is not None and labelled.kind in OF_BOARD:
        posts = [Office(labelled.kind, len(text), len(text), labelled.word)]
    posts = posts or of_context(headed, words, text, earlier)
    names = people_meant(text, context) if posts else ()
    names = names or (spoken_of(sentence, before, context) if posts else ())
    names = (*chosen_by_pronoun(sentence, context), *names) if posts else names
    if not names:
        yield from coming_after(sentence, before, earlier, section, context, outcome)
        return
    instead = in_place(text)
    way = giving_way(text, names)
    gone = [
        name
        for name in names
        if is_replaced(text, name) or (instead and name.name in left) or (way is not None and name == way.gone)
    ]
    if not _SWAPPING.isdisjoint(words):
        names = tuple(one for at, one in enumerate(names) if one.name not in {later.name for later in names[at + 1 :]})
    aside = [*gone, *(name for name in names if name.name in left)]
    elected = elected_among(sentence, names, posts, aside)
    if posts and posts[0].kind == "firmatecknare":
        posts = [post for post in posts if post.kind == "firmatecknare"]
    posts = [*posts, *for_others(text, elected, posts)]
    stated = term(of_the_chosen(text) if left else text, context.year, context.date)
    if stated == Term() and outcome == "beslutad" and posts and section.title.startswith("Val "):
        stated = term(section.title, context.year, context.date)
    if stated.start is None and (day := same_day(text, earlier, context.year)) is not None:
        stated = Term(day, stated.end)
    if stated.same and before:
        stated = Term(before[-1].start, before[-1].end)
    elif stated.same:
        stated = term(earlier, context.year, context.date)
    if way is not None and stated.start is None:
        stated = Term(leaving_day(text, way.begin, way.end, context.date), stated.end)
    made: Appointment | None = None
    moved_up: Appointment | None = None
    local: Outcome | None = None
    heirs: dict[str | None, tuple[Appointment, Office]] = {}
    begin = 0
    for seat in seats(text, elected, posts):
        end = max(seat.name.end, seat.office.end)
        if has_any(sentence.lower, _DOUBTFUL):
            local = local_outcome(outcome, text[min(begin, seat.name.start) : end].lower(), before=local)
        else:
            local = outcome
        begin = end
        if seat.office.kind == "justerare" and local == "meddelad" and "justerat" not in words:
            local = "beslutad"
        if seat.office.kind == "mötesordförande" and local == "meddelad":
            titled = post_of_title(section.title)
            if (titled is not None and titled.kind in _LEADING) or not _HERE_CHOSEN.isdisjoint(words):
                local = "beslutad"
        if before and (seat.office.kind, before[-1].kind) in _AS_BEFORE:
            local = before[-1].outcome
        made = seated(sentence, seat, section, context, local, stated, made or (before[-1] if before else None))
        followed_by = [name for name in gone if name.start > end] if len(gone) > 1 else gone
        if len(gone) == 1 and _in_brackets_of_another(text, gone[0], seat.name, elected):
            moved_up = made
            yield made
            continue
        if len(gone) == 1 or (followed_by and not any(end < one.start < followed_by[0].start for one in elected)):
            made = in_place_of(made, followed_by[0].name, context)
        elif not gone and (replaced := replaced_before(text, before, moved_up, end)) is not None:
            made = in_place_of(made, replaced, context, moved_up)
        moved_up = made
        heirs[made.replaces] = made, seat.office
        yield made
    if made is not None and (stays := stays_in(text, begin)) is not None:
        yield from staying(sentence, [name for name in names if begin <= name.start < stays.start()], made, context)
    if made is not None and outcome != "föreslagen" and posts[0].kind not in OF_MEETING | {"sekreterare"}:
        for name in () if _FOR_A_WHILE.search(text) else gone:
            heir, office = heirs.get(name.name, (made, posts[0]))
            last = heir.start if way is not None and name == way.gone else None
            yield leaving(sentence, name, office, heir.body, section, context, last, heir)


def _in_brackets_of_another(text: str, gone: NameSpan, name: NameSpan, elected: Sequence[NameSpan]) -> bool:
    """Whether brackets that say whom somebody follows stand behind another name: `Eva Ek (efter Bo Al) och Siv Ros`."""
    opened = text.rfind("(", 0, gone.start)
    if opened < text.rfind(")", 0, gone.start):
        return False
    nearest = [one for one in elected if one.end <= opened]
    return bool(nearest) and max(nearest, key=lambda one: one.end) != name
