"""What text extraction broke, put right, with the way back to the source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired line and, for each of its characters, the index of the source character that it stands for; None where nothing was changed."""

    text: str
    offsets: tuple[int, ...] | None = None

    def source_index(self, index: int) -> int:
        """The index in the source line of the repaired text's character `index`."""
        return index if self.offsets is None else self.offsets[index]


def repair(raw: str) -> Repaired:
    """Repair one line of source text."""
    return Repaired(raw)
