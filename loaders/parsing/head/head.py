"""The head of minutes: whose organ met, when, where, under which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from graph.record import Evidences
from loaders.parsing import vocabulary
from loaders.parsing.dates import WrittenDate, find_dates, find_hours
from loaders.parsing.head.envelope import without_envelope
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.head.fields import Field, read_fields
from loaders.parsing.head.meeting_number import meeting_number
from loaders.parsing.head.places import place_alone, place_among_facts, place_in_field, place_in_sentence
from loaders.parsing.head.told_places import place_of_greeting, remote_meeting
from loaders.parsing.head.whose import Whose, whose_minutes
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.signs import has_any

_HEAD = vocabulary.table("head")
_TITLES: tuple[str, ...] = tuple(_HEAD["titles"]["words"])
_OTHER_DATES: tuple[str, ...] = tuple(_HEAD["other_dates"]["begin"])
_RANGE = re.compile(r"(?:\d[.:]\d\d|,\s\d{1,2})\s?(?:[-–—]|till|och)\s?\d{1,2}[.:]\d\d")
_SAYS_HOURS = re.compile(r"\d[.:]\d\d|\bkl|,\s\d{1,2}\s?[-–—]\s?\d{1,2}\Z", re.IGNORECASE)
_NOT_THE_MEETING = re.compile(r"\b(?:senast|skulle|sändes|skickades|nästa|kallelse\w*|anslag\w*)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d-])(20\d\d|19\d\d)(?![\d-])")
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
_LONGEST_TITLE = 400
_LINES_OF_HEAD = 60
_FIRST_LINES = 25
_MOST_LINES = 4
_SHORTEST_FULL = 30
_UNFINISHED = (
    ",",
    " i",
    " för",
    " den",
    " på",
    " av",
    " kl.",
    " klockan",
    " och",
    " till",
    " mellan",
    " via",
    " vid",
    " från",
    " kl",
    " med",
    " Samordningsförbundet",
)
"""A sentence of the head runs over so many lines, each longer than that, and goes on behind these words."""
_CUT = re.compile(r"\d[.:]\d\d\s?[-–]\Z")
"""How a line ends within a range of hours."""
_LONGEST_LINE = 160
_OF_VERIFYING = frozenset(("verification", "notice"))
_VALUE_LINES = 1
"""What stands under labels of these fields, whose days and places are not the meeting's."""

_LINES_OF_NEXT = 4
"""What is said of the next meeting stands on so many lines at most, its heading included, up to a blank line or a title further down."""

_MET = re.compile(r"[^.:;]{0,80}\b(?:träffades|möttes|samlades|sammanträdde|hölls|ägde rum|höll\s\w*möte)\b")
"""How a paragraph begins that tells when and where they met."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says; each field None where it does not; evidence by field."""

    whose: Whose
    date: date | None
    start_time: str | None
    end_time: str | None
    place: str | None
    number: str | None
    evidence: dict[str, Evidences]
    written: WrittenDate | None = None

    @property
    def year(self) -> int | None:
        """The meeting's year: of its date, or else of its number."""
        if self.date:
            return self.date.year
        return int(self.number[:4]) if self.number else None


def read_head(
    lines: Sequence[TextLine],
    cover: Sequence[TextLine],
    lists: set[int],
    noise: Sequence[TextLine],
    opening: Iterable[Passage],
    ending: Iterable[Passage],
) -> Head:
    """Read the head. cover: the lines before the first item; lists: numbers of lines that list people; noise: running heads; opening, ending: the first and the last item's text."""
    own = [line for line in cover if line.number not in lists or len(line.text) > _LONGEST_TITLE]
    mailed, own = own, without_envelope(own)
    first = (
        own if any(line.text for line in own) else [line for line in lines[:_LINES_OF_HEAD] if line.number not in lists]
    )
    fields = list(read_fields(first, frozenset()))
    evidence: dict[str, Evidences] = {}
    whose = whose_minutes(own, lines, noise, lists)
    if whose.organisation is None and len(own) < len(mailed):
        whose = whose_minutes(mailed, lines, noise, lists)
    if whose.organisation and whose.organisation_evidence:
        evidence["organisation"] = whose.organisation_evidence
    if whose.organ and whose.organ_evidence:
        evidence["organ"] = whose.organ_evidence
    titles = list(_titles(own, fields))
    year = _year(cover, noise)
    when = _date(fields, titles, [passage([line]) for line in noise], year)
    if when is None and len(own) < len(cover):
        when = _date((), list(_titles(cover, ())), (), year)
    met = written = None
    if when is not None:
        piece, written, met = when
        evidence["date"] = piece.evidence(written.start, written.end)
    opening = list(opening)
    start, end = _hours(fields, titles, opening, ending, evidence)
    place = _place(fields, titles, evidence) or _place_told(titles, opening, evidence)
    number = meeting_number(fields, titles, noise, lines, met, evidence)
    return Head(whose, met, start, end, place, number, evidence, written)


def _titles(own: Sequence[TextLine], fields: Sequence[Field]) -> Iterable[Passage]:
    """The lines of the cover that are no labelled values of other dates, each with the next where its sentence goes on there."""
    apart = {
        line.number for field in fields if field.field in _OF_VERIFYING for line in field.piece.lines[-_VALUE_LINES:]
    }
    later = -1
    for index, line in enumerate(own):
        text = line.text
        if _heads_next_meeting(text):
            later = index + _LINES_OF_NEXT
        elif not text or (later - index < _LINES_OF_NEXT - 1 and has_any(text.lower(), _TITLES)):
            later = -1
        if (
            index < later
            or not text
            or line.number in apart
            or len(text) > _LONGEST_TITLE
            or text.lower().startswith(_OTHER_DATES)
        ):
            continue
        until = index + 1
        while until < min(len(own), index + _MOST_LINES) and _goes_on(own[until - 1].text, own[until].text):
            until += 1
        yield passage(own[index:until])


def _goes_on(text: str, after: str) -> bool:
    """Whether a sentence that fills a line goes on in the next one."""
    if len(text) <= _SHORTEST_FULL or not after:
        return False
    return after[0].islower() or text.endswith(_UNFINISHED) or (after[0].isdigit() and _CUT.search(text) is not None)


def _heads_next_meeting(text: str) -> bool:
    """Whether a line alone heads what is said of the next meeting."""
    label = field_label(text)
    return label is not None and label.field == "next_meeting" and label.end == len(text)


def _year(own: Sequence[TextLine], noise: Sequence[TextLine]) -> int | None:
    """A year that the cover names by itself, for dates without one."""
    for line in (*own, *noise):
        if len(line.text) < _LONGEST_TITLE and not line.text.lower().startswith(_OTHER_DATES):
            for written in find_dates(line.text):
                if written.year:
                    return written.year
            found = _YEAR.search(line.text)
            if found:
                return int(found[1])
    return None


def _date(
    fields: Sequence[Field], titles: Sequence[Passage], noise: Sequence[Passage], year: int | None
) -> tuple[Passage, WrittenDate, date] | None:
    """The meeting's date with where it stands: of a labelled field, else of a title, else of the first line that has one."""
    labelled = [
        (field.piece, field.start, field.end)
        for kinds in (("date",), ("place_and_time", "time"))
        for field in fields
        if field.field in kinds
    ]
    titled = [(piece, 0, len(piece.text)) for piece in titles if has_any(piece.text.lower(), _TITLES)]
    others = [
        (piece, 0, len(piece.text))
        for piece in (*titles[:_FIRST_LINES], *noise)
        if len(piece.text) < _LONGEST_LINE or _MET.match(piece.text)
    ]
    best: tuple[Passage, WrittenDate, date] | None = None
    for piece, start, end in (*labelled, *titled, *others):
        for written in find_dates(piece.text):
            if not start <= written.start < end:
                continue
            day = written.on(year)
            if day is None and not written.exists:
                return best
            if day is None:
                continue
            if written.year is not None:
                return piece, written, day
            best = best or (piece, written, day)
            break
    return best


def _hours(
    fields: Sequence[Field],
    titles: Sequence[Passage],
    opening: Iterable[Passage],
    ending: Iterable[Passage],
    evidence: dict[str, Evidences],
) -> tuple[str | None, str | None]:
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
    for piece in opening if start is None else ():
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


def _place(fields: Sequence[Field], titles: Sequence[Passage], evidence: dict[str, Evidences]) -> str | None:
    for kinds in (("place",), ("place_and_time",)):
        for field in fields:
            if field.field in kinds:
                place = place_in_field(field.text)
                if place:
                    evidence["place"] = field.piece.evidence(field.start, field.end)
                    return place
    for piece in titles:
        place = place_among_facts(piece.text) or place_in_sentence(piece.text)
        if place:
            evidence["place"] = piece.evidence()
            return place
    dated = {quote.line for key in ("date", "start_time") for quote in evidence.get(key, ())}
    for before, piece in pairwise(titles):
        if len(before.lines) == 1 and before.lines[0].number in dated:
            place = place_alone(piece.text)
            if place:
                evidence["place"] = piece.evidence()
                return place
    return None


def _place_told(titles: Sequence[Passage], opening: Sequence[Passage], evidence: dict[str, Evidences]) -> str | None:
    """The place that is told by the way: where people were welcomed to, or a kind of meeting that has none, in a title with its day or word."""
    for piece in (*titles, *opening):
        if (place := place_of_greeting(piece.text)) is not None:
            evidence["place"] = piece.evidence()
            return place
    dated = {quote.line for quote in evidence.get("date", ())}
    for piece in titles:
        if not dated.isdisjoint(line.number for line in piece.lines) and (place := remote_meeting(piece.text)):
            evidence["place"] = piece.evidence()
            return place
    return None
