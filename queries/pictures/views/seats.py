"""Seats: a person, a board or an organisation amid its mandates."""

from __future__ import annotations

from dataclasses import replace

from queries import catalogue
from queries.collation import alphabetical
from queries.pictures.asked import PERIOD, Asked
from queries.pictures.layouts import columns
from queries.pictures.picture import Edge, Kind, Picture, Place, Relation
from queries.pictures.sketch import Sketch
from queries.reporting.wording import when
from queries.rows import Row

NARROW = 150.0
"""Distance of columns on a screen held upright."""
ONE_SIDE = 12
"""So many people stand on one side of their board; of more, half stand on the other."""


def person(sketch: Sketch, asked: Asked) -> Picture:
    """A person: whom they represent, on which boards, where they were nominated; and who may be the same person, with their boards."""
    (subject,) = asked.about
    rows = catalogue.ask(sketch.store, "who_represents", person=subject.id, **asked.given())
    sketch.node(subject.id, Kind.PERSON, subject.name)
    opening = sketch.mandates(rows, labelled=True)
    opening += sketch.put_forward(catalogue.ask(sketch.store, "nominations", person=subject.id, **asked.given(PERIOD)))
    sketch.doubts(added=True)
    for twin in sorted(id for id, node in sketch.nodes.items() if node.kind is Kind.PERSON and id != subject.id):
        more = catalogue.ask(sketch.store, "who_represents", person=twin, **asked.given())
        sketch.mandates(more, labelled=True)
        rows += more
    sketch.change(subject.id, strong=True)
    own = [row for row in rows if row["person_id"] == subject.id]
    return sketch.picture(
        "person",
        _counted(sketch, own, "person", asked),
        columns.positions(sketch.ordered(), sketch.edges, _steps(sketch), across=300, down=80),
        tall=columns.positions(sketch.ordered(), sketch.edges, _steps(sketch), across=NARROW, wide=0.4, down=90),
        opening=opening,
        name=subject.name,
        when=when(sketch.words, asked.options),
    )


def board(sketch: Sketch, asked: Asked) -> Picture:
    """A board: who sits on it, and for whom."""
    (subject,) = asked.about
    rows = catalogue.ask(sketch.store, "board_on", board=subject.id, **asked.given())
    sketch.node(subject.id, Kind.BOARD, subject.name, label=subject.name.rpartition(", ")[2])
    opening = sketch.mandates(rows)
    sketch.organs(rows)
    sketch.doubts()
    owners = [edge.target for edge in sketch.edges if edge.relation is Relation.ORGAN_OF]
    for id in (subject.id, *owners):
        sketch.change(id, strong=True)
    places = columns.positions(sketch.ordered(), _seats_only(sketch), _sides(sketch, owners))
    tall = columns.positions(sketch.ordered(), _seats_only(sketch), _steps(sketch), across=NARROW, wide=0.4)
    for layout in (places, tall):
        board = layout[subject.id]
        layout |= dict.fromkeys(owners, Place(board.x, round(board.y - 110, 1), "above"))
    return sketch.picture(
        "board",
        _counted(sketch, rows, "board", asked),
        places,
        tall=tall,
        opening=opening,
        name=subject.name,
        when=when(sketch.words, asked.options),
    )


def organisation(sketch: Sketch, asked: Asked) -> Picture:
    """An organisation: who represents it, on which boards, and whom it put forward."""
    (subject,) = asked.about
    rows = catalogue.ask(sketch.store, "representatives_of", organisation=subject.id, **asked.given())
    sketch.organisation(subject.id)
    opening = sketch.mandates(rows, labelled=True)
    put = catalogue.ask(sketch.store, "nominations", organisation=subject.id, **asked.given(PERIOD))
    opening += sketch.put_forward(put)
    sketch.doubts()
    sketch.change(subject.id, strong=True)
    tall = columns.positions(sketch.ordered(), sketch.edges, _steps(sketch), across=NARROW, wide=0.4, down=90)
    tall[subject.id] = replace(tall[subject.id], side="above")
    return sketch.picture(
        "organisation",
        _counted(sketch, rows, "organisation", asked),
        columns.positions(sketch.ordered(), sketch.edges, _steps(sketch), down=56),
        tall=tall,
        opening=opening,
        name=subject.name,
        when=when(sketch.words, asked.options),
    )


def _steps(sketch: Sketch) -> dict[str, int]:
    """Columns from organisations to people to boards."""
    return {node.id: {Kind.PERSON: 1, Kind.BOARD: 2, Kind.GROUP: 2}.get(node.kind, 0) for node in sketch.nodes.values()}


def _seats_only(sketch: Sketch) -> list[Edge]:
    return [edge for edge in sketch.edges if edge.relation in {Relation.SITS_ON, Relation.REPRESENTS}]


def _sides(sketch: Sketch, owners: list[str]) -> dict[str, int]:
    """Columns with the board in the middle; those who represent one organisation on the same side of it, beside the organisation."""
    whom: dict[str, str] = {}
    for edge in sketch.edges:
        if edge.relation is Relation.REPRESENTS:
            whom[edge.source] = min(edge.target, whom.get(edge.source, edge.target))
    people = [node for node in sketch.ordered() if node.kind is Kind.PERSON]
    groups = sorted(
        {whom.get(node.id, "") for node in people}, key=lambda id: alphabetical(sketch.nodes[id].name if id else "")
    )
    side: dict[str, int] = {}
    seated = 0
    for group in groups:
        members = [node.id for node in people if whom.get(node.id, "") == group]
        half = -1 if len(people) <= ONE_SIDE or seated + len(members) / 2 <= len(people) / 2 else 1
        seated += len(members)
        side |= dict.fromkeys(members, half)
        if group:
            side[group] = 2 * half
    for node in sketch.nodes.values():
        side.setdefault(node.id, 0 if node.kind is Kind.BOARD or node.id in owners else -2)
    return side


def _counted(sketch: Sketch, rows: list[Row], view: str, about: Asked) -> str:
    """The headline: how many people, boards and organisations the mandates are of."""
    words = sketch.words
    what = {"people": "person_id", "boards": "board_id", "organisations": "on_behalf_of_id"}
    counts = {key: words.count(key, len({row[column] for row in rows if row[column]})) for key, column in what.items()}
    return words.text(
        "says" if rows else "says_none", view, name=about.about[0].name, when=when(words, about.options), **counts
    )
