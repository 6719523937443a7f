"""The number of a meeting in its year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from graph.record import Evidences
from loaders.parsing.head.fields import Field
from loaders.parsing.text.minutes import Passage, TextLine, passage

_NUMBERS = (
    re.compile(r"\bBeslut\s+(?P<year>20\d\d)-(?P<number>\d{1,3})\s*§"),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte|sammanträde)\w*\s+(?P<year>20\d\d)-\d\d-\d\d,?\s(?:nr|nummer)\.?:?\s?(?P<number>\d{1,3})\b(?![-/]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte|sammanträde)\w*\s+(?P<year>20\d\d),?\s(?:nr|nummer)\.?:?\s?(?P<number>\d{1,3})\b(?![-/]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte|sammanträde)\w*\s+(?:nr\.?\s?|nummer\s)?(?P<year>20\d\d)\s?[-:/]\s?(?P<number>\d{1,3})\b(?![-/]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,20}(?:[Pp]rotokoll|[Mm]öte|[Ss]ammanträde)\w*:?\s+[A-ZÅÄÖ]{2,3}\s+(?P<year>20\d\d)\s?[-:/]\s?(?P<number>\d{1,3})\b(?![-/]\d)"
    ),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte|sammanträde)\w*\s+(?:[A-ZÅÄÖ]{2,3}\s+)?(?:nr\.?:?\s?|nummer:?\s|:\s|#\s?)?(?P<number>\d{1,3})\s?[-:/,]?\s?(?:år\s)?(?P<year>20\d\d)\b(?![-/]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte)\s?(?:nr\.?:?\s|nummer:?\s|:\s)?(?P<number>\d{1,3})/(?P<short>\d\d)(?![\d/-])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,20}(?:protokoll|möte)\s?(?:styrelsen?\s|AU\s|BG\s)?(?:nr\.?:?\s|nummer:?\s|:\s)?(?P<of_year>\d\d)(?:[/-]|:(?=\d(?!\d)))(?P<number>\d{1,2})(?![\d/-])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bprotokoll\s(?:från\s|för\s)?(?:styrelsen?s?|AU|arbetsutskottets?|beredningsgruppens?|presidiets?)(?:\s?möte\w*)?,?\s(?:nr|nummer)\.?:?\s?(?P<number>\d{1,3})(?![\d/:-])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\w{0,12}(?:protokoll(?:s?nummer)?|möte|(?:styrelse)?sammanträde(?= ?n))[ ]?(?:nr\.?:?\s?|nummer:?\s?|:\s?|#\s?)?(?P<number>\d{1,3})(?!\d|[-/.:,]\d|\s?(?:\((?!20\d\d-)|av\b|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|/))",
        re.IGNORECASE,
    ),
)
_BARE = re.compile(r"\bnr\.?\s?(?P<number>\d{1,3})\s?[/-]\s?(?P<year>20\d\d)(?![\d/-])", re.IGNORECASE)
_VALUE = re.compile(
    r"\s*(?:nr\.?\s?)?(?:[A-ZÅÄÖ]{2,3}\s)?(?:(?P<before>20\d\d)\s?[-:/]\s?)?(?P<number>\d{1,3})(?:\s?[-/:]\s?(?P<year>20\d\d))?\s*\Z"
)
"""Under its label: `3/2021`, `2021:3`, `3`."""
_CELL_NUMBER = re.compile(
    r"(?:^|\t)(?:nr|nummer)\.?:?\s?(?:[A-ZÅÄÖ]{2,3}\s)?(?P<number>\d{1,3})(?:\s?[-/:]\s?(?P<year>20\d\d))?\s*(?=\t|$)",
    re.IGNORECASE,
)
_IN_CELL = re.compile(r"(?i:protokoll|möte|sammanträde).{0,60}\bNr:?\s?(?P<number>\d{1,3})/(?P<short>\d\d)(?![\d/-])")
"""Behind the title, in a cell of its own: `Protokoll<TAB>Nr: 5/23`."""
_OF_ORGAN = re.compile(
    r"(?:^|\t)(?:AU|BG|Styrelsen|Styrelse)\s(?:nr\s)?(?P<number>\d{1,3})\s?[-/:]\s?(?P<year>20\d\d)\s*(?=\t|$)"
)
"""In a cell of the head: `AU 3-2018`."""


def meeting_number(
    fields: Sequence[Field],
    titles: Sequence[Passage],
    noise: Sequence[TextLine],
    lines: Sequence[TextLine],
    met: date | None,
    evidence: dict[str, Evidences],
) -> str | None:
    """`YEAR-SEQUENCE` by a title, or by a running head or cell that has the year too."""
    for field in fields:
        match = _VALUE.match(field.text) if field.field == "number" else None
        if match is not None and (year := match["year"] or match["before"] or (met and met.year)):
            evidence["number"] = field.piece.evidence(field.start, field.end)
            return f"{year}-{int(match['number'])}"
    heads = [passage([line]) for line in noise]
    for pieces, patterns in (
        (titles, _NUMBERS[1:]),
        (titles, (_CELL_NUMBER, _IN_CELL, _OF_ORGAN, _BARE)),
        (heads, _NUMBERS[1:7]),
    ):
        for piece in pieces:
            found = _numbered(piece.text, patterns, met)
            if found is not None:
                evidence["number"] = piece.evidence()
                return found
    for line in lines:
        if line.text.startswith("Beslut"):
            match = _NUMBERS[0].match(line.text)
            if match:
                evidence["number"] = passage([line]).evidence()
                return f"{match['year']}-{int(match['number'])}"
    return None


def _numbered(text: str, patterns: Sequence[re.Pattern[str]], met: date | None) -> str | None:
    for pattern in patterns:
        match = pattern.search(text)
        said = match.groupdict() if match else {}
        if said.get("of_year") and not (met and said["of_year"] == f"{met.year % 100:02d}"):
            continue
        year = said.get("year") or (f"20{said['short']}" if said.get("short") else None) or (met.year if met else None)
        if match and year:
            return f"{year}-{int(match['number'])}"
    return None
