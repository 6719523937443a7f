"""How many protocols one core parses in a second, and which modules take the time.

Run from the project's folder: python -m benchmarks.parsing [--profile]. Two sets are measured: the real minutes of tests/protocols, each
as it is, and composed minutes of five pages, of which no two are alike and none is parsed twice, as when an archive is loaded. Reading files
is not counted. Prints protocols and characters per second of processor time, the best of several runs; --profile adds the share of each
module, as cProfile tells it. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from loaders.parsing import parse
from loaders.reading import read
from loaders.reading.source import SourceText

RUNS = 7
REPEATED = 10
PAGES = 5
CHARACTERS_PER_PAGE = 2_400
SOURCES = Path("tests/protocols")

HEAD = """Samordningsförbundet {place}
Protokoll från styrelsens sammanträde

Datum: 14 mars 20{year}
Tid: kl. 13.00–16.15
Plats: Stadshuset i {place}, sal B

Närvarande ledamöter
{one} (S), {place} kommun, ordförande
{two} (M), Norra {place} kommun, vice ordförande
{three}, Försäkringskassan
{four}, Arbetsförmedlingen
{five} (C), Region Väst

Övriga närvarande
{chief}, förbundschef
{secretary}, sekreterare

"""
ITEM = """§ {number} {title} {about}
{chief} redovisade läget för {about} under hösten. Antalet deltagare har ökat med tolv procent sedan förra året, mest
bland unga under trettio år i {place}. {member} frågade hur kommunerna följer upp {about} när de har avslutats, och om statistiken
kan delas på kön och ålder. Diskussionen gällde också {about} och vårdcentralerna, som har fått nya uppdrag från regionen.
Beredningsgruppen har granskat {about} vid två tillfällen och ser inga hinder för en fortsättning.

Styrelsen beslutar
att godkänna rapporten om {about}
att bevilja {amount} 000 kronor till {about} för tiden 1 april 20{year} till och med 31 mars 20{next}
att uppdra åt förbundschefen att återkomma om {about} till nästa sammanträde

{member} tar kontakt med kommunens näringslivskontor om {about} före den 2 maj. {chief} skickar ut {about}.

"""
TITLES = ("Ekonomisk rapport", "Ansökan om medel", "Uppföljning av insatser", "Verksamhetsplan", "Intern kontroll")
GIVEN = ("Anna", "Lars-Erik", "Karin", "Mats", "Eva", "Sara", "Jonas", "Birgitta", "Omar", "Lena", "Nils")
SURNAMES = ("Bergström", "Holm", "Öhman", "Lindqvist", "von Platen", "Nyström", "Wik", "Haddad", "Ström", "Ek", "Åberg", "Lund", "Dahl")  # fmt: skip
BEGINNINGS = ("arbets", "bostads", "fritids", "gymnasie", "hälso", "jämställdhets", "kultur", "närings", "rehabiliterings", "skol", "ungdoms")  # fmt: skip
ENDINGS = ("insatsen", "förstudien", "samverkan", "kartläggningen", "metoden", "rapporten", "satsningen")
ENDING = """Vid protokollet

{secretary}
Sekreterare

Justeras

{one}          {three}
Ordförande              Justerare
"""


def composed(number: int) -> SourceText:
    """Minutes of PAGES pages of text; two numbers share few sentences."""
    names = [f"{GIVEN[(number + at) % len(GIVEN)]} {SURNAMES[(number * 5 + at) % len(SURNAMES)]}" for at in range(7)]
    said = {
        **dict(zip(("one", "two", "three", "four", "five", "chief", "secretary"), names, strict=True)),
        "place": f"{BEGINNINGS[number % len(BEGINNINGS)]}bygden".capitalize(),
        "year": str(number % 20 + 10),
        "next": str(number % 20 + 11),
    }
    text = HEAD.format(**said)
    item = 0
    while len(text) < PAGES * CHARACTERS_PER_PAGE:
        item += 1
        varied = number * 13 + item
        text += ITEM.format(
            **said,
            number=item,
            title=TITLES[item % len(TITLES)],
            about=BEGINNINGS[varied % len(BEGINNINGS)] + ENDINGS[varied % len(ENDINGS)],
            member=names[item % 5],
            amount=100 + varied % 800,
        )
    return read((text + ENDING.format(**said)).encode(), f"composed-{number}.txt")


def seconds(sources: Sequence[SourceText]) -> float:
    """Seconds of processor time for all sources once."""
    begin = time.process_time()
    for source in sources:
        parse(source)
    return time.process_time() - begin


def profile(sources: Sequence[SourceText]) -> list[tuple[str, float]]:
    """Modules of the project and their share of the time spent in them, the largest first."""
    profiler = cProfile.Profile()
    profiler.runcall(seconds, sources)
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
    numbers = count()
    made = [[composed(next(numbers)) for _ in range(REPEATED)] for _ in range(RUNS)]
    for name, runs in (("real minutes", [real] * RUNS), (f"composed minutes of {PAGES} pages", made)):
        parse(runs[0][0])
        sources = runs[-1]
        spent = min(seconds(run) for run in runs)
        characters = sum(len(line.text) + 1 for source in sources for line in source.lines)
        sys.stdout.write(
            f"{name}: {len(sources) / spent:,.0f} protocols and {characters / spent:,.0f} characters a second, "
            f"{characters / len(sources):,.0f} characters each\n"
        )
        if asked.profile:
            for module, share in profile(sources):
                sys.stdout.write(f"  {share:6.1%} {module}\n")


if __name__ == "__main__":
    main()
