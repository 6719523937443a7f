"""What lag (2003:1210) asks of the boards on one day: the slice of the graph that the shapes are to see, board by board."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Store

from graph.rdf_store import RdfStore
from ontology.vocabulary import identifier
from queries import engine
from queries.checks.shapes import Theme
from queries.checks.snapshot import Snapshot
from queries.dates import Period, term_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Slice:
    """Boards of förbund on a day each. days: ISO, by the board's IRI; mandates: those that hold then, surely or possibly, by board; store: what
    the shapes see: these mandates, what they are about, and the meetings of the term that show them.
    """

    days: dict[str, str]
    mandates: dict[str, list[str]]
    store: Store

    def about(self, focus: str, whole: Snapshot) -> tuple[str, list[str]]:
        """The board that a focus of the shapes (a board, a mandate or a membership) concerns, and the mandates there that bear on it."""
        if focus in self.days:
            return focus, self.mandates[focus]
        for board, mandates in self.mandates.items():
            if focus in mandates:
                return board, [focus]
            if set(whole.values(board, "org:unitOf")) & set(whole.values(focus, "org:organization")):
                member = set(whole.values(focus, "org:member"))
                return board, [mandate for mandate in mandates if member & set(whole.values(mandate, "fin:onBehalfOf"))]
        raise ValueError(
            f"{focus} is on no board of the slice: mend the shapes of {Theme.LAW}, whose targets are boards, mandates and memberships"
        )


def slice_of(rdf: RdfStore, whole: Snapshot, on: dt.date | None) -> Slice:
    """The boards of förbund on a day, or each on the last day of a meeting of theirs that is known."""
    boards = {str(row["board"]): str(row["day"]) for row in engine.run(rdf, FOLDER / "boards", {})}
    days = {board: on.isoformat() if on else day for board, day in boards.items()}
    holding: dict[str, set[str]] = {day: _holding(rdf, day) for day in sorted(set(days.values()))}
    mandates: dict[str, list[str]] = defaultdict(list)
    for board, day in days.items():
        mandates[board] = sorted(m for m in whole.subjects("org:organization", board) if identifier(m) in holding[day])
    days = {board: day for board, day in days.items() if mandates[board]}
    store = Store()
    for board, day in days.items():
        for subject in sorted(_subjects(whole, board, mandates[board], term_of(dt.date.fromisoformat(day)))):
            store.extend(whole.store.quads_for_pattern(NamedNode(subject), None, None))
    return Slice(days, mandates, store)


def _holding(rdf: RdfStore, day: str) -> set[str]:
    """The ids of the mandates that hold on a day."""
    term = term_of(dt.date.fromisoformat(day))
    values = {"on_first": day, "on_last": day, "term_start": term.first.isoformat(), "term_end": term.last.isoformat()}
    return {str(row["mandate_id"]) for row in engine.run(rdf, engine.LOOKUP / "certainty", values)}


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
    people = {person for mandate in mandates for person in whole.values(mandate, "org:member")}
    meetings = {meeting for meeting in whole.subjects("fin:meetingOf", board) if _within(whole, meeting, term)}
    present = {fact for meeting in meetings for fact in whole.subjects("fin:meeting", meeting)}
    participations = {fact for fact in present if whole.value(fact, "fin:attendance")}
    return {board, *organisations, *members, *memberships, *people, *mandates, *meetings, *participations}


def _within(whole: Snapshot, meeting: str, term: Period) -> bool:
    earliest, latest = whole.value(meeting, "fin:earliest"), whole.value(meeting, "fin:latest")
    return (
        bool(earliest and latest) and str(earliest) <= term.last.isoformat() and str(latest) >= term.first.isoformat()
    )
