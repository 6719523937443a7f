"""What contradicts itself, and what only seems to."""

from __future__ import annotations

import pytest

from loaders.parsing import parse
from loaders.reading import read

MINUTES = """Samordningsförbundet Eksta
Styrelsens protokoll 2022-05-04

Beslutande
Anna-Lisa Berg (S), Eksta kommun, ordförande
Eva Lindkvist, Arbetsförmedlingen
Carl Ek (C), Region Mitt

Ersättare
{deputy}

Övriga
{official}

§ 1 Val av justerare
{chosen}

§ 2 Avslutning
Mötet avslutas.

Ordförande              Justerare
Anna-Lisa Berg          {signing}
"""


def remarks(**said: str) -> list[str]:
    given = {
        "deputy": "Per Lo (S)",
        "official": "Ulf Karlsson",
        "chosen": "Carl Ek väljs.",
        "signing": "Carl Ek",
    } | said
    return [one.code for one in parse(read(MINUTES.format(**given).encode(), "protokoll.txt")).remarks]


@pytest.mark.parametrize(
    ("deputy", "official", "codes"),
    [
        ("Maria Ekman (S), Eksta kommun", "Marie Ekman, förbundschef", []),
        ("Maria Ekman (S), Eksta kommun", "Maria Ekman", ["listed-twice"]),
        ("Maria Ekman, Eksta kommun", "Marie Ekman, Eksta kommun", ["listed-twice"]),
    ],
)
def test_names_alike_are_one_person_where_nothing_parts_them(deputy: str, official: str, codes: list[str]) -> None:
    assert [code for code in remarks(deputy=deputy, official=official) if code == "listed-twice"] == codes


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        ("Carl Ek utses att justera protokollet. Ersättare för justerare är Eva Lindkvist.", []),
        ("Carl Ek utses att justera protokollet.", ["signatory-mismatch"]),
    ],
)
def test_whoever_was_chosen_to_stand_in_may_sign(chosen: str, codes: list[str]) -> None:
    assert remarks(chosen=chosen, signing="Eva Lindkvist") == codes
