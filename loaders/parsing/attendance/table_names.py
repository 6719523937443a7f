"""Names that stand in two columns of a table: `Förnamn | Efternamn`, `Efternamn | Förnamn`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_GIVEN = frozenset(("förnamn", "tilltalsnamn"))
_SURNAMES = frozenset(("efternamn",))
_WHOLE = "Namn"


class SplitNames:
    """Two columns beside each other that hold the parts of names, as a head names them; none in most tables."""

    def __init__(self, head: Sequence[str]) -> None:
        self._at: int | None = None
        self._turned = False
        self.width = 0
        said = [cell.strip(" :*").lower() for cell in head]
        for at, (one, other) in enumerate(pairwise(said)):
            if {one, other} & _GIVEN and {one, other} & _SURNAMES:
                self._at, self._turned, self.width = at, one in _SURNAMES, len(said)

    def __bool__(self) -> bool:
        return self._at is not None

    def head(self, row: list[str]) -> list[str]:
        """A head with one column for the two."""
        return row if self._at is None else [*row[: self._at], _WHOLE, *row[self._at + 2 :]]

    def joined(self, row: list[str]) -> list[str]:
        """A row with the whole name in one cell."""
        if self._at is None or len(row) < self._at + 2:
            return row
        parts = row[self._at : self._at + 2]
        whole = " ".join(filter(None, reversed(parts) if self._turned else parts))
        return [*row[: self._at], whole, *row[self._at + 2 :]]
