"""Whom the holder of a post represents: as beside the name, whoever chose the person, whose post it is, or as the lists say."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.descriptions import party_after
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.network import in_network
from loaders.parsing.agents.organisations import is_organisation, of_assembly
from loaders.parsing.appointments.notices import notice, titled_notice
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.places import OWN, SEATS, WHERE
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.organs import ORGANS
from loaders.parsing.vocabulary.posts import OF_BOARD, OF_MEETING, STAFF

_ORGANISATION = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?(?:,|från)\s*(?P<org>[A-ZÅÄÖ][^,.;()]*?)(?=\s*[,.;()]|\s*$|\s[–-]\s|\s+(?:till|som|att|väljs|utses|valdes|utsågs|har|från|för)\b)"
)
_AND_END = re.compile(r"\s(?:och|samt|,)\s\Z")
"""Between an organisation and the next name: `Bo Al, Finsam Ådal och Eva Ek`."""
_IN_BRACKETS = re.compile(r"(?:,\s[a-zåäö]+)?\s?\((?:[A-ZÅÄÖ]{1,3}[,;]\s)?(?P<org>[A-ZÅÄÖ][^()]{1,60})\)")
"""`Bo Al (Skogby kommun)`, `Bo Al (M, Skogby kommun)`."""

_ORG = r"(?P<org>[A-ZÅÄÖ][^\s,.:;]*(?:\s+(?:i|och|[A-ZÅÄÖ]\S*|kommun\w*|län|region\w*|fullmäktige|[a-zåäö]{3,12}(?=\skommun\b))){0,5})"
_AHEAD = re.compile(rf"(?:,|\boch|\bsamt)\s(?:för\s|från\s)?{_ORG}\s\Z")
"""Right before the name: `har A kommun utsett Eva Ek och B kommun Bo Al`."""

_LOOKED_BACK = 60
_SUBJECT = re.compile(
    rf"{_ORG}\s+"
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
    rf"\b(?:har|hade)\s{_ORG}\s(?:nu\s|även\s|också\s)?(?:utsett|valt|nominerat|förordnat|anmält|föreslagit)\b"
)
"""The same turned round: `Till revisor har Ås kommun utsett Eva Ek`."""

_OF_ITS_OWN = re.compile(
    r"att\s(?P<org>landstinget|regionen|kommunen)\s(?:(?:nu|även|också|har)\s)?(?:utsett|valt|nominerat|entledigat|utser|väljer)\b"
)
_ON_ITS_BEHALF = re.compile(
    rf"(?:För|Från)\s{_ORG}\s(?:kliver|inträder|inträdde|träder|tillträder|tillträdde|väljs|valdes|utses|utsågs|kommer|går|tar|sitter|blir)\b"
)
_OWNER = re.compile(r"(?P<org>(?:[A-ZÅÄÖ][\w-]*\s+)?[^\W\d]+?):?s\s+(?:ny[ae]?\s+)?$")
OF_ORGAN = re.compile(
    r"\b(?P<organ>\w*(?:gruppen|utskottet|beredningen|rådet|presidiet|styrelsen))s\s+(?:ny[ae]?\s+)?\Z", re.IGNORECASE
)
"""The organ whose post it is: `beredningsgruppens nya ordförande`."""
_OURS = re.compile(r"\b(?:samordnings)?förbundets\s+$", re.IGNORECASE)
_LEAD = re.compile(r"(?:[^\t]{1,30}\t)?(?:[-–•*·]\s+)?(?:Beslut:\s+)?")
"""A label in a cell of its own, or a list mark."""
_ON_BEHALF = re.compile(r"\s*(?:\([^)]*\))?\s*för\s")
"""`ersättare för Region X` sits there for that region."""

_STANDS_FOR = re.compile(
    r"\s(?:för|från)\s(?P<whom>(?:samordnings)?förbundet|styrelsen|[A-ZÅÄÖ][^,.;:()]{1,60}?)(?=\s*[,.;:()]|\s*$|\s(?:i|på|vid|till|efter|är|har|som|från|under)\s)"
)
"""Whom a representative stands for: `representant från Försäkringskassan i styrelsen`."""

_PARTY = re.compile(
    r"(?:(?:Region|Landstinget)(?:\s(?:[A-ZÅÄÖ][^\W\d]+|i|län)){1,3}|(?:[A-ZÅÄÖ][\w-]*\s){1,3}kommun|Försäkringskassan|Arbetsförmedlingen|Regionen|Landstinget)"
)
_LABEL = re.compile(r"(?:\A|(?<=[.;]\s))(?:(?:[-–•*·»]|\(?[a-zA-Z\d][.)])\s)?(?P<org>[A-ZÅÄÖ][^.:;,\d]{1,40})[.:]\s")
"""An organisation alone before a stop or colon, of which the sentences behind it tell."""
_PARTED = re.compile(r"(?:[,;]|\soch|\ssamt|\smedan)\s(?=[A-ZÅÄÖ])")
_MOST_CHOOSERS = 3
_ASSEMBLIES = {"regionfullmäktige": "Regionen", "regionstyrelsen": "Regionen", "landstingsfullmäktige": "Landstinget"}
"""Assemblies that choose for the one region that a förbund has; which kommun's `kommunfullmäktige` is, they do not say."""
_GENERIC = frozenset(("kommunen", "regionen", "landstinget", "myndigheten"))


def represents(text: str, name: NameSpan, office: Office, context: Context) -> str | None:
    """Whom the person represents: as written beside the name, whoever chose the person, whose post it is, or as the lists say.

    A delegate or nominee stands for the own organisation; who verifies or leads a meeting for nobody.
    """
    if office.kind == "justerare" or office.kind in OF_MEETING:
        return None
    if (owner := _owner(text, office)) is not None:
        return owner
    if office.kind == "representant" and _OURS.search(text, 0, office.start):
        return context.organisation
    if (stood_for := stands_for(text, office)) is not None and not context.names(stood_for["whom"]):
        return context.organisation if OWN.match(stood_for["whom"]) else stood_for["whom"].strip()
    if (seat_of := sits_for(text, office)) is not None:
        return seat_of
    if office.kind == "revisor" and (by := _chooser_in_clause(text, name) or chooser(text)) is not None:
        nearer = _AHEAD.search(text, max(0, name.start - _LOOKED_BACK), name.start)
        return nearer["org"].strip() if nearer and is_organisation(nearer["org"]) else by
    if (stated := beside(text, name, context)) is not None:
        return stated
    if office.kind in STAFF:
        return None
    return (
        _chooser_in_clause(text, name)
        or chooser(text)
        or (context.organisation if office.kind in ("ombud", "nominering") else None)
        or (_listed_for(text, name, context) if office.kind in OF_BOARD else None)
    )


def beside(text: str, name: NameSpan, context: Context) -> str | None:
    """The organisation that stands at a name: behind it, also in brackets, or where a list of choosers goes on right before it."""
    found = _ORGANISATION.match(text, name.end)
    if found is not None:
        others = context.names(found["org"])
        said = _AND_END.sub("", found["org"][: others[0].start]) if others else found["org"]
        if said and (not others or is_organisation(said)):
            return said.strip()
    found = _IN_BRACKETS.match(text, name.end) or _AHEAD.search(text, max(0, name.start - _LOOKED_BACK), name.start)
    return found["org"].strip() if found is not None and is_organisation(found["org"]) else None


def stands_for(text: str, office: Office) -> re.Match[str] | None:
    """Whom a representative, or a member from there, is said to stand for right behind the word."""
    found = _STANDS_FOR.match(text, office.end) if office.kind in (*SEATS, "representant") else None
    if found is not None and office.kind in SEATS and not text.startswith(" från ", office.end):
        return None  # for whom a member sits, or the body of the seat
    own = found is not None and not found["whom"][0].isupper()
    return found if found is not None and (own or is_organisation(found["whom"])) else None


def sits_for(text: str, office: Office) -> str | None:
    """The organisation behind a seat that is its: `ersättare för Region X`."""
    if office.kind not in SEATS or not _ON_BEHALF.match(text, office.end):
        return None
    found = WHERE.match(text, office.end)
    if found is None or not is_organisation(found["body"]) or OWN.match(found["body"]):
        return None
    return found["body"].strip()


def _listed_for(text: str, name: NameSpan, context: Context) -> str | None:
    party = party_after(text, name)
    return (context.by_party.get((name.name, party)) if party else None) or context.organisations.get(name.name)


def teller(text: str) -> str | None:
    """The organisation whose news a text tells, by the label before it: `Försäkringskassan: Ny ersättare är Eva Ek`, `Utdrag från Ås kommun, 2019-02-12 § 14: …`."""
    found = notice(text)
    return found.organisation if found is not None else None


def titled_party(title: str) -> str | None:
    """The member that an item is about, as its title is nothing but its name, or the label of a notice: `Ås kommun`, `Ås kommun, KF 2019-02-12 § 14`."""
    if _PARTY.fullmatch(title) is not None:
        return title
    told = titled_notice(title)
    return told.organisation if told is not None else None


def label_before(sentence: Sentence) -> str | None:
    """The organisation that is the last label of its paragraph up to a sentence: `Ås kommun. Bo Al slutar. Försäkringskassan. Eva Ek är ny.`"""
    said = sentence.passage.text[: sentence.end]
    labels = [found["org"] for found in _LABEL.finditer(said) if is_organisation(found["org"])]
    return labels[-1] if labels else None


def told_before(sentence: Sentence) -> str | None:
    """The organisation that the paragraph says, right before a sentence, to have chosen somebody: `Ås kommun har utsett A till ledamot. Till ersättare utsågs B.`"""
    said = sentence.passage.text[: sentence.start].rstrip()
    if not said or not sentence.text.startswith(("Till ", "Som ", "Ny ", "Ersättare ", "Hans ", "Hennes ")):
        return None
    before = said[max(said.rfind(". ", 0, len(said) - 1) + 2, 0) if ". " in said[:-1] else 0 :]
    told = notice(said)
    return chooser(before) or (told.organisation if told is not None and told.filed else None)


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


def _chooser_in_clause(text: str, name: NameSpan) -> str | None:
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


_COMMITTEES = ("utskott", "presidi", "valberedning", "grupp")


def as_before(whom: str | None, kind: str, body: str | None, context: Context) -> str | None:
    """Whom the successor to a seat sits for where nothing else tells: the same as `whom`. A chair goes from one party to the other, and the
    network chooses whom it likes, as a board does for its committees.
    """
    chosen = in_network(body, context) or has_any((body or "").lower(), _COMMITTEES)
    return whom if kind in SEATS and not chosen else None


def is_generic(organisation: str | None, context: Context) -> bool:
    """Whether a word means an organisation named before: `Kommunen`, where the lists call none so."""
    return (
        organisation is not None
        and organisation.lower() in _GENERIC
        and organisation not in context.organisations.values()
    )


def _owner(text: str, office: Office) -> str | None:
    """Whose post it is, as a genitive before it says: `Försäkringskassans nya ledamot`."""
    owner = _OWNER.search(text, max(0, office.start - 60), office.start)
    if (
        owner is None
        or OF_ORGAN.search(text, max(0, office.start - 60), office.start)
        or not is_organisation(owner["org"])
        or owner["org"].split()[-1].lower() in ("förbundet", "samordningsförbundet", "nätverket", "föreningen")
    ):
        return None
    return owner["org"]
