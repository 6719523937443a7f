"""What is told once of several people on a line: the organisation, or the part attended, behind the last of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing import vocabulary
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.text.signs import has_any_within

_BOARD = frozenset(vocabulary.table("roles")["board"]["words"])
_PARTY = re.compile(r"\A\s\([A-Za-zÅÄÖ]{1,3}\)")
_DEPUTY_OF = re.compile(r"\b(?:hans|hennes|dennes|dennas|vars)\s(?:personliga?\s)?(?:ersättare|suppleant)\s\Z")
_ALL = ("båda ", "bägge ", "alla ", "samtliga ")
_BOTH = re.compile(r",\s(?:(?P<two>båda|bägge)|alla|samtliga)\s(?:(?:två|tre|fyra|fem)\s)?(?:från\s|för\s)?")
"""Behind a name, before the organisation of others too."""

_ANDS = (" och ", " samt ", " & ")
_COMMAS = (", ",)
_FEWEST_GROUPS = 2


def share(found: Sequence[Entry], text: str, start: int) -> None:
    """Give everybody on a line, from `start` on, what is told of several."""
    _share_organisation(found, text)
    if has_any_within(text, _ALL, start):
        _share_with_all(found, text)
    if text.find(";", start) >= 0:
        _share_in_groups(found, text)


def _share_organisation(found: Sequence[Entry], text: str) -> None:
    """Give `A och B från C`, `A, B och C, D (§ 23)` all the organisation, and the paragraphs, that stand behind the last; `hans ersättare B` that of A."""
    for last in range(len(found) - 1, 0, -1):
        one = found[last]
        if not one.organisation and _DEPUTY_OF.search(text, max(0, one.start - 40), text.find(one.name, one.start)):
            one.organisation = found[last - 1].organisation
        if not (one.organisation or one.attended):
            continue
        first = last
        while first and _joined(found[first - 1], found[first], text, (*_COMMAS, *_ANDS) if first < last else _ANDS):
            first -= 1
        whole = first == 0 and last == len(found) - 1
        for other in found[first:last]:
            if one.organisation and not one.roles:
                other.organisation, other.end = one.organisation, one.end
            if whole or (one.organisation and not one.roles):
                other.attended = list(one.attended)


def _share_with_all(found: Sequence[Entry], text: str) -> None:
    """Give `A, ordförande, och B, båda Ås kommun` both the organisation, and where all are told to come from it all of those before who have none."""
    for index, one in enumerate(found):
        both = _BOTH.search(text, _after_name(one, text), one.end) if one.organisation else None
        if both is None or not text.startswith(one.organisation or "-", both.end()):
            continue
        for other in reversed(found[max(index - 1, 0) if both["two"] else 0 : index]):
            if other.organisation:
                break
            other.organisation, other.end = one.organisation, one.end


def _share_in_groups(found: Sequence[Entry], text: str) -> None:
    """Give people the organisation behind the last of them, where semicolons set groups apart that each end with one: `A, ordf., och B, C; D, E`."""
    groups: dict[int, list[Entry]] = {}
    for one in found:
        groups.setdefault(text.count(";", 0, one.start), []).append(one)
    if len(groups) < _FEWEST_GROUPS or not all(group[-1].organisation for group in groups.values()):
        return
    for *others, last in groups.values():
        if _BOARD.issuperset(last.roles) and all(_BOARD.issuperset(one.roles) for one in others):
            for one in others:
                one.organisation = one.organisation or last.organisation


def _joined(one: Entry, other: Entry, text: str, joints: Sequence[str]) -> bool:
    """Whether nothing but a conjunction or comma, perhaps behind a party, stands between two people of whom the first has no office or organisation."""
    if one.organisation or one.roles or one.presence or one.attended:
        return False
    return _PARTY.sub("", text[_after_name(one, text) : text.find(other.name, one.start)]) in joints


def _after_name(entry: Entry, text: str) -> int:
    return text.find(entry.name, entry.start) + len(entry.name)
