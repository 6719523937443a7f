"""Which body somebody leaves, by the sentence that says so, the title of its item, and the lists."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import organ_left
from loaders.parsing.agents.organ import decider
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.bodies import board, titled_body
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.represented import teller
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.organs import ASSEMBLIES

_BODY = re.compile(
    r"\b(?:lämna[rt]?|lämnade|slutar|slutat|avgår|avgått|trätt|träder|trädde|uppdrag\w*|plats\w*|sista|ledamot|ersättare)\s+(?:därför\s+|nu\s+|därmed\s+|som\s+\w+(?:\s+för\s+\S+)?\s+)?(?:i\s+|ur\s+|från\s+)?(?P<body>(?:(?-i:[A-ZÅÄÖ]{2,6})\s+)?(?:länsgrupp|arbetsgrupp|referensgrupp|styrgrupp|beredningsgrupp|beredning|\w*grupp|styrelse|valberedning|arbetsutskott|presidi|nämnd|utskott)\w*(?:\s+för\s+[a-zåäö]\w*(?:\s+och\s+[a-zåäö]\w*)?|\s+och\s+(?:styrelse|arbetsutskott|presidi|valberedning|\w*grupp)\w*)?)",
    re.IGNORECASE,
)
_IN_BODY = re.compile(
    r"\b(?:i|ur|till)\s+(?P<body>\w*(?:gruppen|utskottet|styrelsen|beredningen|presidiet))\b", re.IGNORECASE
)
_STANDS = re.compile(r"\b(?:omval|förfogande)\b", re.IGNORECASE)
"""Who does not stand again leaves the board, also where the valberedning is the matter."""
_PROJECT = re.compile(r"(?:Insatsen|Projektet|Insats|Projekt):?\s(?P<name>[A-ZÅÄÖ][^,:–]*)")
_NEW_STAFF = re.compile(r"\bny[ae]?\s\w*(?:chef|direktör|ledare|samordnare|handläggare)\b")
_TITLED = re.compile(
    r"(?P<org>[A-ZÅÄÖ][\w-]*(?:\s[A-ZÅÄÖa-zåäö][\w-]*){0,2}?)s\s\w*(?:chef|direktör|ledare|samordnare|handläggare)\s\Z"
)
_REVISOR = re.compile(r"(?:^|[Nn]uvarande\s|[Ff]örtroendevalda?\s)[Rr]evisor\b")
_STAFF = re.compile(
    r"chef|process(?:led|stöd|töd)|projektled|ekonom(?:en|assistent)?\b|administratör|kommunikatör|koordinator|coach|anställ|medarbetare|kansli|personal|rekryter",
    re.IGNORECASE,
)


def _employer(text: str, name: str) -> str | None:
    """The organisation whose staff somebody is who leaves: `Arbetsförmedlingens sektionschef Eva Ek`, `Ås kommun har fått ny socialchef … sedan Eva Ek slutat`."""
    told = chooser(text) if _NEW_STAFF.search(text) else None
    if told is not None:
        return told
    titled = _TITLED.search(text[: text.find(name)])
    return titled["org"] if titled is not None and is_organisation(titled["org"]) else None


def _party_of(text: str) -> str | None:
    """Whose staff leave whose news a sentence is: `Eda: Socialchef Britt Ols slutar`; None for news from our own office."""
    told = teller(text)
    return told if told and "förbund" not in told.lower() and "kansli" not in told.lower() else None


def body_left(text: str, name: str, section: Section, context: Context) -> str | None:
    named = _BODY.search(text) or _IN_BODY.search(text)
    if named is not None and named["body"].lower() not in ("gruppen", "gruppens"):
        if named["body"].lower() == "utskottet" and "arbetsutskott" in section.title.lower():
            return "arbetsutskottet"
        return named["body"]
    if (elsewhere := organ_left(text, context)) is not None:
        return elsewhere
    project = _PROJECT.match(section.title)
    if project is not None and "projektled" in text.lower():
        return project["name"]
    if name not in context.organisations and (employer := _employer(text, name)) is not None:
        return employer
    if _STAFF.search(text) and name not in context.organisations:
        return _party_of(text) or context.organisation
    if name not in context.organisations and _REVISOR.search(text):
        return context.organisation
    listed = context.listed.get(name)
    guest = listed is not None and listed.attendance == "övrig" and not listed.organisation
    if guest or name in context.staff or (_STAFF.search(section.title) and name not in context.organisations):
        return context.organisation
    organ = context.organ
    if organ == "valberedning" and "valbered" not in text.lower():
        return board(context)
    if name in context.organisations and _STANDS.search(text):
        return board(context)
    return titled_body(section) or (board(context) if organ in (None, "styrelse", *ASSEMBLIES) else decider(context))
