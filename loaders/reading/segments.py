"""Pieces of text on a PDF page, each where it stands: what PDFium tells, turned upright."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

GAP = 1.1
"""White space that parts two pieces of a line, in font sizes; a space between words is a quarter to a half."""

_WIDEST_AVERAGE = 0.72
"""Characters of a text are this wide on average at most, in font sizes; where they are wider, gaps are hidden between words."""

_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_LAST_HYPHEN = re.compile(r"[\x02\ufffe\xad]$")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points; upright, y downwards."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Text that stands together on one line. x0, x1: its left and right edge; y: its baseline, downwards; size: of its font. In points."""

    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool


class PageText:
    """The text of one page with the places of its characters. Valid while the PDFium text page is open."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._raw = text.raw
        self.characters = _characters(text)
        self._matrix = pdfium.FS_MATRIX()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._flags = ctypes.c_int()
        self._font = ctypes.create_string_buffer(100)

    def segments(self) -> list[Segment]:
        """The pieces of text that stand the way most of the page's text does, in the order of its content."""
        lines = list(self._lines())
        turns = [self._quarter_turns(start) for start, _ in lines]
        upright = Counter(turns).most_common(1)[0][0] if turns else 0
        return [
            segment
            for (start, end), turn in zip(lines, turns, strict=True)
            if turn == upright
            for segment in self._line_segments(start, end, turn)
        ]

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Where the lines that PDFium makes out begin and end, without white space around them."""
        start = 0
        for line in self.characters.split("\n"):
            text = line.rstrip()
            if text:
                yield start + len(text) - len(text.lstrip()), start + len(text)
            start += len(line) + 1

    def _quarter_turns(self, index: int) -> int:
        """How many quarter turns counter-clockwise a character is turned."""
        return round(float(pdfium.FPDFText_GetCharAngle(self._raw, index)) / (math.pi / 2)) % 4

    def _line_segments(self, start: int, end: int, turn: int) -> Iterator[Segment]:
        """A line parted where the pen leaps."""
        boxes = self._boxes(start, end, turn)
        first = start
        left: Box | None = None
        for at, box in enumerate(boxes):
            if left is None:
                left = box
                continue
            size = max(left[3] - left[1], box[3] - box[1])
            same_line = min(left[3], box[3]) - max(left[1], box[1]) > 0 or abs(left[3] - box[3]) < size / 2
            if same_line and -size < box[0] - left[2] < GAP * size:
                left = (left[0], min(left[1], box[1]), max(left[2], box[2]), max(left[3], box[3]))
                continue
            begin = self._box_start(start, end, at)
            yield from self._segment(first, begin, left, turn)
            first, left = begin, box
        if left is not None:
            yield from self._segment(first, end, left, turn)

    def _segment(self, start: int, end: int, box: Box, turn: int) -> Iterator[Segment]:
        """The text from `start` to `end`, which stands in `box`: one segment, or more where gaps are hidden in it."""
        raw = self.characters[start:end]
        text = raw.strip()
        if not text:
            return
        start += len(raw) - len(raw.lstrip())
        size = self._size(start) or (box[3] - box[1])
        cuts = [0]
        if box[2] - box[0] > _WIDEST_AVERAGE * size * len(text) and " " in text:
            cuts += self._hidden_gaps(start, text, size, turn)
        y = self._baseline(start, turn)
        bold = self._is_bold(start)
        for begin, until in zip(cuts, (*cuts[1:], len(text)), strict=True):
            x0 = self._edge(start + begin, turn)[0] if begin else box[0]
            x1 = self._edge(start + len(text[:until].rstrip()) - 1, turn)[1] if until < len(text) else box[2]
            yield Segment(x0, x1, y, size, _clean(text[begin:until]), bold)

    def _hidden_gaps(self, start: int, text: str, size: float, turn: int) -> Iterator[int]:
        """Where in a text that is too wide for its characters a word begins after a gap."""
        for space in re.finditer(r"\S(\s+)(?=\S)", text):
            if self._edge(start + space.end(), turn)[0] - self._edge(start + space.start(), turn)[1] > GAP * size:
                yield space.end()

    def _boxes(self, start: int, end: int, turn: int) -> list[Box]:
        count = pdfium.FPDFText_CountRects(self._raw, start, end - start)
        left, top, right, bottom = self._sides
        boxes = []
        for index in range(max(count, 0)):
            pdfium.FPDFText_GetRect(self._raw, index, left, top, right, bottom)
            boxes.append(_turned(left.value, bottom.value, right.value, top.value, turn))
        return boxes

    def _box_start(self, start: int, end: int, index: int) -> int:
        """The first character of the box number `index` of a line."""
        low, high = start, end
        while low < high:
            middle = (low + high) // 2
            if pdfium.FPDFText_CountRects(self._raw, start, middle - start + 1) > index:
                high = middle
            else:
                low = middle + 1
        return low

    def _size(self, index: int) -> float:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._raw, index, matrix)
        return float(pdfium.FPDFText_GetFontSize(self._raw, index) * math.hypot(matrix.c, matrix.d))

    def _edge(self, index: int, turn: int) -> tuple[float, float]:
        """The left and right edge of a character."""
        left, right, bottom, top = self._sides
        pdfium.FPDFText_GetCharBox(self._raw, index, left, right, bottom, top)
        box = _turned(left.value, bottom.value, right.value, top.value, turn)
        return box[0], box[2]

    def _baseline(self, index: int, turn: int) -> float:
        x, y = self._sides[:2]
        pdfium.FPDFText_GetCharOrigin(self._raw, index, x, y)
        return _turned(x.value, y.value, x.value, y.value, turn)[1]

    def _is_bold(self, index: int) -> bool:
        pdfium.FPDFText_GetFontInfo(self._raw, index, self._font, len(self._font), self._flags)
        return _BOLD.search(self._font.value) is not None or bool(
            pdfium.FPDFText_GetFontWeight(self._raw, index) >= 600
        )


def _characters(text: pypdfium2.PdfTextPage) -> str:
    """The page's text, one character for each that PDFium counts."""
    count = text.count_chars()
    characters: str = text.get_text_range()
    if len(characters) == count:
        return characters
    codes = [pdfium.FPDFText_GetUnicode(text.raw, index) for index in range(count)]
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)


def _turned(left: float, bottom: float, right: float, top: float, turn: int) -> Box:
    """A box of PDF coordinates (y upwards), turned back by quarter turns, y downwards."""
    if turn == 0:
        return left, -top, right, -bottom
    if turn == 1:
        return bottom, left, top, right
    if turn == 2:
        return -right, bottom, -left, top
    return -top, -right, -bottom, -left


def _clean(text: str) -> str:
    """Text without what cannot be printed; a hyphen that PDFium marked as one at the end of a line is a hyphen."""
    return _UNPRINTABLE.sub("", _LAST_HYPHEN.sub("-", text.rstrip()))
