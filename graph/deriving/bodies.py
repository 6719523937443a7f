"""Bodies: which board or organisation a text such as `NNS styrelse` or `arbetsutskottet` means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.entities import Board
from graph.ids import content_id
from graph.record import Record
from ontology.names import Kind, read_name
from ontology.organisation import Organisation
from ontology.register import register

ORGANS = {
    "styrelse": ("styrelse", "styrelsen", "styrelses", "styrelsens"),
    "arbetsutskott": ("arbetsutskott", "arbetsutskottet", "arbetsutskotts", "au"),
    "presidium": ("presidium", "presidiet"),
    "beredningsgrupp": ("beredningsgrupp", "beredningsgruppen", "beredningsgrupps"),
    "styrelseberedning": ("styrelseberedning", "styrelseberedningen"),
    "valberedning": ("valberedning", "valberedningen"),
    "årsmöte": ("årsmöte", "årsmötet", "årsstämma", "årsstämman", "föreningsstämma"),
    "medlemssamråd": ("medlemssamråd", "medlemssamrådet"),
    "ägarsamråd": ("ägarsamråd", "ägarsamrådet"),
    "ägarråd": ("ägarråd", "ägarrådet"),
}
"""The organs that minutes name, each with its written forms."""

GATHERINGS = frozenset({"årsmöte", "medlemssamråd", "ägarsamråd", "ägarråd"})
"""Organs that are one meeting each: organisations send ombud to it, nobody has a seat on it by appointment."""

_OWN = ("förbundet", "samordningsförbundet", "föreningen", "nätverket")
OWN = frozenset({*_OWN, *(f"{word}s" for word in _OWN)})
"""Words that mean the organisation whose organ met, also in the genitive (`förbundets styrelse`)."""

UNNAMED = frozenset({"kansliet", "styrelsen", "gruppen", "medlemmarna", "parterna"})
"""Words that are no organisation: a part of one, or many together."""

_PLACE = re.compile(r"[A-ZÅÄÖ][a-zåäöé]{2,}(?:[ /-][A-ZÅÄÖ][a-zåäöé]+){0,2}")
_KOMMUNER = re.compile(r"\s(?:kommuner|kommunerna)\Z|\A(?:kommunerna|kommuner)\s", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|/|&|\+|\boch\b|\bsamt\b)\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FORMS = {form: organ for organ, forms in ORGANS.items() for form in forms}


@dataclass(frozen=True, slots=True)
class Body:
    """What a text names: an organ of an organisation, or the organisation alone."""

    organisation: Organisation | None
    organ: str | None


MEMBERS = {Kind.FORBUND: Kind.KOMMUN, Kind.NATVERK: Kind.FORBUND}
"""Whose organ met → what kind of member goes by the name of its place alone. Whoever is no guest of a förbund stands for Försäkringskassan,
Arbetsförmedlingen, a region or a kommun (lag 2003:1210 § 12); the members of NNS are förbund.
"""


SEATS = frozenset({"ledamot", "ersättare", "ordförande", "vice ordförande"})
"""To what members appoint, or an organ among those whom they appointed."""


def members_listed(record: Record, own: Organisation | None) -> frozenset[str]:
    """The cores of places that mean a member nobody has registered (see `MEMBERS`), by whom the minutes list and whom they tell to be elected."""
    if own is None or own.kind not in MEMBERS:
        return frozenset()
    written = {
        one.organisation for one in record.participants if one.organisation and (one.party or one.attendance != "övrig")
    }
    written |= {
        one.represents
        for one in record.appointments
        if one.represents and one.kind in SEATS and body_named(one.body, own).organisation in (own, None)
    }
    within = MEMBERS[own.kind]
    names = {
        read_name(text)
        for text in written
        if _PLACE.fullmatch(text) and register().resolve(text, within=within) is None
    }
    return frozenset(name.core for name in names if name.kind is None and not name.is_generic)


def region_around(organisations: Iterable[Organisation | None]) -> Organisation | None:
    """The region in whose län all kommuner among organisations lie, None where there are none, or in several: a förbund is of kommuner and their
    region (lag 2003:1210 §§ 1, 3).
    """
    lan = {one.code[:2] for one in organisations if one is not None and one.code and Kind.KOMMUN in one.kinds}
    code = lan.pop() if len(lan) == 1 else None
    return next((one for one in register().values() if one.kind is Kind.REGION and one.code == code), None)


def organisation_named(
    text: str | None,
    own: Organisation | None = None,
    members: frozenset[str] = frozenset(),
    region: Organisation | None = None,
) -> Organisation | None:
    """The organisation that a text names, None where it names none; `own`: whose organ met; `members`: the cores of names that mean a member of it;
    `region`: what `Regionen` means there, if known.

    A common noun means another one in other minutes; an organ is none (`valberedningen`); a bare place on NNS's list means its förbund.
    """
    name = " ".join((text or "").split())
    word = name.casefold()
    if not any(letter.isalnum() for letter in name) or word in UNNAMED or word in _FORMS:
        return None
    if word in OWN:
        return own
    if region is not None and read_name(name).kind is Kind.REGION and not read_name(name).core:
        return region
    within = Kind.FORBUND if own and own.kind is Kind.NATVERK else None
    known = register().resolve(name, within=within)
    if known is None and own and _names(name, own):
        return own
    if known is None and own and members and read_name(name).kind is None and read_name(name).core in members:
        return register().identify(name, within=MEMBERS[own.kind])
    return known or register().identify(name, context=own.id if own else "")


def organisations_named(
    text: str | None,
    own: Organisation | None = None,
    members: frozenset[str] = frozenset(),
    region: Organisation | None = None,
) -> tuple[Organisation, ...]:
    """The organisations that a text names, as for `organisation_named`: several where somebody sits on a förbund's board for more than one of its
    members (`Hjo, Tibro och Karlsborgs kommuner`, `Hjo/Tibro`).
    """
    one = organisation_named(text, own, members, region)
    if one is None or one.known or own is None or own.kind is not Kind.FORBUND:
        return (one,) if one else ()
    name, several = _KOMMUNER.subn("", (text or "").strip())
    parts = [part for part in _AND.split(name) if part]
    if len(parts) < 2 or read_name(name).kind in (Kind.FORBUND, Kind.KOMMUNALFORBUND):
        return (one,)
    found = [_member(part, within=Kind.KOMMUN if several else None, members=members) for part in parts]
    whole = [part for part in found if part is not None]
    return tuple(dict.fromkeys(whole)) if len(whole) == len(parts) else (one,)


def _member(text: str, *, within: Kind | None, members: frozenset[str]) -> Organisation | None:
    """The member that a part of a text names which names several; within: all of them are such."""
    known = register().resolve(text, within=within)
    if known is not None and known.kind in (Kind.KOMMUN, Kind.REGION, Kind.KOMMUN_OCH_REGION, Kind.MYNDIGHET):
        return known
    if within is not None or read_name(text).core in members or read_name(text).kind is Kind.KOMMUN:
        return register().identify(text, within=Kind.KOMMUN)
    return None


def sent_by(text: str | None, body: Organisation | None) -> Organisation | None:
    """The förbund that a bare name means for which somebody has a seat in the network, by the minutes of another: `Eva Ek, Ådalen, valdes till ordförande i NNS`;
    None where the text says what it is, or the body is not the network.
    """
    if body is None or body.kind is not Kind.NATVERK or not text or not _PLACE.fullmatch(text):
        return None
    name = read_name(text)
    return None if name.kind is not None or name.is_generic else register().identify(text, within=Kind.FORBUND)


def whose(text: str | None) -> Organisation | None:
    """The organisation that minutes are of by their head; None where it names none. One that does not say what it is is a förbund, whatever kommun
    bears the same name.
    """
    if not text or read_name(text).kind is not None or read_name(text).is_generic:
        return organisation_named(text)
    return register().identify(text, within=Kind.FORBUND) if read_name(text).core else None


def body_named(text: str | None, own: Organisation | None) -> Body:
    """The body that a text names; `own`, whose organ met, is meant where the text names an organ alone."""
    words = (text or "").split()
    if len(words) > 1 and _YEAR.fullmatch(words[-1]):
        words = words[:-1]
    if len(words) > 2 and words[0].casefold() in _FORMS and words[1] in ("för", "i", "hos"):
        words = [*words[2:], words[0]]  # `styrelsen för NNS`
    organ = _FORMS.get(words[-1].casefold().strip(".,")) if words else None
    rest = " ".join(words[:-1] if organ else words)
    if organ and not re.sub(r"\W", "", rest):
        return Body(own, organ)
    if organ and own and _names(rest, own):
        return Body(own, organ)
    if organ or rest.casefold() in OWN:
        return Body(organisation_named(rest, own), organ)
    return Body(register().resolve(rest), organ)


def _names(text: str, own: Organisation) -> bool:
    """Whether a text is the name of an organisation without what kind of one it is: `Kinnebygdens` (styrelse)."""
    name = read_name(text)
    return name.kind is None and not name.is_generic and name.core == read_name(own.name).core


def board_of(organisation: Organisation | None, organ: str | None, document: str) -> Board:
    """The board that is `organ` of `organisation`; of an organisation that the minutes do not name, a board of that document alone."""
    kind = (organ or "okänt organ").casefold()
    if organisation is None:
        return Board(content_id("board", document, kind), f"Okänd organisation, {kind}", kind, None)
    return Board(content_id("board", organisation.id, kind), f"{organisation.name}, {kind}", kind, organisation.id)
