"""Where the characters of a PDF page stand and how they are set: PDFium's answers, as Python numbers."""

from __future__ import annotations

import ctypes
import math
import re
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_LONGEST_FONT_NAME = 100
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
"""PDFium's flag for a font made bold."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points; upright, y downwards."""


class Setting(NamedTuple):
    """How a character is set. turn: quarter turns counter-clockwise; size: of its font; y: its baseline when upright, downwards. In points."""

    turn: int
    size: float
    y: float
    bold: bool


class Glyphs:
    """The characters of one page and their places, by index in `text`. Valid while the PDFium text page is open."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        self.text = _characters(page)
        self._raw = page.raw
        self._matrix = pdfium.FS_MATRIX()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._flags = ctypes.c_int()
        self._name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
        self._bold: dict[bytes, bool] = {}
        self._to_sides = tuple(map(ctypes.byref, self._sides))
        self._to_matrix = ctypes.byref(self._matrix)
        self._to_flags = ctypes.byref(self._flags)

    def setting(self, index: int) -> Setting:
        """How a character is set."""
        raw, matrix = self._raw, self._matrix
        pdfium.FPDFText_GetMatrix(raw, index, self._to_matrix)
        up, along = matrix.b, matrix.a
        turn = 0 if up == 0 and along > 0 else round(math.atan2(up, along) / (math.pi / 2)) % 4
        size = float(pdfium.FPDFText_GetFontSize(raw, index)) * math.hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetFontInfo(raw, index, self._name, _LONGEST_FONT_NAME, self._to_flags)
        name = self._name.value
        bold = self._bold.get(name)
        if bold is None:
            bold = self._bold[name] = self._flags.value & _FORCED_BOLD != 0 or _BOLD.search(name) is not None
        x, y = matrix.e, matrix.f
        return Setting(turn, size, -y if turn == 0 else _turned(x, y, x, y, turn)[1], bold)

    def boxes(self, start: int, end: int, turn: int) -> list[Box]:
        """The boxes around the characters from `start` to `end`: one for each run of them that is set in one go."""
        raw, ask = self._raw, pdfium.FPDFText_GetRect
        left, top, right, bottom = self._sides
        to_left, to_top, to_right, to_bottom = self._to_sides
        boxes = []
        for index in range(pdfium.FPDFText_CountRects(raw, start, end - start)):
            ask(raw, index, to_left, to_top, to_right, to_bottom)
            if turn == 0:
                boxes.append((left.value, -top.value, right.value, -bottom.value))
            else:
                boxes.append(_turned(left.value, bottom.value, right.value, top.value, turn))
        return boxes

    def box_start(self, number: int, start: int, end: int) -> int:
        """The first character of the box of that number (from 0), of the boxes of the characters from `start` to `end`."""
        low, reach = start, 8
        while start + reach < end and pdfium.FPDFText_CountRects(self._raw, start, reach) <= number:
            low, reach = start + reach, 2 * reach
        high = min(start + reach, end)
        while low < high:
            middle = (low + high) // 2
            if pdfium.FPDFText_CountRects(self._raw, start, middle - start + 1) > number:
                high = middle
            else:
                low = middle + 1
        return low

    def edges(self, index: int, turn: int) -> tuple[float, float]:
        """The left and right edge of a character."""
        left, right, bottom, top = self._sides
        pdfium.FPDFText_GetCharBox(self._raw, index, *self._to_sides)
        box = _turned(left.value, bottom.value, right.value, top.value, turn)
        return box[0], box[2]


def _characters(page: pypdfium2.PdfTextPage) -> str:
    """The page's text, one character for each that PDFium counts."""
    count = page.count_chars()
    text: str = page.get_text_range()
    if len(text) == count:
        return text
    codes = [pdfium.FPDFText_GetUnicode(page.raw, index) for index in range(count)]
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
