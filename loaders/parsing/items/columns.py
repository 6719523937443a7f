"""Headings that came out in a column of their own: which paragraph belongs to which of them, in order, by content."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from loaders.parsing.text.marks import is_listed, starts_list
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.headings import ASSOCIATED, DEAD, OPENERS

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_NUMBERED = re.compile(r"\bbeslut\s+\d{4}-\d+\s*§\s*(\d+)", re.IGNORECASE)
_COLUMN = 4
"""As many headings without text between them, and more, are a column and not empty items."""
_STEM = 6
_LOOKED_AT = 400
_LONGEST_LABEL = 60
_MOST = 200_000
_NUMBERED_HERE = 20.0
_OPENS, _NOT_OPEN, _ANY_TEXT = 0.2, -0.4, 0.5


class Titled(Protocol):
    """What is known of a heading here."""

    @property
    def number(self) -> str: ...

    @property
    def title(self) -> str: ...


def belongs_to(headings: Sequence[Titled], bodies: Sequence[tuple[Passage, ...]]) -> list[tuple[Passage, ...]]:
    """The bodies, each heading's own; where a column of headings has no text, the text after it is dealt out among its headings.

    Text that follows one column may belong to headings of the next, if those have none of their own.
    """
    dealt = list(bodies)
    done = 0
    for first, last in _columns(bodies):
        first = max(first, done)
        until = last + 1
        while until < len(bodies) and not bodies[until]:
            until += 1
        if until == len(bodies) or until == last + 1:
            until = last
        mine = [headings[index] for index in range(first, until + 1)]
        shares = _by_titles(mine, dealt[last]) or _deal(mine, _groups(dealt[last]), last - first)
        if until > last:
            shares[-1] = (*shares[-1], *dealt[until])
        dealt[first : until + 1] = shares
        done = until
    return dealt


def _columns(bodies: Sequence[tuple[Passage, ...]]) -> list[tuple[int, int]]:
    """Runs of headings of which only the last has text: (first, last)."""
    found = []
    start = 0
    for index, body in enumerate(bodies):
        if body:
            if index - start + 1 >= _COLUMN and len(body) >= (index - start + 1) / 2:
                found.append((start, index))
            start = index + 1
    return found


def _by_titles(headings: Sequence[Titled], paragraphs: Sequence[Passage]) -> list[tuple[Passage, ...]]:
    """The paragraphs below each title of an agenda that comes again without its number, in order; nothing where most do not come again."""
    said = [paragraph.text.strip(" .:").casefold() for paragraph in paragraphs]
    begins: list[int | None] = []
    after = 0
    for heading in headings:
        title = heading.title.strip(" .:").casefold()
        at = next((index for index in range(after, len(said)) if said[index] == title), None)
        begins.append(at)
        after = after if at is None else at + 1
    found = [at for at in begins if at is not None]
    if len(found) < _COLUMN - 1 or len(found) < len(headings) / 2:
        return []
    shares: list[tuple[Passage, ...]] = []
    for index, at in enumerate(begins):
        until = next((one for one in begins[index + 1 :] if one is not None), len(paragraphs))
        shares.append(() if at is None else tuple(paragraphs[at + 1 : until]))
    shares[0] = (*paragraphs[: found[0]], *shares[0])
    return shares


def _groups(paragraphs: Sequence[Passage]) -> list[list[Passage]]:
    """Paragraphs that stay together: a label with what stands under it, clauses with what they follow."""
    groups: list[list[Passage]] = []
    after_label = False
    for paragraph in paragraphs:
        label = starts_list(paragraph.text)
        if groups and ((label and len(paragraph.text) < _LONGEST_LABEL) or after_label or is_listed(paragraph.text)):
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
        after_label = label
    return groups


def _deal(headings: Sequence[Titled], groups: Sequence[Sequence[Passage]], own: int) -> list[tuple[Passage, ...]]:
    """Deal groups of paragraphs out among headings, both in order, so that they fit best (dynamic programming over groups and headings).

    own: the heading right before the text, to which all of it goes where no other fits better.
    """
    count = len(headings)
    everything = tuple(paragraph for group in groups for paragraph in group)
    whole = [() if index != own else everything for index in range(count)]
    if count * len(groups) > _MOST:
        return whole
    scores = _scores(headings, [" ".join(paragraph.text for paragraph in group) for group in groups])
    best: list[float] = [0.0] * count
    back: list[list[int]] = []
    for index, row in enumerate(scores):
        opens = _OPENS if _opens(groups[index][0]) else _NOT_OPEN
        reached, source = -math.inf, -1
        now: list[float] = []
        came: list[int] = []
        for item in range(count):
            stay = best[item] if index else -math.inf
            if index == 0:
                reached, source = 0.0, item
            move = reached + (opens if index else 0.0) + _ANY_TEXT
            if move > stay:
                now.append(move + row[item])
                came.append(source)
            else:
                now.append(stay + row[item])
                came.append(item)
            if index and best[item] > reached:
                reached, source = best[item], item
        best = now
        back.append(came)
    item = max(range(count), key=best.__getitem__)
    if best[item] <= sum(row[own] for row in scores) + 1.0:
        return whole
    shares: list[list[Passage]] = [[] for _ in range(count)]
    for index in range(len(groups) - 1, -1, -1):
        shares[item].extend(reversed(groups[index]))
        item = back[index][item]
    return [tuple(share[::-1]) for share in shares]


def _scores(headings: Sequence[Titled], paragraphs: Sequence[str]) -> list[list[float]]:
    """How much each paragraph speaks of each heading: shared words, rare ones counting more; a decision's number settles it."""
    words = [_stems(paragraph[:_LOOKED_AT]) for paragraph in paragraphs]
    frequency = Counter(stem for stems in words for stem in stems)
    titles = [_stems(heading.title) for heading in headings]
    common = Counter(stem for stems in titles for stem in stems)
    signs = [[shown for stem, shown in ASSOCIATED.items() if _begins(stem, title)] for title in titles]
    table = []
    for paragraph, stems in zip(paragraphs, words, strict=True):
        lower = paragraph[:_LOOKED_AT].lower()
        numbers = {found.group(1) for found in _NUMBERED.finditer(paragraph)}
        row = []
        for heading, title, shown in zip(headings, titles, signs, strict=True):
            score = sum(_weight(stem, frequency, common) for stem in title & stems)
            score += sum(0.5 for words in shown if any(word in lower for word in words))
            row.append(score + _NUMBERED_HERE * (heading.number in numbers))
        table.append(row)
    return table


def _weight(stem: str, frequency: Counter[str], common: Counter[str]) -> float:
    weight = 1.0 / (frequency[stem] * common[stem])
    return weight * (0.15 if stem.isdigit() else 1.5)


def _begins(stem: str, title: frozenset[str]) -> bool:
    return any(word.startswith(stem[:_STEM]) for word in title)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in DEAD)


def _opens(paragraph: Passage) -> bool:
    """Whether a paragraph begins like the first on an item of business."""
    beginning = paragraph.text[:90].lower()
    return any(opener in beginning for opener in OPENERS)
