"""Political parties by the abbreviation that minutes put after a name: `Anna Dalström (S)`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

FILE = Path(__file__).with_name("register") / "partier.csv"


@dataclass(frozen=True, slots=True)
class Party:
    """A party. abbreviation: as the party writes it; code: Valmyndigheten's; formerly: an abbreviation no longer used, or None."""

    abbreviation: str
    name: str
    code: str
    formerly: str | None


@cache
def parties() -> Mapping[str, Party]:
    """Every party by its abbreviation and its former one, in lower case."""
    found: dict[str, Party] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            abbreviation, formerly = row["forkortning"].strip("()"), row["tidigare_forkortning"] or None
            party = Party(abbreviation, row["beteckning"], row["valmyndighetens_kod"], formerly)
            found[abbreviation.casefold()] = party
            if formerly:
                found[formerly.casefold()] = party
    return MappingProxyType(found)


def party(written: str) -> Party | None:
    """The party meant by an abbreviation as written (`S`, `(s)`, `FP`), None where no party has it."""
    return parties().get(written.strip(" ().").casefold())
