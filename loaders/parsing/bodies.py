"""Which body a post belongs to, and whom its holder represents."""

from __future__ import annotations

import re

from loaders.parsing.context import Context
from loaders.parsing.items import Section
from loaders.parsing.names import NameSpan
from loaders.parsing.offices import Office
from loaders.parsing.organ import decider
from loaders.parsing.vocabulary.appointment_words import OF_BOARD, OF_EVENT, OF_MEETING, OF_ORGANISATION, STAFF
from loaders.parsing.vocabulary.organs import DEFINITE, INDEFINITE, ORGANS

_WHERE = re.compile(
    r"\s*(?:\((?P<bracket>[^)]*)\))?\s*(?:i|för|till|vid|på|inom)\s+(?P<body>(?:de[tn]|detta)\s+\S+\s+[–-]\s+[^,.;]+|[^,.;:()]+?)"
    r"(?=\s*$|\s*[,.;:()]|\s+(?:efter|från|fr\.?o\.?m|t\.?o\.?m|till\s+och|för\s+(?:tiden|perioden|ett|två|tre|fyra|en|\d)|under|med|i\s+stället|som|jämte|utses|väljs|valdes|utsågs|utse|välja|utsett|blir|är|har|den\s+\d|\d)\b|\s+(?:och|samt)\s+(?=[A-ZÅÄÖ]|till\b|att\b))"
)
_NO_BODY = re.compile(
    r"(?:ett|två|tre|fyra|en|\d+)\s+(?:års?|mandat)|perioden|tiden|samma|mandat\w*|återstoden|dagens|år\b|\d{4}|protokollet|att\b|resten|nästa\s+år",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:samordnings)?förbundet$|föreningen$|nätverket$", re.IGNORECASE)
_AFTER_DASH = re.compile(r"\s*(?:det|detta|den)\s+\S+\s+[–-]\s+(?P<name>[^.,;]+)")
_SHORT = re.compile(r"\(([A-ZÅÄÖ]{2,6})\)")
_ORGANISATION = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?(?:,|från)\s*(?P<org>[A-ZÅÄÖ][^,.;()]*?)(?=\s*[,.;()]|\s*$|\s+(?:till|som|att|väljs|utses|valdes|utsågs|har|från|för)\b)"
)
_SUBJECT = re.compile(
    r"(?P<org>[A-ZÅÄÖ][^\s,.]*(?:\s+(?:i|och|[A-ZÅÄÖ]\S*|kommun\w*|län|region\w*|fullmäktige)){0,5})\s+har\s+(?:\S+\s+)?(?:utsett|valt|föreslagit|entledigat|meddelat|anmält|anställt|nominerat)\b"
)
_OWNER = re.compile(r"(?P<org>(?:[A-ZÅÄÖ][\w-]*\s+)?[^\W\d]+?)s\s+(?:ny[ae]?\s+)?$")
_AT_EVENT = re.compile(
    r"\b(?:vid|på|till|i)\s+(?P<event>[^,.;()]+?)(?=\s*[,.;()]|\s*$|\s+(?:den|med|som|samt|utses|utsågs|väljs|valdes)\b|\s+\d)"
)
_EVENT = re.compile(
    r"\b(?:ombud|representant\w*|delegat\w*|nominering\w*|fyllnadsval|val)\s+(?:till|vid|på|i|av)\s+(?P<body>[^,;:]+)",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\bInbjudan\s+(?:till\s+)?(?P<body>[A-ZÅÄÖ][^,.;:\d]+)")
_MEETING = re.compile(r"(?:NNS\s+årsmöte|årsmöte\w*\s+NNS|årsmöte\w*|\w*konferens\w*)", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\s+\d{4}$")


def body_of(text: str, office: Office, section: Section, context: Context) -> str | None:
    """The body of a post: as the sentence names it, else as the item's title does, else the one that such posts belong to."""
    if office.kind == "justerare":
        return None
    if office.kind in ("ombud", "nominering"):
        event = _AT_EVENT.search(text, office.end)
        return _LAST_YEAR.sub("", event["event"].strip()) if event else default_body(office.kind, section, context)
    if office.kind in OF_ORGANISATION and office.kind not in STAFF:
        return context.organisation
    if office.kind in STAFF and (employer := _SUBJECT.match(text)) is not None:
        return employer["org"]
    named = _WHERE.match(text, office.end)
    dash = _AFTER_DASH.match(text, named.start("body")) if named else None
    if dash is not None:
        return dash["name"].strip()
    if named is not None and not _NO_BODY.match(named["body"]):
        body = named["body"].strip()
        return context.organisation if _OWN.match(body) else body
    if office.word.startswith("valberedning"):
        return "valberedningen"
    return default_body(office.kind, section, context)


def default_body(kind: str, section: Section, context: Context) -> str | None:
    """The body of a post that the sentence gives none."""
    if kind in OF_ORGANISATION:
        return context.organisation
    if kind in OF_EVENT:
        return event_of(section)
    if kind in OF_MEETING:
        return decider(context)
    if kind == "adjungerad":
        return decider(context)
    if kind in OF_BOARD or kind == "sammankallande":
        return titled_body(section) or (
            board(context) if context.organ in (None, "styrelse", "årsmöte", "medlemssamråd") else decider(context)
        )
    return None


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
        if organ == "presidium":
            return None
        if organ:
            return f"{before} {bare}" if before.isupper() else DEFINITE.get(organ, bare)
        if bare.endswith("gruppen") and bare != "gruppen":
            return bare
        before = word
    return None


def event_of(section: Section) -> str | None:
    """The meeting or body that the item's title speaks of: `Ombud till NNS årsmöte`."""
    titled = _EVENT.search(section.title) or _MEETING.search(section.title)
    if titled is None:
        found = (_INVITED.search(passage.text) for passage in section.passages)
        return next((invited["body"].strip() for invited in found if invited), None)
    body = titled["body"] if "body" in titled.groupdict() else titled.group()
    return _LAST_YEAR.sub("", body.strip())


def represents(text: str, name: NameSpan, office: Office, context: Context) -> str | None:
    """Whom the person represents: as written beside the name, whoever chose the person, or whose post it is; a delegate the own organisation."""
    beside = _ORGANISATION.match(text, name.end)
    if beside is not None and not context.names(beside["org"]):
        return beside["org"].strip()
    chosen = _SUBJECT.match(text)
    if chosen is not None:
        return re.sub(r"\s*kommunfullmäktige$", " kommun", chosen["org"])
    owner = _OWNER.search(text, max(0, office.start - 60), office.start)
    if owner is not None and owner["org"][0].isupper() and owner["org"].lower() not in ("förbundet", "styrelsen"):
        return owner["org"]
    return context.organisation if office.kind in ("ombud", "nominering") else None
