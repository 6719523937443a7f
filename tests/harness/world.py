"""A small composed world: entities of every kind, told by documents that overlap, for tests and measurements of the stores."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import Any

from graph import entities as e
from graph.entities import KINDS, Change, Entity

KINDS_OF_ORGANISATION = ("förbund", "kommun", "region", "myndighet", "nätverk", "kommun och region", "annan")
ODD = 'Sal "B"\\1 – lång\nrad, «åäö» 𝄞'
"""Text with all that a writer of text may trip over."""

BOARDS = 5
PEOPLE = 7


def world(documents: Collection[int], people: int = PEOPLE, boards: int = BOARDS) -> list[Entity]:
    """All that the documents of these numbers say together, in the order of KINDS.

    What two documents say alike is one entity; who sits on which board follows from the number.
    """
    found: dict[str, Entity] = {}
    for number in sorted(documents):
        for entity in _said(number, people, boards):
            found[entity.id] = _united(found[entity.id], entity) if entity.id in found else entity
    rank = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(found.values(), key=lambda entity: (rank[type(entity)], entity.id))


def changes(before: Collection[Entity], after: Collection[Entity]) -> list[Change]:
    """What leads from one state to another, as the archive gives it: first what there is, then what is gone."""
    old, new = ({entity.id: entity for entity in entities} for entities in (before, after))
    kept = [Change(type(entity), entity.id, entity) for entity in after if old.get(entity.id) != entity]
    gone = [Change(type(entity), entity.id, None) for entity in before if entity.id not in new]
    return kept + gone


def _united(one: Entity, other: Entity) -> Entity:
    """Both contributions: tuples are united, of days the outer ones stand, of other values the first."""
    values: dict[str, Any] = {}
    for name in (field.name for field in fields(one)):
        first, second = getattr(one, name), getattr(other, name)
        match first:
            case tuple():
                values[name] = tuple(sorted({*first, *second}))
            case dt.date() if name == "first_seen":
                values[name] = min(first, second)
            case dt.date() if name == "last_seen":
                values[name] = max(first, second)
            case _:
                values[name] = first
    return type(one)(**values)


def _said(number: int, people: int, boards: int) -> Iterator[Entity]:
    document, meeting, item = f"d{number}", f"m{number // 2}", f"i{number}"
    board, organisation = f"b{number % boards}", f"o{number % boards}"
    kind = KINDS_OF_ORGANISATION[number % boards % len(KINDS_OF_ORGANISATION)]
    day = dt.date(2020, 1, 1) + dt.timedelta(number // 2)
    sources = (document,)
    yield e.Document(document, f"protokoll {number}.pdf", f"{number:064x}", "pdf", 3, "finsam/1", meeting, 0.5, number)
    yield e.Organisation(organisation, f"Förbundet «{organisation}»", (f"SOF {organisation}",), kind, None, True)
    yield e.Board(board, f"{organisation} styrelse", "styrelse", organisation)
    number_of_meeting = f"2020-{number}" if number % 2 else None
    yield e.Meeting(meeting, f"möte {meeting}", board, day, day, day, number_of_meeting, "09:00", None, ODD, None)
    yield e.AgendaItem(item, f"§ {number}", meeting, str(number), ODD, 1, f"{item}-a", sources)
    yield e.AgendaItem(f"{item}-a", f"§ {number}a", meeting, f"{number}a", None, 2, None, sources)
    amount = 12_500.5 if number % 2 else 1_000_000.0
    yield e.Decision(f"{item}-d", meeting, board, item, "7", "Beslut.", "godkänna", True, amount, sources)
    yield e.Membership(f"{organisation}-s", organisation, organisation)
    yield e.Remark(f"{document}-r", document, "weekday", "onsdag är fredag")
    for place in range(2 + number % 3):
        yield from _attending(number, place, people, boards)


def _attending(number: int, place: int, people: int, boards: int) -> Iterator[Entity]:
    document, meeting, item = f"d{number}", f"m{number // 2}", f"i{number}"
    board, organisation = f"b{number % boards}", f"o{number % boards}"
    day = dt.date(2020, 1, 1) + dt.timedelta(number // 2)
    sources = (document,)
    person, chair = (f"p{(number * step + place) % people}" for step in (3, 5))
    mandate, about = f"{person}-{board}", f"{document}-{place}"
    for who in {person, chair}:
        yield e.Person(who, f"Åke {who}", (f"Åke {who}", f"Å. {who}"), (f"{who}-alias",))
    start, end = (("2019", None), (None, "2023-03"), ("2019-04-01", "2023-03-31"), (None, None))[number % 4]
    yield e.Mandate(mandate, person, board, "ledamot", organisation, start, end, day, day, (meeting,), (f"{item}-d",))
    yield e.Participation(
        f"{about}-t",
        person,
        meeting,
        "beslutande",
        ("ordförande",),
        "S",
        organisation,
        None,
        (mandate,),
        chair,
        sources,
    )
    yield e.Appointment(
        f"{about}-u", person, meeting, "val", "beslutad", "AU", board, organisation, organisation, item, start, end,
        chair, f"{item}-d", mandate, sources,
    )  # fmt: skip
    yield e.Nomination(
        f"{about}-n", person, meeting, None, "NNS", organisation, "föreslagen", item, f"{item}-d", sources
    )
    yield e.Post(f"{person}-p", person, organisation, None, day, day, (meeting,))
    yield e.Assignment(f"{about}-a", meeting, item, ODD, ("AU",), (person,), (board,), f"{item}-d", sources)
    moment = dt.datetime(2020, 5, 28, 12, 30, place, tzinfo=dt.UTC)
    yield e.Signature(f"{about}-s", person, meeting, "justerare", None, moment, None, sources)
    yield e.Dissent(f"{about}-j", meeting, "jäv", item, None, (person, chair), sources)
    for kind, fact in (("Mandate", mandate), ("Participation", f"{about}-t"), ("Person", person)):
        yield e.Evidence(f"{about}-{kind}", fact, kind, document, ODD, 3, place or None)
    yield e.Evidence(f"{about}-none", mandate, "Mandate", document, None, None, None)
    if person < chair:
        yield e.PossibleIdentity(f"{person}-{chair}", person, chair, 0.8, "samma namn")
