"""What a decision tells whom to do: `uppdra åt X att …`, `ge X i uppdrag att …`, `X får i uppdrag att …`."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.functions import FUNCTIONS
from loaders.parsing.vocabulary.task_lists import EVERYBODY

_TASK_WORD = r"(?:i\s+(?:uppdrag|läxa)|(?:\S+s\s+)?(?:uppdrag|förtroende)|till\s+uppgift|i\s+uppgift|mandat|rätt|delegation|delegationsrätt|fullmakt|uppdraget|ansvaret)"
_GAP = r"(?:[^.;]{0,90}?\s)??"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\buppdra(?:r|s|ga)?\s+(?:åt|till)\s+(?P<to>.{{2,120}}?)\s+(?:{_TASK_WORD}\s+)?att\s+(?P<task>.+)",
        r"\buppdra(?:r|s)?\s+(?!åt\s|till\s|att\s)(?P<to>.{2,60}?)\s+att\s+(?P<task>.+)",
        r"^uppdrag\s+(?:åt|till)\s+(?P<to>.{2,120}?)\s+att\s+(?P<task>.+)",
        r"\buppdro(?:g|gs)\s+(?:åt|till)\s+(?P<to>.{2,120}?)\s+att\s+(?P<task>.+)",
        rf"\b(?:ge|ger|gav|ges|lämna)\s+(?P<to>.{{2,120}}?)\s+{_TASK_WORD}\s+{_GAP}(?:att|för\s+att)\s+(?P<task>.+)",
        rf"^(?P<to>.{{2,120}}?)\s+(?:får|fick|ges|gavs|erhåller|har\s+fått)\s+{_TASK_WORD}\s+{_GAP}att\s+(?P<task>.+)",
        r"^(?P<to>.{2,120}?)\s+(?:uppdras|uppdrogs|ombes|ombeds|ombads|anmodas|anmodades|åläggs|ålades|bemyndigas|bemyndigades|uppmanas|uppmanades)\s+att\s+(?P<task>.+)",
        r"\b(?:ge|ger|gav|ges|gavs|lämna[rs]?|lämnade)\s+(?:i\s+uppdrag|uppdraget)\s+(?:åt|till)\s+(?P<to>.{2,120}?)\s+att\s+(?P<task>.+)",
        r"^(?P<to>.{2,80}?)\s+(?:ombes|ombeds|ombads)\s+(?P<task>[a-zåäö]+a\s.+)",
        r"(?:^|\s)(?:be|ber|bad|ombe|anmoda[rs]?|ålägga|ålägger|bemyndigar?|bemyndigade|uppmanar?|uppmanade)\s+(?P<to>.{2,80}?)\s+(?:om\s+)?att\s+(?P<task>.+)",
        r"\bdelegera[rs]?\s+(?:åt|till)\s+(?P<to>.{2,80}?)\s+att\s+(?P<task>.+)",
        r"\b(?:låta|låter|be|ber|bad)\s+(?P<to>[^\W\d_]+(?:\s+(?-i:[A-ZÅÄÖ])\S+)*)\s+(?!om\s)(?P<task>.+)",
        r"^Det\s+(?:åligger|åvilar|(?:ankommer|faller|föll|ligger|låg|hamnar|hamnade)\s+på)\s+(?P<to>.{2,80}?)\s+att\s+(?P<task>(?!representera|företräda).+)",
        r"^(?P<to>.{2,80}?)\s+(?:får|fick|tar|tog)\s+(?P<task>med\s+sig\s+.+)",
        r"^Uppgiften\s+att\s+(?P<task>.+?)\s+(?:går|gick|faller|föll|lämnas|lämnades)\s+(?:till|på)\s+(?P<to>.+?)\.?$",
        r"^(?P<task>[^.;]{3,80}?\s(?:går|lämnas|skickas)\s+tillbaka\s+till\s+(?P<to>förbundschefen|verksamhetschefen|verksamhetsledaren|samordnaren|kansliet|presidiet|arbetsutskottet|beredningsgruppen)\s+för\s.+)",
        r"\barbetsgrupp\w*,?\s+(?:bestående\s+av|med)\s+(?P<to>.{2,80}?),?\s+(?:i\s+syfte|med\s+uppgift|med\s+uppdrag|för)\s+att\s+(?P<task>.+)",
    )
)
_SIGNS = (
    "uppdra",
    "läxa",
    "uppdrog",
    "tillbaka till",
    "uppgift",
    "mandat",
    "rätt att",
    "delegation",
    "delegera",
    "låta ",
    "låter ",
    "arbetsgrupp",
    "fullmakt",
    "ombe",
    "ombad",
    "anmoda",
    "åläg",
    "bemyndig",
    "uppmana",
    "ålade",
    "be ",
    "ber ",
    "det ",
    "med sig",
    "förtroende",
)
_POST = re.compile(
    r"\bteckna\b.{0,40}\bfirma|\bfirma\w*\b.{0,40}\bteckn|\bjusterar?\b(?:\s+\S+)?\s+(?:protokoll|(?:minnes)?anteckning)|\bgranska\s+protokoll|\b(?:besluts)?attestera[rs]?\b|\battest(?:rätt|ansvar)\b|\bundertecknas$|^justera$",
    re.IGNORECASE,
)
_OF_POSTS = ("teckn", "juster", "granska", "attest")
"""One of them stands in whatever is a post."""
_URGED = re.compile(r"\buppmana\w*\s", re.IGNORECASE)

_AND = re.compile(r"\s*,\s*|\s+(?:och|samt|jämte|tillsammans med)\s+")
_OTHER_BODIES = frozenset(("medlemmarna", "parterna", "nns"))


class Handed(Struct, frozen=True, gc=False):
    """A task and those to whom it is handed: people in full, organs and functions as written."""

    to: tuple[str, ...]
    task: str


def is_post(task: str) -> bool:
    """Whether what somebody is to do is a post of theirs and no task: to sign for the organisation, or to verify the minutes."""
    return has_any(task.lower(), _OF_POSTS) and _POST.search(task) is not None


def errand(text: str, context: Context) -> Handed | None:
    """The task that a decision hands over, in its own words; None where it hands over none."""
    if not has_any(text.lower(), _SIGNS):
        return None
    for form in _FORMS:
        found = form.search(text)
        if found is not None and not is_post(found["task"]):
            to = receivers(found["to"], context)
            if to and not (_URGED.search(text, 0, found.start("task")) and not _ours(to, found["to"], context)):
                return Handed(to, found["task"].rstrip(" .;,"))
    return None


def _ours(to: tuple[str, ...], phrase: str, context: Context) -> bool:
    """Whether those urged to do something are people named or functions of the organisation itself, not other bodies."""
    return bool(people_meant(phrase, context)) or any(one.split()[0].lower() in FUNCTIONS - _OTHER_BODIES for one in to)


def receivers(phrase: str, context: Context) -> tuple[str, ...]:
    """Those whom a phrase names: the people in it, in full, and what else is joined to them, as written."""
    if phrase.lower() in EVERYBODY:
        return (phrase,)
    people = people_meant(phrase, context)
    found: list[str] = []
    for part in _AND.split(phrase):
        start = phrase.find(part)
        inside = [name.name for name in people if start <= name.start < start + len(part)]
        found += inside or ([part.strip()] if part.strip() else [])
    if people:
        found = [
            part for part in found if part in {name.name for name in people} or part[0].islower() or part.isupper()
        ]
    return tuple(dict.fromkeys(found))
