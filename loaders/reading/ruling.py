"""Ruling: the straight lines that are drawn on a PDF page, as around the cells of a table, and the dots, as before the entries of a list."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_THIN = 3.0
"""A line or bar is no thicker, and what is drawn askew by less is straight. In points."""

_SHORTEST = 5.0
"""Shorter strokes rule nothing; the corners that Word draws by themselves are a point wide."""

_TOUCHING = 4.0
"""Strokes on one line with less between them are one: borders are often drawn cell by cell."""

_SMALLEST_DOT = 1.5
_LARGEST_DOT = 7.0
_ROUND = 0.5
"""A dot is as wide as high, as exactly as this. In points."""

_MOST_CORNERS = 64
_MOST_OBJECTS = 20_000
"""A path with more corners is a drawing; a page with more objects is a picture made of strokes."""

_CURVE = pdfium.FPDF_SEGMENT_BEZIERTO
_MOVE = pdfium.FPDF_SEGMENT_MOVETO


class Rule(NamedTuple):
    """A straight line. at: its place across (x of an upright one, y downwards of a level one); begin, end: its reach along, in points."""

    at: float
    begin: float
    end: float


class Dot(NamedTuple):
    """A small drawing as wide as high. x: its left edge; y: its middle, downwards; size: its width. In points."""

    x: float
    y: float
    size: float


class Ruling(NamedTuple):
    """The lines and dots of a page."""

    level: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()
    dots: tuple[Dot, ...] = ()


Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, y upwards."""


def ruling_of(page: pypdfium2.PdfPage) -> Ruling:
    """The lines drawn on an upright page; strokes that go on from one another are one line."""
    level: list[Rule] = []
    upright: list[Rule] = []
    dots: list[Dot] = []
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > _MOST_OBJECTS:
        return Ruling()
    for index in range(count):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH and (box := _box_of(drawn)) is not None:
            left, bottom, right, top = box
            if _SMALLEST_DOT <= right - left <= _LARGEST_DOT and abs(right - left - top + bottom) <= _ROUND:
                dots.append(Dot(left, -(bottom + top) / 2, right - left))
                continue
            for (x0, y0), (x1, y1) in _strokes(drawn, box):
                if abs(y1 - y0) <= _THIN and abs(x1 - x0) >= _SHORTEST:
                    level.append(Rule(-(y0 + y1) / 2, min(x0, x1), max(x0, x1)))
                elif abs(x1 - x0) <= _THIN and abs(y1 - y0) >= _SHORTEST:
                    upright.append(Rule((x0 + x1) / 2, -max(y0, y1), -min(y0, y1)))
    return Ruling(_whole(level), _whole(upright), tuple(dots))


def _box_of(path: ctypes.c_void_p) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _strokes(path: ctypes.c_void_p, box: Box) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of a path; of a bar that is as thin as a line, the one along it."""
    x0, y0, x1, y1 = box
    if y1 - y0 <= _THIN:
        yield (x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2)
    elif x1 - x0 <= _THIN:
        yield ((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1)
    elif pdfium.FPDFPath_CountSegments(path) <= _MOST_CORNERS:
        yield from _edges(path)


def _edges(path: ctypes.c_void_p) -> Iterator[tuple[Point, Point]]:
    """The edges of a path of several corners, its closing ones too; none where it has curves."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = at = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == _CURVE:
            return
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == _MOVE:
            start = point
        else:
            yield at, point
        at = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield at, start


def _whole(strokes: Sequence[Rule]) -> tuple[Rule, ...]:
    """Strokes on one line put together where they touch."""
    lines: list[list[Rule]] = []
    for stroke in sorted(strokes):
        if lines and stroke.at - lines[-1][0].at <= _THIN / 2:
            lines[-1].append(stroke)
        else:
            lines.append([stroke])
    return tuple(rule for line in lines for rule in _joined(sorted(line, key=lambda stroke: stroke.begin)))


def _joined(line: Sequence[Rule]) -> Iterator[Rule]:
    begin, end = line[0].begin, line[0].end
    for _, after in pairwise(line):
        if after.begin - end > _TOUCHING:
            yield Rule(line[0].at, begin, end)
            begin = after.begin
            end = after.end
        end = max(end, after.end)
    yield Rule(line[0].at, begin, end)
