"""What lag (2003:1210) asks of a board on one day: the slice of the graph that the shapes are to see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.rdf_store import RdfStore
from ontology.vocabulary import identifier
from queries import engine
from queries.bounds import tenures
from queries.checks.prepared import PreparedGraph
from queries.checks.snapshot import Snapshot
from queries.dates import Period, parse, term_of
from queries.question import FOLDER as CATALOGUE
from queries.rows import from_table

FOLDER = Path(__file__).parent
MANDATES = CATALOGUE / "board_on"
"""The question whose rows are all mandates."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A board of a förbund on a day (ISO). mandates: those that hold then, surely or possibly; graph: these, what they are about, and the
    meetings of the term with who took part.
    """

    board: str
    day: str
    mandates: tuple[str, ...]
    graph: PreparedGraph

    def bearing_on(self, focus: str, whole: Snapshot) -> list[str]:
        """The mandates that bear on a focus of the shapes: a mandate, a membership, or the board."""
        if focus in self.mandates:
            return [focus]
        if focus == self.board:
            return list(self.mandates)
        members = set(whole.values(focus, "org:member"))
        return [mandate for mandate in self.mandates if members & set(whole.values(mandate, "fin:onBehalfOf"))]


def slices(rdf: RdfStore, whole: Snapshot, on: dt.date | None) -> Iterator[Slice]:
    """Each board of a förbund on a day, or on the day of its last known meeting; boards with no mandate then are left out."""

    known = tenures(rdf, from_table(engine.run(rdf, MANDATES, {})))

    @cache
    def holding(day: str) -> set[str]:
        return {id for id, tenure in known.items() if tenure.certainty(parse(day))}

    for row in engine.run(rdf, FOLDER / "boards", {}):
        board, day = str(row["board"]), on.isoformat() if on else str(row["day"])
        mandates = sorted(m for m in whole.subjects("org:organization", board) if identifier(m) in holding(day))
        if mandates:
            graph = PreparedGraph()
            for subject in _subjects(whole, board, mandates, term_of(dt.date.fromisoformat(day))):
                for triple in whole.triples(subject):
                    graph.add(triple)
            yield Slice(board, day, tuple(mandates), graph)


def _subjects(whole: Snapshot, board: str, mandates: list[str], term: Period) -> set[str]:
    """What the shapes are to see of a board: everything that they name, from its mandates on."""
    organisations = set(whole.values(board, "org:unitOf"))
    members = {member for mandate in mandates for member in whole.values(mandate, "fin:onBehalfOf")}
    memberships = {
        membership
        for organisation in organisations
        for membership in whole.subjects("org:organization", organisation)
        if members & set(whole.values(membership, "org:member"))
    }
    meetings = {meeting for meeting in whole.subjects("fin:meetingOf", board) if _within(whole, meeting, term)}
    present = {fact for meeting in meetings for fact in whole.subjects("fin:meeting", meeting)}
    participations = {fact for fact in present if whole.value(fact, "fin:attendance")}
    return {board, *organisations, *members, *memberships, *mandates, *meetings, *participations}


def _within(whole: Snapshot, meeting: str, term: Period) -> bool:
    earliest, latest = whole.value(meeting, "fin:earliest"), whole.value(meeting, "fin:latest")
    return (
        bool(earliest and latest) and str(earliest) <= term.last.isoformat() and str(latest) >= term.first.isoformat()
    )
