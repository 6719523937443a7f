"""Where a line of a list is cut: before each organisation that heads people, before others who were there besides, before sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.parsing.agents.name_words import UPPER, is_given_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.signs import has_any_within

_TOOK_PART = re.compile(
    r"\b(?:deltog|deltar|närvarade|medverkade|medverkar|anlände|ankom|anslöt|(?:lämnade|lämnar)\s(?:mötet|sammanträdet))\b"
)
_STOP = re.compile(r"(?<=[\w)])\.\s(?=[^\W\d_a-zåäö])")
_HEADED = re.compile(r"(?<=[^\d\s][.;])\s+(?P<org>(?:(?:För|Från|för|från)\s)?[A-ZÅÄÖ][^.:;,()\t]{1,50}):\s")
_FIRST_HEAD = re.compile(r"\s*(?:[-–•*]\s)?[A-ZÅÄÖ][^.:;,()\t]{1,50}:\s")
"""How a line begins with whoever sent the people behind it, of whom nothing else need be known where others follow that are told alike."""
BESIDES = re.compile(
    rf"(?:(?<=[\w)]\.\s)|\A)(?:Dessutom|Därutöver|Härutöver|Därjämte|Vidare)\s(?!deltog|deltar|närvar|medverka|var\b|antecknades)(?:även\s|också\s)?(?=[{UPPER}]|[a-zåäö]+\s(?:[a-zåäö]+\s)?[{UPPER}][\w-]+\s[{UPPER}])"
)
"""How a sentence without a verb goes on to others than members: `Dessutom förbundschef Eva Ek`."""
_BESIDES_BEGIN = (". Dessutom ", ". Därutöver ", ". Härutöver ", ". Därjämte ", ". Vidare ")
_SENT = re.compile(r"(?:för|från)\s", re.IGNORECASE)
_FEWEST_HEADS = 2
_LONGEST_GIVEN = 40


def by_organisation(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A part of a line cut before each organisation that heads people behind a stop (`För Ås kommun: A och B. För Försäkringskassan: C`), and before
    those who were there besides: `A och B. Dessutom C, förbundschef`."""
    several = text.count(":", start, end) >= _FEWEST_HEADS
    goes_on = has_any_within(text, _BESIDES_BEGIN, start, end)
    if not (several or goes_on):
        return [(start, end)]
    heads = list(_HEADED.finditer(text, start, end)) if several else []
    heads = [head for head in heads if list_label(head["org"]) is None and field_label(head["org"]) is None]
    alike = _FIRST_HEAD.match(text, start, end) if heads else None
    likely = alike is not None and _begins_with_given_name(text, alike.end())
    told = [
        head
        for head in heads
        if is_organisation(_SENT.sub("", head["org"])) or (likely and _begins_with_given_name(text, head.end()))
    ]
    cuts = [head.start("org") for head in (heads if len(told) * 2 >= len(heads) else told)]
    if cuts:
        cuts.append(sentence_after(text[:end], cuts[-1]))
    if goes_on and (besides := BESIDES.search(text, start + 1, end)) is not None:
        cuts.append(besides.start())
    return list(pairwise(sorted({start, *cuts, end})))


def _begins_with_given_name(text: str, start: int) -> bool:
    return is_given_name(text[start : start + _LONGEST_GIVEN].split(" ", 1)[0])


def sentence_after(text: str, start: int) -> int:
    """Where, after a list that ends with a full stop, sentences begin; the end of the text where none do."""
    for stop in _STOP.finditer(text, start):
        sentence = text[stop.end() : stop.end() + 120].split(". ")[0]
        if is_prose(sentence) or _TOOK_PART.search(sentence):
            return stop.end()
    return len(text)
