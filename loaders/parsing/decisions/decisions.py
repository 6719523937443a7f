"""Decisions: what stands under the minutes' labels, what their sentences say was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.record import Decision, DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.appointments.offices import offices
from loaders.parsing.assignments.duties import duty
from loaders.parsing.assignments.errands import errand
from loaders.parsing.attendance.table_heads import is_election_head
from loaders.parsing.decisions.announced import announced
from loaders.parsing.decisions.clauses import clauses
from loaders.parsing.decisions.continued import continued
from loaders.parsing.decisions.decision_marks import STRONG, decision_mark, marked, may_decide
from loaders.parsing.decisions.decision_tables import Columns, columns, of_row
from loaders.parsing.decisions.decision_type import decision_type, is_aside
from loaders.parsing.decisions.introductions import announcement, introduction, only_verb
from loaders.parsing.decisions.made import made, somebody_does
from loaders.parsing.decisions.reported import is_reported
from loaders.parsing.decisions.told import PUT_INTO_POST, elects, of_names, of_sentences, of_stressed
from loaders.parsing.items.items import Section
from loaders.parsing.items.tense import in_past_tense
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_enumerated, is_listed
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.task_heads import task_columns
from loaders.parsing.vocabulary.decision_verbs import CARRIED_OUT
from loaders.parsing.vocabulary.labels_of_decisions import (
    DECIDED,
    begins_decision,
    begins_proposal,
    ends_decisions,
    is_label,
    may_be_label,
    speaks_of_decisions,
)
from loaders.parsing.vocabulary.organs import PREPARING
from loaders.parsing.vocabulary.retold import RETOLD, is_not_decided

_OWN_NUMBER = re.compile(r"\d{4}-\d+\s*§|\d+\.\d|\d{1,3}/\d{2,4}|nr\.?\s*\d|§\s*\d+:\d", re.IGNORECASE)
"""A number of the decision, not of the item or the day."""

_NR = re.compile(r"nr\.?\s*", re.IGNORECASE)

_ADVISED = re.compile(
    r"(?:(?:[\w:]+s\s+)?(?:förslag|rekommendation|hemställan|råd)\w*\s+till\s+(?:styrelsen|årsmötet|stämman|årsstämman)|valberedningens\s+förslag)\s*(?::\s*|är\s+att\s+|$)",
    re.IGNORECASE,
)
"""What an organ that prepares passes on."""

_DECIDING = cues.DECISION | cues.REPORT | cues.LABEL
"""A sentence without any of them decides nothing by itself."""


_NOTHING = ("\t-", "\t–", "\t—")
"""What stands beside a label where nothing was decided."""

_NOUN_DECIDES = ("Beslut att ", "Beslut enligt ", "Beslut i enlighet ")
"""How a sentence begins that has no verb for deciding."""
_VERIFYING = ("Justering", "Protokollet justeras")
"""How a sentence begins that tells beside an election when the minutes are verified."""

_HEADING = 4
"""A line of as many words may be a heading."""

_PROPOSED = re.compile(
    r"\W*(?:\S+s )?(?:förslag|bedömning|rekommendation|yttrande|tillstyrkan)(?: till beslut| till styrelsen)?\W*"
)
_DECIDED_CELL = re.compile(r"\W*(?:\S+s )?(?:beslut|beslutat|beviljat|beslutat belopp)\W*")
"""Heads of columns."""

_COUNTED = re.compile(r"\d{1,2}\s+[A-ZÅÄÖ][a-zåäö]")
"""The number of a decision below a label: `2 Budgeten fastställs.`"""

_LONGEST_HEAD = 40
_BEGINNING = 40
"""In characters."""


@dataclass(slots=True)
class _Label:
    """The label that what follows stands under: who decides, its number, how many paragraphs have been read, whether they only propose, whether it stands on a line of its own, whether it is a mark that each decision has, and whether bullets stand under it."""

    by: str
    number: str | None = None
    type: DecisionType | None = None
    formal: bool = True
    proposed: bool = False
    read: int = 0
    alone: bool = False
    marked: bool = False
    listed: bool = False


def decisions(sections: Sequence[Section], context: Context) -> tuple[Decision, ...]:
    """Every decision of the minutes in the order of the text; nothing from the cover page where items follow it."""
    numbered = any(section.item for section in sections)
    past = in_past_tense(sections)
    mark = decision_mark(sections)
    found: list[Decision] = []
    for index, section in enumerate(sections):
        if index or not numbered:
            mine = tuple(_of_section(section, context, mark, past=past))
            found += continued(mine or tuple(of_names(section, context)), section, context)
    return tuple(found)


def _of_section(section: Section, context: Context, mark: str | None, *, past: bool) -> Iterator[Decision]:
    label: _Label | None = None
    before: Passage | None = None
    apart = _stand_apart(section.passages)
    undecided = False
    table: Columns | None = None
    for passage, spoken, told, following in zip(
        section.passages, section.spoken, section.told, (*section.passages[1:], None), strict=False
    ):
        text = passage.text
        if "\t" not in text:
            table = None
        elif (heading := columns(text)) is not None or table is not None:
            if heading is None and table is not None:
                yield from of_row(table, passage, section, context)
            table, label, before = heading or table, None, passage
            continue
        undecided = "\t" in text and (undecided or _heads_undecided(text))
        if undecided:
            label, before = None, passage
            continue
        running = label is not None and label.marked
        behind = marked(passage, mark) if mark is not None else None
        if (
            label is None
            and not told & _DECIDING
            and behind is None
            and context.organ not in PREPARING
            and not elects(section)
        ):
            label = _proposal(text) if may_be_label(text) and begins_proposal(text) else None
            before = passage
            continue
        labelled = DECIDED.match(text) if told & cues.LABEL and speaks_of_decisions(text) else None
        if labelled is not None:
            label = _labelled(labelled, label, context)
        elif behind:
            label = _Label(decider(context), marked=True)
        elif told & cues.DECISION and (announcing := announcement(text, context)) is not None:
            label, behind = _Label(announcing[0]), announcing[1]
        elif (short := may_be_label(text)) and begins_proposal(text) and not _advises(text, context):
            label = _proposal(text)
            before = passage
            if len(spoken) == 1 or (inner := _inner_label(spoken)) is None:
                yield from of_sentences((s for s in spoken[1:] if "förslag" in s.lower), section, context, past=past)
                continue
        elif short and ends_decisions(text):
            label = None
            continue
        elif label is not None and before is not None and not _goes_on(label, passage, spoken, before, context):
            goes_on = apart and not label.proposed and _goes_on_apart(label, spoken[0], context, past=past)
            label = label if goes_on else None
        if label is None and behind == 0 and introduction(spoken, following, context) is None:
            if any(announced(one.text, context) or is_reported(one, context, past=past) for one in spoken):
                yield from of_stressed(spoken, section, context, past=past)
                before = passage
                continue
            if running or (mark in STRONG and section.item is not None) or _says_more(spoken[0], context):
                label = _Label(decider(context), marked=True)
        before = passage
        advised = _ADVISED.match(text) if labelled is None and _advises(text, context) else None
        if advised is not None:
            label = _Label(decider(context), type="föreslå", read=0 if advised.end() == len(text) else 1)
            yield from _under(label, spoken, advised.end(), section, context)
            continue
        at = labelled.end() if labelled else behind or 0
        if labelled is not None and text.endswith(_NOTHING):
            label = None
            continue
        if at == len(text):
            if labelled is not None and label is not None:
                label.alone = True
            continue
        inner = _inner_label(spoken) if told & cues.LABEL and len(spoken) > 1 else None
        if inner is not None and (found_inside := DECIDED.match(spoken[inner].text)) is not None:
            if label is None or not label.proposed:
                yield from of_sentences(spoken[:inner], section, context, past=past)
            label = _labelled(found_inside, None, context)
            label.read = 1
            yield from _under(label, spoken[inner:], spoken[inner].start + found_inside.end(), section, context)
            continue
        proposed = label is not None and label.proposed
        introduced = None if proposed else introduction(spoken, following, context)
        if introduced is not None:
            yield from of_sentences(introduced.before, section, context, past=past)
            under = label is not None and not label.read
            number = label.number if label and under else None
            label = _Label(
                introduced.by,
                number,
                introduced.type,
                introduced.formal or under,
                alone=text.endswith(":") or text.isupper(),
            )
        elif label is None:
            found = list(of_sentences(spoken, section, context, past=past))
            yield from found
            if found and found[-1].formal and following is not None and is_listed(following.text, clauses_only=True):
                kind = found[-1].type
                label = _Label(found[-1].by or decider(context), type=kind if kind == "föreslå" else None, read=1)
        else:
            label.read += 1
            label.listed = label.listed or is_bullet(text) or is_enumerated(text)
            if (verb := only_verb(text)) is not None:
                label.type = verb
            elif "\t" in text and is_election_head(text):
                label.read -= 1
            elif not proposed:
                yield from _under(label, spoken, at, section, context)


def _heads_undecided(row: str) -> bool:
    """Whether a row of cells heads a table of what is not decided by it: tasks (`Att göra | Vem | Klart`), proposals (`Insats | Sökt | Förslag`)."""
    cells = row.lower().split("\t")
    if max(map(len, cells)) <= _LONGEST_HEAD and any(map(_PROPOSED.fullmatch, cells[1:])):
        return not any(map(_DECIDED_CELL.fullmatch, cells))
    return bool(task_columns(row.split("\t"))) and not any("beslut" in cell for cell in cells)


def _says_more(sentence: Sentence, context: Context) -> bool:
    """Whether a paragraph that stands out as decisions do begins with something told or to be done."""
    return is_told(sentence.text) or may_decide(sentence) or somebody_does(sentence.text, context)


def _stand_apart(passages: Sequence[Passage]) -> bool:
    """Whether blank lines part all paragraphs, as in web pages, so that one says nothing about where a list of decisions ends."""
    return len(passages) > 1 and all(
        after.lines[0].number > before.lines[-1].number + 1 for before, after in pairwise(passages)
    )


def _inner_label(spoken: Sequence[Sentence]) -> int | None:
    """Which of the sentences after the first begins with a label of decisions, if any."""
    return next(
        (
            index
            for index in range(1, len(spoken))
            if begins_decision(spoken[index].text) or spoken[index].text.startswith(_NOUN_DECIDES)
        ),
        None,
    )


def _advises(text: str, context: Context) -> bool:
    """Whether an organ that prepares passes on what follows: `Presidiets förslag till styrelsen:`."""
    return context.organ in PREPARING and _ADVISED.match(text) is not None


def _proposal(text: str) -> _Label:
    """The label of what is only proposed; it has been read where the proposal stands behind it on its line."""
    return _Label(by="", proposed=True, read=0 if is_label(text) else 1)


def _labelled(found: re.Match[str], before: _Label | None, context: Context) -> _Label:
    """The label that begins a paragraph: its body in the genitive decides, else who was announced before, else whoever met."""
    number = found["number"]
    by = decider(context)
    if found["body"]:
        body = found["body"].lower().removesuffix(":s").removesuffix("s")
        by = own_organ(body, context) or body
    elif before is not None and before.by:
        by = before.by
    return _Label(by, _NR.sub("", number) if number and _OWN_NUMBER.match(number) else None)


def _goes_on(label: _Label, passage: Passage, spoken: Sequence[Sentence], before: Passage, context: Context) -> bool:
    """Whether a paragraph still stands under the label: the first does, then lists, and next lines that decide, tell a task or end no sentence."""
    if not label.read or is_listed(passage.text) or _COUNTED.match(passage.text):
        return True
    if is_aside(spoken[0].lower):
        return False
    if passage.lines[0].number != before.lines[-1].number + 1:
        return False
    if label.marked:
        return False
    if label.proposed:
        return not before.text.endswith(".")
    if PUT_INTO_POST.match(passage.text) and PUT_INTO_POST.match(before.text):
        return True
    if label.listed:
        return decision_type(spoken[0].text) is not None and RETOLD.search(passage.text, 0, _BEGINNING) is None
    if label.alone and (_goes_on_deciding(spoken[0], context) or _puts_into_post(spoken[0], context)):
        return True
    if decision_type(spoken[0].text) is not None or duty(spoken[0].text, context, decided=True) is not None:
        return True
    return before.text[-1] not in ".:" and len(passage.text.split()) > _HEADING


def _goes_on_apart(label: _Label, sentence: Sentence, context: Context, *, past: bool) -> bool:
    """Whether a paragraph goes on under a label though blank lines part all paragraphs: it decides, or says under a label on a line of its own what is to be."""
    if is_reported(sentence, context, past=past):
        return True
    return label.alone and (may_decide(sentence) or errand(sentence.text, context) is not None)


def _puts_into_post(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence says who holds a post from now on: `Under samma tid är Eva Ek tillförordnad förbundschef.`"""
    return sentence.cues & cues.FILLING != 0 and bool(context.names(sentence.text)) and bool(offices(sentence.text))


def _goes_on_deciding(sentence: Sentence, context: Context) -> bool:
    """Whether the next line below a label of decisions says what is to be, or what the organ does."""
    words = sentence.words
    first = words[0] if words else ""
    return first == "förbundet" or own_organ(first, context) is not None or not CARRIED_OUT.isdisjoint(words)


def _under(
    label: _Label, spoken: Sequence[Sentence], at: int, section: Section, context: Context
) -> Iterator[Decision]:
    """The decisions of a paragraph under a label: each clause of each sentence."""
    for sentence in spoken:
        passage = sentence.passage
        begin = max(at, sentence.start)
        text = _without_cells(passage.text[begin : sentence.end].rstrip())
        doubtful = sentence.cues & cues.DOUBT != 0
        if not text or is_not_decided(text, doubtful=doubtful) or ends_decisions(text):
            continue
        if label.type == "välja" and sentence is not spoken[0] and text.startswith(_VERIFYING):
            continue
        found = announced(text, context) if sentence.cues & cues.DECISION else None
        for start, end in clauses(text, found.at if found else 0):
            yield made(
                passage,
                begin + start,
                begin + end,
                section,
                context,
                by=found.by if found else label.by,
                number=label.number,
                formal=label.formal,
                kind=label.type,
            )


def _without_cells(text: str) -> str:
    """A decision without the cells behind it that say who is to carry it out."""
    at = text.find("\t", 1)
    return text[:at].rstrip() if at > 0 and ends_decisions(text[at:].lstrip()) else text
