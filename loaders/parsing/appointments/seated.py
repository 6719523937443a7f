"""The appointment that gives one person one post: its body, and whom the person represents."""

from __future__ import annotations

import re

from msgspec import structs

from graph.record import Appointment, Outcome
from graph.roles import OFFICES
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import board, body_of, titled_body
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.places import SEATS, WHERE
from loaders.parsing.appointments.post_errands import represented_at
from loaders.parsing.appointments.represented import (
    is_generic,
    label_before,
    represents,
    teller,
    titled_party,
    told_before,
)
from loaders.parsing.appointments.seats import Seat, convenes
from loaders.parsing.appointments.terms import Term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.organs import PREPARING
from loaders.parsing.vocabulary.posts import OF_BOARD, OF_EVENT, OF_ORGANISATION, STAFF

_SUCCESSOR = re.compile(
    r"(?:(?:Till|Som)\s+)?(?:[Nn]ya?|[Hh]ennes|[Hh]ans|[Ee]fterträdare|[Ee]rsättare)\s|I\s+(?:hans|hennes)\s"
)
_POSSESSIVE = re.compile(r"\b(?:hennes|hans|deras|dennes)\s+$", re.IGNORECASE)
_REVISORS = ("revisor", "revisorsersättare")
_OF_REVISOR = re.compile(r"\s+(?:för|till)\s+(?:\w+\s+)?revisor", re.IGNORECASE)
_STOOD_FOR = re.compile(r"\s(?:för|åt)\s(?:(?P<pronoun>honom|henne|hen|denne)\b|(?=[A-ZÅÄÖ]))")
"""For whom of the members somebody is the substitute."""
_IN_ORGAN = re.compile(r"\si\s(?:AU|\w*(?:styrelsen|utskottet?|presidiet|beredningen|gruppen))\b")
"""Behind a substitute's post the organ that has it: no substitute of the delegate before."""
_LONGEST_LABEL = 50
_MINUTES = "protokollet"
"""What a substitute of whoever verifies is a substitute for: no seat."""


def _teller(sentence: Sentence, context: Context) -> str | None:
    """The organisation whose news a paragraph tells: `Försäkringskassan: … Ny enhetschef i Ås är Eva Ek.`; also by one who sits for it."""
    for text in (sentence.text, sentence.passage.text):
        if (told := teller(text)) is not None:
            return told
        if of_one := (context.organisations.get(text[:_LONGEST_LABEL].partition(":")[0]) or "").split(",")[0]:
            return of_one
    return None


def _of_whose(text: str, whose: re.Match[str], seat: Seat, context: Context) -> str | None:
    """Whom the member represents for whom somebody is the substitute, named behind the seat or, with a pronoun there, before it."""
    people = people_meant(text, context)
    if whose["pronoun"] is None:
        member = next((one.name for one in people if one.start == whose.end()), None)
    else:
        member = next((one.name for one in reversed(people) if one.end <= whose.start() and one != seat.name), None)
    return context.organisations.get(member or "")


def seated(
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
    if office.kind == "ersättare" and before is not None and before.evidence == sentence.evidence():
        if before.kind == "justerare":
            return structs.replace(before, person=seat.name.name, kind="ersättare", body=_MINUTES)
        if before.kind == "ersättare" and before.body == _MINUTES:
            return structs.replace(before, person=seat.name.name)
    same = office.kind == "ersättare" and before is not None and before.evidence == sentence.evidence()
    body = body_of(text, office, section, context)
    organisation = represents(text, seat.name, office, context)
    at_event = represented_at(text) if office.kind in ("ombud", "representant") else None
    if at_event is not None:
        body = at_event[1] or body
        organisation = at_event[0] if at_event[0][0].isupper() else context.organisation
    elif (
        (
            before is not None
            and before.kind in OF_EVENT | OF_ORGANISATION
            and office.kind == "ersättare"
            and before.item == section.number
            and not _IN_ORGAN.match(text, office.end)
        )
        or (before is not None and _POSSESSIVE.search(text, max(0, office.start - 12), office.start))
        or (office.kind == "sammankallande" and before is not None and before.item == section.number and before.body)
    ):
        body, organisation = before.body, (chooser(text) if before.kind == "revisor" else None) or before.represents
    elif office.kind == "sekreterare" and outcome == "meddelad":
        body = None
    elif (
        office.kind in STAFF
        and body
        and (body == context.organisation or (body[0].isupper() and not is_organisation(body)))
        and (told := _teller(sentence, context)) is not None
    ):
        body = told
    elif (
        before is not None
        and office.kind in OF_BOARD
        and (is_generic(organisation, context) or (organisation is None and _SUCCESSOR.match(text)))
    ):
        organisation = (
            told_before(sentence)
            or before.represents
            or context.organisations.get(before.person)
            or context.organisations.get(seat.name.name)
            or organisation
        )
    elif office.kind == "ersättare" and organisation is None and (whose := _STOOD_FOR.match(text, office.end)):
        organisation = _of_whose(text, whose, seat, context)
    elif organisation is None and (office.kind in SEATS or office.kind in _REVISORS):
        organisation = (
            teller(sentence.text)
            or teller(sentence.passage.text)
            or label_before(sentence)
            or told_before(sentence)
            or titled_party(section.title)
        )
    if same and before is not None and before.kind == "ledamot" and WHERE.match(text, office.end) is None:
        body = before.body  # `till ledamot i styrgruppen välja A med B som ersättare`
    if body is not None and organisation == body:
        organisation = None  # whose own chair somebody is
    if office.kind == "ersättare" and (
        (
            before is not None
            and before.kind in _REVISORS
            and before.item == section.number
            and body == context.organisation
        )
        or _OF_REVISOR.match(text, office.end)
    ):
        kind, body = "revisorsersättare", context.organisation
    else:
        if (
            outcome == "föreslagen"
            and context.organ in PREPARING
            and office.kind in OFFICES
            and body == decider(context)
            and titled_body(section) is None
            and WHERE.match(text, office.end) is None
        ):
            body = board(context)  # to which such organs propose
        kind = "chef" if office.word == "samordnare" and "förordn" in sentence.lower else office.kind
        if kind == "ledamot" and convenes(text, seat.name, in_brackets=True):
            kind = "sammankallande"
    return appointed(
        section,
        stated,
        person=seat.name.name,
        kind=kind,
        body=body,
        represents=organisation,
        outcome=outcome,
        evidence=sentence.evidence(),
    )
