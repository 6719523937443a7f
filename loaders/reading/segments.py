"""Pieces of text on a PDF page, each where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.reading.glyphs import Box, Glyphs, Setting

GAP = 1.1
"""White space that parts two pieces of a line, in font sizes; a space between words is a quarter to a half."""

_BETWEEN = 0.15
"""Room for a space between words, in font sizes; letters of one word stand closer."""

_OTHER_LINE = 0.25
"""What stands beside a piece of text further up or down than this, in font sizes, stands on a line of its own, as beside cells at half height."""

_LEAST_WORD = 3
"""Words have this many characters on average at least."""

_WIDEST_AVERAGE = 0.72
"""Characters of a text are this wide on average at most, in font sizes; where they are wider, gaps are hidden between words."""

_FEWEST_WORDS = 2
_WIDEST_SPACE = 3.0
_SAME = 0.1
_UNLIKE = 1.2
"""A justified line has more words than so many, spaces no wider (in font sizes) that differ by no more, and words of different widths."""

_BETWEEN_WORDS = re.compile(r"\S\s+(?=\S)")
_LAST_HYPHEN = re.compile(r"[\x02\ufffe\xad\u2010]$")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


class Segment(NamedTuple):
    """Text that stands together on one line. x0, x1: its left and right edge; y: its baseline, downwards; size: of its font. In points.

    A named tuple, because a page has hundreds and dataclasses take three times as long to make.
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool


def segments(glyphs: Glyphs) -> list[Segment]:
    """The pieces of text that stand the way most of a page's text does, in the order of its content."""
    lines = [(start, end, glyphs.setting(start)) for start, end in _lines(glyphs.text)]
    upright = 0
    if any(setting.turn for _, _, setting in lines):
        upright = Counter(setting.turn for _, _, setting in lines).most_common(1)[0][0]
    found: list[Segment] = []
    for start, end, setting in lines:
        if setting.turn == upright:
            boxes = glyphs.boxes(start, end, upright)
            if len(boxes) == 1:
                found += _segment(glyphs, start, end, boxes[0], setting)
            else:
                found += _parted(glyphs, start, end, boxes, setting)
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines that PDFium makes out begin and end, without white space around them."""
    start = 0
    for line in text.split("\n"):
        right = line.rstrip()
        if right:
            yield start + len(right) - len(right.lstrip()), start + len(right)
        start += len(line) + 1


def _parted(glyphs: Glyphs, start: int, end: int, boxes: list[Box], setting: Setting) -> Iterator[Segment]:
    """A line parted where the pen leaps."""
    if len(boxes) > _FEWEST_WORDS and _is_justified(boxes, glyphs.text.count(" ", start, end)):
        yield _whole(glyphs, start, end, boxes, setting)
        return
    first, first_number = start, 0
    x0, top, x1, bottom = boxes[0] if boxes else (0.0, 0.0, 0.0, 0.0)
    words: list[int] = []
    close = 0
    for number, box in enumerate(boxes[1:], start=1):
        begins, upper, ends, lower = box
        size = bottom - top if bottom - top > lower - upper else lower - upper
        level = upper < bottom > top < lower > upper or abs(bottom - lower) < size / 2
        if level and -size < begins - x1 < GAP * size:
            if begins - x1 > _BETWEEN * size:
                words.append(number - first_number)
            else:
                close += 1
            top = top if top < upper else upper
            x1 = x1 if x1 > ends else ends
            bottom = bottom if bottom > lower else lower
            continue
        begin = glyphs.box_start(number - first_number, first, end)
        yield from _spaced(glyphs, first, begin, (x0, top, x1, bottom), setting, () if close else words)
        first, first_number = begin, number
        words, close = [], 0
        apart = abs(lower - bottom) > _OTHER_LINE * size
        x0, top, x1, bottom = box
        if (apart or not level) and begin < end:
            setting = glyphs.setting(begin)
    yield from _spaced(glyphs, first, end, (x0, top, x1, bottom), setting, () if close else words)


def _is_justified(boxes: Sequence[Box], spaces: int) -> bool:
    """Whether the boxes are words of one line that was stretched to fill its column: as wide a space between all of them, though wide enough to part cells.

    spaces: as many stand between the words.
    """
    size = max(bottom - top for _, top, _, bottom in boxes)
    gaps: list[float] = []
    widths: list[float] = []
    begin, end, base = boxes[0][0], boxes[0][2], boxes[0][3]
    for left, _, right, bottom in boxes[1:]:
        if abs(bottom - base) > size / 2:
            return False
        if left - end > _BETWEEN * size:
            gaps.append(left - end)
            widths.append(end - begin)
            begin = left
        end = right
    widths.append(end - begin)
    if (
        len(gaps) != spaces
        or len(gaps) < _FEWEST_WORDS
        or not size < max(gaps) < _WIDEST_SPACE * size
        or max(gaps) - min(gaps) > _SAME * size
    ):
        return False
    return max(widths) > _UNLIKE * min(widths) and max(widths) > 2 * size


def _whole(glyphs: Glyphs, start: int, end: int, boxes: Sequence[Box], setting: Setting) -> Segment:
    """A justified line as one piece, one space between its words."""
    _, size, y, bold = setting
    size = size or boxes[0][3] - boxes[0][1]
    text = _clean(" ".join(glyphs.text[start:end].split()))
    return Segment(boxes[0][0], boxes[-1][2], y, size, text, bold)


def _spaced(
    glyphs: Glyphs, start: int, end: int, box: Box, setting: Setting, words: Sequence[int]
) -> Iterator[Segment]:
    """The text from `start` to `end`, with the spaces that a page lacks whose words are set one by one. words: the boxes before which there is room for one."""
    found = _segment(glyphs, start, end, box, setting)
    raw = glyphs.text[start:end]
    if len(found) == 1 and _LEAST_WORD * len(words) < len(raw) and len(words) > sum(map(str.isspace, raw.strip())):
        for number in reversed(words):
            at = glyphs.box_start(number, start, end) - start
            if 0 < at < len(raw) and not raw[at - 1].isspace() and not raw[at].isspace():
                raw = f"{raw[:at]} {raw[at:]}"
        found = [found[0]._replace(text=_clean(raw.strip()))]
    yield from found


def _segment(glyphs: Glyphs, start: int, end: int, box: Box, setting: Setting) -> list[Segment]:
    """The text from `start` to `end`, which stands in `box`: one segment, or more where gaps are hidden in it."""
    raw = glyphs.text[start:end]
    text = raw.strip()
    if not text:
        return []
    turn, size, y, bold = setting
    size = size or box[3] - box[1]
    bold = bold and glyphs.setting(start + len(raw.rstrip()) - 1).bold  # not where only a label is
    if box[2] - box[0] <= _WIDEST_AVERAGE * size * len(text):
        return [Segment(box[0], box[2], y, size, _clean(text), bold)]
    start += raw.index(text)
    found: list[Segment] = []
    begin, x0 = 0, box[0]
    for gap in _BETWEEN_WORDS.finditer(text):
        right, left = glyphs.edges(start + gap.start(), turn)[1], glyphs.edges(start + gap.end(), turn)[0]
        if left - right > GAP * size:
            found.append(Segment(x0, right, y, size, _clean(text[begin : gap.start() + 1]), bold))
            begin, x0 = gap.end(), left
    found.append(Segment(x0, box[2], y, size, _clean(text[begin:]), bold))
    return found


def _clean(text: str) -> str:
    """Text without what cannot be printed; a hyphen that PDFium marked as one at the end of a line is a hyphen."""
    if text.isprintable() and not text.endswith("\u2010"):
        return text
    return _UNPRINTABLE.sub("", _LAST_HYPHEN.sub("-", text))
