"""When the next meeting is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from graph.record import Evidences
from loaders.parsing.dates import NAMES_OF_MONTHS, WrittenDate, clock, find_dates, find_hours
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.minutes import Passage

_NEXT = re.compile(
    r"\b(?:nästa|nästkommande|kommande)\s(?:ordinarie\s)?(?:styrelse|telefonmöte|videomöte|distansmöte|au|arbetsutskott|sammanträde|möte|beredningsgrupp|styrelsemöte|årsmöte|samråd|medlemssamråd|ägarsamråd|styrgrupp|presidie|valberedning|tillfälle|gång(?=\W*$)|träff)[\w-]*|\b(?:sammanträder|möts|ses|träffas)\s(?:\w+\s){0,2}nästa\sgång\b|\bnästa\sgång(?:\s(?:sammanträder|möts|ses|träffas)\s(?:\w+\s){0,2}?(?=den\s|\d|\w+dag)|\s?:)|\b(?:ses|möts|träffas|hörs|sammanträder)\s(?:\w+\s){0,2}?(?:igen|åter|härnäst)\b|\bpå\såterseende\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:Härnäst|Ny(?:tt|a)\s(?:möte|mötestid|mötesdatum|sammanträde)\w*|Mötesdatum|Dags\sigen)\W*$", re.IGNORECASE
)
"""Titles of items about it that would say less in running text."""

_VERIFIED = re.compile(r"(?:Protokollet\s+)?(?:Justera[ts]|Godkän[nt]s?|Underteckna[ts]|Anslaget)\b")
_REACH = 90
_SENTENCE_END = re.compile(r"(?<!kl)(?<!dvs)(?<!d\.v\.s)(?<!prel)(?<!ca)\.\s")
_CLOCK = re.compile(
    r"[\s,;.]{1,3}(?:(?:Tid|Klockan|Kl)\.?:?\s)?(?P<hour>\d{1,2}[.:]\d{2})(?![\d:-]|\.\d)(?!\s(?:kr|tkr|mnkr|%))",
    re.IGNORECASE,
)
"""An hour right behind the day."""
_MOVED = re.compile(r"\s?till\s", re.IGNORECASE)
_FROM = re.compile(r"\bfrån\s(?:den\s)?\Z", re.IGNORECASE)
_REST = re.compile(r"(?:\s?i\s(?:styrelsen|beredningsgruppen|arbetsutskottet|au|gruppen))?[\s:.]*", re.IGNORECASE)
_LONGEST_DATE = 40
_FULL_STOPS = tuple(f"{month}." for month in NAMES_OF_MONTHS)
"""A stop behind a month in full ends the sentence."""
_MOST = 20
"""As many mentions of a next meeting in one paragraph are looked at, from its end."""
_DAYS = re.compile(
    r"\b(?:sammanträdes|mötes|styrelsemötes)(?:dagar|datum|tider|plan|kalender)\w*|\b(?:möten|sammanträden)\s(?:under\s)?20\d\d|\b(?:höstens|vårens|årets|terminens) (?:möten|sammanträden|mötesdagar|mötestider|mötesdatum)|\b(?:kommande|framtida) (?:möten|sammanträden)|\b(?:datum|tider|dagar) för (?:möten|sammanträden)|^(?:datum|tider|dagar|möten)\s(?:för\s|under\s)?(?:våren|hösten|vårens|höstens|vårterminen|höstterminen|året|nästa\sår|20\d\d)\b",
    re.IGNORECASE,
)
_ORGANS = {
    "board": "styrelse", "au": "arbetsutskott", "group": "beredningsgrupp", "presidium": "presidium", "annual": "årsmöte",
    "council": "medlemssamråd", "owners": "ägarsamråd", "nominating": "valberedning",
}  # fmt: skip
_ORGAN = r"(?:(?P<board>styrelse(?:n|möte|sammanträde)?)|(?P<au>AU(?:-möte)?|arbetsutskott(?:et)?)|(?P<group>beredningsgrupp(?:en)?|BG)|(?P<presidium>presidi(?:et|um|emöte))|(?P<annual>årsmöte|årsstämma)|(?P<council>medlemssamråd|samråd)|(?P<owners>ägarsamråd)|(?P<nominating>valberedning(?:en)?))(?!\w)"
_ORGAN_BEFORE = re.compile(
    rf"(?<!\w){_ORGAN}(?:\s(?:möts|träffas|sammanträder|har möte))?[\s:,–-]{{0,4}}\Z", re.IGNORECASE
)
_ORGAN_BEHIND = re.compile(
    rf"[\s,(–-]{{1,3}}(?:(?:kl\.?|klockan)\s)?[\d.:–-]{{0,12}}[\s,;:(–-]{{0,3}}{_ORGAN}", re.IGNORECASE
)
"""Right before or behind a day: whose meeting it is."""
_ORDINARY = re.compile(r"\bordinarie\s(?:styrelse|au-)?(?:möte|sammanträde)\w*\s(?=den\s|\d|\w+dag)", re.IGNORECASE)
_ALL_BEGIN = re.compile(
    r"\b(?:börjar|startar|hålls|kl|klockan|(?:alla|samtliga)\s(?:möten|sammanträden|dagar|gånger))\b\.?[^.]{0,30}?(?:kl\.?|klockan)?\s?(?P<hour>\d{1,2}(?:[.:]\d{2})?)(?![\d/])",
    re.IGNORECASE,
)


def next_meeting(
    sections: Sequence[Section], met: date | None, year: int | None, organ: str | None = None
) -> tuple[str | None, Evidences]:
    """The day of the next meeting, with its hour where stated, as ISO; met: the day of this one; year: its year, where the day is not known; organ: which met."""
    for section in reversed(sections):
        if section.title and (_NEXT.search(section.title) or _TITLED.match(section.title)):
            found = own_day(section.passages, met, year, organ)
            if found is not None:
                return found
            for passage in section.passages[:2]:
                if _VERIFIED.match(passage.text):
                    continue
                said = _NEXT.search(passage.text)
                found = _first(passage, said.end(), said.end() + _REACH, met, year) if said else None
                found = found or _first(passage, 0, len(passage.text), met, year)
                if found is not None:
                    return found
            found = _in_title(section, met, year)
            if found is not None:
                return found
    for section in reversed(sections):
        if not section.cues & cues.NEXT:
            continue
        for index in range(len(section.passages) - 1, -1, -1):
            if not section.told[index] & cues.NEXT:
                continue
            passage, dated = section.passages[index], section.told[index] & cues.NUMBER
            for match in islice(reversed(list(_NEXT.finditer(passage.text))), _MOST):
                found = _first(passage, match.end(), match.end() + _REACH, met, year) if dated else None
                if found is not None:
                    return found
                if _REST.fullmatch(passage.text, match.end()) and index + 1 < len(section.passages):
                    found = _first(section.passages[index + 1], 0, 40, met, year)
                    if found is not None:
                        return found
    for section in sections:
        if section.title and _DAYS.search(section.title):
            found = _first_of_days(section, met, year)
            if found is not None:
                return found
    for section in reversed(sections):
        if not section.cues & cues.ORDINARY:
            continue
        for passage in section.passages:
            ordinary = _ORDINARY.search(passage.text) if "ordinarie" in passage.text else None
            if ordinary is not None:
                found = _first(passage, ordinary.end(), ordinary.end() + _LONGEST_DATE, met, year)
                if found is not None:
                    return found
    return None, ()


def own_day(
    passages: Sequence[Passage], met: date | None, year: int | None, organ: str | None
) -> tuple[str, Evidences] | None:
    """The first day that is said to be of the organ itself, where the days of several organs are told: `AU 10 mars. Styrelsen 31 mars`."""
    found: tuple[str, Evidences] | None = None
    others = False
    for passage in passages:
        begin = 0
        dates = list(find_dates(passage.text))
        for index, written in enumerate(dates):
            end = dates[index + 1].start if index + 1 < len(dates) else len(passage.text)
            before, behind = (
                passage.text[max(begin, written.start - _LONGEST_DATE) : written.start],
                passage.text[written.end : end],
            )
            said = _ORGAN_BEFORE.search(before) or _ORGAN_BEHIND.match(behind)
            begin = written.end + (said.end() if said is not None and said.re is _ORGAN_BEHIND else 0)
            whose = _ORGANS[said.lastgroup] if said is not None and said.lastgroup is not None else None
            others |= whose is not None and whose != organ
            iso = _iso(passage.text, written, met, year) if whose == organ and found is None else None
            if iso is not None:
                found = iso, passage.evidence(written.start, written.end)
    return found if others else None


def _first_of_days(section: Section, met: date | None, year: int | None) -> tuple[str, Evidences] | None:
    """The first day of an item that gives the days of all meetings to come, with the hour that all of them begin."""
    for passage in section.passages:
        for written in find_dates(passage.text):
            iso = _iso(passage.text, written, met, year)
            if iso is None:
                continue
            hour = None if "T" in iso else _common_hour(passage.text[written.end :])
            return (f"{iso}T{hour}" if hour else iso), passage.evidence(written.start, written.end)
    return None


def _common_hour(text: str) -> str | None:
    """The hour in a sentence such as `Alla möten börjar kl. 13.00`."""
    found = _ALL_BEGIN.search(text)
    return clock(found["hour"]) if found else None


def _in_title(section: Section, met: date | None, year: int | None) -> tuple[str, Evidences] | None:
    for written in find_dates(section.title):
        iso = _iso(section.title, written, met, year)
        if iso and section.item:
            return iso, section.item.quotes
    return None


def _first(passage: Passage, start: int, end: int, met: date | None, year: int | None) -> tuple[str, Evidences] | None:
    """The first date in passage.text[start:end] that is after the meeting."""
    ends = _SENTENCE_END.search(passage.text, start, end)
    stop = ends.start() if ends else -1
    for written in find_dates(passage.text[: end + _LONGEST_DATE], start):
        if start <= written.start < end and (stop < 0 or written.start < stop or stop - start < 3):
            if _MOVED.match(passage.text, written.end) and _FROM.search(
                passage.text, max(0, written.start - 10), written.start
            ):
                continue  # `flyttas från 8 juni till 15 juni`
            iso = _iso(passage.text, written, met, year)
            if iso is not None:
                return iso, passage.evidence(start and max(0, start - 30), written.end)
    return None


def _iso(text: str, written: WrittenDate, met: date | None, year: int | None) -> str | None:
    """The date, in the year after the meeting where it has none of its own, with the hour that follows it."""
    base = met.year if met else year
    day = written.on(base)
    if day is not None and written.year is None and met is not None and day <= met:
        day = written.on(met.year + 1)
    if day is None or (met is not None and day <= met):
        return None
    stop = written.end - (text[: written.end].lower().endswith(_FULL_STOPS))
    hour, _ = find_hours(_SENTENCE_END.split(text[stop : stop + 40])[0])
    if hour is None and (right_behind := _CLOCK.match(text, written.end)) is not None:
        hour = clock(right_behind["hour"])
    return f"{day.isoformat()}T{hour}" if hour else day.isoformat()
