"""Sentences among decisions that are none: dissents, days, reasons, what the chair asks."""

from __future__ import annotations

import re

from loaders.parsing.text.signs import has_any

_NOT_DECIDED_FROM_THE_BEGINNING = re.compile(
    r"(?:inget|inga|ej) beslut\b|(?:skälet|skälen|anledningen|motiveringen|bakgrunden|orsaken)\b|(?:skäl|motiv|motivering|orsak|bakgrund|kommentar)\s*:|ing(?:et|a)\W*$|(?:tid|plats|datum)\s*:|se (?:§|ovan|nedan|punkt|bilaga|under)|\W*$|(?:(?:den|kl\.?|klockan|måndag|tisdag|onsdag|torsdag|fredag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?![^\W\d])|[\d\s.,:/–-])+$"
    r"|(?:utses|utsedda?) att justera\b",
    re.IGNORECASE,
)
_NOT_DECIDED = re.compile(
    r"\b(?:reserverar sig|reserverade sig|(?:anmäl\w+|avge\w*|avgav|lämna\w*|inkom\w*) (?:\S+ ){0,3}reservation|jäv|(?:deltar|deltog) (?:inte|ej)(?: i (?:beslut|handlägg|överlägg|ärende|behandl|beredn)\w*|\W*$)|yrkar|yrkade|röstar (?:nej|ja|emot|mot)|röstade (?:nej|ja|emot|mot)|protokollsanteckning|till protokollet anteckna|begär(?:de)? att få (?:till protokollet )?anteckna\w*|avvikande (?:mening|uppfattning)|önskar|önskade|landade i|förklarar (?:mötet|sammanträdet) (?:avslutat|öppnat)|(?:återkommer|återkom|återvänder|återinträder|återinträdde|lämnar|lämnade) (?:till )?(?:mötet|sammanträdet|rummet|lokalen)|^[A-ZÅÄÖ]\S+(?: [A-ZÅÄÖ]\S+){0,2} återkommer\W*$|ordföranden? (?:finner|fann|ställer|ställde|frågar|frågade))\b",
    re.IGNORECASE,
)
SIGNS = (
    "reserv",
    "jäv",
    "delt",
    "yrka",
    "rösta",
    "protokollsanteckning",
    "protokollet anteckna",
    "att få ",
    "avvikande",
    "önska",
    "landade",
    "mötet",
    "sammanträdet",
    "rummet",
    "lokalen",
    "ordförande",
    "återkommer",
)
"""One of them stands wherever the pattern above matches."""
_BEGINNINGS = (
    "inget ", "inga ", "ej ", "se ", "inget", "inga", "tid", "plats", "datum", "den", "kl", "månd", "tisd", "onsd", "torsd", "fred", "janu", "febr", "mars", "april", "maj",
    "juni", "juli", "augu", "sept", "okto", "nove", "dece", "utse", "skäl", "anledn", "motiv", "bakgru", "orsak", "kommentar",
)  # fmt: skip
"""The first of the two patterns begins with one of these, or with no letter."""
_LONGEST = max(map(len, _BEGINNINGS))


def is_not_decided(text: str, *, doubtful: bool = True) -> bool:
    """Whether a sentence that stands among decisions is none; doubtful: whether it may hold a sign of that."""
    if (not text[:1].isalpha() or text[:_LONGEST].lower().startswith(_BEGINNINGS)) and (
        _NOT_DECIDED_FROM_THE_BEGINNING.match(text)
    ):
        return True
    return doubtful and has_any(text.lower(), SIGNS) and _NOT_DECIDED.search(text) is not None
