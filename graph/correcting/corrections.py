"""Corrections in `corrections.csv` beside the archive: a line each, keyed by document, line and field, so that they hold for the same minutes loaded again."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import FinsamError

FILE = "corrections.csv"
COLUMNS = ("document", "fact", "line", "of", "field", "was", "now", "reason", "by", "at")
REQUIRED = ("document", "fact", "field", "now")
_ID = re.compile(r"[a-z2-7]{16}")

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
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise FinsamError(f"{path} cannot be read ({error}); restore it, or save it as UTF-8.") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        missing = [column for column in REQUIRED if column not in (rows.fieldnames or ())]
        if missing:
            raise FinsamError(
                f"{path}:1: the first line lacks {', '.join(missing)}; it must name the columns {','.join(COLUMNS)}."
            )
        return tuple(_correction(row, f"{path}:{rows.line_num}") for row in rows)
    except csv.Error as error:
        raise FinsamError(f"{path}:{rows.reader.line_num}: no line of CSV ({error}); mend or remove it.") from None


def _correction(row: Mapping[str | None, str | list[str] | None], where: str) -> Correction:
    if None in row or None in row.values():
        raise FinsamError(
            f"{where}: the line has not as many fields as the first; put fields with commas in double quotes."
        )
    cells = {column: str(row.get(column, "")).strip() for column in COLUMNS}
    line = cells.pop("line")
    if not _ID.fullmatch(cells["document"]):
        raise FinsamError(f"{where}: document is {cells['document']!r}, which is no id of a document.")
    if cells["field"] not in FIELDS.get(cells["fact"], ()):
        raise FinsamError(f"{where}: there is no field {cells['field']!r} of {cells['fact']!r} that can be corrected.")
    if line and not line.isdecimal():
        raise FinsamError(f"{where}: line is {line!r}, which is no number of a line.")
    if cells["at"]:
        try:
            dt.datetime.fromisoformat(cells["at"])
        except ValueError:
            raise FinsamError(
                f"{where}: at is {cells['at']!r}, which is no time; write it like 2025-01-31T12:00:00+00:00."
            ) from None
    return Correction(line=int(line) if line else None, **cells)


def write(path: Path, corrections: Iterable[Correction]) -> None:
    """Replace the file by these corrections, whole or not at all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(one, column) for column in COLUMNS] for one in corrections)
    beside = path.with_suffix(".csv.new")
    try:
        beside.write_text(out.getvalue(), encoding="utf-8", newline="")
        os.replace(beside, path)
    except OSError as error:
        raise FinsamError(
            f"{path} cannot be written ({error.strerror}); check the folder's permissions and space."
        ) from None
