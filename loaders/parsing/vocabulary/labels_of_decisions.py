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
    rf"(?:(?P<body>{'|'.join(BODIES)})\s+)?(?:beslut(?:en|et)?|mötesbeslut|att-satser)"
    r"(?:\s*(?P<number>(?:nr\.?\s*)?\d{4}[-/:]\d{1,3}(?:\s*§\s*\d+(?::\d+)?)?|§\s*\d+(?::\d+)?|\d+))?"
    r"(?=\s*(?::|–\s|-\s|$))\s*[:–-]*\s*",
    re.IGNORECASE,
)
"""`Beslut`, `Beslut:`, `Styrelsens beslut`, `Beslut 2024-1 §6:1`; group `number` where it carries one."""

PROPOSED = re.compile(
    r"(?:\w+\s+){0,2}förslag(?:et)?(?:\s+till\s+(?:\w+\s+)?(?:beslut|beslutet))\s*(?::|$)|(?:\w+s\s+)?(?:förslag|beslutsförslag)\s*(?::|$)|yrkanden?\s*(?::|$)"
    r"|(?:beslutsgång|propositionsordning|omröstning|beslutsunderlag|ärendet|ärendebeskrivning|bakgrund|sammanfattning|diskussion|föredragning|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv)\s*(?::|$)",
    re.IGNORECASE,
)
"""What stands under these is not what was decided."""

ENDED = re.compile(
    r"(?:(?:besluts?|protokolls?)?expedieras|beslutet\s+(?:skickas|sänds|delges|expedieras)|protokollsutdrag|utdrag|expediering|sändlista|delges|kopia|bilag(?:a|or)|handlingar|underlag|paragrafen\s+(?:är|förklaras)"
    r"|ansvarig|ansvar|tidplan|klart)\b[^.]{0,40}(?::|$)",
    re.IGNORECASE,
)
"""What follows these was not decided any more."""

ANNOUNCES = re.compile(
    r"(?:\S+\s+){0,3}?(?:beslutar|beslutade|beslöt)(?:\s+(?:enhälligt|därför|sedan|således))?(?:\s+(?:att|följande))?\s*:?",
    re.IGNORECASE,
)
"""`Styrelsen beslutar`, `Styrelsen beslutade att:` as a line of its own."""

_LONGEST = 60
_MOST_BLANKS = 5


def begins_decision(text: str) -> bool:
    """Whether a line begins with a label of decisions and a colon: `Styrelsens beslut: Rapporten godkänns.`"""
    head = text[:_LONGEST]
    if ":" not in head or "beslut" not in head.lower():
        return False
    decided = DECIDED.match(text)
    return decided is not None and ":" in decided.group()


def is_label(text: str) -> bool:
    """Whether a line is nothing but a label of this page: `Beslut`, `Styrelsens beslut:`, `Förslag till beslut`."""
    if len(text) > _LONGEST or (":" not in text and text.count(" ") > _MOST_BLANKS):
        return False
    lower = text.lower()
    if "beslut" in lower:
        decided = DECIDED.match(text)
        if (decided is not None and decided.end() == len(text)) or ANNOUNCES.fullmatch(text):
            return True
    proposed = PROPOSED.match(text)
    return proposed is not None and proposed.end() == len(text)
