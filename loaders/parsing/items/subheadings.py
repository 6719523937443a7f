"""Sub-headings of one agenda item: `11.1`, `11.2`, or letters that are no list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.agents.names import find_names
from loaders.parsing.appointments.office import POSTS
from loaders.parsing.items.chains import Candidate
from loaders.parsing.items.heading import Heading, heading_of
from loaders.parsing.text.minutes import TextLine

_BEFORE_A = ord("a") - 1
_POST = re.compile(rf"(?:till\s+)?(?:{POSTS})\b", re.IGNORECASE)


def _names_post(title: str) -> bool:
    """Whether a letter stands before whom an election puts into a post: `a) Ordförande på ett år: Eva Ek`."""
    label, _, names = title.partition(": ")
    return bool(names) and _POST.match(label) is not None and bool(find_names(names))


def _is_one_sentence(title: str) -> bool:
    return title.endswith(".") and ". " not in title and ": " not in title


def _goes_on(letters: Sequence[Candidate], lines: Sequence[TextLine], until: int) -> int:
    """How many lines with the next letters follow that are sentences, and no headings."""
    letter, count = letters[-1].numbering.key[0] + 1, 0
    for index in range(letters[-1].line + 1, until):
        sign = chr(_BEFORE_A + letter)
        if lines[index].text.startswith((f"{sign}) ", f"{sign}. ")):
            letter, count = letter + 1, count + 1
    return count


def _without_sentences(inside: Sequence[Candidate], lines: Sequence[TextLine], until: int) -> Sequence[Candidate]:
    """The candidates without letters that only list something: each ends with a full stop, and none but the last has text below it; or most of the list are sentences."""
    letters = [candidate for candidate in inside if candidate.numbering.style == "letter"]
    if letters and _goes_on(letters, lines, until) >= len(letters):
        return [candidate for candidate in inside if candidate.numbering.style != "letter"]
    if letters and any(_names_post(one.numbering.title) for one in letters):
        return [candidate for candidate in inside if candidate.numbering.style != "letter"]
    if len(letters) < 2 or not all(_is_one_sentence(one.numbering.title) for one in letters):
        return inside
    if any(lines[index].text for a, b in pairwise(letters) for index in range(a.line + 1, b.line)):
        return inside
    return [candidate for candidate in inside if candidate.numbering.style != "letter"]


def subordinate(
    heading: Heading, inside: Sequence[Candidate], lines: Sequence[TextLine], width: int, until: int
) -> list[Heading]:
    """The sub-headings of one item: `11.1`, `11.2` … of item 11, or `a.`, `b.` … from a on. until: where the next item begins."""
    found: list[Heading] = []
    inside = _without_sentences(inside, lines, until)
    decimals = {heading.key: heading}
    letter = 0
    for candidate in inside:
        key = candidate.numbering.key
        if candidate.numbering.style == "decimal":
            above = decimals.get(key[:-1])
            if above is not None and key not in decimals:
                decimals[key] = heading_of(candidate, lines, width, above)
                found.append(decimals[key])
        elif candidate.numbering.style == "lettered":
            if heading.key[0] == key[0] and key[1] == letter + 1:
                letter += 1
                found.append(heading_of(candidate, lines, width, heading))
        elif key[0] == letter + 1 and f" {chr(97 + key[0])}) " not in candidate.numbering.title:
            letter += 1
            found.append(heading_of(candidate, lines, width, heading))
    return found
