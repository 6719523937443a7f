"""Cells of a line in a table: parted by TABs or bars, or standing under one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.parsing.attendance.table_margins import CELL
from loaders.parsing.text.minutes import TextLine


def positions_of(line: TextLine) -> list[int]:
    """Where the cells of a head begin that only spaces set apart; nothing where TABs or bars do."""
    raw = line.source.text
    return [] if "\t" in raw or "|" in raw else [cell.start() for cell in CELL.finditer(raw)]


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
