"""What stands in each report: its tables, each with the question that fills it and the columns that people read."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.register import NETWORK

HELD = ("certainty", "stated", "seen")
_SEAT = ("person", "role", "board", "on_behalf_of", *HELD)
_DECISION = ("board", "date", "item", "number", "type", "decision", "amount_sek")
_TAKEN_UP = ("taken_up", "taken_up_item", "taken_up_title")
_TASK = ("board", "date", "item", "assigned_to", "task", *_TAKEN_UP)
_NOMINATION = ("person", "kind", "body", "by", "outcome", "date", "seat")
_MEETING = ("date", "number", "paragraphs", "missing", "remarks")
_PRESENCE = ("person", "attendance", "on_behalf_of", "party", "in_place_of", "items")
PERIOD = ("from", "to")
TIME = ("on", *PERIOD)


@dataclass(frozen=True, slots=True)
class Section:
    """A table. question: of the catalogue, or `guests` (queries/guests.py); columns: those shown, in order; subject: the parameter that gets the
    id of what the report is about; options: parameters that it takes from the report's; fixed: parameters that it always gets; needs: columns of which a row must have one.
    """

    name: str
    question: str
    columns: tuple[str, ...]
    subject: str = ""
    options: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """A report. about: the kind of entity that it is about, empty for none; options: parameters that may choose among its rows."""

    about: str
    options: tuple[str, ...]
    sections: tuple[Section, ...]


CONTENTS = {
    "cross_board": Content(
        "",
        TIME,
        (
            Section("cross_board", "cross_board", _SEAT, options=TIME),
            Section(
                "shared_people",
                "shared_people",
                ("board", "other_board", "people", "person", "at_the_same_time"),
                options=PERIOD,
            ),
            Section("guests", "guests", ("person", "board", "date", "attendance", "on_behalf_of"), options=PERIOD),
        ),
    ),
    "person": Content(
        "person",
        TIME,
        (
            Section("seats", "who_represents", ("role", "board", "on_behalf_of", *HELD), "person", TIME),
            Section(
                "attendance",
                "attendance",
                ("board", "date", "attendance", "on_behalf_of", "in_place_of", "items"),
                "person",
                PERIOD,
            ),
            Section("nominations", "nominations", ("kind", "body", "by", "outcome", "date", "seat"), "person", PERIOD),
            Section("assignments", "assignments", ("board", "date", "item", "task", *_TAKEN_UP), "person", PERIOD),
        ),
    ),
    "board": Content(
        "board",
        TIME,
        (
            Section("members", "board_on", ("person", "role", "on_behalf_of", *HELD), "board", TIME),
            Section(
                "succession",
                "succession",
                ("role", "on_behalf_of", "person", "before", "after", "stated", "seen"),
                "board",
                PERIOD,
                needs=("before", "after"),
            ),
            Section("meetings", "coverage", _MEETING, "board", PERIOD),
            Section("decisions", "decisions", _DECISION[1:], "board", PERIOD),
            Section("assignments", "assignments", _TASK[1:], "board", PERIOD),
        ),
    ),
    "organisation": Content(
        "organisation",
        TIME,
        (
            Section("representatives", "representatives_of", ("person", "role", "board", *HELD), "organisation", TIME),
            Section(
                "nominations",
                "nominations",
                ("person", "kind", "body", "outcome", "date", "seat"),
                "organisation",
                PERIOD,
            ),
        ),
    ),
    "meeting": Content(
        "meeting",
        (),
        (
            Section("attendance", "attendance", _PRESENCE, "meeting"),
            Section("decisions", "decisions", ("item", "number", "type", "decision", "amount_sek"), "meeting"),
            Section("assignments", "assignments", ("item", "assigned_to", "task", *_TAKEN_UP), "meeting"),
            Section("nominations", "nominations", ("person", "kind", "body", "by", "outcome", "seat"), "meeting"),
            Section("meetings", "coverage", ("board", *_MEETING), "meeting"),
        ),
    ),
    "nns": Content(
        "",
        TIME,
        (
            Section(
                "members",
                "board_on",
                ("person", "role", "on_behalf_of", *HELD),
                options=TIME,
                fixed=(("board", "NNS"),),
            ),
            Section("nominations", "nominations", _NOMINATION, options=PERIOD, fixed=(("body", NETWORK),)),
            Section(
                "shared_people",
                "shared_people",
                ("board", "other_board", "person", "at_the_same_time"),
                options=PERIOD,
                fixed=(("board", "NNS"),),
            ),
            Section("decisions", "decisions", _DECISION[1:], options=PERIOD, fixed=(("board", "NNS"),)),
        ),
    ),
    "decisions": Content(
        "",
        ("board", *PERIOD, "type", "word", "amount"),
        (Section("decisions", "decisions", _DECISION, options=("board", *PERIOD, "type", "word", "amount")),),
    ),
    "assignments": Content(
        "",
        ("board", "person", "assignee", *PERIOD),
        (Section("assignments", "assignments", _TASK, options=("board", "person", "assignee", *PERIOD)),),
    ),
    "coverage": Content(
        "",
        ("board", *PERIOD),
        (Section("coverage", "coverage", ("board", "year", *_MEETING), options=("board", *PERIOD)),),
    ),
}
"""The reports by name."""
