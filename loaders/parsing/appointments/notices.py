"""Notices: what members tell the förbund, before a colon whose news it is: `Ås kommun, kommunfullmäktige 2019-02-12 § 14, val av ersättare: Eva Ek`."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import ELECTED
from loaders.parsing.vocabulary.organs import ORGANS

_LEAD = re.compile(
    r"\A(?:(?:[-–•*·»]|\(?[a-zA-Z\d][.)])\s+)?(?:(?:(?:Protokolls)?[Uu]tdrag|Beslut|Skrivelse|Meddelande|Protokoll|Brev)\s+(?:från|av|i)\s+|Från\s+)?"
)
_PARTED = re.compile(r",\s|\s(?=§|\d|beslut\b|den\s\d)")
"""What parts the organisation from the rest: `Försäkringskassan, beslut 2011-09-01`."""
_FILED = re.compile(r"§|\d{4}|\bbeslut\b|fullmäktige|\A(?:[-–•*·»]\s+)?(?:Protokollsu|U|B|S|M|P)\S*\s+(?:från|av|i)\s")
_ABOUT = re.compile(
    r"(?:,|§\s?\d+,?)\s+(?P<about>(?:val|ny[ae]?|byte|ändring|avsägelse|entledigande)\b[^:§]*)\Z", re.IGNORECASE
)
_NUMBERED = re.compile(r"§|\d{4}|fullmäktige")
_LONGEST = 140
_SAID = ELECTED | {"val", "entledigas", "entledigades", "avsägelse"}
_RECEIVED = (
    "delgivning",
    "anmälning",
    "anmälan av",
    "meddelande",
    "skrivelse",
    "inkom",
    "kännedom",
    "protokollsutdrag",
)
"""What the title of an item says that goes through what others have written."""


class Notice(Struct, frozen=True, gc=False):
    """Whose news a text tells. about: what, as the label has it, or empty. filed: whether the label names the decision of which it tells."""

    organisation: str
    about: str
    filed: bool


@lru_cache(maxsize=1024)  # one rule after the other asks for that of the same sentence
def notice(text: str) -> Notice | None:
    """The label with which a text begins that tells news of an organisation; None where it begins with none."""
    colon = text.find(":", 0, _LONGEST)
    if colon < 0:
        return None
    lead = _LEAD.match(text)
    label = text[lead.end() if lead else 0 : colon].strip()
    organisation = _PARTED.split(label, maxsplit=1)[0]
    if not label[:1].isupper() or not is_organisation(organisation):
        return None
    about = _ABOUT.search(label)
    return Notice(organisation, about["about"] if about else "", _FILED.search(text, 0, colon) is not None)


def about(text: str) -> str:
    """What the label of a notice says that it is about, as a title: `Val av ersättare i styrelsen`; empty without."""
    found = notice(text)
    return found.about[:1].upper() + found.about[1:] if found is not None else ""


def titled_notice(title: str) -> Notice | None:
    """The notice of which a title is the label, as that of a sub-item is: `c) Ås kommun, KF 2019-02-12 § 14`; None where it names no decision."""
    found = notice(f"{title}:") if _NUMBERED.search(title) and ":" not in title else None
    return found if found is not None and found.filed else None


def is_news(sentence: Sentence, section: Section) -> bool:
    """Whether a sentence tells what another organisation has decided, of which its paragraph, item or list of letters is a notice."""
    if sentence.cues & cues.DECISION:
        return False
    told = notice(sentence.passage.text) if ":" in sentence.passage.text else None
    if told is not None and told.filed and sentence.start:
        return True
    words = sentence.words
    if _SAID.isdisjoint(words) or words[0] in ORGANS:
        return False
    if (told is not None and told.filed) or titled_notice(section.title) is not None:
        return True
    return has_any(f"{section.over} {section.title}".lower(), _RECEIVED)
