"""Which body a post belongs to."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import board_in_network, in_network
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.choosers import chooser, employer
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.places import OWN, SEATS, WHERE
from loaders.parsing.appointments.represented import OF_ORGAN, sits_for, stands_for, teller
from loaders.parsing.items.items import Section
from loaders.parsing.vocabulary.organs import ASSEMBLIES, DEFINITE, INDEFINITE, ORGANS
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_BOARD, OF_EVENT, OF_MEETING, OF_ORGANISATION, STAFF

_NO_BODY = re.compile(
    r"(?:ett|två|tre|fyra|en|\d+)\s+(?:års?|mandat)|halvtid|heltid|deltid|\d+\s?(?:%|procent)|perioden|tiden|åren\b|en\s+tid\b|samma|motsvarande|(?:detta|denna|dessa|det|den)$|mandat\w*|återstoden|dagens|år\b|\d{4}|protokollet|att\b|och\b|resten|nästa\b|(?:kommande|nästkommande|innevarande)\s(?:\w*år|\w*period\w*|\d{4})|årsmötet\s+\d{4}|årsskiftet|dess\b|ersättare\b|stället\b|(?:honom|henne|hen|denne|dem)$|(?:hans|hennes|dennes|deras)\sställe\b|turordning\b|nummerordning\b",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:\w+gruppen|valberedningen|\w*utskottet)\b")
_HERE = re.compile(r"(?:dagens\s+)?(?:möte|sammanträde)t?$", re.IGNORECASE)
_AFTER_DASH = re.compile(r"\s*(?:det|detta|den)\s+\S+\s+[–-]\s+(?P<name>[^.,;]+)")
_SHORT = re.compile(r"\(([A-ZÅÄÖ]{2,6})\)")
_CHOSEN_BY = re.compile(
    r"\b(?P<organ>styrelsen|förbundsstyrelsen|arbetsutskottet|beredningsgruppen|presidiet|årsmötet)\b(?:\s+\S+){0,10}?\s+(?:valde|väljer|utsåg|utser|valt|utsett)\b",
    re.IGNORECASE,
)
_AT_EVENT = re.compile(
    r"\b(?:[Vv]id|[Pp]å|till|i)\s+(?!ersättare|reserv|suppleant|ombud)(?P<event>[^,.;()]+?)(?=\s*[,.;()]|\s*$|\s+(?:den|är|blir|blev|representeras|med|som|samt|utses?|utsågs|väljs|välja|valdes)\b|\s+och\s+(?=[A-ZÅÄÖ]|ersättare\b)|\s+\d)"
)
_EVENT = re.compile(
    r"\b(?:ombud|representant\w*|delegat\w*|nominering\w*|fyllnadsval|val(?!\s+av\s+(?:\w+\s)?(?:ombud|representant|delegat)))\s+(?:till|vid|på|i|av)\s+(?P<body>[^,;:]+)",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r"\s(?:och|samt|dels)\s+att\s")
"""Where a sentence goes on to something else: `utse Eva Ek till ombud och att föreslå Bo Al`."""
_INVITED = re.compile(r"\bInbjudan\s+(?:till\s+)?(?P<body>[A-ZÅÄÖ][^,.;:\d]+)")
_MEETING = re.compile(r"(?:NNS\s+årsmöte|årsmöte\w*\s+NNS|årsmöte\w*|\w*konferens\w*)", re.IGNORECASE)
_AT_MEETING = re.compile(r"\s(?:vid|på)\s(?:\S+\s){0,2}?(?:års|höst|vår)?(?:möte|mötet|stämma|stämman)(?!\w)")
_OF_OUR_OWN = ("arbetsutskott", "presidium", "valberedning")
"""Organs that the board or the meeting chooses among its own."""

_HAS_NEW = re.compile(r"(?P<who>[A-ZÅÄÖ][^.,;:]{2,50}?)\s(?:har\s)?(?:fått|får|fick)\s(?:en\s)?ny\s")
_GETS_NEW = re.compile(r"\b(?:får|fick|fått|söker|behöver)\s+(?:[a-zåäö]+\s+){0,3}?ny[ae]?\s+\Z")
_LOOKED_BACK = 60
_HELD = re.compile(
    r"\b(?P<org>[A-ZÅÄÖ]{2,6})\s(?:\([^()]{3,80}\)\s)?(?:har|håller|kallar\still|bjuder\sin\still)\s(?:sitt\s)?(?P<what>årsmöte)"
)
"""Whose meeting an item is about that names nothing but its abbreviation: `NNS har årsmöte den 13 april`."""
_MEMBERS_OF_BOARD = frozenset({"ledamot", "ersättare"})
"""Nobody is a member of an annual meeting, who chooses them for the board."""
_MEMBERS = frozenset({"parterna", "medlemmarna"})
_LAST_DAY = re.compile(r"(?:\s+den)?(?:\s+\d{1,2}\s+[a-zåäö]+|\s+\d{1,2}/\d{1,2})?(?:\s+\d{4}(?:-\d\d-\d\d)?)?$")


def body_of(text: str, office: Office, section: Section, context: Context) -> str | None:
    """The body of a post: as the sentence names it, else as the item's title does, else the one that such posts belong to."""
    if office.kind == "justerare":
        return None
    if office.kind in ("ombud", "nominering"):
        further = _NEXT_CLAUSE.search(text, office.end)
        event = _AT_EVENT.search(text, office.end, further.start() if further else len(text)) or (
            _AT_EVENT.search(text) if "represent" in text or "företräd" in text else None
        )
        return _LAST_DAY.sub("", event["event"].strip()) if event else default_body(office.kind, section, context)
    if office.kind in OF_ORGANISATION and office.kind not in STAFF:
        return context.organisation
    if office.kind == "mötesordförande" and office.word.endswith("samrådet"):
        return "samrådet"
    if office.kind in STAFF:
        if (hiring := employer(text)) is not None and not context.names(hiring):
            return hiring
        if (own := _of_whom(text, office, context)) is not None:
            return own
    if (theirs := _who_has_new(text, office, context)) is not None:
        return board_in_network(text, None, section, context) or theirs
    organ = OF_ORGAN.search(text, max(0, office.start - _LOOKED_BACK), office.start)
    if organ is not None and office.kind in OF_BOARD and organ["organ"].lower() not in ("gruppen", "styrelsen"):
        return organ["organ"].lower()
    if office.word.startswith("i "):
        group = office.word.removeprefix("i ")
        return group if group.startswith("NNS") else DEFINITE.get(group.lower(), group.lower())
    stood_for = stands_for(text, office)
    named = WHERE.match(text, stood_for.end() if stood_for else office.end)
    dash = _AFTER_DASH.match(text, named.start("body")) if named else None
    if dash is not None:
        return dash["name"].strip()
    if named is not None and _HERE.match(named["body"]):
        return default_body(office.kind, section, context)
    if named is not None and office.kind in OF_BOARD and _AT_MEETING.match(text, office.end):
        named = None  # where somebody is chosen: `ledamot vid årsmötet den 2 maj`
    if named is not None and office.kind in OF_BOARD and named["body"].lower().endswith(("årsmötet", "årsstämman")):
        named = None  # until when, or where
    coming = office.kind in OF_MEETING and named is not None and named["body"].lower().startswith("nästa")
    if named is not None and (coming or not _NO_BODY.match(named["body"])):
        body = named["body"].strip()
        if office.kind in OF_BOARD and (there := board_in_network(text, body, section, context)) is not None:
            return there
        if sits_for(text, office) is not None:
            ours = context.organ in _OF_OUR_OWN and titled_body(section) is None
            return board(context) if ours else default_body(office.kind, section, context)
        if office.kind == "ersättare" and people_meant(body, context):
            return default_body(office.kind, section, context)  # of whom somebody is the substitute
        if body.lower() == "gruppen" and _of_group(context):
            return decider(context)
        if in_network(None, context) and body.lower().endswith("förbundet"):
            return chooser(text) or teller(text)  # no member of the network is the network
        if body.lower() in INDEFINITE:
            return DEFINITE[INDEFINITE[body.lower()]]
        if OWN.match(body):
            return board(context) if office.kind in SEATS else context.organisation
        return body
    if office.word.startswith("valberedning"):
        return "valberedningen"
    if office.kind in OF_BOARD and (there := board_in_network(text, None, section, context)) is not None:
        return there
    if office.kind in OF_BOARD and context.organ != "styrelse" and (chosen := _CHOSEN_BY.search(text)) is not None:
        by = chosen["organ"].lower()
        if by != "årsmötet" or (office.kind not in _MEMBERS_OF_BOARD and "styrelse" not in section.title.lower()):
            return by
    if (
        office.kind in SEATS
        and context.organ in _OF_OUR_OWN
        and titled_body(section) is None
        and chooser(text) is not None
    ):
        return board(context)  # no party chooses into them
    if stood_for is not None and stood_for["whom"][0].isupper():
        return default_body(office.kind, section, context) or decider(context)
    if office.kind == "representant" and (spoken_of := _GROUP.search(text)) is not None:
        return spoken_of.group()
    return default_body(office.kind, section, context)


def _who_has_new(text: str, office: Office, context: Context) -> str | None:
    """Which other body has got a new chair, as the sentence begins with it: `Nationella rådet har fått ny ordförande`."""
    found = _HAS_NEW.match(text) if office.kind.endswith("ordförande") else None
    if found is None or found.end() != office.start or own_organ(found["who"].split()[-1], context) is not None:
        return None
    whose = found["who"]
    return None if whose.lower() in ORGANS or context.names(whose) or OWN.search(whose) else whose


def gets_new(text: str, office: Office) -> bool:
    """Whether somebody named before a post gets one who has it: `Eva Ek får ny chef, Bo Al`."""
    return _GETS_NEW.search(text, max(0, office.start - _LOOKED_BACK), office.start) is not None


def _of_whom(text: str, office: Office, context: Context) -> str | None:
    """For whom the one works who gets a new chief."""
    before = context.names(text[: office.start]) if gets_new(text, office) else ()
    return context.organisations.get(before[-1].name) if before else None


def default_body(kind: str, section: Section, context: Context) -> str | None:
    """The body of a post that the sentence gives none."""
    if kind in OF_ORGANISATION:
        return context.organisation
    if kind in OF_EVENT:
        of_group = GROUPS.get(section.title.strip(" .:").lower()) if kind == "representant" else None
        return (
            event_of(section)
            or of_group
            or (decider(context) if kind == "representant" and _of_group(context) else None)
            or (_titled_group(section) if kind == "representant" else None)
        )
    if kind in OF_MEETING:
        return decider(context) if context.organ in ASSEMBLIES else None
    if kind == "adjungerad":
        return decider(context)
    if kind in OF_BOARD or kind == "sammankallande":
        of_board = (None, "styrelse", *ASSEMBLIES)
        proposing = context.organ == "valberedning" and kind != "sammankallande"
        whole = (
            context.organ in of_board
            or proposing
            or (context.organ == "presidium" and (kind in ("ledamot", "ersättare") or kind.endswith("ordförande")))
        )
        titled = titled_body(section)
        if whole and titled == "styrelsen":
            return board(context)
        return titled or (board(context) if whole else decider(context))
    return None


def _titled_group(section: Section) -> str | None:
    """The group that the item's title names, if it does."""
    titled = titled_body(section)
    return titled if titled is not None and titled.endswith("gruppen") else None


def _of_group(context: Context) -> bool:
    """Whether a group met whose members are representatives."""
    return context.organ is not None and "grupp" in context.organ


def board(context: Context) -> str:
    """The board of the organisation: by its abbreviation, where it goes by one."""
    short = _SHORT.search(context.organisation or "")
    return f"{short[1]} styrelse" if short else "styrelsen"


def titled_body(section: Section) -> str | None:
    """The organ that the item's title names: `Fyllnadsval till beredningsgruppen`."""
    before = ""
    for word in section.title.split():
        bare = word.strip(".,:;").lower()
        organ = ORGANS.get(bare) or INDEFINITE.get(bare) or ORGANS.get(bare.removesuffix("s"))
        if organ == "valberedning" and bare == section.title.strip(" .:").lower():
            return "valberedningen"
        if organ == "presidium" or (
            organ == "valberedning" and (bare.endswith("s") or before.lower() not in ("till", "i", "av"))
        ):
            return None
        if organ:
            if (
                organ == "årsmöte"
                or (organ in ASSEMBLIES and before.lower() == "till")
                or bare.removesuffix("s") in _MEMBERS
            ):
                return None  # where posts are filled, to whom something is proposed, who tells something
            return f"{before} {bare}" if before.isupper() and not word.isupper() else DEFINITE.get(organ, bare)
        if bare.endswith("grupp") and before.lower() in ("i", "till") and bare != "grupp":
            return section.title[section.title.index(word) :].strip(" .:")
        if bare.endswith(("gruppen", "teamet")) and bare not in ("gruppen", "teamet"):
            return bare
        before = word
    return None


def event_of(section: Section) -> str | None:
    """The meeting or body that the item's title speaks of: `Ombud till NNS årsmöte`."""
    titled = _EVENT.search(section.title) or _MEETING.search(section.title)
    of_whom = titled["body"].strip() if titled and "body" in titled.groupdict() else section.title
    if of_whom.isupper():
        held = (_HELD.search(passage.text) for passage in section.passages)
        if (meeting := next(filter(None, held), None)) is not None and meeting["org"] == of_whom:
            return f"{meeting['org']} {meeting['what']}"
    if titled is None:
        found = (_INVITED.search(passage.text) for passage in section.passages)
        return next((invited["body"].strip() for invited in found if invited), None)
    body = titled["body"] if "body" in titled.groupdict() else titled.group()
    if body.strip(" .").lower() in KINDS:
        return None  # `Nominering av ledamöter`
    return _LAST_DAY.sub("", body.strip())
