"""When a meeting began and ended, by labelled fields, titles, and sentences that open or close it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.record import Evidences
from loaders.parsing.dates import find_dates, find_hours
from loaders.parsing.head.fields import Field
from loaders.parsing.text.minutes import Passage

_RANGE = re.compile(r"(?:\d[.:]\d\d|,\s\d{1,2})\s?(?:[-–—]|till|och)\s?\d{1,2}[.:]\d\d")
_SAYS_HOURS = re.compile(r"\d[.:]\d\d|\bkl|,\s\d{1,2}\s?[-–—]\s?\d{1,2}\Z", re.IGNORECASE)
_NOT_THE_MEETING = re.compile(r"\b(?:senast|skulle|sändes|skickades|nästa|kallelse\w*|anslag\w*)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:avsluta\w*|avslut\w*|slut\w*|upphör\w*|stäng\w*)\b(?:[^.]{0,40}?\b(?:kl\.?|klockan)\s?|:?\s+(?:(?:mötet|sammanträdet|dagens\s\w+)\s)?)(\d{1,2}[.:]\d{2})",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:öppna\w*|börja\w*|inled\w*)\b(?:[^.]{0,40}?\b(?:kl\.?|klockan)\s?|:?\s+)(\d{1,2}[.:]\d{2})",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"\([^()]{0,60}(?:ajourn|paus|lunch|upprop|avbrott|kaffe|rast|uppehåll)[^()]{0,60}\)"
    r"|\b(?:ajourn|paus|lunch|fika|avbrott|kaffe|rast|uppehåll)\w*\s[^;()]{0,20}?\d{1,2}[.:]\d{2}(?:\s?[-–—]\s?\d{1,2}[.:]\d{2})?",
    re.IGNORECASE,
)


def hours_of(
    fields: Sequence[Field],
    titles: Sequence[Passage],
    opening: Iterable[Passage],
    ending: Iterable[Passage],
    evidence: dict[str, Evidences],
) -> tuple[str | None, str | None]:
    """When it began and ended (`HH:MM`), each None where nothing tells it; what tells it is put among the evidence. opening, ending: the first and the last item's text."""
    start = end = None
    labelled = [
        (field.piece, field.text)
        for field in fields
        if field.field in ("time", "place_and_time") or (field.field == "date" and _SAYS_HOURS.search(field.text))
    ]
    titled = [
        (piece, piece.text)
        for piece in titles
        if "kl" in piece.text.lower() or any(char in piece.text for char in ":.")
    ]
    for piece, text in (*labelled, *titled):
        said = _PAUSE.sub("", text)
        from_time = piece is not None and (text is not piece.text)
        lower = said.lower()
        if not from_time and (
            _NOT_THE_MEETING.search(said) or ("kl" not in lower and "tid" not in lower and _RANGE.search(said) is None)
        ):
            continue
        if from_time and "kl" not in lower:
            bare = _without_dates(said)
            said = "kl " + bare if bare[:1].isdigit() else said
        first, last = find_hours(said)
        closed = _CLOSED.search(said)
        if first and last is None and closed:
            last = find_hours("kl " + closed[1])[0]
        if first:
            evidence["start_time"] = piece.evidence()
            start, end = first, last
            break
    for piece in (*titles, *opening) if start is None else ():
        opened = _OPENED.search(piece.text)
        if opened:
            start, _ = find_hours("kl " + opened[1])
            evidence["start_time"] = piece.evidence(opened.start(), opened.end())
            break
    if end is None:
        for piece in (*(titles if start else ()), *ending):
            closed = _CLOSED.search(piece.text)
            if closed:
                first, _ = find_hours("kl " + closed[1])
                end = first
                evidence["end_time"] = piece.evidence(closed.start(), closed.end())
    elif "start_time" in evidence:
        evidence["end_time"] = evidence["start_time"]
    return start, end


def _without_dates(said: str) -> str:
    for written in reversed(list(find_dates(said))):
        said = said[: written.start] + said[written.end :]
    return said.lstrip(" ,;.–-")
