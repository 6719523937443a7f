"""Who gives way to whom, told from the side of the one who leaves: `A ersätts av B`, `A byts ut mot B`, `A lämnar över uppdraget till B`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.network import organ_left
from loaders.parsing.agents.organ import decider
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import board, titled_body
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.office import POSTS
from loaders.parsing.appointments.places import SEATS
from loaders.parsing.appointments.represented import as_before, beside, teller
from loaders.parsing.appointments.terms import leaving_day, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import GIVING_WAY
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_BOARD, STAFF

_PASSIVE = re.compile(
    r"\b(?:ersätt(?:s|as)|ersatts|ersatte?s|efterträd(?:s|as|des)|efterträtts|avlös(?:s|es|as|tes|ts))\b", re.IGNORECASE
)
_CHANGED = re.compile(r"\b(?:byt(?:s|tes|ts|as|er|te|t|a)\s+(?:\S+\s+){0,3}?ut|utbyt(?:s|es|tes|ts))\b", re.IGNORECASE)
_HANDS_OVER = re.compile(
    r"\b(?:lämna[rt]?|lämnade)\s+(?:\S+\s+){0,4}?(?:över\s+(?:\S+\s+){0,3}?(?:uppdrag|plats|post|roll|stafettpinn|ordförandeskap|ordförandeklubba|klubba|tjänst|mandat|sekreterarskap)\w*"
    r"|(?:uppdrag|plats|post|roll|stafettpinn|ordförandeskap|tjänst|mandat)\w*\s+(?:\S+\s+){0,4}?(?:vidare|över)|(?:sin\s+)?plats(?=\s+(?:åt|för)\s)|över(?=\s+till\s[^.;]{0,60}\b(?:den|från|fr\.?o\.?m|efter|vid)\s))"
    r"|\bordförande\w+\s(?:går|gick)\s(?:[^.,;]{1,40}?\s)?från\b|\b(?:övergår|övergick|övergått|går\s+över|gick\s+över|överlämnas|överförs|växlar|skiftar)\s+från\b|\bbyt(?:er|t|te)\s+(?:[a-zåäö]+\s+){1,4}?från\b|\bbyt(?:er|t|te)\s+[^.;]{3,60}?,\sfrån\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\b(?:ersätter|ersatte|efterträder|efterträdde|efterträtt|avlöser|avlöste|(?:att|lå?ter\s[^.;,]{3,40}?)\s+(?:ersätta|efterträda|avlösa))\s+(?=[A-ZÅÄÖ])"
)
_STEPS_OUT = re.compile(
    r"(?:\s\([^()]{1,20}\))?\s(?:lämnar|lämnade|slutar|slutade|avgår|avgick|kliver\sav)\b(?!\s(?:mötet|sammanträdet|rummet|lokalen|salen))"
)
STEPS_IN = r"\s(?:kommer\sin|kom\sin|går\sin|gick\sin|träder\sin|trädde\sin|inträder|tillträder|tar\söver|tog\söver|tar\svid)\b(?!\sordförandeskapet)"
_STEPS_IN = re.compile(rf"(?:\s\([^()]{{1,20}}\))?{STEPS_IN}")
"""`A lämnar styrgruppen och B tar över`."""
_TO_WHOM = {"av": _PASSIVE, "mot": _CHANGED, "till": _HANDS_OVER, "åt": _HANDS_OVER, "för": _HANDS_OVER}
_LED = re.compile(r"\b(?P<to>av|mot|till|åt|för)\s+(?:[^\W\d_A-ZÅÄÖ][^\W\d_]*\s+){0,3}\Z")
_LOOKED_BACK = 60
_POST = re.compile(rf"\b(?P<post>{POSTS})\s+\Z", re.IGNORECASE)
_POST_OF = re.compile(
    r"\b(?P<post>vice\s+ordförande|ordförande|ledamot|ersättar|kassör)s?(?:skap|klubb|post|plats|roll|uppdrag)\w*",
    re.IGNORECASE,
)
"""What is handed over: `ordförandeskapet`, `ersättarplatsen`."""
_REPRESENTATION = re.compile(r"\b[Rr]epresent(?:ation|ant\w*)\s(?:i|vid|på|till)\s(?P<body>\S[^,.;:]*)")
"""An item about those who stand for whoever met: `Representation i länsnätverket`."""
_GROUP = re.compile(r"\b(?:Nationella\s)?\w*(?:gruppen|utskottet|valberedningen|presidiet|rådet)\b", re.IGNORECASE)
_FOR_NOW = re.compile(
    r"\b(?:vid|under|för)\s+(?:dagens|detta|mötet|sammanträdet|dagen|frånvaro|förfall|semester)\b|\bi\s?dag\b|\b(?:föräldra|tjänst|studie)ledig|\bsjukskriv|\bsemester|§|\btjänstgör|\bordet\b",
    re.IGNORECASE,
)
"""Who takes the place for a meeting only."""
_LASTING = re.compile(
    r"\bval\b|\bvald|uppdrag|ledamot|ledamöter|mandat|styrelse|entledig|avsäg|förändring|anmäl", re.IGNORECASE
)


class GivingWay(Struct, frozen=True, gc=False):
    """Who leaves, who comes, and where the verb stands that says so."""

    gone: NameSpan
    comes: NameSpan
    begin: int
    end: int


def giving_way(text: str, people: Sequence[NameSpan]) -> GivingWay | None:
    """Of the people of a sentence the one who gives way and the one who comes; None where it tells of no such thing."""
    if len(people) < 2 or not has_any(text.lower(), GIVING_WAY):
        return None
    for comes in people:
        led = _LED.search(text, max(0, comes.start - _LOOKED_BACK), comes.start)
        if led is None:
            continue
        verbs = [verb for verb in _TO_WHOM[led["to"]].finditer(text) if verb.end() <= led.start()]
        if not verbs:
            continue
        verb = verbs[-1]
        before = [name for name in people if name.end <= verb.start()]
        between = [name for name in people if verb.end() <= name.start and name.end <= led.start()]
        gone = between[0] if between else before[-1] if before else None
        if gone is not None and gone.name != comes.name:
            return GivingWay(gone, comes, verb.start(), verb.end())
    for gone, comes in pairwise(people):
        out, into = _STEPS_OUT.match(text, gone.end), _STEPS_IN.match(text, comes.end)
        if out is not None and into is not None and text[: comes.start].endswith((" och ", " medan ", ", ")):
            return GivingWay(gone, comes, out.start(), into.end())
    active = _ACTIVE.search(text)
    before = [name for name in people if active and name.end <= active.start()]
    gone = next((name for name in people if active and name.start == active.end()), None)
    if active is not None and before and gone is not None and before[-1].name != gone.name:
        return GivingWay(gone, before[-1], active.start(), gone.end)
    return None


def given_way(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Who comes and who leaves by a sentence that names no post of the one who comes: that of the one who leaves, as the sentence or the lists say."""
    text = sentence.text
    way = giving_way(text, people_meant(text, context))
    if way is None or _FOR_NOW.search(text):
        return
    named = _POST.search(text, max(0, way.gone.start - _LOOKED_BACK), way.gone.start)
    group = _GROUP.search(text)
    body = organ_left(text, context) or (group.group() if group else None)
    handed_over = _post_handed_over(text)
    if named and KINDS[named["post"].lower()] in STAFF and listed_post(way.gone.name, context):
        named = None  # what the one works as who has a seat
    of_group = section.title.strip(" .:").lower() in GROUPS
    if body is None and not named and (of_group or listed_post(way.gone.name, context) is None):
        body = titled_body(section)
    kind = (
        KINDS[named["post"].lower()]
        if named
        else handed_over or (None if body else listed_post(way.gone.name, context))
    )
    told = chooser(text) or teller(text)
    represents = told or context.organisations.get(way.gone.name)
    of_successor = beside(text, way.comes, context) or told or context.organisations.get(way.comes.name)
    of_successor = of_successor or as_before(represents, kind or "ledamot", body, context)
    if kind is None and (body is not None or represents or " styrelsen" in text):
        kind = "ledamot"
    if kind not in OF_BOARD:
        return
    day = term(text, context.year, context.date).start or leaving_day(text, way.begin, way.end, context.date)
    lasting = day or body or named or handed_over or _LASTING.search(f"{section.title} {text}")
    if not lasting:
        return
    sent = _REPRESENTATION.search(section.title) if body is None else None
    in_group = context.organ is not None and "grupp" in context.organ
    made = Appointment(
        person=way.comes.name,
        kind="representant" if sent else kind,
        body=sent["body"] if sent else body or (decider(context) if in_group else board(context)),
        represents=of_successor,
        outcome=outcome,
        item=section.number,
        start=day,
        replaces=way.gone.name,
        evidence=sentence.evidence(),
    )
    yield made
    if outcome == "föreslagen":
        return
    yield structs.replace(
        made,
        person=way.gone.name,
        kind="avgång",
        represents=represents,
        outcome="meddelad",
        start=None,
        end=day,
        replaces=None,
    )


def _post_handed_over(text: str) -> str | None:
    """The post that is itself what goes from one to another: `Ordförandeskapet övergår från A till B`."""
    found = _POST_OF.search(text)
    return (
        KINDS[f"{found['post'].lower()}e" if found["post"].lower() == "ersättar" else found["post"].lower()]
        if found
        else None
    )


def listed_post(name: str, context: Context) -> str | None:
    """The seat of somebody on the lists, None for officials and guests."""
    one = context.listed.get(name)
    if one is None or one.attendance == "övrig":
        return None
    posts = [kind for role in one.roles if (kind := KINDS.get(role)) in OF_BOARD]
    if posts:
        return posts[0] if posts[0] in SEATS else "ledamot"  # a chair does not go with the seat
    return "ersättare" if one.attendance == "ersättare" else "ledamot"
