"""CSV files beside the archive that people edit: a line each, read strictly, replaced whole or not at all."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from graph.errors import FinsamError

Line = TypeVar("Line")
_ID = re.compile(r"[a-z2-7]{16}")


def read(
    path: Path, columns: Sequence[str], required: Sequence[str], made: Callable[[dict[str, str], str], Line]
) -> tuple[Line, ...]:
    """The lines of a file, in its order; none where there is no file. FinsamError names the first line that cannot stand.

    made: gets the cells of a line, by column and "" for one that the file lacks, and where the line stands, for its errors.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise FinsamError(f"{path} cannot be read ({error}); restore it, or save it as UTF-8.") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        missing = [column for column in required if column not in (rows.fieldnames or ())]
        if missing:
            raise FinsamError(
                f"{path}:1: the first line lacks {', '.join(missing)}; it must name the columns {','.join(columns)}."
            )
        return tuple(made(_cells(row, columns, where), where) for row in rows if (where := f"{path}:{rows.line_num}"))
    except csv.Error as error:
        raise FinsamError(f"{path}:{rows.reader.line_num}: no line of CSV ({error}); mend or remove it.") from None


def _cells(row: Mapping[str | None, str | list[str] | None], columns: Sequence[str], where: str) -> dict[str, str]:
    if None in row or None in row.values():
        raise FinsamError(
            f"{where}: the line has not as many fields as the first; put fields with commas in double quotes."
        )
    return {column: str(row.get(column, "")).strip() for column in columns}


def is_id(cell: str) -> bool:
    """Whether a cell is an id of the archive."""
    return _ID.fullmatch(cell) is not None


def check_time(cell: str, where: str) -> None:
    """FinsamError unless a cell is empty or an ISO time."""
    if cell:
        try:
            dt.datetime.fromisoformat(cell)
        except ValueError:
            raise FinsamError(
                f"{where}: at is {cell!r}, which is no time; write it like 2025-01-31T12:00:00+00:00."
            ) from None


def write(path: Path, columns: Sequence[str], lines: Iterable[object]) -> None:
    """Replace the file by these lines, whose attributes are named as the columns."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([getattr(line, column) for column in columns] for line in lines)
    beside = path.with_suffix(".csv.new")
    try:
        beside.write_text(out.getvalue(), encoding="utf-8", newline="")
        os.replace(beside, path)
    except OSError as error:
        raise FinsamError(
            f"{path} cannot be written ({error.strerror}); check the folder's permissions and space."
        ) from None
