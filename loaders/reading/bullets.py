"""Bullets that a PDF page draws as dots, as browsers do, and not as characters."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.ruling import Dot
from loaders.reading.segments import Segment

_FURTHEST = 3.0
"""An entry begins no further to the right of its dot, in font sizes."""

_LARGEST = 0.6
"""A bullet is no larger than small letters, in font sizes."""

_MOST = 400
"""A page with more dots is a drawing."""

_LOWEST = 0.1
_HIGHEST = 0.75
"""Its middle lies this far above the baseline, in font sizes."""


def with_bullets(segments: Sequence[Segment], dots: Sequence[Dot]) -> Sequence[Segment]:
    """The pieces of text of a page, those behind a dot with a bullet before them."""
    if not dots or len(dots) > _MOST:
        return segments
    found = list(segments)
    for dot in dots:
        beside = [at for at, segment in enumerate(found) if _stands_before(dot, segment)]
        if beside:
            at = min(beside, key=lambda at: found[at].x0)
            found[at] = found[at]._replace(x0=dot.x, text=f"• {found[at].text}")
    return found


def _stands_before(dot: Dot, segment: Segment) -> bool:
    """Whether a dot is the bullet of a piece of text: right before it, on its line."""
    room, height = segment.x0 - dot.x - dot.size, segment.y - dot.y
    return (
        0 < room < _FURTHEST * segment.size
        and dot.size < _LARGEST * segment.size
        and _LOWEST * segment.size < height < _HIGHEST * segment.size
        and segment.text[0] != "•"
    )
