"""Remarks in a row of several people that name whose they are: `Bo Al ej närvarande, Eva Ek tjänstgör`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.table_heads import Column
from loaders.parsing.attendance.tails import read_more

_PART = re.compile(r"[,;.]\s+|\s(?:och|samt|men)\s")


def naming_remarks(head: Sequence[Column], row: Sequence[str], known: frozenset[str]) -> list[int]:
    """Which cells of a row are remarks that begin with the name of somebody in it."""
    remarks = [at for at, (column, cell) in enumerate(zip(head, row, strict=False)) if column.kind == "items" and cell]
    if not remarks:
        return []
    names = [
        entry.name
        for column, cell in zip(head, row, strict=False)
        if column.kind == "name"
        for entry in entries(cell, 0, known)
    ]
    return [at for at in remarks if row[at].startswith(tuple(names))]


def read_remarks(people: Collection[Entry], remark: str) -> None:
    """Read what a remark says of each whom it names; of a member and a substitute of one row, the one who serves does so for the one who is absent."""
    away: Entry | None = None
    for part in _PART.split(remark):
        entry = next((one for one in people if part.startswith(one.name)), None)
        if entry is None:
            continue
        read_more(entry, part[len(entry.name) :].strip())
        if entry.presence == "absent":
            away = entry
        elif entry.presence == "serving" and away is not None:
            entry.substitutes_for = entry.substitutes_for or away.name
