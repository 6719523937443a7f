"""Terms of office as a sentence states them: from when, until when, after whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.dates import MONTHS

_MONTHS = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_DATE = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:den\s+)?\d{{1,2}}\s+{_MONTHS}(?:\s+\d{{4}})?|{_MONTHS}\s+\d{{4}}|\d{{4}}-\d{{2}}|(?:år(?:et)?\s+)?\d{{4}})(?!-?\d)"
_FROM = re.compile(
    rf"\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|f\.r\.o\.m\.|från(?:\s+den)?|sedan|med\s+start|tillträder|börja(?:r|de)\b[^.,]{{0,60}}?|blir\s+ny\b(?:(?!ombud|möte)[^.,]){{0,60}}?)\s+(?P<date>{_DATE})",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"\b(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|längst\s+till|fram\s+till|(?:till|vid)\s+årsmötet|slutar|avgår|lämnar\b[^.,]{{0,60}}?)\s+(?P<date>{_DATE})",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"\b(?:perioden?|tiden|mandatperioden|åren|mandattiden)\s+(?P<start>{_DATE})\s*(?:[–—-]{{1,2}}|till\s+och\s+med|till)\s*(?P<end>{_DATE})",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:perioden?|tiden|mandatperioden|åren|för)\s+(?P<start>20\d\d)\s?[-–—/]\s?(?P<end>20\d\d)(?![\d-])",
    re.IGNORECASE,
)
_LEAVING = re.compile(
    rf"(?:\bi\s+(?=[^\W\d])|\bden\s+|\b(?=\d)|\bårsmötet\s+)(?P<date>{_DATE}|{_MONTHS})", re.IGNORECASE
)
_OPENING = re.compile(rf"(?:från(?:\s+och\s+med)?|den|i)\s+(?P<date>{_DATE})", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"[;]|,\s+(?:som|efter|och|men)\b|\s+och\s+(?:utse|att\b|val[td]|i\s+(?:hans|hennes|deras))|\s+och\s+(?=[A-ZÅÄÖ])"
)
_PAST = re.compile(r"(?:ade|ick|led|at|it|agt)\b", re.IGNORECASE)
_GONE_BY = ("sedan", "började")
_HALF_A_YEAR = 6
"""Months."""
_WITH_YEAR = re.compile(r"\d{4}")
_PARTS = re.compile(r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[^\W\d]+)(?:\s+(?P<year>\d{4}))?$", re.IGNORECASE)
_SAME = re.compile(r"\bsamma\s+(?:tid|period|mandatperiod)\b", re.IGNORECASE)
_REPLACES = re.compile(
    r"(?:\befter|\bi\s?stället\s+för|\bersätter|\befterträder|\befterträdde|\befterträtt|\bersättare\s+för\s+avgående|\bavgående)\s+(?:avgående\s+|avgångna\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """ISO dates, as exact as written, or None; `same`: the text says that it is the one stated before."""

    start: str | None = None
    end: str | None = None
    same: bool = False


def term(text: str, year: int | None, today: str | None = None) -> Term:
    """The term that a sentence states. A day without a year falls in `year`, the meeting's, or where that is half a year and more before the meeting
    (`today`, ISO), in the next; what somebody has been `sedan` a day never lies ahead.
    """
    if not any(character.isdigit() for character in text):
        return Term(same=_SAME.search(text) is not None)
    period = _PERIOD.search(text) or _YEARS.search(text)
    if period is not None:
        return Term(_iso(period["start"], year), _iso(period["end"], year))
    start, end = _FROM.search(text), _UNTIL.search(text)
    first = _near(start, year, today) if start else None
    last = _near(end, year, today) if end else None
    if first and last and last < first:
        last = None  # it is when the one who is followed left: `Eva Ek fr.o.m. 1 juli efter Bo Al, som lämnar styrelsen 30 juni`
    return Term(first, last, _SAME.search(text) is not None)


def _near(stated: re.Match[str], year: int | None, today: str | None) -> str | None:
    """The day that words state, in the year next to the meeting that fits them."""
    day = _iso(stated["date"], year)
    if day is None or year is None or not today or len(day) < len("2024-01") or _WITH_YEAR.search(stated["date"]):
        return day
    ahead = 12 * (int(day[:4]) - int(today[:4])) + int(day[5:7]) - int(today[5:7])
    if stated[0].lower().startswith(_GONE_BY):
        return _iso(stated["date"], year - 1) if day > today[: len(day)] else day
    return _iso(stated["date"], year + 1) if ahead <= -_HALF_A_YEAR else day


def leaving_day(text: str, verb: int, end: int, today: str | None) -> str | None:
    """The day on which somebody leaves whose leaving text[verb:end] tells: what stands behind it in its clause, else begins the sentence.

    today: the meeting's ISO date; a month without a year is the one next to it that the tense allows.
    """
    clause = _CLAUSE_END.split(text[end:], maxsplit=1)[0]
    found = _LEAVING.search(clause) or _OPENING.match(text, 0, verb)
    if found is None:
        return None
    year = int(today[:4]) if today else None
    stated = _iso(found["date"], year)
    if (
        stated
        and today
        and _PAST.search(text[verb:end])
        and stated > today[: len(stated)]
        and not _WITH_YEAR.search(found["date"])
    ):
        return _iso(found["date"], int(today[:4]) - 1)
    return stated


_REPLACED = re.compile(
    r"(?:\s?\([^)]{1,12}\))?\s+(?:ersätts|ersattes|ersatts|efterträds|efterträddes|avlöses|avlöstes)\s+av\b"
)


def is_replaced(text: str, name: NameSpan) -> bool:
    """Whether a name is that of the one who had the post before: `efter X`, `i stället för X`, `ersätter X`."""
    return (
        _REPLACES.search(text, max(0, name.start - 45), name.start) is not None
        or _REPLACED.match(text, name.end) is not None
    )


def _iso(written: str, year: int | None) -> str | None:
    """A date as written in ISO form, as exact as it is; None where the calendar has no such day or the year is unknown."""
    text = written.lower().removeprefix("den ").removeprefix("året ").removeprefix("år ").strip()
    if text[:4].isdecimal():
        return text if _exists(text) else None
    parts = _PARTS.match(text)
    in_year = parts and (parts["year"] or (str(year) if year else None))
    if parts is None or in_year is None or parts["month"] not in MONTHS:
        return None
    month = f"{in_year}-{MONTHS[parts['month']]:02d}"
    if parts["day"] is None:
        return month
    day = f"{month}-{int(parts['day']):02d}"
    return day if _exists(day) else None


def _exists(written: str) -> bool:
    """Whether a year, month or day in ISO form is one of the calendar."""
    numbers = [int(part) for part in written.split("-")]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return False
    return True
