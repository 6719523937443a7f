"""How long it takes to tell who is who: 2,500 minutes with some 100,000 mentions of 20,000 people, then one more protokoll.

Run from the project's folder: python -m benchmarks.identities [RECORDS]. Prints seconds of processor time; nothing is asserted.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from graph.archive import Archive
from graph.given_names import DISTINCT
from graph.identity import Identities
from graph.ids import content_id
from graph.mention import Mention
from ontology.names import Kind
from ontology.register import register

RECORDS = 2500
A_BOARD = 20
"""Minutes of one board: one sitting in six of twenty years is loaded."""
PEOPLE_PER_BOARD = 190
LISTED = 45
GIVEN = sorted(DISTINCT)
SURNAMES = ["Andersson", "Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson", "Persson", "Svensson"]
SYLLABLES = [
    "Ahl",
    "Berg",
    "Dahl",
    "Ek",
    "Fors",
    "Grön",
    "Hall",
    "Lind",
    "Lund",
    "Malm",
    "Ny",
    "Sand",
    "Sjö",
    "Wall",
    "Öst",
]
ENDINGS = ["berg", "blad", "fors", "gren", "kvist", "lund", "mark", "man", "stedt", "ström", "vall", "ö"]
PARTIES = "SMCVLSMCSM"


def names(dice: random.Random) -> Iterator[str]:
    """Names about as they are spread: the commonest given names and surnames have some two or three in a hundred each, so the commonest
    full names recur a dozen times in 20,000 people.
    """
    while True:
        given = GIVEN[min(int(dice.expovariate(0.03)), len(GIVEN) - 1)].title()
        if dice.random() < 0.3:
            given += f"-{dice.choice(GIVEN).title()}"
        surname = dice.choice(SURNAMES) if dice.random() < 0.2 else f"{dice.choice(SYLLABLES)}{dice.choice(ENDINGS)}"
        if dice.random() < 0.15:
            surname += f" {dice.choice(SYLLABLES)}{dice.choice(ENDINGS)}"
        yield f"{given} {surname}"


def boards(dice: random.Random, number: int) -> Iterator[list[tuple[str, tuple[str, ...], str | None, str, int, int]]]:
    """For each board its people: name, organisations, party, group, and the sittings between which each is seen.

    Försäkringskassan and Arbetsförmedlingen sit on every board; the chair is seen at every sitting, a member for some of them.
    """
    known = [register()[id] for id in register()]
    kommuner = [organisation.id for organisation in known if organisation.kind is Kind.KOMMUN]
    agencies = [organisation.id for organisation in known if organisation.kind is Kind.MYNDIGHET]
    name = names(dice)
    for _ in range(number):
        own = dice.sample(kommuner, 6)
        people = [(next(name), (own[0],), "S", "beslutande", 0, A_BOARD)]
        for n in range(PEOPLE_PER_BOARD):
            start = dice.randrange(-3, A_BOARD)
            span = max(1, int(dice.expovariate(1 / 6)))
            official = n % 4 == 3
            organisation = dice.choice(agencies) if n % 4 == 2 else dice.choice(own)
            for_whom = () if official and n % 3 else (organisation,)
            party = None if official or n % 4 == 2 else dice.choice(PARTIES)
            group = "övrig" if official else "ersättare" if n % 4 == 1 else "beslutande"
            people.append((next(name), for_whom, party, group, start, start + span))
        yield people


def documents(number: int) -> Iterator[list[Mention]]:
    """The mentions of each protokoll, in order of time."""
    dice = random.Random(20031210)
    width = max(1, number // A_BOARD)
    made = list(boards(dice, width))
    for sitting in range(A_BOARD):
        for board, people in enumerate(made):
            yield _protokoll(dice, f"board {board}", people, sitting, f"{sitting}/{board}")


def _protokoll(
    dice: random.Random,
    body: str,
    people: list[tuple[str, tuple[str, ...], str | None, str, int, int]],
    sitting: int,
    number: str,
) -> list[Mention]:
    document = content_id("benchmark", number)
    day = dt.date(2005 + sitting, 1 + dice.randrange(12), 1 + dice.randrange(28))
    present = [person for person in people if person[4] <= sitting < person[5]][:LISTED]
    return [
        Mention(
            content_id("mention", document, line, name),
            document,
            name,
            line,
            body,
            organisations,
            party,
            (group,),
            (),
            day,
            day,
            "09:00",
            "11:30",
            None,
            f"{name}, {group}, with some more words as a list has them",
        )
        for line, (name, organisations, party, group, _, _) in enumerate(present, start=8)
    ]


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    *most, last = documents(number)
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "archive.db")
        run = archive.begin_run("benchmark", "2026-01-01T00:00:00+00:00")
        seconds = [_resolve(archive, run, mentions) for mentions in most]
        one = _resolve(archive, run, last)
        people, mentions, doubts = (
            archive.db.execute(f"SELECT count({what}) FROM {table}").fetchone()[0]
            for what, table in (("DISTINCT person", "persona"), ("*", "mention"), ("*", "doubt"))
        )
        say(f"{len(most)} minutes, {mentions} mentions, {people} people, {doubts} doubtful pairs")
        say(
            f"all: {sum(seconds):.1f} s; slowest: {max(seconds):.3f} s; the last hundred: {sum(seconds[-100:]) / 100:.3f} s each"
        )
        say(f"one more: {one:.3f} s with {len(last)} mentions")
        archive.close()


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _resolve(archive: Archive, run: int, mentions: list[Mention]) -> float:
    """Seconds of processor time to take in one protokoll and settle who is who, in a transaction of its own."""
    start = time.process_time()
    with archive.transaction(run):
        identities = Identities(archive.db)
        identities.add(mentions)
        identities.settle()
    return time.process_time() - start


if __name__ == "__main__":
    main()
