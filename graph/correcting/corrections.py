"""Corrections in `corrections.csv` beside the archive: a line each, keyed by document, line and field, so that they hold for the same minutes loaded again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph import edited
from graph.errors import FinsamError

FILE = "corrections.csv"
COLUMNS = ("document", "fact", "line", "of", "field", "was", "now", "reason", "by", "at")
REQUIRED = ("document", "fact", "field", "now")

FIELDS: Mapping[str, tuple[str, ...]] = {
    "head": ("date", "number", "organisation", "organ", "place", "start_time", "end_time", "next_meeting"),
    "person": ("name",),
    "participant": ("organisation", "party", "attendance", "roles", "items", "substitutes_for"),
    "mentioned": ("organisation", "role"),
    "signature": ("organisation", "role", "signed_at", "method"),
    "appointment": ("kind", "body", "represents", "outcome", "start", "end", "replaces"),
    "item": ("title",),
    "decision": ("text", "type", "amount_sek", "number"),
}
"""What can be corrected: kind of fact → fields of it, as in the protocol record."""


@dataclass(frozen=True, slots=True)
class Correction:
    """document: its id. fact: a key of FIELDS. line: where the minutes state the fact (from 1), None for the head and for a name, which stands for
    the whole document. of: the person's name, or the number of the agenda item, as the minutes have it; "" for the head. was, now: values
    as text, a list with commas, "" for none. by: who corrected; at: ISO time, "" where the file has none.
    """

    document: str
    fact: str
    line: int | None
    of: str
    field: str
    was: str
    now: str
    reason: str = ""
    by: str = ""
    at: str = ""


def read(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, oldest first; none where there is no file. FinsamError names the first line that cannot stand."""
    return edited.read(path, COLUMNS, REQUIRED, _correction)


def _correction(cells: dict[str, str], where: str) -> Correction:
    line = cells.pop("line")
    if not edited.is_id(cells["document"]):
        raise FinsamError(f"{where}: document is {cells['document']!r}, which is no id of a document.")
    if cells["field"] not in FIELDS.get(cells["fact"], ()):
        raise FinsamError(f"{where}: there is no field {cells['field']!r} of {cells['fact']!r} that can be corrected.")
    if line and not line.isdecimal():
        raise FinsamError(f"{where}: line is {line!r}, which is no number of a line.")
    edited.check_time(cells["at"], where)
    return Correction(line=int(line) if line else None, **cells)


def write(path: Path, corrections: Iterable[Correction]) -> None:
    """Replace the file by these corrections, whole or not at all."""
    edited.write(path, COLUMNS, corrections)
