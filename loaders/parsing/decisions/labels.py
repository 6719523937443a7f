"""Labels of decisions: who decides what stands under one, which number it carries, and what has been read there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.record import DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.labels_of_decisions import is_label
from loaders.parsing.vocabulary.organs import ORGANS, PREPARING

_OWN_NUMBER = re.compile(
    r"\d{4}(?:-\d+\s*§|:\d)|\d{2}[-:]\d{1,3}(?!\d)|\d+\.\d|\d{1,3}/\d{2,4}|nr\.?\s*\d|§\s*\d+:\d", re.IGNORECASE
)
"""A number of the decision, not of the item or the day."""
_NR = re.compile(r"nr\.?\s*", re.IGNORECASE)


@dataclass(slots=True)
class Label:
    """The label that what follows stands under: who decides, its number, how many paragraphs have been read, whether they only propose, whether it stands on a line of its own, whether it is a mark that each decision has, whether bullets stand under it, in which column of the line what it introduces begins, 0 where it stands below, and whether entries below a decision only name something."""

    by: str
    number: str | None = None
    type: DecisionType | None = None
    formal: bool = True
    proposed: bool = False
    read: int = 0
    alone: bool = False
    marked: bool = False
    listed: bool = False
    indent: int = 0
    naming: bool = False


def proposal(text: str) -> Label:
    """The label of what is only proposed; it has been read where the proposal stands behind it on its line."""
    return Label(by="", proposed=True, read=0 if is_label(text) else 1)


def label_of(found: re.Match[str], before: Label | None, context: Context) -> Label:
    """The label that begins a paragraph: its body in the genitive decides, else who was announced before, else whoever met.

    What an organ decided that prepares for the one that met is only told.
    """
    number = found["number"]
    by = decider(context)
    if found["body"]:
        body = found["body"].lower().removesuffix(":s").removesuffix("s")
        own = own_organ(body, context)
        if own is None and context.organ not in PREPARING and ORGANS.get(body) in PREPARING:
            return Label(by="", proposed=True, read=0 if is_label(found.string) else 1)
        by = own or body
    elif before is not None and before.by:
        by = before.by
    return Label(by, _NR.sub("", number) if number and _OWN_NUMBER.match(number) else None)


def column_of(passage: Passage, at: int) -> int:
    """In which column of its line a paragraph's text[at:] stands, if in the first line; else 0."""
    first = passage.lines[0]
    return first.source_index(at) if at < len(first.text) else 0
