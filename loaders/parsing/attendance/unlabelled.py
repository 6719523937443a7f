"""Lists of people that no label announces: lines that begin with somebody's name and say more, or people under headings of their organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.label_places import label_cell
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.members import members
from loaders.parsing.attendance.nobody import says_nobody
from loaders.parsing.attendance.votes import SUBSTITUTES
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.signs import has_any

UNLABELLED = ListLabel("närvarande", None, None, 0, False, ())
"""What a list without a label is read as."""

_SENTENCE = re.compile(r"\b(?:deltog|deltar|närvarade|medverkade|medverkar|leder|justerar)\b")
_REACHED = re.compile(r"▮|@|\b0\d{1,3}[-/ ]\d")
"""An address or telephone number, perhaps masked: where people are reached is no list of who met."""

_LINES_OF_HEAD = 60
_MARKS = (",", "(", "\t", ":", "–", " - ")
_MOST_WORDS = 4
"""A line of more words has one of these marks, if it is an entry of a list."""

_LONGEST_ENTRY = 120
_LONGEST_HEADING = 60
_FEWEST = 2
_SEATS = SUBSTITUTES | {"ledamot", "ordförande", "vice ordförande"}
_SIGNING = frozenset(("ordförande", "sekreterare", "justerare"))


def first_unlabelled(
    lines: Sequence[TextLine], headings: frozenset[int], known: frozenset[str]
) -> tuple[int, int] | None:
    """The numbers of the first and last line of the list without a label that stands before all labelled ones; None where there is none."""
    run: list[list[Entry]] = []
    start = heading = None
    end = groups = 0
    for line in _head(lines, headings):
        people = _people(line, known) if line.text else []
        if people:
            groups += heading is not None
            start = start or heading or line.number
            run.append(people)
            end = line.number
            heading = None
        elif line.text and _is_heading(line.text):
            heading = line.number
        elif says_nobody(line.text):
            continue
        else:
            if start is not None and _convinces(run, groups):
                return start, end
            label = label_cell(line.text, 0) or list_label(line.text)
            if label is not None and label.closed:
                return None
            run, start, heading, groups = [], None, None, 0
    return (start, end) if start is not None and _convinces(run, groups) else None


def _head(lines: Sequence[TextLine], headings: frozenset[int]) -> Iterator[TextLine]:
    """The lines before the first item, or in minutes without items the first half of them."""
    said = 0
    for line in lines[: None if headings else len(lines) // 2]:
        field = field_label(line.text) if line.text else None
        if line.number in headings or said > _LINES_OF_HEAD or (field is not None and field.field == "signatures"):
            return
        said += bool(line.text)
        yield line


def _people(line: TextLine, known: frozenset[str]) -> list[Entry]:
    """The people of a line that begins with a name; none where it is no entry of a list."""
    text = line.text
    if (
        len(text) > _LONGEST_ENTRY
        or list_label(text) is not None
        or field_label(text) is not None
        or _SENTENCE.search(text)
    ):
        return []
    if of_member := list(members(text, 0, known)):
        return of_member
    if _REACHED.search(text):
        return []
    if text.count(" ") > _MOST_WORDS and not has_any(text, _MARKS):
        return []
    people = entries(text, 0, known) if label_cell(text, 0) is None else []
    if is_prose(text) and not (len(people) == 1 and people[0].presence == "absent"):
        return []
    before = text[: text.find(people[0].name)].rstrip("( ").strip("-–•*·1234567890.) ") if people else "-"
    if before and before[-1] in ":\t" and is_organisation(before) and field_label(before) is None:
        before = ""
    return people if not before or (_is_seat(before) and (people[0].organisation or people[0].party)) else []


def _is_seat(before: str) -> bool:
    """Whether what stands before a name is a seat: `Ers. Eva Ek (S)`."""
    role = role_and_organisation(before)
    return role is not None and role[1] is None and role[0][0] in _SEATS


def _is_heading(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING
        and "\t" not in text
        and text[0].isupper()
        and is_organisation(text.rstrip(":"))
        and field_label(text) is None
    )


def _convinces(run: Sequence[Sequence[Entry]], groups: int) -> bool:
    """Whether people on lines below each other are those who met: on two lines at least it is said for whom they came or which office they hold."""
    if len(run) < _FEWEST:
        return False
    if sum(bool(one.roles) and set(one.roles) <= _SIGNING for people in run for one in people[:1]) * 2 > len(run):
        return False
    told = [one for people in run for one in people[:1] if one.organisation or one.party or set(one.roles) - _SIGNING]
    return groups >= _FEWEST or (len(told) >= _FEWEST and any(one.organisation or one.party for one in told))
