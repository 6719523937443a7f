"""Days as sentences about posts write them, also in words: `den 1 juli`, `2026`, `årsskiftet`, `dagens datum`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from loaders.parsing.dates import MONTHS

MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
TURN = r"(?:årsskiftet(?:\s+(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d)?|nyår(?:et)?\b|halvårsskiftet\b)"
_TODAY = r"dagens\s+(?:datum|sammanträde|möte|dag|beslut)|i\s?dag\b|omgående\b|omedelbart\b"
DAY = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:den\s+)?\d{{1,2}}(?::[ae])?\s+{MONTH}(?:\s+\d{{4}}|\s+nästa\s+år\b)?|(?:den\s+)?\d{{1,2}}/\d{{1,2}}(?:(?:\s?-\s?|\s)\d{{4}})?)(?!-?\d)"
DATE = rf"(?:{DAY}|(?:{MONTH}\s+\d{{4}}|\d{{4}}-\d{{2}}|(?:år(?:et)?\s+)?\d{{4}}(?!\s+års\b))(?!-?\d)|(?:den\s+)?sist[ae]\s+(?:dagen\s+i\s+)?{MONTH}(?:\s+\d{{4}})?|nästa\s+år\b|{TURN}|{_TODAY})"
"""What a pattern takes for a day, month or year."""

_WITH_YEAR = re.compile(r"\d{4}")
_PARTS = re.compile(r"(?:(?P<day>\d{1,2})(?::[ae])?\s+)?(?P<month>[^\W\d]+)(?:\s+(?P<year>\d{4}))?$", re.IGNORECASE)
_LAST_DAY = re.compile(r"sist[ae]\s+(?:dagen\s+i\s+)?(?P<month>[^\W\d]+)(?:\s+(?P<year>\d{4}))?$")
_NUMBERS = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:[\s-]+(?P<year>\d{4}))?$")
_TWO_YEARS = re.compile(r"(?:20)?\d\d\s?[/–-]\s?(?:20)?(?P<next>\d\d)$")
_FIRST_HALF = 6


_SAME_DAY = re.compile(
    r"\b(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|med\s+start)\s+samma\s+(?:dag|datum|tidpunkt)\b"
)
_DAY = re.compile(DAY, re.IGNORECASE)


def same_day(text: str, earlier: str, year: int | None) -> str | None:
    """The day (ISO) from which something is by a text that says `från samma dag`: the last one of the sentence before."""
    if " samma " not in text or not _SAME_DAY.search(text):
        return None
    days = _DAY.findall(earlier)
    return iso(days[-1], year) if days else None


def has_year(written: str) -> bool:
    """Whether a day as written has its year with it, or needs none."""
    return _WITH_YEAR.search(written) is not None or in_words(written.lower())


def in_words(text: str) -> bool:
    """Whether a text in lower case may state a day without a figure."""
    return any(
        word in text for word in ("årsskift", "nyår", "dagens", "i dag", "idag", "nästa år", "omgående", "omedelbart")
    )


def iso(written: str, year: int | None, today: str | None = None, *, ending: bool = False) -> str | None:
    """A day as written in ISO form, as exact as it is; None where the calendar has no such day or the year is unknown.

    today: the meeting's day. ending: something lasts until then, so that the turn of the year is the last day of one, not the first of the next.
    """
    text = written.lower().removeprefix("den ").removeprefix("året ").removeprefix("år ").strip()
    if text.endswith(" nästa år") and year:
        text, year = text.removesuffix(" nästa år"), year + 1
    if text[:4].isdecimal():
        return text if _exists(text) else None
    if text.startswith(("årsskift", "nyår")):
        return _turn(text, today, ending=ending)
    if text.startswith("halvårsskift"):
        return (f"{year}-06-30" if ending else f"{year}-07-01") if year else None
    if text == "nästa år":
        return str(year + 1) if year else None
    last = _LAST_DAY.match(text)
    if last is not None and last["month"] in MONTHS and (last["year"] or year):
        of, number = int(last["year"] or year or 0), MONTHS[last["month"]]
        return f"{of}-{number:02d}-{monthrange(of, number)[1]:02d}"
    parts = _PARTS.match(text) or _NUMBERS.match(text)
    if parts is None or (parts["month"] not in MONTHS and not parts["month"].isdecimal()):
        return today if text.startswith(("dagens", "i", "om")) and not any(map(str.isdigit, text)) else None
    in_year = parts["year"] or (str(year) if year else None)
    number = MONTHS[parts["month"]] if parts["month"] in MONTHS else int(parts["month"])
    if in_year is None:
        return None
    month = f"{in_year}-{number:02d}"
    if parts["day"] is None:
        return month
    day = f"{month}-{int(parts['day']):02d}"
    return day if _exists(day) else None


def _turn(text: str, today: str | None, *, ending: bool) -> str | None:
    """The turn of the year next to the meeting, or the one between the years that are written."""
    years = _TWO_YEARS.search(text)
    if years is not None:
        first = 2000 + int(years["next"])
    elif today:
        first = int(today[:4]) + (int(today[5:7]) > _FIRST_HALF)
    else:
        return None
    if ending:
        return f"{first - 1}-12-31" if years else f"{today[:4] if today else first}-12-31"
    return f"{first}-01-01"


def _exists(written: str) -> bool:
    """Whether a year, month or day in ISO form is one of the calendar."""
    numbers = [int(part) for part in written.split("-")]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return False
    return True
