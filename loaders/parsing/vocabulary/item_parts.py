"""Headings of the parts of an item, beside its decision: `Sammanfattning av ärendet`, `Ärendets beredning`, `Beslutet skickas till`."""

import re

_PARTS = (
    r"sammanfattning(?: av ärendet)?", r"(?:ärende)?beskrivning(?: av ärendet)?", r"ärendebeskrivning", r"redogörelse(?: för ärendet)?",
    r"ärendet(?:s (?:beredning|handläggning|gång|behandling)| i korthet)?", r"beredning(?: av ärendet)?", r"bakgrund(?: och \w+)?",
    r"tidigare (?:beslut|behandling|beredning)(?: i ärendet)?", r"(?:\w+s )?bedömning(?:ar)?", r"skäl(?: (?:för|till))?(?: (?:beslutet|beslut))?",
    r"(?:besluts)?motivering(?:ar)?(?: (?:för|till) (?:beslutet|beslut))?", r"(?:ekonomiska |juridiska )?konsekvenser(?: \w+ \w+)?", r"\w*konsekvens(?:analys|beskrivning)",
    r"finansiering", r"(?:inkomna )?yttranden?", r"inlägg", r"överläggning(?:ar)?", r"(?:deltagare|yttrande) i överläggningen", r"ajournering(?:ar)?",
    r"förslag (?:på|under|vid|till beslut (?:på|under|vid)) (?:dagens )?(?:sammanträdet?|mötet)", r"dagens (?:sammanträde|möte|yrkanden|förslag)",
    r"lagrum", r"laglig grund", r"föredragande", r"(?:handlingar|underlag)(?: (?:i ärendet|för beslut(?:et)?|till beslut(?:et)?))?", r"besluts(?:underlag|gång)", r"uppgifter i ärendet",
    r"(?:ärende)?information", r"notering(?:ar)?", r"yttranderätt", r"(?:omedelbar )?justering", r"paus", r"(?:\w+s )?(?:syfte|mål)(?: och (?:syfte|mål))?", r"målgrupp", r"utvärdering", r"rapportering", r"(?:protokolls)?anteckning(?:ar)?", r"kommentar(?:er)?", r"(?:\w+s )?diskussion(?:er)?", r"frågor", r"synpunkter",
    r"(?:muntlig )?föredragning(?:ar)?", r"proposition(?:er|sordning)?", r"yrkanden?(?: (?:under|på|vid) (?:sammanträdet|mötet))?", r"(?:skriftlig )?reservation(?:er)?", r"skiljaktig mening", r"jäv", r"votering(?:sresultat)?", r"omröstning(?:sresultat)?",
    r"deltar (?:ej|inte) i beslutet", r"(?:nuläge|lägesrapport|barnperspektiv|jämställdhet)(?:et|en)?", r"tids?plan", r"återrapportering", r"uppföljning",
    r"(?:beslutet|protokollsutdraget|protokollsutdrag|beslutsexpediering|utdrag|kopia)(?: (?:skickas|sänds|delges|expedieras|meddelas|översänds|lämnas))? till",
    r"(?:beslutet )?(?:skickas|sänds|delges|expedieras|meddelas|översänds)(?: till)?", r"besluts?expediering", r"för kännedom", r"hur man överklagar",
)  # fmt: skip

_PART = re.compile(rf"(?:{'|'.join(_PARTS)})\s*:?", re.IGNORECASE)
_LONGEST = 45


def is_part_of_item(text: str) -> bool:
    """Whether a line is nothing but the heading of a part of an item, in which nothing is decided."""
    return len(text) <= _LONGEST and text[:1].isupper() and text[-1] not in ".,;" and _PART.fullmatch(text) is not None
