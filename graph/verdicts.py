"""Verdicts: what people have judged about who is who, kept in `identities.csv` beside the archive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from graph import edited
from graph.errors import FinsamError
from graph.judgement import Verdict

FILE = "identities.csv"
COLUMNS = ("verdict", "a", "b", "reason", "by", "at", "a_name", "b_name")
REQUIRED = ("verdict", "a", "b")


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
    return edited.read(path, COLUMNS, REQUIRED, _said)


def _said(cells: dict[str, str], where: str) -> Said:
    if cells["verdict"] not in get_args(Verdict):
        raise FinsamError(f"{where}: verdict {cells['verdict']!r} must be one of {', '.join(get_args(Verdict))}.")
    for column in ("a", "b"):
        if not edited.is_id(cells[column]):
            raise FinsamError(
                f"{where}: {column} is {cells[column]!r}, which is no id; copy one from `finsam identities`."
            )
    if cells["a"] == cells["b"]:
        raise FinsamError(f"{where}: a and b are the same mention; remove the line, or name two.")
    edited.check_time(cells["at"], where)
    return Said(cast(Verdict, cells.pop("verdict")), **cells)


def write(path: Path, said: Iterable[Said]) -> None:
    """Replace the file by these judgements, whole or not at all."""
    edited.write(path, COLUMNS, said)
