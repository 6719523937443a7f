"""What varies from secretariat to secretariat, as data: names, roles, labels, months. TOML and text files beside this module."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from ontology.register import register


@cache
def table(name: str) -> dict[str, Any]:
    """The vocabulary file `name`.toml."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def words(name: str, key: str) -> frozenset[str]:
    """A list of the vocabulary file `name`.toml as a set."""
    return frozenset(table(name)[key])


@cache
def given_names() -> frozenset[str]:
    """Given names, in lower case."""
    lines = files(__name__).joinpath("given_names.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(name.lower() for line in lines if not line.startswith("#") for name in line.split())


@cache
def kommuner() -> frozenset[str]:
    """The names of Sweden's kommuner, in lower case."""
    return frozenset(name.lower() for name in register().place_names())


@cache
def parties() -> frozenset[str]:
    """Abbreviations of political parties, in capitals."""
    rows = csv.DictReader(
        files("ontology").joinpath("register", "partier.csv").read_text(encoding="utf-8").splitlines()
    )
    return frozenset(row["forkortning"].strip("()").upper() for row in rows) | words("attendance", "former_parties")
