"""Decisions: what stands under the minutes' labels, what their sentences say was decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.record import Decision
from loaders.parsing.amounts import amounts
from loaders.parsing.clauses import clauses
from loaders.parsing.context import Context
from loaders.parsing.decision_type import decision_type
from loaders.parsing.items import Section
from loaders.parsing.organ import decider, own_organ
from loaders.parsing.reported import Announced, announced, is_reported, is_task
from loaders.parsing.sentences import Sentence, sentences
from loaders.parsing.text import Passage
from loaders.parsing.vocabulary.labels_of_decisions import DECIDED, ENDED, PROPOSED
from loaders.parsing.vocabulary.retold import NOT_DECIDED

_LISTED = re.compile(r"(?:[-–•*·●○▪■\uf0b7]\s|\(?(?:\d{1,2}[.)]|[a-z][.)])\s|(?:och |samt |dels )?att\s)", re.IGNORECASE)
_YEARLY = re.compile(r"\d{4}-\d+\s*§")


@dataclass(slots=True)
class _Label:
    """The label that what follows stands under, and how much of it has been read."""

    by: str
    number: str | None = None
    read: int = 0
    proposed: bool = False


def decisions(sections: Sequence[Section], context: Context) -> tuple[Decision, ...]:
    """Every decision of the minutes in the order of the text; nothing from the cover page where items follow it."""
    numbered = any(section.item for section in sections)
    found: list[Decision] = []
    for index, section in enumerate(sections):
        if index or not numbered:
            found += _of_section(section, context)
    return tuple(found)


def _of_section(section: Section, context: Context) -> Iterator[Decision]:
    label: _Label | None = None
    before: Passage | None = None
    for passage in section.passages:
        text = passage.text
        at = 0
        lower = text[:60].lower()
        if "beslut" in lower and (decided := DECIDED.match(text)) is not None:
            number = decided["number"]
            label = _Label(
                by=label.by if label and not decided["body"] else _labelled(decided["body"], context),
                number=number if number and _YEARLY.match(number) else None,
            )
            at = decided.end()
        elif PROPOSED.match(text):
            label = _Label(by="", proposed=True)
            continue
        elif ENDED.match(text):
            label = None
            continue
        elif label is not None and not _goes_on(label, passage, before):
            label = None
        before = passage
        if at == len(text):
            continue
        introduced = _introduced(passage, context) if "beslut" in text.lower() else None
        if introduced is not None and not (label and label.proposed):
            yield from _unlabelled(sentences(passage)[:-1], section, context)
            if label is None or label.read:
                label = _Label(by=introduced.by, number=label.number if label and not label.read else None)
            else:
                label.by = introduced.by
            continue
        if label is None:
            yield from _unlabelled(sentences(passage), section, context)
            continue
        label.read += 1
        if not label.proposed:
            yield from _labelled_passage(passage, at, label, section, context)


def _labelled(body: str | None, context: Context) -> str:
    """Who decides under a label: the body in its genitive, else whoever met."""
    if body is not None:
        name = body.lower().removesuffix(":s").removesuffix("s")
        return own_organ(name, context) or name
    return decider(context)


def _goes_on(label: _Label, passage: Passage, before: Passage | None) -> bool:
    """Whether a paragraph still stands under the label: the first does, then lists, and what follows without a blank line and decides."""
    if not label.read or _LISTED.match(passage.text):
        return True
    if before is None or passage.lines[0].number != before.lines[-1].number + 1:
        return False
    return not label.proposed and decision_type(sentences(passage)[0].text) is not None


def _introduced(passage: Passage, context: Context) -> Announced | None:
    """A paragraph that only announces: `Styrelsen beslutade:`, `Styrelsen beslutar att`."""
    if not passage.text.rstrip(" :").lower().endswith(("beslutar", "beslutade", "beslutat", "beslöt", "att", "följande")):
        return None
    last = sentences(passage)[-1]
    found = announced(last.text, context)
    return found if found is not None and not last.text[found.at :].strip(" :") else None


def _labelled_passage(
    passage: Passage, at: int, label: _Label, section: Section, context: Context
) -> Iterator[Decision]:
    for sentence in sentences(passage):
        begin = max(at, sentence.start)
        text = passage.text[begin : sentence.end].rstrip()
        if not text or NOT_DECIDED.search(text) or ENDED.match(text):
            continue
        found = announced(text, context) if "beslut" in text.lower() or "beslöt" in text.lower() else None
        by = found.by if found else label.by
        for start, end in clauses(text, found.at if found else 0):
            yield _decision(text[start:end], passage, begin + start, begin + end, section, context, by=by, number=label.number)


def _unlabelled(spoken: Iterable[Sentence], section: Section, context: Context) -> Iterator[Decision]:
    for sentence in spoken:
        lower = sentence.text.lower()
        if "beslut" in lower or "beslöt" in lower:
            found = announced(sentence.text, context)
            if found is not None:
                for start, end in clauses(sentence.text, found.at):
                    begin = sentence.start
                    text = sentence.text[start:end]
                    yield _decision(
                        text, sentence.passage, begin + start, begin + end, section, context, by=found.by
                    )
                continue
        if is_reported(sentence.text, lower, context):
            yield _reported(sentence, section, context)


def _reported(sentence: Sentence, section: Section, context: Context) -> Decision:
    start, end = clauses(sentence.text)[0][0], len(sentence.text.rstrip(" .;,"))
    text = sentence.text[start:end]
    begin = sentence.start
    return _decision(
        text, sentence.passage, begin + start, begin + end, section, context, by=decider(context), formal=False
    )


def _decision(
    text: str,
    passage: Passage,
    start: int,
    end: int,
    section: Section,
    context: Context,
    *,
    by: str,
    number: str | None = None,
    formal: bool = True,
) -> Decision:
    sums = amounts(text) if "0" in text or "r" in text else ()
    return Decision(
        item=section.number,
        number=number,
        text=text,
        by=by,
        type=decision_type(text) or ("uppdra" if is_task(text, context) else "övrigt"),
        formal=formal,
        amount_sek=sums[0].kronor if sums else None,
        evidence=passage.evidence(start, end),
    )
