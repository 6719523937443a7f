"""The posts that the title of an item speaks of: `Val av justerare`, `Ombud vid NNS höstmöte`."""

from __future__ import annotations

import re

from loaders.parsing.appointments.office import POSTS, Office
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_BOARD

_TITLE = re.compile(
    rf"\b(?:(?:fyllnads|ny|om)?val av|utse|utseende av)\s+(?:(?!och\b)\w+\s+)??(?P<post>{POSTS}|styrelse)(?!\w)"
    r"|\bval till\s+(?:\w+\s+)??(?P<into>styrelse|styrelsen|valberedning|valberedningen|arbetsutskott|arbetsutskottet)(?!\w)"
    r"|\A(?P<filling>fyllnadsval)(?=(?:\s(?:på|för|till)\s[^:]{2,30})?\Z)",
    re.IGNORECASE,
)
_OF_THE_MEETING = re.compile(
    r"\b(?:val av|utse)\b[^.;]{0,60}?\s(?:för|vid|att leda)\s(?:dagens\s|detta\s)?(?:\w*möte|\w*mötet|\w*stämman|sammanträdet|samrådet)\b"
    r"|\b(?:mötets|årsmötets|stämmans|stämmo|mötes|årsmötes)[-\s]?(?:funktionär|presidi|ordförande|sekreterare)",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s|\s(?:och|samt|tillika)\s")
_HEADED = re.compile(
    r"(?:Nya?\s)?(?P<post>ombud|representant(?:er)?|kontaktperson(?:er)?)\s(?:vid|till|i|för|på)\s", re.IGNORECASE
)
"""`Ombud vid NNS höstmöte`."""
_SIGNING = re.compile(
    r"(?:(?P<firm>firmatecknare|firmateckning)|(?:besluts)?attestant(?:er)?)(?:\s(?:för\s)?20\d\d)?", re.IGNORECASE
)
"""Titles under which bare names are those who sign for the organisation."""
_TILLIKA = re.compile(rf",?\s(?:och\s)?tillika\s(?P<post>{POSTS})(?!\w)", re.IGNORECASE)
_LEAST_POSTS = 2
_AS_WELL = re.compile(r",?\s(?:och\s)?tillika\s")
_POST_ALONE = re.compile(
    r"(?:val av )?(?P<post>(?:(?:vice|förste|andre|1:e|2:e|ordinarie) ){0,2}[^\W\d]+)(?P<time>,? \(?(?:(?:på|för|om) )?(?:ett|två|tre|fyra|\d) år\)?)?",
    re.IGNORECASE,
)
_VERIFICATION = re.compile(
    r"just\.?|(?:protokolls?)?juster(?:ingsm[aä]n|ingspersoner|ingsperson|ing|are)(?: av (?:dagens )?protokoll\w*)?\.?|val av (?:en |två )?(?:person(?:er)?|ledam[oö]t(?:er)?) att (?:(?:jämte|tillsammans med) (?:mötes)?ordföranden )?justera(?: (?:dagens |mötets )?protokoll\w*)?|vem (?:(?:ska )?justera|justerar)(?: (?:dagens )?protokoll\w*| i\s?dag)?\s?\??",
    re.IGNORECASE,
)


def posts_in_turn(title: str) -> tuple[Office, ...]:
    """The posts of a title of which each goes to one of those named: `Val av revisor och revisorssuppleant`; nothing where it gives one."""
    parts = [part.strip(" .:") for part in _PARTS.split(title.lower().removeprefix("val av "))]
    if len(parts) < _LEAST_POSTS or not all(part in KINDS for part in parts):
        return ()
    return tuple(Office(KINDS[part], 0, 0, part, each=True) for part in parts)


def posts_of_title(title: str) -> tuple[Office, ...]:
    """The posts that an item is about by its title: `Val av justerare, tillika rösträknare`."""
    parts = [part.strip(" .:") for part in _PARTS.split(title.lower())]
    if len(parts) > 1 and all(part in KINDS for part in parts):
        return tuple(Office(KINDS[part], 0, 0, part) for part in parts)
    if (signing := _SIGNING.fullmatch(title.strip(" .:"))) is not None:
        kind = "firmatecknare" if signing["firm"] else "attestant"
        return (Office(kind, 0, 0, kind),)
    first = post_of_title(title)
    added = _TILLIKA.search(title) if first is not None else None
    if first is None or added is None:
        return (first,) if first else ()
    post = added["post"].lower()
    return first, Office(KINDS[post], 0, 0, post)


def post_of_heading(title: str, *, within: bool) -> Office | None:
    """The post that the title of an item within another is, or of one with how long somebody gets it: `Ledamöter på två år`."""
    found = _POST_ALONE.fullmatch(title.strip(" .:"))
    if found is None or not (found["time"] or within):
        return None
    post = found["post"].lower()
    kind = KINDS.get(post) or ("ledamot" if post in GROUPS else None)
    return Office(kind, 0, 0, post) if kind in OF_BOARD | {"revisor", "revisorsersättare"} else None


def of_the_meeting(title: str) -> bool:
    """Whether an item chooses who leads and records the meeting itself: `Val av ordförande och sekreterare för årsmötet`."""
    return _OF_THE_MEETING.search(title) is not None


def post_of_title(title: str) -> Office | None:
    """The post that an item is about by its title: `Val av justerare`."""
    if (headed := _HEADED.match(title)) is not None:
        return Office(KINDS[headed["post"].lower()], 0, 0, headed["post"].lower())
    if _VERIFICATION.fullmatch(_AS_WELL.split(title)[0]):
        return Office("justerare", 0, 0, "justerare")
    titled = _TITLE.search(title)
    if titled is None:
        return None
    post = (titled["post"] or titled["into"] or titled["filling"]).lower()
    return Office(KINDS.get(post, "ledamot"), 0, 0, post)
