"""A composed world of people on boards, with every trap for whoever tells who is who, and the truth about it.

The truth stands in this module: each person is written once with all the names, seats and years; minutes are made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.record import Evidence, Participant, Record, Signature, Source

YEARS = (2020, 2021, 2024, 2025)
"""Two mandate periods: 2019-2023 and 2023-2027."""
MEETINGS_A_YEAR = 3
BOARDS = (
    "Kalmar län", "Blekinge", "Skaraborg", "Södertälje", "Halland", "Sydnärke", "Insjöriket", "Skåne Nordost",
    "Östra Östergötland", "Södra Dalarna", "Gotland", "Roslagen", "Norra Västmanland", "Skellefteå-Norsjö",
)  # fmt: skip
AT_ONCE = (BOARDS[4], BOARDS[10])
"""Two boards that meet on the same days, at hours that overlap."""
NNS = "Föreningen Nationella Nätverket för Samordningsförbund (NNS)"
GIVEN = (
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
)
SURNAMES = (
    "Ahlström", "Bengtsdotter", "Carlquist", "Dahlbäck", "Ekelöf", "Fagerlund", "Grankvist", "Hallonsten", "Isaksdotter",
    "Jägerbrand", "Kvarnström", "Lövgren", "Mossberg",
)  # fmt: skip
KOMMUNER = (
    "Lund",
    "Boden",
    "Mora",
    "Falun",
    "Ystad",
    "Eksjö",
    "Tranås",
    "Vetlanda",
    "Habo",
    "Håbo",
    "Sala",
    "Eda",
    "Arboga",
)


@dataclass(frozen=True)
class Seat:
    """How one person stands on one body's list in some years. name: as written there; group: the attendance group."""

    person: str
    body: str
    name: str
    organisation: str | None
    group: str = "beslutande"
    party: str | None = None
    years: tuple[int, ...] = YEARS
    signs_as: str | None = None
    organ: str = "styrelse"
    meetings: tuple[int, ...] = tuple(range(MEETINGS_A_YEAR))


def seats() -> Iterator[Seat]:
    """Everybody: an ordinary board of eleven on each body, and the traps."""
    for b, body in enumerate(BOARDS):
        for n in range(11):
            name = f"{GIVEN[(b + n) % len(GIVEN)]} {SURNAMES[(b * 5 + n * 3) % len(SURNAMES)]}"
            years = YEARS[:2] if n % 4 == 3 else YEARS[2:] if n % 4 == 2 else YEARS
            group = "ersättare" if n > 6 else "beslutande"
            person = f"{body}/{n}"
            yield Seat(person, body, name, f"{KOMMUNER[n]} kommun", group, "SMCLVMSCKD"[n % 9], years)
    yield from _traps()


def _traps() -> Iterator[Seat]:
    a, b, c = BOARDS[:3]
    # One person on two boards, for the förbund at NNS; the same in a spelling variant; a guest.
    yield Seat("chair", a, "Rut von Essen", "Region Kalmar län")
    yield Seat("chair", "NNS", "Rut von Essen", f"SOF {a}")
    yield Seat("variant at nns", b, "Madelene Åkesdotter", "Karlskrona kommun")
    yield Seat("variant at nns", "NNS", "Madeleine Åkesdotter", f"SOF {b}")
    yield Seat("guest", c, "Joel Ivarsson Brun", None, "övrig")
    yield Seat("guest", "NNS", "Joel Ivarsson Brun", f"SOF {c}", "övrig")
    # One organisation's person on two boards, and in the arbetsutskott beside the board.
    yield Seat("two boards", a, "Ylva Törnqvist", "Försäkringskassan")
    yield Seat("two boards", b, "Ylva Törnqvist", "Försäkringskassan")
    yield Seat("in au", a, "Olof af Ugglas", "Kalmar kommun", party="C")
    yield Seat("in au", a, "Olof af Ugglas", None, organ="arbetsutskott")
    # Spelling, a gained surname, a scanning slip, a short form in the signature.
    yield Seat("spelled", c, "Kristina Ohlsson Wik", "Hjo kommun", years=YEARS[:2])
    yield Seat("spelled", c, "Christina Ohlsson Wik", "Hjo kommun", years=YEARS[2:])
    yield Seat("married", c, "Sara Lindhe", "Tibro kommun", years=YEARS[:2])
    yield Seat("married", c, "Sara Lindhe-Bark", "Tibro kommun", years=YEARS[2:])
    yield Seat("scanned", c, "Björn Tegnér", "Skara kommun", years=YEARS[:3])
    yield Seat("scanned", c, "Bjöm Tegnér", "Skara kommun", years=YEARS[3:])
    yield Seat("short form", c, "Lotta Kvist", None, "övrig", signs_as="Charlotte Kvist")
    # Moved on from kommun to region, in the same party; changed party between terms.
    yield Seat("moved on", b, "Gerd Sandelin", "Ronneby kommun", party="S", years=YEARS[:2])
    yield Seat("moved on", b, "Gerd Sandelin", "Region Blekinge", party="S", years=YEARS[2:])
    # Namesakes: on one list; for two kommuner in one document; elsewhere; with other party and kommun.
    for n, kommun in enumerate(("Töreboda", "Vara")):
        yield Seat(f"one list {n}", c, "Per Karlsson", f"{kommun} kommun", party="SM"[n])
    yield Seat("two groups 0", b, "Eva Persson", "Karlshamns kommun", party="M")
    yield Seat("two groups 1", b, "Eva Persson", "Olofströms kommun", "ersättare", "S")
    for n, body in enumerate(BOARDS[3:7]):
        yield Seat(f"namesake {n}", body, "Lars Andersson", f"{KOMMUNER[n]} kommun", party="SMCV"[n])
    for n, body in enumerate(BOARDS[7:9]):
        yield Seat(f"bare namesake {n}", body, "Siv Norling", f"{KOMMUNER[n]} kommun")
    # Names that look alike and are two: given names, surnames, a sister.
    yield Seat("marie", c, "Marie Nilsson", "Skara kommun")
    yield Seat("maria", c, "Maria Nilsson", "Skara kommun", "ersättare")
    yield Seat("hermansson 1", a, "Amanda Hermansson", "Mönsterås kommun")
    yield Seat("hermansson 2", a, "Ingrid Hermansson", "Mönsterås kommun", "ersättare")
    yield Seat("anna", a, "Anna Karlgren", "Emmaboda kommun")
    yield Seat("anna-lena", a, "Anna-Lena Karlgren", "Emmaboda kommun", "ersättare")
    yield Seat("ek", a, "Eva Ek", "Oskarshamns kommun")
    yield Seat("eke", a, "Eva Eke", "Oskarshamns kommun", "ersättare")
    # Listed twice: as member and as guest.
    yield Seat("twice", b, "Inger Trodell-Falk", "Sölvesborgs kommun")
    yield Seat("twice", b, "Inger Trodell Falk", "Sölvesborgs kommun", "övrig")
    yield Seat("twice, once bare", b, "Gun Ahlsten", "Sölvesborgs kommun")
    yield Seat("twice, once bare", b, "Gun Ahlsten", None, "övrig")
    yield from _slips()
    yield from _namesakes()


def _slips() -> Iterator[Seat]:
    """One person in two writings: from the third meeting of a year on, or from the third year on."""
    d = BOARDS[11]
    for n, (right, wrong) in enumerate(
        (
            ("Anna Wahlstedt", "Arma Wahlstedt"),
            ("Nils Sundelin", "Nlls Sundelin"),
            ("Håkan Åberg", "Hakan Aberg"),
            ("Christer Wallén", "Christer Wa11én"),
            ("Per-Olov Stenmark", "Per-Olov Stenmatk"),
            ("Björn Hörnsten", "Bj6rn Hörnsten"),
            ("Margareta Lindkvist", "Margareta Lindqvist"),
            ("Gudrun Olofsson Hed", "Gudrun Olofson Hed"),
            ("Åsa Lund Holmer", "Åsa Lund-Holmer"),
            ("Vivianne Sörling", "VIVIANNE SÖRLING"),
            ("Tove Rydbeck", "Rydbeck, Tove"),
        )
    ):
        yield Seat(f"slip {n}", d, right, f"{KOMMUNER[n]} kommun", meetings=(0, 1))
        yield Seat(f"slip {n}", d, wrong, f"{KOMMUNER[n]} kommun", meetings=(2,))
    # Surnames that are places of which somebody else is.
    yield Seat("lund", d, "Eva Lund", "Lunds kommun")
    yield Seat("boden", d, "Nils Boden", "Bodens kommun")
    # An official who moves to another förbund: nothing but the name says so.
    yield Seat("official", BOARDS[12], "Ola Fagerhult", None, "övrig", years=YEARS[:2])
    yield Seat("official", BOARDS[13], "Ola Fagerhult", None, "övrig", years=YEARS[2:])


def _namesakes() -> Iterator[Seat]:
    """Two people whom something sets apart."""
    # For one authority on two boards that meet at once.
    yield Seat("at once 0", AT_ONCE[0], "Håkan Stridh", "Försäkringskassan")
    yield Seat("at once 1", AT_ONCE[1], "Håkan Stridh", "Försäkringskassan")
    # On one board at one time, never at the same meeting, for other kommuner and parties.
    yield Seat("turns 0", BOARDS[9], "Karin Blomdahl", "Falu kommun", party="S", meetings=(0, 2))
    yield Seat("turns 1", BOARDS[9], "Karin Blomdahl", "Mora kommun", party="M", meetings=(1,))
    # The short form of one is the name of another, who is listed too; the latter signs.
    yield Seat("lotta", BOARDS[12], "Lotta Brandell", "Sala kommun")
    yield Seat("charlotte", BOARDS[12], "Charlotte Brandell", "Arboga kommun", signs_as="Charlotte Brandell")
    # One letter apart, one after the other for one kommun.
    yield Seat("lindberg", BOARDS[13], "Eva Lindberg", "Skellefteå kommun", years=YEARS[:2])
    yield Seat("lundberg", BOARDS[13], "Eva Lundberg", "Skellefteå kommun", years=YEARS[2:])


@dataclass(frozen=True)
class Minutes:
    """A record and, for each name in it and its organisation, the person."""

    record: Record
    sha256: str
    truth: dict[tuple[str, str | None, str], str]


def minutes(everybody: Iterable[Seat] | None = None) -> list[Minutes]:
    """The minutes of all bodies over the years, and who is who in them; `everybody` in place of this module's people."""
    everybody = list(seats() if everybody is None else everybody)
    result = []
    bodies = sorted({(seat.body, seat.organ) for seat in everybody})
    for number, (body, organ) in enumerate(bodies):
        day = BOARDS.index(AT_ONCE[0]) + 1 if body in AT_ONCE else number + 1
        for year in sorted({year for seat in everybody for year in seat.years}):
            for meeting in range(MEETINGS_A_YEAR):
                listed = [
                    seat
                    for seat in everybody
                    if (seat.body, seat.organ) == (body, organ) and year in seat.years and meeting in seat.meetings
                ]
                result.append(_minutes(body, organ, f"{year}-{4 + 3 * meeting:02}-{day:02}", listed, len(result)))
    return result


def _minutes(body: str, organ: str, date: str, listed: list[Seat], number: int) -> Minutes:
    participants = tuple(
        Participant(
            name=seat.name,
            organisation=seat.organisation,
            party=seat.party,
            attendance=seat.group,  # type: ignore[arg-type]
            evidence=Evidence(line, f"{seat.name}, {seat.organisation}"),
        )
        for line, seat in enumerate(listed, start=5)
    )
    signatures = tuple(
        Signature(name=seat.signs_as, role="sekreterare", evidence=Evidence(90, seat.signs_as))
        for seat in listed
        if seat.signs_as
    )
    record = Record(
        source=Source(file=f"{number}.txt"),
        organisation=NNS if body == "NNS" else f"Samordningsförbundet {body}",
        organ=organ,
        date=date,
        start_time="10:00" if body == AT_ONCE[0] else "09:00",
        end_time="12:00",
        items=(),
        participants=participants,
        decisions=(),
        signatures=signatures,
    )
    truth = {(seat.name, seat.organisation, seat.group): seat.person for seat in listed}
    truth |= {(seat.signs_as, None, ""): seat.person for seat in listed if seat.signs_as}
    return Minutes(record, f"{number:064x}", truth)
