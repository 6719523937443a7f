"""Places of which nothing else is known, alone on lines over the people that they sent, where organisations stand so in the same lists: `Storhed`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose

_HEADING = re.compile(rf"(?:[-–•*]\s+)?(?P<said>[{UPPER}][^,;.()\t:]{{1,40}}):?\Z")
_PLACE = re.compile(rf"[{UPPER}][^\W\d_]+(?:[ -][{UPPER}][^\W\d_]+){{0,2}}\Z")
_FEWEST = 2
"""As many organisations that head people show that a list is divided so."""

_LINES_OF_HEAD = 120


def place_headings(lines: Sequence[TextLine], headings: frozenset[int], known: frozenset[str]) -> frozenset[int]:
    """The numbers of the lines before the first item that are nothing but a place, and head people.

    headings: numbers of the lines on which items begin. known: people named elsewhere in the same minutes.
    """
    organisations = 0
    places: set[int] = set()
    for index, line in enumerate(lines[: min(len(lines) - 1, _LINES_OF_HEAD)]):
        if line.number in headings:
            break
        mark = _HEADING.match(line.text) if line.text and lines[index + 1].text else None
        if mark is None or not _is_person(lines[index + 1].text, known) or not _heads(lines, index, known):
            continue
        said = mark["said"].strip()
        if list_label(said) is not None or field_label(said) is not None or _is_person(said, known):
            continue
        if is_organisation(said):
            organisations += 1
        elif _PLACE.match(said) and role_and_organisation(said) is None:
            places.add(line.number)
    return frozenset(places) if organisations >= _FEWEST else frozenset()


def _heads(lines: Sequence[TextLine], index: int, known: frozenset[str]) -> bool:
    """Whether a line stands where headings do: behind a blank line, or among lines the first of which, but for labels, is none of somebody."""
    first = index
    while first and lines[first - 1].text and list_label(lines[first - 1].text) is None:
        first -= 1
    return first == index or not _is_person(lines[first].text, known)


def _is_person(text: str, known: frozenset[str]) -> bool:
    """Whether a line begins with somebody's name, perhaps behind a bullet."""
    people = entries(text, 0, known)
    return bool(people) and not text[: max(text.find(people[0].name), 0)].strip("-–•* ") and not is_prose(text)
