"""Verdicts: what people have judged about who is who, kept in `identities.csv` beside the archive."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from graph.errors import FinsamError
from graph.judgement import Verdict

FILE = "identities.csv"
COLUMNS = ("verdict", "a", "b", "reason", "by", "at", "a_name", "b_name")
REQUIRED = ("verdict", "a", "b")
_ID = re.compile(r"[a-z2-7]{16}")


@dataclass(frozen=True, slots=True)
class Said:
    """A person's judgement on two mentions. a, b: mention ids; at: ISO time, or "" where the file has none; by: who judged."""

    verdict: Verdict
    a: str
    b: str
    reason: str = ""
    by: str = ""
    at: str = ""
    a_name: str = ""
    b_name: str = ""


def read(path: Path) -> tuple[Said, ...]:
    """The judgements of a file, oldest first; none where there is no file. FinsamError names the first line that cannot stand."""
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
        return tuple(_said(row, f"{path}:{rows.line_num}") for row in rows)
    except csv.Error as error:
        raise FinsamError(f"{path}:{rows.reader.line_num}: no line of CSV ({error}); mend or remove it.") from None


def _said(row: Mapping[str | None, str | list[str] | None], where: str) -> Said:
    if None in row or None in row.values():
        raise FinsamError(
            f"{where}: the line has not as many fields as the first; put fields with commas in double quotes."
        )
    cells = {column: str(row.get(column, "")).strip() for column in COLUMNS}
    if cells["verdict"] not in get_args(Verdict):
        raise FinsamError(f"{where}: verdict {cells['verdict']!r} must be one of {', '.join(get_args(Verdict))}.")
    for column in ("a", "b"):
        if not _ID.fullmatch(cells[column]):
            raise FinsamError(
                f"{where}: {column} is {cells[column]!r}, which is no id; copy one from `finsam identities`."
            )
    if cells["a"] == cells["b"]:
        raise FinsamError(f"{where}: a and b are the same mention; remove the line, or name two.")
    if cells["at"]:
        try:
            dt.datetime.fromisoformat(cells["at"])
        except ValueError:
            raise FinsamError(
                f"{where}: at is {cells['at']!r}, which is no time; write it like 2025-01-31T12:00:00+00:00."
            ) from None
    return Said(cast(Verdict, cells.pop("verdict")), **cells)


def write(path: Path, said: Iterable[Said]) -> None:
    """Replace the file by these judgements, whole or not at all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(judgement, column) for column in COLUMNS] for judgement in said)
    beside = path.with_suffix(".csv.new")
    try:
        beside.write_text(out.getvalue(), encoding="utf-8", newline="")
        os.replace(beside, path)
    except OSError as error:
        raise FinsamError(
            f"{path} cannot be written ({error.strerror}); check the folder's permissions and space."
        ) from None
