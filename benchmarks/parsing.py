"""How many protocols one core parses in a second, and which modules take the time.

Run from the project's folder: python -m benchmarks.parsing [--profile]. Two sets are measured: the real minutes of tests/protocols, each
as it is, and composed minutes of five pages. Reading files is not counted. Prints protocols and characters per second of processor time, the
best of several runs; --profile adds the share of each module, as cProfile tells it. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from loaders.parsing import parse
from loaders.reading import read
from loaders.reading.source import SourceText

RUNS = 7
REPEATED = 10
PAGES = 5
CHARACTERS_PER_PAGE = 2_400
SOURCES = Path("tests/protocols")

HEAD = """Samordningsförbundet Ekeby
Protokoll från styrelsens sammanträde

Datum: Torsdagen den 14 mars 2024
Tid: kl. 13.00–16.15
Plats: Stadshuset i Ekeby, sal B

Närvarande ledamöter
Anna Bergström (S), Ekeby kommun, ordförande
Lars-Erik Holm (M), Norra Ekeby kommun, vice ordförande
Karin Öhman, Försäkringskassan
Mats Lindqvist, Arbetsförmedlingen
Eva von Platen (C), Region Väst

Övriga närvarande
Sara Nyström, förbundschef
Jonas Wik, sekreterare

"""
ITEM = """§ {number} {title}
{chief} redovisade läget för insatserna under hösten. Antalet deltagare har ökat med tolv procent sedan förra året, mest
bland unga under trettio år. {member} frågade hur kommunerna följer upp deltagarna när de har avslutats, och om statistiken
kan delas på kön och ålder. Diskussionen gällde också samverkan med vårdcentralerna, som har fått nya uppdrag från regionen.
Beredningsgruppen har granskat underlaget vid två tillfällen och ser inga hinder för en fortsättning.

Styrelsen beslutar
att godkänna rapporten
att bevilja {amount} 000 kronor till insatsen för tiden 1 april 2024 till och med 31 mars 2025
att uppdra åt förbundschefen att återkomma med en plan till nästa sammanträde

{member} tar kontakt med kommunens näringslivskontor före den 2 maj. {chief} skickar ut presentationen.

"""
TITLES = ("Ekonomisk rapport", "Ansökan om medel", "Uppföljning av insatser", "Verksamhetsplan", "Intern kontroll")
MEMBERS = ("Karin Öhman", "Mats Lindqvist", "Eva von Platen", "Lars-Erik Holm")
ENDING = """Vid protokollet

Jonas Wik
Sekreterare

Justeras

Anna Bergström          Karin Öhman
Ordförande              Justerare
"""


def composed() -> SourceText:
    """Minutes of PAGES pages of text."""
    text = HEAD
    number = 0
    while len(text) < PAGES * CHARACTERS_PER_PAGE:
        number += 1
        text += ITEM.format(
            number=number,
            title=TITLES[number % len(TITLES)],
            chief="Sara Nyström",
            member=MEMBERS[number % len(MEMBERS)],
            amount=100 + number,
        )
    return read((text + ENDING).encode(), "composed.txt")


def best(sources: Sequence[SourceText]) -> float:
    """Seconds of processor time for all sources once, the best of RUNS."""
    return min(_seconds(sources) for _ in range(RUNS))


def _seconds(sources: Sequence[SourceText]) -> float:
    begin = time.process_time()
    for source in sources:
        parse(source)
    return time.process_time() - begin


def profile(sources: Sequence[SourceText]) -> list[tuple[str, float]]:
    """Modules of the project and their share of the time spent in them, the largest first."""
    profiler = cProfile.Profile()
    profiler.runcall(_seconds, sources)
    spent: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, _) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        path = Path(file)
        spent[
            path.stem
            if "loaders" in path.parts
            else "re"
            if "Pattern" in name or path.parts[-2:-1] == ("re",)
            else "other"
        ] += own
    whole = sum(spent.values())
    return [(module, own / whole) for module, own in spent.most_common(15)]


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--profile", action="store_true", help="print the share of each module")
    asked = arguments.parse_args()
    real = [read(path.read_bytes(), path.name) for path in sorted(SOURCES.iterdir())]
    for name, sources in (("real minutes", real), (f"composed minutes of {PAGES} pages", [composed()] * REPEATED)):
        parse(sources[0])
        seconds = best(sources)
        characters = sum(len(line.text) + 1 for source in sources for line in source.lines)
        sys.stdout.write(
            f"{name}: {len(sources) / seconds:,.0f} protocols and {characters / seconds:,.0f} characters a second, "
            f"{characters / len(sources):,.0f} characters each\n"
        )
        if asked.profile:
            for module, share in profile(sources):
                sys.stdout.write(f"  {share:6.1%} {module}\n")


if __name__ == "__main__":
    main()
