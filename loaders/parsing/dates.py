"""Dates, hours and time stamps in Swedish text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

from msgspec import Struct

from loaders.parsing import vocabulary

_TABLE = vocabulary.table("dates")
MONTHS: dict[str, int] = _TABLE["months"]
WEEKDAYS: dict[str, int] = _TABLE["weekdays"]
NAMES_OF_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
NAMES_OF_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")"
_DIGITS = re.compile(
    r"[0-9](?<![-.,:§/0-9][0-9])(?:[0-9]?(?=[-–—:.eEaA/\s])|[0-9]{3}(?=[-/. ])|[0-9]{5}(?:[0-9]{2})?(?![0-9]))"
)
"""Digits that a date may begin with: a cheap test before the pattern."""
_DATE = re.compile(
    r"(?:"
    r"(?P<iso_year>(?:19|20)\d\d)(?P<sign>[-/. ])(?P<iso_month>\d\d?)(?P=sign)(?P<iso_day>\d\d?)(?!\d|[-/]\d)"
    r"|(?P<packed>(?:19|20)?\d\d(?:0[1-9]|1[0-2])[0-3]\d)(?![\d-]|[.,:]\d|\s?(?:kr|tkr|kronor|deltagare|personer))"
    r"|(?P<short_year>\d\d)-(?P<short_month>\d\d)-(?P<short_day>\d\d)(?![\d-])"
    rf"|(?P<day>\d{{1,2}})(?:\s?[-–—]\s?(?P<last_day>\d{{1,2}}))?(?::?e|:?a|\.)?\s(?P<month>{_MONTH})(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?"
    r"|(?P<slash_day>(?!\d/0)\d{1,2})/(?P<slash_month>\d{1,2})(?:[-\s](?P<slash_year>(?:19|20)\d\d))?(?![\d/]|\s?(?:20)?\d\d\s?§)"
    r")",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    rf"(?<!\w)(?P<weekday>{_WEEKDAY})(?:en)?s?\.?,?\s{{1,3}}(?:den\s)?\Z|(?<!\w)den\s\Z", re.IGNORECASE
)
_LONGEST_BEFORE = 18
_WORDS_BEFORE = ("den", ".", ",", *(f"{day}{ending}" for day in WEEKDAYS for ending in ("", "s", "en", "ens")))
_HOURS = re.compile(
    r"(?P<kl>\b(?:kl\.?|klockan|tid:?)\s?)?(?<![\d.:,/-])(?P<from>(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?)\s?(?:(?:--|[-–—]|till|och|ca|t\.o\.m\.)\s?(?:kl\.?\s?|klockan\s)?(?:ca\s)?(?P<to>(?:[01]?\d|2[0-4])(?:[.:-][0-5]\d)?))?(?![\d§]|[.:/-]\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<kl>\b(?:kl\.?|klockan|tid:?)\s?|\A(?=\d{4}\s?[-–—]\s?\d{4}\s*\Z))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?[-–—]\s?(?P<until>[01]\d|2[0-3])(?P<until_minute>[0-5]\d))?(?!\d)",
    re.IGNORECASE,
)
"""Hours without a sign between: `kl 0900-1530`, and `0900-1530` where nothing else stands."""
SPACED_POINT = re.compile(r"(?<=\d)\s\.\s?(?=\d\d(?!\d))")
"""In an hour as scanned: `15 . 30`."""
_SECOND_DAY = re.compile(r"\b(?:dag\s?2|dag\stvå|andra\sdagen)\b", re.IGNORECASE)
_WITH_COMMAS = re.compile(r"\b(?:kl\.?|klockan)\s?\d{1,2},\d{2}(?:\s?[-–—]\s?\d{1,2},\d{2})?(?![\d,])", re.IGNORECASE)
"""`kl 9,00-12,00`."""
_STAMP = re.compile(
    r"(?P<date>(?:19|20)\d\d-\d\d-\d\d)(?:\s[-–|]\s|[T\s,]{0,3})(?:kl\.?\s?|klockan\s)?(?P<hour>\d\d)[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,6})?)?\s?\(?(?P<zone>UTC(?:[+-]\d{1,2}(?::?\d\d)?)?|GMT(?:[+-]\d{1,2}(?::?\d\d)?)?|Z\b|CEST|CET|[+-]\d\d:?\d\d)?\)?",
)
_SPELT_STAMP = re.compile(
    rf"(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d),?\s(?:kl\.?\s?|klockan\s)?(?P<hour>\d\d)[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\s?\(?(?P<zone>UTC(?:[+-]\d{{1,2}})?|GMT|CEST|CET|[+-]\d\d:?\d\d)?\)?",
    re.IGNORECASE,
)
_POINTED_STAMP = re.compile(
    r"(?<!\d)(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>20\d\d)[\s,]{1,3}(?:kl\.?\s?)?(?P<hour>\d\d)[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\s?\(?(?P<zone>(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|CEST|CET|[+-]\d\d:?\d\d)?\)?"
)
_CLOCK = re.compile(r"\d\d[:.]\d\d")
_CENTURY = 2000


class WrittenDate(Struct, frozen=True, gc=False):
    """A date in a text, as written: text[start:end]; year None where not written; weekday 0-6 where written beside it; packed: `230531`; last_day: of `17-18 april`."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None
    packed: bool = False
    last_day: int | None = None

    def on(self, year: int | None = None) -> date | None:
        """The day, in `year` where none is written; None where there is no such day."""
        used = self.year or year
        try:
            return date(used, self.month, self.day) if used else None
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether there can be such a day, in a leap year where no year is written."""
        return self.on(2000) is not None


def find_dates(text: str, begin: int = 0) -> Iterator[WrittenDate]:
    """Every date in a text from `begin` on; days that do not exist included, as far as months go to 12 and days to 39."""
    for match, weekday, start in _matches(text, begin):
        year: int | None
        last = packed = None
        if match["day"]:
            said, month_said, last, year_said = match.group("day", "month", "last_day", "year")
            year = int(year_said) if year_said else None
            month, day = MONTHS[month_said.lower().rstrip(".")], int(said)
        elif match["iso_year"]:
            year, month, day = int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
        elif packed := match["packed"]:
            digits = packed
            year = int(digits[:-4]) if len(digits) == 8 else _CENTURY + int(digits[:2])
            month, day = int(digits[-4:-2]), int(digits[-2:])
            if day > 31 or day == 0:
                continue
        elif match["short_year"]:
            year, month, day = _CENTURY + int(match["short_year"]), int(match["short_month"]), int(match["short_day"])
        else:
            year = int(match["slash_year"]) if match["slash_year"] else None
            month, day = int(match["slash_month"]), int(match["slash_day"])
        if 1 <= month <= 12 and 1 <= day <= 39:
            yield WrittenDate(
                start, match.end(), year, month, day, weekday, packed is not None, int(last) if last else None
            )


def _matches(text: str, begin: int = 0) -> Iterator[tuple[re.Match[str], int | None, int]]:
    """What looks like a date, with the weekday before it and where that, or the date itself, begins."""
    until = 0
    for digits in _DIGITS.finditer(text, begin):
        at = digits.start()
        if at < until:
            continue
        match = _DATE.match(text, at)
        if match is None:
            continue
        until = match.end()
        before = None
        if at and text[at - 1].isspace():
            lead = text[max(0, at - _LONGEST_BEFORE) : at].lower().rstrip()
            if lead.endswith(_WORDS_BEFORE):
                before = _BEFORE_DATE.search(text, max(0, at - _LONGEST_BEFORE), at)
        weekday = WEEKDAYS[before["weekday"].lower()] if before and before["weekday"] else None
        yield match, weekday, before.start() if before else at


def find_hours(text: str) -> tuple[str | None, str | None]:
    """When a meeting began and ended by a text: `kl. 9.00-12.00, 13.00-15-40` is 09:00 to 15:40."""
    text = _COMPACT.sub(_pointed, _WITH_COMMAS.sub(lambda hours: hours[0].replace(",", "."), text))
    parts: list[str] = []
    position = 0
    for match, _, _ in _matches(text):
        parts.append(text[position : match.start()])
        position = match.end()
    bare = SPACED_POINT.sub(".", ",".join([*parts, text[position:]]))
    later = len(parts) > 1 or _SECOND_DAY.search(text) is not None
    start = end = begun = None
    for match in _HOURS.finditer(bare):
        spans = match["to"] is not None and (any(char in match[0] for char in ".:") or match["kl"])
        if not spans and not match["kl"]:
            continue
        begins = clock(match["from"])
        start = start or begins
        if spans:
            same_day = not later or begun is None or begins is None or begins >= begun
            end = max(filter(None, (end if same_day else None, clock(match["to"]))), default=None)
            begun = begins
    return start, end


def _pointed(compact: re.Match[str]) -> str:
    """`kl 0900-1530` as `kl 09.00-15.30`."""
    until = f"-{compact['until']}.{compact['until_minute']}" if compact["until"] else ""
    return f"{compact['kl']}{compact['hour']}.{compact['minute']}{until}"


def clock(said: str) -> str | None:
    """`9`, `9.00`, `16-40` as `HH:MM`; None where no clock shows it."""
    hour, _, minute = said.replace(":", ".").replace("-", ".").partition(".")
    return f"{int(hour):02d}:{int(minute or 0):02d}" if int(hour) < 24 and int(minute or 0) < 60 else None


def find_timestamp(text: str) -> tuple[str, int, int] | None:
    """The first time stamp in a text, as ISO with zone, and where it stands; Swedish time where the text names no zone."""
    if _CLOCK.search(text) is None:
        return None
    match = _STAMP.search(text) if "-" in text else _POINTED_STAMP.search(text)
    if match is not None and "date" in match.groupdict():
        day = match["date"]
    elif match is not None:
        day = f"{match['year']}-{match['month']}-{match['day']}"
    else:
        match = _SPELT_STAMP.search(text)
        if match is None:
            return None
        day = f"{match['year']}-{MONTHS[match['month'].lower().rstrip('.')]:02d}-{int(match['day']):02d}"
    try:
        stamp = datetime.fromisoformat(f"{day}T{match['hour']}:{match['minute']}:{match['second'] or '00'}")
    except ValueError:
        return None
    return stamp.replace(tzinfo=_zone(match["zone"], stamp)).isoformat(), match.start(), match.end()


def _zone(said: str | None, stamp: datetime) -> timezone:
    if not said:
        return timezone(timedelta(hours=2 if _is_summer(stamp) else 1))
    name = said.upper()
    if name in ("CET", "CEST"):
        return timezone(timedelta(hours=2 if name == "CEST" else 1))
    offset = re.search(r"([+-])(\d{1,2}):?(\d\d)?", name)
    if offset is None:
        return UTC
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))


def _is_summer(stamp: datetime) -> bool:
    """Swedish summer time: from the last Sunday of March, 02:00, to the last Sunday of October, 03:00."""
    return _last_sunday(stamp.year, 3, 2) <= stamp < _last_sunday(stamp.year, 10, 3)


def _last_sunday(year: int, month: int, hour: int) -> datetime:
    last = datetime(year, month, 31, hour)
    return last - timedelta(days=(last.weekday() + 1) % 7)
