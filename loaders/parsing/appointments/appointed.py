"""An appointment that an item makes, for the time that its text states."""

from __future__ import annotations

from graph.record import Appointment, Evidences, Outcome
from loaders.parsing.appointments.terms import Term
from loaders.parsing.items.items import Section


def appointed(
    section: Section,
    stated: Term,
    *,
    person: str,
    kind: str,
    body: str | None,
    represents: str | None,
    outcome: Outcome,
    evidence: Evidences,
    replaces: str | None = None,
) -> Appointment:
    """The appointment of a person in an item of the minutes, from when and until when as stated; until when a delegate is one is the day of the meeting."""
    to_meeting = kind == "ombud" and stated.start is None
    return Appointment(
        person=person,
        kind=kind,
        body=body,
        represents=represents,
        outcome=outcome,
        item=section.number,
        start=stated.start,
        end=None if to_meeting else stated.end,
        replaces=replaces,
        evidence=evidence,
    )
