"""Personal data made up in every form that minutes give it, and what of it must not be found anywhere."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

GIVEN = ["anna", "bo", "cecilia", "david", "eva", "fatima", "gustav", "hanna", "ivar", "johanna", "karl", "lena"]
FAMILY = [
    "alm",
    "bergkvist",
    "ceder",
    "dahlin",
    "ekroth",
    "fors",
    "granlund",
    "hägg",
    "isaksson",
    "jern",
    "kvist",
    "lindahl",
]
_SPACE_AND_SIGNS = re.compile(r"\\[nt]|[\s()+/.–‐-]|\[|\]")


@dataclass(frozen=True, slots=True)
class Seed:
    """text: as minutes write it, perhaps over a line end. core: what identifies, without spaces and signs."""

    text: str
    core: str


def squeezed(text: str) -> str:
    """A text in lower case without what may part the characters of a number or an address."""
    return _SPACE_AND_SIGNS.sub("", text.lower())


def seeds(number: int, *, seed: int = 1) -> list[Seed]:
    """`number` different ones, as many of each form as of any other."""
    rng = random.Random(seed)
    found: dict[str, Seed] = {}
    while len(found) < number:
        for form in FORMS:
            made = form(rng)
            found.setdefault(made.core, made)
    return list(found.values())[:number]


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choices("0123456789", k=count))


def _identity(pattern: str, *, coordination: bool = False) -> Callable[[random.Random], Seed]:
    """pattern: {c} century, {d} YYMMDD, {n} the last four."""

    def form(rng: random.Random) -> Seed:
        day = rng.randint(1, 28) + 60 * coordination
        date, last = f"{rng.randint(40, 94)}{rng.randint(1, 12):02}{day:02}", _digits(rng, 4)
        text = pattern.format(c="19", d=date, n=last)
        return Seed(text, squeezed(text).removeprefix("19") if last in text else date + "xxxx")

    return form


def _telephone(pattern: str) -> Callable[[random.Random], Seed]:
    """pattern: # for a digit, 9 for one that is not 0."""

    def form(rng: random.Random) -> Seed:
        text = re.sub("[#9]", lambda found: rng.choice("0123456789" if found[0] == "#" else "123456789"), pattern)
        return Seed(text, squeezed(text)[-8:])

    return form


def _address(pattern: str) -> Callable[[random.Random], Seed]:
    def form(rng: random.Random) -> Seed:
        given, family, number = rng.choice(GIVEN), rng.choice(FAMILY), rng.randint(100, 9999)
        text = pattern.format(given=given, family=family, number=number)
        return Seed(text, squeezed(f"{family}{number}"))

    return form


def _machine(rng: random.Random) -> Seed:
    text = ".".join(str(rng.randint(100, 255)) for _ in range(4))
    return Seed(text, squeezed(text))


def _machine_6(rng: random.Random) -> Seed:
    groups = [f"{rng.getrandbits(16):04x}" for _ in range(8)]
    return Seed(":".join(groups), ":".join(groups))


def _uuid(rng: random.Random) -> Seed:
    text = "-".join(f"{rng.getrandbits(4 * length):0{length}x}" for length in (8, 4, 4, 4, 12))
    return Seed(text, squeezed(text))


def _hexadecimal(rng: random.Random) -> Seed:
    text = f"{rng.getrandbits(128):032x}"
    return Seed(text, text)


def _transaction(rng: random.Random) -> Seed:
    text = _digits(rng, 20)
    return Seed(f"Transaktion {text}", text)


FORMS: tuple[Callable[[random.Random], Seed], ...] = (
    *map(_identity, ("{c}{d}-{n}", "{d}-{n}", "{d} {n}", "{d}{n}", "{c}{d}{n}", "{c}{d}XXXX", "{d}-XXXX", "{d}+{n}", "{d}-\n{n}",
        "{c}{d}\n-{n}", "{d}\n{n}", "{d}–{n}", "{c}{d} - {n}")),
    _identity("{d}-{n}", coordination=True),
    _identity("{c}{d}{n}", coordination=True),
    *map(_telephone, ("070-### ## ##", "073#######", "076 ### ## ##", "+46 70 ### ## ##", "+4672#######", "+46 (0)70-### ## ##",
        "0046 70 ### ## ##", "0455-9# ## ##", "0500-9#####", "08-9## ### ##", "010-9## ## ##", "070-###\n## ##", "+46 70\n### ## ##",
        "0455-9#\n## ##")),
    *map(_address, ("{given}.{family}{number}@ekstad.example", "{family}{number}@example.com", "{given}.{family}{number}@\nekstad.example",
        "{given}.{family}{number}@ek-\nstad.example", "{given}_{family}{number}(at)example.com", "{given}.\n{family}{number}@ekstad.example")),
    _machine, _machine_6, _uuid, _hexadecimal, _transaction,
)  # fmt: skip


def found(text: str, sought: list[Seed]) -> Iterator[Seed]:
    """Which of the seeds a text holds."""
    within = squeezed(text)
    return (one for one in sought if one.core in within)
