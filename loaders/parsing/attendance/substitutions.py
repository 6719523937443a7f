"""Who took whose place at a meeting, as sentences tell it."""

from __future__ import annotations

import re

from loaders.parsing.agents.variants import without_genitive
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.presence_phrases import phrases
from loaders.parsing.attendance.ranges import find_attended
from loaders.parsing.dates import NAMES_OF_MONTHS
from loaders.parsing.text.minutes import Passage

_REPLACED_BY = phrases("replaced_by")
_SERVES_FOR = phrases("serves_for")
_TAKES_PLACE = re.compile(
    r"(?:För|I\s?stället\sför|Istället\sför)\s(?:(?:den|frånvarande|förhindrade|ordinarie|ledamoten|ersättaren)\s){0,3}(?=[A-ZÅÄÖ])"
)
_STEPPED_IN = re.compile(
    r",?\s(?:inträdde|inträder|tjänstgjorde|tjänstgör|deltog|deltar|(?:trädde|träder|gick|går)\sin)\s(?:(?:som|tjänstgörande|ersättaren|ersättare|suppleanten)\s){0,3}(?=[A-ZÅÄÖ])"
)
"""`För frånvarande ledamoten Eva Ek inträdde ersättaren Bo Al`."""
_FOR_GOOD = re.compile(
    r"\bsom\s+(?:ny\s+|ordinarie\s+)*(?:ledamot|ersättare|representant|ordförande|vice|\w*sekreterare|\w*ledare|protokollförare|justerare)|\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?)\s+(?:den\s+)?\d",
    re.IGNORECASE,
)
"""Whoever takes over a post does not stand in at this meeting."""
_MONTHS = "|".join(NAMES_OF_MONTHS)
_FROM_DAY = re.compile(
    rf"\b(?:från|fr\.?\s?o\.?\s?m\.?)\s(?:och\smed\s)?(?:den\s)?(?:\d{{1,2}}(?:/\d|\s(?:{_MONTHS}))|{_MONTHS}|(?:19|20)\d\d\b|årsskifte|nyår|våren|sommaren|hösten|vintern)",
    re.IGNORECASE,
)
"""`Eva Ek ersätts från 1 juli av Bo Al`: not at this meeting alone."""
_LEAVES = re.compile(
    r"\b(?:slutar|slutat|lämnar|lämnat|avgår|avgått|går i pension|avsagt sig|entledig\w+)\b", re.IGNORECASE
)
"""Before `ersätts av`: then the other comes for good."""
_PLACE = re.compile(r"\bställe\b")


def with_substitution(
    found: list[Listed], passage: Passage, start: int, end: int, known: frozenset[str], *, opening: bool
) -> list[Listed]:
    """Those whom the sentence text[start:end] shows, with whoever took another's place in it. found: the others; opening: whether it stands in the first paragraphs."""
    text = passage.text
    taken = _TAKES_PLACE.match(text, start) if text.startswith(("För ", "I ", "Istället "), start) else None
    stepped = _STEPPED_IN.search(text, taken.end(), end) if taken is not None and opening else None
    if taken is not None and stepped is not None:
        found = _substitution(passage, (stepped.end(), end), (taken.end(), stepped.start()), known, absent=[])
    elif (
        (match := _REPLACED_BY.search(text, start, end))
        and not _FOR_GOOD.search(text, match.end(), end)
        and not _LEAVES.search(text, start, match.start())
        and not _FROM_DAY.search(text, start, end)
    ):
        found += _substitution(passage, (match.end(), end), (start, match.start()), known, absent=found)
    elif (
        opening
        and (match := _SERVES_FOR.search(text, start, end))
        and not find_attended(text[match.end() : end])
        and not _FOR_GOOD.search(text, match.end(), end)
    ):
        found += _substitution(passage, (start, match.start()), (match.end(), end), known, absent=found)
    return found


def _substitution(
    passage: Passage,
    substitute: tuple[int, int],
    replaced: tuple[int, int],
    known: frozenset[str],
    absent: list[Listed],
) -> list[Listed]:
    """The substitute, who votes, and the member replaced, who is absent."""
    deputies = entries(passage.text[substitute[0] : substitute[1]].strip(" ."), 0, known)
    members = entries(passage.text[replaced[0] : replaced[1]].strip(" ."), 0, known)
    if not members:
        members = [one.entry for one in absent]
    if len(deputies) != 1 or not members:
        return []
    deputy: Entry = deputies[0]
    place = _PLACE.search(passage.text, *replaced) is not None
    deputy.substitutes_for = without_genitive(members[0].name) if place else members[0].name
    deputy.substituted_party, deputy.substituted_organisation = members[0].party, members[0].organisation
    deputy.presence = "serving"
    deputy.deputy = True
    return [
        Listed(
            deputy,
            "beslutande",
            "ersättare",
            None,
            passage.evidence(min(substitute[0], replaced[0]), max(substitute[1], replaced[1])),
        )
    ]
