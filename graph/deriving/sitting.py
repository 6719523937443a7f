"""The meeting itself: document, board, organisation, agenda, decisions, remarks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from graph.deriving.context import Context
from graph.deriving.facts import Facts
from graph.entities import AgendaItem, Decision, Document, Meeting, Organisation, Remark
from graph.ids import id_within
from graph.record import Decision as Decided
from graph.record import Evidence, Item
from ontology import organisation as registered


def organisation_entity(organisation: registered.Organisation, written: str | None = None) -> Organisation:
    """The graph's entity for an organisation; `written`: how this document writes its name."""
    names = {*organisation.names, organisation.name, *((" ".join(written.split()),) if written else ())}
    return Organisation(
        organisation.id,
        organisation.name,
        tuple(sorted(names)),
        str(organisation.kind),
        organisation.code,
        organisation.known,
    )


def head_quotes(context: Context, *fields: str) -> tuple[Evidence, ...]:
    """The evidence of fields of the head."""
    found = (context.record.head_evidence.get(field) for field in fields)
    return tuple(quote for value in found if value for quote in (value if isinstance(value, tuple) else (value,)))


def add_sitting(context: Context, facts: Facts) -> None:
    """Add the document, its organisation, board and meeting."""
    record, sitting = context.record, context.sitting
    source = record.source
    facts.add_document(
        Document(
            context.document,
            context.file,
            context.sha256,
            source.format or "record",
            source.pages or None,
            source.parser or "unknown",
            sitting.meeting,
            record.confidence,
            len(record.leftovers),
        )
    )
    if sitting.organisation:
        facts.add(organisation_entity(sitting.organisation, record.organisation), head_quotes(context, "organisation"))
    facts.add(sitting.board, head_quotes(context, "organ", "organisation"))
    when = record.date or record.number or "odaterat"
    date = dt.date.fromisoformat(record.date) if record.date else None
    meeting = Meeting(
        sitting.meeting,
        f"{sitting.board.name} {when}",
        sitting.board.id,
        date,
        sitting.earliest,
        sitting.latest,
        record.number,
        record.start_time,
        record.end_time,
        record.place,
        record.next_meeting,
    )
    facts.add(meeting, head_quotes(context, "date", "number", "place", "start_time", "end_time", "next_meeting"))
    for remark in record.remarks:
        id = id_within(context.document, "remark", remark.code, remark.detail)
        facts.add(Remark(id, context.document, remark.code, remark.detail), remark.quotes)


def item_id(context: Context, number: str | None) -> str | None:
    """The id of the agenda item that a fact stands under; None where it stands under none that the record lists."""
    if number is None or not any(item.number == number for item in context.record.items):
        return None
    return id_within(context.sitting.meeting, "item", number)


def add_items(context: Context, facts: Facts) -> None:
    """Add the agenda."""
    for position, item in enumerate(_distinct(context.record.items), start=1):
        id = id_within(context.sitting.meeting, "item", item.number)
        name = f"§ {item.number} {item.title or ''}".strip()
        parent = item_id(context, item.parent)
        facts.add(
            AgendaItem(id, name, context.sitting.meeting, item.number, item.title, position, parent, context.documents),
            item.quotes,
        )


def _distinct(items: Iterable[Item]) -> Iterable[Item]:
    """The items, the first of each number."""
    return {item.number: item for item in reversed(tuple(items))}.values().__reversed__()


def add_decisions(context: Context, facts: Facts) -> tuple[tuple[Decided, str], ...]:
    """Add the decisions; returns each with its id."""
    added = []
    seen: Counter[tuple[str | None, str]] = Counter()
    for decision in context.record.decisions:
        key = (decision.item, " ".join(decision.text.casefold().split()))
        id = id_within(context.sitting.meeting, "decision", *key, seen[key])
        seen[key] += 1
        facts.add(
            Decision(
                id,
                context.sitting.meeting,
                context.sitting.board.id,
                item_id(context, decision.item),
                decision.number,
                decision.text,
                decision.type,
                decision.formal,
                decision.amount_sek,
                context.documents,
            ),
            decision.quotes,
        )
        added.append((decision, id))
    return tuple(added)
