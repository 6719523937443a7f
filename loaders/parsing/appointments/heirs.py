"""Who comes after somebody where no post is named: `Efter henne kommer Per Holm`, `skickar Eva Ek i hans ställe`, `Agneta Wiberg tar över`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organ import decider
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import board
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.giving_way import listed_post
from loaders.parsing.appointments.office import POSTS
from loaders.parsing.appointments.represented import as_before
from loaders.parsing.appointments.terms import Term, leaving_day, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import HEIRS, PROPOSING, TAKING_PLACE
from loaders.parsing.vocabulary.organs import ASSEMBLIES
from loaders.parsing.vocabulary.posts import KINDS, OF_ORGANISATION, STAFF

_COMES = re.compile(
    r"\bEfter\s+(?:henne|honom|hen|[A-ZÅÄÖ][^;:]{3,60}?,?)\s+kommer\s+|\bkommer\s+(?:nu\s+)?(?=[A-ZÅÄÖ][^;:.]{3,60}?\sefter\s[A-ZÅÄÖ])"
)
_AFTER_WHOM = re.compile(r"\sefter\s(?=[A-ZÅÄÖ])")
_HEIR = re.compile(
    r"\b(?:(?:[Hh]ans|[Hh]ennes|[Dd]ennes|[Tt]ill)\s+e|E|^e)fterträdare\s+(?:har\s+)?(?:är|heter|blir|utses|utsågs|väljs|valdes|utsetts|utsett|valt|anmält|skickar)\s+|\btill\s(?:(?:hans|hennes|dennes)\s)?efterträdare\s[^;]{0,60}?\s(?:utsett|valt|utses|utsågs)\s+(?=[A-ZÅÄÖ])"
)
_TAKES_OVER = re.compile(r"\b(?:tar|tog)\s+över\b(?!\s+(?:ledning|ordförandeskap|ansvar|kontakt|arbete|uppgift))")
_SENDS = re.compile(
    r"\b(?:skickar|skickat|skickade|satt\s+in|sätter\s+in|pekat\s+ut|sänt|utsett|valt|utser|utsåg|väljer|valde|förordnat|anmält)\s+(?=[A-ZÅÄÖ])(?=.{4,60}\si\s?stället(?:\s+för\b|[.,;]|$)|.{4,60}\si\s+(?:hans|hennes|dennes)\s+ställe\b)"
    r"|\b[Ii]\s+(?:hans|hennes|dennes)\s+ställe\s+(?:har\s+(?:[a-zåäö]+\s+){0,2}?(?:valt|utsett|anmält|förordnat)|(?:har\s+)?(?:skickar|skickat|satt\s+in|pekat\s+ut|inträder|inträdde|inträtt|väljs|valdes|utses|utsågs|kommer|tillträder|tillträdde|blir|går\s+in|gick\s+in))\s+(?=[A-ZÅÄÖ])"
)
_PUTS_FORWARD = re.compile(
    r"\b(?:föreslår|föreslog|utser|utsåg|(?:har\s+)?(?:utsett|valt|föreslagit)|nominerar|väljer|valde)\s+(?=[A-ZÅÄÖ][^.;]{3,80}?\s(?:som|till)\s+(?:(?:hans|hennes|dennes)\s+)?efterträdare\b)"
)
_REPLACES = re.compile(r"(?:Han|Hon|Hen)\s+(?:ersätter|ersatte|efterträder|efterträdde|avlöser|avlöste)\s+(?=[A-ZÅÄÖ])")
_WHO_FOLLOWS = re.compile(
    r",?\s+(?:som\s+(?:nu\s+)?(?:efterträder|efterträtt|efterträdde|avlöser|avlöst|avlöste)|(?:som\s+)?är\s+ny\s+efter)\s+(?=[A-ZÅÄÖ])"
)
"""In a clause behind the name: `välkomna Eva Ek, som efterträder Bo Al`."""
_WHOLE_NAME = re.compile(r"(?P<name>[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ]\.)?\s[A-ZÅÄÖ][\w-]+)\.?\Z")
"""Two words with capitals that end a sentence."""
_INTO = re.compile(
    r"\b(?:utsett|utser|utsåg|valt|föreslagit|föreslår|anmält|anmäler|skickat)\s+(?:[a-zåäö]\w+\s+){0,2}(?=[A-ZÅÄÖ])(?P<who>[^;:.]{4,60}?)\s+(?:till|i)\s+(?P<body>\w*(?:gruppen|utskottet|presidiet|rådet))\b"
)
_AFTER = re.compile(r"\s+efter\s+(?=[A-ZÅÄÖ])")
_IN_PLACE = re.compile(r"\bi\s+(?:hans|hennes|dennes)\s+ställe\b", re.IGNORECASE)
_FOR_NOW = re.compile(
    r"\b(?:lämna\w*|gick\s+från)\s+(?:mötet|sammanträdet|salen|lokalen)\b|\bparagraf|§|\bjäv", re.IGNORECASE
)
"""Whose place is taken for a part of the meeting."""

_IN_STEAD = re.compile(r"\bi\s?stället\s+för\s+(?=[A-ZÅÄÖ])")
_GROUP = re.compile(
    r"\b(?:Nationella\s)?\w*(?:gruppen|utskottet|valberedningen|rådet|grupp|råd(?=\sför))\b(?:\sför\s\w+(?:\s\w+)?)?",
    re.IGNORECASE,
)
_SIGNS = (" ny efter ", "efterträ", "ersätt", "ersatt", "avlös")
"""One of these, or a word of HEIRS, stands in every sentence that tells of somebody's successor."""
_POST = re.compile(rf"(?<!hittillsvarande )(?<!tidigare )\b(?P<post>{POSTS})(?:e?n)?\b", re.IGNORECASE)


def coming_after(
    sentence: Sentence,
    before: Sequence[Appointment],
    earlier: str,
    section: Section,
    context: Context,
    outcome: Outcome,
) -> Iterator[Appointment]:
    """The one who comes, and the one who is followed where the sentence names both; before, earlier: as in `elections`."""
    if HEIRS.isdisjoint(sentence.words) and not has_any(sentence.lower, _SIGNS):
        return
    text = sentence.text
    comes = (
        _COMES.search(text)
        or _SENDS.search(text)
        or ((_HEIR.search(text) or _PUTS_FORWARD.search(text)) if before else None)
    )
    into = _INTO.search(text) if comes is None else None
    if into is not None and not has_any(into["who"], TAKING_PLACE):
        yield from _joins(sentence, into, section, context)
        return
    over = _TAKES_OVER.search(text) if comes is None else None
    replaces = _REPLACES.match(text) if comes is None and over is None and not before else None
    who = _WHO_FOLLOWS.search(text) if comes is None and over is None and replaces is None else None
    if who is not None:
        named = people_meant(text, context)
        heir = next((name for name in named if name.end == who.start()), None)
        followed = next((name.name for name in named if name.start == who.end()), None)
        if heir is not None and followed is not None:
            yield from _follows(sentence, heir.name, followed, None, "", section, context, outcome, heir.start)
        return
    if comes is None and over is None and replaces is None:
        return
    people = people_meant(text, context)
    gone = next((one for one in reversed(before) if one.kind == "avgång" and one.item == section.number), None)
    left: str | None = gone.person if gone else None
    if replaces is not None:
        known = people_meant(sentence.passage.text[: sentence.start], context)
        new = known[-1].name if known else None
        whole = _WHOLE_NAME.match(text, replaces.end())
        left = people[0].name if people else whole["name"] if whole and is_name(whole["name"]) else None
    elif over is not None:
        after = _AFTER_WHOM.match(text, over.end())
        first = next((name.name for name in people if after and name.start == after.end()), None)
        left = first or left
        taking = [name.name for name in people if name.end <= over.start()]
        new = taking[-1] if taking and (gone or first) else None
    else:
        assert comes is not None
        new = next((name.name for name in people if name.start >= comes.end()), None)
        first = next((name.name for name in people if name.end <= comes.end() and name.start > comes.start()), None)
        stead = _IN_STEAD.search(text) or _AFTER_WHOM.search(text, comes.end())
        if gone is None and first is None and _IN_PLACE.search(text) and not _FOR_NOW.search(earlier):
            known = people_meant(sentence.passage.text[: sentence.start], context)
            first = known[-1].name if known else None
        left = first or (next((n.name for n in people if stead and n.start == stead.end()), None)) or left
    if new is None or (left is None and gone is None) or new == left:
        return
    yield from _follows(sentence, new, left, gone, earlier, section, context, outcome)


def _joins(sentence: Sentence, into: re.Match[str], section: Section, context: Context) -> Iterator[Appointment]:
    """Who is sent into a group, and whom that person follows there: `har utsett Eva Ek till beredningsgruppen efter Bo Lind`."""
    text = sentence.text
    people = people_meant(text, context)
    after = _AFTER.match(text, into.end())
    left = next((name.name for name in people if after and name.start == after.end()), None)
    stated = term(text, context.year, context.date)
    for name in people:
        if into.start("who") <= name.start < into.end("who"):
            yield appointed(
                section,
                stated,
                person=name.name,
                kind="ledamot",
                body=into["body"],
                represents=chooser(text) or context.organisations.get(name.name),
                outcome="föreslagen" if has_any(sentence.lower, PROPOSING) else "meddelad",
                replaces=left,
                evidence=sentence.evidence(),
            )


def _follows(
    sentence: Sentence,
    new: str,
    left: str | None,
    gone: Appointment | None,
    earlier: str,
    section: Section,
    context: Context,
    outcome: Outcome,
    begin: int = 0,
) -> Iterator[Appointment]:
    """Who follows whom, by a sentence from `begin` on."""
    text = sentence.text[begin:]
    group = _GROUP.search(text) or _GROUP.search(earlier)
    own = decider(context) if context.organ not in (None, "styrelse", *ASSEMBLIES) else board(context)
    named = group.group() if group and group.group().lower() != "gruppen" else None
    body = named or own if group else gone.body if gone and gone.body else own
    post = _POST.search(text) or _POST.search(earlier)
    kind = KINDS[post["post"].lower()] if post else None
    employed = kind in STAFF and (left is None or listed_post(left, context) is None)
    if employed and body == board(context):
        body = context.organisation or body
    audits = kind == "revisor" and gone is not None and gone.body == context.organisation
    if kind is None or kind == "justerare" or (kind in OF_ORGANISATION and not audits and not employed):
        kind = "ledamot"
    represents = chooser(text) or context.organisations.get(new)
    represents = represents or as_before(
        (gone.represents if gone else None) or context.organisations.get(left or ""), kind, body, context
    )
    stated = term(text, context.year, context.date)
    if employed and stated.start is None and new in earlier:
        stated = Term(term(earlier, context.year, context.date).start, stated.end)
    since = stated.start or (leaving_day(text, 0, len(new), context.date) if begin else None)
    known = None
    if new not in text:
        known = next(
            (
                name
                for name in reversed(people_meant(sentence.passage.text[: sentence.start], context))
                if name.name == new
            ),
            None,
        )
    made = appointed(
        section,
        Term(since, stated.end),
        person=new,
        kind=kind,
        body=body,
        represents=represents,
        outcome=outcome,
        replaces=left,
        evidence=sentence.passage.evidence(known.start if known else sentence.start, sentence.end),
    )
    yield made
    if left is not None and (gone is None or gone.person != left):
        yield structs.replace(
            made,
            person=left,
            kind="avgång",
            represents=context.organisations.get(left) or as_before(made.represents, kind, body, context),
            outcome="meddelad",
            start=None,
            end=None,
            replaces=None,
        )
