"""Labels that introduce, or end, what was decided."""

import re

from loaders.parsing.text.signs import has_any

BODIES = (
    "styrelsens",
    "arbetsutskottets",
    "au:s",
    "beredningsgruppens",
    "presidiets",
    "årsmötets",
    "mötets",
    "utskottets",
    "valberedningens",
    "förbundsstyrelsens",
    "direktionens",
    "styrgruppens",
    "ledningsgruppens",
    "medlemssamrådets",
    "ägarsamrådets",
    "ägarrådets",
    "samrådets",
    "gruppens",
    "förbundets",
    "samordningsförbundets",
)

DECIDED = re.compile(
    rf"(?:(?:[=–-]{{1,3}}>|>{{1,3}}(?=\s)|[→➜➔►▶➢➤⇒⇨»✓✔■☞☛]|[-–•*·](?=\s)|==+(?=\s)|\[(?=[^\W\d]{{1,20}}\])|\((?=[^\W\d]{{1,20}}\)))\s*)?(?:(?P<body>{'|'.join(BODIES)})\s+)?(?:(?:följande|enhälligt|enhälliga|gemensamt|fattat|fattade|protokollfört|protokollförda|dagens)\s+|(?:åtgärd(?:er)?|slutsats(?:er)?)\s*(?:/|och)\s*)?"
    r"(?:(?:mötes|styrelse|års?mötes|au-|protokolls)?beslut(?:en|et|smening(?:en|ar|arna)?)?|beslutspunkt(?:er)?|besl\.?(?=\s*:|\s+att\s)|besluta(?:de)?s|besluta(?:r|de)(?=\s*(?::|$))|beslöt(?=\s*(?::|$))|beslutat(?=\s*:)|beslöts|ställningstagande|att-satser|(?:hållning|överenskommet|överenskommelse|överenskoms|bestämdes|bestämt|klubbat)(?=\s*:)|(?(body)slutsats(?:er)?|(?!)))"
    r"(?:\s*(?:/|och)\s*(?:ansvarig\w*|åtgärd\w*))?(?:\s+(?:fattades|fattas|togs|tas(?=\s*:)|i\s+(?:ärendet|frågan)|efter\s+(?:votering|omröstning)|följande)|,\s+enhälligt)?(?:\s+enligt\s+följande)?(?:\s+(?:i\s+enlighet\s+med|enligt)\s+[^:.]{3,50}(?=:))?(?:\s*\([^()]{1,40}\))?"
    r"(?:\s*(?P<number>(?:nr\.?\s*)?\d{1,3}/(?:(?:19|20)\d{2}|\d{2}(?!\d))|nr\.?\s*\d{1,3}(?!\d|[-/]|:\d)|(?:nr\.?\s*)?(?:\d{4}[-/:]|\d{2}[-:])\d{1,3}(?:\s*§\s*\d+(?::\d+)?)?|§\s*\d+(?::\d+)?|\d{1,3}\.\d{1,2}|\d+|[a-h](?=\)\s|:\s)))?"
    r"(?:(?=\s*(?::|[–-]\s|[→»›|—]|=>|==+$|$)|\t)\s*[:–→»›|—=>-]*\s*|\s*>+\s|[,;]\s+(?=att\s)|\.\s*$|\]\s*:?\s*|\)\s+|\.\s+(?=(?-i:[A-ZÅÄÖ]))|\s+(?:är|blir|blev)(?:\s+följande)?\s*(?::\s*|$)|\s+att\s*:?\s*$|(?:\s+(?:är|blir|blev)|(?<!beslutet))\s+(?=att\s)|\s+(?=(?:enligt|i\s+enlighet\s+med)\s+(?!deleg))|(?:(?<=\d\.\d)|(?<=20\d\d[:/-]\d)|(?<=20\d\d[:/-]\d\d)|(?<=(?-i:BESLUT)))\s+(?=(?-i:[A-ZÅÄÖ])))",
    re.IGNORECASE,
)
"""`Beslut`, `Beslut:`, `Styrelsens beslut`, `Beslut 2024-1 §6:1`, `Beslut att …`; group `number` where it carries one."""

_PROPOSED = (
    r"yrkanden?", "beslutsgång", "propositionsordning", "omröstning", "beslutsunderlag", "ärendet", "ärendebeskrivning",
    "bakgrund", "sammanfattning", "diskussion", "föredragning", r"reservation(?:er)?", r"protokollsanteckning(?:ar)?", "jäv",
)  # fmt: skip
"""Labels other than of proposals; three letters begin each."""

PROPOSED = re.compile(
    r"(?:[\w:]+\s+){0,2}förslag(?:et)?(?:\s+till\s+(?:\w+\s+)?(?:beslut|beslutet))\s*(?::|\t|$)|(?:\w+s\s+)?(?:förslag|beslutsförslag)\s*(?::|\t|$)"
    r"|(?:\w+s\s+)?rekommendation(?:en|er)?\s*(?::|\t|$)|(?:förslag|rekommendation)(?:et|en)?\s+(?:från|till)\s+[^:.\t]{2,40}:|tjänstemannaförslag\s*:|föreslås\s*:"
    r"|(?:styrelsen|årsmötet|stämman|direktionen)\s+föreslås(?:\s+besluta)?(?:\s+att)?\s*(?::|$)"
    r"|(?:tidigare|kommande|anmälda|\w+s)\s+(?:delegations)?beslut(?:et)?\s*:|delegationsbeslut\s*:|(?:följande\s+)?(?:delegationsbeslut|delegerade\s+beslut|beslut\s+(?:fattade\s+)?(?:på|enligt|med\s+stöd\s+av)\s+delegation\w*)\b[^.:]{0,60}:|(?:förbundschefen|ordföranden?|samordnaren|verksamhetschefen|presidiet)\s+har\s+(?:på\s+delegation\s+)?(?:beslutat|fattat)\b[^.:]{0,60}:|beslut\s+(?:av|från|på|som|(?:från|i)\s+kommun|i\s+region)[^:.]{2,40}:"
    rf"|(?:alternativ\s\w{{1,3}}|motivering(?:en)?|{'|'.join(_PROPOSED)})\s*(?::|\t|$)",
    re.IGNORECASE,
)
"""What stands under these is not what was decided."""

_ENDED = (
    r"besluts?expedieras", r"protokolls?expedieras", "expedieras", r"beslutet\s+(?:skickas|sänds|delges|expedieras)",
    "protokollsutdrag", "utdrag", "expediering", "sändlista", "delges", "kopia", r"bilag(?:a|or)", "handlingar", "underlag",
    r"paragrafen\s+(?:är|förklara\w+|justera\w+)", r"ärendet\s+justeras", r"beslutet\s+(?:justeras|förklaras)", r"omedelbar\s+justering", r"åtgärd(?:er)?(?!\s+[a-zåäö]+s\s)", r"uppdrag(?=\s*:)", r"att\s+göra(?=\s*(?::|\t|$))", r"uppföljning(?=\s*(?::|\t|$)|\s(?:av|från)\s)", "ansvarig", "ansvar", r"ansv\.\s", "tidplan", "klart", "diarienummer", "dnr",
)  # fmt: skip
"""Three letters begin each."""

ENDED = re.compile(rf"(?:[-–•*·]\s+)?(?:{'|'.join(_ENDED)})\b[^.\t]{{0,40}}(?::|\t|\.?$)", re.IGNORECASE)
"""What follows these was not decided any more."""

_BARE = "Beslut "
_BULLETS = frozenset("-–•*·")
_BEGINNING = 3
_BRIEF = 2
"""`- Bilaga 1`, in words."""
_PROPOSED_BEGIN = tuple({label[:_BEGINNING] for label in _PROPOSED})
_PROPOSING = ("förslag", "föreslås", "rekommendation", "alternativ", "motivering", "beslut")
_ENDED_BEGIN = tuple({label[:_BEGINNING] for label in _ENDED})

ANNOUNCES = re.compile(
    r"(?:\S+\s+){0,3}?(?:beslutar|beslutade|beslöt)(?:\s+(?:enhälligt|därför|därefter|sedan|således))?(?:\s+(?:att|följande|enligt\s+följande))?\s*:?",
    re.IGNORECASE,
)
"""`Styrelsen beslutar`, `Styrelsen beslutade att:` as a line of its own."""

_LONGEST = 60
_LONGEST_LABELLED = 80
_MOST_BLANKS = 5


_SPEAKING = (
    "besl",
    "ställningstagande",
    "att-sats",
    "hållning",
    "överensko",
    "bestämdes",
    "bestämt",
    "klubbat",
    "slutsats",
)


def speaks_of_decisions(text: str) -> bool:
    """Whether a label of decisions may begin a text."""
    head = text[:_LONGEST].lower()
    return has_any(head, _SPEAKING)


def may_be_label(text: str) -> bool:
    """Whether a text is short, or begins with what a colon or a TAB ends: other texts begin with no label."""
    return len(text) <= _LONGEST_LABELLED or ":" in text[:_LONGEST_LABELLED] or "\t" in text[:_LONGEST_LABELLED]


def begins_proposal(text: str) -> bool:
    """Whether a text begins with a label of what was only proposed."""
    head = text[:_LONGEST_LABELLED].lower()
    return (head.startswith(_PROPOSED_BEGIN) or has_any(head, _PROPOSING)) and PROPOSED.match(text) is not None


def ends_decisions(text: str) -> bool:
    """Whether a text begins with a label of what is no decision any more; an entry of a list only where it is little else."""
    bullet = text[:1] in _BULLETS and text[1:2].isspace()
    head = text[1:].lstrip() if bullet else text
    if not head[:_BEGINNING].lower().startswith(_ENDED_BEGIN) or (found := ENDED.match(text)) is None:
        return False
    return not bullet or ":" in found[0] or found[0].endswith("\t") or len(head.split()) <= _BRIEF


def begins_decision(text: str) -> bool:
    """Whether a line begins with a label of decisions and a colon: `Styrelsens beslut: Rapporten godkänns.`"""
    head = text[:_LONGEST]
    if ":" not in head or not speaks_of_decisions(head):
        return False
    decided = DECIDED.match(text)
    return decided is not None and ":" in decided.group()


def behind_bare_label(text: str) -> int:
    """Where what a line says begins behind `Beslut` without a colon, as bold type leaves it: `Beslut Planen godkänns.`; 0 without."""
    at = len(_BARE)
    return at if text.startswith(_BARE) and text[at : at + 1].isupper() else 0


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label of this page: `Beslut`, `Styrelsens beslut:`, `Förslag till beslut`."""
    if len(text) > _LONGEST or (":" not in text and text.count(" ") > _MOST_BLANKS):
        return False
    if speaks_of_decisions(text):
        decided = DECIDED.match(text)
        if (decided is not None and decided.end() == len(text)) or ANNOUNCES.fullmatch(text):
            return True
    lower = text.lower()
    if not lower.startswith(_PROPOSED_BEGIN) and not has_any(lower, _PROPOSING):
        return False
    proposed = PROPOSED.match(text)
    return proposed is not None and proposed.end() == len(text)
