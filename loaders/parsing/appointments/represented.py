"""Whom the holder of a post represents: as beside the name, whoever chose the person, whose post it is, or as the lists say."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.descriptions import party_after
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.network import in_network
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.choosers import ORG, chooser, chooser_in_clause
from loaders.parsing.appointments.notices import notice, titled_notice
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.places import OWN, SEATS, WHERE
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import OF_BOARD, OF_MEETING, STAFF

_ORGANISATION = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?(?:,|från)\s*(?P<org>[A-ZÅÄÖ][^,.;()]*?)(?=\s*[,.;()]|\s*$|\s[–-]\s|\s+(?:till|som|att|väljs|utses|valdes|utsågs|har|från|för)\b)"
)
_AND_END = re.compile(r"\s(?:och|samt|,)\s\Z")
"""Between an organisation and the next name: `Bo Al, Finsam Ådal och Eva Ek`."""
_PLACE_IN_BRACKETS = re.compile(r"\s\((?P<org>[A-ZÅÄÖ][a-zåäöé]{2,}(?:[ -][A-ZÅÄÖ][a-zåäöé]+){0,2})\)")
"""In minutes of the network the förbund of a place: `Eva Ek (Halland)`."""
_IN_BRACKETS = re.compile(r"(?:,\s[a-zåäö]+)?\s?\((?:[A-ZÅÄÖ]{1,3}[,;]\s)?(?P<org>[A-ZÅÄÖ][^()]{1,60})\)")
"""`Bo Al (Skogby kommun)`, `Bo Al (M, Skogby kommun)`."""
_AHEAD = re.compile(rf"(?:,|\boch|\bsamt)\s(?:för\s|från\s)?{ORG}\s\Z")
"""Right before the name: `har A kommun utsett Eva Ek och B kommun Bo Al`."""
_LOOKED_BACK = 60
_OWNER = re.compile(r"(?P<org>(?:[A-ZÅÄÖ][\w-]*\s+)?[^\W\d]+?):?s\s+(?:ny[ae]?\s+)?$")
OF_ORGAN = re.compile(
    r"\b(?P<organ>\w*(?:gruppen|utskottet|beredningen|rådet|presidiet|styrelsen))s\s+(?:ny[ae]?\s+)?\Z", re.IGNORECASE
)
"""The organ whose post it is: `beredningsgruppens nya ordförande`."""
_OURS = re.compile(r"\b(?:samordnings)?förbundets\s+$", re.IGNORECASE)
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
_GENERIC = frozenset(("kommunen", "regionen", "landstinget", "myndigheten"))
_COMMITTEES = ("utskott", "presidi", "valberedning", "grupp")


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
    if office.kind == "revisor" and (by := chooser_in_clause(text, name) or chooser(text)) is not None:
        nearer = _AHEAD.search(text, max(0, name.start - _LOOKED_BACK), name.start)
        return nearer["org"].strip() if nearer and is_organisation(nearer["org"]) else by
    if (stated := beside(text, name, context)) is not None:
        return stated
    if office.kind in STAFF:
        return None
    return (
        chooser_in_clause(text, name)
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
    if (place := _PLACE_IN_BRACKETS.match(text, name.end)) is not None and in_network(None, context):
        return place["org"]
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
