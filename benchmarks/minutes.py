"""Composed protocol records in any number, for benchmarks: some seventy förbund, boards that turn over, decisions, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.record import (
    Appointment,
    Assignment,
    Decision,
    Evidence,
    Item,
    Participant,
    Record,
    Signature,
    Source,
)
from ontology.names import Kind
from ontology.register import register

FORBUND = 72
MEMBERS = 12
FIRST_YEAR = 2007
MEETINGS_A_YEAR = 6
GIVEN = [
    "Anders",
    "Birgitta",
    "Cecilia",
    "Dag",
    "Elisabeth",
    "Fatima",
    "Gustav",
    "Hanna",
    "Ibrahim",
    "Jessica",
    "Knut",
    "Lovisa",
    "Magnus",
    "Nina",
    "Olof",
    "Petra",
    "Rolf",
    "Sara",
    "Tomas",
    "Ulla",
    "Viktor",
    "Ylva",
    "Åke",
    "Östen",
    "Johan",
    "Karin",
    "Lars",
    "Maria",
    "Mikael",
    "Eva",
    "Peter",
    "Lena",
]
SURNAMES = [
    first + second
    for first in [
        "Berg",
        "Lind",
        "Sjö",
        "Ek",
        "Lund",
        "Ny",
        "Holm",
        "Dal",
        "Sand",
        "Gran",
        "Ahl",
        "Ström",
        "Hag",
        "Åker",
        "Öst",
        "Kvarn",
    ]
    for second in ["ström", "qvist", "gren", "man", "blad", "berg", "kvist", "stedt", "fors", "lund"]
]
TITLES = (
    "Val av justerare", "Dagordning", "Föregående protokoll", "Ekonomisk uppföljning", "Verksamhetsplan och budget",
    "Ansökan om medel", "Förbundschefen informerar", "Övriga frågor",
)  # fmt: skip


def records(number: int, *, seed: int = 1) -> Iterator[Record]:
    """`number` records, board by board within a year, from FIRST_YEAR on."""
    rng = random.Random(seed)
    kommuner = [organisation.name for organisation in register().values() if organisation.kind is Kind.KOMMUN]
    boards = [_board(rng, kommuner, n) for n in range(FORBUND)]
    made = 0
    year = FIRST_YEAR
    while True:
        for meeting in range(MEETINGS_A_YEAR):
            for n in range(FORBUND):
                if made == number:
                    return
                yield _record(rng, n, boards[n], year, meeting, made)
                made += 1
        year += 1
        if year % 4 == 3:  # A new term: half of each board is new.
            for board in boards:
                for seat in range(0, MEMBERS, 2):
                    board[seat] = (_name(rng), board[seat][1], board[seat][2])


def _name(rng: random.Random) -> str:
    return f"{rng.choice(GIVEN)} {rng.choice(SURNAMES)}"


def _board(rng: random.Random, kommuner: list[str], n: int) -> list[tuple[str, str, str | None]]:
    """The seats of a board: name, organisation, party."""
    own = [kommuner[(n * 4 + k) % len(kommuner)] for k in range(MEMBERS - 3)]
    organisations = ["Försäkringskassan", "Arbetsförmedlingen", "Västra Götalandsregionen", *own]
    return [
        (_name(rng), organisation, None if seat < 2 else rng.choice("SMCVL"))
        for seat, organisation in enumerate(organisations)
    ]


def _record(
    rng: random.Random, n: int, board: list[tuple[str, str, str | None]], year: int, meeting: int, number: int
) -> Record:
    date = f"{year}-{1 + meeting * 2:02}-{1 + n % 28:02}"
    participants = tuple(
        Participant(
            name=name,
            organisation=organisation,
            party=party,
            attendance="frånvarande" if rng.random() < 0.15 else "ersättare" if seat % 3 == 2 else "beslutande",
            roles=("ordförande",) if seat == 0 else ("vice ordförande",) if seat == 1 else (),
            evidence=Evidence(10 + seat, f"{name}, {organisation}"),
        )
        for seat, (name, organisation, party) in enumerate(board)
    )
    first = meeting * len(TITLES) + 1
    items = tuple(
        Item(number=str(first + k), title=title, evidence=Evidence(40 + 4 * k, f"§ {first + k} {title}"))
        for k, title in enumerate(TITLES)
    )
    verifier = board[3][0]
    amount = rng.randrange(100, 3000) * 1000
    texts = {
        0: (f"{verifier} väljs att justera protokollet", "välja"),
        1: ("Dagordningen godkänns", "godkänna"),
        2: ("Protokollet läggs till handlingarna", "lägga till handlingarna"),
        5: (f"bevilja {amount} kronor till insats {number}", "bevilja"),
        6: ("uppdra åt förbundschefen att återkomma", "uppdra"),
    }
    decisions = tuple(
        Decision(
            item=str(first + k),
            text=text,
            by="styrelsen",
            type=kind,  # type: ignore[arg-type]
            amount_sek=amount if kind == "bevilja" else None,
            evidence=Evidence(42 + 4 * k, text),
        )
        for k, (text, kind) in texts.items()
    )
    chair = board[0][0]
    return Record(
        source=Source(file=f"protokoll-{number}.txt", sha256=f"{number:064x}", parser="composed"),
        organisation=f"Samordningsförbundet Exempelbygden {n}",
        organ="styrelse",
        date=date,
        start_time="09:00",
        end_time="12:00",
        number=f"{year}-{meeting + 1}",
        items=items,
        participants=participants,
        decisions=decisions,
        appointments=(
            Appointment(person=verifier, kind="justerare", item=str(first), evidence=Evidence(42, texts[0][0])),
        ),
        assignments=(
            Assignment(
                to=("förbundschefen",), task="återkomma", item=str(first + 6), evidence=Evidence(66, texts[6][0])
            ),
        ),
        signatures=(
            Signature(name=chair, role="ordförande", evidence=Evidence(90, chair)),
            Signature(name=verifier, role="justerare", evidence=Evidence(92, verifier)),
        ),
    )
