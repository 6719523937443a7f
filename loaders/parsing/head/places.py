"""Where a meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.dates import SPACED_POINT, find_dates
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.signs import has_any

_PLACES = vocabulary.table("head")["places"]
_NO_PLACE = re.compile(r"\b(?:" + "|".join(_PLACES["not"]) + r")\b")
_REMOTELY = frozenset(_PLACES["remote"]) - {"telefon", "länk", "distans"}
_REMOTE_WORDS = tuple(sorted(_REMOTELY))
_LONGEST_REMOTE = 50
"""A line is no longer that says no more than how and when they met: `Teams 08.00-08.50`."""
_REMOTE = "|".join(sorted(_PLACES["remote"], key=len, reverse=True))
_HOURS = re.compile(
    r"(?:,\s*)?\b(?:mellan\s)?(?:kl\.?|klockan)\s?\d{1,2}(?:[.:,]?\d{2})?(?:\s?(?:[-–—]|(?:och|till)\b)\s?(?:kl\.?\s?)?\d{1,2}(?:[.:,-]?\d{2})?)?(?:,\s?\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2})*|\b\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}(?:[.:]\d{2})?\b",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"\(?(?:inkl\b|ajourn|gruppmöte|paus för|lunch|med avbrott|med paus|avbrott för)", re.IGNORECASE)
_OTHER_CELL = re.compile(
    r"\t\s*(?=(?:(?:möte|protokoll|sammanträde)\s)?nr\b|(?:dnr|diarienr|sida|sid|blad)\b|[^\W\d_][\w .]{1,24}:\s)",
    re.IGNORECASE,
)
"""Another fact in a cell beside the place."""
_REST = re.compile(r"^[\s,;.–—-]+|(?:,?\s(?:mellan|från))?(?:,?\s(?:kl|klockan))?[\s,;.–—-]*$")
_REPEATED = re.compile(r"\s*,(?:\s*,)+\s*")
_HELD = re.compile(
    r"\b(?i:träffades|möttes|samlades|sammanträdde|hölls|hålls|ägde rum|äger rum|genomfördes|fört vid|\w*sammanträde|\w*möte|\w*samråd|20\d\d|(?:kl\.?|klockan)\s?[\d.:–—-]{1,11}(?:\s?(?:[-–—]|till|och)\s?[\d.:]{1,5})?|\d{1,2}[.:]\d{2}\s?(?:[-–—]|till|och)\s?\d{1,2}[.:]\d{2})(?!\w)(?:\smed\s(?:styrelsen|arbetsutskottet|beredningsgruppen|direktionen|presidiet))?[^.]{0,12}?"
    rf"\s(?:på|i|via|vid|hos|å|per(?=\s(?:telefon|video|länk)))\s(?P<place>(?i:{_REMOTE})(?:\s?\([^()]{{1,40}}\))?(?![\w-])|[{UPPER}][^.;:]{{2,90}}|(?:\w*(?:kansliet|kontoret|huset|salen|gården|nämnden|kassan|stugan|biblioteket|förmedlingen))\b(?:(?:\s+i|,)\s+[{UPPER}][\w-]+(?:\s\d{{1,3}}(?!\w))?)?)"
)
_WAS = re.compile(rf"\bPlats(?:en)?\s+(?:var|är)\s+(?P<place>[{UPPER}][^.;:]{{2,90}})")
_DIGITALLY = re.compile(
    r"\b(?:hölls|hålls|ägde rum|äger rum|genomfördes|genomförs)\s(?P<place>digitalt(?:\s(?:via|på|i|över)\s[^\W\d_]+)?)"
)
_BESIDE_HOURS = re.compile(rf"\d[.:]\d\d\s?\((?P<place>(?i:{_REMOTE})[^()]{{0,30}})\)\s*\Z")
_PREDICATE = re.compile(
    r",?\s(?:och\s(?:pågår|pågick|varade|började|börjar|inleddes|avslutades|öppnades)|mellan|med\sbörjan)\b"
)
"""How a sentence goes on behind the place with the hours."""
_PARTED = re.compile(r"\s+[·•|]\s+|\s[–—-]\s(?=\D)")
_FEWEST_FACTS = 3
_MEETING = re.compile(
    r"\b(?:träffades|möttes|samlades|sammanträdde|hölls|hålls|ägde rum|äger rum|genomför\w+|fört|\w*möte\w*|\w*sammanträde\w*|\w*samråd\w*|kl|klockan)\b|\d[.:]\d\d\s?(?:[-–—]|till|och)\s?\d",
    re.IGNORECASE,
)


def place_in_field(text: str) -> str | None:
    """The place in a labelled value, without the day and hours that may stand beside it."""
    for written in reversed(list(find_dates(text))):
        text = text[: written.start] + "," + text[written.end :]
    text = SPACED_POINT.sub(".", text)
    text = _PAUSE.split(_HOURS.sub(",", text), maxsplit=1)[0]
    text = _OTHER_CELL.split(text, maxsplit=1)[0]
    text = _REST.sub("", _REPEATED.sub(", ", text.replace("\t", ", ")))
    text = re.sub(r"\s+,", ",", text)
    if ", " in text:
        text = ", ".join(part for part in text.split(", ") if "samordningsförbund" not in part.lower())
    text = _INTO.sub("", text)
    lower = text.lower()
    if len(text) < 2 or not any(char.isalpha() for char in text) or _NO_PLACE.search(lower) or len(text) > 160:
        return None
    return text


_INTO = re.compile(rf"\A(?:på|i)\s(?=[{UPPER}])")
_INDOORS = re.compile(r"\w*(?:kansliet|kontoret|huset|salen|gården|nämnden|kassan|stugan|biblioteket|förmedlingen)\b")
_STREET = re.compile(r"\w{3,}(?:gatan|vägen|torget|gränd|allén|kajen|plan)\s+\d")
_REMOTE_BESIDE = re.compile(rf",\s(?P<place>(?i:(?:via|på|per)\s)?(?i:{_REMOTE}))\s*\Z")
_ALONE = re.compile(rf"(?i:(?:via|på|per|genom)\s(?:{_REMOTE}))")
"""`Via Teams`, alone on a line under the day."""
_SENTENCE = re.compile(rf"[^\W\d_]{{3}}\.\s[{UPPER}]\w+\s[^\W\d_]")
"""Another sentence behind the first."""
_WORDS_OF_TOWN = 4
_IS_TOWN = re.compile(rf"[{UPPER}][\w-]+(?:\s[{UPPER}][\w&-]*){{1,3}}")
"""A town and a house there that says nothing of itself: `Karlstad CCC`."""
_ENDINGS = tuple(_PLACES["endings"])
_MOST_WORDS = 8
_BESIDE_DATE = re.compile(rf",\s(?P<place>[{UPPER}][^.;:\d]{{2,80}}?)(?:,?\s(?:kl\.?|klockan)\s?\d[\d.:\s–—-]*)?\Z")
_AT = re.compile(rf"\s(?:i|på|vid|hos)\s(?P<place>[{UPPER}][^.;:\d]{{2,80}})\Z")
"""Right behind a day with which the line begins: `den 3 december 2009 i Kulturhuset, Leksand`."""
_REMOTE_IN_BRACKETS = re.compile(rf"\s?\((?P<place>(?i:{_REMOTE}))\)\s*\Z")
_DAY_AHEAD = re.compile(r",?\s(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s)?(?:den\s)?\Z")
"""Between a place and the day behind it: `Konserthuset i Ås den 5 april`."""
_ENDING = re.compile(
    rf",\s(?P<place>(?P<house>[{UPPER}][^.;:\d,]{{2,60}})(?P<town>,\s[{UPPER}][^.;:\d,]{{2,40}})?)\.?\Z"
)
"""What ends a line after the day of the meeting: a place, or a house and its town."""
_HOUSE_AFTER_HOURS = re.compile(
    rf"\A(?:[Tt]id:?\s|[Kk]l\.?\s)?\d{{1,2}}[.:]\d{{2}}\s?[-–—]\s?\d{{1,2}}[.:]\d{{2}},?\s(?P<place>(?P<house>[{UPPER}][\w-]+)(?:(?:,|\si|\spå)?\s[{UPPER}][\w-]+){{0,3}})\Z"
)
"""Right behind the hours with which a line begins: `Kl. 09:00-11:30 Stadshuset i Kuststad`."""
_BEFORE_HOURS = re.compile(rf",\s(?P<place>[{UPPER}][^.;:\d,]{{2,60}}),?\s(?:kl\.?|klockan)\s?\d")
"""Between the day and the hours: `Styrelseprotokoll 2021-09-22, Älvsbyn kl 09.30-11.30`."""
_BETWEEN = re.compile(
    rf",?\s(?P<place>[{UPPER}][^.;:\d,]{{2,60}}(?:,\s[{UPPER}][^.;:\d,]{{2,60}})?),?\s(?:kl\.?|klockan)\s?\d"
)
"""The same with a town and a house in it, or no comma before a house: `Protokoll 2019-12-05 Ås, Hotell Ek kl 10-15`."""
_AFTER_HOURS = re.compile(
    rf"(?:\b(?:kl\.?|klockan)\s?\d{{1,2}}(?:[.:]\d{{2}})?|\b\d{{1,2}}[.:]\d{{2}}(?=\s?[-–—]))(?:\s?(?:[-–—]|till)\s?\d{{1,2}}(?:[.:]\d{{2}})?)?\)?,\s(?P<place>[{UPPER}][^.;:]{{2,90}})"
)


_HOURS_BEHIND = re.compile(r",\s\d{1,2}\Z")
"""What is left of hours behind a place that a full stop ends: `Rådhuset, 8.30–11.00`."""


def place_in_sentence(text: str) -> str | None:
    """The place in a title or sentence of the head: `Mötet hölls på distans (Teams)`, `… 2019 i Röda rummet, Hamnmagasinet`."""
    first = next(iter(find_dates(text)), None)
    if first is not None and first.start == 0 and (beside := _BESIDE_DATE.match(text, first.end)) is not None:
        return _REST.sub("", beside["place"])
    if first is None and (behind := _HOUSE_AFTER_HOURS.match(text)) is not None and _is_house(behind["house"]):
        return behind["place"]
    if first is not None and (bracketed := _REMOTE_IN_BRACKETS.match(text, first.end)) is not None:
        return bracketed["place"]
    if first is not None and (remote := _REMOTE_BESIDE.match(text, first.end)) is not None:
        return remote["place"]
    if first is not None and text[: first.start].strip(" ,").lower() in ("", "den"):
        at = _AT.match(text, first.end)
        if at is not None:
            return _REST.sub("", at["place"])
    ahead = place_alone(_DAY_AHEAD.sub("", text[: first.start])) if first is not None and first.start else None
    if ahead is not None and ahead.lower() not in _REMOTELY and _MEETING.search(ahead) is None:
        return ahead
    if first is not None and (hours := _BEFORE_HOURS.match(text, first.end)) is not None:
        return _REST.sub("", hours["place"])
    between = _BETWEEN.match(text, first.end) if first is not None else None
    if between is not None and any(map(_is_house, between["place"].split())) and not is_prose(between["place"]):
        return _REST.sub("", between["place"])
    if len(text) < _LONGEST_REMOTE and text[:1].isupper() and has_any(text.lower(), _REMOTE_WORDS):
        remotely = _HOURS.sub("", text).strip(" ,;–-")
        if remotely.lower() in _REMOTELY:
            return remotely
    was = _WAS.search(text)
    if was is not None:
        return _REST.sub("", was["place"])
    if _MEETING.search(text) is None:
        return None
    beside = _ENDING.match(text, first.end) if first is not None else None
    if beside is not None and (not beside["town"] or any(map(_is_house, beside["house"].split()))):
        return _REST.sub("", beside["place"])
    if (within := _BESIDE_HOURS.search(text)) is not None:
        return within["place"]
    digitally = _DIGITALLY.search(text) if "digitalt" in text else None
    if digitally is not None:
        return digitally["place"]
    last = _behind_hours(text, first.end) if first is not None else ""
    if last[:1].isupper() and (house := place_alone(last)) is not None:
        return house
    for match in (*_AFTER_HOURS.finditer(text), *_held(text)):
        place = match["place"].strip(" ,")
        if place[0].isupper() or re.match(_REMOTE, place, re.IGNORECASE) or _INDOORS.match(place):
            place = _PREDICATE.split(place, maxsplit=1)[0]
            cut = next((written.start for written in find_dates(place)), len(place))
            found = _REST.sub("", _HOURS.sub("", _HOURS_BEHIND.sub("", place[:cut])))
            if (
                found
                and not found.lower().startswith(
                    ("samordningsförbund", "finsam", "styrelsen", "sof ", "förening", "nationella nätverk", "nns")
                )
                and not (
                    found.lower().startswith("region")
                    and not any(char.isdigit() for char in found)
                    and not any(map(_is_house, found.split()))
                )
            ):
                return found
    return place_alone(last) if last else None


def _behind_hours(text: str, start: int) -> str:
    """What stands behind the last hours of a line, right behind its day: `2020-10-08 kl. 13-15 Ås kommunhus`; empty where it has none."""
    hours = list(_HOURS.finditer(text, start))
    return text[hours[-1].end() :].strip(" ,.–-") if hours else ""


def _held(text: str) -> Iterator[re.Match[str]]:
    """Where words that tell of a meeting have a place behind them; a place that is none does not hide the one behind it."""
    match = _HELD.search(text)
    while match is not None:
        yield match
        match = _HELD.search(text, match.start("place"))


def place_among_facts(text: str) -> str | None:
    """The place in a line of the head that parts facts by dots or bars: `… · fredag 5 april 2019 · kl. 9-12 · Rådhuset`."""
    parts = _PARTED.split(text)
    if len(parts) < _FEWEST_FACTS or next(iter(find_dates(text)), None) is None:
        return None
    return next(filter(None, map(place_alone, parts)), None)


def place_alone(text: str) -> str | None:
    """The place that a short line under the day of the meeting is: `Församlingshemmet, Kvarnby`, `Rådhuset`."""
    words = text.split()
    if text.lower() in _REMOTELY:
        return text
    bare = _REST.sub("", _HOURS.sub("", text))
    if _ALONE.fullmatch(bare) is not None:
        return bare
    if 1 < len(words) <= _WORDS_OF_TOWN and words[0].lower() in vocabulary.kommuner() and _IS_TOWN.fullmatch(text):
        return None if is_organisation(" ".join(words[1:])) else text
    if (
        not text[:1].isupper()
        or _SENTENCE.search(text) is not None
        or is_prose(text)
        or len(words) > _MOST_WORDS
        or not set(":\t§").isdisjoint(text)
        or (
            is_organisation(words[0])
            and not _is_house(words[0])
            and not _is_house_of(words)
            and words[0].lower().strip(",") not in vocabulary.kommuner()
            and _STREET.search(text) is None
        )
        or any(word.lower().strip(",") in ("kommun", "region", "landsting") for word in words)
    ):
        return None
    if not any(map(_is_house, words)):
        return None
    return place_in_field(text)


def _is_house_of(words: Sequence[str]) -> bool:
    """Whether words are the house of an organisation: `Regionens hus`, `Samordningsförbundet Åsens lokaler`."""
    return any(owner.endswith("s") and _is_house(house) for owner, house in pairwise(words))


def _is_house(word: str) -> bool:
    return word.strip(",.").lower().endswith(_ENDINGS)
