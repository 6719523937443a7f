"""The place of a meeting, by labelled fields, titles, and what is told by the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.record import Evidences
from loaders.parsing.head.fields import Field
from loaders.parsing.head.places import place_alone, place_among_facts, place_in_field, place_in_sentence
from loaders.parsing.head.told_places import place_of_greeting, remote_meeting
from loaders.parsing.text.minutes import Passage


def meeting_place(
    fields: Sequence[Field], titles: Sequence[Passage], opening: Sequence[Passage], evidence: dict[str, Evidences]
) -> str | None:
    """The place, None where nothing tells it; what tells it is put among the evidence. opening: the first item's text."""
    return _stated(fields, titles, evidence) or _told(titles, opening, evidence)


def _stated(fields: Sequence[Field], titles: Sequence[Passage], evidence: dict[str, Evidences]) -> str | None:
    for kinds in (("place",), ("place_and_time",)):
        for field in fields:
            if field.field in kinds:
                place = place_in_field(field.text)
                if place:
                    evidence["place"] = field.piece.evidence(field.start, field.end)
                    return place
    for piece in titles:
        place = place_among_facts(piece.text) or place_in_sentence(piece.text)
        if place:
            evidence["place"] = piece.evidence()
            return place
    dated = {quote.line for key in ("date", "start_time") for quote in evidence.get(key, ())}
    for before, piece in pairwise(titles):
        if len(before.lines) == 1 and before.lines[0].number in dated:
            place = place_alone(piece.text)
            if place:
                evidence["place"] = piece.evidence()
                return place
    return None


def _told(titles: Sequence[Passage], opening: Sequence[Passage], evidence: dict[str, Evidences]) -> str | None:
    """The place that is told by the way: where people were welcomed to, or a kind of meeting that has none, in a title with its day or word."""
    for piece in (*titles, *opening):
        if (place := place_of_greeting(piece.text)) is not None:
            evidence["place"] = piece.evidence()
            return place
    dated = {quote.line for quote in evidence.get("date", ())}
    for piece in titles:
        if not dated.isdisjoint(line.number for line in piece.lines) and (place := remote_meeting(piece.text)):
            evidence["place"] = piece.evidence()
            return place
    return None
