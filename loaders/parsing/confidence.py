"""How much of a file was understood as minutes."""

from __future__ import annotations

from collections.abc import Sequence

from graph.record import Decision, Item, Participant, Signature
from loaders.parsing.head.head import Head

_WEIGHTS = {
    "organisation": 0.1,
    "date": 0.15,
    "participants": 0.25,
    "items": 0.2,
    "decisions": 0.15,
    "signatures": 0.15,
}


def confidence(
    head: Head,
    participants: Sequence[Participant],
    items: Sequence[Item],
    decisions: Sequence[Decision],
    signatures: Sequence[Signature],
    leftovers: int,
) -> float:
    """From 0 to 1: a weight for each part of minutes that was found, less where lines of lists were not understood."""
    listed = sum(one.attendance != "framgår" for one in participants)
    shares = {
        "organisation": float(head.whose.organisation is not None),
        "date": float(head.date is not None),
        "participants": min(1.0, listed / 3),
        "items": min(1.0, len(items) / 3),
        "decisions": min(1.0, len(decisions) / 2),
        "signatures": min(1.0, len(signatures) / 2),
    }
    total = sum(_WEIGHTS[part] * share for part, share in shares.items())
    missed = leftovers / (leftovers + listed + len(items) + 1)
    return round(total * (1 - missed / 2), 2)
