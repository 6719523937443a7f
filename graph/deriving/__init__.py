"""What a document contributes to the graph: from its record, and from who is who, to entities."""

from __future__ import annotations

from graph.deriving.appointing import add_appointments, add_assignments, add_dissents
from graph.deriving.context import Context
from graph.deriving.facts import Facts
from graph.deriving.people import add_mentioned, add_participants, add_signatures
from graph.deriving.sitting import add_decisions, add_items, add_sitting


def contributions(context: Context) -> Facts:
    """The entities that one document gives, with their evidence: the same for the same context, whatever else is loaded."""
    facts = Facts(context.document)
    add_sitting(context, facts)
    add_items(context, facts)
    decisions = add_decisions(context, facts)
    add_participants(context, facts)
    add_signatures(context, facts)
    add_mentioned(context, facts)
    add_appointments(context, facts, decisions)
    add_assignments(context, facts, decisions)
    add_dissents(context, facts)
    return facts
