"""Decisions that a list ends: `ge förbundschefen i uppdrag att` and what to do in entries below, `enligt följande:` and days or sums in rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from graph.record import Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.assignments.duties import duty
from loaders.parsing.assignments.errands import errand
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.clauses import clauses
from loaders.parsing.items.items import Section
from loaders.parsing.text.marks import is_listed
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.vocabulary.labels_of_decisions import is_label

_OPEN = re.compile(r"\b(?:att|ska|skall|att (?:styrelsen|årsmötet|stämman|medlemmarna)|i uppdrag)$|\buppdra(?:r|g)? (?:åt|till) (?:(?!att )\S+ ){0,4}\S+$", re.IGNORECASE)  # fmt: skip
"""How a decision ends whose verb stands in each entry below."""
_TABLE = re.compile(r"\b(?:följande(?: \S+)?|nedan(?:stående)?(?: \S+)?)$", re.IGNORECASE)
"""How one ends that rows below complete."""
_ENDS = ("att", "ska", "skall", "styrelsen", "årsmötet", "stämman", "medlemmarna", "uppdrag")
_SUM = re.compile(r"(?:summa|totalt|total|sammanlagt|s:a)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LAST = 60
"""In characters."""
_MOST = 12
"""As many entries complete one decision."""
_LONGEST = 80
"""A row is no longer, in characters."""


def continued(found: Sequence[Decision], section: Section, context: Context) -> Iterable[Decision]:
    """The decisions of a section, those that a list completes with their entries."""
    if not any(_is_open(decision.text) for decision in found):
        return found
    return _completed(found, section, context)


def _is_open(text: str) -> bool:
    """Whether a decision ends before what completes it."""
    end = text[-_LAST:]
    last = end.rsplit(" ", 1)[-1].lower()
    if last in _ENDS or "ppdr" in end:
        return _OPEN.search(text) is not None
    return ("följande" in end or "nedan" in end) and _TABLE.search(end) is not None


def _completed(found: Sequence[Decision], section: Section, context: Context) -> Iterator[Decision]:
    taken: set[int] = set()
    for decision in found:
        if decision.quotes[0].line in taken:
            continue
        below = _below(decision, section.passages) if _is_open(decision.text) else []
        if not below:
            yield decision
            continue
        taken.update(line.number for part in below for line in part.lines)
        if _OPEN.search(decision.text) is not None:
            yield from _each(decision, below, context)
        else:
            yield _joined(decision, below)


def _below(decision: Decision, passages: Sequence[Passage]) -> list[Passage]:
    """The entries or rows that complete a decision: those right below its paragraph, which it ends."""
    line = decision.quotes[-1].line + decision.quotes[-1].quote.count("\n")
    at = next((index for index, part in enumerate(passages) if part.lines[0].number <= line <= part.lines[-1].number), None)  # fmt: skip
    if at is None or not passages[at].text.rstrip(" :").endswith(decision.text):
        return []
    entries = _OPEN.search(decision.text) is not None
    if not entries and not passages[at].text.endswith(":"):
        return []
    clauses_only = not decision.text.lower().endswith(_ENDS)
    below: list[Passage] = []
    for part in passages[at + 1 :]:
        if is_listed(part.text, clauses_only=clauses_only) if entries else _is_row(part):
            below.append(part)
        else:
            break
    return below if len(below) <= _MOST else []


def _is_row(part: Passage) -> bool:
    """Whether a paragraph is made of days or sums and what they are for."""
    if max(len(line.text) for line in part.lines) > _LONGEST or _DIGIT.search(part.text) is None:
        return False
    return not is_label(part.text) and not is_prose(part.text)


def _each(decision: Decision, below: Iterable[Passage], context: Context) -> Iterator[Decision]:
    """A decision for each entry, told with the head that all of them share."""
    for part in below:
        if not (found := clauses(part.text)):
            continue
        start, end = found[0]
        joint = "" if decision.text.lower().endswith(_ENDS) else "att "
        text = f"{decision.text} {joint}{part.text[start:end]}"
        kind = decision.type
        if kind not in ("föreslå", "uppdra") and (errand(text, context) or duty(text, context, decided=True)):
            kind = "uppdra"
        sums = amounts(part.text)
        yield structs.replace(
            decision,
            text=text,
            type=kind,
            amount_sek=sums[0].kronor if sums else decision.amount_sek,
            evidence=(*decision.quotes, *part.evidence(start, end)),
        )


def _joined(decision: Decision, below: Sequence[Passage]) -> Decision:
    """A decision with the lines that complete it; of the rows of a table what they come to."""
    total = _total(below) if decision.amount_sek is None else decision.amount_sek
    if any("\t" in part.text for part in below):
        if total is None:
            return decision
        return structs.replace(decision, amount_sek=total, evidence=(*decision.quotes, *below[-1].evidence()))
    rows = " ".join(part.text.strip(" .;,") for part in below)
    evidence = (*decision.quotes, *(quote for part in below for quote in part.evidence()))
    return structs.replace(decision, text=f"{decision.text}: {rows}", amount_sek=total, evidence=evidence)


def _total(below: Sequence[Passage]) -> int | float | None:
    """What the last row says that the rows come to, in kronor, where it or the others say so; of a single row its sum."""
    last = below[-1].text
    if len(below) > 1 and _SUM.match(last) is None:
        return None
    if sums := amounts(last):
        return sums[-1].kronor
    return None
