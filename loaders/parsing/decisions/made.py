"""One decision: what kind it is, what it grants, where it stands."""

from __future__ import annotations

import re

from graph.record import Decision, DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.titles import post_of_title
from loaders.parsing.assignments.bracketed import bracket
from loaders.parsing.assignments.duties import duty
from loaders.parsing.assignments.errands import errand
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.decisions.granted import granted
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.decision_verbs import ADVISING
from loaders.parsing.vocabulary.functions import FUNCTIONS
from loaders.parsing.vocabulary.organs import PREPARING
from loaders.parsing.vocabulary.posts import KINDS

_HOLDS = re.compile(
    r"\b(?:är|blir|förblir)\s+(?:\S+s\s+|ny\s+)?(?:ombud|ersättare|ledamot|ordförande|representant|kontaktperson|sammankallande|justerare|länk|röst|ansikte)\b"
    r"|\b(?:deltar|åker|reser)\s+(?:i|på|vid|till|för|från)\s|\b(?:ingår|inträder|(?:går|träder)\s+in|(?:tar|får)\s+plats|sitter)\b"
    r"|\bska\s.{3,160}\singå\b|\b(?:ska\s+bestå|består)(?:\s+(?:under|för|till)\s+[^.,;]{2,24}?)?\s+av\b|\bleder\s(?:dagens\s)?(?:mötet|samrådet|årsmötet|stämman|sammanträdet)|\b(?:kvarstår|fortsätter)\ssom\b|\b(?:ersätter|efterträder)\s[A-ZÅÄÖ].{3,60}?\ssom\s"
    r"|\butgör\s+(?:\S+\s){0,2}?\S*(?:grupp|kommitté|presidium|utskott)(?:en|et)?\b"
    r"|\b(?:är|blir)\s.{3,80}?\s(?:tillförordnad|tf\.?|vikarierande|ställföreträdande)\s"
)
_GOES = re.compile(r"\b(?:åker|reser)\s+(?:på|till)\s")
_PAYS = re.compile(
    r"\b(?:får(?!\s+(?:inte|ej|göra|besluta|fatta|ingå|teckna|omfördela|ta)\b)|(?:ska|skall)\s+få|erhåller|tilldelas|ges|utgår\s+med)\s|till\s+\S+(?:\s\S+)?\s+förfogande|\b(?:skjut(?:a|er)|läng(?:a|er))\s+till\b|\b(?:står|stå)\s+för\s|\bsatsa(?:r|s)?\b|\b(?:ut)?betalas\b|\bköper\b|\btillför(?:s|a)\b"
)
_BEARS = re.compile(
    r"\b(?:tar|bär|står\s+för|stå\s+för|svarar\s+för|bekosta[rs]?)\s+(?:\S+\s+)?(?:kostnad|lön|utgift)\w*"
)
_HOLDS_GOOD = re.compile(
    r"(?:höj|sänk|ändra)\w*\s+\S*(?:avgift|insats|arvode)\w*\s.*\btill\s+\d|(?:avgift|insats|bidrag|ram|budget|namn|taxa|arvode|belopp)\w*\s.*\b(?:ska|skall)\s+(?:vara|uppgå\s+till)\b|\bgälla?r?\s+oförändra|^oförändra|^följande\s(?:\S+\s)?(?:mötes|sammanträdes)(?:dagar|datum|tider)|\b(?:bestäms|bestämdes|sätts|sattes)\s+till\b|\bgå(?:r)?\s+(?:vidare\s+)?(?:på|med)\s+(?:alternativ|förslag)"
)
_TAKES_NOTE = re.compile(r"\b(?:ta|tar|tog)\s+.{3,60}\btill\s+sig\b|\bnöjd\s+med\b|\bmotta[gs]s?\b")
"""What makes a decision without a deciding verb one of a type: who holds a post, who gets money, what is to hold, what is heard."""
_DOES = re.compile(
    r"(?=[A-ZÅÄÖ])(?:[A-ZÅÄÖ][\w-]+,?\s|och\s){1,8}(?P<verb>(?!(?:är|har|var|blir|får|för|eller|under|efter|över|mår)\b)[a-zåäö]{2,}r)\b"
)
"""Names and a verb in the present."""
_NAMED_FIRST = 40
"""Whoever a decision gives a task stands within as many characters from its beginning."""
_SUM_FIRST = 8
"""A decision that begins with a sum, after as many characters at most, grants it."""


_ELECTION = re.compile(r"(?:\w*val(?:en)?|valärenden)\b(?!\w)", re.IGNORECASE)


def _advice(text: str, context: Context) -> DecisionType | None:
    """`Gruppen avstyrker ansökan`: what an organ that prepares advises is a proposal to the one that decides."""
    if context.organ in PREPARING and has_any(text.lower(), ADVISING):
        return "föreslå"
    return None


def _type_of_rest(text: str, section: Section, context: Context) -> DecisionType:
    """The type of a decision without a deciding verb: a name under `Val av justerare`, somebody's task, or anything else."""
    if " tillbaka till " in text:
        return "övrigt"
    holds = _HOLDS.search(text) is not None
    named = bool(people_meant(text, context)) and (_is_of_posts(section.title) or _is_of_posts(text) or holds)
    if named and _GOES.search(text) is not None:
        return "välja"
    if errand(text, context) or duty(text, context, decided=True):
        return "uppdra"
    if named:
        return "välja"
    if somebody_does(text, context):
        return "uppdra"
    lower = text.lower()
    sums = amounts(text)
    if (sums and (sums[0].start < _SUM_FIRST or _PAYS.search(lower))) or _BEARS.search(lower):
        return "bevilja"
    if _HOLDS_GOOD.search(lower):
        return "godkänna"
    return "notera" if _TAKES_NOTE.search(lower) else "övrigt"


def somebody_does(text: str, context: Context) -> bool:
    """Whether a text begins with people and what they do: `Jenny och Stina planerar dagen.`"""
    verb = _DOES.match(text) if text[:1].isupper() else None
    return verb is not None and any(span.start == 0 for span in people_meant(text[: verb.start("verb")], context))


def _as_nominated(text: str, section: Section) -> DecisionType | None:
    """An election where what is decided under one is what was proposed: `enligt valberedningens förslag`."""
    return "välja" if text.lower().startswith(("enligt", "i enlighet")) and _ELECTION.match(section.title) else None


def _is_of_posts(title: str) -> bool:
    """Whether an item is about a post: `Val av justerare`, `Firmatecknare 2023`."""
    first = title.lower().split(" ", 1)[0].rstrip(":")
    return post_of_title(title) is not None or first in KINDS or first.removesuffix("er") in KINDS


def _names_somebody(text: str, context: Context) -> bool:
    """Whether a decision begins with a function, or names somebody soon."""
    first = text.split(" ", 1)[0].lower()
    return (first in FUNCTIONS and own_organ(first, context) is None) or bool(context.names(text[:_NAMED_FIRST]))


def made(
    passage: Passage,
    start: int,
    end: int,
    section: Section,
    context: Context,
    *,
    by: str,
    number: str | None = None,
    formal: bool = True,
    kind: DecisionType | None = None,
) -> Decision:
    """The decision that passage.text[start:end] is, without who is to carry it out in brackets behind it; its type by its verb unless `kind` says it."""
    text = passage.text[start:end]
    sums = amounts(text)
    verb = decision_type(text)
    if verb == "övrigt" and _names_somebody(text, context) and duty(text, context, decided=True):
        verb = "uppdra"
    kind = (
        kind or _advice(text, context) or _as_nominated(text, section) or verb or _type_of_rest(text, section, context)
    )
    responsible = bracket(text, kind, context)
    if responsible is not None:
        end, text = start + responsible.end, text[: responsible.end]
    return Decision(
        item=section.number,
        number=number,
        text=text,
        by=by,
        type=kind,
        formal=formal,
        amount_sek=granted(text, sums, kind),
        evidence=passage.evidence(start, end),
    )
