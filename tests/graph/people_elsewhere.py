"""A second composed world, independent of the first: people drawn by lot, written down with the slips that secretaries and scanners make.

Who is who is drawn first; what the minutes say follows from it, and knows nothing of the rules that have to find it out.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from msgspec.structs import replace as _replace

from tests.graph.people import NNS, Minutes, Seat
from tests.graph.people import minutes as written

YEARS = (2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022)
TERMS = (YEARS[:4], YEARS[4:])
BOARDS = (
    "Örebro", "Gävleborg", "Västerbotten", "Jämtland", "Umeå", "Luleå", "Trelleborg", "Landskrona", "Kronoberg", "Nyköping",
    "Botkyrka", "Sundsvall", "Dalsland", "Karlskoga", "Lekeberg", "Västervik", "Uppsala", "Sigtuna", "Mölndal", "Borås",
)  # fmt: skip
KOMMUNER = (
    "Askersund", "Bollnäs", "Berg", "Danderyd", "Emmaboda", "Flen", "Gnosjö", "Hagfors", "Kil", "Laxå", "Malå", "Nora", "Ockelbo",
    "Pajala", "Ragunda", "Säter", "Tibro", "Vara", "Åmål", "Ånge", "Älvdalen", "Öckerö", "Orust", "Sotenäs", "Tjörn", "Ale",
)  # fmt: skip
GIVEN = (
    "Agneta", "Ali", "Ann-Sofie", "Arne", "Bengt", "Bertil", "Camilla", "Carina", "Claes", "Daniel", "David", "Ellinor",
    "Emelie", "Fredrik", "Gunilla", "Gunnel", "Harriet", "Helena", "Henrik", "Inga-Lill", "Ingemar", "Irene", "Jan-Olov",
    "Jenny", "Jörgen", "Katarina", "Kenneth", "Krister", "Lars-Erik", "Leif", "Linnea", "Margareta", "Marianne", "Mattias",
    "Mikael", "Mohammed", "Olle", "Patrik", "Pernilla", "Rickard", "Roger", "Siv", "Staffan", "Susanne", "Therese", "Torbjörn",
    "Ulrika", "Veronica", "Yvonne", "Zara",
)  # fmt: skip
COMMON = ("Andersson", "Johansson", "Nilsson", "Eriksson", "Larsson", "Pettersson", "Gustafsson", "Jonsson")
RARE = (
    "Alenius", "Bergqvist", "Blomgren", "Cederholm", "Dackling", "Edenborg", "Falkenström", "Gyllensvärd", "Hellström", "Ivarsson",
    "Järvinen", "Kullberg", "Landegren", "Magnusdotter", "Nordenfelt", "Oskarsdotter", "Palmqvist", "Rapp", "Sandvall", "Tornberg",
    "Uddenfeldt", "Vesterlund", "Wikander", "Zetterlund", "Åhlander", "Ångström", "Östberg", "al-Hassan", "Ghebre", "Nowak",
    "Stålhandske", "Thörnqvist", "Björklöf", "Hjelmér", "Rosenlöf", "Sjölin", "Wretling", "Kvist", "Strand", "Mård",
)  # fmt: skip
PARTIES = ("S", "S", "S", "M", "M", "C", "V", "KD", "L", "SD", "MP")


def people() -> Iterator[Seat]:
    """Who sits where: members and deputies of each board in one or both terms, officials, agencies' people, those on two boards."""
    dice = random.Random(1957)
    for b, board in enumerate(BOARDS):
        kommuner = dice.sample(KOMMUNER, 5)
        used: set[str] = set()
        for n in range(12):
            name = _name(dice, used)
            party = dice.choice(PARTIES) if n < 9 else None
            organisation = (
                f"{kommuner[n % 5]} kommun"
                if n < 8
                else ("Region Halland", "Försäkringskassan", "Arbetsförmedlingen")[n % 3]
            )
            group = "ersättare" if n % 3 == 2 else "beslutande"
            terms = YEARS if dice.random() < 0.45 else dice.choice(TERMS)
            yield Seat(f"{b}/{n}", board, name, organisation, group, party, terms)
        for n in range(2):
            yield Seat(f"{b}/official {n}", board, _name(dice, used), None, "övrig", years=dice.choice((YEARS, *TERMS)))
        # The chair goes to NNS for the förbund; in every third förbund the chair's deputy does.
        person, name = f"{b}/chair", _name(dice, used)
        yield Seat(person, board, name, f"{kommuner[0]} kommun", party="S", years=TERMS[b % 2])
        yield Seat(person, "NNS", name, f"Samordningsförbundet {board}", years=TERMS[b % 2])
    # Ten people of an agency sit on two boards, as they do where one office serves both.
    for n in range(10):
        name = _name(dice, set())
        for board in (BOARDS[2 * n], BOARDS[2 * n + 1]):
            yield Seat(
                f"agency {n}", board, name, ("Försäkringskassan", "Arbetsförmedlingen")[n % 2], years=TERMS[n % 2]
            )
    # Eight change organisation between terms, as members of one board in one party.
    for n in range(8):
        name = _name(dice, set())
        yield Seat(f"moved {n}", BOARDS[n], name, f"{KOMMUNER[n]} kommun", party=PARTIES[n], years=TERMS[0])
        yield Seat(f"moved {n}", BOARDS[n], name, "Region Skåne", party=PARTIES[n], years=TERMS[1])
    # Six marry: the surname is changed for a double one.
    for n in range(6):
        given, surname = dice.choice(GIVEN), dice.choice(RARE)
        double = dice.choice((f"{surname}-{RARE[n]}", f"{RARE[n]} {surname}"))
        yield Seat(
            f"married {n}", BOARDS[n + 8], f"{given} {surname}", f"{KOMMUNER[n]} kommun", party="C", years=TERMS[0]
        )
        yield Seat(
            f"married {n}", BOARDS[n + 8], f"{given} {double}", f"{KOMMUNER[n]} kommun", party="C", years=TERMS[1]
        )


def _name(dice: random.Random, used: set[str]) -> str:
    """A name that nobody else on the board has."""
    while True:
        surname = dice.choice(COMMON) if dice.random() < 0.35 else dice.choice(RARE)
        name = f"{dice.choice(GIVEN)} {surname}"
        if name not in used:
            used.add(name)
            return name


def _swapped(dice: random.Random, word: str) -> str:
    n = dice.randrange(1, len(word) - 1)
    return word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def _dropped(dice: random.Random, word: str) -> str:
    n = dice.randrange(1, len(word))
    return word[:n] + word[n + 1 :]


def _scanned(dice: random.Random, word: str) -> str:
    seen = [
        (a, b)
        for a, b in (("rn", "m"), ("l", "1"), ("nn", "rm"), ("ö", "o"), ("å", "a"), ("ä", "a"), ("e", "c"))
        if a in word
    ]
    a, b = dice.choice(seen) if seen else (word, word)
    return word.replace(a, b, 1)


def _heard(dice: random.Random, word: str) -> str:
    known = (
        ("qv", "kv"),
        ("kv", "qv"),
        ("ss", "s"),
        ("ck", "k"),
        ("V", "W"),
        ("C", "K"),
        ("Th", "T"),
        ("ph", "f"),
        ("ie", "y"),
    )
    seen = [(a, b) for a, b in known if a in word]
    a, b = dice.choice(seen) if seen else (word, word)
    return word.replace(a, b, 1)


def _shouted(dice: random.Random, word: str) -> str:
    return word.upper()


SLIPS: tuple[Callable[[random.Random, str], str], ...] = (
    _swapped,
    _dropped,
    _scanned,
    _scanned,
    _heard,
    _heard,
    _shouted,
)
SLIP, NO_PARTY, NO_ORGANISATION, REVERSED = 0.02, 0.05, 0.01, 0.005
"""How often a listing has each."""


def minutes() -> list[Minutes]:
    """The minutes of all boards and of NNS, each listing as somebody wrote it."""
    return [_miswritten(random.Random(f"slips {n}"), made) for n, made in enumerate(written(people()))]


def _miswritten(dice: random.Random, made: Minutes) -> Minutes:
    participants = []
    truth = {}
    for right in made.record.participants:
        wrong = right
        if dice.random() < SLIP:
            words = right.name.split()
            n = dice.randrange(len(words))
            words[n] = dice.choice(SLIPS)(dice, words[n])
            wrong = _replace(wrong, name=" ".join(words))
        elif dice.random() < REVERSED:
            given, surname = right.name.split(" ", 1)
            wrong = _replace(wrong, name=f"{surname}, {given}")
        if dice.random() < NO_PARTY:
            wrong = _replace(wrong, party=None)
        if dice.random() < NO_ORGANISATION and made.record.organisation != NNS:
            wrong = _replace(wrong, organisation=None)
        participants.append(wrong)
        truth[wrong.name, wrong.organisation, wrong.attendance] = made.truth[
            right.name, right.organisation, right.attendance
        ]
    return replace(made, record=_replace(made.record, participants=tuple(participants)), truth=truth)
