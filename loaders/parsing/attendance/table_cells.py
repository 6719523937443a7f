"""Cells of a line in a table: parted by TABs or bars, or standing under one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.attendance.table_margins import CELL
from loaders.parsing.text.minutes import TextLine

_NARROW_CELL = re.compile(r"\S+(?: \S+)*")


def positions_of(line: TextLine) -> list[int]:
    """Where the cells of a head begin that only spaces set apart; nothing where TABs or bars do."""
    raw = line.source.text
    return [] if "\t" in raw or "|" in raw else [cell.start() for cell in CELL.finditer(raw)]


def narrow_positions(line: TextLine, width: int) -> list[int]:
    """Where the cells of a head begin that no more than two spaces set apart; nothing where there are not `width` of them."""
    raw = line.source.text
    found = [] if "\t" in raw or "|" in raw else [cell.start() for cell in _NARROW_CELL.finditer(raw)]
    return found if len(found) == width else []


def exactly_aligned(line: TextLine, positions: Sequence[int]) -> list[str] | None:
    """The cells of a row each of which begins right under a head and ends before the next; None where one does not."""
    raw, said = line.source.text, {}
    for cell in _NARROW_CELL.finditer(raw) if positions else ():
        inner = [at for at in positions if cell.start() < at < cell.end()]
        if cell.start() not in positions or any(raw[at - 1] != " " for at in inner):
            return None
        for start, end in pairwise([cell.start(), *inner, cell.end()]):
            said[start] = raw[start:end].strip()
    return [said.get(at, "") for at in positions] if said else None


def aligned(line: TextLine, positions: Sequence[int]) -> list[str]:
    """The cells of a row, each under the head that begins nearest to it; empty where the row has none."""
    row = [""] * len(positions)
    raw = line.source.text
    for cell in CELL.finditer(raw):
        inner = [at for at in positions if cell.start() < at < cell.end() and raw[at - 1] == " " != raw[at]]
        for start, end in pairwise([cell.start(), *inner, cell.end()]):
            at = min(range(len(positions)), key=lambda position: abs(positions[position] - start))
            row[at] = f"{row[at]} {raw[start:end]}".strip()
    return row


def cells(line: TextLine) -> list[str]:
    """The cells of a line, empty ones kept where the source parts them by single TABs or bars."""
    raw = line.source.text
    if raw.lstrip().startswith("|"):
        found = [cell.strip() for cell in raw.strip().strip("|").split("|")]
        repaired = line.text.split("\t")
        return repaired if len(repaired) == len(found) else [_plain(cell) for cell in found]
    if raw.count(" | ") > 1 and "\t" not in raw:
        return [cell.strip() for cell in raw.split("|")]
    if "\t" in raw and "   " not in raw.strip():
        return [cell.strip() for cell in raw.rstrip("\n").split("\t")]
    return line.text.split("\t")


def _plain(cell: str) -> str:
    return cell.replace("*", "").replace("\xad", "").strip()
