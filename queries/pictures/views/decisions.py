"""Decisions: meetings, what they decided, and who was told to do what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries import catalogue, engine
from queries.collation import fold
from queries.pictures.asked import PERIOD, Asked
from queries.pictures.layouts import blocks
from queries.pictures.picture import Fact, Kind, Picture, Piece, Relation
from queries.pictures.sketch import Sketch
from queries.reporting.cells import shown
from queries.reports import text
from queries.rows import Row

if TYPE_CHECKING:
    from queries.engine import Store

MOST = 1_500
"""How many decisions are drawn at most, the newest."""
LABEL = (46, 2)
"""Characters on a line of a decision's label, and lines."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Which decision hands a task out, and to whom: by the task's id."""

    decisions: Mapping[str, str]
    recipients: Mapping[str, Sequence[tuple[str, Kind, str]]]

    @classmethod
    def of(cls, store: Store) -> Handed:
        """What the graph knows of every task."""
        decisions: dict[str, str] = {}
        recipients: defaultdict[str, list[tuple[str, Kind, str]]] = defaultdict(list)
        for row in engine.run(store, engine.LOOKUP / "recipients", {}):
            task = text(row["assignment_id"])
            if row["decision_id"]:
                decisions[task] = min(text(row["decision_id"]), decisions.get(task, text(row["decision_id"])))
            if row["recipient_id"]:
                kind = Kind.BOARD if row["board"] else Kind.PERSON
                recipients[task].append((text(row["recipient_id"]), kind, text(row["recipient"])))
        return cls(decisions, recipients)

    def decision(self, row: Row) -> str:
        """The id of the decision that hands out the task of a row of `assignments`; empty where none does."""
        return self.decisions.get(text(row["assignment_id"]), "")

    def recipient(self, row: Row) -> tuple[str, Kind, str]:
        """Whom a row of `assignments` names: a person or board where it is known which, else a body of that board as it is called."""
        name = text(row["assigned_to"])
        known = self.recipients.get(text(row["assignment_id"]), ())
        return next(
            (found for found in known if fold(found[2]) == fold(name)),
            (f"{row['board_id']} {fold(name)}", Kind.GROUP, name),
        )


def decisions(sketch: Sketch, asked: Asked) -> Picture:
    """The newest decisions, with the tasks that they hand to people and bodies; tasks of no decision stand beside their meeting."""
    given = asked.given(("board", *PERIOD))
    rows = catalogue.ask(sketch.store, "decisions", **given, **asked.given(("type", "word", "amount")))
    tasks = catalogue.ask(sketch.store, "assignments", **given)
    drawn = sorted(rows, key=_newest, reverse=True)[:MOST]
    meetings = {str(row["id"]): text(row["name"]) for row in engine.run(sketch.store, engine.LOOKUP / "meeting", {})}
    said = {text(row["decision_id"]): _decision(sketch, row, meetings) for row in drawn}
    handed = Handed.of(sketch.store)
    narrowed = any(asked.options.get(name) for name in ("type", "word", "amount"))
    kept = {text(row["meeting_id"]) for row in drawn}
    told = [
        row
        for row in tasks
        if handed.decision(row) in said or (not narrowed and not handed.decision(row) and row["meeting_id"] in kept)
    ]
    told.sort(key=_newest, reverse=True)
    opening = [_task(sketch, row, meetings, said.get(handed.decision(row)), handed) for row in told]
    for id, node in tuple(sketch.nodes.items()):
        sketch.change(id, strong=node.kind is Kind.MEETING)
    column = {Kind.MEETING: 0, Kind.DECISION: 1, Kind.TASK: 1}
    places = {node.id: column.get(node.kind, 2) for node in sketch.nodes.values()}
    words = sketch.words
    amount = sum(float(str(row["amount_sek"])) for row in drawn if row["amount_sek"] is not None)
    return sketch.picture(
        "decisions",
        words.text(
            "headlines",
            "decisions",
            decisions=words.count("decisions", len(rows)),
            meetings=words.count("meetings", len({row["meeting_id"] for row in rows})),
            tasks=words.count("tasks", len({row["assignment_id"] for row in told})),
            amount=words.text("headlines", "amount", amount=shown(amount, words.language)) if amount else "",
            left_out=words.text("headlines", "left_out", n=MOST) if len(rows) > MOST else "",
        ),
        blocks.positions(tuple(sketch.nodes.values()), sketch.edges, places),
        opening=opening,
        from_top=True,
        role_column="type",
        opening_title="tasks" if opening else "",
    )


def _newest(row: Row) -> tuple[str, str]:
    """A key that sorts by time; what has no day first."""
    return text(row["date"]), text(row["meeting_id"])


def _meeting(sketch: Sketch, row: Row, meetings: dict[str, str]) -> Piece:
    return sketch.node(row["meeting_id"], Kind.MEETING, meetings[str(row["meeting_id"])])


def _decision(sketch: Sketch, row: Row, meetings: dict[str, str]) -> Piece:
    meeting = _meeting(sketch, row, meetings)
    decision = sketch.node(
        row["decision_id"], Kind.DECISION, row["decision"], label=_label(row["item"], row["decision"])
    )
    when = " · ".join(filter(None, [text(row["date"]), text(row["number"]), text(row["type"])]))
    fact = Fact(
        (), row.sources, when, sketch.since(row), text(row["type"]), sketch.owner_of(row["board_id"]), text(row["item"])
    )
    sketch.line(meeting, decision, Relation.DECIDED, sketch.fact("decided", fact, meeting=meeting, decision=decision))
    return decision


def _task(sketch: Sketch, row: Row, meetings: dict[str, str], decision: Piece | None, handed: Handed) -> int:
    """The line from a decision to whom it tells to do something; from the task itself where no decision of the minutes hands it out."""
    meeting = _meeting(sketch, row, meetings)
    receiver = sketch.node(*handed.recipient(row))
    fact = Fact(
        (),
        row.sources,
        text(row["date"]),
        sketch.since(row),
        "uppdra",
        sketch.owner_of(row["board_id"]),
        text(row["item"]),
    )
    from_what = decision or sketch.node(
        row["assignment_id"], Kind.TASK, row["task"], label=_label(row["item"], row["task"])
    )
    task = Piece(text(row["task"]), "" if decision else from_what.node)
    number = sketch.fact("assigned", fact, receiver=receiver, task=task, meeting=meeting)
    if not decision and not any(edge.target == from_what.node for edge in sketch.edges):
        sketch.line(meeting, from_what, Relation.ASSIGNED, number)
    sketch.line(from_what, receiver, Relation.ASSIGNED, number, width=2.0, strong=True)
    return number


def _label(item: object, said: object) -> str:
    """§ and the beginning of a text, in few lines."""
    width, most = LABEL
    lines = [f"§ {item}" if item else ""]
    for word in str(said).split():
        if len(lines[-1]) + 1 + len(word) > width:
            if len(lines) == most:
                lines[-1] += " …"
                break
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
