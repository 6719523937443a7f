"""What a verification finds: what was compared, what differs and what to do, and sums that show two graphs equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

REBUILD = "make both graphs anew with finsam rebuild"
RESTORE = "put a backup back with finsam restore FILE, or load the minutes anew into another folder"
ANEW = "take it out with finsam remove, then load it again"

_SHOWN = 3
"""As many of what is wrong in one way are named; the others are counted."""

_MODULUS = 2**64


@dataclass(frozen=True, slots=True)
class Fault:
    """what: differs, and where; remedy: what to do. Both are parts of one sentence."""

    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what}: {self.remedy}."


@dataclass(slots=True)
class Sums:
    """For each class how many entities there are, and a hash of all of them, whatever their order."""

    counts: Counter[str] = field(default_factory=Counter)
    hashes: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, digest: bytes) -> None:
        """Count in one entity of a class; digest: eight bytes that stand for all that is said of it."""
        self.counts[name] += 1
        self.hashes[name] = (self.hashes[name] + int.from_bytes(digest, "big")) % _MODULUS

    def hash(self, name: str) -> str:
        """The hash of a class, as 16 hexadecimal digits."""
        return f"{self.hashes[name]:016x}"


@dataclass(frozen=True, slots=True)
class Finding:
    """checked: what was compared, in one sentence; faults: what differs; sums: of the classes that were compared."""

    checked: str
    faults: tuple[Fault, ...] = ()
    sums: Sums = field(default_factory=Sums)


def some(wrong: Iterable[str]) -> str:
    """The first of some names, and how many more there are."""
    names = list(wrong)
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
