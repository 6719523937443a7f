"""Paragraphs: lines put together as their writer meant them, whatever the layout did to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.parsing.text import Passage, TextLine, passage
from loaders.parsing.vocabulary.headings import UNFINISHED
from loaders.parsing.vocabulary.labels_of_decisions import begins_decision, is_label

_BULLET = re.compile(r"[-–•*·●○▪■o\uf0b7]\s")
_ENUMERATED = re.compile(r"\(?(?:\d{1,2}[.)]|[a-z]\))\s+\S")
_NUMBER = re.compile(r"\(?(?:\d{1,2}[.)]|[a-z][.)])\s+")
_ATT = re.compile(r"(?:och |samt |dels )?att\s", re.IGNORECASE)
_LISTING = re.compile(r"(?::|\b(?:besluta(?:r|de|t)?|beslöt)(?:\s+\w+)?(?:\s+att)?:?)$", re.IGNORECASE)
_OPEN_HEAD = re.compile(
    r"\b(?:uppdrag|uppgift|uppdra[rs]?|uppdrog)(?:\s+(?:åt|till|i)(?:\s+\S+){1,4})?$|\b(?:föreslå|rekommendera|hemställ)\w*(?:\s+\S+){0,3}$",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"\bbeslut(?:ar|ade)(?:\s+[^\s.]+){0,5}$", re.IGNORECASE)
_FIELD = re.compile(r"[A-ZÅÄÖ][^\W\d_]*(?: [^\W\d_]+){0,2}: ")
_ENDS = (".", ":", ";", "!", "?")
_LONG = 60
_PARAGRAPH_ENDS = frozenset('.:!?)”"')
_UNBROKEN = 1_000
_NARROW = 160
"""Lines that run longer than this were not broken by a page: each is a paragraph."""


def passages(lines: Sequence[TextLine], width: int) -> tuple[Passage, ...]:
    """Put lines together to paragraphs: at blank lines, list marks, labels and lines that end early; `width` of a full line in characters.

    A sentence that a page break or blank line cut in two is made whole.
    """
    return tuple(passage(group) for group in _groups(lines, width) if any(line.text for line in group))


def usual_width(lines: Sequence[TextLine]) -> int:
    """How many characters a full line has: nine lines of ten are shorter; _UNBROKEN where long lines end like paragraphs, not like lines of print."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    if not lengths:
        return 0
    long = [line.text[-1] for line in lines if len(line.text) >= _LONG]
    if len(long) > 5 and sum(last in _PARAGRAPH_ENDS for last in long) > 0.8 * len(long):
        return _UNBROKEN
    return lengths[len(lengths) * 9 // 10]


def starts_list(text: str) -> bool:
    """Whether a line announces a list: `Styrelsen beslutar att`, `Beslut:`."""
    return _LISTING.search(text) is not None or is_label(text)


def is_bullet(line: TextLine) -> bool:
    """Whether the line begins with a list mark."""
    return _BULLET.match(line.text) is not None


def _groups(lines: Sequence[TextLine], width: int) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    listing = blank = False
    for line in lines:
        text = line.text
        if not text:
            blank = bool(group)
            continue
        if group and _breaks(group[-1], line, blank=blank, listing=listing, width=width):
            yield group
            group = []
            listing = listing and (not blank or is_listed(line.text))
        if not listing:
            listing = _LISTING.search(text) is not None or _DECIDES.search(text) is not None or is_label(text)
        group.append(line)
        blank = False
    if group:
        yield group


def is_listed(text: str, *, clauses_only: bool = False) -> bool:
    """Whether a paragraph is an entry of a list: `att …`, a bullet or a number; `clauses_only`: one that begins with `att`."""
    if clauses_only:
        mark = _BULLET.match(text) or _NUMBER.match(text)
        return _ATT.match(text, mark.end() if mark else 0) is not None
    return _ATT.match(text) is not None or _BULLET.match(text) is not None or _ENUMERATED.match(text) is not None


def _breaks(before: TextLine, line: TextLine, *, blank: bool, listing: bool, width: int) -> bool:
    """Whether `line` begins a paragraph of its own."""
    last, text = before.text, line.text
    if is_label(last) or is_label(text) or before.source.heading or line.source.heading:
        return True
    ended = last.endswith(_ENDS)
    if _is_row(last) or _is_row(text) or begins_decision(text):
        return True
    if is_bullet(line) and (ended or listing or blank or is_bullet(before) or len(last) < width * 0.6):
        return True
    if _ENUMERATED.match(text) and (ended or listing or blank or len(last) < width * 0.75):
        return True
    if _ATT.match(text) and (listing or blank or _DECIDES.search(last)):
        return not (_OPEN_HEAD.search(last) and not blank) if not ended else True
    if blank:
        return ended or not text[0].islower()
    if last.endswith(":") or _FIELD.match(text):
        return True
    short = len(last) < width * 0.6 or width > _NARROW
    if not short or text[0].islower():
        return line.source.text[:1] == " " != before.source.text[:1] and ended and not _indented(before, width)
    return ended or (_word(last) not in UNFINISHED and not last.endswith((",", "-", "–")))


def _is_row(text: str) -> bool:
    """Whether a line has cells, not counting a TAB after a list mark."""
    if "\t" not in text:
        return False
    mark = _ATT.match(text) or _BULLET.match(text) or _NUMBER.match(text)
    return "\t" in text[mark.end() if mark else 0 :]


def _indented(line: TextLine, width: int) -> bool:
    return line.source.text[:1] == " " and width > 0


def _word(text: str) -> str:
    return text.rsplit(" ", 1)[-1].lower()
