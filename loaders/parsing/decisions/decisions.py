"""Decisions: what stands under the minutes' labels, what their sentences say was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from msgspec import structs

from graph.record import Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider, own_organ
from loaders.parsing.attendance.table_heads import is_election_head
from loaders.parsing.decisions.announced import announced
from loaders.parsing.decisions.continued import continued
from loaders.parsing.decisions.decision_marks import STRONG, decision_mark, marked, may_decide
from loaders.parsing.decisions.decision_tables import Columns, columns, of_row
from loaders.parsing.decisions.introductions import announcement, introduction, only_verb
from loaders.parsing.decisions.labels import Label, column_of, label_of, proposal
from loaders.parsing.decisions.paragraphs import (
    advice,
    heads_undecided,
    inner_label,
    is_bare_clause,
    is_put_to_vote,
    says_more,
    says_what,
    stand_apart,
)
from loaders.parsing.decisions.posts_told import elects
from loaders.parsing.decisions.reported import is_reported
from loaders.parsing.decisions.told import of_cover, of_names, of_sentences, of_stressed
from loaders.parsing.decisions.under_labels import goes_on, goes_on_apart, only_names, under
from loaders.parsing.decisions.votes import of_vote
from loaders.parsing.items.items import Section
from loaders.parsing.items.tense import in_past_tense
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_clause, is_enumerated, is_listed
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.decision_objects import COLLECTIVE
from loaders.parsing.vocabulary.item_parts import is_part_of_item
from loaders.parsing.vocabulary.labels_of_decisions import (
    DECIDED,
    ENDED,
    begins_proposal,
    behind_bare_label,
    ends_decisions,
    may_be_label,
    speaks_of_decisions,
)
from loaders.parsing.vocabulary.organs import PREPARING

_DECIDING = cues.DECISION | cues.REPORT | cues.LABEL
"""A sentence without any of them decides nothing by itself."""
_BY_LETTER = "per capsulam"
"""What the head of minutes says of what was decided without a meeting."""
_NOTHING = ("\t-", "\t–", "\t—")
"""What stands beside a label where nothing was decided."""

_NONE = ("", "inga", "inget", "ingen")


_OF_ASSEMBLY = re.compile(
    r"(?:rapport|återrapport|information|referat|avrapportering)\w*\s(?:från|om)\s.{0,40}?(?:årsmöte|årsstämma)",
    re.IGNORECASE,
)
"""Titles of items that tell what an annual meeting decided."""
_OF_OTHERS = frozenset({"avslå", "godkänna", "välja", "bevilja"})


def decisions(sections: Sequence[Section], context: Context, *, past: bool | None = None) -> tuple[Decision, ...]:
    """Every decision of the minutes in the order of the text; of the cover page, where items follow it, what sentences announce that no item repeats.

    past: whether the minutes are written in the past tense, where that is already known.
    """
    numbered = any(section.item for section in sections)
    past = in_past_tense(sections) if past is None else past
    if sections and any(_BY_LETTER in part.text.lower() for part in sections[0].passages):
        context = replace(context, apart=True)
    mark = decision_mark(sections)
    beside = numbered and any("\t" in part.text and columns(part.text) is not None for part in sections[0].passages)
    found: list[Decision] = []
    for index, section in enumerate(sections):
        if index or not numbered:
            mine = tuple(continued(tuple(_of_section(section, context, mark, past=past)), section, context))
            if context.organ != "årsmöte" and _OF_ASSEMBLY.match(section.title):
                mine = tuple(one for one in mine if one.formal or one.type not in _OF_OTHERS or _own_acts(one, context))
            mine = mine or tuple(of_vote(section, context)) or tuple(of_names(section, context))
            mine = mine or (tuple(_beside_title(section, context)) if beside else ())
            found += _of_all(mine, section.item.parent) if section.item and section.item.parent else mine
    return (*of_cover(sections[0], found, context, past=past), *found) if numbered else tuple(found)


def _own_acts(decision: Decision, context: Context) -> bool:
    """Whether a decision's text says that the organ that met takes it: `Styrelsen godkänner rapporten`."""
    return own_organ(decision.text.split(" ", 1)[0], context) is not None


def _of_all(found: Sequence[Decision], parent: str) -> Iterator[Decision]:
    """The decisions of a sub-item, those on all that its item lists being the item's: `Meddelandena läggs till handlingarna.`"""
    for decision in found:
        of_all = not COLLECTIVE.isdisjoint(decision.text.lower().split(" ", 2)[:2])
        yield structs.replace(decision, item=parent) if of_all else decision


def _beside_title(section: Section, context: Context) -> Iterator[Decision]:
    """What stands in the row of an item's title, in the column for what was decided."""
    row = section.passages[0].lines[0].number if section.passages else 0
    if section.item is None or row != section.item.quotes[0].line:
        return
    spoken = section.spoken[0]
    first = spoken[0].words[0] if spoken and spoken[0].words else ""
    if first == "att" or (first not in _NONE and may_decide(spoken[0])):
        yield from under(Label(decider(context), read=1), spoken, 0, section, context)


def _of_section(section: Section, context: Context, mark: str | None, *, past: bool) -> Iterator[Decision]:
    label: Label | None = None
    before: Passage | None = None
    apart = stand_apart(section.passages)
    undecided = False
    table: Columns | None = None
    for passage, spoken, told, following in zip(
        section.passages, section.spoken, section.told, (*section.passages[1:], None), strict=False
    ):
        text = passage.text
        if "\t" not in text:
            if table is not None and not table.decided:
                label = Label(decider(context), read=1, alone=True)  # a further line of the cell
            table = None
        elif (heading := columns(text)) is not None or table is not None:
            if heading is None and table is not None:
                yield from of_row(table, passage, section, context)
            table, label, before = heading or table, None, passage
            continue
        undecided = "\t" in text and (undecided or heads_undecided(text))
        if undecided:
            label, before = None, passage
            continue
        if label is None and is_clause(text) and is_bare_clause(text, before, context):
            label = Label(decider(context), read=1)
            yield from under(label, spoken, 0, section, context)
            before = passage
            continue
        if label is not None and before is not None and only_names(label, spoken[0], before, context):
            before = passage
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
            label = proposal(text) if may_be_label(text) and begins_proposal(text) else None
            before = passage
            continue
        written = DECIDED.match(text) if told & cues.LABEL and speaks_of_decisions(text) else None
        if written is not None:
            label = label_of(written, label, context)
            label.indent = column_of(passage, written.end())
            label.alone = "\t" in passage.lines[0].source.text
        elif behind:
            label = Label(decider(context), marked=True)
        elif told & cues.DECISION and (announcing := announcement(text, context)) is not None:
            label, behind = Label(announcing[0]), announcing[1]
        elif told & cues.LABEL and (bare := behind_bare_label(text)) and says_what(spoken[0].text[bare:], context):
            label, behind = Label(decider(context)), bare
        elif label is not None and is_part_of_item(text):
            label, before = None, passage
            continue
        elif (short := may_be_label(text)) and begins_proposal(text) and advice(text, context) is None:
            label = proposal(text)
            before = passage
            if len(spoken) == 1 or (inner := inner_label(spoken)) is None:
                yield from of_sentences((s for s in spoken[1:] if "förslag" in s.lower), section, context, past=past)
                continue
        elif short and ends_decisions(text):
            label = None
            if len(spoken) > 1 and ENDED.match(spoken[0].text):
                yield from of_sentences(spoken[1:], section, context, past=past)
            continue
        elif label is not None and before is not None and not goes_on(label, passage, spoken, before, context):
            still = apart and not label.proposed and goes_on_apart(label, spoken[0], context, past=past)
            label = label if still else None
        if label is None and behind == 0 and introduction(spoken, following, context) is None:
            if any(announced(one.text, context) or is_reported(one, context, past=past) for one in spoken):
                yield from of_stressed(spoken, section, context, past=past)
                before = passage
                continue
            if running or (mark in STRONG and section.item is not None) or says_more(spoken[0], context):
                label = Label(decider(context), marked=True)
        before = passage
        advised = advice(text, context) if written is None else None
        if advised is not None:
            label = Label(decider(context), type="föreslå", read=0 if advised.end() == len(text) else 1)
            yield from under(label, spoken, advised.end(), section, context)
            continue
        at = written.end() if written else behind or 0
        if written is not None and text.endswith(_NOTHING):
            label = None
            continue
        if at == len(text):
            if written is not None and label is not None:
                label.alone = True
            continue
        inner = inner_label(spoken) if told & cues.LABEL and len(spoken) > 1 else None
        if inner is not None and (found_inside := DECIDED.match(spoken[inner].text)) is not None:
            if label is None or not label.proposed:
                yield from of_sentences(spoken[:inner], section, context, past=past)
            label = label_of(found_inside, None, context)
            label.read = 1
            yield from under(label, spoken[inner:], spoken[inner].start + found_inside.end(), section, context)
            continue
        proposed = label is not None and label.proposed
        introduced = None if proposed else introduction(spoken, following, context)
        if introduced is not None:
            yield from of_sentences(introduced.before, section, context, past=past)
            beneath = label is not None and not label.read
            number = label.number if label and beneath else None
            label = Label(
                introduced.by,
                number,
                introduced.type,
                introduced.formal or beneath,
                alone=text.endswith(":") or text.isupper(),
            )
        elif label is None:
            found = list(of_sentences(spoken, section, context, past=past))
            if found and "röst" in text and is_put_to_vote(found[-1], passage, section):
                found.pop()
            yield from found
            if found and found[-1].formal and following is not None and is_listed(following.text, clauses_only=True):
                kind = found[-1].type
                label = Label(found[-1].by or decider(context), type=kind if kind == "föreslå" else None, read=1)
        else:
            label.read += 1
            label.listed = label.listed or is_bullet(text) or is_enumerated(text)
            if (verb := only_verb(text)) is not None:
                label.type = verb
            elif "\t" in text and is_election_head(text):
                label.read -= 1
            elif not proposed:
                yield from under(label, spoken, at, section, context)
