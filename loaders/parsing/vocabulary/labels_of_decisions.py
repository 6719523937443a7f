"""Labels that introduce, or end, what was decided."""

import re

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
    "medlemssamrådets",
    "gruppens",
    "förbundets",
)

DECIDED = re.compile(
    rf"(?:(?P<body>{'|'.join(BODIES)})\s+)?(?:följande\s+)?"
    r"(?:(?:mötes|styrelse|års?mötes|au-)?beslut(?:en|et)?|beslutspunkt(?:er)?|besluta(?:de)?s|beslöts|ställningstagande|att-satser)"
    r"(?:\s*(?:/|och)\s*(?:ansvarig\w*|åtgärd\w*))?(?:\s+(?:fattades|fattas|togs))?(?:\s+enligt\s+följande)?(?:\s*\([^()]{1,40}\))?"
    r"(?:\s*(?P<number>(?:nr\.?\s*)?\d{4}[-/:]\d{1,3}(?:\s*§\s*\d+(?::\d+)?)?|§\s*\d+(?::\d+)?|\d+))?"
    r"(?:(?=\s*(?::|–\s|-\s|$)|\t)\s*[:–-]*\s*|\s+(?:(?:är|blir|blev)\s+)?(?=att\s))",
    re.IGNORECASE,
)
"""`Beslut`, `Beslut:`, `Styrelsens beslut`, `Beslut 2024-1 §6:1`, `Beslut att …`; group `number` where it carries one."""

PROPOSED = re.compile(
    r"(?:\w+\s+){0,2}förslag(?:et)?(?:\s+till\s+(?:\w+\s+)?(?:beslut|beslutet))\s*(?::|\t|$)|(?:\w+s\s+)?(?:förslag|beslutsförslag)\s*(?::|\t|$)|yrkanden?\s*(?::|\t|$)"
    r"|(?:beslutsgång|propositionsordning|omröstning|beslutsunderlag|ärendet|ärendebeskrivning|bakgrund|sammanfattning|diskussion|föredragning|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv)\s*(?::|\t|$)",
    re.IGNORECASE,
)
"""What stands under these is not what was decided."""

_PROPOSALS = (
    "yrkande", "beslutsgång", "propositionsordning", "omröstning", "beslutsunderlag", "ärende", "bakgrund", "sammanfattning",
    "diskussion", "föredragning", "reservation", "protokollsanteckning", "jäv",
)  # fmt: skip
"""The labels above that do not speak of a proposal begin with one of these."""

ENDED = re.compile(
    r"(?:(?:besluts?|protokolls?)?expedieras|beslutet\s+(?:skickas|sänds|delges|expedieras)|protokollsutdrag|utdrag|expediering|sändlista|delges|kopia|bilag(?:a|or)|handlingar|underlag|paragrafen\s+(?:är|förklaras)"
    r"|åtgärd(?:er)?|uppföljning|ansvarig|ansvar|tidplan|klart|diarienummer|dnr)\b[^.\t]{0,40}(?::|\t|$)",
    re.IGNORECASE,
)
"""What follows these was not decided any more."""

_ENDINGS = (
    "beslut", "protokoll", "expedier", "utdrag", "sändlista", "delges", "kopia", "bilag", "handlingar", "underlag",
    "paragrafen", "ansvar", "tidplan", "klart", "diarienummer", "dnr",
)  # fmt: skip
"""They begin with one of these."""

ANNOUNCES = re.compile(
    r"(?:\S+\s+){0,3}?(?:beslutar|beslutade|beslöt)(?:\s+(?:enhälligt|därför|sedan|således))?(?:\s+(?:att|följande))?\s*:?",
    re.IGNORECASE,
)
"""`Styrelsen beslutar`, `Styrelsen beslutade att:` as a line of its own."""

_LONGEST = 60
_LONGEST_LABELLED = 80
_LONGEST_START = max(map(len, _ENDINGS))
_MOST_BLANKS = 5


def speaks_of_decisions(text: str) -> bool:
    """Whether a label of decisions may begin a text."""
    head = text[:_LONGEST].lower()
    return "beslut" in head or "beslöts" in head or "ställningstagande" in head or "att-sats" in head


def may_be_label(text: str) -> bool:
    """Whether a text is short, or begins with what a colon or a TAB ends: other texts begin with no label."""
    return len(text) <= _LONGEST_LABELLED or ":" in text[:_LONGEST_LABELLED] or "\t" in text[:_LONGEST_LABELLED]


def begins_proposal(text: str) -> bool:
    """Whether a text begins with a label of what was only proposed."""
    head = text[:_LONGEST_LABELLED].lower()
    return ("förslag" in head or head.startswith(_PROPOSALS)) and PROPOSED.match(text) is not None


def ends_decisions(text: str) -> bool:
    """Whether a text begins with a label of what is no decision any more."""
    return text[:_LONGEST_START].lower().startswith(_ENDINGS) and ENDED.match(text) is not None


def begins_decision(text: str) -> bool:
    """Whether a line begins with a label of decisions and a colon: `Styrelsens beslut: Rapporten godkänns.`"""
    head = text[:_LONGEST]
    if ":" not in head or not speaks_of_decisions(head):
        return False
    decided = DECIDED.match(text)
    return decided is not None and ":" in decided.group()


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label of this page: `Beslut`, `Styrelsens beslut:`, `Förslag till beslut`."""
    if len(text) > _LONGEST or (":" not in text and text.count(" ") > _MOST_BLANKS):
        return False
    if speaks_of_decisions(text):
        decided = DECIDED.match(text)
        if (decided is not None and decided.end() == len(text)) or ANNOUNCES.fullmatch(text):
            return True
    lower = text.lower()
    if "förslag" not in lower and not lower.startswith(_PROPOSALS):
        return False
    proposed = PROPOSED.match(text)
    return proposed is not None and proposed.end() == len(text)
