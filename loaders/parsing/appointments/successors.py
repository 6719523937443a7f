"""Who takes somebody's place in a group: `A efterträder B i beredningsgruppen`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import board
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.giving_way import STEPS_IN, given_way, listed_post
from loaders.parsing.appointments.places import IN_GROUP
from loaders.parsing.appointments.terms import term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import GIVING_WAY, TAKING_PLACE
from loaders.parsing.vocabulary.posts import KINDS, STAFF

_TAKES = re.compile(r"\b(?:efterträd|ersätt(?!ar)|ersatt|avlös|intas|övertas)\w*\s")
_REPLACED_BY = re.compile(
    r"\b(?:(?:ersätts|efterträds|avlöses|ersattes|efterträddes)(?:\s(?:från|fr|per|vid|den|nu|där|då|tills)\b[^,;:]{0,30}?)?|(?:plats\w*|uppdrag\w*|mandat\w*)\s(?:\w+\s)?(?:intas|övertas))\s+av\s+"
)
_TAKES_HIS_PLACE = re.compile(r"\s(?:tar|tog|övertar|övertog|får|intar)\s(?:över\s)?(?:hans|hennes|dennes)\splats\b")
_TAKES_PLACE = re.compile(rf"{_TAKES_HIS_PLACE.pattern}|{STEPS_IN}")
_COMING = (" plats", "mer in", "år in", "äder in", " över", "träder", " vid")
"""Behind whoever comes in the place of one who leaves by the same sentence."""
_WHO = re.compile(r"\b(?:vem|vilka|vilken|om)\b")
"""Between whoever asks and the verb: `Eva Ek frågar vem som ska ersätta Bo Al`."""
_SHE_IS_REPLACED = re.compile(
    r"(?:(?:Hon|Han|Hen)\s(?:ersätts|efterträds|avlöses|ersattes|efterträddes)\s(?:där\s)?|(?:Hennes|Hans|Dennes)\s(?:tjänst|plats|uppdrag|post|roll|arbetsuppgifter)\s(?:över|in)t(?:as|ogs)\s(?:tills\svidare\s|därmed\s|nu\s)?)av\s+(?:ersättaren\s)?"
)
_HER_SUCCESSOR = re.compile(
    r"(?:Hennes|Hans|Dennes)\sersättare(?:\s(?:i|på)\s\w+)?\s(?:är|blir|blev)\s(?:nu\s|troligen\s)?(?=[A-ZÅÄÖ])"
)
"""Behind whoever leaves, who has no substitute any more but a successor."""
_HIM = re.compile(
    r"(?:honom|henne|hen)(?:\si\s(?P<body>\w*(?:gruppen|utskottet|styrelsen|beredningen|presidiet|nätverket|rådet)))?(?=\W|\Z)"
)


def is_her_successor(text: str, before: Sequence[Appointment]) -> bool:
    """Whether a sentence tells who follows the one of whom the sentences before say that they leave: `Hennes ersättare i gruppen blir Eva Ek`."""
    return bool(before) and before[-1].kind == "avgång" and _HER_SUCCESSOR.match(text) is not None


def successors(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    left: Sequence[Appointment],
    before: Sequence[Appointment],
    elected: Sequence[Appointment],
) -> Iterator[Appointment]:
    """The one who comes in and the one who leaves, where a sentence names both and the group, and no post; left: who leaves by this sentence.

    before: what the item's sentences before this one say. elected: whom this one puts into a post that it names.
    """
    text = sentence.text
    if not elected and not left and has_any(sentence.lower, GIVING_WAY):
        made = tuple(given_way(sentence, section, context, outcome))
        if made:
            yield from made
            return
    if left and not elected and has_any(text, _COMING) and (takes := _TAKES_PLACE.search(text)) is not None:
        new = [name for name in people_meant(text, context) if name.end == takes.start()]
        ours = left[-1].person in context.listed or "styrelse" in text or " plats" in text
        if left[-1].body == board(context) and not ours:
            return  # who leads a group elsewhere
        seat = listed_post(left[-1].person, context) if left[-1].body == board(context) else None
        for name in new:
            made_of = _in_place(sentence, name.name, left[-1], None)
            yield structs.replace(
                made_of, kind=seat or made_of.kind, start=term(text[takes.end() :], context.year, context.date).start
            )
        return
    if not left and not elected and before and before[-1].kind == "avgång" and (his := _TAKES_HIS_PLACE.search(text)):
        for name in people_meant(text, context):
            if name.end == his.start():
                yield _in_place(sentence, name.name, before[-1], None)
        return
    if not has_any(sentence.lower, TAKING_PLACE):
        return
    if (
        before
        and before[-1].kind == "avgång"
        and (passive := _SHE_IS_REPLACED.match(text) or _HER_SUCCESSOR.match(text))
    ):
        yield from _after_departure(sentence, passive.end(), before[-1], context)
        return
    verb = _TAKES.search(text)
    if verb is None:
        return
    if left and (passive := _REPLACED_BY.search(text)) is not None:
        yield from _after_departure(sentence, passive.end(), left[-1], context, passive.start())
        return
    people = people_meant(text, context)
    new = [name for name in people if name.end <= verb.start() and not _WHO.search(text, name.end, verb.start())]
    old = [name for name in people if name.start == verb.end()]
    if not old and new and before and before[-1].kind == "avgång" and (him := _HIM.match(text, verb.end())) is not None:
        yield _in_place(sentence, new[-1].name, before[-1], him["body"])
        return
    gone = next((one for one in left if old and one.person == old[0].name), None)
    if gone is not None and new:
        chosen = next((one for one in elected if one.person == new[-1].name), None)
        made_of = _in_place(sentence, new[-1].name, gone, None)
        yield made_of if chosen is None else structs.replace(chosen, replaces=gone.person)
        return
    group = IN_GROUP.match(text, old[0].end) if old else None
    if not new or group is None or any(one.person == new[-1].name for one in elected):
        return
    represents = chooser(text) or context.organisations.get(old[0].name) or context.organisations.get(new[-1].name)
    for name, kind, replaced in ((new[-1], "ledamot", old[0].name), (old[0], "avgång", None)):
        yield Appointment(
            person=name.name,
            kind=kind,
            body=group["body"],
            represents=represents,
            outcome=outcome if kind == "ledamot" else "meddelad",
            item=section.number,
            replaces=replaced,
            evidence=sentence.evidence(),
        )


_JOB = ("Hennes tjänst ", "Hans tjänst ", "Hennes arbetsuppgifter ", "Hans arbetsuppgifter ")
_LEADER = re.compile(r"(?:Projekt|Process|Insats|Team|Verksamhets)ledaren?\s|Samordnaren?\s|Processtödjaren?\s")


def _after_departure(
    sentence: Sentence, at: int, gone: Appointment, context: Context, begin: int = 0
) -> Iterator[Appointment]:
    """The one by whom somebody is replaced who leaves: `A slutar i gruppen och ersätts av B`; in what A leaves, for whom A sat.

    at: where that one is named. begin: where the sentence begins to tell of that.
    """
    works = KINDS.get(sentence.words[0].removesuffix("n").removesuffix("e"), KINDS.get(sentence.words[0])) in STAFF
    job = gone.body == context.organisation and (works or sentence.text.startswith(_JOB))
    if gone.body is None or (gone.body == context.organisation and not job):
        return
    for name in people_meant(sentence.text, context):
        if name.start == at:
            since = term(sentence.text[begin:], context.year, context.date).start
            made = _in_place(
                sentence, name.name, gone, None, since=since, staff=job or _LEADER.match(sentence.text) is not None
            )
            seat = listed_post(gone.person, context) if gone.body == board(context) else None
            yield structs.replace(made, kind=seat) if seat and made.kind == "ledamot" else made


def _in_place(
    sentence: Sentence,
    person: str,
    gone: Appointment,
    body: str | None,
    *,
    since: str | None = None,
    staff: bool = False,
) -> Appointment:
    """The appointment of one who takes the place of another who left; since: from when; staff: who was employed."""
    return structs.replace(
        gone,
        person=person,
        kind="anställning" if staff else "ledamot",
        body=body or gone.body,
        outcome="meddelad",
        start=since,
        end=None,
        replaces=gone.person,
        evidence=sentence.evidence(),
    )
