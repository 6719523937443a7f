"""Running headers, footers, page numbers and signature strips: lines that stand on the page and not in the minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.columns import is_rule
from loaders.reading.names import is_name
from loaders.reading.source import Line

_DEEPEST = 6
"""A page's header or footer is no deeper, in lines that are not blank."""

_LEAST_PAGES = 2
_SHARE_OF_PAGES = 0.4
"""A running header or footer stands on this many pages, and on this share of them (right and left pages may differ)."""

_PAGE_NUMBER = re.compile(
    r"\W*(?:sid(?:a|an|nr)?\.? *:? *\d{1,3}(?: *\(\d{1,3}\)| *(?:av|/) *\d{1,3})?|\d{1,3} *\(\d{1,3}\)|page \d{1,3} of \d{1,3})\W*",
    re.IGNORECASE,
)
_PAGE_NUMBER_AT_EDGE = re.compile(r"\W*\d{1,3}(?: */ *\d{1,3}| av \d{1,3})?\W*")
_STRIP = re.compile(
    r"(?:[\s|/_.…:–-]*(?:(?:ordförandens?|ordförandes?|justera(?:nde|re)(?:s|ns|nas)?|sekreterare(?:s|ns)|just\.?) *"
    r"sign(?:atur(?:er)?|\.)?(?![a-zåäö])|utdrags?bestyrkande|utdraget bestyrke?s|rätt utdraget(?: intygar)?)"
    r"(?:[\s|/_.…:–-]+(?-i:[A-ZÅÄÖ]{1,3})(?!\w))*)+[\s|/_.…:–-]*",
    re.IGNORECASE,
)
_STRIP_PARTS = ("sign", "SIGN", "Sign", "tdrag", "TDRAG")
_LONGEST_PAGE_NUMBER = 80
"""What lets the two patterns above be tried on few lines only."""

_CONTENTS = re.compile(r".{0,150}?[^\s.…](?:[ .]*\.{4,}|(?: \.){4,}| ?…{2,}| \.{3}(?= ))[ .]*\d{1,3}\s*")
"""A line of a table of contents: a title, dots, a page."""

_LONGEST_ENTRY = 400
"""A line of a table of contents is shorter, in characters."""
_NEVER = re.compile(
    r"\W*(?:\w{2,6} §|§|beslut|att\b|ärende|bakgrund|sammanfattning|förslag|yrkande|närvarande|frånvarande|beslutande|ledam|ersätt|övriga|"
    r"ordförande|vice|justera(?:re|s)\b|sekreterare|vid protokollet|underskrift|bilag|expedieras|styrelsen? (?:beslut|godkän)|\d{1,2}[.)] )",
    re.IGNORECASE,
)
"""How lines begin that recur in minutes without being headers or footers."""

_DIGITS = re.compile(r"\d+")
_SENTENCE_END = (".", ":", "!", "?")
_SHORTEST_AGAIN = 20
"""A shorter line may be said twice by chance."""


def mark_noise(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those marked as noise that recur at the edges of pages or can be nothing else.

    What the first page's header says is kept: it may be the only place that names the board or the day.
    """
    noise = {index for index, line in enumerate(lines) if _is_page_furniture(line.text)}
    noise |= _contents(lines)
    pages = _pages(lines)
    if len(pages) > 1:
        noise |= _running(lines, [page[::-1] for page in pages])
        noise |= _running(lines, pages) - set(pages[0])
        noise |= _again(lines, noise) - set(pages[0])
    else:
        noise |= _beside_page_numbers(lines, noise)
    if not noise and len(pages) < 2:
        return list(lines)
    noise |= _blanks_in_sentences(lines, noise, {page[0] for page in pages[1:]})
    return [replace(line, noise=True) if index in noise else line for index, line in enumerate(lines)]


def _is_page_furniture(text: str) -> bool:
    """Whether a line can be nothing but a page number or a strip for signatures."""
    if len(text) <= _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.fullmatch(text) is not None:
        return True
    for part in _STRIP_PARTS:
        if part in text:
            return _STRIP.fullmatch(text) is not None
    return False


def _contents(lines: Sequence[Line]) -> set[int]:
    """The lines of a table of contents, which has several."""
    found = {index for index, line in enumerate(lines) if "..." in line.text or "…" in line.text or ". ." in line.text}
    found = {
        index for index in found if len(lines[index].text) < _LONGEST_ENTRY and _CONTENTS.fullmatch(lines[index].text)
    }
    return found if len(found) > 1 else set()


def _pages(lines: Sequence[Line]) -> list[list[int]]:
    """The indexes of the lines of each page that are not blank; a text file's pages begin at form feeds."""
    pages: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if "\f" in line.text or (index and line.page != lines[index - 1].page):
            pages.append([])
        if line.text and not line.text.isspace():
            pages[-1].append(index)
    return [page for page in pages if page]


def _running(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> set[int]:
    """The lines that recur at the edge at which the pages begin, as far in from it as lines recur."""
    edges = [[(index, _shape(lines[index].text)) for index in page[:_DEEPEST]] for page in pages]
    counts = Counter(shape for edge in edges for shape in {shape for _, shape in edge})
    least = max(_LEAST_PAGES, _SHARE_OF_PAGES * len(pages))
    recurring = {shape for shape, count in counts.items() if count >= least}
    if any("#" in shape for shape in recurring):
        recurring -= _counted(lines, pages)
    return {index for edge in edges for index in _outermost(lines, edge, recurring)}


def _counted(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> set[str]:
    """The shapes of lines that count on within a page, as headings do: `2018-24 Dnr 17` and `2018-25 Dnr 9`."""
    counted: set[str] = set()
    for page in pages:
        texts = {lines[index].text.strip() for index in page}
        shapes = Counter(_shape(text) for text in texts if any(map(str.isalpha, text)))
        counted.update(shape for shape, count in shapes.items() if count > 1)
    return counted


def _outermost(lines: Sequence[Line], edge: Sequence[tuple[int, str]], recurring: set[str]) -> Iterator[int]:
    for index, shape in edge:
        text = lines[index].text.strip()
        if _is_page_furniture(text):
            continue
        if shape not in recurring or _NEVER.match(text) or is_name(text) or is_rule(text):
            return
        yield index


def _again(lines: Sequence[Line], noise: set[int]) -> set[int]:
    """Lines that say the same as a running header or footer, wherever on their page they came out."""
    texts = [line.text.strip() for line in lines]
    said = {texts[index] for index in noise if len(texts[index]) > _SHORTEST_AGAIN}
    return {index for index, text in enumerate(texts) if text in said}


def _beside_page_numbers(lines: Sequence[Line], noise: set[int]) -> set[int]:
    """In a text without pages: the lines that recur next to page numbers and strips."""
    beside: dict[str, list[int]] = {}
    for index in noise:
        for step in (-1, 1):
            other = index + step
            while 0 <= other < len(lines) and not lines[other].text.strip():
                other += step
            if 0 <= other < len(lines) and other not in noise:
                beside.setdefault(" ".join(lines[other].text.split()), []).append(other)
    found = {index for indexes in beside.values() if len(set(indexes)) >= _LEAST_PAGES for index in set(indexes)}
    return {
        index
        for index in found
        if not _NEVER.match(lines[index].text) and not is_name(lines[index].text) and not is_rule(lines[index].text)
    }


def _blanks_in_sentences(lines: Sequence[Line], noise: set[int], page_starts: set[int]) -> set[int]:
    """The blank lines around noise, or around the end of a page, in the middle of a sentence."""
    blanks: set[int] = set()
    end = 0
    for place in sorted(noise | page_starts):
        if place < end:
            continue
        begin, end = place, place
        while begin and _is_passed_over(lines, begin - 1, noise):
            begin -= 1
        while end < len(lines) and _is_passed_over(lines, end, noise):
            end += 1
        if begin and end < len(lines):
            before, after = lines[begin - 1].text.rstrip(), lines[end].text.lstrip()
            if not before.endswith(_SENTENCE_END) and after[0].islower():
                blanks.update(index for index in range(begin, end) if index not in noise)
    return blanks


def _is_passed_over(lines: Sequence[Line], index: int, noise: set[int]) -> bool:
    return index in noise or not lines[index].text.strip()


def _shape(text: str) -> str:
    """A line as it recurs from page to page: with every number the same in words and page numbers, as it stands where it is a date."""
    shape = " ".join(text.split()).casefold()
    return _DIGITS.sub("#", shape) if _PAGE_NUMBER_AT_EDGE.fullmatch(shape) or any(map(str.isalpha, shape)) else shape
