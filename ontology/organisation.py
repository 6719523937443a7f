"""An organisation of the register, and the rows of `register/organisations.csv` that a person edits."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass

from ontology.names import Kind

_FORMER = re.compile(r"(.+?)(?:\s*\([–-](\d{4}(?:-\d\d-\d\d)?)\))?")


class RegisterError(ValueError):
    """A row of the register that cannot stand; the message says which line, what, and what to do."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name no longer used. until: its last day or year (ISO), None where not known."""

    name: str
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation by its register row, or made from a name that the register lacks (`known` False).

    names: all in use, the preferred one first. code: kommunkod (4 digits, the first two are the länskod) or länskod (2). Dates are ISO
    as exact as known (`2009`, `2019-07-01`), inclusive. predecessors, successors: ids. source: where the row comes from.
    """

    id: str
    name: str
    kind: Kind
    names: tuple[str, ...]
    known: bool
    code: str | None = None
    former_names: tuple[FormerName, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    note: str | None = None
    source: str | None = None

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that a name may call it by: Gotland is kommun and region."""
        return frozenset({Kind.KOMMUN, Kind.REGION} if self.kind is Kind.KOMMUN_OCH_REGION else {self.kind})


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _former(text: str) -> FormerName:
    match = _FORMER.fullmatch(text)
    assert match is not None
    return FormerName(match[1], match[2])


def read_rows(text: str) -> list[Organisation]:
    """The organisations of a register file; RegisterError where a row cannot stand."""
    rows = list(csv.DictReader(text.splitlines()))
    successors = {row["id"]: _split(row["successors"]) for row in rows}
    predecessors: dict[str, list[str]] = defaultdict(list)
    for identifier, ids in successors.items():
        for successor in ids:
            predecessors[successor].append(identifier)
    seen: set[str] = set()
    organisations = []
    for line, row in enumerate(rows, start=2):
        where = f"organisations.csv, line {line}"
        if not row["id"] or not row["name"] or not row["source"]:
            raise RegisterError(f"{where}: id, name and source must be filled in")
        if row["id"] in seen:
            raise RegisterError(f"{where}: the id {row['id']!r} stands on two lines; give one of them another")
        if row["kind"] not in list(Kind):
            raise RegisterError(f"{where}: {row['kind']!r} is no kind; use one of {', '.join(Kind)}")
        if missing := [successor for successor in successors[row["id"]] if successor not in successors]:
            raise RegisterError(f"{where}: the successor {missing[0]!r} has no row of its own; add it")
        seen.add(row["id"])
        organisations.append(
            Organisation(
                id=row["id"],
                name=row["name"],
                kind=Kind(row["kind"]),
                names=(row["name"], *_split(row["alternative_names"])),
                known=True,
                code=row["code"] or None,
                former_names=tuple(map(_former, _split(row["former_names"]))),
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
                predecessors=tuple(predecessors[row["id"]]),
                successors=successors[row["id"]],
                note=row["note"] or None,
                source=row["source"],
            )
        )
    return organisations
