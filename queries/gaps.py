"""Gaps: paragraphs that no minutes tell of, where a board numbers its paragraphs through the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting with the paragraphs told of. day: ISO, the first on which it can have been held; numbers: as the minutes write them."""

    board: str
    meeting: str
    day: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Paragraphs missing from `first` to `last` of a year, before a meeting and after another; `after` None where the year begins."""

    before: Sitting
    after: Sitting | None
    first: int
    last: int


def gaps(sittings: Iterable[Sitting]) -> Iterator[Gap]:
    """The gaps between the meetings of each board, in order of board and day.

    Numbers run on where a meeting begins above where the one before it in the year ended. The first meeting of a year begins with 1, or goes on
    from the year before. Gaps inside one meeting are remarks of its minutes.
    """
    told = [sitting for sitting in sittings if _whole(sitting)]
    told.sort(key=lambda sitting: (sitting.board, sitting.day, min(_whole(sitting)), sitting.meeting))
    for _, group in groupby(told, attrgetter("board")):
        before: Sitting | None = None
        for sitting in group:
            yield from _between(before, sitting)
            before = sitting


def _between(before: Sitting | None, sitting: Sitting) -> Iterator[Gap]:
    begins = min(_whole(sitting))
    ended = max(_whole(before)) if before else 0
    in_one_year = before is not None and before.day[:4] == sitting.day[:4]
    if begins == ended + 1 or (in_one_year and begins <= ended):
        return
    if in_one_year:
        yield Gap(sitting, before, ended + 1, begins - 1)
    elif begins > 1:
        yield Gap(sitting, None, 1, begins - 1)


def paragraph(number: str) -> int | None:
    """The number of the whole paragraph: 11 of `11.3`, 21 of `21/23`; None where it does not begin with figures."""
    match = _NUMBER.match(number)
    return int(match[0]) if match else None


def _whole(sitting: Sitting) -> list[int]:
    return [number for written in sitting.numbers if (number := paragraph(written)) is not None]
