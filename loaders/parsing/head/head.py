"""The head of minutes: whose organ met, when, where, under which number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.record import Evidences
from loaders.parsing.dates import WrittenDate, find_dates
from loaders.parsing.head.envelope import without_envelope
from loaders.parsing.head.fields import Field, read_fields
from loaders.parsing.head.hours import hours_of
from loaders.parsing.head.meeting_number import meeting_number
from loaders.parsing.head.meeting_place import meeting_place
from loaders.parsing.head.title_lines import LONGEST_TITLE, OTHER_DATES, TITLES, title_lines
from loaders.parsing.head.whose import Whose, whose_minutes
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.signs import has_any

_YEAR = re.compile(r"(?<![\d-])(20\d\d|19\d\d)(?![\d-])")
_LINES_OF_HEAD = 60
_FIRST_LINES = 25
_LONGEST_LINE = 160


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
    own = [line for line in cover if line.number not in lists or len(line.text) > LONGEST_TITLE]
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
    titles = list(title_lines(own, fields))
    year = _year(cover, noise)
    when = _date(fields, titles, [passage([line]) for line in noise], year)
    if when is None and len(own) < len(cover):
        when = _date((), list(title_lines(cover, ())), (), year)
    met = written = None
    if when is not None:
        piece, written, met = when
        evidence["date"] = piece.evidence(written.start, written.end)
    opening = list(opening)
    start, end = hours_of(fields, titles, opening, ending, evidence)
    place = meeting_place(fields, titles, opening, evidence)
    number = meeting_number(fields, titles, noise, lines, met, evidence)
    return Head(whose, met, start, end, place, number, evidence, written)


def _year(own: Sequence[TextLine], noise: Sequence[TextLine]) -> int | None:
    """A year that the cover names by itself, for dates without one."""
    for line in (*own, *noise):
        if len(line.text) < LONGEST_TITLE and not line.text.lower().startswith(OTHER_DATES):
            for written in find_dates(line.text):
                if written.year:
                    return written.year
            found = _YEAR.search(line.text)
            if found:
                return int(found[1])
    return None


def _is_title(text: str) -> bool:
    """Whether a line has a word of titles in it; `ledamöter` is none, though it holds one."""
    return has_any(text.lower().replace("ledamöte", ""), TITLES)


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
    titled = [(piece, 0, len(piece.text)) for piece in titles if _is_title(piece.text)]
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
