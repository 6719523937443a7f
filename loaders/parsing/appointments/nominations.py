"""Nominations and proposals of persons: who is put forward, who declined to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment, Outcome
from graph.roles import OFFICES
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.network import in_network
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import board, event_of
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.represented import beside
from loaders.parsing.appointments.terms import is_replaced
from loaders.parsing.appointments.titles import post_of_title
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import DECLINED, NOMINATED
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_BOARD

_TARGET = re.compile(
    r"\bnominer\w*\s+(?:[^.;]{0,80}?\s)?(?:till|för|i)\s+(?:(?:omval|nyval|återval)\s+(?:som\s+|till\s+)?)?(?P<body>[^,.;:]+?)(?=\s*[,.;:]|\s*$|\s+(?:denna|för\s+(?:\d|ett|två|tre)|för\s+perioden|vid|senast|som|och)\b)",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"(?:[-–•*]\s)?(?:att\s+)?(?:[Tt]ill|[Ii]|[Ss]om\s\w+\s(?:till|i))\s(?P<body>[^,;:]{3,80}?)\s(?:nomineras|nominerades|nominerar|nominerade|nominera)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(r"Nominering(?:ar)?\s(?:till|för|i)\s(?P<body>[^,.;:]{3,60}):\s")
"""`Nominering till NNS styrelse: Eva Ek.`"""
_ACTIVE = re.compile(r"\bnominera[rt]?(?:de)?\s+(?!av\b)(?-i:[A-ZÅÄÖ])", re.IGNORECASE)
_ASKED_TO = re.compile(r"\b(?:om|till|för|möjlighet)\s+att\s+nominera\b(?!\s[A-ZÅÄÖ])")
"""Whoever is asked or reminded to nominate is not nominated."""
_NOMINATION = re.compile(r"\bnominering(?:en)?\s(?:av|på)\s(?=[A-ZÅÄÖ])")
_BY = re.compile(
    r"\b(?:nominera[ts]s?|nominerades|nominerad)\s(?:[^.;]{0,60}?\s)?av\s(?P<org>[A-ZÅÄÖ][^,.;:()]{2,60}?)(?=\s(?:till|som|i|för)\s|[,.;:()]|\Z)"
)
_PUT_FORWARD = re.compile(
    r"\bföresl(?:år|og|å)\s(?:omval|nyval|återval)\sav\s(?=[A-ZÅÄÖ][^.;]{3,80}?\s(?:i|till)\sNNS\s)|\b(?:för|förde|lyfter|lyfte)\s+fram\s+(?=[A-ZÅÄÖ])|\blanserar\s+(?=[A-ZÅÄÖ])|\bsom\s+(?:sin\s+|förbundets\s+)?kandidat\b|\bvill\s+se\s+(?=[A-ZÅÄÖ])|\banmäler\s+\S+\s+namn\b"
    r"|\bföresl(?:år|og|å|ås|ogs)\b(?=[^.;]{3,80}?\s(?:till|som\s(?:ny\s|sin\s|förbundets\s)?kandidat\still|som\s(?:ny\s|ordinarie\s)?(?:ledamot|ersättare|suppleant)\s(?:i|till))\s(?:NNS|[A-ZÅÄÖ]\S+\s(?:\S+\s){0,3}?)\s?(?:styrelse|valberedning|presidium)\b)"
)
_PUTTING = ("kandidat", "föresl", "vill se ", " namn ", " fram ", "lanserar")
_FOR = re.compile(r"\b(?:till|i)\s+(?P<body>(?:NNS|[A-ZÅÄÖ]\S+)\s+(?:styrelse|valberedning|presidium)\w*)")
"""Words that put somebody forward without `nominera`, and for what."""

_PROPOSED = re.compile(r"\bförslag\w*\s+(?:på|till)\s+(?:\w+\s+){0,3}(?:är|blir|:)\s*", re.IGNORECASE)
_VACANCY = re.compile(r"fyllnadsval|val av|kandidat|styrelseuppdrag|ledamot", re.IGNORECASE)
_HOLDS = re.compile(r",?\s+som\s+är\s+(?:\w+\s+){1,3}(?:i|för|på)\s+(?P<org>[^,.;]+)")
_FURTHER = re.compile(
    r"(?:\s\([^()]{1,20}\))?\s(?:till|för)\s(?P<body>(?:[A-ZÅÄÖ]+\s)?\w*(?:styrelse|valberedning)\w*|(?:vice\s)?ordförande|ledamot|ersättare|kassör)"
)
"""What another is nominated for in the same sentence."""
_AGAIN = re.compile(r"\b(?:omval|återval)\b")
"""Whoever declines that leaves, and was not nominated."""
_THE_NOMINATED = re.compile(r"\b(?:de|alla|samtliga|övriga|flera|\d+)\s+nominerade\b")
_SEAT = re.compile(r"(?:(?:ny|som|ordinarie|förbundets)\s+){0,2}(?P<seat>[^\W\d]+)(?:\s+i\s+(?P<body>.+))?")
"""`ledamot i NNS styrelse`: the seat, and the body that it is in."""

_NOMINATES = re.compile(r"\bnominera(?:r|de)\b")
_OWN_POST = re.compile(rf"(?:ny\s)?(?:{'|'.join(OFFICES)})\Z", re.IGNORECASE)
NETWORK = "NNS"
_NETWORK = re.compile(r"\bNNS\b|\b[Nn]ationella\s[Nn]ätverket(?:\sför\ssamordningsförbund)?")
_THEIRS = {"styrelsen": "styrelse", "valberedningen": "valberedning"}
_AT_MEETING = re.compile(r"\bårs(?:möte|stämma)", re.IGNORECASE)
_OF_SEATS = re.compile(r"\bav\s(?:nya?\s)?(?:ledam[oö]t|ersättare|styrelse)", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\s+\d{4}$")


def nominations(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """The people whom a sentence nominates, or who were asked to stand and declined."""
    lower = sentence.lower
    put_forward = _PUT_FORWARD.search(sentence.text) if has_any(lower, _PUTTING) else None
    nominated = put_forward is not None or (
        (
            not NOMINATED.isdisjoint(sentence.words)
            or _NOMINATION.search(sentence.text) is not None
            or _HEADED.match(sentence.text) is not None
        )
        and not _ASKED_TO.search(lower)
        and not _THE_NOMINATED.search(lower)
    )
    declined = has_any(lower, DECLINED) and _speaks_of_it(section) and not _AGAIN.search(lower)
    if not nominated and not declined:
        return
    people = people_meant(sentence.text, context)
    into = (_HEADED.match(sentence.text) or _INTO.match(sentence.text)) if nominated else None
    target = into or (
        (_target(sentence.text) or (_FOR.search(sentence.text) if put_forward else None)) if nominated else None
    )
    if not into and _is_proposed_here(sentence.text, people, target, section):
        return  # one of the meeting proposes whom it is to choose
    limit = target.start("body") if target and not into else len(sentence.text)
    verb = _ACTIVE.search(sentence.text)
    begin = verb.end() - 1 if verb else 0
    by = chooser(sentence.text) or _by_whom(sentence.text)
    for name in people:
        further = None if name.start < limit else _FURTHER.match(sentence.text, name.end)
        if begin <= name.start and (name.start < limit or further) and not is_replaced(sentence.text, name):
            whom = by or (beside(sentence.text, name, context) if in_network(None, context) else None)
            yield Appointment(
                person=name.name,
                kind="nominering",
                body=_into_board(
                    _there(sentence.text, _body((further or target)["body"]) if target else None, section, context)
                    or _target_of(section, context),
                    section,
                    context,
                ),
                represents=whom or context.organisation,
                outcome="föreslagen" if outcome == "meddelad" or (whom and outcome == "beslutad") else outcome,
                item=section.number,
                evidence=sentence.evidence(),
            )


def _is_proposed_here(text: str, people: Sequence[NameSpan], target: re.Match[str] | None, section: Section) -> bool:
    """Whether somebody at the meeting puts another forward for a post that it fills itself: `Eva Ek nominerar Bo Al till ordförande`."""
    verb = _NOMINATES.search(text)
    if verb is None or not any(name.end <= verb.start() for name in people):
        return False
    if target is not None:
        return _OWN_POST.match(target["body"]) is not None
    titled = post_of_title(section.title)
    return titled is not None and titled.kind in OF_BOARD


def _there(text: str, body: str | None, section: Section, context: Context) -> str | None:
    """The body for which somebody is nominated; `styrelsen` is that of the network where the sentence names it, or its item is about it."""
    if body is None or body.lower() not in _THEIRS or in_network(None, context):
        return body
    there = _NETWORK.search(text) or _NETWORK.search(section.title)
    return f"{NETWORK} {_THEIRS[body.lower()]}" if there else body


def _into_board(body: str | None, section: Section, context: Context) -> str | None:
    """The body; the board of the network where the item is about that and the text names none, or only the meeting at which it is chosen."""
    if in_network(None, context) or (body is not None and not _AT_MEETING.search(body)):
        return body
    return f"{NETWORK} styrelse" if _NETWORK.search(body or section.title) else body


def _by_whom(text: str) -> str | None:
    """Who nominates, behind the verb: `Eva Ek har nominerats av Finsam Ådal`."""
    found = _BY.search(text)
    return found["org"] if found is not None and is_organisation(found["org"]) else None


def proposals(sentence: Sentence, section: Section, context: Context) -> Iterator[Appointment]:
    """The people put forward for a vacancy: `Förslag på ny kandidat är …`."""
    put = _PROPOSED.search(sentence.text) if "förslag" in sentence.lower else None
    if put is None or not _VACANCY.search(f"{section.title} {sentence.text}"):
        return
    for name in people_meant(sentence.text, context):
        if name.start >= put.end():
            holds = _HOLDS.match(sentence.text, name.end)
            yield Appointment(
                person=name.name,
                kind="ledamot",
                body=board(context),
                represents=holds["org"] if holds else None,
                outcome="föreslagen",
                item=section.number,
                evidence=sentence.evidence(),
            )
            return


def _speaks_of_it(section: Section) -> bool:
    return "nominer" in section.title.lower() or any("nominer" in passage.text for passage in section.passages)


def _target_of(section: Section, context: Context) -> str | None:
    """What the item nominates for: as its last sentence about it says, else its title."""
    for sentence in reversed(section.sentences):
        target = _target(sentence.text)
        if target is not None:
            return _body(target["body"]) or event_of(section)
    own = context.organ == "valberedning" or _OF_SEATS.search(section.title) is not None
    return event_of(section) or (board(context) if own else None)


def _target(text: str) -> re.Match[str] | None:
    """For what somebody is nominated, as a sentence says; None where only that it is again: `nominerar Eva Ek för omval och Bo Al för nyval`."""
    target = _TARGET.search(text)
    return (
        None if target and target["body"].lower().startswith(("omval", "nyval", "återval", "och ", "samt ")) else target
    )


def _body(said: str) -> str | None:
    """The body for which somebody is nominated; None where only a seat is named."""
    seat = _SEAT.fullmatch(said)
    if seat is not None and seat["seat"].lower() in KINDS and seat["seat"].lower() not in GROUPS:
        said = seat["body"] or ""
    return _LAST_YEAR.sub("", said) or None
