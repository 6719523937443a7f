"""Which organisation a sentence says to have chosen, discharged or announced somebody: `Region Väst har utsett`, `Från Ås kommun har meddelats`."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.organisations import is_organisation, of_assembly
from loaders.parsing.vocabulary.organs import ORGANS

ORG = r"(?P<org>[A-ZÅÄÖ][^\s,.:;]*(?:\s+(?:i|och|[A-ZÅÄÖ]\S*|kommun\w*|län|region\w*|fullmäktige|[a-zåäö]{3,12}(?=\skommun\b))){0,5})"
"""What a pattern takes for an organisation that does something."""
_SUBJECT = re.compile(
    rf"{ORG}\s+"
    r"(?:har\s+(?:(?:(?:genom|vid|den|i|enligt|per)\s|\d)[^;]{3,90}?\s|(?:den\s+)?\S+\s+(?:\w+\s+)?)?(?:utsett|(?:om|ny|åter)?valt|skickat|satt\s+in|pekat\s+ut|beviljat|föreslagit|entledigat|meddelat|anmält|anställt|nominerat|förordnat|fått|bytt|beslutat\s+att|att\s(?:entlediga|utse|välja))|har\s+(?:nu\s+)?(?:en\s+)?ny[ae]?"
    r"|(?:kommer|avser|tänker|ska|vill|väntas)\s(?:att\s)?(?:den\s\d+\s\w+\s)?(?:nominera|föreslå|utse|välja|byta)|representeras(?=\s(?:[^.,;]{1,30}\s)?av\s)|låter|lät|byter|bytte|utser|utsåg|skickar|skickade|väljer|valde|entledigar|entledigade|meddelar|meddelade|anmäler|anmälde|föreslår|föreslog|nominerar|nominerade|får|fick)\b"
)
_SENDER = re.compile(
    r"(?:Från|I\sskrivelse\sfrån|Skrivelse\sfrån)\s(?P<org>[A-ZÅÄÖ][^,.;:]{2,50}?)\s(?:har\s(?:det\s)?(?:(?:in)?kommit|anmälts|utsetts|valts|meddelats|nominerats)|(?:in)?kommer|meddelas|anmäls|föreligger)\b"
)
"""Who tells by letter: `Från Försäkringskassan har inkommit …`."""
_TOLD_SUBJECT = re.compile(r"\batt\s+" + _SUBJECT.pattern)
_TOLD_CHOICE = re.compile(
    r"\b(?:att|där|då)\s(?P<org>[A-ZÅÄÖ][^\s,.]*(?:\s(?:i|och|[A-ZÅÄÖ]\S*|kommun\w*|län|region\w*)){0,4})\s(?:nu\s|även\s|också\s|(?:ännu\s)?inte\s)?(?:utsett|valt|nominerat|entledigat)\b"
)
"""The same where `har` is left out: `noterar att Region Väst utsett Eva Ek`."""
_TOLD_AFTER = re.compile(
    rf"\b(?:har|hade)\s{ORG}\s(?:nu\s|även\s|också\s)?(?:utsett|valt|nominerat|förordnat|anmält|föreslagit)\b"
)
"""The same turned round: `Till revisor har Ås kommun utsett Eva Ek`."""
_OF_ITS_OWN = re.compile(
    r"att\s(?P<org>landstinget|regionen|kommunen)\s(?:(?:nu|även|också|har)\s)?(?:utsett|valt|nominerat|entledigat|utser|väljer)\b"
)
_ON_ITS_BEHALF = re.compile(
    rf"(?:För|Från)\s{ORG}\s(?:kliver|inträder|inträdde|träder|tillträder|tillträdde|väljs|valdes|utses|utsågs|kommer|går|tar|sitter|blir)\b"
)
_LEAD = re.compile(r"(?:[^\t]{1,30}\t)?(?:[-–•*·]\s+)?(?:Beslut:\s+)?")
"""A label in a cell of its own, or a list mark."""
_PARTED = re.compile(r"(?:[,;]|\soch|\ssamt|\smedan)\s(?=[A-ZÅÄÖ])")
_MOST_CHOOSERS = 3
_ASSEMBLIES = {"regionfullmäktige": "Regionen", "regionstyrelsen": "Regionen", "landstingsfullmäktige": "Landstinget"}
"""Assemblies that choose for the one region that a förbund has; which kommun's `kommunfullmäktige` is, they do not say."""


@lru_cache(maxsize=1024)  # one rule after the other asks who chose in the same sentence
def chooser(text: str) -> str | None:
    """The organisation that a sentence says to have chosen, discharged or announced somebody; `Region Väst` for its fullmäktige."""
    lead = _LEAD.match(text)
    begin = lead.end() if lead else 0
    for found in (
        _SENDER.match(text, begin),
        _SUBJECT.match(text, begin),
        _TOLD_SUBJECT.search(text),
        _TOLD_CHOICE.search(text),
        _TOLD_AFTER.search(text),
        _ON_ITS_BEHALF.match(text, begin),
    ):
        if found is not None:
            organisation = of_assembly(found["org"])
            if (region := _ASSEMBLIES.get(organisation.lower())) is not None:
                return region
            if organisation.lower() in ORGANS or organisation.lower().endswith("fullmäktige"):
                return None  # of which organisation it does not say
            if is_organisation(organisation):
                return organisation
    return None


def chooser_in_clause(text: str, name: NameSpan) -> str | None:
    """Who chose where several are told of: of each name in its own clause, `att A utsett Eva Ek, att B utsett Bo Al`."""
    for parted in reversed(list(_PARTED.finditer(text, 0, name.start))[-_MOST_CHOOSERS:]):
        if (nearest := chooser(text[parted.end() : name.start])) is not None:
            return nearest
    begin = text.rfind(" att ", 0, name.start)
    if begin <= 0 or text.find(" att ") == begin:
        return None
    told = text[begin + 1 : name.start]
    return chooser(told) or ((own := _OF_ITS_OWN.match(told)) and own["org"])


def employer(text: str) -> str | None:
    """The organisation that a sentence says to have done something with its staff, in its first words or behind `att`."""
    lead = _LEAD.match(text)
    told = _SUBJECT.match(text, lead.end() if lead else 0) or _TOLD_SUBJECT.search(text)
    return told["org"] if told and told["org"].lower() not in ORGANS else None
